"""Programmes, their calls, what applied, and how it is reviewed."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from bench.lists.pouring import pour
from bench.lists.yard import DAY, HOUR, LIFE, MEMBERS, OTHERS, WITHIN, Batch, application, key, ours, programme, rival
from madang.website.applications import models as applications
from madang.website.programmes import models as programmes
from madang.website.reviews import models as reviews

REVIEWED, READ = 2, 3  # the calls to which many apply: one is being decided, the other is read now
DRAFT = 1  # our club's application that is being written, to a call that comes
SAYS: dict[str, Any] = {
    "format": "madang-call/1", "id": "c0", "programme": "p0", "category": "science-club", "year": 2026,
    "title": {"ko": "과학클럽 공모", "en": "Science clubs"},
    "host": {"name": {"ko": "온들", "en": "Ondeul"}, "kind": "hub", "region": "온들시"},
    "may_apply": {"unit": "team"}, "grant": {"ceiling": 1_000_000, "how": "fixed"},
    "questions": [{"id": "why", "text": {"ko": "왜 하나요?", "en": "Why?"}}],
    "criteria": [{"name": {"ko": "계획", "en": "Plan"}, "weight": 60}, {"name": {"ko": "나눔", "en": "Sharing"}, "weight": 40}],
    "stages": [{"kind": "document", "keeps": 2}],
}  # fmt: skip
NOTHING: dict[str, Any] = {}
CRITERIA = [
    {"id": str(place), "ko": one["name"]["ko"], "en": one["name"]["en"], "weight": one["weight"], "counts": True}
    for place, one in enumerate(SAYS["criteria"], 1)
]


def programmes_and_funders(batch: Batch) -> None:
    """Programmes of many years, each with one who gives the money."""
    rows = ((key(n), f"p{n}", 2026 - n % 20, f"사업 {n}", "Programme") for n in batch)
    pour(programmes.Programme, "id slug year name_ko name_en", rows, shown=True)
    pour(programmes.Funder, "id programme_id", ((key(n), key(n)) for n in batch), name_ko="온들시", name_en="Ondeul")
    more = ((key(OTHERS + n), n + 1) for n in batch.within(LIFE))
    pour(programmes.Funder, "id place", more, programme_id=key(0), name_ko="재단", name_en="Foundation")


def _window(n: int, now: datetime) -> tuple[datetime, datetime]:
    """Most are over: of a thousand, a third is open and a third comes, which is more than any page shows."""
    when = n % 3 if n < WITHIN else 2
    return (now - (1, -5, 40)[when] * DAY, now + 9 * DAY + n * HOUR if when == 0 else now + 30 * DAY if when == 1 else now - (n + 1) * HOUR)


def calls(batch: Batch) -> None:
    """Calls, the first thousand in one programme; every fiftieth is being changed. One was changed often."""
    rows = (
        (key(n), f"c{n}", programme(n), f"공모 {n}", *_window(n, batch.now), SAYS if n % 50 == 1 else None) for n in batch
    )  # fmt: skip
    columns = "id slug programme_id title_ko opens_at closes_at draft"
    pour(programmes.Call, columns, rows, title_en="Call", shown_at=batch.now - 60 * DAY)
    versions = ((key(n), key(n), SAYS if n < WITHIN else NOTHING) for n in batch)
    pour(programmes.CallVersion, "id call_id data", versions, number=1)
    changed = ((key(OTHERS + n), n + 2) for n in batch.within(LIFE))
    pour(programmes.CallVersion, "id number", changed, call_id=key(REVIEWED), data=SAYS, why_ko="날짜를 고쳤어요")


def apply(batch: Batch) -> None:
    """Every club to its call; ours to all of them; and many to the one that is reviewed. One of ours is still being written."""
    columns = "id call_id club_id state sent_at receipt title began_by_id changed_at"
    states = ("sent", "chosen", "agreed", "in review", "not chosen", "eligible")
    rows = (
        (application(n), key(n), key(n), states[n % 6], batch.now - n * HOUR, f"A{n}", f"탐구 {n}", key(n), batch.now - n * HOUR)
        for n in batch
    )  # fmt: skip
    pour(applications.Application, columns, rows)
    pour(applications.Application, columns, _ours(batch))
    rivals = (
        (rival(n, call), key(call), key(n), "in review", batch.now - 50 * DAY + n * HOUR, f"C{call}/{n}", f"탐구 {n}", key(n), batch.now)
        for call in (REVIEWED, READ) for n in batch.within() if n not in (0, call)
    )  # fmt: skip
    pour(applications.Application, columns, rivals)
    written = ((key(n), f"첫 생각 {n}", n + 1, key(n % MEMBERS % batch.size)) for n in batch)
    pour(applications.Earlier, "id value revision by_id", written, application_id=ours(DRAFT), field="q:why")
    checks = ((key(n), application(n)) for n in batch)
    pour(applications.Check, "id application_id", checks, meets=True, by_id=batch.us["operator"])


def _ours(batch: Batch) -> Iterator[tuple[object, ...]]:
    for n in batch:
        if n == 0:
            continue
        state = "draft" if n == DRAFT else "agreed" if n < LIFE else "not chosen"
        sent = (None, None) if n == DRAFT else (batch.now - n * HOUR, f"B{n}")
        yield (ours(n), key(n), key(0), state, *sent, f"우리 탐구 {n}", batch.us["leader"], batch.now - n * HOUR)


def review(batch: Batch) -> None:
    """A review of most calls, in one round with one case; many cases in the one that is decided now, and many who sit in it."""
    reviewed = [n for n in batch if n % 10 != 7]
    made = {"each": 1, "criteria": CRITERIA, "made_by_id": batch.us["operator"]}
    pour(reviews.Review, "id call_id", ((key(n), key(n)) for n in reviewed), **made)
    rows = (
        (key(n), key(n), batch.now - 30 * DAY, batch.now - 20 * DAY, batch.now - (1 if n % 2 == 0 else -5) * DAY, batch.now - 30 * DAY)
        for n in reviewed
    )  # fmt: skip
    pour(reviews.Round, "id review_id opens_at scores_from scores_until begun_at", rows, place=1, kind="document")
    sits = ((key(n), key(n), key(OTHERS + n)) for n in reviewed)
    also = ((key(OTHERS + n), key(n), batch.us["reviewer"]) for n in reviewed if n < LIFE)
    many = ((key(2 * OTHERS + n), key(REVIEWED), key(n)) for n in batch.within(LIFE))
    for some in (sits, also, many):
        pour(reviews.Seat, "id review_id person_id", some, declared_at=batch.now - 25 * DAY)
    cases(batch, reviewed)


def cases(batch: Batch, reviewed: list[int]) -> None:
    """What lies on whose desk, and what came of it."""
    pour(reviews.Case, "id round_id application_id", ((key(n), key(n), application(n)) for n in reviewed), number=1)
    pour(reviews.Sheet, "id case_id seat_id", ((key(n), key(n), key(n)) for n in reviewed))
    pour(reviews.Sheet, "id case_id seat_id", ((key(3 * OTHERS + n), key(n), key(OTHERS + n)) for n in reviewed if n < LIFE))
    points = [{"1": a, "2": b} for a in range(11) for b in range(11)]
    for place, call in enumerate((REVIEWED, READ), 1):
        many, start = [n for n in batch.within() if n not in (0, call)], place * OTHERS
        rows = ((key(start + n), rival(n, call), n + 1) for n in many)
        pour(reviews.Case, "id application_id number", rows, round_id=key(call))
        written = ((key(start + n), key(start + n), points[n * 7 % 121]) for n in many)
        handed = batch.now - 3 * DAY if call == REVIEWED else None
        pour(reviews.Sheet, "id case_id points", written, seat_id=key(OTHERS + call), handed_in_at=handed)
    many = [n for n in batch.within() if n not in (0, REVIEWED)]
    decided = ((key(n), key(OTHERS + n)) for n in many)
    pour(reviews.Decision, "id case_id", decided, outcome="not chosen", reason_ko="다음에", by_id=batch.us["operator"])
    told = ((key(n), rival(n, REVIEWED), key(n)) for n in many)
    conflict = {"review_id": key(REVIEWED), "how": "declared", "by_id": batch.us["operator"]}
    pour(reviews.Conflict, "id application_id person_id", told, **conflict)
    said = ((key(n), key(n)) for n in batch.within(LIFE))
    pour(reviews.Remark, "id person_id", said, case_id=key(REVIEWED), words="물어볼 것이 있어요")


KINDS = (programmes_and_funders, calls, apply, review)
