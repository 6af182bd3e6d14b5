"""Taking a question along: its numbers as a table, its words as the beginning of a story."""

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET

from madang.website.notebook import queries, table
from madang.website.notebook.errors import NotYours
from madang.website.notebook.views.finding import readable


def _file(name: str, content: bytes, kind: str) -> HttpResponse:
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": content_disposition_header(True, name) or ""})


@require_GET
def readings(request: HttpRequest, number: int) -> HttpResponse:
    """Every number of the entry, as CSV."""
    entry, _rights = readable(request, number)
    return _file(f"{entry.question[:60]}.csv", table.csv(queries.rows(entry)), "text/csv; charset=utf-8")


@require_GET
def story(request: HttpRequest, number: int) -> HttpResponse:
    """A text that the studio reads: the club's own to take."""
    entry, rights = readable(request, number)
    if not rights.read:
        raise NotYours
    return _file(f"{entry.question[:60]}.fountain.txt", queries.story_of(entry).encode(), "text/plain; charset=utf-8")
