"""Those who are not dressed like the others: babies, astronauts, ghosts, silhouettes, people of metal. After person."""

import math
from dataclasses import replace

import numpy as np

from madang.generators.ink.pigment import BLUE, DEEP_BLUE, INK, OCHRE, RED, TEAL
from madang.generators.ink.stage import Drawn, Sheet
from madang.generators.ink.subjects.people.clothes import legs_of
from madang.generators.ink.subjects.people.figure import Figure, between, by
from madang.generators.ink.subjects.people.gear import hand_of
from madang.generators.ink.subjects.people.head import FLESH, Head
from madang.generators.ink.subjects.people.heads import paint_head
from madang.generators.ink.subjects.people.inking import Ink, Paint, Points, hull, limb, loop, oval
from madang.generators.ink.subjects.people.looks import look_of
from madang.generators.ink.subjects.people.person import head_of, paint_look, posed
from madang.generators.ink.subjects.people.skeleton import joints
from madang.generators.ink.subjects.people.wardrobe import WHITE, Look
from madang.generators.ink.view import Pen


def paint_baby(sheet: Sheet, pen: Pen, drawn: Drawn) -> None:
    """A baby sits like a bun, or lies wrapped in a quilt."""
    ink = Ink(sheet, pen, drawn)
    look = look_of(replace(drawn, kind="baby"))
    lying = drawn.pose in ("sleep", "lie", "cry")
    mood = (
        "laugh"
        if drawn.pose in ("laugh", "wave", "dance")
        else "cry"
        if drawn.pose == "cry"
        else "sleep"
        if drawn.pose == "sleep"
        else "calm"
    )
    cloth: Paint = look.top_paint if drawn.robe else (TEAL * 0.7 + OCHRE * 0.2, 0.44)
    ink.shadow(0.0, 0.26)
    if lying:
        _wrapped(ink, look, mood, cloth)
    else:
        _sitting(ink, look, mood, cloth, drawn)


def _wrapped(ink: Ink, look: Look, mood: str, cloth: Paint) -> None:
    """Asleep or in tears: a bundle with its head on a pillow."""
    body = loop(
        [
            (-0.40, 0.06),
            (-0.34, 0.15),
            (-0.08, 0.24),
            (0.10, 0.26),
            (0.20, 0.20),
            (0.22, 0.08),
            (0.14, 0.01),
            (-0.06, 0.0),
            (-0.30, 0.015),
        ]
    )
    ink.mass([loop([(0.08, 0.02), (0.06, 0.26), (0.20, 0.36), (0.40, 0.33), (0.47, 0.17), (0.40, 0.03)])], (cloth[0], cloth[1] * 0.45), 0.8)
    paint_head(Head(ink.part(0.265, 0.175, 0.265, 1.05), "three-quarter", look, mood))
    ink.mass([body], cloth, 1.0)
    ink.lines(
        [
            [(0.12, 0.25), (0.04, 0.14), (0.10, 0.01)],
            [(-0.04, 0.24), (-0.14, 0.12), (-0.08, 0.01)],
            [(-0.20, 0.19), (-0.28, 0.10), (-0.24, 0.02)],
        ],
        0.5,
        0.4,
        taper=0.8,
    )


def _sitting(ink: Ink, look: Look, mood: str, cloth: Paint, drawn: Drawn) -> None:
    """Upright like a bun, the soles towards us."""
    for side in (-1, 1):  # short legs, the soles towards us
        ink.mass([limb([(side * 0.05, 0.09), (side * 0.13, 0.075), (side * 0.19, 0.055)], (0.062, 0.056, 0.045))], (WHITE[0], 0.16), 0.5)
        ink.mass([oval(side * 0.205, 0.055, 0.032, 0.046, -0.25 * side)], WHITE, 0.7)
    tunic = loop(
        [
            (-0.12, 0.055),
            (-0.135, 0.16),
            (-0.10, 0.27),
            (-0.04, 0.33),
            (0.05, 0.33),
            (0.10, 0.27),
            (0.135, 0.16),
            (0.12, 0.055),
            (0.0, 0.035),
        ]
    )
    ink.mass([tunic], cloth, 0.9)
    if ink.detail > 190:  # the collar and its ribbon
        ink.lines([[(-0.05, 0.325), (0.02, 0.25), (0.05, 0.17)], [(0.055, 0.325), (0.03, 0.27), (0.02, 0.25)]], 0.5, 0.55)
        ink.lines([[(0.02, 0.25), (0.07, 0.19)], [(0.02, 0.25), (0.03, 0.17)]], 1.0, 0.8, RED, taper=0.4)
    up = drawn.pose in ("wave", "laugh", "dance", "hold", "take")
    for side in (-1, 1):
        hand = (side * 0.185, 0.345) if up else (side * 0.115, 0.125)
        elbow = (side * 0.150, 0.245) if up else (side * 0.150, 0.195)
        sleeve = [(side * 0.085, 0.285), elbow, (hand[0] - side * 0.004, hand[1] + (-0.012 if up else 0.014))]
        ink.mass([limb(sleeve, (0.036, 0.036, 0.029))], cloth, 0.6)
        if ink.detail > 190:  # striped sleeves, as on a first birthday
            for share, colour in ((0.20, RED), (0.38, OCHRE), (0.56, BLUE)):
                at = between(sleeve[1], sleeve[2], share)
                across = between(sleeve[1], sleeve[2], share + 0.09)
                ink.mass([limb([at, across], 0.027)], (colour, 0.42), 0.0, within=[limb(sleeve, (0.036, 0.036, 0.029))])
        ink.mass([oval(hand[0], hand[1], 0.023)], FLESH, 0.5)
    head = ink.part(0.01, 0.435, 0.225, -0.04)
    paint_head(Head(head, "back" if drawn.away else "three-quarter", look, mood))


def _figure(sheet: Sheet, pen: Pen, drawn: Drawn) -> Figure:
    look = look_of(drawn)
    pose = posed(drawn, look)
    return Figure(Ink(sheet, pen, drawn), look, joints(look.build, pose, away=drawn.away), pose, drawn.away)


def paint_silhouette(sheet: Sheet, pen: Pen, drawn: Drawn) -> None:
    """A dark soft shape of somebody: no face, no folds."""
    ink = Ink(sheet, pen, drawn, flat=(INK * 0.9 + DEEP_BLUE * 0.1, 0.98))
    paint_look(ink, look_of(replace(drawn, kind="adult", traits=(*drawn.traits, "coat"))), replace(drawn, kind="adult"))


def as_ghost(drawn: Drawn) -> Drawn:
    """The person a ghost was: a woman with loose hair, her sleeves before her."""
    pose = "hold" if drawn.pose == "stand" else drawn.pose
    return replace(drawn, kind="adult", traits=(*drawn.traits, "woman", "long"), pose=pose)


def paint_ghost(sheet: Sheet, pen: Pen, drawn: Drawn) -> None:
    """A white robe that ends in mist, long loose hair, sleeves that hang."""
    f = _figure(sheet, pen, as_ghost(drawn))
    body, bone, ink = f.body, f.bone, f.ink
    low = 0.10
    robe = hull(
        f.disc(body.near_arm[0], 0.04),
        f.disc(body.far_arm[0], 0.04),
        f.disc(f.spine(0.3), 0.075),
        f.disc((float(body.spine[0, 0]) - 0.02, 0.45), 0.15),
    )
    pale: Paint = (BLUE * 0.6 + TEAL * 0.3, 0.12)
    misty = replace(ink, waterline=0.34, wane=0.34)
    drift = 0.10 * math.sin(f.ink.rng("drift").uniform(0, 6.3))
    hem = [(-0.22 + drift, low), (0.02 + drift, low - 0.04), (0.24 + drift, low)]
    misty.mass([hull(robe, np.array(hem, np.float32))], pale, 0.6, hide=0.8, dark=0.5)
    misty.lines(
        [
            [f.on(0.3, 0.03, 0.03), (-0.06 + drift * 0.4, 0.62), (-0.10 + drift, 0.25)],
            [f.on(0.25, -0.02, 0.05), (0.07 + drift * 0.4, 0.60), (0.10 + drift, 0.28)],
        ],
        0.5,
        0.3,
        taper=0.9,
    )
    for arm in sorted((body.far_arm, body.near_arm), key=lambda arm: -float(arm[:, 2].mean())):
        wrist = arm[2, :2]
        sleeve = limb([arm[0, :2], arm[1, :2], wrist], (0.040 * bone, 0.045 * bone, 0.044 * bone))
        hanging = hull(
            f.disc(wrist, 0.036), f.disc(between(arm[1], arm[2], 0.4), 0.04), f.disc((float(wrist[0]) - 0.03, float(wrist[1]) - 0.17), 0.03)
        )
        ink.mass([sleeve, hanging], pale, 0.6, hide=0.85, dark=0.5)
    head = head_of(f)
    paint_head(replace(head, mood="closed"))
    if sheet.stage.light.ambient.max() > 0.2:  # it glimmers at night
        x, y = ink.at([(0.0, 1.0)])[0]
        sheet.layer.glow(float(x), float(y), 0.75 * ink.detail, np.asarray(sheet.stage.light.ambient, np.float32), 0.42)


def paint_astronaut(sheet: Sheet, pen: Pen, drawn: Drawn) -> None:
    """A thick white suit, a round helmet with a dark visor, a pack on the back."""
    f = _figure(sheet, pen, replace(drawn, kind="adult", traits=tuple(t for t in drawn.traits if t not in ("short", "long"))))
    body, bone = f.body, f.bone
    suit: Paint = (BLUE * 0.5 + INK * 0.5, 0.10)
    accent = f.look.accent if drawn.robe else (RED * 0.8 + OCHRE * 0.2, 0.7)
    pack = hull(*(f.disc(f.on(t, s, -0.12), 0.035) for t in (0.15, 0.95) for s in (0.075, -0.075)))
    arms = sorted((body.near_arm, body.far_arm), key=lambda arm: -float(arm[:, 2].mean()))
    if f.upright:
        f.ink.shadow(0.0, 0.30)
    if f.faced:
        f.ink.mass([pack], (INK, 0.28), 1.0)
    _thick_arm(f, arms[0], suit, accent)
    for leg, shade in zip(legs_of(f), (0.16, 0.08)):
        f.ink.mass([limb([leg[2, :2], between(leg[2], leg[3], 1.0)], 0.044 * bone)], (INK, 0.42), 0.9)
        f.ink.mass(
            [limb([leg[0, :2], leg[1, :2], f.limb_at(leg, 1.93)], (0.082 * bone, 0.072 * bone, 0.066 * bone))], (suit[0], shade), 1.1
        )
        ring = f.limb_at(leg, 1.05)
        f.ink.lines([[by(ring, -0.07 * bone, 0.0), by(ring, 0.0, -0.012 * bone), by(ring, 0.07 * bone, 0.0)]], 0.7, 0.55)
    f.ink.mass([limb([f.spine(0.0), f.spine(0.4), f.spine(0.95)], (0.098 * bone, 0.100 * bone, 0.094 * bone))], suit, 1.1)
    if not f.faced:
        f.ink.mass([pack], (INK, 0.28), 1.0)
        f.ink.lines([[f.on(0.6, 0.06, -0.15), f.on(0.6, -0.06, -0.15)]], 0.7, 0.7)
    else:
        x, y = f.on(0.66, 0.0, 0.07)
        f.ink.mass([[(x - 0.055, y - 0.045), (x + 0.045, y - 0.045), (x + 0.045, y + 0.03), (x - 0.055, y + 0.03)]], (INK, 0.35), 0.8)
        f.ink.mass([oval(x - 0.025, y - 0.008, 0.012), oval(x + 0.016, y - 0.008, 0.010)], accent, 0.4)
    hx, hy = (float(v) for v in body.head[:2])
    radius = 0.66 * body.head_high
    f.ink.mass([limb([f.spine(0.92), f.spine(1.0)], 0.060 * bone)], (INK, 0.45), 0.8)
    f.ink.mass([oval(hx, hy, radius, radius * 1.02, count=44)], suit, 1.2)
    if f.faced:
        visor = oval(hx + 0.26 * radius, hy - 0.02 * radius, 0.66 * radius, 0.62 * radius, -f.body.lean, 40)
        f.ink.mass([visor], (DEEP_BLUE * 0.55 + INK * 0.45, 1.10), 0.6, even=0.1)
        shine: Points = [
            (hx - 0.16 * radius, hy + 0.16 * radius),
            (hx - 0.02 * radius, hy + 0.36 * radius),
            (hx + 0.22 * radius, hy + 0.44 * radius),
        ]
        f.ink.lines([shine], 2.0, 0.05, INK, taper=0.8, hide=0.75)
    _thick_arm(f, arms[1], suit, accent)


def _thick_arm(f: Figure, arm: "np.typing.NDArray[np.float64]", suit: Paint, accent: Paint) -> None:
    bone = f.bone
    f.ink.mass([limb([arm[2, :2], arm[3, :2]], (0.036 * bone, 0.032 * bone))], (INK, 0.34), 0.9)
    f.ink.mass([limb([arm[0, :2], arm[1, :2], f.limb_at(arm, 1.9)], (0.060 * bone, 0.056 * bone, 0.048 * bone))], suit, 1.0)
    ring = between(f.limb_at(arm, 0.45), f.limb_at(arm, 0.6), 0)
    along = f.limb_at(arm, 0.6) - ring
    side = np.array([-along[1], along[0]]) / max(float(np.hypot(*along)), 1e-6) * 0.055 * bone
    f.ink.lines([[ring - side, ring + side]], 1.8, 0.8, accent[0], taper=0.1)


def paint_robot(sheet: Sheet, pen: Pen, drawn: Drawn) -> None:
    """A person of metal: plates for limbs, rings for joints, a face with two lights."""
    f = _figure(sheet, pen, replace(drawn, kind="adult", traits=(*drawn.traits, "man")))
    body, bone, ink = f.body, f.bone, f.ink
    metal: Paint = (f.look.top_paint[0], 0.42) if drawn.robe else (BLUE * 0.8 + INK * 0.2, 0.36)
    dark: Paint = (INK, 0.80)
    arms = sorted((body.near_arm, body.far_arm), key=lambda arm: -float(arm[:, 2].mean()))
    if f.upright:
        ink.shadow(0.0, 0.26)
    _metal_arm(f, arms[0], (metal[0], metal[1] * 1.3), dark)
    for leg, shade in zip(legs_of(f), (1.35, 1.0)):
        plate: Paint = (metal[0], metal[1] * shade)
        ink.mass([limb([leg[2, :2], leg[3, :2]], 0.034 * bone)], dark, 0.7)
        ink.mass([limb([leg[0, :2], leg[1, :2], leg[2, :2]], 0.020 * bone)], dark, 0.4)
        for start, stop, width in ((0.12, 0.88, (0.058, 0.046)), (1.10, 1.90, (0.044, 0.056))):
            ink.mass([limb([f.limb_at(leg, start), f.limb_at(leg, stop)], (width[0] * bone, width[1] * bone))], plate, 0.9)
        ink.mass([oval(float(leg[1, 0]), float(leg[1, 1]), 0.030 * bone)], dark, 0.4)
    ink.mass([limb([f.spine(-0.04), f.spine(0.3)], 0.062 * bone)], dark, 0.6)
    chest = hull(
        f.disc(body.near_arm[0], 0.045),
        f.disc(body.far_arm[0], 0.045),
        f.disc(f.spine(0.95), 0.05),
        f.disc(f.on(0.34, 0.05), 0.03),
        f.disc(f.on(0.34, -0.05), 0.03),
    )
    ink.mass([chest], metal, 1.1)
    power = sheet.stage.light.lamps
    if f.faced:
        x, y = f.on(0.70, 0.0, 0.05)
        ink.mass([oval(x, y, 0.034 * bone)], (RED if not drawn.robe else OCHRE, 0.72), 0.7)
        ink.lines([[f.on(0.5, 0.05, 0.04), f.on(0.47, 0.0, 0.06), f.on(0.5, -0.05, 0.04)]], 0.6, 0.6)
    ink.mass([limb([f.spine(0.95), between(f.spine(1), body.head, 0.5)], 0.026 * bone)], dark, 0.4)
    _metal_head(f, metal, power)
    _metal_arm(f, arms[1], metal, dark)


def _metal_head(f: Figure, metal: Paint, power: float) -> None:
    hx, hy = (float(v) for v in f.body.head[:2])
    part = f.ink.part(hx, hy, f.body.head_high, -f.body.lean)
    metre = 1 / f.body.head_high
    part.mass(
        [loop([(-0.40, -0.34), (-0.44, 0.10), (-0.34, 0.44), (0.0, 0.52), (0.30, 0.42), (0.38, 0.08), (0.32, -0.34), (0.05, -0.44)])],
        metal,
        1.1,
        metre=metre,
    )
    part.mass([limb([(-0.02, 0.50), (-0.02, 0.70)], 0.018), oval(-0.02, 0.73, 0.05)], (INK, 0.85), 0.4, metre=metre)
    part.mass([oval(-0.38, -0.02, 0.07, 0.10)], (INK, 0.6), 0.6, metre=metre)
    if not f.faced:
        part.lines([[(-0.3, -0.1), (0.0, -0.15), (0.28, -0.1)]], 0.7, 0.6, metre=metre)
        return
    part.mass(
        [loop([(-0.16, 0.14), (0.10, 0.18), (0.35, 0.14), (0.36, -0.06), (0.10, -0.10), (-0.16, -0.06)])],
        (INK, 1.05),
        0.4,
        even=0.6,
        metre=metre,
    )
    lit = f.ink.sheet.stage.light.ambient * np.float32(0.9 * power)
    for x, radius in ((0.02, 0.062), (0.25, 0.050)):
        patch = part.sheet.paper.patch([part.at(oval(x, 0.04, radius))], 0.5)
        part.sheet.layer.lay(patch, np.asarray(TEAL * 0.18 + OCHRE * 0.12 - lit, np.float32), 1.0)
    part.lines([[(0.02, -0.24), (0.14, -0.255), (0.26, -0.24)]], 0.7, 0.7, metre=metre)


def _metal_arm(f: Figure, arm: "np.typing.NDArray[np.float64]", metal: Paint, dark: Paint) -> None:
    bone = f.bone
    f.ink.mass([limb([arm[0, :2], arm[1, :2], arm[2, :2]], 0.017 * bone)], dark, 0.3)
    for start, stop in ((0.08, 0.86), (1.12, 1.86)):
        f.ink.mass([limb([f.limb_at(arm, start), f.limb_at(arm, stop)], (0.038 * bone, 0.032 * bone))], metal, 0.9)
    f.ink.mass(
        [oval(float(arm[1, 0]), float(arm[1, 1]), 0.024 * bone), oval(float(hand_of(arm)[0]), float(hand_of(arm)[1]), 0.030 * bone)],
        dark,
        0.4,
    )
