"""What comes after the choice: milestones, notes, surveys, certificates; agreements, money and its book."""

import json
from collections.abc import Iterator
from datetime import date
from uuid import UUID

from bench.lists.choosing import DRAFT
from bench.lists.pouring import pour
from bench.lists.yard import DAY, HOUR, LIFE, OTHERS, WITHIN, Batch, application, key, ours, programme
from madang.website.grants import models as grants
from madang.website.support import models as support

YEAR = 2026
_both = {"ko": "마을", "en": "Village"}
BODY = json.dumps({
    "format": "madang-agreement/1", "number": "A", "call": _both, "programme": _both, "hub": _both, "club": "모임", "title": "탐구",
    "receipt": "",
    "holder": {"kind": "club", "name": "모임"}, "amount": 1_000_000, "own_share": 0, "first": "2026-01-01", "last": "2026-12-31",
    "owes": [], "terms": [],
})  # fmt: skip
AGREED = 5  # our club's grant under which many expenses lie
EXPENSES = 1_000  # of one grant; a club pays some dozens


def milestones(batch: Batch) -> None:
    """Each chosen club handed something in; ours has its own to do."""
    states = ("handed in", "handed in", "confirmed")
    rows = ((key(n), application(n), states[n % 3]) for n in batch)
    mine = ((key(OTHERS + n), ours(n), "open") for n in batch.within(LIFE) if n > DRAFT)
    for some in (rows, mine):
        due = batch.now.date()
        pour(support.Milestone, "id application_id state", some, what_ko="영상 한 편", what_en="One film", due=due)
    steps = ((key(n), key(n), key(n), batch.now - n * HOUR) for n in batch)
    pour(support.Step, "id milestone_id by_id at", steps, state="handed in", words="여기 있어요")
    notes = ((key(n), f"잘하고 있어요 {n}", batch.now - n * HOUR) for n in batch)
    pour(support.MentorNote, "id words at", notes, club_id=key(0), by_id=batch.us["mentor"])


def surveys(batch: Batch) -> None:
    """A survey of every programme; of the first one, answers."""
    rows = ((key(n), key(n), f"설문 {n}", batch.now) for n in batch)
    pour(support.Survey, "id programme_id title_ko opened_at", rows, title_en="Survey", moment="after")
    kinds = ("scale", "choice", "text")
    choices = [{"ko": "네", "en": "Yes"}, {"ko": "아니요", "en": "No"}]
    if batch.done == 0:
        asked = ((key(n), n, kinds[n], choices if n == 1 else []) for n in range(3))
        pour(support.Question, "id place kind choices", asked, survey_id=key(0), words_ko="어땠나요?", words_en="How was it?")
    for question, kind in enumerate(kinds):
        given = (
            (UUID(int=key(question * OTHERS + n)), None if kind == "text" else n % 2 + (kind == "scale"), f"좋았어요 {n}")
            for n in batch.within()
        )
        pour(support.Answer, "id number words", given, question_id=key(question))
    pour(support.Taken, "mark", ((f"{n:064x}",) for n in batch.within()), survey_id=key(0))


def certificates(batch: Batch) -> None:
    """Of the first programme, where some still wait for theirs; of our club's year; and some that our leader has."""
    mine = batch.us["leader"]
    done = ((key(n), f"D{n}", "done", key(0), key(n), key(n), None, "") for n in batch if n % 10 != 8)
    about = f"club/{key(0)}/{YEAR}"
    came = ((key(OTHERS + n), f"C{n}", "attended", None, key(n), key(0), YEAR, about) for n in batch)
    whole = ((key(3 * OTHERS + n), f"P{n}", "attended", key(0), key(n), None, None, f"programme/{key(0)}") for n in batch)
    held = ((key(2 * OTHERS + n), f"M{n}", "done", key(n), mine, key(0), None, "") for n in batch.within(LIFE))
    for rows in (done, came, whole, held):
        columns = "id number kind programme_id person_id club_id year about"
        pour(support.Certificate, columns, rows, came=8, could=10, made_by_id=batch.us["operator"])


def agreements(batch: Batch) -> None:
    """Of most clubs that applied; a third waits for the hub's signature, all others for its judgement of a plan, an expense, an end."""
    first, last = date(YEAR, 1, 1), date(YEAR, 12, 31)
    states = {0: "signed"}
    rows = (
        (application(n), f"A-{n}", application(n), programme(n), key(n), states.get(n % 3, "in force"), batch.now - n * HOUR)
        for n in batch if n % 6 != 1
    )  # fmt: skip
    mine = (
        (ours(n), f"B-{n}", ours(n), programme(n), key(0), "in force", batch.now - n * HOUR)
        for n in batch.within(LIFE) if n > DRAFT
    )  # fmt: skip
    same = {"amount": 1_000_000, "first": first, "last": last, "body": BODY, "digest": "0" * 64, "offered_by_id": batch.us["operator"]}
    for some in (rows, mine):
        pour(grants.Agreement, "id number application_id programme_id club_id state offered_at", some, **same)
    under = [n for n in batch if n % 6 != 1]
    plans = ((key(n), application(n), key(n), batch.now - n * HOUR) for n in under)
    pour(grants.Plan, "id agreement_id by_id at", plans, number=1, state="handed in")
    body = '{"paid":0,"counted":0,"own":0,"interest":0,"to_return":0,"words":"","lines":[],"expenses":[],"problems":[]}'
    ends = ((key(n), application(n), key(n), batch.now - n * HOUR) for n in under)
    pour(grants.Settlement, "id agreement_id by_id at", ends, body=body, digest="0" * 64, to_return=0)
    expenses(batch, under)


def expenses(batch: Batch, under: list[int]) -> None:
    """One of each club; many of ours under one agreement, with a plan that was approved and a paper each."""
    same = {"code": "210-11", "amount": 1_000, "day": date(YEAR, 3, 1), "payee": "가게", "about": "재료"}
    rows = ((key(n), application(n), 1, UUID(int=key(n)), "entered", key(n), batch.now - n * HOUR) for n in under)
    mine = (
        (key(OTHERS + n), ours(AGREED), n + 1, UUID(int=key(n)), "accepted" if n % 2 else "sent back", batch.us["leader"], batch.now)
        for n in _agreed(batch)
    )
    for some in (rows, mine):
        pour(grants.Expense, "id agreement_id number key state by_id at", some, **same)
    papers = ((key(n), key(OTHERS + n), UUID(int=key(n % batch.size))) for n in _agreed(batch))
    pour(grants.Evidence, "id expense_id file_id", papers, paper="card-slip")
    judged = ((key(n), key(OTHERS + n)) for n in _agreed(batch))
    pour(grants.Judgement, "id expense_id", judged, revision=1, state="accepted", by_id=batch.us["operator"])
    if batch.done == 0:
        pour(grants.Plan, "id", [(key(OTHERS),)], agreement_id=ours(AGREED), number=1, state="approved", by_id=batch.us["leader"])
        pour(grants.PlanLine, "id", [(key(0),)], plan_id=key(OTHERS), code="210-11", grant=1_000_000)


def _agreed(batch: Batch) -> range:
    return batch.within(EXPENSES)


def books(batch: Batch) -> None:
    """The first programme's: credit that came in for our club and for the others."""
    pour(grants.Entry, "id key club at", _entries(batch), programme_id=key(0), kind="give", purse="credit", amount=100)
    pour(grants.Posting, "id entry_id place club number amount balance", _postings(batch), programme_id=key(0), purse="credit")
    pairs = ((key(2 * OTHERS + n), f"p{n}", key(n)) for n in batch.within(LIFE) if n)
    pour(grants.Entry, "id key programme_id", pairs, kind="give", purse="credit", club=str(key(0)), amount=100)
    rows = ((key(4 * OTHERS + n), key(2 * OTHERS + n), key(n)) for n in batch.within(LIFE) if n)
    same = {"purse": "credit", "place": "club", "club": str(key(0)), "number": 1, "amount": 100, "balance": 100}
    pour(grants.Posting, "id entry_id programme_id", rows, **same)


def _entries(batch: Batch) -> Iterator[tuple[object, ...]]:
    for n in batch:
        yield key(n), f"k{n}", str(key(0)), batch.now - n * HOUR
        if n >= WITHIN:
            continue
        yield key(OTHERS + n), f"o{n}", str(key(n)), batch.now - n * DAY


def _postings(batch: Batch) -> Iterator[tuple[object, ...]]:
    for n in batch:
        club, other, pool = str(key(0)), str(key(n)), 2 * n + 1
        yield key(n), key(n), "club", club, pool, 100, 100 * pool
        yield key(OTHERS + n), key(n), "funder", "", pool, -100, -100 * pool
        if n >= WITHIN:
            continue
        yield key(2 * OTHERS + n), key(OTHERS + n), *(("club", other) if n else ("spent", club)), 1, 100, 100
        yield key(3 * OTHERS + n), key(OTHERS + n), "funder", "", pool + 1, -100, -100 * (pool + 1)


KINDS = (milestones, surveys, certificates, agreements, books)
