"""Clothes: skirts, trousers and tops as wet washes over the joints, each with the few lines that name it. After figure, before person."""

import numpy as np

from madang.generators.ink.pigment import INK, OCHRE, SKIN, Floats
from madang.generators.ink.subjects.people.figure import Figure, between, by
from madang.generators.ink.subjects.people.inking import Paint, Points, hull, limb, oval
from madang.generators.ink.subjects.people.skeleton import Joint

LEG_SKIN: Paint = (SKIN, 0.30)


def legs_of(f: Figure) -> tuple[Joint, Joint]:
    """The farther leg, then the nearer."""
    near, far = f.body.near_leg, f.body.far_leg
    return (far, near) if near[:, 2].mean() <= far[:, 2].mean() else (near, far)


# -- below the waist


def paint_bottom(f: Figure) -> None:
    """Legs, shoes and what covers them."""
    bottom = f.look.bottom
    behind, front = legs_of(f)
    if bottom in ("skirt", "dress"):
        _bare_legs(f, behind, front)
        _skirt(f, 0.94)
    elif bottom == "chima":
        _shoe(f, behind)
        _shoe(f, front)
        _skirt(f, 1.86)
    else:
        widths = {"baji": (0.075, 0.074, 0.036), "shorts": (0.066, 0.062, 0.062)}.get(bottom, (0.064, 0.050, 0.041))
        for leg, shade in ((behind, 1.3), (front, 1.0)):
            _trouser(f, leg, widths, shade)


def _trouser(f: Figure, leg: Joint, widths: tuple[float, float, float], shade: float) -> None:
    short, wide = f.look.bottom == "shorts", f.wide
    if short:
        f.ink.mass([limb([f.limb_at(leg, t) for t in (0.7, 1, 2.05)], (0.040 * wide, 0.036 * wide, 0.025 * wide))], LEG_SKIN, 0.6, dark=0.6)
    _shoe(f, leg)
    path = [f.limb_at(leg, t) for t in ((0, 0.6, 1.0) if short else (0, 1, 1.93))]
    f.cloth([limb(path, [w * wide for w in widths])], f.look.bottom_paint, shade=shade)
    if short:
        return
    knee = leg[1, :2]
    (ax, ay), (bx, by_) = leg[1, :2] - leg[0, :2], leg[2, :2] - leg[1, :2]
    bend = float(ax * by_ - ay * bx) / max(f.bone**2, 1e-6)
    side = -1.0 if bend > 0 else 1.0
    if abs(bend) > 0.012:
        fold = [by(f.limb_at(leg, 0.75), side * 0.030 * wide, 0), by(knee, side * 0.005 * wide, 0.01 * wide)]
        f.folds([fold], f.look.bottom_paint, 0.4, 0.4)


def _shoe(f: Figure, leg: Joint) -> None:
    heel = between(leg[2], leg[3], -0.16)
    toe, bone = leg[3, :2], f.bone
    drop = np.array([0.0, -0.006 * bone])
    foot = limb([heel + drop, between(heel, toe, 0.55) + drop, toe + drop], (0.021 * bone, 0.024 * bone, 0.017 * bone))
    boots = "boots" in f.look.gear
    outlines: list[Points] = [foot]
    if boots:
        outlines.append(limb([f.limb_at(leg, 1.55), leg[2, :2]], (0.046 * bone, 0.034 * bone)))
    f.ink.mass(outlines, f.look.shoes, 0.6 if f.look.shoes[1] < 0.3 else 0.25, dark=0.8)


def _bare_legs(f: Figure, behind: Joint, front: Joint) -> None:
    wide = f.wide
    for leg in (behind, front):
        stocking: Paint = LEG_SKIN if f.look.age in ("child", "teen") else (INK * 0.6 + OCHRE * 0.4, 0.16)
        f.ink.mass(
            [limb([f.limb_at(leg, t) for t in (0.7, 1.25, 2.05)], (0.040 * wide, 0.036 * wide, 0.020 * wide))], stocking, 0.55, dark=0.6
        )
        _shoe(f, leg)


def skirt_outline(f: Figure, reach: float, flare: float) -> tuple[Floats, Joint, Joint]:
    """A skirt's outline down to `reach` (1 knees, 2 ankles), and where its hem begins and ends."""
    body, bone = f.body, f.bone
    rounds = [
        f.disc(f.spine(0.30), f.body.half(0.066, 0.054) / bone),
        f.disc(f.spine(0.02), f.body.half(0.086, 0.072) / bone * f.body.wide),
    ]
    hem_points = []
    for leg in (body.near_leg, body.far_leg):
        rounds.append(f.disc(f.limb_at(leg, min(reach, 0.62)), 0.078 + 0.022 * flare))
        if reach > 1:
            rounds.append(f.disc(f.limb_at(leg, 1.0), 0.070 + 0.030 * flare))
        hem_points.append(f.limb_at(leg, reach))
    middle = (hem_points[0] + hem_points[1]) / 2
    spread = (0.080 + 0.075 * flare) * bone
    if f.upright:
        lower = [
            by(middle, side * (spread + abs(hem_points[0][0] - hem_points[1][0]) / 2), lift * bone)
            for side, lift in ((-1, 0.012), (1, 0.012))
        ]
        lower += [by(middle, side * spread * 0.5, -0.006 * bone) for side in (-1, 1)]
        return hull(*rounds, np.array(lower, np.float32)), np.asarray(lower[0]), np.asarray(lower[1])
    rounds += [f.disc(point, 0.058 + 0.02 * flare) for point in hem_points]
    return hull(*rounds), by(hem_points[1], 0, -0.03 * bone), f.limb_at(body.near_leg, 1.0)


def _skirt(f: Figure, reach: float) -> None:
    long = reach > 1.3
    flare = 0.78 if f.look.top == "jeogori" else 0.30 if long else 0.24
    outline, start, stop = skirt_outline(f, reach, flare)
    outlines: list[Points] = [outline]
    if f.look.top == "jeogori":  # hanbok skirts begin at the chest
        top = [f.spine(0.74), f.spine(0.30)]
        outlines.append(limb(top, (f.body.half(0.078, 0.060) * f.body.wide, f.body.half(0.090, 0.072) * f.body.wide)))
    f.cloth(outlines, f.look.bottom_paint)
    waist = f.spine(0.62 if f.look.top == "jeogori" else 0.22)
    rng = f.ink.rng("folds")
    marks: list[Points] = []
    for t in np.linspace(0.12, 0.88, 6 if long else 4):
        t = float(t + rng.uniform(-0.05, 0.05))
        foot = between(start, stop, t)
        head = by(waist, (t - 0.5) * 0.10 * f.wide, 0)
        begin = between(head, foot, 0.14 + 0.34 * float(rng.random()))
        marks.append([begin, by(between(begin, foot, 0.5), (t - 0.5) * 0.03 * f.bone, 0), between(head, foot, 0.93)])
    f.folds(marks, f.look.bottom_paint, 0.5 if long else 0.42, 0.36)


# -- above it


def trunk_outlines(f: Figure, bottom: float = 0.0, slack: float = 1.0) -> list[Points]:
    """The trunk from share `bottom` of the spine up to the shoulders."""
    body, wide = f.body, f.body.wide * slack
    shares = [t for t in (0.0, 0.30, 0.68, 0.90) if t > bottom + 0.02]
    path = [f.spine(bottom), *(f.spine(t) for t in shares)]
    sizes = {0.0: (0.078, 0.066), 0.30: (0.071, 0.058), 0.68: (0.086, 0.064), 0.90: (0.056, 0.046)}
    knots = sorted(sizes)
    widths = [
        body.half(float(np.interp(t, knots, [sizes[k][0] for k in knots])), float(np.interp(t, knots, [sizes[k][1] for k in knots]))) * wide
        for t in (bottom, *shares)
    ]
    yoke = hull(f.disc(body.near_arm[0], 0.036 * wide), f.disc(body.far_arm[0], 0.036 * wide), f.disc(f.spine(0.945), 0.040),
                f.disc(f.spine(0.74), body.half(0.07, 0.052) / f.bone * wide))  # fmt: skip
    return [limb(path, widths, cut=True), yoke]


def paint_top(f: Figure) -> None:
    """The trunk's clothes, without the arms."""
    top, paint = f.look.top, f.look.top_paint
    slack = {"coat": 1.14, "labcoat": 1.10, "jacket": 1.07, "vest": 1.05, "sweater": 1.06}.get(top, 1.0)
    x, y = f.body.far_arm[0, :2] if f.body.far_arm[0, 2] > f.body.near_arm[0, 2] else f.body.near_arm[0, :2]
    fade = (float(x), float(y), 0.105 * f.bone)  # the farther sleeve grows out of the trunk: no line between them
    if top == "jeogori":
        f.cloth(trunk_outlines(f, 0.50 if f.look.bottom == "chima" else 0.10, 1.04), paint, fade=fade)
    elif top in ("coat", "labcoat"):
        skirt, _, _ = skirt_outline(f, 0.92 if f.upright else 0.8, 0.16)
        f.cloth([*trunk_outlines(f, 0.0, slack), skirt], paint, fade=fade)
    elif top == "dress":
        f.cloth(trunk_outlines(f, 0.1, 1.0), f.look.bottom_paint, fade=fade)
    else:
        f.cloth(trunk_outlines(f, -0.02, slack), paint, fade=fade)
    if f.faced:
        DETAILS.get(top, _collar)(f)
    elif f.near:
        f.folds([[f.on(0.72, 0.02, -0.05), f.on(0.45, 0.01, -0.06), f.on(0.2, 0.0, -0.06)]], paint, 0.55, 0.35)


def _opening(f: Figure, bottom: float, top: float = 0.86, deep: float = 0.060, across: float = 0.0) -> Points:
    return [f.on(t, across, deep * (0.8 if t > 0.8 else 1.0)) for t in np.linspace(top, bottom, 4)]


def _vee(f: Figure, low: float, wide: float = 0.036) -> Points:
    """The V that an open collar leaves."""
    return [f.on(1.02, wide, 0.004), f.on(low, 0.0, 0.060), f.on(1.02, -wide, 0.010), f.on(1.04, 0.0, 0.02)]


def _collar(f: Figure) -> None:
    if f.look.top != "dress":
        f.folds([[f.on(0.99, 0.044, 0.0), f.on(0.93, 0.014, 0.055), f.on(0.985, -0.036, 0.020)]], f.look.top_paint, 0.75, 0.6)
    f.folds([_opening(f, 0.12)], f.look.top_paint, 0.45, 0.35)
    if f.close:
        f.ink.mass([oval(*f.on(t, 0.004, 0.060), 0.0045 * f.bone) for t in (0.78, 0.62, 0.46)], (INK, 0.45), 0.3)


def _jacket(f: Figure) -> None:
    f.ink.mass([_vee(f, 0.66)], f.look.under_paint, 0.0, even=0.6)
    marks: list[Points] = [
        [f.on(1.02, 0.040, 0.0), f.on(0.86, 0.030, 0.045), f.on(0.66, 0.002, 0.060)],
        [f.on(1.02, -0.040, 0.008), f.on(0.86, -0.022, 0.050), f.on(0.66, 0.0, 0.060)],
        [f.on(0.66, 0.0, 0.060), f.on(0.35, 0.004, 0.062), f.on(0.02, 0.010, 0.064)],
    ]
    f.folds(marks, f.look.top_paint, 0.85, 0.7)
    if f.look.man and f.near and f.look.age == "adult" and f.look.hat != "toque":
        f.ink.line([f.on(0.97, 0, 0.045), f.on(0.74, 0, 0.058)], 1.5, 0.75, f.look.accent[0] * 0.3 + INK * 0.7, taper=0.4)
    if f.look.hat == "toque" and f.near:
        dots = [f.on(t, side, 0.055) for t in (0.74, 0.56, 0.38) for side in (0.024, -0.018)]
        f.ink.mass([oval(x, y, 0.006 * f.bone) for x, y in dots], (INK, 0.7), 0.0)


def _labcoat(f: Figure) -> None:
    f.ink.mass([_vee(f, 0.60, 0.038)], f.look.under_paint, 0.0, even=0.6)
    marks: list[Points] = [
        [f.on(1.02, 0.042, 0.0), f.on(0.84, 0.046, 0.040), f.on(0.60, 0.004, 0.062)],
        [f.on(1.02, -0.042, 0.008), f.on(0.84, -0.034, 0.046), f.on(0.60, 0.0, 0.062)],
        [
            f.on(0.60, 0.0, 0.062),
            f.on(0.2, 0.004, 0.066),
            by(between(f.limb_at(f.body.near_leg, 0.8), f.limb_at(f.body.far_leg, 0.8), 0.5), 0.05 * f.bone, 0),
        ],
    ]
    f.folds(marks, (INK, 0.3), 0.85, 0.62)
    if f.near:
        pocket = [f.on(0.74, -0.028, 0.052), f.on(0.60, -0.030, 0.054), f.on(0.60, -0.056, 0.036), f.on(0.74, -0.054, 0.034)]
        f.ink.lines([pocket], 0.5, 0.6, taper=0.2)
        f.ink.line([f.on(0.78, -0.040, 0.046), f.on(0.68, -0.041, 0.047)], 0.9, 0.85, f.look.under_paint[0], taper=0.2)


def _vest(f: Figure) -> None:
    f.ink.mass([_vee(f, 0.80, 0.034)], f.look.under_paint, 0.0, even=0.7)
    marks: list[Points] = [
        [f.on(1.02, 0.036, 0.0), f.on(0.80, 0.002, 0.060), f.on(0.4, 0.006, 0.064), f.on(0.0, 0.012, 0.066)],
        [f.on(1.02, -0.038, 0.006), f.on(0.90, -0.024, 0.046), f.on(0.80, -0.004, 0.060)],
    ]
    f.folds(marks, f.look.top_paint, 0.85, 0.6)
    if not f.near:
        return
    quilt: list[Points] = []
    for t in (0.64, 0.44, 0.24):
        quilt.append([f.on(t, 0.060, 0.030), f.on(t - 0.03, 0.036, 0.052), f.on(t, 0.010, 0.060)])
        quilt.append([f.on(t, -0.010, 0.060), f.on(t - 0.03, -0.034, 0.052), f.on(t, -0.060, 0.026)])
    f.folds(quilt, f.look.top_paint, 0.5, 0.32)


def _sweater(f: Figure) -> None:
    marks: list[Points] = [
        [f.on(0.99, 0.044, 0.0), f.on(0.93, 0.010, 0.052), f.on(0.99, -0.040, 0.016)],
        [f.on(1.04, 0.040, 0.0), f.on(0.985, 0.010, 0.050), f.on(1.03, -0.036, 0.016)],
        [f.on(0.08, 0.075, 0.02), f.on(0.04, 0.01, 0.066), f.on(0.08, -0.075, 0.02)],
    ]
    f.folds(marks, f.look.top_paint, 0.7, 0.55)


def _uniform(f: Figure) -> None:
    f.folds(
        [_opening(f, 0.0, 0.92), [f.on(0.99, 0.046, 0.0), f.on(0.90, 0.012, 0.056), f.on(0.985, -0.040, 0.020)]],
        f.look.top_paint,
        0.8,
        0.75,
    )
    if f.near:
        pockets: list[Points] = [
            [f.on(0.72, s + 0.018, 0.050), f.on(0.70, s, 0.056), f.on(0.72, s - 0.018, 0.050)] for s in (0.040, -0.036)
        ]
        f.folds(pockets, f.look.top_paint, 0.6, 0.6)
        f.ink.mass([oval(*f.on(0.76, -0.034, 0.052), 0.009 * f.bone)], (OCHRE, 0.75), 0.5)


def _jeogori(f: Figure) -> None:
    """The white collar band and the ribbon that ties it."""
    band: list[Points] = [
        [f.on(1.03, 0.034, 0.0), f.on(0.86, 0.016, 0.050), f.on(0.70, -0.012, 0.060)],
        [f.on(1.03, -0.036, 0.008), f.on(0.90, -0.020, 0.046), f.on(0.79, 0.002, 0.060)],
    ]
    if f.ink.flat is None:
        f.ink.lines(band, 2.0, 0.02, INK, taper=0.15, hide=0.9)
    f.folds([np.asarray(path) + np.array([0.008, -0.004]) * f.bone for path in band], (INK, 0.3), 0.5, 0.5)
    knot = np.asarray(f.on(0.69, -0.014, 0.062))
    long = -0.20 if f.look.bottom == "chima" else -0.12
    ribbon: list[Points] = [
        [knot, by(knot, 0.012 * f.bone, 0.5 * long * f.bone), by(knot, -0.004 * f.bone, long * f.bone)],
        [knot, by(knot, 0.026 * f.bone, 0.4 * long * f.bone), by(knot, 0.020 * f.bone, 0.78 * long * f.bone)],
    ]
    colour = f.look.bottom_paint[0] if f.look.bottom == "chima" else f.look.top_paint[0]
    f.ink.lines(ribbon, 1.5, 0.75, colour, taper=0.35)
    if f.near:
        f.ink.lines(ribbon[:2], 0.3, 0.5, INK)


DETAILS = {
    "jacket": _jacket,
    "coat": _jacket,
    "labcoat": _labcoat,
    "vest": _vest,
    "sweater": _sweater,
    "uniform": _uniform,
    "jeogori": _jeogori,
}
