"""Rounds of choosing, and what each person may do in each phase. Pure: moments come in, permissions go out.

A round goes through its phases by the clock alone, and through the last one by a person's hand:

  before ─▶ declaring ─▶ scoring ─▶ talking ─▶ deciding ─▶ released

Nobody, whoever it is, sees another's score while scores can still change. A conflict of interest locks the one application on top of all
that stands here (`queries.locks`); nothing here opens it.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, Literal, TypeAlias

Phase: TypeAlias = Literal["before", "declaring", "scoring", "talking", "deciding", "released"]
Part: TypeAlias = Literal["reviewer", "chair", "operator", "auditor", "nobody"]
PHASES: Final[tuple[Phase, ...]] = ("before", "declaring", "scoring", "talking", "deciding", "released")


@dataclass(frozen=True, slots=True)
class Dates:
    """Moments (aware). From `opens_at` conflicts are declared, from `scores_from` scores are given until `scores_until`; then reviewers see
    each other's and talk until `talks_until` (None: they do not). `released_at` is set by the release."""

    opens_at: datetime
    scores_from: datetime
    scores_until: datetime
    talks_until: datetime | None = None
    released_at: datetime | None = None

    def in_order(self) -> bool:
        """Whether each phase comes after the one before."""
        moments = [self.opens_at, self.scores_from, self.scores_until, *([self.talks_until] if self.talks_until else [])]
        return moments == sorted(moments) and self.scores_from < self.scores_until


def phase_at(dates: Dates, now: datetime) -> Phase:
    """The phase at an instant; at a boundary the next one has begun."""
    if dates.released_at is not None:
        return "released"
    if now < dates.opens_at:
        return "before"
    if now < dates.scores_from:
        return "declaring"
    if now < dates.scores_until:
        return "scoring"
    return "talking" if dates.talks_until is not None and now < dates.talks_until else "deciding"


@dataclass(frozen=True, slots=True)
class Permissions:
    """What somebody may do with the applications that no conflict locks.

    `declares`: sees the list of who applied, and says where a conflict lies. `reads`: the answers. `all_of_them`: also those that were not
    given to this person. `names`: who applied, inside the answers too. `scores`: writes own scores. `own`: sees own scores. `others`: sees
    others' scores, notes and the discussion of what one may read. `talks`: writes in the discussion. `table`: the ranked table. `progress`:
    how many scores are in. `decides`, `releases`. `outcome`: sees decisions. `protocol`: with the scores; `procedure`: without.
    """

    declares: bool = False
    reads: bool = False
    all_of_them: bool = False
    names: bool = False
    scores: bool = False
    own: bool = False
    others: bool = False
    talks: bool = False
    table: bool = False
    progress: bool = False
    decides: bool = False
    releases: bool = False
    outcome: bool = False
    protocol: bool = False
    procedure: bool = False


NOTHING: Final = Permissions()


def permissions(part: Part, phase: Phase, *, declared: bool = False, blind: bool = False, whole: bool = True) -> Permissions:
    """What a person of this part may do in this phase. `declared`: has told their conflicts; until then a reviewer sees the list alone.

    `whole`: no conflict locks an application of this round for them. Who has one still works on the others, but decides nothing:
    all compete for the same places. Nor do they see what the locked one's fate could be counted from: pending decisions, the protocol.
    """
    may = _permissions(part, phase, declared, blind)
    if whole:
        return may
    return replace(may, decides=False, releases=False, protocol=False, outcome=may.outcome and phase == "released")


def _permissions(part: Part, phase: Phase, declared: bool, blind: bool) -> Permissions:
    if part == "nobody":
        return NOTHING
    if part == "auditor":
        told = phase == "released"
        return Permissions(
            procedure=True, progress=True, reads=told, all_of_them=told, names=told, others=told, table=told, outcome=told, protocol=told
        )
    settled = phase in ("talking", "deciding", "released")
    if part == "operator":
        return Permissions(
            reads=True, all_of_them=True, names=True, progress=True, procedure=True, others=settled, talks=phase in ("talking", "deciding"),
            table=settled, decides=phase == "deciding", releases=phase == "deciding", outcome=phase in ("deciding", "released"),
            protocol=settled,
        )  # fmt: skip
    chair = part == "chair"
    if phase == "before":
        return Permissions(progress=chair, procedure=chair)
    if not declared:
        return Permissions(declares=True, progress=chair, procedure=chair)
    return Permissions(
        declares=phase in ("declaring", "scoring"), reads=phase != "declaring", all_of_them=chair and phase != "declaring",
        names=not blind or phase == "released", scores=phase == "scoring", own=phase != "declaring", others=settled,
        talks=phase == "talking" or (chair and phase == "deciding"), table=chair and settled, progress=chair, procedure=chair,
        decides=chair and phase == "deciding", releases=chair and phase == "deciding",
        outcome=phase == "released" or (chair and phase == "deciding"), protocol=chair and settled,
    )  # fmt: skip
