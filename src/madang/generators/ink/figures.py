"""Figures painted: each placed figure becomes a plane with its own life and its reflection in water. After composition."""

import math
from dataclasses import replace
from typing import Final

import cv2
import numpy as np

from madang.film.shots.shot import Move, Size
from madang.generators.ink.paper import Layer, Packed
from madang.generators.ink.pigment import INK, OCHRE, Floats, smooth
from madang.generators.ink.scene import Scene
from madang.generators.ink.stage import FAR, STILL, Drawn, Life, Plane, Setting, Sheet, Stage
from madang.generators.ink.standing import Placed
from madang.generators.ink.strides import pairs_riding, stride_of
from madang.generators.ink.subjects import entry_of, is_animal, is_person, is_vehicle, painted_as
from madang.generators.ink.subjects.people import PERSONS, marks, paint_grip
from madang.generators.ink.view import Pen

TRAVEL: Final[dict[str, float]] = {  # metres a second across the frame
    "walk": 0.34, "run": 0.95, "ride": 0.75, "row": 0.26, "swim": 0.22, "fly": 0.8, "push": 0.2, "pull": 0.2, "climb": 0.05, "carry": 0.2,
}  # fmt: skip
GRIPPED: Final[dict[str, float]] = {  # where a hand takes hold of a thing, as a share of its height; the middle where nothing is said
    "umbrella": 0.10, "balloon": 0.0, "kite": 0.0, "flag": 0.14, "fishing-rod": 0.06, "lantern": 0.96, "bag": 0.95, "basket": 0.95,
    "candle": 0.2, "flashlight": 0.3, "net": 0.1, "flower": 0.25, "brush": 0.35, "sword": 0.12, "pot": 0.6, "teapot": 0.7, "lamp": 0.3,
    "bell": 0.9, "broom": 0.55, "axe": 0.3, "shovel": 0.6, "trophy": 0.2, "bucket": 0.95, "suitcase": 0.95, "ice-cream": 0.25, "cage": 0.95,
    "gun": 0.4, "medal": 0.9, "scissors": 0.2, "guitar": 0.35, "fishbowl": 0.3, "garment": 0.62, "clothes": 0.8, "wineglass": 0.3,
}  # fmt: skip
RAISED: Final = frozenset({"wave", "hear", "juggle"})  # what is held is not kept under the chin
ARC: Final = ((0.02, 0.24), (0.20, 0.44), (0.40, 0.22))  # metres over the hands: where what is juggled flies
STEP: Final = 0.22  # of a turn: where it begins, so that a picture of who walks shows a step
HANDLESS: Final = frozenset({"baby", "pair", "family", "crowd"})
FLOOR: Final = OCHRE * 0.45 + INK * 0.55
CANOPY: Final = 0.46  # where an umbrella's canopy begins, as a share of its height
FASTEST = 90.0  # units a second across the frame
BREATH: Final = Life("bob", 0.7, 4.2)


def figure_planes(stage: Stage, placed: tuple[Placed, ...], setting: Setting) -> tuple[Plane, ...]:
    """Planes of all figures, farthest first, reflections before what they mirror."""
    planes: list[Plane] = []
    riding = pairs_riding(placed)
    for number, one in enumerate(placed):
        painted = [_shoulder(stage, one)] if one.shoulder else _planes(stage, one, number, riding.get(number))
        mirrored = _reflection(stage, one, painted[0], setting)
        planes += painted if mirrored is None else [mirrored, *painted]
    return tuple(planes)


def drawn_of(one: Placed, scene: Scene, stride: tuple[float, float] | None = None) -> Drawn:
    """What the painter of a subject is told."""
    figure = one.figure
    kind = painted_as(figure.kind)
    traits = figure.traits if kind == figure.kind or figure.kind in figure.traits else (*figure.traits, figure.kind)
    return Drawn(
        kind,
        figure.pose or ("stand" if is_person(figure.kind) else ""),
        traits,
        figure.robe,
        painted_as(figure.holds),
        figure.seed,
        figure.away,
        scene.size.value,
        stride,
    )


def _planes(stage: Stage, one: Placed, number: int, ridden: tuple[Placed, Placed] | None) -> list[Plane]:
    """A figure as one plane, or as the drawings of a turn of its legs."""
    name, scene = f"{one.figure.kind}-{number}", stage.scene
    if one.frame is not None:
        return [_alone(stage, one, name)]
    pen = stage.view.pen(one.x, one.z, one.y, one.facing)
    pen = replace(pen, scale=pen.scale * one.enlarged)
    stride = stride_of(scene, one, pen, ridden)
    if stride is None:
        return [Plane(name, _drawn(stage, one, pen, drawn_of(one, scene)), one.z, _life_of(stage, one, pen))]
    of, wheels = stride.life.drawing[1], ridden is not None and one is ridden[1] and not is_animal(one.figure.kind)
    if wheels:
        return [Plane(name, _drawn(stage, one, pen, drawn_of(one, scene)), one.z, replace(stride.life, drawing=(-1, of)))]
    return [
        Plane(
            name,
            _drawn(stage, one, pen, drawn_of(one, scene, ((which / of + STEP) % 1.0, stride.metres))),
            one.z,
            replace(stride.life, drawing=(which, of)),
        )
        for which in range(of)
    ]


def _drawn(stage: Stage, one: Placed, pen: Pen, drawn: Drawn) -> Packed:
    """One drawing of a figure and what it holds."""
    layer = stage.layer()
    one.entry.paint(Sheet(layer, stage, stage.dark(one.z)), pen, drawn)
    _hold(stage, one, layer, pen, drawn)
    return layer.pack()


def _alone(stage: Stage, one: Placed, name: str) -> Plane:
    """What is placed by the frame instead of the world: an insert, the moon."""
    assert one.frame is not None
    layer, frame = stage.layer(), stage.view.frame
    across, up, tall = one.frame
    width, height = frame[2] - frame[0], frame[3] - frame[1]
    pen = Pen(frame[0] + across * width, frame[3] - up * height, tall * height / one.entry.height, stage.unit, one.facing)
    one.entry.paint(Sheet(layer, stage, stage.light.ink), pen, drawn_of(one, stage.scene))
    if math.isinf(one.z):
        return Plane(name, layer.pack(), FAR)
    return Plane(name, layer.pack(), -0.35 * stage.view.distance, Life("bob", 0.5, 5.0) if is_animal(one.figure.kind) else STILL)


def _hold(stage: Stage, one: Placed, layer: Layer, pen: Pen, drawn: Drawn) -> None:
    """What somebody holds, in the hand; small things a little larger than in nature, so that they are seen."""
    thing = entry_of(one.figure.holds) if one.figure.holds else None
    if thing is None or not is_person(drawn.kind) or drawn.kind in HANDLESS:
        return
    body = marks(drawn)
    least = float(np.clip(30 / pen.detail, 0.11, 0.30))
    size = max(1.0, least / max(thing.height, 0.7 * thing.width))
    size = min(size, 0.9 / max(thing.height, thing.width) if max(thing.height, thing.width) > 0.9 else size)
    grip = max(body.near, body.far, key=lambda hand: hand[1]) if drawn.pose == "wave" else body.grip
    foot = grip[1] - GRIPPED.get(drawn.holds, 0.5) * thing.height * size
    across = grip[0]
    if drawn.holds == "umbrella":
        foot = max(foot, body.top - CANOPY * thing.height * size)
    elif drawn.holds in GRIPPED and thing.height > 0.6 and drawn.holds != "guitar":
        across += 0.22  # a pole stands beside the face, not before it
    elif thing.height * size > 0.14 and drawn.pose not in RAISED:
        foot = min(foot, body.face[1] - 0.55 * body.head - thing.height * size)  # under the chin
    part = pen.moved(across, foot, size)
    if drawn.holds == "flag":
        part = part.turned(-part.facing)  # it blows away from who holds it
    held = Drawn(drawn.holds, seed=drawn.seed, size=drawn.size)
    thing.paint(Sheet(layer, stage, stage.dark(one.z)), part, held)
    if drawn.kind in PERSONS and drawn.pose not in RAISED and not drawn.away:
        paint_grip(Sheet(layer, stage, stage.dark(one.z)), pen, drawn)
    if drawn.pose == "juggle":
        for x, y in ARC:
            thing.paint(Sheet(layer, stage, stage.dark(one.z)), pen.moved(grip[0] + x, grip[1] + y, size), held)


def _life_of(stage: Stage, one: Placed, pen: Pen) -> Life:
    """Who travels goes a little way across the frame; who floats bobs; who stands breathes."""
    kind, pose = one.figure.kind, one.figure.pose
    speed = TRAVEL.get(pose, 0.0)
    root = (pen.x, pen.y)
    if is_vehicle(kind) and one.entry.where in ("ground", "") and {"moving", "lit"} & set(one.figure.traits):
        speed = 1.4
    if is_animal(kind) and one.entry.where == "air" and pose in ("", "stand", "fly"):
        speed = 0.8
    if one.entry.where == "water" or one.afloat:
        drift = 0.10 if not one.rowed else 0.26
        return Life("float", min(drift * pen.scale / stage.unit, 24), 4.6, (one.facing * 1.0, pen.y))
    if speed and stage.scene.size is not Size.CLOSE and stage.scene.move not in (Move.TRACK,):
        step = 0.58 if pose in ("walk", "run", "carry") else 0.0
        return Life("fly", min(speed * pen.scale / stage.unit, FASTEST), step, (float(one.facing), 0.0))
    if is_person(kind) or is_animal(kind):
        return replace(BREATH, amount=float(np.clip(0.0016 * pen.detail, 0.25, 1.3)), root=root)
    return STILL


def _shoulder(stage: Stage, one: Placed) -> Plane:
    """The back of whoever listens: large, dark and soft at the frame's edge, before everything."""
    half = stage.half
    layer, frame = half.layer(), half.view.frame
    width, height = frame[2] - frame[0], frame[3] - frame[1]
    left = one.facing > 0
    scale = 2.35 * height  # a head fills more than half of the frame's height
    x = frame[0] + (0.055 if left else 0.945) * width
    y = frame[1] + 0.16 * height + one.entry.height * scale
    drawn = drawn_of(replace(one, figure=replace(one.figure, pose="stand", holds="", away=True)), stage.scene)
    one.entry.paint(Sheet(layer, half, 1.15 * stage.light.ink), Pen(x, y, scale, half.unit, one.facing), drawn)
    packed = layer.pack()
    soft = cv2.GaussianBlur(packed.pixels.astype(np.float32), (0, 0), 3.2 * half.unit)
    return Plane("shoulder", replace(packed, pixels=soft.astype(np.int16)), -0.62 * stage.view.distance, Life("bob", 1.2, 4.8))


def _reflection(stage: Stage, one: Placed, plane: Plane, setting: Setting) -> Plane | None:
    """What stands on water is seen again in it: upside down, soft, fading with depth."""
    water = setting.water
    if water is None or one.frame is not None or one.shoulder or not water[0] - 0.2 <= one.z <= water[1]:
        return None
    line = stage.view.row(one.z, 0.0)
    rows = plane.packed.pixels.shape[0]
    above = int(line - plane.packed.top)
    if above < 4:
        return None
    seen = np.asarray(plane.packed.pixels[: min(above, rows)], np.float32)[::-1]
    small = cv2.resize(seen, (max(seen.shape[1] // 2, 1), max(int(seen.shape[0] * 0.45), 1)), interpolation=cv2.INTER_AREA)
    gap = max(line - (plane.packed.top + rows), 0) * 0.9
    deep = (np.arange(small.shape[0], dtype=np.float32) * 2 + gap) / stage.unit
    fade = 0.60 * np.exp(-deep / 190)
    soft = cv2.GaussianBlur(np.pad(small, ((0, 6), (6, 6), (0, 0))), (0, 0), 1.0 + 0.6 * stage.unit, sigmaY=1.2 + 1.6 * stage.unit)
    soft *= np.pad(fade, (0, 6))[:, None, None]
    soft[..., 3] *= 0.8
    drift = plane.life.amount if plane.life.kind == "float" else 0.0
    packed = Packed(soft.astype(np.int16), plane.packed.left // 2 - 6, int((line + gap) / 2), 0.5)
    return Plane(f"{plane.name}-mirrored", packed, plane.z + 0.01, Life("mirror", drift, 4.0, (float(one.facing), line - 30 * stage.unit)))


def veil(stage: Stage, strength: float = 0.60, stands: float | None = None) -> Plane:
    """A wash of bare paper over a place, strongest in the middle, so that a thing before it reads. `stands` is how high in the frame the
    foot of what stands on a floor is (share of the frame): a floor is washed in for it."""
    half = stage.half
    layer, paper, frame = half.layer(), half.paper, half.view.frame
    width, height = frame[2] - frame[0], frame[3] - frame[1]
    across, down = (paper.x - frame[0]) / width - 0.5, (paper.y - frame[1]) / height - 0.5
    center = np.exp(-((across / 0.40) ** 2 + (down / 0.46) ** 2))
    hide = np.clip(strength + 0.30 * center + 0.03 * paper.wet, 0, 0.94).astype(np.float32)
    layer.wash(np.zeros_like(hide), np.ones(3, np.float32), hide)
    ground: Floats = smooth(0.12, 0.5, down) * np.float32(0.05) + np.zeros_like(hide)
    layer.wash(ground, stage.light.sky[0])
    if stands is not None:
        floor = np.asarray(smooth(0.41 - stands, 0.44 - stands, down) + np.zeros_like(hide), np.float32)
        layer.wash(0.34 * floor * (1 + np.float32(0.2) * paper.wet), FLOOR, 0.9 * floor)
    return Plane("veil", layer.pack(), -0.2 * stage.view.distance)


def lamp_planes(stage: Stage, setting: Setting) -> tuple[Plane, ...]:
    """Halos of lamps after dark, in three depths, unsteady as their flames are."""
    power = stage.light.lamps
    if power < 0.05 or not setting.lamps:
        return ()
    depths = [(10.0, math.inf), (1.0, 10.0), (-math.inf, 1.0)]
    planes = []
    for number, (near, far) in enumerate(depths):
        lamps = [lamp for lamp in setting.lamps if near <= lamp.z < far]
        if not lamps:
            continue
        half = stage.half
        layer = half.layer()
        for lamp in lamps:
            shine = stage.light.ambient * np.array([1.1, 0.95, 0.7], np.float32) + np.array([0.06, 0.03, -0.10], np.float32)
            color = shine if lamp.color is None else lamp.color
            layer.glow(lamp.x / 2, lamp.y / 2, lamp.radius, color.astype(np.float32), 0.62 * lamp.strength * power)
        unsteady = max(lamp.flicker for lamp in lamps)
        planes.append(
            Plane(
                f"lamps-{number}", layer.pack(), float(np.mean([lamp.z for lamp in lamps])), Life("flicker", 0.5 * unsteady, 2.3 + number)
            )
        )
    return tuple(planes)
