"""A call: everything that a public notice says, as frozen values in two languages. After rules; `format` reads and writes it.

What a source does not state is None and named in `unknown`; what Madang worked out itself is marked `derived` and is never shown as stated.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from madang.film.language import Text
from madang.website.programmes.calls.moments import Moment
from madang.website.programmes.calls.rules import Rule

Unit: TypeAlias = Literal["team", "person", "organisation", "team-or-organisation", "company-or-founder-to-be"]
HowMany: TypeAlias = Literal["exact", "about", "all-eligible", "unknown"]
HowMuch: TypeAlias = Literal["fixed", "ceiling", "about", "range", "tiered", "fixed-per-person-after-stage-2", "none-stated", "unknown"]
HowTotal: TypeAlias = Literal["stated", "ceiling", "derived", "derived-ceiling"]


@dataclass(frozen=True, slots=True)
class Named:
    """Something that the call refers to by `id`: a kind of applicant, a role."""

    id: str
    name: Text


@dataclass(frozen=True, slots=True)
class Host:
    name: Text
    kind: str
    region: str


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting that belongs to the call, such as an information session."""

    name: Text
    at: Moment


@dataclass(frozen=True, slots=True)
class Window:
    """When the notice appeared, and when applications are taken in. What arrives in the closing minute's first second still counts."""

    announced: Moment | None = None
    opens: Moment | None = None
    closes: Moment | None = None
    late: Text | None = None
    counted_by: Literal["arrival", "sending"] | None = None


@dataclass(frozen=True, slots=True)
class Track:
    """A part of the call with what it has of its own: applicants, rules, number chosen, amounts in won, an end.
    `open` False: not this year."""

    id: str
    name: Text
    kinds: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    count: int | None = None
    count_is: HowMany | None = None
    floor: int | None = None
    ceiling: int | None = None
    total: int | None = None
    total_is: HowTotal | None = None
    round: int | None = None
    ends: Moment | None = None
    open: bool = True


@dataclass(frozen=True, slots=True)
class Tracks:
    """The tracks, how many one applicant chooses (None: not stated), and whether others may be proposed."""

    offered: tuple[Track, ...] = ()
    choose_least: int | None = None
    choose_most: int | None = None
    others: bool = False


@dataclass(frozen=True, slots=True)
class MayApply:
    """Who may apply: the unit, the kinds of applicant, the names of the roles and work kinds that the rules speak of, rules that all must
    hold, and what is preferred without being required."""

    unit: Unit
    kinds: tuple[Named, ...] = ()
    names: tuple[Named, ...] = ()
    rules: tuple[Rule, ...] = ()
    preferred: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Chosen:
    count: int | None = None
    how: HowMany = "unknown"


@dataclass(frozen=True, slots=True)
class Part:
    """What one grant is made of: `count` times `amount` won, for something delivered."""

    amount: int
    count: int
    what: Text


@dataclass(frozen=True, slots=True)
class Grant:
    """Won per unit and in total. `own_share` is what the club itself must add, in per cent of the whole."""

    floor: int | None = None
    ceiling: int | None = None
    how: HowMuch = "unknown"
    total: int | None = None
    total_is: HowTotal | None = None
    adjustable: bool | None = None
    own_share: int | None = None
    parts: tuple[Part, ...] = ()
    funds: tuple[Text, ...] = ()
    currency: Literal["KRW"] = "KRW"


@dataclass(frozen=True, slots=True)
class Period:
    """When the activity runs. `begins` says what it depends on where no date is fixed; the months are limits on what a club may choose."""

    start: Moment | None = None
    end: Moment | None = None
    begins: Literal["selection", "agreement", "club-chooses"] | None = None
    least_months: int | None = None
    most_months: int | None = None
    words: Text | None = None


@dataclass(frozen=True, slots=True)
class Support:
    """Help that is no money. `bookable` things are reserved like a room."""

    what: Text
    kind: Literal["advice", "course", "room", "equipment", "showing", "award", "later-support", "other"] = "other"
    bookable: bool = False


@dataclass(frozen=True, slots=True)
class Award:
    """A prize: who decides it, and how many for each group (a school level); no groups means `count` in all."""

    name: Text
    by: Literal["jury", "peers"] = "jury"
    count: int | None = None
    groups: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A paper of the application. `itemised` False: the notice asks for more papers here without naming them."""

    id: str
    name: Text
    stage: Literal["apply", "agreement", "report"] = "apply"
    required: bool = True
    files: int = 1
    itemised: bool = True


@dataclass(frozen=True, slots=True)
class Question:
    id: str
    text: Text
    most_letters: int | None = None
    required: bool = True


@dataclass(frozen=True, slots=True)
class Submission:
    channels: tuple[str, ...] = ()
    file_rules: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of choosing, in order; `keeps` is how many go on. `after_start`: it happens while the activity runs."""

    kind: str
    keeps: int | None = None
    note: Text | None = None
    after_start: bool = False


@dataclass(frozen=True, slots=True)
class Criterion:
    """`weight` in per cent; None where the notice gives no number. The order is that of the notice."""

    name: Text
    weight: int | None = None
    direction: Literal["more", "less", "explicitly-not-leading"] = "more"


@dataclass(frozen=True, slots=True)
class Obligation:
    """What a chosen club owes: `count` of them, each `minutes` long, on a topic, with a share made by AI in per cent,
    proved per scene or work."""

    kind: str
    what: Text
    count: int | None = None
    minutes: int | None = None
    assigned_topics: tuple[Text, ...] = ()
    ai_share: int | None = None
    evidence_per: Literal["scene", "work"] | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Statements of the sources that contradict each other, kept until the hub decides; `about` is the path of the value that stands."""

    about: str
    says: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Source:
    url: str
    kind: Literal["notice", "press", "other"]


@dataclass(frozen=True, slots=True)
class Call:
    """One call. `programme` is the same for every year and hub that runs it; `centres` is through how many places. `past` calls are never
    shown as open."""

    id: str
    programme: str
    category: str
    year: int
    title: Text
    host: Host
    may_apply: MayApply
    window: Window = Window()
    past: bool = False
    centres: int | None = None
    events: tuple[Event, ...] = ()
    tracks: Tracks = Tracks()
    chosen: Chosen = Chosen()
    grant: Grant = Grant()
    period: Period = Period()
    support: tuple[Support, ...] = ()
    awards: tuple[Award, ...] = ()
    documents: tuple[Document, ...] = ()
    questions: tuple[Question, ...] = ()
    submission: Submission = Submission()
    stages: tuple[Stage, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    remarks: tuple[Text, ...] = ()
    sources: tuple[Source, ...] = ()
    unknown: tuple[Text, ...] = ()
    confidence: Literal["high", "medium", "low"] | None = None
