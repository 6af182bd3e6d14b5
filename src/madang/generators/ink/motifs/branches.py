"""How trees grow: trunks, limbs and the places of their leaves, in metres around the foot. Before trees, which paints them.

Pure geometry: one seed, one tree, in every shot and at every size.
"""

import math
from dataclasses import dataclass

import numpy as np

from madang.generators.ink.paper import curve
from madang.generators.ink.pigment import Floats


@dataclass(frozen=True, slots=True)
class Branch:
    """A path (n, 2) in metres, its half width at the root and at the tip, and its order: 0 the trunk, 1 limbs, 2 twigs."""

    path: Floats
    root: float
    tip: float
    order: int


@dataclass(frozen=True, slots=True)
class Clump:
    """A mass of leaves or needles: centre and half sizes in metres; `back` 0 nearest to 1 farthest."""

    x: float
    y: float
    rx: float
    ry: float
    back: float


@dataclass(frozen=True, slots=True)
class Growth:
    """A whole tree: branches from thick to thin, clumps back to front, hanging strands (n, 2) if it weeps."""

    branches: tuple[Branch, ...]
    clumps: tuple[Clump, ...]
    strands: tuple[Floats, ...] = ()


@dataclass(frozen=True, slots=True)
class Habit:
    """How a kind grows. `tall` metres; `trunk` half width over height; `fork` where limbs begin (0 to 1 of the height); `limbs` how
    many; `spread` degrees from upright of the outermost; `reach` limb length over height; `lift` how far limbs bend up (weeping < 0);
    `clump` half width of a leaf mass over height, `flat` its half height over half width; `crook` how crooked it is."""

    tall: float
    trunk: float = 0.030
    fork: float = 0.30
    limbs: int = 6
    spread: float = 62.0
    reach: float = 0.46
    lift: float = 0.22
    clump: float = 0.15
    flat: float = 0.72
    crook: float = 0.04


def _path(rng: np.random.Generator, start: Floats, angle: float, long: float, lift: float, crook: float) -> Floats:
    """A limb from `start`, `angle` radians from upright, bending up by `lift`, with knees."""
    t = np.array([0.0, 0.33, 0.68, 1.0])
    knees = rng.normal(0, crook, 4) * np.array([0, 1, 1, 0.6]) * long
    x = start[0] + long * math.sin(angle) * t * (1 - 0.16 * lift * t) + knees * math.cos(angle)
    y = start[1] + long * math.cos(angle) * t + lift * long * t**2 * 0.6 + knees * math.sin(angle)
    return curve(np.stack([x, y], 1).astype(np.float32), 12)


def grow_dome(rng: np.random.Generator, habit: Habit, tall: float) -> Growth:
    """Zelkova, cherry, persimmon, maple: a short trunk that forks into a fan of limbs; leaf masses make a dome."""
    lean = rng.normal(0, 0.05) * tall
    fork = habit.fork * tall * rng.uniform(0.9, 1.1)
    bow = rng.normal(0, 0.5 * habit.crook) * tall
    trunk = curve([(0, -0.01 * tall), (lean * 0.3 + bow, fork * 0.45), (lean, fork), (lean * 1.5, fork + 0.24 * tall)], 16)
    thick = habit.trunk * tall
    branches, clumps = [Branch(trunk, thick, thick * 0.42, 0)], []
    for k in range(habit.limbs):
        share = (k + 0.5) / habit.limbs * 2 - 1
        angle = math.radians(habit.spread) * share + rng.normal(0, 0.10)
        start = trunk[int(rng.integers(9, 15))]
        long = habit.reach * tall * rng.uniform(0.85, 1.12) * (1 - 0.12 * abs(share))
        limb = _path(rng, start, angle, long, habit.lift, habit.crook * 1.6)
        branches.append(Branch(limb, thick * 0.52, thick * 0.13, 1))
        for at in (4, 6, 8, 10):
            turn = angle + rng.choice((-1, 1)) * rng.uniform(0.35, 0.85)
            twig = _path(rng, limb[at], turn, long * rng.uniform(0.26, 0.46), habit.lift, habit.crook * 1.8)
            branches.append(Branch(twig, thick * 0.17, thick * 0.035, 2))
            for k2 in (5, 8):
                split = _path(rng, twig[k2], turn + rng.normal(0, 0.7), long * rng.uniform(0.12, 0.24), habit.lift, habit.crook * 2)
                branches.append(Branch(split, thick * 0.07, thick * 0.02, 3))
            if at in (6, 10):
                clumps.append(_clump(rng, twig[-3], habit, tall))
        clumps.append(_clump(rng, limb[-2], habit, tall))
    for _ in range(habit.limbs):  # the heart of the crown
        x, y = rng.normal(lean, 0.13 * tall), fork + rng.uniform(0.30, 0.56) * tall
        clumps.append(_clump(rng, np.array([x, y], np.float32), habit, tall))
    return Growth(tuple(branches), tuple(sorted(clumps, key=lambda clump: -clump.back)))


def _clump(rng: np.random.Generator, at: Floats, habit: Habit, tall: float) -> Clump:
    rx = habit.clump * tall * rng.uniform(0.72, 1.22)
    return Clump(float(at[0]), float(at[1]), rx, rx * habit.flat * rng.uniform(0.85, 1.15), float(rng.random()))


def grow_spire(rng: np.random.Generator, habit: Habit, tall: float) -> Growth:
    """Ginkgo, poplar, fir: one leader to the top, ascending branches that shorten upwards."""
    lean = rng.normal(0, 0.015) * tall
    trunk = curve([(0, -0.01 * tall), (lean, 0.4 * tall), (lean * 0.5, 0.75 * tall), (lean, 0.98 * tall)], 24)
    thick = habit.trunk * tall
    branches, clumps = [Branch(trunk, thick, thick * 0.12, 0)], []
    count = habit.limbs * 3
    for k in range(count):
        up = habit.fork + (0.95 - habit.fork) * k / count
        start = trunk[min(int(up * 24), 23)]
        side = (-1) ** k
        long = habit.reach * tall * (1.06 - up) ** 0.8 * rng.uniform(0.8, 1.15)
        angle = side * math.radians(habit.spread) * rng.uniform(0.8, 1.1)
        limb = _path(rng, start, angle, long, habit.lift, habit.crook)
        branches.append(Branch(limb, thick * 0.34 * (1.1 - up), thick * 0.05, 1))
        for at in (5, 8):
            twig = _path(rng, limb[at], angle + rng.normal(0, 0.5), long * 0.34, habit.lift, habit.crook)
            branches.append(Branch(twig, thick * 0.08, thick * 0.02, 2))
        for at, size in ((5, 0.9), (10, 1.0)):
            rx = habit.clump * tall * (1.25 - up) * rng.uniform(0.8, 1.15) * size
            clumps.append(Clump(float(limb[at][0]), float(limb[at][1]), rx, rx * habit.flat, float(rng.random())))
    top = trunk[-1]
    clumps.append(Clump(float(top[0]), float(top[1]) - 0.02 * tall, habit.clump * tall * 0.42, habit.clump * tall * 0.62, 0.2))
    return Growth(tuple(branches), tuple(sorted(clumps, key=lambda clump: (clump.back > 0.5, -clump.y))))


def grow_pine(rng: np.random.Generator, habit: Habit, tall: float) -> Growth:
    """Red pine: a crooked leaning trunk, bare below, level boughs that carry flat clouds of needles."""
    side = 1 if rng.random() < 0.5 else -1
    lean, bow = side * rng.uniform(0.05, 0.20) * tall, side * rng.uniform(0.05, 0.11) * tall
    knees = [
        (0, -0.01 * tall),
        (bow * 0.9, 0.20 * tall),
        (bow * 0.2 + lean * 0.2, 0.45 * tall),
        (lean * 0.95, 0.70 * tall),
        (lean, 0.93 * tall),
    ]
    trunk = curve(knees, 30)
    thick = habit.trunk * tall
    branches, clumps = [Branch(trunk, thick, thick * 0.22, 0)], []
    for k in range(habit.limbs):
        up = habit.fork + (0.97 - habit.fork) * (k + rng.uniform(0, 0.5)) / habit.limbs
        start = trunk[min(int(up * 30), 29)]
        turn = (1 if k % 2 else -1) * side
        long = habit.reach * tall * (1.15 - up) ** 0.6 * rng.uniform(0.75, 1.2)
        bend = rng.uniform(-0.04, 0.10) * tall
        along = np.array([(0, 0), (turn * 0.35 * long, 0.02 * tall), (turn * 0.7 * long, bend * 0.6), (turn * long, bend)], np.float32)
        bough = curve(start + along, 14)
        branches.append(Branch(bough, thick * 0.40 * (1.25 - up), thick * 0.10, 1))
        for at, size in ((6, 0.8), (10, 1.0), (13, 0.85)):
            rx = habit.clump * tall * size * rng.uniform(0.75, 1.2) * (1.22 - 0.5 * up)
            x, y = float(bough[at][0]), float(bough[at][1]) + 0.016 * tall
            clumps.append(
                Clump(x + rng.normal(0, 0.02) * tall, y + abs(rng.normal(0, 0.016)) * tall, rx, rx * habit.flat, float(rng.random()))
            )
    top = trunk[-1]
    for dx, dy, size in ((-0.05, -0.03, 0.9), (0.07, -0.015, 0.85), (0.0, 0.022, 1.0)):
        rx = habit.clump * tall * size
        clumps.append(Clump(float(top[0]) + dx * tall, float(top[1]) + dy * tall, rx, rx * habit.flat, 0.3 + dx))
    return Growth(tuple(branches), tuple(sorted(clumps, key=lambda clump: (clump.back > 0.5, -clump.y))))


def grow_willow(rng: np.random.Generator, habit: Habit, tall: float) -> Growth:
    """Willow: a leaning trunk, arching limbs, strands that hang nearly to the ground."""
    dome = grow_dome(rng, habit, tall)
    strands = []
    limbs = [branch for branch in dome.branches if branch.order in (1, 2)]
    for branch in limbs:
        for _ in range(7 if branch.order == 1 else 3):
            start = branch.path[int(rng.integers(5, 12))]
            out = math.copysign(1, start[0]) * rng.uniform(0.01, 0.10) * tall
            fall = min(rng.uniform(0.26, 0.62) * tall, (float(start[1]) - 0.05 * tall) * rng.uniform(0.62, 1.0))
            if fall <= 0.05 * tall:
                continue
            t = np.linspace(0, 1, 14)
            x = start[0] + out * (1 - (1 - t) ** 2.6) + rng.normal(0, 0.010) * tall * np.sin(t * 3.0)
            y = start[1] + 0.035 * tall * np.sin(np.pi * np.clip(t * 2.4, 0, 1)) - fall * t**1.35
            strands.append(np.stack([x, y], 1).astype(np.float32))
    crown = tuple(clump for clump in dome.clumps if clump.y > 0.62 * tall)
    return Growth(dome.branches, crown, tuple(strands))
