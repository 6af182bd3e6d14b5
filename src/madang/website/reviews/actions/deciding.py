"""Decisions: noted one by one or by rank, pending until they are released together."""

from django.db import transaction
from django.utils import timezone

from madang.website.people.actions.noting import note
from madang.website.people.models import Person
from madang.website.reviews.actions.standing import acting, the_case
from madang.website.reviews.errors import NotNow
from madang.website.reviews.models import Case, Decision, Round
from madang.website.reviews.queries.standing import Standpoint
from madang.website.reviews.queries.tables import Row, table

OUTCOMES = Decision.Outcome


def outcomes(last: bool) -> tuple[str, ...]:
    """What can be decided in a round: the last one chooses, the others let go on."""
    return (OUTCOMES.CHOSEN, OUTCOMES.WAITING, OUTCOMES.NOT_CHOSEN) if last else (OUTCOMES.GOES_ON, OUTCOMES.NOT_CHOSEN)


@transaction.atomic
def decide(*, by: Person, case: Case, outcome: str, place: int | None = None, reason_ko: str = "", reason_en: str = "") -> Decision:
    """Note what shall become of a case; it can be changed until the release. Raises NotAllowed, NotNow, InConflict."""
    at = acting(case.round, by, "decides")
    found = the_case(at, case)
    if outcome not in outcomes(at.last):
        raise NotNow
    fields = {
        "outcome": outcome, "place": place if outcome == OUTCOMES.WAITING else None, "reason_ko": reason_ko.strip()[:1000],
        "reason_en": reason_en.strip()[:1000], "by": by, "at": timezone.now(),
    }  # fmt: skip
    made, _ = Decision.objects.update_or_create(case=found, defaults=fields)
    note(act="decided", who=by.pseudonym, review=at.review.pk, case=found.number)  # not what: the log is read before the release
    return made


@transaction.atomic
def fill_in(*, by: Person, round: Round, waiting: int, reason_ko: str, reason_en: str = "") -> int:
    """Note decisions by rank where there are none yet: as many as are kept, `waiting` in order, the rest not chosen, with this reason.

    Where equals stand on both sides of a border, they and all behind them are left to a person. Returns how many were noted.
    """
    at = acting(round, by, "decides")
    rows = [row for row in table(at, "%(number)s") if not row.withdrawn]
    made = 0
    for row, outcome, place in _by_rank(rows, at, waiting):
        if row.decision is None:
            reason = (reason_ko, reason_en) if outcome == OUTCOMES.NOT_CHOSEN else ("", "")
            decide(by=by, case=row.case, outcome=outcome, place=place, reason_ko=reason[0], reason_en=reason[1])
            made += 1
    return made


def _by_rank(rows: list[Row], at: Standpoint, waiting: int) -> list[tuple[Row, str, int | None]]:
    keeps = at.round.keeps if at.round.keeps is not None else len(rows)
    borders = (keeps, keeps + waiting) if at.last else (keeps,)
    found: list[tuple[Row, str, int | None]] = []
    for index, row in enumerate(rows):
        rank = row.standing.rank
        if rank is None or any(rank <= border < rank + _equals(rows, rank) - 1 for border in borders):
            break
        if index < keeps:
            found.append((row, OUTCOMES.CHOSEN if at.last else OUTCOMES.GOES_ON, None))
        elif at.last and index < keeps + waiting:
            found.append((row, OUTCOMES.WAITING, index - keeps + 1))
        else:
            found.append((row, OUTCOMES.NOT_CHOSEN, None))
    return found


def _equals(rows: list[Row], rank: int) -> int:
    return sum(row.standing.rank == rank for row in rows)
