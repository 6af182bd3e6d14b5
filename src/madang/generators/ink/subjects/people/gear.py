"""What people wear and carry by trade: bags, belts, canes, aprons, tools. After clothes, before person."""

import numpy as np

from madang.generators.ink.pigment import APRICOT, BLUE, BROWN, INK, LAMP, OCHRE, RED, YELLOW
from madang.generators.ink.subjects.people.clothes import skirt_outline
from madang.generators.ink.subjects.people.figure import Figure, between, by
from madang.generators.ink.subjects.people.inking import Paint, Points, hull, limb, loop, oval
from madang.generators.ink.subjects.people.skeleton import Joint
from madang.generators.ink.subjects.people.wardrobe import WHITE

LEATHER: Paint = (BROWN * 0.7 + INK * 0.3, 0.60)


def paint_back(f: Figure) -> None:
    """What is carried on the back (painted before the trunk, or after it when the back is turned)."""
    gear, body = f.look.gear, f.body
    depth = -0.115
    if "box" in gear:
        corners = [
            f.on(t, across, depth + shift)
            for t, across, shift in (
                (1.08, 0.11, -0.075),
                (1.08, -0.11, -0.075),
                (0.34, -0.11, -0.075),
                (0.34, 0.11, -0.075),
                (1.08, 0.11, 0.075),
                (1.08, -0.11, 0.075),
                (0.34, -0.11, 0.075),
                (0.34, 0.11, 0.075),
            )
        ]
        f.ink.mass([hull(np.array(corners, np.float32))], (f.look.accent[0], max(f.look.accent[1], 0.62)), 0.9)
        f.folds([[f.on(0.88, 0.11, depth), f.on(0.88, 0.0, depth - 0.07), f.on(0.88, -0.11, depth)]], (INK, 0.5), 0.7)
    if "backpack" in gear:
        bag = [
            f.on(t, across, depth * 0.85 + shift)
            for t, across, shift in (
                (0.98, 0.055, 0),
                (0.98, -0.055, 0),
                (0.80, 0.07, -0.05),
                (0.34, 0.07, -0.05),
                (0.26, 0.05, 0.0),
                (0.26, -0.05, 0.0),
                (0.34, -0.07, -0.05),
                (0.80, -0.07, -0.05),
            )
        ]
        f.ink.mass([hull(np.array(bag, np.float32))], (f.look.accent[0] * 0.7 + INK * 0.3, 0.62), 0.7)
        if not f.faced:
            f.folds([[f.on(0.60, 0.055, depth - 0.03), f.on(0.56, 0.0, depth - 0.05), f.on(0.60, -0.055, depth - 0.03)]], (INK, 0.5), 0.7)
    _ = body


def paint_front(f: Figure) -> None:
    """What lies over the trunk's front, before the head is painted."""
    gear = f.look.gear
    if "belt" in gear:
        f.ink.mass(
            [limb([f.on(0.20, 0.072, 0.0), f.on(0.17, 0.0, 0.058 if f.faced else -0.058), f.on(0.20, -0.072, 0.0)], 0.013 * f.bone)],
            (INK, 1.0),
            0.0,
        )
    if not f.faced:
        return
    if "apron" in gear:
        _apron(f)
    if "bib" in gear:
        _bib(f)
    if "stripes" in gear:
        stripes = [[f.on(t, across, 0.055) for t in (0.92, 0.5, 0.02)] for across in (-0.050, -0.026, 0.026, 0.050)]
        f.folds([np.asarray(path, np.float32) for path in stripes], (BLUE, 0.6), 1.0, 0.3)
    if gear & {"backpack", "box"}:
        for side in (0.050, -0.044):
            f.ink.line([f.on(0.98, side, 0.01), f.on(0.78, side, 0.058), f.on(0.50, side * 1.2, 0.045)], 1.8, 0.75, INK, taper=0.15)
    if "stethoscope" in gear and f.near:
        f.ink.lines(
            [
                [f.on(1.02, 0.040, 0.01), f.on(0.80, 0.034, 0.058), f.on(0.66, 0.020, 0.064)],
                [f.on(1.02, -0.040, 0.015), f.on(0.80, -0.026, 0.06), f.on(0.70, -0.010, 0.064)],
            ],
            1.0,
            1.0,
            INK,
            taper=0.15,
        )
        f.ink.mass([oval(*f.on(0.64, 0.018, 0.066), 0.013 * f.bone)], (BLUE, 0.8), 0.7)


def _bib(f: Figure) -> None:
    """Overalls: a bib over the shirt, and two straps."""
    paint = f.look.bottom_paint
    f.ink.mass([hull(np.array([f.on(t, s, 0.055) for t in (0.66, -0.02) for s in (0.052, -0.048)], np.float32))], paint, 0.8)
    for side in (0.046, -0.042):
        f.ink.mass([limb([f.on(0.64, side, 0.058), f.on(0.86, side, 0.050), f.on(1.0, side * 1.05, 0.0)], 0.011 * f.bone)], paint, 0.5)
    f.folds([[f.on(0.50, 0.024, 0.060), f.on(0.40, 0.0, 0.062), f.on(0.50, -0.022, 0.060)]], paint, 0.6)


def _apron(f: Figure) -> None:
    skirt, _, _ = skirt_outline(f, 0.86 if f.upright else 0.7, 0.06)
    left = [f.on(t, 0.052, 0.045) for t in (0.72, 0.4, 0.1)]
    right = [f.on(t, -0.046, 0.05) for t in (0.1, 0.4, 0.72)]
    bib = hull(np.array(left + right, np.float32))
    paint: Paint = (f.look.accent[0], 0.42) if f.look.hat != "toque" else (INK * 0.5 + BLUE * 0.5, 0.34)
    lower = between(f.limb_at(f.body.near_leg, 0.8), f.limb_at(f.body.far_leg, 0.8), 0.5)
    front = hull(
        np.array(
            [f.on(0.30, 0.066, 0.03), f.on(0.30, -0.066, 0.03), by(lower, -0.085 * f.bone, 0), by(lower, 0.10 * f.bone, 0)], np.float32
        )
    )
    f.ink.mass([bib, front], paint, 0.7)
    f.folds([[f.on(0.72, 0.046, 0.045), f.on(1.0, 0.038, 0.0)], [f.on(0.72, -0.042, 0.05), f.on(1.0, -0.036, 0.01)]], paint, 0.8)
    _ = skirt


def paint_neck(f: Figure) -> None:
    """Scarf or towel, over the neck and under the chin."""
    gear = f.look.gear
    if "ruff" in gear:
        f.ink.mass([f.disc(f.on(1.0, side, 0.02), 0.030) for side in (-0.066, -0.033, 0.0, 0.033, 0.066)], (WHITE[0], WHITE[1]), 0.9)
    if "scarf" in gear:
        paint: Paint = (f.look.accent[0], max(0.6, f.look.accent[1]))
        wrap = hull(
            f.disc(f.on(1.00, 0.040, 0.0), 0.030),
            f.disc(f.on(0.98, 0.0, 0.035), 0.032),
            f.disc(f.on(1.00, -0.040, 0.0), 0.030),
            f.disc(f.on(1.08, 0, 0.02), 0.034),
        )
        outlines: list[Points] = [wrap]
        front = 1.0 if f.faced else -1.0
        hanging = [f.on(0.50, 0.035, 0.065 * front), f.on(0.74, 0.034, 0.062 * front), f.on(0.96, 0.02, 0.05 * front)]
        outlines.append(limb(hanging, (0.030 * f.bone, 0.026 * f.bone, 0.022 * f.bone), cut=True))
        f.ink.mass(outlines, paint, 0.8)
        x, y = hanging[0]
        fringe: list[Points] = [[(x + k * f.bone, y), (x + 1.1 * k * f.bone, y - 0.022 * f.bone)] for k in (-0.022, -0.008, 0.007, 0.021)]
        f.folds([[f.on(1.03, 0.046, 0.0), f.on(0.99, 0.0, 0.05), f.on(1.03, -0.042, 0.01)], *fringe], paint, 0.6)
    if "towel" in gear:
        f.ink.mass(
            [hull(f.disc(f.on(1.0, 0.040, 0.0), 0.020), f.disc(f.on(0.98, 0.0, 0.03), 0.020), f.disc(f.on(1.0, -0.040, 0.0), 0.020))],
            (INK, 0.03),
            0.8,
        )


def hand_of(arm: Joint) -> Joint:
    """The middle of a hand; (2,)."""
    return between(arm[2], arm[3], 0.55)


def paint_held(f: Figure) -> None:
    """The trade's own tool, in the nearer hand unless something else is held."""
    gear, free = f.look.gear, not f.ink.drawn.holds
    if "cane" in gear and f.upright and free:
        _cane(f)
    if not free:
        return
    if "pointer" in gear and f.upright and f.near:
        arm = max((f.body.near_arm, f.body.far_arm), key=lambda arm: float(arm[2, 0]))
        hand = hand_of(arm)
        aim = by(hand - f.limb_at(arm, 1), 0.0, 0.14)
        aim = aim / max(float(np.hypot(*aim)), 1e-6)
        f.ink.line([hand - 0.08 * aim, hand + 0.28 * aim, hand + 0.62 * aim], 1.2, 0.85, BROWN * 0.6 + INK * 0.4, taper=0.3)
    if "bundle" in gear and f.faced:
        _bundle(f)
    if "torch" in gear and f.pose.pitch == 0 and f.ink.drawn.pose in ("stand", "walk", "look", "look-up"):
        _torch(f)
    if "fiddle" in gear and f.faced:
        _fiddle(f)


def _bundle(f: Figure) -> None:
    """Something wrapped in a cloth, knotted on top, before the chest: what everybody in a crowd has brought."""
    near, far = hand_of(f.body.near_arm), hand_of(f.body.far_arm)
    x, y = (float(value) for value in between(near, far, 0.5))
    paint: Paint = (f.look.accent[0], max(0.45, f.look.accent[1] * 0.8))
    f.ink.mass([oval(x, y + 0.035 * f.bone, 0.078 * f.bone, 0.060 * f.bone)], paint, 0.9)
    knot = y + 0.095 * f.bone
    for side in (-1, 1):
        ear = [(x + side * across * f.bone, knot + up * f.bone) for across, up in ((0.0, 0.0), (0.022, 0.012), (0.042, 0.002))]
        f.ink.mass([limb(ear, (0.008 * f.bone, 0.014 * f.bone, 0.006 * f.bone))], paint, 0.7)
    f.folds([[(x - 0.04 * f.bone, y), (x, knot - 0.02), (x + 0.04 * f.bone, y)]], paint, 0.6)


def _cane(f: Figure) -> None:
    hand = hand_of(f.body.near_arm)
    foot = np.array([hand[0] + 0.05, 0.0])
    top = by(hand, 0.0, 0.035 * f.bone)
    f.ink.rod(
        [foot, by(between(foot, top, 0.5), 0.006, 0), top, by(top, -0.03, 0.02), by(top, -0.065, 0.0)],
        0.0085 * f.bone,
        (BROWN * 0.6 + INK * 0.4, 0.85),
        0.4,
    )


def _torch(f: Figure) -> None:
    """A torch; at night its light takes the dark away before it."""
    arm = f.body.near_arm
    hand = hand_of(arm)
    along = hand - f.limb_at(arm, 1)
    along = along / max(float(np.hypot(*along)), 1e-6)
    tip = hand + along * 0.085 * f.bone
    f.ink.mass([limb([hand - along * 0.05 * f.bone, tip], (0.011 * f.bone, 0.012 * f.bone, 0.019 * f.bone), sharp=True)], (INK, 0.95), 0.3)
    power = f.ink.sheet.stage.light.lamps
    if power < 0.3 or f.ink.flat is not None:
        return
    side = np.array([-along[1], along[0]])
    cone = [tip - side * 0.02, tip + side * 0.02, tip + along * 1.5 + side * 0.42, tip + along * 1.6, tip + along * 1.5 - side * 0.42]
    night = float(f.ink.sheet.stage.light.ambient.max())
    f.ink.tint(cone, (LAMP, -0.42 * power * min(night, 0.9)), 0.05)
    spot = f.ink.at([tip])[0]
    f.ink.sheet.layer.glow(float(spot[0]), float(spot[1]), max(8.0, 0.11 * f.ink.detail), LAMP * 0.8, 0.7 * power * min(night, 0.9))
    f.ink.sheet.layer.glow(float(spot[0]), float(spot[1]), max(5.0, 0.06 * f.ink.detail), YELLOW * 0.5 + APRICOT, -0.12 * power)


def _fiddle(f: Figure) -> None:
    """A fiddle under the chin (played) or held at the side: belly, neck and bow."""
    playing = f.ink.drawn.pose == "play-music"
    root = np.asarray(f.on(0.98, -0.05, 0.03)) if playing else by(hand_of(f.body.far_arm), 0.0, -0.02)
    tip = hand_of(f.body.far_arm) if playing else by(root, 0.06, -0.34)
    along, size = tip - root, f.bone
    along = along / max(float(np.hypot(*along)), 1e-6)
    side = np.array([-along[1], along[0]])

    def at(t: float, s: float) -> Joint:
        return np.asarray(root + along * t * size + side * s * size)

    f.ink.mass([limb([at(0.16, 0), at(0.34, 0.0)], 0.010 * size)], (INK, 0.9), 0.3)
    belly = [
        at(-0.02, 0),
        at(0.0, 0.055),
        at(0.06, 0.060),
        at(0.10, 0.038),
        at(0.15, 0.048),
        at(0.20, 0.030),
        at(0.21, 0),
        at(0.20, -0.030),
        at(0.15, -0.048),
        at(0.10, -0.038),
        at(0.06, -0.06),
        at(0.0, -0.055),
    ]
    f.ink.mass([loop(belly)], (BROWN * 0.7 + RED * 0.3, 0.70), 0.8)
    hand = hand_of(f.body.near_arm)
    aim = at(0.12, 0.0) if playing else by(hand, 0.05, -0.3)
    way = aim - hand
    way = way / max(float(np.hypot(*way)), 1e-6)
    f.ink.line([hand - way * 0.08, hand + way * 0.18, hand + way * 0.42], 0.9, 0.9, INK, taper=0.2)


_ = (LEATHER, OCHRE)
