"""Resting: what lies or stands on something is placed on it: a pot on the stove, a cat on a wall, a book on a bench. Before composition."""

from dataclasses import replace
from typing import Final

from madang.generators.ink.framing import SURFACE
from madang.generators.ink.scene import Figure
from madang.generators.ink.stage import seed_of
from madang.generators.ink.standing import Cast, Placed
from madang.generators.ink.view import View

STEAMING: Final = frozenset({"pot", "teapot", "cup", "bowl", "rice-cooker"})
ALONG: Final = (0.0, -0.30, 0.30, -0.15, 0.15)  # where several lie, as shares of the width of what carries them
LEAST: Final = 0.085  # of the frame's height: nothing on a table is painted smaller
LEAD: Final = 0.12  # and what the shot is about is a little larger
BOARD: Final = 0.36  # of the frame's height: where the surface lies when it is shown with what is on it


def set_upon(placed: list[Placed], view: View) -> list[Placed]:
    """The same, with everything that lies on something placed there, before it and as large as can be seen."""
    carriers = {one.figure.kind: one for one in placed if one.frame is None and one.figure.kind in SURFACE}
    number, result = 0, list[Placed]()
    for one in placed:
        carrier = carriers.get(one.figure.upon)
        if carrier is None or one.frame is not None:
            result.append(one)
            continue
        top = carrier.y + SURFACE[carrier.figure.kind] * carrier.entry.height * carrier.enlarged
        wide = carrier.entry.width * carrier.enlarged
        share = one.entry.height * view.scale(carrier.z) / (view.frame[3] - view.frame[1])
        large = max(1.0, min((LEAD if one.lead else LEAST) / max(share, 1e-4), 0.5 * wide / one.entry.width, 3.0))
        x = carrier.x + ALONG[number % len(ALONG)] * wide
        result.append(replace(one, x=x, y=top, z=carrier.z - 0.03 - 0.01 * number, enlarged=large))
        number += 1
    return [_risen(one, result) for one in result]


def _risen(one: Placed, every: list[Placed]) -> Placed:
    """Steam and smoke come out of the thing that the line names with them, and are no larger than it sends up."""
    source = next((other for other in every if other.figure.kind in STEAMING and other.frame is None), None)
    if one.figure.kind != "smoke" or source is None:
        return one
    high = min(2.6 * source.entry.height * source.enlarged, one.entry.height)
    return replace(one, x=source.x, y=source.y + 0.9 * source.entry.height * source.enlarged, z=source.z + 0.01,
                   enlarged=high / one.entry.height)  # fmt: skip


def still_life_upon(lead: Figure, known: list[Cast]) -> tuple[Placed, ...]:
    """A close view of what lies on something: the surface across the frame, the things on it in a row; empty where nothing carries them."""
    carrier = next((pair for pair in known if pair[0].kind == lead.upon and pair[0].kind in SURFACE), None)
    if carrier is None:
        return ()
    figure, entry = carrier
    lying = [(replace(one, count=1, seed=seed_of(one.seed, n)), of) for one, of in known if one.upon == figure.kind
             for n in range(min(max(one.count, 1), 3))][:5]  # fmt: skip
    tall = 0.92 * 16 / 9 * entry.height / entry.width
    foot = BOARD - SURFACE[figure.kind] * tall
    most = 0.74 * 16 / 9 / len(lying)
    placed = [Placed(figure, entry, frame=(0.5, foot, tall), facing=1)]
    for n, (one, of) in enumerate(lying):
        high = min(0.30, most * 0.85 * of.height / of.width)
        across = 0.5 + (n - (len(lying) - 1) / 2) * 0.74 / len(lying)
        placed.append(Placed(one, of, frame=(across, BOARD - 0.03, high), facing=one.facing, lead=one.kind == lead.kind))
    return tuple(placed)
