"""Rules of who may apply, as data: a small closed union. A call holds them, `eligibility` judges by them. After moments, before call.

Every rule keeps `words`, how the hub's own notice puts it; what the rule decides by are its other fields. A rule whose words nobody can
turn into fields is a `Statement`: a person says whether it holds, and until then nobody can tell.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal, TypeAlias

from madang.film.language import Text

# How somebody or some organisation belongs to an area. `lives` is met by `registered` too: who is registered lives there.
Tie: TypeAlias = Literal[
    "lives", "registered", "citizen", "studies", "works", "active", "formed-by-citizens", "head-office", "branch", "will-move"
]
# On which day an age or a tie counts: the notice, the closing, the day on which it is asked; None where the notice does not say.
Reference: TypeAlias = Literal["announced", "closes", "today"]


@dataclass(frozen=True, slots=True)
class TeamSize:
    """How many members, both ends included; None is an open end. People of a role in `not_counted` are no members (a teacher)."""

    least: int | None = None
    most: int | None = None
    not_counted: tuple[str, ...] = ()
    words: Text | None = None
    rule: ClassVar[str] = "team-size"


@dataclass(frozen=True, slots=True)
class Members:
    """Everyone, at least `count`, or more than half must meet one joint condition on the same person: an age in whole years (both ends
    included), and one of `ties` to one of `areas`. `role` narrows whom the rule asks about; with "everyone" there must be somebody to ask.

    `among` says whether helpers who are no members count (a teacher, a parent who keeps the money). `as_of` None means that the notice
    names no day: an age is then judged only where it comes out the same on the day asked and on the closing day.
    """

    who: Literal["everyone", "at-least", "more-than-half"]
    count: int = 1
    least_age: int | None = None
    most_age: int | None = None
    areas: tuple[str, ...] = ()
    ties: tuple[Tie, ...] = ()
    tied_months: int | None = None
    role: str | None = None
    among: Literal["members", "all-people"] = "members"
    as_of: Reference | None = None
    words: Text | None = None
    reason: Text | None = None
    rule: ClassVar[str] = "members"


@dataclass(frozen=True, slots=True)
class Seat:
    """The applying body itself has one of `ties` to one of `areas`. With `days_after_agreement` a promise is enough: the body may become
    so within that many days of the agreement, and the answer is a yes that owes it."""

    areas: tuple[str, ...]
    ties: tuple[Tie, ...]
    days_after_agreement: int | None = None
    words: Text | None = None
    rule: ClassVar[str] = "seat"


@dataclass(frozen=True, slots=True)
class ApplicantKind:
    """The applicant is of one of these kinds, by their ids in the call."""

    kinds: tuple[str, ...]
    words: Text | None = None
    rule: ClassVar[str] = "applicant-kind"


@dataclass(frozen=True, slots=True)
class NotOf:
    """The applicant, or the work, is of none of these kinds."""

    what: Literal["applicant", "work"]
    kinds: tuple[str, ...]
    words: Text | None = None
    rule: ClassVar[str] = "not-of"


@dataclass(frozen=True, slots=True)
class YoungerThan:
    """The applying body was founded at most `years` ago on the day; one that is still to be founded meets it."""

    years: int
    as_of: Reference | None = None
    words: Text | None = None
    rule: ClassVar[str] = "younger-than"


@dataclass(frozen=True, slots=True)
class Payee:
    """Who receives the money: of one of these `roles`, of an age, and with `outside` neither the applicant nor a member."""

    roles: tuple[str, ...] = ()
    least_age: int | None = None
    outside: bool = False
    words: Text | None = None
    rule: ClassVar[str] = "payee"


@dataclass(frozen=True, slots=True)
class PriorAwards:
    """At most `most` earlier grants of this programme since the year `since` (None: ever); with `settled`, none of them may be open."""

    most: int | None = None
    programme: str | None = None
    since: int | None = None
    settled: bool = False
    words: Text | None = None
    rule: ClassVar[str] = "prior-awards"


@dataclass(frozen=True, slots=True)
class Papers:
    """These documents are attached, by their ids in the call."""

    documents: tuple[str, ...]
    words: Text | None = None
    rule: ClassVar[str] = "papers"


@dataclass(frozen=True, slots=True)
class TracksChosen:
    """From `least` to `most` tracks are chosen, of these; with `others` the applicant may name one of their own."""

    tracks: tuple[str, ...]
    least: int = 1
    most: int | None = None
    others: bool = False
    words: Text | None = None
    rule: ClassVar[str] = "tracks-chosen"


@dataclass(frozen=True, slots=True)
class Partner:
    """At least one partner organisation of one of these kinds takes part; no kinds means that any will do."""

    kinds: tuple[str, ...] = ()
    words: Text | None = None
    rule: ClassVar[str] = "partner"


@dataclass(frozen=True, slots=True)
class Statement:
    """What only a person can say: the applicant declares it (a skill), or the hub decides it. `id` names it in the application."""

    id: str
    by: Literal["applicant", "hub"]
    words: Text
    rule: ClassVar[str] = "statement"


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One of these is enough."""

    rules: tuple["Rule", ...]
    words: Text | None = None
    rule: ClassVar[str] = "any-of"


@dataclass(frozen=True, slots=True)
class When:
    """Where the condition holds, the rule must hold too; elsewhere it asks nothing."""

    condition: "Rule"
    then: "Rule"
    words: Text | None = None
    rule: ClassVar[str] = "when"


Rule: TypeAlias = (
    TeamSize
    | Members
    | Seat
    | ApplicantKind
    | NotOf
    | YoungerThan
    | Payee
    | PriorAwards
    | Papers
    | TracksChosen
    | Partner
    | Statement
    | AnyOf
    | When
)
DEEPEST = 4  # rules inside rules: deeper than this nobody can follow


def inside(rule: Rule) -> tuple[Rule, ...]:
    """The rule and all that it holds, outermost first."""
    if isinstance(rule, AnyOf):
        return rule, *(each for held in rule.rules for each in inside(held))
    if isinstance(rule, When):
        return rule, *inside(rule.condition), *inside(rule.then)
    return (rule,)


def depth(rule: Rule) -> int:
    held = rule.rules if isinstance(rule, AnyOf) else (rule.condition, rule.then) if isinstance(rule, When) else ()
    return 1 + max((depth(each) for each in held), default=0)


__all__ = [
    "DEEPEST",
    "AnyOf",
    "ApplicantKind",
    "Members",
    "NotOf",
    "Papers",
    "Partner",
    "Payee",
    "PriorAwards",
    "Reference",
    "Rule",
    "Seat",
    "Statement",
    "TeamSize",
    "Tie",
    "TracksChosen",
    "When",
    "YoungerThan",
    "depth",
    "inside",
]
