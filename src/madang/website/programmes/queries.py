"""What is read of programmes and calls. Lists ask the database a constant number of questions."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any, Literal, TypeAlias

from django.db.models import F, Max, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.utils import timezone

from madang.film.language import Problem, Severity
from madang.website.people.models import Role
from madang.website.programmes import calls
from madang.website.programmes.calls.format import FORMAT
from madang.website.programmes.errors import NotReady
from madang.website.programmes.files import Reading, read_value
from madang.website.programmes.models import Call, CallVersion, Funder, Programme

Group: TypeAlias = Literal["open", "coming", "past"]


def call_of(row: Call, version: CallVersion | int | None = None) -> calls.Call:
    """What a call says: in its newest version, or in the one that is named. A call that was never shown is read from its draft.

    Raises NotReady where the draft is half-finished, CallVersion.DoesNotExist where there is no such version.
    """
    if isinstance(version, CallVersion):
        return _held(version.pk, version.made_at)
    found = row.versions.order_by("-number").values_list("pk", "made_at")
    if version is not None:
        return _held(*found.get(number=version))
    newest = found.first()
    return _held(*newest) if newest else call_from(row.draft or {})


@lru_cache(maxsize=256)
def _held(key: int, made_at: datetime) -> calls.Call:
    """Versions never change, so each is read once; `made_at` tells apart what got the same key in another yard."""
    return call_from(CallVersion.objects.values_list("data", flat=True).get(pk=key, made_at=made_at))


def read_data(data: Mapping[str, Any]) -> tuple[calls.Call | None, tuple[Problem, ...]]:
    """The call that these tables say, where they say one, and every problem of it."""
    reading = Reading("")
    call = read_value(calls.Call, {name: value for name, value in data.items() if name != "format"}, "", reading)
    if call is None:
        return None, tuple(reading.problems)
    return call, calls.contradictions(call)


def call_from(data: Mapping[str, Any]) -> calls.Call:
    """The same, or NotReady."""
    call, problems = read_data(data)
    wrong = [problem for problem in problems if problem.severity is Severity.ERROR]
    if call is None or wrong:
        raise NotReady(wrong)
    return call


def data_of(row: Call) -> dict[str, Any]:
    """What an operator goes on writing at: the draft, or else the newest version."""
    if row.draft is not None:
        return dict(row.draft)
    newest = row.versions.order_by("-number").values_list("data", flat=True).first() or {}
    return {name: value for name, value in newest.items() if name != "format"} | ({} if newest else {"id": row.slug})


def as_kept(call: calls.Call) -> dict[str, Any]:
    """As a version keeps it."""
    from madang.website.programmes.files import write_data

    return write_data(call, file_format=FORMAT)


def sees_drafts(person: Any) -> bool:
    """Operators write drafts, auditors read them."""
    return bool(person.is_authenticated and person.has(Role.Kind.OPERATOR, Role.Kind.AUDITOR))


def edits(person: Any) -> bool:
    """Whether somebody may change programmes and calls."""
    return bool(person.is_authenticated and person.has(Role.Kind.OPERATOR))


def programmes_for(person: Any) -> QuerySet[Programme]:
    """Those that somebody may see, newest year first, with funders."""
    rows = Programme.objects.prefetch_related(Prefetch("funders", Funder.objects.select_related("logo")))
    return rows if sees_drafts(person) else rows.filter(shown=True)


def calls_for(person: Any) -> QuerySet[Call]:
    """Those that somebody may see, with their programmes; without what they say."""
    rows = Call.objects.select_related("programme").defer("draft")
    return rows if sees_drafts(person) else rows.filter(shown_at__lte=timezone.now(), programme__shown=True)


def shown_calls() -> QuerySet[Call]:
    """Those that everybody sees."""
    return Call.objects.filter(shown_at__lte=timezone.now(), programme__shown=True).select_related("programme").defer("draft")


def calls_in(group: Group, now: datetime) -> QuerySet[Call]:
    """Shown calls that are open now, that come, or that are over. What names no end is open; what names no beginning comes."""
    rows = shown_calls()
    over = Q(past=True) | Q(closes_at__lt=now)
    if group == "past":
        return rows.filter(over).order_by(F("closes_at").desc(nulls_last=True), "-pk")
    begun = Q(opens_at__lte=now)
    if group == "open":
        return rows.exclude(over).filter(begun).order_by(F("closes_at").asc(nulls_last=True), "pk")
    return rows.exclude(over).filter(Q(opens_at__gt=now) | Q(opens_at=None)).order_by(F("opens_at").asc(nulls_last=True), "pk")


def with_version(rows: QuerySet[Call]) -> QuerySet[Call]:
    """Each with the number of its newest version as `version`; None where it was never shown."""
    newest = CallVersion.objects.filter(call=OuterRef("pk")).order_by("-number").values("number")[:1]
    return rows.annotate(version=Subquery(newest))


def is_open(row: Call, now: datetime | None = None) -> bool:
    """Whether applications are taken in: shown, no past call, and now lies in its window."""
    at = now or timezone.now()
    shown = row.shown_at is not None and row.shown_at <= at and not row.past
    return bool(shown and row.opens_at and row.opens_at <= at and (row.closes_at is None or at <= row.closes_at))


def group_of(row: Call, now: datetime) -> Literal["draft", "open", "coming", "past"]:
    """Under which heading a call stands."""
    if row.shown_at is None or row.shown_at > now:
        return "draft"
    if row.past or (row.closes_at is not None and row.closes_at < now):
        return "past"
    return "open" if row.opens_at is not None and row.opens_at <= now else "coming"


def ends(call: calls.Call) -> tuple[datetime | None, datetime | None]:
    """The first and the last instant of a window as the rows keep them. What ends with its day ends just before the next one."""
    window = call.window
    begins = window.opens or window.announced
    closes = window.closes
    if closes is None:
        return (begins.earliest if begins else None), None
    whole_day = closes.hour is None or closes.hour == 24
    return (begins.earliest if begins else None), closes.latest - timedelta(microseconds=1 if whole_day else 0)


def newest_number(row: Call) -> int:
    """Of its versions; 0 where there is none."""
    return row.versions.aggregate(newest=Max("number"))["newest"] or 0


def years_of(programme: Programme) -> tuple[Programme | None, list[Programme]]:
    """What it was copied from, and what was copied from it: last year's and next year's."""
    return programme.copied_from, list(programme.copies.order_by("year", "pk"))


def archive(person: Any) -> dict[str, object]:
    """What this app keeps about somebody: which versions of calls they published."""
    rows = CallVersion.objects.filter(by=person).select_related("call").order_by("made_at")
    made = [{"call": one.call.slug, "version": one.number, "at": one.made_at.isoformat()} for one in rows]
    return {"calls.json": made} if made else {}
