"""Heads: the face as bare paper with a jaw line, never more of a face than a few marks; beard and glasses. After hair, before hats."""

from typing import cast

import numpy as np

from madang.generators.ink.pigment import APRICOT, BROWN, INK, PINK, RED, SKIN, smooth
from madang.generators.ink.subjects.people.hair import cap_of, knots_of, paint_hair
from madang.generators.ink.subjects.people.head import FLESH, LINE, Head, along, shifted
from madang.generators.ink.subjects.people.inking import Points, arc, limb, loop, oval


def paint_head(head: Head) -> None:
    """Face, hair and what is worn on them, but no hat."""
    if head.tall < 15:
        _dab(head)
        return
    if head.look.hair in ("bob", "long") and head.side == "three-quarter":
        head.mass([loop(head.hairs["behind"])], (head.look.hair_paint[0], head.look.hair_paint[1] * 0.9), 0.4)
    _face(head)
    if head.tall > 54:
        _features(head)
    if head.look.hair in ("bald", "wisp"):
        _bald(head)
    else:
        paint_hair(head)
    if "beard" in head.look.gear:
        _beard(head)
    _glasses(head)
    if "nose" in head.look.gear and head.side != "back":
        x, y = (0.40, -0.06) if head.side == "profile" else (0.20, -0.06)
        head.mass([oval(x, y, 0.085)], (RED, 0.85), 0.7)


def _dab(head: Head) -> None:
    """From afar: a dab of bare paper under a dab of hair."""
    head.ink.mass([loop(head.table["face"], 4)], (SKIN, 0.25), 0.0, metre=head.metre)
    if head.look.hair != "bald":
        head.ink.mass([loop(head.hairs[cap_of(head.look.hair)], 4), *knots_of(head)], head.look.hair_paint, 0.0, metre=head.metre)


def _face(head: Head) -> None:
    outline = loop(head.table["face"])
    head.mass([outline], FLESH, 0.0, even=0.5)
    paint_ear(head)
    near = float(smooth(30, 110, head.tall))
    head.lines([head.table["line"]], 0.62, 0.45 + 0.28 * near, taper=0.5)
    if head.tall > 60:
        for x, y in head.table["cheeks"]:
            head.ink.tint(oval(x, y, 0.075, 0.05), (PINK * 0.7 + APRICOT * 0.5, 0.20), 0.045)


def paint_ear(head: Head) -> None:
    x, y, rx, ry = cast("tuple[float, ...]", tuple(head.table["ear"]))
    if head.tall < 40 or head.look.hair in ("bob", "long"):
        return
    head.mass([oval(x, y, rx, ry, 0.12)], FLESH, 0.0, even=0.6)
    rim = [(x + 0.2 * rx, y + 0.9 * ry), (x - 0.9 * rx, y + 0.6 * ry), (x - 0.8 * rx, y - 0.4 * ry), (x + 0.3 * rx, y - ry)]
    head.lines([rim], 0.55, 0.62)
    if head.tall > 250:
        head.lines([[(x, y + 0.45 * ry), (x - 0.35 * rx, y + 0.1 * ry), (x + 0.05 * rx, y - 0.35 * ry)]], 0.4, 0.4)


# -- what little there is of a face


def _features(head: Head) -> None:
    table, near = head.table, float(smooth(54, 300, head.tall))
    dark = 0.42 + 0.50 * near
    if head.tall < 92:  # from afar a lid and a brow are enough
        head.lines([_lid(path, head.mood) for path in table["eyes"]], 0.55, 0.75, INK, 0.4)
        head.lines(table["brows"], 0.4, 0.5, INK, 0.5)
        return
    brow_paint = LINE if head.look.age != "elder" else INK * 0.7
    thick = 1.15 if head.look.man else 0.85
    brows = [_raised(path, head.mood) for path in table["brows"]]
    head.lines(
        brows,
        thick * (0.7 if head.look.age in ("child", "baby") else 1),
        dark * (0.75 if head.look.age == "elder" else 0.95),
        brow_paint,
        0.75,
    )
    lids = [_lid(path, head.mood) for path in table["eyes"]]
    head.lines(lids, 1.0, dark * 1.1, INK, 0.55)
    if head.mood in ("calm", "awake") and head.tall > 110:
        _pupils(head, dark)
    if head.tall > 120 and table["nose"]:
        head.lines([table["nose"]], 0.5, 0.42 * dark, taper=0.7)
    if "beard" not in head.look.gear or head.mood == "laugh":
        _mouth(head, dark)
    if (head.look.age == "elder" or "lined" in head.look.gear) and head.tall > 120:
        head.lines(list(table["wrinkles"]), 0.42, 0.38 * dark, taper=0.85)


def _raised(path: list[float], mood: str) -> Points:
    """A brow, higher when laughing, its inner end up in sorrow."""
    points = np.asarray(path, np.float32)
    if mood == "laugh":
        return points + np.array([0, 0.022], np.float32)
    if mood == "cry":
        return points + np.stack([np.zeros(3), np.array([-0.012, 0.0, 0.022])], 1).astype(np.float32)
    return points


def _lid(path: list[float], mood: str) -> Points:
    """An eye is one stroke: lowered when calm, an arch when laughing, a bowl in sleep and in tears."""
    points = np.array(path, np.float32)
    bend = {"laugh": 0.022, "sleep": -0.052, "cry": -0.046, "closed": -0.046}.get(mood, 0.004)
    points[1, 1] += bend
    return points


def _pupils(head: Head, dark: float) -> None:
    """A lowered glance: a dab under the middle of the lid, towards where the head looks."""
    dabs = []
    for path in head.table["eyes"]:
        (x0, _), (x, y), (x1, _) = path
        wide = x1 - x0
        dabs.append(oval(x + 0.10 * wide, y - 0.012, min(0.20 * wide, 0.022), 0.021))
    head.mass(dabs, (INK, dark), 0.0, even=1.0, soft=0.7)


def _mouth(head: Head, dark: float) -> None:
    path = np.array(head.table["mouth"], np.float32)
    if not len(path):
        return
    if head.mood == "laugh":
        path = path + np.array([[-0.018, 0.022], [0.0, -0.022], [0.010, 0.024]], np.float32)
        lower = path.mean(0) + np.array([0.004, -0.052], np.float32)
        edge = arc(path, 12)
        chin = arc(np.array([path[2], lower, path[0]], np.float32), 12)
        head.mass([np.concatenate([edge, chin])], (RED * 0.75 + BROWN * 0.45, 0.55 * dark), 0.0, even=0.8)
        head.lines([path], 0.6, 0.75 * dark, taper=0.5)
        return
    if head.mood == "cry":
        path[1, 1] += 0.014
    head.mass([loop(np.concatenate([path, [path.mean(0) - (0, 0.030)]]))], (RED * 0.8 + BROWN * 0.2, 0.34), 0.0, even=0.8, soft=1.0)
    head.lines([path], 0.55, 0.66 * dark, LINE, 0.7)


def _bald(head: Head) -> None:
    """A bare skull, with a fringe of hair or a baby's tuft."""
    skull = head.hairs["skull"]
    head.ink.mass([loop(skull), loop(head.table["face"])], FLESH, 0.0, even=0.5, metre=head.metre)
    head.lines([head.table["line"]], 0.62, 0.6, taper=0.5)
    paint_ear(head)
    if head.tall > 84:
        _features(head)
    head.lines([skull], 0.62, 0.6, taper=0.5)
    pigment, density = head.look.hair_paint
    if head.look.hair == "wisp":
        down: Points = [(0.10, 0.50), (-0.06, 0.45), (-0.22, 0.42), (-0.36, 0.28), (-0.40, 0.30), (-0.28, 0.46), (-0.08, 0.545)]
        head.mass([loop(down)], (pigment, 0.10), 0.0, soft=3.0)
        if head.side == "three-quarter":
            head.ink.tint(oval(0.10, -0.16, 0.11, 0.085), (RED * 0.5 + APRICOT * 0.5, 0.16), 0.05)
        head.lines([[(-0.02, 0.50), (0.05, 0.57), (0.13, 0.53)], [(-0.06, 0.52), (-0.04, 0.60), (0.03, 0.61)]], 0.9, 0.6)
        return
    x, y = (float(v) for v in cast("list[float]", head.table["ear"])[:2])
    fringe = [(x + 0.02, y + 0.12), (x - 0.13, y + 0.15), (x - 0.20, y), (x - 0.14, y - 0.17), (x - 0.03, y - 0.08)]
    head.mass([loop(fringe)], (pigment, min(density, 0.22)), 0.0, soft=2.2)


def _beard(head: Head) -> None:
    table = head.table
    if not table["beard"]:
        return
    outline = np.asarray(table["beard"], np.float32)
    young = head.look.age != "elder"
    head.mass([loop(outline)], (INK, 0.55 if young else 0.035), 0.25, dark=0.4, soft=1.2)
    if head.tall < 60:
        return
    tip, root = outline[outline[:, 1].argmin()], outline[:3]
    rng = head.ink.rng("beard")
    paths: list[Points] = []
    for t in np.linspace(0, 1, 13):
        start, spread = along(root, float(t)), float(t) * 2 - 1
        end = tip + np.array([0.07 * spread, 0.30 * abs(spread) + 0.08 * rng.random()], np.float32)
        paths.append(np.array([start - (0, 0.01), (start + end) / 2 + (0.05 * spread, 0.0), end], np.float32))
    head.lines(paths, 0.38, 0.40, INK, 0.85)
    whiskers = list(table["moustache"])
    head.lines(
        [shifted(path, shift, -0.004) for path in whiskers for shift in (-0.016, 0.0, 0.014)], 0.42 if not young else 1.2, 0.5, INK, 0.85
    )


def _glasses(head: Head) -> None:
    gear = head.look.gear
    if "goggles" in gear and head.tall > 26:
        _goggles(head)
    if "glasses" not in gear or head.tall < 70 or not head.table["glasses"]:
        return
    rims: list[Points] = [np.concatenate([ring, ring[:2]]) for ring in (oval(x, y, r, r * 0.95) for x, y, r in head.table["glasses"])]
    bridge = head.table["glasses"]
    if len(bridge) == 2:
        (x0, y0, r0), (x1, _, r1) = bridge
        rims.append([(x0 + r0, y0 + 0.02), ((x0 + r0 + x1 - r1) / 2, y0 + 0.035), (x1 - r1, y0 + 0.02)])
    rims.append(head.table["arm"])
    head.lines(rims, 0.62, 0.9, INK, 0.15)


def _goggles(head: Head) -> None:
    """Goggles pushed up on the forehead."""
    spots = {"three-quarter": [(0.03, 0.335, 0.105), (0.225, 0.315, 0.075)], "profile": [(0.235, 0.345, 0.088)], "back": []}[head.side]
    strap = {"three-quarter": [(-0.07, 0.33), (-0.28, 0.27), (-0.45, 0.16)], "profile": [(0.15, 0.34), (-0.15, 0.29), (-0.45, 0.16)],
             "back": [(0.28, 0.28), (-0.05, 0.24), (-0.41, 0.17)]}[head.side]  # fmt: skip
    head.mass([limb(strap, 0.026)], (INK, 0.95), 0.0)
    for x, y, radius in spots:
        head.mass([oval(x, y, radius, radius * 0.86)], (INK, 0.9), 0.0)
        head.mass([oval(x, y, radius * 0.74, radius * 0.62)], (np.asarray(APRICOT * 0.3 + SKIN, np.float32), 0.25), 0.0, even=0.9)
