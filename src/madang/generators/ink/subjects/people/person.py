"""One person, painted back to front over a posed skeleton. After heads, clothes, hats and gear; before groups and the catalogue."""

from dataclasses import dataclass, replace

import numpy as np

from madang.generators.ink.pigment import BLUE, INK
from madang.generators.ink.stage import Drawn, Sheet, seed_of
from madang.generators.ink.subjects.people.arms import paint_arm, paint_hand
from madang.generators.ink.subjects.people.clothes import paint_bottom, paint_top
from madang.generators.ink.subjects.people.figure import Figure, between, by
from madang.generators.ink.subjects.people.gear import hand_of, paint_back, paint_front, paint_held, paint_neck
from madang.generators.ink.subjects.people.hats import paint_hat
from madang.generators.ink.subjects.people.head import FLESH, Head, side_of
from madang.generators.ink.subjects.people.heads import paint_head
from madang.generators.ink.subjects.people.inking import Ink, Paint, Pair, Points, limb
from madang.generators.ink.subjects.people.looks import look_of
from madang.generators.ink.subjects.people.skeleton import Body, Four, Pose, joints, pose_of, poses
from madang.generators.ink.subjects.people.steps import striding
from madang.generators.ink.subjects.people.wardrobe import Look
from madang.generators.ink.view import Pen

HOLDING: Four = (12.0, 8.0, 78.0, -6.0)
CANE: Four = (16.0, 10.0, 44.0, 4.0)
CRADLED: Four = (16.0, 10.0, 96.0, -30.0)
MOODS = {
    "laugh": "laugh",
    "cry": "cry",
    "sleep": "sleep",
    "lie": "sleep",
    "hug": "closed",
    "bow": "closed",
    "play-music": "closed",
    "dance": "laugh",
    "eat": "closed",
    "drink": "closed",
    "look": "awake",
    "look-up": "awake",
    "read": "calm",
}
FREE_HANDS = frozenset({"stand", "walk", "look", "look-up", "look-down", "sit", "wait", "laugh", "run", "kneel", "climb"})


def paint_person(sheet: Sheet, pen: Pen, drawn: Drawn) -> None:
    """A person of any ordinary kind; the local origin is between the feet, or below the seat of who sits."""
    paint_look(Ink(sheet, pen, drawn, waterline=0.0 if drawn.pose == "swim" else None), look_of(drawn), drawn)


def paint_look(ink: Ink, look: Look, drawn: Drawn) -> None:
    """Paint somebody of a given look."""
    pose = posed(drawn, look)
    body = joints(look.build, pose, away=drawn.away)
    f = Figure(ink, look, body, pose, drawn.away, _mood(drawn))
    if pose.base in ("feet", "body") and ink.flat is None:
        spread = 0.17 * look.build.tall if pose.base == "feet" else 0.42 * look.build.tall
        feet = (body.near_leg[2, 0] + body.far_leg[2, 0]) / 2 if pose.base == "feet" else float(np.mean(body.spine[:, 0]))
        ink.shadow(float(feet), spread)
    _clothed(f)
    if drawn.pose == "swim":
        _ripples(f)


def _ripples(f: Figure) -> None:
    """The water that a swimmer parts."""
    x, tall = float(f.body.head[0]), f.look.build.tall
    rings: list[Points] = [
        [(x - 0.55 * tall, 0.0), (x - 0.1 * tall, -0.035 * tall), (x + 0.34 * tall, 0.0)],
        [(x - 0.80 * tall, -0.03 * tall), (x - 0.2 * tall, -0.075 * tall), (x + 0.46 * tall, -0.03 * tall)],
    ]
    replace(f.ink, waterline=None).lines(rings, 0.9, 0.5, INK * 0.5 + BLUE * 0.5, taper=0.9)


def _mood(drawn: Drawn) -> str:
    for trait in ("laughing", "smiling", "happy"):
        if trait in drawn.traits:
            return "laugh"
    if {"crying", "sad", "weeping"} & set(drawn.traits):
        return "cry"
    if "eyes-closed" in drawn.traits:
        return "closed"
    return MOODS.get(drawn.pose, "calm")


def posed(drawn: Drawn, look: Look) -> Pose:
    """The pose of a figure: its word, what it holds, its seat, and a little of its own."""
    pose = pose_of(drawn.pose)
    rng = np.random.default_rng(seed_of("pose", drawn.seed, drawn.kind))
    turn, lean, nod = rng.uniform(-7, 7), rng.uniform(-1.2, 1.2), rng.uniform(-2, 3)
    yaw = float(np.clip(pose.yaw + turn, 30, 84)) if pose.pitch == 0 else pose.yaw
    pose = replace(pose, yaw=yaw, lean=pose.lean + lean, nod=pose.nod + nod)
    if drawn.stride is not None:
        pose = striding(pose, drawn.pose, *drawn.stride, look.build.tall)
    if pose.base == "seat" and drawn.pose not in ("ride", "row"):
        seat = poses()[
            "sit-high"
            if "on-seat" in drawn.traits or drawn.pose == "sit-high"
            else "eat"
            if drawn.pose in ("eat", "write", "play-music")
            else "sit"
        ]
        pose = replace(pose, near_leg=seat.near_leg, far_leg=seat.far_leg)
    if drawn.holds and drawn.pose in FREE_HANDS:
        return replace(pose, near=CRADLED if drawn.away else HOLDING)
    if "cane" in look.gear and drawn.pose in ("stand", "walk", "look", "wait", "look-up", "") and not drawn.holds:
        return replace(pose, near=CANE)
    if "torch" in look.gear and drawn.pose in ("stand", "walk", "look", "look-up") and not drawn.holds:
        return replace(pose, near=HOLDING)
    if "pointer" in look.gear and drawn.pose in ("stand", "look", "") and not drawn.holds:
        return replace(pose, near=(24.0, 6.0, 96.0, 4.0))
    return pose


def _clothed(f: Figure) -> None:
    body, away = f.body, not f.faced
    arms = sorted((body.far_arm, body.near_arm), key=lambda arm: -float(arm[:, 2].mean()))
    trunk = float(body.spine[2, 2]) - 0.01
    before = [float(arm[1:, 2].mean()) < trunk and not (away and float(arm[2, 2]) > trunk) for arm in arms]
    if not away:
        paint_back(f)
    for arm, front in zip(arms, before):
        if not front:
            paint_arm(f, arm, 1.35)
    paint_bottom(f)
    _neck(f)
    paint_top(f)
    paint_front(f)
    if away:
        paint_back(f)
    raised = [front and float(arm[2:, 1].max()) > float(body.head[1]) - 0.62 * body.head_high for arm, front in zip(arms, before)]
    for arm, front, high in zip(arms, before, raised):
        if front and not high:
            paint_arm(f, arm)
    paint_neck(f)
    paint_held(f)
    head = head_of(f)
    paint_head(head)
    paint_hat(head)
    for arm, high in zip(arms, raised):
        if high:
            paint_arm(f, arm)


def _neck(f: Figure) -> None:
    base, top = f.spine(0.95), between(f.spine(1.0), f.body.head, 0.62)
    width = (0.215 if f.look.man else 0.185) * f.body.head_high
    paint: Paint = (FLESH[0], FLESH[1] * 1.15)
    f.ink.mass([limb([base, between(base, top, 0.5), top], (width * 1.25, width, width))], paint, 0.5, dark=0.5)
    if f.close and f.faced:
        low = f.on(1.0, 0.0, 0.02)
        f.ink.tint([by(between(top, low, 0.1), -0.05, 0), by(between(top, low, 0.1), 0.04, 0), low], (INK, 0.07), 0.012)


def head_of(f: Figure) -> Head:
    """The head as a thing of its own, on the figure's neck."""
    x, y = (float(value) for value in f.body.head[:2])
    part = f.ink.part(x, y, f.body.head_high, -f.body.lean)
    return Head(part, side_of(f.body.look), f.look, f.mood)


def paint_grip(sheet: Sheet, pen: Pen, drawn: Drawn) -> None:
    """The hands once more, over what they hold: fingers close round it."""
    look = look_of(drawn)
    pose = posed(drawn, look)
    body = joints(look.build, pose, away=drawn.away)
    f = Figure(Ink(sheet, pen, drawn), look, body, pose, drawn.away, "calm")
    for arm in {"near": (body.near_arm,), "far": (body.far_arm,)}.get(pose.grip, (body.near_arm, body.far_arm)):
        paint_hand(f, arm)


# -- what the engine asks


@dataclass(frozen=True, slots=True)
class Marks:
    """Where things are on a posed figure, in local metres (x mirrored by the pen's facing): the near and the far hand, the grip where a
    held thing's middle goes, the face's middle, the head's height, and the top of hair or hat."""

    near: Pair
    far: Pair
    grip: Pair
    face: Pair
    head: float
    top: float


def marks_of(drawn: Drawn) -> Marks:
    """Where a person's hands, face and top are."""
    look = look_of(drawn)
    pose = posed(drawn, look)
    body: Body = joints(look.build, pose, away=drawn.away)
    near, far = hand_of(body.near_arm), hand_of(body.far_arm)
    grip = {"near": near, "far": far, "both": between(near, far, 0.5)}[pose.grip]
    tall = {"toque": 0.62, "gat": 0.42, "straw": 0.2}.get(look.hat, 0.08)
    top = float(body.head[1]) + body.head_high * (0.5 + tall)
    return Marks(_pair(near), _pair(far), _pair(grip), _pair(body.head[:2]), body.head_high, top)


def _pair(point: "np.typing.NDArray[np.float64]") -> Pair:
    return float(point[0]), float(point[1])
