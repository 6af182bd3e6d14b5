"""Sessions and attendance. What a club keeps to itself is there for its people, operators and auditors; attendance for hosts."""

from typing import Annotated, Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from ninja import Body, Path, Query, Router

from madang.website.front.api.shapes import (
    After,
    AttendanceShape,
    Kept,
    Limit,
    MarkShape,
    PresentShape,
    Sessions,
    SessionShape,
    answers,
)
from madang.website.front.api.who import EVERYBODY, OPEN, SIGNED_IN
from madang.website.people.models import Role
from madang.website.sessions import queries
from madang.website.sessions.actions.marking import Told, mark
from madang.website.sessions.models import Session
from madang.website.sessions.rights import may_host

router = Router(auth=EVERYBODY)
Number = Annotated[int, Path(ge=1, le=2**63 - 1)]
Marks = Annotated[list[MarkShape], Body(max_length=1000)]


def _sessions(person: Any) -> QuerySet[Session]:
    whole = person.is_authenticated and person.has(Role.Kind.OPERATOR, Role.Kind.AUDITOR)
    rows = Session.objects.all() if whole else Session.objects.filter(queries.visible_to(person))
    return queries.with_places(rows).select_related("club", "host", "programme").order_by("id")


def _session(row: Any) -> SessionShape:
    return SessionShape(
        id=row.pk, title=row.title, about=row.about, kind=row.kind, club=row.club.slug if row.club else None,
        programme=row.programme.slug if row.programme else None, place=row.place, host=row.host.display_name, starts_at=row.starts_at,
        ends_at=row.ends_at, capacity=row.capacity, left=row.left, cancelled_at=row.cancelled_at, why=row.why,
    )  # fmt: skip


def _seen(request: HttpRequest, number: int) -> Session:
    row = _sessions(request.auth).filter(pk=number).first()
    if row is None:
        raise Http404
    return row


def _hosted(request: HttpRequest, number: int) -> Session:
    row = _seen(request, number)
    if not may_host(request.auth, row):
        raise PermissionDenied
    return row


@router.get("/sessions", response=answers(Sessions), operation_id="sessions", openapi_extra=OPEN, url_name="sessions", summary="Sessions")
def sessions(request: HttpRequest, after: After = 0, limit: Limit = 50, club: str = Query("", max_length=60)) -> Sessions:
    """Those that were and those to come, by id; of one club where its slug is given."""
    found = _sessions(request.auth).filter(pk__gt=after)
    if club:
        found = found.filter(club__slug=club)
    rows = list(found[: limit + 1])
    return Sessions(items=[_session(row) for row in rows[:limit]], next=rows[limit - 1].pk if len(rows) > limit else None)


@router.get(
    "/sessions/{number}",
    response=answers(SessionShape, missing=True),
    operation_id="session",
    openapi_extra=OPEN,
    url_name="session",
    summary="One session",
)
def session(request: HttpRequest, number: Number) -> SessionShape:
    """404 where it is not there, or not for who asks."""
    return _session(_seen(request, number))


@router.get(
    "/sessions/{number}/attendance",
    auth=SIGNED_IN,
    response=answers(AttendanceShape, missing=True),
    operation_id="attendance",
    url_name="attendance",
    summary="Who is here, for the host",
)
def attendance(request: HttpRequest, number: Number) -> AttendanceShape:
    """Everybody who has a place, and walk-ins, with the last mark about each."""
    told = queries.attendance(_hosted(request, number))
    present = [
        PresentShape(seat=one.seat.pk if one.seat else None, walk_in=one.walk_in, name=one.name, expected=one.expected, size=one.size)
        for one in told.present
    ]
    return AttendanceShape(people=told.people, visits=told.visits, without=told.without, present=present)


@router.post(
    "/sessions/{number}/marks",
    auth=SIGNED_IN,
    response=answers(Kept, missing=True, clash=True),
    operation_id="mark",
    url_name="marks",
    summary="Mark who is here, as the host",
)
def marks(request: HttpRequest, number: Number, told: Marks) -> Kept:
    """All of them or none. Send them again until an answer comes: each nonce counts once. 409 before it begins."""
    found = _hosted(request, number)
    held = [Told(one.nonce, one.seat, one.name, one.size, one.at, one.how, one.why, one.of) for one in told]
    new = mark(by=request.auth, session=found, told=held)
    now = queries.attendance(found)
    return Kept(kept=[one.nonce for one in told], new=new, people=now.people, visits=now.visits)
