"""Arms and hands: a sleeve that grows out of the shoulder, and one small mark of bare paper. After clothes, before person."""

import numpy as np

from madang.generators.ink.pigment import SKIN
from madang.generators.ink.subjects.people.figure import Figure, between
from madang.generators.ink.subjects.people.inking import Paint, Points, limb
from madang.generators.ink.subjects.people.skeleton import Joint
from madang.generators.ink.subjects.people.wardrobe import WHITE

ARM_SKIN: Paint = (SKIN, 0.42)  # a little more than a face: a lone forearm stands before mist
SLEEVES = {
    "jeogori": (0.040, 0.050, 0.052),
    "jacket": (0.041, 0.037, 0.031),
    "coat": (0.045, 0.041, 0.035),
    "labcoat": (0.043, 0.039, 0.034),
    "sweater": (0.041, 0.038, 0.030),
    "vest": (0.039, 0.036, 0.028),
}


def paint_arm(f: Figure, arm: Joint, shade: float = 1.0) -> None:
    """One arm: hand, then sleeve."""
    wide = f.wide
    short = f.look.top == "shirt" and f.look.age in ("child", "teen")
    widths = SLEEVES.get(f.look.top, (0.038, 0.034, 0.027))
    paint = WHITE if f.look.top == "vest" else f.look.bottom_paint if f.look.top == "dress" else f.look.top_paint
    if short:
        f.ink.mass([limb([f.limb_at(arm, t) for t in (0.4, 1, 2)], (0.030 * wide, 0.027 * wide, 0.020 * wide))], ARM_SKIN, 0.7, dark=0.75)
    paint_hand(f, arm)
    path = [f.limb_at(arm, t) for t in ((0, 0.4, 0.72) if short else (0, 1, 1.94))]
    x, y = f.limb_at(arm, -0.2) if shade > 1 else f.limb_at(arm, 0.05)
    f.cloth([limb(path, [w * wide for w in widths])], paint, shade=shade, fade=(float(x), float(y), 0.135 * f.bone))
    if short:
        return
    inner = f.limb_at(arm, 1)
    along = f.limb_at(arm, 2) - inner
    side = np.array([-along[1], along[0]]) / max(float(np.hypot(*along)), 1e-6) * 0.03 * wide
    marks: list[Points] = [
        [inner + side, between(inner, f.limb_at(arm, 1.22), 1) + side * 0.5, between(inner, f.limb_at(arm, 1.3), 1) - side * 0.1]
    ]
    if f.close:
        f.folds(marks, paint, 0.45, 0.4)
        cuff = f.limb_at(arm, 1.90)
        across = side / 0.03 * widths[2] * 0.9
        f.folds([[cuff - across, cuff + along * 0.02, cuff + across]], paint, 0.45)


def paint_hand(f: Figure, arm: Joint) -> None:
    """A hand is one small mark of bare paper; near, a thumb and two lines for fingers."""
    wrist, tip, bone = arm[2, :2], arm[3, :2], f.bone
    along = tip - wrist
    along = along / max(float(np.hypot(*along)), 1e-6) * 0.068 * bone
    side = np.array([-along[1], along[0]])
    start = wrist - 0.4 * along
    palm = limb([start, wrist + 0.35 * along, wrist + along], (0.016 * bone, 0.023 * bone, 0.012 * bone))
    outlines: list[Points] = [palm]
    if f.near:
        outlines.append(
            limb(
                [wrist + 0.05 * along, wrist + 0.45 * along + 0.34 * side, wrist + 0.78 * along + 0.28 * side],
                (0.010 * bone, 0.009 * bone, 0.006 * bone),
            )
        )
    f.ink.mass(outlines, (SKIN, 0.34), 0.6, dark=0.62)
    if f.close:
        f.ink.line([wrist + 0.62 * along, wrist + 0.85 * along - 0.05 * side, wrist + 1.10 * along - 0.06 * side], 0.3, 0.4, taper=0.9)
