"""What is worn or carried against weather: umbrella, hat, shoes, gloves, clothes, scarf; masks. In own heights (see brush)."""

import numpy as np

from madang.generators.ink.paper import curve
from madang.generators.ink.pigment import BLUE, BROWN, INK, OCHRE, RED
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.brush import BARE, CINNABAR, DARK, GOLD, METAL, STEEL, Brush
from madang.generators.ink.subjects.things.entries import entry
from madang.generators.ink.subjects.things.shapes import arc, cloth, loop, oval, paths, rect, rounded, shine, xy


def umbrella(b: Brush) -> None:
    """An open umbrella with its ribs and hook; furled when closed."""
    own = b.main(RED, 0.78)
    if b.has("closed"):
        s = b.part(-0.05, 0, 1.0, -9)
        s.line(np.concatenate([xy("0 0.30"), arc(-0.06, 0.07, 0.06, 0.07, 0, -180, 9)]), 2.6, 1.0, BROWN, taper=0.1)
        s.shape(loop(xy("0 1.0  0.05 0.80  0.105 0.36  0.06 0.26  0 0.28  -0.06 0.26  -0.105 0.36  -0.05 0.80")), own, 1.2)
        s.lines(paths("0.0 0.96 0.03 0.60 0.04 0.32 | -0.01 0.94 -0.04 0.60 -0.05 0.32"), 1.0, 0.7)
        s.line(xy("-0.085 0.50  0 0.47  0.085 0.50"), 1.8, 0.9)
        return
    b.line(np.concatenate([xy("0 0.92  0 0.12"), arc(-0.07, 0.10, 0.07, 0.09, 0, -170, 9)]), 2.4, 1.0, BROWN, taper=0.1)
    top = arc(0, 0.46, 0.64, 0.48, 180, 0, 40)
    scallops = [
        np.stack([np.linspace(x + 0.16, x - 0.16, 12), 0.46 + 0.075 * np.sin(np.linspace(0, np.pi, 12))], 1)
        for x in (0.48, 0.16, -0.16, -0.48)
    ]
    b.shape(np.concatenate([top, *scallops]), own, 1.3)
    b.lines([curve([(0, 0.94), (x * 0.72, 0.80), (x, 0.47)], 16) for x in (-0.32, 0.0, 0.32)], 0.9, 0.75)
    b.line(xy("0 0.93  0 1.0"), 2.0, 1.0)
    shine(b, xy("-0.48 0.66  -0.36 0.80  -0.2 0.88"), 2.6)


def hat(b: Brush) -> None:
    """A straw hat with a ribbon."""
    own = b.main(OCHRE, 0.46)
    b.shape(oval(0, 0.22, 0.92, 0.21), own, 1.3)
    crown = np.concatenate(
        [curve(xy("-0.46 0.26  -0.44 0.66  -0.24 0.94  0.10 0.98  0.38 0.82  0.46 0.26"), 40), arc(0, 0.26, 0.46, 0.10, 0, -180, 20)]
    )
    b.shape(crown, own, 1.2)
    b.shape(np.concatenate([arc(0, 0.28, 0.465, 0.11, 180, 360, 20), arc(0, 0.44, 0.46, 0.11, 360, 180, 20)]), (RED, 0.80), 0.9)
    b.shape(xy("0.44 0.34  0.66 0.22  0.58 0.14  0.42 0.26"), (RED, 0.80), 0.8)
    if b.near:
        b.lines([arc(0, 0.22, r, r * 0.228, 0, 358, 50) for r in (0.62, 0.72, 0.82)], 0.5, 0.5, BROWN, taper=0.1)
        b.lines([curve([(-0.43, y), (0, y - 0.09), (0.43, y)], 14) for y in (0.56, 0.66, 0.76)], 0.5, 0.5, BROWN)


def shoes(b: Brush) -> None:
    """A pair of laced canvas shoes."""
    for x, y, size in ((0.24, 0.20, 0.92), (-0.18, 0.0, 1.0)):
        s = b.part(x, y, size)
        body = loop(
            xy("-0.72 0.12  -0.76 0.52  -0.66 0.74  -0.46 0.72  -0.24 0.70  -0.04 0.60  0.24 0.36  0.60 0.30  0.80 0.20  0.80 0.10  0 0.08")
        )
        s.shape(body, b.main(RED, 0.74), 1.2)
        s.wash(loop(xy("-0.66 0.70  -0.50 0.62  -0.30 0.64  -0.24 0.70  -0.44 0.75")), DARK)
        s.shape(loop(xy("0.46 0.12  0.44 0.28  0.60 0.32  0.82 0.22  0.84 0.10")), BARE, 1.0)
        s.shape(rounded(-0.78, 0.0, 0.86, 0.14, 0.06), BARE, 1.2)
        s.line(xy("-0.76 0.075  0.84 0.075"), 0.7, 0.8, RED, taper=0.1)
        s.lines(
            [[(-0.16 + 0.11 * k, 0.62 - 0.09 * k), (-0.06 + 0.12 * k, 0.74 - 0.10 * k)] for k in range(4)], 1.8, 0.0, hide=0.95, taper=0.1
        )
        s.lines([[(-0.18 + 0.11 * k, 0.60 - 0.09 * k), (-0.04 + 0.12 * k, 0.73 - 0.10 * k)] for k in range(4)], 0.6, 0.8, taper=0.1)
        s.line(xy("-0.06 0.74  -0.20 0.86  -0.30 0.78  -0.08 0.73  0.06 0.88  0.14 0.78  -0.04 0.72"), 1.0, 0.9, taper=0.3)


def glove(b: Brush) -> None:
    """A pair of knitted mittens on a cord."""
    b.line(xy("-0.34 0.06  -0.50 -0.04  0.0 0.02  0.48 -0.05  0.34 0.06"), 1.2, 0.9, RED, taper=0.2)
    for side in (-1, 1):
        s = b.part(side * 0.34, 0, 1.0, side * 9)
        m = s if side < 0 else s.mirrored()
        m.shape(
            loop(
                xy(
                    "-0.22 0.22  -0.27 0.60  -0.18 0.90  0.02 1.0  0.20 0.88"
                    "  0.22 0.66  0.36 0.68  0.42 0.58  0.34 0.44  0.22 0.34  0.20 0.20"
                )
            ),
            b.main(RED, 0.74),
            1.3,
        )
        m.shape(rounded(-0.25, 0.0, 0.23, 0.22, 0.05), BARE, 1.2)
        m.lines([[(x, 0.03), (x, 0.20)] for x in np.linspace(-0.18, 0.17, 6)], 0.8, 0.6, taper=0.1)
        if b.tall > 60:
            m.lines(
                paths("-0.14 0.56 -0.05 0.66 0.04 0.56 0.13 0.66 | -0.14 0.68 -0.05 0.78 0.04 0.68 0.13 0.78"),
                1.4,
                0.0,
                sharp=True,
                hide=0.85,
                taper=0.1,
            )


def clothes(b: Brush) -> None:
    """A jacket and skirt of hanbok on a hanger."""
    b.line(np.concatenate([xy("0 0.90"), arc(0.035, 0.955, 0.035, 0.04, 190, -60, 9)]), 1.3, 0.95, taper=0.1)
    b.line(xy("-0.24 0.82  0 0.91  0.24 0.82"), 2.0, 0.9, BROWN)
    b.shape(loop(xy("-0.18 0.58  -0.34 0.28  -0.46 0.02  -0.15 0.0  0.15 0.0  0.46 0.02  0.34 0.28  0.18 0.58")), b.main(RED, 0.74), 1.2)
    b.lines(
        [curve([(x * 0.4, 0.54), (x * 0.8, 0.28), (x, 0.03)], 12) for x in (-0.32, -0.18, -0.04, 0.10, 0.24, 0.36)], 1.0, 0.6, taper=0.9
    )
    top = (OCHRE, 0.12)
    for side in (-1, 1):
        b.shape(loop(xy("0.10 0.85  0.30 0.80  0.60 0.56  0.66 0.44  0.52 0.38  0.28 0.54  0.16 0.60") * (side, 1)), top, 1.1)
    b.shape(loop(xy("-0.22 0.54  -0.22 0.78  -0.10 0.87  0.10 0.87  0.22 0.78  0.22 0.54  0 0.50")), top, 1.1)
    b.shape(xy("-0.10 0.87  -0.06 0.87  0.05 0.66  0.10 0.56  0.05 0.55  -0.02 0.66"), BARE, 0.9)
    b.shape(xy("0.10 0.87  0.06 0.87  0.0 0.74  0.03 0.69"), BARE, 0.9)
    b.shape(loop(xy("0.04 0.64  0.16 0.70  0.20 0.64  0.10 0.60")), CINNABAR, 0.8)
    b.shape(xy("0.03 0.64  0.09 0.62  0.10 0.24  0.04 0.24"), CINNABAR, 0.8)
    b.shape(xy("0.07 0.63  0.12 0.61  0.18 0.32  0.13 0.30"), CINNABAR, 0.8)


def scarf(b: Brush) -> None:
    """A knitted scarf looped, its ends with stripes and fringes."""
    own = b.main(RED, 0.74)
    for x, turn, long in ((0.14, -12, 0.64), (-0.08, 10, 0.56)):
        s = b.part(x, 0.70, 1.0, turn)
        s.lines([[(k, -long), (k * 1.1, -long - 0.13)] for k in np.linspace(-0.11, 0.11, 7)], 1.2, 0.85, own[0])
        s.shape(xy(f"-0.12 0  0.12 0  0.13 {-long}  -0.13 {-long}"), own, 1.2)
        for y in (long - 0.06, long - 0.15):
            s.wash(rect(-0.125, -y - 0.03, 0.125, -y + 0.02), BARE)
        if b.near:
            stitches = [
                [(x0, y0), (x0 + 0.018, y0 - 0.03), (x0 + 0.036, y0)]
                for y0 in np.arange(-0.08, -long + 0.2, -0.065)
                for x0 in np.linspace(-0.10, 0.06, 5)
            ]
            s.lines(stitches, 0.5, 0.45, sharp=True)
    cloth(
        b,
        xy(
            "-0.46 0.78  -0.38 0.62  0 0.54  0.38 0.62  0.46 0.78  0.36 0.94"
            "  0.20 1.0  0.26 0.86  0 0.78  -0.26 0.86  -0.20 1.0  -0.36 0.94"
        ),
        own,
        paths("-0.38 0.80 -0.10 0.66 0.24 0.66 | -0.34 0.72 -0.06 0.60 0.20 0.60 | 0.38 0.80 0.30 0.72"),
    )
    b.wash(oval(0, 0.90, 0.235, 0.075), (INK, 0.6))
    b.contour(oval(0, 0.90, 0.24, 0.08), 0.9)


def mask(b: Brush) -> None:
    """A wooden mask of the mask dance: laughing eyes, red dots on brow and cheeks."""
    b.lines([xy("-0.36 0.66  -0.52 0.70  -0.60 0.50"), xy("0.36 0.66  0.52 0.70  0.60 0.52")], 1.2, 0.9, RED)
    b.shape(
        loop(xy("0 0.0  -0.20 0.06  -0.36 0.34  -0.39 0.68  -0.28 0.92  0 1.0  0.28 0.92  0.39 0.68  0.36 0.34  0.20 0.06")),
        b.main(OCHRE * 0.6 + BROWN * 0.4, 0.40),
        1.4,
    )
    b.wash(
        np.concatenate([arc(0, 0.76, 0.34, 0.25, 0, 180, 24), curve(xy("-0.34 0.76  -0.16 0.86  0 0.82  0.16 0.86  0.34 0.76"), 20)]), DARK
    )
    for side in (-1, 1):
        b.lines([curve(xy("0.07 0.66  0.17 0.73  0.30 0.68") * (side, 1), 12)], 3.2, 1.0)
        b.lines([curve(xy("0.07 0.56  0.17 0.62  0.28 0.54") * (side, 1), 12)], 2.6, 1.0)
        b.lines(
            [curve(xy("0.30 0.58  0.33 0.54  0.34 0.48") * (side, 1), 8), curve(xy("0.10 0.40  0.24 0.30  0.24 0.18") * (side, 1), 10)],
            0.9,
            0.7,
        )
        b.shape(oval(side * 0.24, 0.40, 0.055, 0.06), CINNABAR, 0.4)
    b.shape(oval(0, 0.76, 0.045, 0.05), CINNABAR, 0.4)
    b.shape(loop(xy("0 0.60  -0.05 0.46  -0.10 0.40  0 0.36  0.10 0.40  0.05 0.46")), b.main(OCHRE * 0.6 + BROWN * 0.4, 0.48), 1.1)
    b.shape(loop(xy("-0.18 0.27  0 0.23  0.18 0.27  0.10 0.13  0 0.10  -0.10 0.13")), (INK, 1.1), 0.8)
    b.lines([xy("-0.17 0.27  0 0.235  0.17 0.27")], 2.4, 0.9, RED)


def sword(b: Brush) -> None:
    """A sword, point up to the right."""
    s = b.part(-0.30, 0.06, 1.0, -34)
    s.shape(xy("-0.035 0.26  0.035 0.26  0.032 1.02  0.0 1.12  -0.032 1.02"), METAL, 1.1)
    s.wash(xy("0.0 0.26  0.035 0.26  0.032 1.02  0.0 1.12"), STEEL, hide=0.2)
    s.line(xy("0 0.28  0 1.04"), 0.6, 0.6, taper=0.2)
    s.shape(rounded(-0.14, 0.215, 0.14, 0.265, 0.02), GOLD, 1.1)
    s.shape(rect(-0.032, 0.02, 0.032, 0.22), b.main(RED, 0.75), 1.0)
    s.lines([[(-0.032, y), (0.032, y + 0.03)] for y in np.linspace(0.03, 0.18, 6)], 0.9, 0.9)
    s.shape(oval(0, 0.0, 0.05, 0.045), GOLD, 1.0)
    s.lines([xy("0 -0.04  0.06 -0.12  0.04 -0.20"), xy("0.0 -0.04  0.03 -0.14  0.0 -0.21")], 1.2, 0.9, RED)
    shine(s, xy("-0.018 0.34  -0.017 0.92"), 1.4)


def garment(b: Brush) -> None:
    """A jacket on its hanger, a shirt's collar under it."""
    own = b.main(BLUE * 0.6 + INK * 0.4, 0.62)
    b.line(arc(0.02, 0.95, 0.04, 0.045, -60, 200), 1.4, 1.0, taper=0.1)
    b.line(xy("-0.26 0.80  0.0 0.91  0.26 0.80"), 2.2, 0.9, BROWN, taper=0.1)
    for side in (-1, 1):
        b.shape(loop(xy("0.22 0.82  0.34 0.70  0.42 0.34  0.40 0.22  0.30 0.22  0.26 0.50") * (side, 1)), own, 1.1)
    b.shape(loop(xy("-0.26 0.80  -0.10 0.87  0.10 0.87  0.26 0.80  0.27 0.40  0.29 0.02  0.0 0.0  -0.29 0.02  -0.27 0.40"), 90), own, 1.3)
    b.shape(xy("-0.10 0.87  0.10 0.87  0.0 0.52"), BARE, 0.9)
    for side in (-1, 1):
        b.shape(xy("0.10 0.87  0.17 0.80  0.12 0.70  0.16 0.67  0.0 0.46  0.0 0.52") * (side, 1), (own[0], own[1] * 1.3), 1.0)
        b.line(np.array([(0.10, 0.24), (0.22, 0.25)]) * (side, 1), 1.2, 0.8)
    b.line(xy("0.0 0.46  0.01 0.20  0.0 0.02"), 1.0, 0.8)
    b.dots([(0.03, 0.38), (0.03, 0.28), (0.03, 0.18)], 0.014)
    b.line(xy("-0.20 0.60  -0.12 0.62"), 1.4, 0.0, hide=0.9)


CATALOGUE: dict[str, Entry] = {
    "umbrella": entry(umbrella, 0.90, 1.12, "hand"),
    "hat": entry(hat, 0.20, 0.37),
    "shoes": entry(shoes, 0.16, 0.30, "ground", tall=0.46),
    "glove": entry(glove, 0.24, 0.28, "hand"),
    "garment": entry(garment, 0.80, 0.72, "hand", tall=0.66),
    "clothes": entry(clothes, 1.2, 1.5, "wall"),
    "scarf": entry(scarf, 0.70, 0.64, "hand"),
    "mask": entry(mask, 0.28, 0.26, "hand"),
    "sword": entry(sword, 0.90, 0.85, "hand"),
}
