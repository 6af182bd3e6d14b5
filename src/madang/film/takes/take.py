"""A take: what was made for a shot, once and for good; whether it still fits, and which of several is shown. After basis."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from madang.film.language import Text
from madang.film.takes.port import TakeKind


class State(StrEnum):
    """How a take stands to what is asked for now. Unreadable is not missing: the file is there and may be mended."""

    CURRENT = "current"
    STALE = "stale"
    MISSING = "missing"
    UNREADABLE = "unreadable"
    UNCERTAIN = "uncertain"  # paid for, perhaps; nobody knows: a person decides


@dataclass(frozen=True, slots=True)
class Take:
    """One file that a generator made, with its basis (what was asked) and its recipe (how it was made).

    `shot` is the shot's or line's id, or "film" for what belongs to the whole film; `file` the store's name; `number` counts the
    takes of a journal in order; `price` in won; `seconds` the time it took; `when` as the caller's clock says it.
    """

    id: str
    kind: TakeKind
    shot: str
    basis: str
    recipe: str
    generator: str
    version: str
    seed: int
    file: str
    number: int = 0
    price: int = 0
    seconds: float = 0.0
    when: str = ""
    job: str = ""
    notes: tuple[Text, ...] = ()
    details: Mapping[str, str | int | float | bool] = field(default_factory=dict)


def state_of(take: Take, basis: str, file_state: str) -> State:
    """The take's state: `file_state` is the store's word for its file (there, missing, unreadable)."""
    if file_state != "there":
        return State(file_state)
    return State.CURRENT if take.basis == basis else State.STALE


@dataclass(frozen=True, slots=True)
class Choice:
    """The take a shot is shown by, and why."""

    take: Take
    state: State
    by: str  # "person", "rule", "animatic"


ANIMATIC = "ink"


def choose(
    takes: Iterable[Take],
    shot: str,
    basis: str,
    file_state: Callable[[str], str],
    *,
    chosen: str = "",
    generator: str = ANIMATIC,
    recipe: str = "",
) -> Choice | None:
    """The take that is shown: a person's, then the newest current, the newest stale, the animatic; None where there is none.

    `chosen` is a take's id (or the start of one); one that is missing falls to the rule. `generator` is asked for now, by `recipe`.
    What another free generator made once does not stand in its way (it can be had again); what was paid for does.
    """
    own = sorted((take for take in takes if take.shot == shot), key=lambda take: (take.recipe != recipe, -take.number))
    usable = [(take, state) for take in own if (state := state_of(take, basis, file_state(take.file))) in {State.CURRENT, State.STALE}]
    for take, state in usable:
        if chosen and take.id.startswith(chosen):
            return Choice(take, state, "person")
    drawn = [(take, state) for take, state in usable if take.generator == ANIMATIC]
    real = [(take, state) for take, state in usable if take.generator != ANIMATIC and (take.price > 0 or take.generator == generator)]
    for held, by in ((real, "rule"), (drawn, "animatic")):
        for wanted in (State.CURRENT, State.STALE):
            if first := next((take for take, state in held if state is wanted), None):
                return Choice(first, wanted, by)
    return None
