"""What the small buttons of a form do to a part: add a row, remove it, move it up or down, choose what a condition is."""

import copy
import re
from typing import Any

from madang.website.programmes.editing.shapes import RULES
from madang.website.programmes.editing.taking import MOST_ROWS

STEP = re.compile(r"([a-z_]+)|\[(\d+)\]")
PATH = re.compile(r"[a-z_]+(?:\.[a-z_]+|\[\d{1,3}\])*")


def apply(part: dict[str, Any], act: str, path: str, kind: str = "") -> dict[str, Any]:
    """The part after `act` (add, remove, up, down) at this path, as a form names it: `may_apply.rules[2]`. Nowhere: nothing."""
    made = copy.deepcopy(part)
    if not PATH.fullmatch(path):
        return made
    steps: list[str | int] = [name or int(number) - 1 for name, number in STEP.findall(path)]
    fresh: Any = {"rule": kind} if kind in RULES else {}
    if act == "add":
        _add(made, steps, fresh)
        return made
    holder = _lead(made, steps[:-1])
    last = steps[-1]
    if isinstance(holder, dict) and act == "remove":
        holder.pop(str(last), None)
    elif isinstance(holder, list) and isinstance(last, int) and 0 <= last < len(holder):
        _in_list(holder, last, act)
    return made


def _in_list(rows: list[Any], here: int, act: str) -> None:
    if act == "remove":
        del rows[here]
    elif act in ("up", "down"):
        there = here + (-1 if act == "up" else 1)
        if 0 <= there < len(rows):
            rows[here], rows[there] = rows[there], rows[here]


def _lead(held: Any, steps: list[str | int]) -> Any:
    for step in steps:
        if isinstance(step, str) and isinstance(held, dict):
            held = held.get(step)
        elif isinstance(held, list) and isinstance(step, int) and 0 <= step < len(held):
            held = held[step]
        else:
            return None
    return held


def _add(made: dict[str, Any], steps: list[str | int], fresh: Any) -> None:
    """A fresh row at the end of a list, or a condition into its empty place. What is missing on the way is made."""
    held: Any = made
    for step in steps[:-1]:
        if isinstance(step, str) and isinstance(held, dict):
            held = held.setdefault(step, {})
        elif isinstance(held, list) and isinstance(step, int) and 0 <= step < len(held):
            held = held[step]
        else:
            return
    last = steps[-1]
    if not isinstance(held, dict) or not isinstance(last, str):
        return
    if last in ("condition", "then"):
        held[last] = fresh
    elif isinstance(rows := held.setdefault(last, []), list) and len(rows) < MOST_ROWS:
        rows.append(fresh)
