"""Heaven: what stands or passes in the sky, as the subject of a picture. Drawn in own heights (see things.brush)."""

import math
from typing import Final

import numpy as np

from madang.generators.ink.pigment import APRICOT, BLUE, DEEP_BLUE, INK, LAMP, OCHRE, PINE, PLUM, RED, TEAL, YELLOW, Floats, smooth
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import Brush
from madang.generators.ink.subjects.things.entries import entry
from madang.generators.ink.subjects.things.shapes import annulus, arc, loop, oval, star_outline, xy


def night(b: Brush) -> float:
    """How dark it is, 0 by day to about 0.8: then lights take darkness away instead of laying colour."""
    return float(b.sheet.stage.light.ambient.max())


def shining(b: Brush, outline: Floats, pigment: Floats, density: float, *, soft: float = 0.8) -> None:
    """Something that shines by night and is a warm wash by day."""
    if night(b) > 0.3:
        b.light(outline, (pigment, density * 0.25), burns=True, soft=soft)
    else:
        b.wash(outline, (pigment, density), soft=soft)


def halo(b: Brush, x: float, y: float, radius: float, strength: float = 0.8) -> None:
    """The glow round a heavenly light: bare paper by night, a warm breath by day."""
    spot = b.at([(x, y)])[0]
    units = max(radius * b.tall, 4.0)
    dark = night(b)
    if dark > 0.3:
        b.sheet.layer.glow(float(spot[0]), float(spot[1]), units, LAMP, strength * dark)
    else:
        b.sheet.layer.glow(float(spot[0]), float(spot[1]), units, APRICOT * 0.7 + YELLOW * 0.3, -0.22 * strength)


def star(b: Brush) -> None:
    """One bright star: four long rays and four short, a warm heart."""
    halo(b, 0, 0.5, 0.42)
    rays = [star_outline(4, 0.50, 0.062, 0, 0.5), star_outline(4, 0.27, 0.062, 0, 0.5, 45)]
    if night(b) < 0.3:  # a star by day has to be written in ink
        b.contours(rays, 1.0, 0.7)
    for ray in rays[::-1]:
        shining(b, ray, OCHRE * 0.6 + YELLOW * 0.4, 0.75)
    shining(b, oval(0, 0.5, 0.085), YELLOW, 0.5)
    for x, y, r in ((-0.36, 0.86, 0.055), (0.40, 0.16, 0.045), (0.34, 0.88, 0.035)):
        shining(b, star_outline(4, r, r * 0.2, x, y), OCHRE, 0.7)


def moon(b: Brush) -> None:
    """The full moon with its grey seas, or a sickle ("half", "crescent")."""
    halo(b, 0, 0.5, 0.75, 0.55)
    disc = oval(0, 0.5, 0.5)
    if b.has("crescent") or b.has("half"):
        disc = np.concatenate([arc(0, 0.5, 0.5, 0.5, 90, -90, 40), arc(0, 0.5, 0.30 if b.has("crescent") else 0.05, 0.5, -90, 90, 40)])
    shining(b, disc, OCHRE * 0.5 + YELLOW * 0.5, 0.34)
    if len(disc) > 60:
        b.contour(disc, 0.8, 0.5)
        return
    seas = (
        "-0.24 0.78  -0.06 0.82  0.02 0.70  -0.10 0.60  -0.28 0.62",
        "0.10 0.74  0.26 0.76  0.32 0.64  0.20 0.56  0.08 0.62",
        "-0.36 0.46  -0.20 0.52  -0.06 0.44  -0.14 0.30  -0.32 0.30",
        "0.04 0.40  0.18 0.42  0.24 0.30  0.12 0.22",
    )
    for sea in seas:
        b.tint(loop(xy(sea)), (INK * 0.6 + BLUE * 0.4, 0.17), soft=max(1.0, 0.014 * b.tall))
    if b.near:
        b.contours([oval(0.26, 0.42, 0.035), oval(-0.02, 0.18, 0.05), oval(0.34, 0.28, 0.022)], 0.5, 0.22)
    b.contour(disc, 0.7, 0.45)


def sun(b: Brush) -> None:
    """The red disc, as seals are red."""
    halo(b, 0, 0.5, 0.7)
    b.light(oval(0, 0.5, 0.46), b.main(RED, 0.85), burns=True)
    b.wash(oval(0, 0.5, 0.46), (RED, 0.10), hide=0)


def cloud(b: Brush) -> None:
    """A heap of soft rounds on a flat foot, curled at its rim."""
    rounds = ((-0.62, 0.30, 0.28), (-0.28, 0.52, 0.36), (0.16, 0.58, 0.40), (0.54, 0.38, 0.32), (0.86, 0.22, 0.20), (-0.92, 0.18, 0.16))
    outline = loop(
        xy(
            "-1.06 0.06  -1.08 0.24  -0.90 0.34  -0.86 0.52  -0.60 0.60  -0.52 0.82"
            "  -0.24 0.90  0.0 0.86  0.18 1.0  0.44 0.94  0.56 0.74  0.80 0.68  0.88 0.44"
            "  1.06 0.34  1.06 0.10  0.7 0.03  0 0.02  -0.7 0.03"
        )
    )
    b.wash(outline, b.main(BLUE * 0.5 + INK * 0.5, 0.16), hide=0.8, soft=max(1.5, 0.012 * b.tall))
    b.tint(loop(xy("-0.96 0.05  -0.5 0.30  0.1 0.22  0.6 0.30  1.0 0.12  0.5 0.02  -0.5 0.02")), (BLUE, 0.20), soft=max(2.0, 0.05 * b.tall))
    b.lines([arc(x, y, r, r * 0.92, 20, 178) for x, y, r in rounds], 1.1, 0.42, taper=1.0)
    b.lines([arc(x + r * 0.1, y - r * 0.12, r * 0.55, r * 0.5, -30, 150) for x, y, r in rounds[:4]], 0.9, 0.26, taper=1.0)


def rainbow(b: Brush) -> None:
    """Seven wet bands melting into each other, fading at both feet into mist."""
    bands = (PLUM, DEEP_BLUE, TEAL, PINE * 0.7, YELLOW, OCHRE * 0.6 + RED * 0.4, RED)
    arch = np.concatenate([arc(0, 0, 1.04, 1.04, 0, 180, 60), arc(0, 0, 0.64, 0.64, 180, 0, 60)])
    patch = b.sheet.paper.patch([b.at(arch)], 1.0)
    if patch.mask.size == 0:
        return
    middle, top = b.at([(0, 0)])[0], b.at([(0, 1)])[0]
    reach = math.hypot(float(top[0] - middle[0]), float(top[1] - middle[1]))
    away = np.hypot(patch.x - middle[0], patch.y - middle[1]) / np.float32(reach)
    rise = smooth(float(middle[1]), float(middle[1]) - 0.55 * reach, patch.y) * np.float32(0.62 * b.sheet.strength)
    fading = patch.times(rise)
    for k, pigment in enumerate(bands):
        band = np.exp(-(((away - np.float32(0.695 + 0.047 * k)) / np.float32(0.027)) ** 2))
        b.sheet.layer.lay(fading, pigment, band, hide=0)
    for side in (-1, 1):
        b.tint(
            loop(xy("0.62 0.02  0.72 0.16  0.90 0.20  1.08 0.14  1.16 0.02  0.9 -0.04") * (side, 1)),
            (BLUE, 0.10),
            soft=max(2.0, 0.03 * b.tall),
        )


def lightning(b: Brush) -> None:
    """A forked flash under a dark cloud."""
    cloud_of = loop(xy("-0.62 0.80  -0.50 0.92  -0.24 0.94  0.0 1.02  0.26 0.96  0.50 0.94  0.64 0.80  0.40 0.74  0 0.72  -0.40 0.74"))
    b.wash(cloud_of, (INK * 0.6 + BLUE * 0.4, 0.75), soft=max(2.0, 0.02 * b.tall))
    bolt = xy("0.02 0.76  -0.20 0.44  -0.04 0.46  -0.16 0.0  0.20 0.52  0.04 0.50  0.18 0.76")
    halo(b, 0, 0.4, 0.4)
    shining(b, bolt, YELLOW, 0.95)
    b.contour(bolt, 0.9, 0.8)
    b.lines(
        [xy("-0.10 0.30  -0.30 0.20  -0.28 0.12  -0.40 0.02"), xy("0.10 0.40  0.26 0.30  0.24 0.22  0.34 0.14")],
        1.0,
        0.75,
        OCHRE,
        sharp=True,
    )


def comet(b: Brush) -> None:
    """A bright head, its tail blown back over the sky."""
    head = np.array([0.62, 0.22], np.float32)
    for spread, long, density in ((0.34, 1.9, 0.16), (0.20, 1.6, 0.24), (0.09, 1.2, 0.36)):
        tail = (
            np.array([(0, 0.06), (-long, 0.52 * long / 1.2 * 0.86 + spread), (-long * 1.05, 0.40 * long / 1.2), (0.02, -0.06)], np.float32)
            + head
        )
        if night(b) > 0.3:
            b.beam(tail, (float(head[0]), float(head[1])), long, strength=0.9)
        else:
            b.wash(loop(tail), (BLUE * 0.5 + TEAL * 0.5, density), hide=0, soft=max(2.0, 0.02 * b.tall))
    b.lines(
        [head + np.array([(-0.02, 0.01 * k), (-0.6, 0.20 + 0.05 * k), (-1.3 + 0.05 * k, 0.44 + 0.10 * k)]) for k in (-1, 0, 1)],
        0.9,
        0.4,
        BLUE,
        taper=1.0,
    )
    halo(b, 0.62, 0.22, 0.30)
    shining(b, oval(0.62, 0.22, 0.13), OCHRE, 0.75)
    shining(b, oval(0.62, 0.22, 0.07), YELLOW, 0.3)
    if night(b) < 0.3:
        b.contour(oval(0.62, 0.22, 0.13), 1.0)


def planet(b: Brush) -> None:
    """A banded planet in its ring."""
    p = b.part(0, 0.5, 1.0, 16)
    own = b.main(OCHRE, 0.52)
    ring_of = annulus(oval(0, 0, 0.84, 0.22), oval(0, 0, 0.58, 0.13))
    p.wash(ring_of, (BLUE, 0.34))
    p.contours([oval(0, 0, 0.84, 0.22), oval(0, 0, 0.58, 0.13)], 0.9)
    p.shape(oval(0, 0, 0.44), own, 1.2)
    for y, thick, pigment in ((0.20, 0.05, RED * 0.5 + OCHRE * 0.5), (0.05, 0.035, own[0]), (-0.22, 0.05, RED * 0.4 + OCHRE * 0.6)):
        wide = math.sqrt(0.44**2 - y * y) * 0.98
        p.wash(np.concatenate([arc(0, y, wide, 0.07, 180, 360), arc(0, y - thick, wide, 0.07, 360, 180)]), (pigment, 0.55), hide=0.4)
    p.wash(np.concatenate([arc(0, 0, 0.84, 0.22, 183, 357, 40), arc(0, 0, 0.58, 0.13, 357, 183, 40)]), (BLUE, 0.34))
    p.lines(
        [arc(0, 0, 0.84, 0.22, 178, 362, 40), arc(0, 0, 0.58, 0.13, 180, 360, 40), arc(0, 0, 0.71, 0.175, 182, 358, 40)],
        1.0,
        0.9,
        taper=0.2,
    )


def galaxy(b: Brush) -> None:
    """Two arms of stars winding out of a bright heart."""
    rng = b.rng("galaxy")
    g = b.part(0, 0.5, 1.0, 12)
    halo(g, 0, 0, 0.30)
    t = np.sort(rng.random(420)) ** 0.8
    for arm in (0.0, np.pi):
        a = arm + 4.6 * t + rng.normal(0, 0.22, t.size)
        radius = 0.07 + 0.80 * t + rng.normal(0, 0.022, t.size)
        points = np.stack([radius * np.cos(a), 0.40 * radius * np.sin(a)], 1)
        smear = [
            loop(np.stack([x + 0.07 * np.cos(np.linspace(0, 6, 7)), y + 0.03 * np.sin(np.linspace(0, 6, 7))], 1)) for x, y in points[::14]
        ]
        for puff in smear:
            dim = 0.20 if night(b) < 0.3 else -0.16
            g.wash(puff, (BLUE if dim > 0 else LAMP, dim), hide=0, flat=1, soft=max(1.5, 0.02 * b.tall))
        for lot, size in ((points[::3], 0.009), (points[1::3], 0.006), (points[2::6], 0.013)):
            g.dots(lot.tolist(), size, (INK, 0.75) if night(b) < 0.3 else (LAMP, -0.42), hide=0)
    shining(g, oval(0, 0, 0.11, 0.07), OCHRE, 0.75, soft=2.5)
    shining(g, oval(0, 0, 0.05, 0.035), YELLOW, 0.6, soft=1.5)


def constellation(b: Brush) -> None:
    """The Big Dipper: seven stars joined by fine lines."""
    seven = xy("-1.20 0.82  -0.72 0.92  -0.34 0.74  0.06 0.60  0.14 0.20  0.78 0.08  0.86 0.62")
    joined = [seven[[k, k + 1]] for k in range(6)] + [seven[[3, 6]]]
    pale = night(b) > 0.3
    b.lines(joined, 0.8, -0.35 if pale else 0.5, LAMP if pale else BLUE, taper=0.1)
    for k, (x, y) in enumerate(seven):
        halo(b, float(x), float(y), 0.14, 0.7)
        if not pale:
            b.contour(star_outline(4, 0.13, 0.032, float(x), float(y)), 0.9)
        shining(b, star_outline(4, 0.13 if k else 0.15, 0.034, float(x), float(y)), OCHRE if k else RED, 0.85)
    rng = b.rng("stars")
    b.dots([(rng.uniform(-1.3, 1.1), rng.uniform(-0.05, 1.1)) for _ in range(26)], 0.010, (LAMP, -0.6) if pale else (INK, 0.5), hide=0)


def fireworks(b: Brush) -> None:
    """Three flowers of fire in the sky, one still opening."""
    for x, y, r, pigment in ((-0.62, 0.62, 0.44, RED), (0.40, 0.70, 0.38, OCHRE), (0.06, 0.24, 0.24, TEAL)):
        rng = b.rng("burst", x)
        halo(b, x, y, 0.9 * r, 0.5)
        turns = np.linspace(0, 2 * np.pi, 24, endpoint=False) + rng.uniform(0, 0.1, 24)
        for k, turn in enumerate(turns):
            reach = r * (1.0 if k % 2 else 0.72) * rng.uniform(0.92, 1.06)
            along = np.array((math.cos(turn), math.sin(turn)))
            tip = np.array((x, y)) + reach * along - np.array((0, 0.10 * reach))
            ray = [np.array((x, y)) + 0.22 * reach * along, np.array((x, y)) + 0.72 * reach * along, tip]
            spark = star_outline(4, 0.030, 0.011, float(tip[0]), float(tip[1]))
            b.line(ray, 1.1, -0.55 if night(b) > 0.3 else 0.8, LAMP * 0.5 + pigment * 0.5 if night(b) > 0.3 else pigment, taper=0.9, hide=0)
            shining(b, spark, pigment * 0.5 + YELLOW * 0.5, 0.9)
    b.line(
        [(0.10, -0.10), (0.08, 0.10), (0.06, 0.22)],
        1.0,
        -0.4 if night(b) > 0.3 else 0.5,
        LAMP if night(b) > 0.3 else INK,
        taper=0.8,
        hide=0,
    )


CATALOGUE: Final[dict[str, Entry]] = {
    "star": entry(star, 30.0, 28.0, "sky", tall=0.44),
    "moon": entry(moon, 34.0, 34.0, "sky", tall=0.46),
    "sun": entry(sun, 40.0, 40.0, "sky", tall=0.46),
    "cloud": entry(cloud, 60.0, 130.0, "sky", tall=0.40),
    "rainbow": entry(rainbow, 150.0, 300.0, "sky", tall=0.62, nib=0.5),
    "lightning": entry(lightning, 150.0, 190.0, "sky"),
    "fireworks": entry(fireworks, 60.0, 110.0, "sky", tall=0.66),
    "comet": entry(comet, 50.0, 110.0, "sky", tall=0.46),
    "planet": entry(planet, 34.0, 58.0, "sky", tall=0.46),
    "galaxy": entry(galaxy, 60.0, 110.0, "sky", tall=0.56),
    "constellation": entry(constellation, 60.0, 150.0, "sky", tall=0.38),
}
