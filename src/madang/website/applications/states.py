"""The states of an application, and the ways between them. Pure: `actions.moving` walks them in the database."""

from typing import Final, Literal, TypeAlias

State: TypeAlias = Literal["draft", "sent", "withdrawn", "eligible", "ineligible", "in review", "chosen", "waiting", "not chosen", "agreed"]
WAYS: Final[dict[State, tuple[State, ...]]] = {
    "draft": ("sent", "withdrawn"),
    "sent": ("eligible", "ineligible", "withdrawn"),
    "eligible": ("in review", "ineligible", "withdrawn"),
    "ineligible": ("eligible",),  # an objection was right
    "in review": ("chosen", "waiting", "not chosen", "withdrawn"),
    "chosen": ("agreed", "withdrawn"),
    "waiting": ("chosen", "not chosen", "withdrawn"),
    "not chosen": (),
    "agreed": (),
    "withdrawn": (),
}


def leads(here: State, there: State) -> bool:
    """Whether an application in the one state may be moved to the other."""
    return there in WAYS[here]
