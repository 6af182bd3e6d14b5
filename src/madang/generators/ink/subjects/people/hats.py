"""Hats, drawn on the head in heads' heights. After heads, before person."""

from collections.abc import Callable
from typing import Final

from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE, RED
from madang.generators.ink.subjects.people.head import Head
from madang.generators.ink.subjects.people.inking import Points, limb, loop, oval


def paint_hat(head: Head) -> None:
    """Whatever the look wears on its head."""
    painter = HATS.get(head.look.hat)
    if painter:
        painter(head)


def _reach(head: Head) -> float:
    """Which way the brim looks: 1 forward (to the right), less when the back is turned."""
    return {"three-quarter": 0.75, "profile": 1.0, "back": -0.25}[head.side]


def _straw(head: Head) -> None:
    """A wide cone of straw."""
    paint = head.look.hat_paint
    brim = loop(
        [
            (-0.86, 0.14),
            (-0.40, 0.02),
            (0.10, 0.0),
            (0.62, 0.06),
            (0.90, 0.20),
            (0.52, 0.36),
            (0.16, 0.60),
            (0.0, 0.66),
            (-0.16, 0.60),
            (-0.52, 0.34),
        ]
    )
    head.mass([brim], paint, 1.0, even=0.1)
    if head.tall > 30:
        rays: list[Points] = [
            [(0.0, 0.62), (x * 0.5, 0.36), (x, y)]
            for x, y in ((-0.62, 0.14), (-0.36, 0.07), (-0.08, 0.04), (0.22, 0.05), (0.5, 0.10), (0.72, 0.17))
        ]
        head.lines(rays, 0.45, 0.5, BROWN, 0.5)
        head.lines(
            [[(-0.48, 0.26), (-0.2, 0.17), (0.1, 0.15), (0.4, 0.20), (0.54, 0.28)], [(-0.24, 0.46), (0.0, 0.40), (0.26, 0.46)]],
            0.45,
            0.45,
            BROWN,
            0.5,
        )


def _fedora(head: Head) -> None:
    paint = head.look.hat_paint
    head.mass(
        [loop([(-0.40, 0.22), (-0.38, 0.48), (-0.24, 0.66), (-0.06, 0.62), (0.12, 0.68), (0.27, 0.55), (0.31, 0.26)])], paint, 0.6, even=0.2
    )
    head.mass(
        [loop([(-0.58, 0.17), (-0.30, 0.14), (0.04, 0.17), (0.36, 0.17), (0.58, 0.24), (0.40, 0.30), (0.0, 0.29), (-0.40, 0.30)])],
        paint,
        0.8,
        even=0.2,
    )
    head.mass([limb([(-0.39, 0.285), (-0.05, 0.26), (0.31, 0.30)], 0.040)], (INK, min(paint[1] + 0.35, 1.2)), 0.0)


def _brim(head: Head) -> None:
    """A woman's soft hat with a wide brim."""
    paint = head.look.hat_paint
    head.mass([loop([(-0.40, 0.22), (-0.36, 0.50), (-0.18, 0.66), (0.08, 0.66), (0.26, 0.52), (0.31, 0.26)])], paint, 0.8)
    head.mass(
        [loop([(-0.74, 0.06), (-0.30, 0.18), (0.06, 0.20), (0.44, 0.15), (0.70, 0.08), (0.46, 0.30), (0.04, 0.34), (-0.44, 0.30)])],
        paint,
        0.9,
    )
    head.mass([limb([(-0.40, 0.29), (-0.05, 0.32), (0.32, 0.29)], 0.034)], (head.look.accent[0], 0.5), 0.0)


def _cap(head: Head) -> None:
    """A cloth cap with a peak."""
    paint, reach = head.look.hat_paint, _reach(head)
    head.mass(
        [loop([(-0.44, 0.14), (-0.44, 0.40), (-0.26, 0.58), (0.0, 0.62), (0.22, 0.54), (0.33, 0.34), (0.32, 0.20), (-0.05, 0.16)])],
        paint,
        0.7,
    )
    if reach > 0:
        head.mass(
            [loop([(0.02, 0.20), (0.30, 0.18), (0.34 + 0.30 * reach, 0.14), (0.36 + 0.26 * reach, 0.22), (0.30, 0.32), (0.1, 0.28)])],
            (paint[0], paint[1] * 1.2),
            0.6,
        )
    head.lines([[(-0.06, 0.61), (-0.04, 0.42), (-0.02, 0.22)]], 0.5, 0.5)


def _peaked(head: Head) -> None:
    """A uniform cap: a flat crown, a band, a shining peak, a badge."""
    paint, reach = head.look.hat_paint, _reach(head)
    head.mass([limb([(-0.41, 0.25), (-0.05, 0.22), (0.31, 0.27)], 0.075)], paint, 0.4)
    head.mass(
        [loop([(-0.50, 0.38), (-0.46, 0.52), (-0.10, 0.60), (0.26, 0.64), (0.46, 0.54), (0.40, 0.38), (0.30, 0.30), (-0.40, 0.30)])],
        paint,
        0.5,
    )
    if reach > 0:
        head.mass(
            [loop([(0.06, 0.20), (0.30, 0.22), (0.32 + 0.22 * reach, 0.10), (0.22 + 0.22 * reach, 0.08), (0.16, 0.14)])], (INK, 1.15), 0.3
        )
        head.mass([oval(0.12 + 0.16 * reach, 0.42, 0.055, 0.065)], (OCHRE, 0.85), 0.5)


def _helmet(head: Head) -> None:
    """A rider's helmet with its visor up."""
    paint, reach = head.look.hat_paint, _reach(head)
    shell = [
        (-0.38, -0.22),
        (-0.52, 0.05),
        (-0.52, 0.32),
        (-0.36, 0.56),
        (-0.06, 0.67),
        (0.22, 0.60),
        (0.38, 0.40),
        (0.38, 0.24),
        (0.22, 0.22),
        (-0.02, 0.20),
        (-0.14, 0.02),
        (-0.18, -0.22),
    ]
    if reach < 0:
        shell = [
            (-0.36, -0.26),
            (-0.48, 0.05),
            (-0.48, 0.32),
            (-0.34, 0.56),
            (-0.04, 0.67),
            (0.22, 0.60),
            (0.38, 0.40),
            (0.40, 0.10),
            (0.30, -0.20),
            (0.0, -0.30),
        ]
    head.mass([loop(shell)], paint, 0.5, even=0.1)
    if reach > 0:
        head.mass([loop([(-0.08, 0.24), (0.20, 0.26), (0.42, 0.30), (0.44, 0.42), (0.22, 0.46), (-0.06, 0.40)])], (BLUE, 0.35), 0.5)
        head.mass([limb([(-0.16, -0.20), (-0.06, -0.36), (0.10, -0.48)], 0.024)], (INK, 0.95), 0.0)
    stripe: Points = [(-0.50, 0.22), (-0.34, 0.50), (-0.04, 0.62)]
    head.lines([stripe], 1.6, 0.75, head.look.accent[0], 0.4)


def _steel(head: Head) -> None:
    """A soldier's helmet."""
    paint = head.look.hat_paint
    bowl = [
        (-0.50, 0.10),
        (-0.52, 0.28),
        (-0.40, 0.54),
        (-0.08, 0.68),
        (0.24, 0.60),
        (0.40, 0.38),
        (0.44, 0.20),
        (0.20, 0.22),
        (-0.10, 0.20),
        (-0.26, 0.10),
    ]
    head.mass([loop(bowl)], paint, 0.7, even=0.1)
    if _reach(head) > 0:
        head.mass([limb([(-0.20, 0.08), (-0.12, -0.25), (0.06, -0.46)], 0.020)], (INK, 0.85), 0.0)


def _toque(head: Head) -> None:
    """A cook's tall white hat."""
    paint = head.look.hat_paint
    head.mass(
        [
            loop(
                [
                    (-0.38, 0.24),
                    (-0.40, 0.62),
                    (-0.56, 0.80),
                    (-0.44, 1.02),
                    (-0.16, 1.08),
                    (0.12, 1.10),
                    (0.40, 1.00),
                    (0.48, 0.80),
                    (0.32, 0.64),
                    (0.31, 0.28),
                    (0.0, 0.24),
                ]
            )
        ],
        paint,
        1.1,
    )
    head.lines(
        [
            [(-0.38, 0.60), (-0.05, 0.56), (0.31, 0.62)],
            [(-0.18, 0.64), (-0.20, 0.82), (-0.30, 0.92)],
            [(0.06, 0.62), (0.08, 0.84), (0.02, 0.96)],
            [(0.22, 0.64), (0.26, 0.80), (0.34, 0.88)],
        ],
        0.6,
        0.55,
    )


def _wool(head: Head) -> None:
    paint = (head.look.accent[0], 0.6)
    head.mass(
        [loop([(-0.47, 0.12), (-0.46, 0.38), (-0.28, 0.60), (0.0, 0.66), (0.24, 0.56), (0.36, 0.32), (0.33, 0.18), (-0.05, 0.14)])],
        paint,
        0.7,
    )
    head.mass([limb([(-0.47, 0.14), (-0.05, 0.15), (0.33, 0.22)], 0.06)], paint, 0.7)
    head.mass([oval(-0.05, 0.70, 0.10, 0.09)], paint, 0.7)


def _bucket(head: Head) -> None:
    paint = head.look.hat_paint
    head.mass([loop([(-0.40, 0.20), (-0.34, 0.54), (-0.18, 0.62), (0.10, 0.62), (0.25, 0.54), (0.33, 0.24)])], paint, 0.7)
    head.mass(
        [loop([(-0.62, 0.02), (-0.40, 0.22), (0.0, 0.26), (0.34, 0.26), (0.56, 0.08), (0.30, 0.13), (0.0, 0.12), (-0.34, 0.10)])],
        paint,
        0.9,
    )


def _gat(head: Head) -> None:
    """A scholar's black horsehair hat: one sees through its brim."""
    head.ink.mass(
        [loop([(-0.92, 0.24), (-0.40, 0.19), (0.06, 0.19), (0.50, 0.21), (0.92, 0.28), (0.45, 0.37), (0.0, 0.38), (-0.45, 0.35)])],
        (INK, 0.50),
        0.7,
        hide=0.4,
        metre=head.metre,
    )
    head.mass([[(-0.27, 0.30), (-0.22, 0.84), (-0.05, 0.88), (0.12, 0.87), (0.20, 0.32)]], (INK, 0.92), 0.5)
    if _reach(head) > 0:
        head.lines(
            [[(-0.20, 0.2), (-0.16, -0.2), (0.05, -0.56), (0.12, -0.95)], [(0.29, 0.2), (0.28, -0.3), (0.12, -0.6), (0.10, -0.95)]],
            0.55,
            0.8,
        )


def _crown(head: Head) -> None:
    head.mass(
        [[(-0.34, 0.36), (-0.40, 0.70), (-0.20, 0.54), (-0.04, 0.80), (0.12, 0.56), (0.32, 0.74), (0.29, 0.38), (0.0, 0.33)]],
        (OCHRE, 0.80),
        0.8,
    )
    head.mass([oval(x, 0.45, 0.03) for x in (-0.2, -0.02, 0.16)], (RED, 0.85), 0.3)


def _clown(head: Head) -> None:
    """A pointed hat with three tufts, as clowns wear it."""
    head.mass([loop([(-0.36, 0.30), (-0.20, 0.78), (-0.02, 1.16), (0.14, 0.78), (0.28, 0.34), (-0.04, 0.26)], 4)], head.look.hat_paint, 0.7)
    head.mass([oval(-0.02, 1.16, 0.11), oval(0.02, 0.82, 0.085), oval(0.0, 0.52, 0.085)], (RED, 0.72), 0.5)


HATS: Final[dict[str, Callable[[Head], None]]] = {
    "straw": _straw,
    "fedora": _fedora,
    "brim": _brim,
    "cap": _cap,
    "peaked": _peaked,
    "helmet": _helmet,
    "steel": _steel,
    "toque": _toque,
    "wool": _wool,
    "bucket": _bucket,
    "gat": _gat,
    "crown": _crown,
    "clown": _clown,
}
