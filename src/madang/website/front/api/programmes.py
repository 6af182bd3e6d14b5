"""Programmes and calls. Drafts are seen by operators and auditors, as on the pages."""

from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.http import Http404, HttpRequest
from django.utils import timezone
from ninja import Query, Router

from madang.website.front.api.shapes import After, Calls, CallShape, Limit, Programmes, ProgrammeShape, WholeCall, Words, answers
from madang.website.front.api.who import EVERYBODY, OPEN
from madang.website.people.models import Role
from madang.website.programmes.models import Call, CallVersion, Programme

router = Router(auth=EVERYBODY)


def sees_drafts(person: Any) -> bool:
    """Whether drafts are shown to whoever asks."""
    return person.is_authenticated and person.has(Role.Kind.OPERATOR, Role.Kind.AUDITOR)


def _programmes(person: Any) -> QuerySet[Programme]:
    rows = Programme.objects.prefetch_related("funders").order_by("id")
    return rows if sees_drafts(person) else rows.filter(shown=True)


def _calls(person: Any) -> QuerySet[Call]:
    newest = CallVersion.objects.filter(call=OuterRef("pk")).order_by("-number").values("number")[:1]
    rows = Call.objects.select_related("programme").annotate(version=Subquery(newest)).order_by("id")
    return rows if sees_drafts(person) else rows.exclude(shown_at=None).filter(programme__shown=True)


def _programme(row: Programme) -> ProgrammeShape:
    return ProgrammeShape(
        id=row.pk, slug=row.slug, year=row.year, name=Words.of(row.name), about=Words(ko=row.about_ko, en=row.about_en),
        credit=Words(ko=row.credit_ko, en=row.credit_en), starts=row.starts, ends=row.ends,
        funders=[Words.of(funder.name) for funder in row.funders.all()],
    )  # fmt: skip


def _call(row: Any) -> dict[str, Any]:
    now = timezone.now()
    if row.past:
        state = "past"
    elif row.shown_at is None:
        state = "draft"
    elif row.opens_at is not None and now < row.opens_at:
        state = "coming"
    else:
        state = "closed" if row.closes_at is not None and now > row.closes_at else "open"
    return {
        "id": row.pk, "slug": row.slug, "programme": row.programme.slug, "title": Words.of(row.title), "state": state,
        "opens_at": row.opens_at, "closes_at": row.closes_at, "version": row.version,
    }  # fmt: skip


@router.get(
    "/programmes",
    response=answers(Programmes),
    operation_id="programmes",
    openapi_extra=OPEN,
    url_name="programmes",
    summary="Programmes of the hub",
)
def programmes(request: HttpRequest, after: After = 0, limit: Limit = 50) -> Programmes:
    """By id; ask again with `after` = `next` until that is null."""
    rows = list(_programmes(request.auth).filter(pk__gt=after)[: limit + 1])
    return Programmes(items=[_programme(row) for row in rows[:limit]], next=rows[limit - 1].pk if len(rows) > limit else None)


@router.get(
    "/programmes/{slug}",
    response=answers(ProgrammeShape, missing=True),
    operation_id="programme",
    openapi_extra=OPEN,
    url_name="programme",
    summary="One programme",
)
def programme(request: HttpRequest, slug: str) -> ProgrammeShape:
    """404 where it is not there, or not shown to who asks."""
    row = _programmes(request.auth).filter(slug=slug).first()
    if row is None:
        raise Http404
    return _programme(row)


@router.get("/calls", response=answers(Calls), operation_id="calls", openapi_extra=OPEN, url_name="calls", summary="Calls")
def calls(request: HttpRequest, after: After = 0, limit: Limit = 50, programme: str = Query("", max_length=80)) -> Calls:
    """By id, of one programme where its slug is given."""
    found = _calls(request.auth).filter(pk__gt=after)
    if programme:
        found = found.filter(programme__slug=programme)
    rows = list(found[: limit + 1])
    return Calls(items=[CallShape(**_call(row)) for row in rows[:limit]], next=rows[limit - 1].pk if len(rows) > limit else None)


@router.get(
    "/calls/{slug}",
    response=answers(WholeCall, missing=True),
    operation_id="call",
    openapi_extra=OPEN,
    url_name="call",
    summary="One call, with all that it says",
)
def call(request: HttpRequest, slug: str) -> WholeCall:
    """Its newest version. 404 where it is not there, or not shown to who asks."""
    row = _calls(request.auth).filter(slug=slug).first()
    if row is None:
        raise Http404
    version = row.versions.order_by("-number").first()
    return WholeCall(**_call(row), data=version.data if version else {})
