"""Clubs, as their public pages show them."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from ninja import Query, Router

from madang.website.clubs.models import Club
from madang.website.clubs.queries.listing import with_places
from madang.website.front.api.shapes import After, Clubs, ClubShape, Limit, answers
from madang.website.front.api.who import EVERYBODY, OPEN

router = Router(auth=EVERYBODY)


def _clubs() -> QuerySet[Club]:
    return with_places(Club.objects.order_by("id"))


def _left(row: Any) -> int | None:
    """Places for whoever comes now: none while somebody waits."""
    if row.places is None:
        return None
    return 0 if row.queue else max(0, row.places - row.taken)


def _club(row: Any) -> ClubShape:
    return ClubShape(
        id=row.pk, slug=row.slug, name=row.name, purpose=row.purpose, neighbourhood=row.neighbourhood, meeting_place=row.meeting_place,
        members=row.people, places=row.places, left=_left(row), joining=row.joining, founded_at=row.founded_at, ended_at=row.ended_at,
    )  # fmt: skip


@router.get(
    "/clubs", response=answers(Clubs), operation_id="clubs", openapi_extra=OPEN, url_name="clubs", summary="Clubs of the neighbourhood"
)
def clubs(request: HttpRequest, after: After = 0, limit: Limit = 50, neighbourhood: str = Query("", max_length=60)) -> Clubs:
    """By id, of one neighbourhood where it is given."""
    found = _clubs().filter(pk__gt=after)
    if neighbourhood:
        found = found.filter(neighbourhood=neighbourhood)
    rows = list(found[: limit + 1])
    return Clubs(items=[_club(row) for row in rows[:limit]], next=rows[limit - 1].pk if len(rows) > limit else None)


@router.get(
    "/clubs/{slug}", response=answers(ClubShape, missing=True), operation_id="club", openapi_extra=OPEN, url_name="club", summary="One club"
)
def club(request: HttpRequest, slug: str) -> ClubShape:
    """404 where there is none of this name."""
    row = _clubs().filter(slug=slug).first()
    if row is None:
        raise Http404
    return _club(row)
