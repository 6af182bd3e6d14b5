"""Carriages that stand along x, seen from their side: trains and buses. After drafting, before stations and rides."""

import numpy as np

from madang.generators.ink.motifs.drafting import DARK, WHITE, Hand, Paint, front, upright
from madang.generators.ink.pigment import BLUE, INK, Floats

GLASS = (BLUE * 0.4 + INK * 0.6, 0.55)


def train(at: Hand, z: float, start: float, stop: float, stripe: Paint = (BLUE, 0.72), *, pierced: bool = False) -> None:
    """Railway carriages (or, with one, a bus) from `start` to `stop` metres: windows, doors, a coloured stripe; lit after dark.

    `pierced` leaves holes for windows, through which figures on a farther plane are seen.
    """
    at = at.beside(z)
    for x in np.arange(start, stop, 12.0):
        left, right = float(x) + 0.1, float(x) + 11.8
        at.face(front((left, right), (-0.3, 2.9), z), (WHITE[0], 0.10), 0.03, short=0.5)
        roof = upright([(left, 2.9), (left + 0.15, 3.12), (right - 0.15, 3.12), (right, 2.9)], z)
        at.wash([roof], (INK, 0.45 * (1 - 0.85 * at.snow)))
        at.wash([front((left, right), (0.35, 0.62), z)], stripe, short=0.1)
        at.wash([front((left + 0.2, right - 0.2), (-0.75, -0.3), z)], (INK, 0.8), short=0.1)
        starts = [float(w) for w in np.arange(left + 1.9, right - 2.8, 1.62)]
        _windows(at, [front((w, w + 1.25), (1.15, 2.2), z) for w in starts], pierced)
        doors = [front((d, d + 0.95), (0.0, 2.4), z) for d in (left + 0.5, right - 1.5)]
        at.wash(doors, (INK, 0.2), short=0.4)
        at.outline(doors, 0.016, 0.8)
        at.shine([front((d + 0.25, d + 0.7), (1.2, 2.2), z) for d in (left + 0.5, right - 1.5)], 0.9, day=(GLASS[0], 0.5))
        at.dabs([(w, -0.62, z) for w in (left + 1.6, left + 2.8, right - 2.8, right - 1.6)], 0.32, DARK)


def _windows(at: Hand, glass: list[Floats], pierced: bool) -> None:
    """Panes with the seats' backs behind them, or holes."""
    if pierced:
        for pane in glass:
            at.cut(pane)
    else:
        at.wash(glass, GLASS, short=0.6)
        at.shine(glass, 0.75, warm=0.20)
        low = glass[0][:, 1].min()
        backs = [
            front((float(pane[0, 0]) + k, float(pane[0, 0]) + k + 0.42), (float(low), float(low) + 0.37), at.z)
            for pane in glass
            for k in (0.1, 0.72)
        ]
        at.wash(backs, (BLUE * 0.5 + INK * 0.5, 0.42), hide=0.2, short=0.4)
    at.outline(glass, 0.012, 0.7)
