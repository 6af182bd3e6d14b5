"""What stands along ways: lamps, poles and wires, benches, signs, stalls, fences, and the ground itself. After drafting, before places."""

from collections.abc import Sequence

import numpy as np

from madang.generators.ink.motifs.drafting import (
    CINNABAR,
    DARK,
    NEAR,
    WHITE,
    WOOD,
    Hand,
    Paint,
    bent,
    flat,
    front,
    ring,
    upright,
)
from madang.generators.ink.pigment import BLUE, INK, MOSS, OCHRE, RED, YELLOW, Floats, smooth
from madang.generators.ink.stage import Plane, Stage

Span = tuple[float, float]
SAND: Paint = (OCHRE * 0.7 + INK * 0.3, 0.13)
ASPHALT: Paint = (INK * 0.7 + BLUE * 0.3, 0.24)
PAVING: Paint = (INK * 0.6 + OCHRE * 0.4, 0.12)


def ground(stage: Stage, paint: Paint = SAND, *, far: float = 240.0, grass: float = 0.0, name: str = "ground", below: float = 0.0) -> Plane:
    """The earth from under the camera to the horizon: pale, darker towards the viewer, wet and shining in rain, white under snow.

    `grass` 0 to 1 tints it with the season's grass; `below` metres lower than the spot (a city seen from a roof)."""
    half = stage.half
    layer, paper, view = half.layer(), half.paper, half.view
    top = view.row(far, -below)
    start = max(0, int(top) - 2)
    if start >= paper.height:
        return Plane(name, layer.pack(), 6.0)
    y = paper.y[start:]
    wet, grain = paper.wet[start:], paper.grain[start:]
    inside = smooth(top - 1, top + 2.5 * paper.unit, y + 1.5 * paper.unit * wet)
    near = smooth(top, paper.height, y)
    streaks = paper.fbm(240, 3, seed=stage.seed(name), aspect=5.0)[start:]
    tone = paint[1] * (0.35 + 0.9 * near) * (1 + 0.16 * streaks + 0.06 * grain) * (1 - 0.88 * stage.foliage.snow)
    layer.density[start:] += (np.clip(tone, 0, 2) * inside * stage.light.ink)[..., None] * paint[0]
    if grass:
        color, density = stage.foliage.grass
        patchy = np.clip(
            0.85
            + 0.24 * paper.fbm(260, 4, seed=stage.seed(name, "grass"), aspect=3.0)[start:]
            + 0.10 * paper.fbm(26, 2, seed=stage.seed(name, "blades"), aspect=2.0)[start:],
            0,
            2,
        )
        layer.density[start:] += (grass * 1.6 * density * patchy * inside * (0.5 + near))[..., None] * color
    if stage.foliage.snow:
        layer.density[start:] += (0.05 * stage.foliage.snow * inside * np.clip(0.6 + streaks, 0, 2))[..., None] * BLUE
    layer.cover[start:] = inside
    return Plane(name, layer.pack(), 6.0)


def way(hand: Hand, x: Span, z: Span, paint: Paint = ASPHALT, *, line: bool = False) -> None:
    """A road that runs away from the camera, with a broken middle line if wanted."""
    hand.wash(
        [flat(x, 0, (max(z[0], NEAR - hand.stage.view.distance), z[1]))],
        (paint[0], paint[1] * (1 - 0.7 * hand.snow)),
        lean=(0.1, 0.8),
        short=0.4,
    )
    if line:
        dashes = [
            flat((-0.07 + 0.5 * (x[0] + x[1]), 0.07 + 0.5 * (x[0] + x[1])), 0, (float(d), float(d) + 2)) for d in np.arange(-6, z[1], 5)
        ]
        hand.bare(dashes, 0.75)


def road_across(hand: Hand, z: Span, paint: Paint = ASPHALT, *, line: bool = True, reach: float = 80.0) -> None:
    """A road from left to right with kerbs and a broken middle line."""
    near = max(z[0], NEAR - hand.stage.view.distance)
    hand.wash([flat((-reach, reach), 0, (near, z[1]))], (paint[0], paint[1] * (1 - 0.75 * hand.snow)), lean=(0.1, 0.8), short=0.3)
    hand.lines([[(-reach, 0, edge), (reach, 0, edge)] for edge in (near, z[1])], 0.03, 0.45)
    if line:
        middle = 0.5 * (z[0] + z[1])
        hand.bare([flat((x, x + 1.6), 0, (middle - 0.06, middle + 0.06)) for x in np.arange(-24, 24, 3.4)], 0.8)


def street_lamp(hand: Hand, x: float, z: float, height: float = 4.6, turn: int = 1, *, old: bool = False) -> tuple[float, float, float]:
    """A lamp post; shines after dark and throws a cone. Returns where its light is, in the world."""
    hand = hand.beside(z)
    if old:
        head = (x, height - 0.15, z)
        hand.lines([[(x, 0, z), (x, height - 0.4, z)]], 0.05, 0.95)
        glass = upright([(-0.13, -0.26), (0.13, -0.26), (0.19, 0.14), (-0.19, 0.14)], z, *head[:2])
        cap = upright([(-0.25, 0.14), (0.25, 0.14), (0, 0.36)], z, *head[:2])
    else:
        head = (x + turn * 1.0, height - 0.08, z)
        arm = bent([(x, 0), (x, height * 0.8), (x + turn * 0.25, height), (x + turn * 1.05, height + 0.02)], 20)
        hand.lines([upright(arm, z)], 0.055, 0.95)
        glass = upright([(-0.24, -0.10), (0.24, -0.10), (0.2, 0.02), (-0.2, 0.02)], z, *head[:2])
        cap = upright([(-0.28, 0.02), (0.28, 0.02), (0.2, 0.12), (-0.2, 0.12)], z, *head[:2])
    hand.wash([cap], DARK, short=0)
    hand.face(glass, WHITE, 0.012)
    hand.shine([glass], 1.0, warm=0.2)
    hand.halo(head, 0.7, 0.6)
    cone(hand, head)
    return head


def cone(hand: Hand, head: Sequence[float], spread: float = 1.5) -> None:
    """The light that falls from a lamp through the air, and its pool on the ground."""
    x, y, z = head
    power, night = hand.stage.light.lamps, hand.stage.light.ambient
    if power < 0.1 or float(night.max()) < 0.05:
        return
    outline = [(x - 0.15, y - 0.1, z), (x + 0.15, y - 0.1, z), (x + spread, 0.02, z), (x - spread, 0.02, z)]
    patch = hand.stage.paper.patch([hand.see(outline)], 16)
    if patch.mask.size:
        fade = smooth(1.15, 0.0, (patch.y - patch.box[0].start) / patch.mask.shape[0])
        color = YELLOW * 0.10 - night * 0.30
        hand.layer.lay(patch.times(fade), color, power, hide=0)
    pool = hand.see([(x + 1.35 * spread * a, 0, z + 0.8 * spread * b) for a, b in ring(0, 0, 1, 1, 28)])
    hand.layer.lay(hand.stage.paper.patch([pool], 12), YELLOW * 0.12 - night * 0.40, power, hide=0)


def pole(hand: Hand, x: float, z: float, height: float = 8.0, *, box: bool = True) -> list[Floats]:
    """A concrete pole with cross arms and a transformer; returns the (x, y, z) of its insulators."""
    hand = hand.beside(z)
    hand.wash([[(x - 0.09, height, z), (x + 0.09, height, z), (x + 0.15, 0, z), (x - 0.15, 0, z)]], (INK, 0.55), lean=(1, 0.1), short=0.3)
    arms = [height - 0.5, height - 1.2]
    hand.lines([[(x - 0.85, y, z), (x + 0.85, y, z)] for y in arms], 0.05, 0.95)
    tips = [np.array([x + k, y + 0.12, z], np.float32) for y in arms for k in (-0.75, 0.75)]
    hand.lines([np.stack([tip - np.array([0, 0.14, 0], np.float32), tip]) for tip in tips], 0.035, 0.95)
    if box:
        hand.face(front((x + 0.12, x + 0.62), (height - 2.9, height - 2.0), z), (INK, 0.55), 0.02)
    return tips


def wires(hand: Hand, starts: Sequence[Floats], ends: Sequence[Floats], sag: float = 0.6, dark: float = 0.75) -> None:
    """Hanging lines between insulators."""
    t = np.linspace(0, 1, 15, dtype=np.float32)[:, None]
    drop = np.array([[0, 1, 0]], np.float32) * (4 * sag * t * (1 - t))
    hand.lines([start + (end - start) * t - drop for start, end in zip(starts, ends)], 0.011, dark, least=0.5)


def fence(hand: Hand, x: Span, z: float, height: float = 1.0, step: float = 1.2, paint: Paint = WOOD, rails: int = 2) -> None:
    """Posts and rails from left to right."""
    hand = hand.beside(z)
    posts = np.arange(x[0], x[1] + 0.01, max(step, 7 / hand.scale))
    hand.lines([[(float(p), 0, z), (float(p) + 0.02, height, z)] for p in posts], 0.045, 0.85, paint[0] * 0.6 + INK * 0.4)
    hand.lines(
        [[(x[0], height * t, z), (x[1], height * t, z)] for t in np.linspace(0.92, 0.45, rails)], 0.028, 0.8, paint[0] * 0.6 + INK * 0.4
    )


def railing(hand: Hand, x: Span, z: float, height: float = 1.1, step: float = 0.16, y: float = 0.0) -> None:
    """A metal railing: a heavy top rail, thin bars."""
    hand = hand.beside(z)
    gap = max(step, 6 / hand.scale)
    hand.lines([[(float(b), y + 0.1, z), (float(b), y + height, z)] for b in np.arange(x[0], x[1], gap)], 0.012, 0.7)
    hand.lines([[(x[0], y + height, z), (x[1], y + height, z)]], 0.04, 0.95)
    hand.lines([[(x[0], y + 0.12, z), (x[1], y + 0.12, z)]], 0.022, 0.9)
    hand.lines([[(float(b), y, z), (float(b), y + height + 0.05, z)] for b in np.arange(x[0], x[1], 2.4)], 0.05, 0.9)


def round_sign(hand: Hand, x: float, z: float, height: float = 2.6, paint: Paint = CINNABAR, radius: float = 0.30) -> None:
    """A stop's round sign on a pole."""
    hand = hand.beside(z)
    hand.lines([[(x, 0, z), (x, height, z)]], 0.035, 0.9)
    hand.face(upright(ring(x, height, radius, radius), z), paint, 0.018, short=0.2)
    hand.lines(
        [
            [(x - 0.6 * radius, height + 0.1 * radius, z), (x + 0.6 * radius, height + 0.1 * radius, z)],
            [(x - 0.35 * radius, height - 0.3 * radius, z), (x + 0.35 * radius, height - 0.3 * radius, z)],
        ],
        0.03,
        0.0,
        hide=0.9,
    )
    hand.face(front((x - 0.22, x + 0.22), (height - 1.05, height - 0.45), z), WHITE, 0.014)
    hand.lines(
        [[(x - 0.15, height - 0.6 - 0.13 * k, z), (x + 0.1 + 0.04 * (k % 2), height - 0.6 - 0.13 * k, z)] for k in range(3)], 0.010, 0.6
    )


def lantern(hand: Hand, x: float, y: float, z: float, size: float = 0.22, paint: Paint = (RED, 0.72)) -> None:
    """A hanging paper lantern; shines after dark."""
    body = upright(ring(x, y, 0.85 * size, size, 20), z)
    hand.face(body, paint, 0.010, lean=(0.9, 0.4), short=0.5)
    if hand.stage.light.lamps > 0.1:
        night = hand.stage.light.ambient
        core = upright(ring(x, y, 0.72 * size, 0.85 * size, 16), z)
        hand.layer.lay(
            hand.stage.paper.patch([hand.see(core)], 1.6), RED * 0.10 - night * 0.9 + OCHRE * 0.1, hand.stage.light.lamps, hide=0.35
        )
        hand.halo((x, y, z), 2.6 * size, 0.5)
    if hand.scale > 60:
        hand.lines(
            [upright(ring(x, y + k * size, 0.8 * size * (1 - k * k) ** 0.5, 0.10 * size, 10, 180, 360), z) for k in (-0.5, 0, 0.5)],
            0.006,
            0.5,
        )
    hand.wash([front((x - 0.3 * size, x + 0.3 * size), (y + k - 0.05, y + k + 0.05), z) for k in (-size, size)], DARK, short=0)


def lantern_string(
    hand: Hand, start: Sequence[float], end: Sequence[float], count: int, sag: float = 0.5, paint: Paint = (RED, 0.72), size: float = 0.22
) -> None:
    """Lanterns on a hanging line."""
    a, b = np.asarray(start, np.float32), np.asarray(end, np.float32)
    t = np.linspace(0, 1, 25, dtype=np.float32)[:, None]
    path = a + (b - a) * t - np.array([[0, 1, 0]], np.float32) * (4 * sag * t * (1 - t))
    hand.lines([path], 0.010, 0.85)
    for k in np.linspace(1.5, 23.5, count).astype(int):
        x, y, z = (float(v) for v in path[k])
        lantern(hand, x, y - 1.2 * size, z, size, paint)


def umbrella_tree(hand: Hand, x: float, z: float, height: float = 2.4, width: float = 1.6, paint: Paint = CINNABAR) -> None:
    """A parasol over a table."""
    hand = hand.beside(z)
    hand.lines([[(x, 0, z), (x, height, z)]], 0.03, 0.9, WOOD[0])
    top = np.concatenate(
        [
            bent([(-width, -0.55), (-0.6 * width, -0.16), (0, 0), (0.6 * width, -0.16), (width, -0.55)], 22),
            bent([(width, -0.55), (0.5 * width, -0.42), (0, -0.52), (-0.5 * width, -0.42), (-width, -0.55)], 18),
        ]
    )
    hand.face(upright(top, z, x, height), paint, 0.014)
    hand.lines([upright(bent([(0, 0), (k * 0.5 * width, -0.2), (k * width, -0.5)], 8), z, x, height) for k in (-0.5, 0.0, 0.5)], 0.008, 0.5)


def grass_tufts(hand: Hand, x: Span, z: Span, count: int, tall: float = 0.25, word: str = "tufts") -> None:
    """A few tufts of grass at a foot of a wall or beside a way."""
    rng = hand.stage.rng(word)
    blades = []
    for _ in range(count):
        gx, gz = float(rng.uniform(*x)), float(rng.uniform(*z))
        for lean in rng.normal(0, 0.5, 4):
            up = tall * float(rng.uniform(0.5, 1.1))
            blades.append(np.array([(gx, 0, gz), (gx + 0.35 * lean * up, 0.65 * up, gz), (gx + lean * up, up, gz)], np.float32))
    hand.lines(blades, 0.010, 0.7 * (1 - 0.5 * hand.snow), MOSS * 0.5 + INK * 0.5, least=0.5)
