"""Reading notebooks: everybody what is shown to everybody, the club all of its own."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from madang.website.clubs.queries import clubs_of
from madang.website.frame.pages import paginate
from madang.website.notebook import queries
from madang.website.notebook.charts import charts
from madang.website.notebook.errors import NotYours
from madang.website.notebook.rights import rights_of
from madang.website.notebook.views.finding import club_of, readable

A_PAGE = 20


@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """What clubs show to everybody; above it the way to one's own."""
    page = paginate(request, queries.published(), A_PAGE)
    return render(request, "notebook/index.html", {"page": page, "mine": clubs_of(request.user)})


@require_GET
def club(request: HttpRequest, club: str) -> HttpResponse:
    """A club's notebook."""
    found = club_of(club)
    rights = rights_of(request.user, found)
    page = paginate(request, queries.of_club(found, all_of_it=rights.read), A_PAGE)
    return render(request, "notebook/club.html", {"club": found, "rights": rights, "page": page})


@require_GET
def entry(request: HttpRequest, number: int) -> HttpResponse:
    """One question with everything that came of it."""
    found, rights = readable(request, number)
    drawn = queries.readings(found)
    shown = {
        "entry": found,
        "rights": rights,
        "chain": queries.chain(found, all_of_it=rights.read),
        "page": paginate(request, queries.observations(found), A_PAGE),
        "trials": queries.trials(found),
        "charts": charts(drawn),
        "cut": len(drawn) == queries.MOST_DRAWN,
        "most": queries.MOST_DRAWN,
        "unasked": queries.unasked(found) if rights.read else 0,
    }
    return render(request, "notebook/entry.html", shown)


@require_GET
def history(request: HttpRequest, number: int) -> HttpResponse:
    """Earlier words, and notes that were removed or corrected: the club's own to read."""
    found, rights = readable(request, number)
    if not rights.read:
        raise NotYours
    shown = {
        "entry": found,
        "rights": rights,
        "page": paginate(request, queries.versions(found), A_PAGE),
        "observations": queries.observations(found, removed=True)[:100],
        "trials": queries.trials(found, removed=True)[:100],
    }
    return render(request, "notebook/history.html", shown)
