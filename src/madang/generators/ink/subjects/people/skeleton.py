"""A body's joints: proportions and a pose (data, in degrees) become points in metres, seen from where the camera is. Before clothes.

The body is built in three dimensions (forward, right, up), tipped, turned by its yaw and looked at from far away, so that one pose serves
front, three-quarter, side and back. Joint arrays are (x, y, depth): x to the right, y up from the ground, depth away from us, in metres.
"""

import math
import tomllib
from dataclasses import dataclass, fields, replace
from functools import cache
from importlib.resources import files
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Joint = NDArray[np.float64]
Four = tuple[float, float, float, float]
AWAY = 152.0  # yaw of a turned back: a little of the cheek is left


@dataclass(frozen=True, slots=True)
class Pose:
    """A way to hold the body; see poses.toml for the words."""

    near: Four
    far: Four
    near_leg: Four
    far_leg: Four
    yaw: float = 40.0
    lean: float = 0.0
    bow: float = 0.0
    nod: float = 0.0
    turn: float = 0.0
    tilt: float = 0.0
    pitch: float = 0.0
    base: str = "feet"
    lift: float = 0.0
    grip: str = "near"


@dataclass(frozen=True, slots=True)
class Build:
    """A body's proportions: `tall` metres, `head` its share of that, `wide` 1 for slender, `stoop` degrees of an old back."""

    tall: float = 1.66
    head: float = 0.150
    wide: float = 1.0
    stoop: float = 0.0
    shoulders: float = 1.0


@dataclass(frozen=True, slots=True)
class Body:
    """Joints of one posed body (each (3,): x, y, depth in metres) and the turns that its painters need.

    `spine` runs from the hips over waist and chest to the neck's root, (4, 3). An arm is shoulder, elbow, wrist, hand (4, 3); a leg is
    hip, knee, ankle, toe (4, 3). `yaw` of the trunk and `look` of the head in degrees; `lean` is how the head's own up leans to the
    right of the picture (radians). `bone` is the body's height that widths are measured by.
    """

    spine: Joint
    near_arm: Joint
    far_arm: Joint
    near_leg: Joint
    far_leg: Joint
    head: Joint
    head_high: float
    yaw: float
    look: float
    lean: float
    bone: float
    wide: float
    shoulder: float

    def half(self, across: float, deep: float) -> float:
        """Half the width that a section of the trunk shows: `across` from middle to side, `deep` to its front (shares of the bone)."""
        yaw = math.radians(self.yaw)
        return self.bone * math.hypot(across * math.cos(yaw), deep * math.sin(yaw))


@cache
def poses() -> dict[str, Pose]:
    """Every pose of poses.toml by name."""
    text = files(__package__).joinpath("poses.toml").read_text("utf-8")
    known = {field.name for field in fields(Pose)}
    return {name: Pose(**{key: _value(words[key]) for key in words if key in known}) for name, words in tomllib.loads(text).items()}


def _value(value: Any) -> Any:
    return tuple(float(angle) for angle in value) if isinstance(value, list) else value


ALIKE: Final = {
    "drive": "ride",
    "sew": "write",
    "paint": "write",
    "listen": "look",
    "sing": "call",
    "talk": "stand",
    "speak": "stand",
    "smile": "laugh",
    "weep": "cry",
    "crouch": "kneel",
    "fish": "row",
    "lift": "carry",
    "throw": "wave",
    "shout": "call",
    "rest": "sit",
}


def pose_of(word: str) -> Pose:
    """The pose of a lexicon word; what we do not know stands."""
    every = poses()
    return every.get(word) or every[ALIKE.get(word, "stand")]


def joints(build: Build, pose: Pose, *, away: bool = False) -> Body:
    """The joints of a build in a pose; `away` turns its back to us."""
    tall, head = build.tall, build.tall * build.head
    shoulder_high = tall - head - 0.028 * tall
    hip_high = 0.595 * shoulder_high
    trunk, bone = shoulder_high - hip_high, tall * (1 - 0.35 * (build.head - 0.150) / 0.150)
    stoop = build.stoop * float(np.clip(1 - (pose.lean + pose.bow) / 55, 0.25, 1))
    lean, bow = pose.lean + 0.55 * stoop, pose.bow + 0.75 * stoop
    spine = _spine(trunk, lean, bow)
    wide, deep = 0.083 * bone * build.wide * build.shoulders, 0.052 * bone
    arm, leg = 0.405 * shoulder_high, (hip_high - 0.042 * tall) / 2
    neck = spine[-1] - 0.040 * bone * _up(lean + bow)
    near_arm, far_arm = (
        _limb(neck + np.array([0.0, side * wide, 0.0]), angles, (0.50 * arm, 0.46 * arm, 0.10 * arm), side)
        for side, angles in ((1, pose.near), (-1, pose.far))
    )
    near_leg, far_leg = (
        _limb([0, side * deep, 0], angles, (leg, leg, 0.0), side) for side, angles in ((1, pose.near_leg), (-1, pose.far_leg))
    )
    foot = 0.088 * tall
    for limb in (near_leg, far_leg):
        limb[3] = limb[2] + _toe(limb, foot)
    face = lean + bow * 0.6 - pose.nod
    skull = spine[-1] + (0.010 * tall + 0.52 * head) * _up(0.45 * (lean + bow) + 0.55 * face) + 0.05 * head * _forward(face)
    every = [spine, near_arm, far_arm, near_leg, far_leg, skull[None]]
    yaw = 2 * 90 - pose.yaw * 0.72 if away else pose.yaw
    if away and pose.pitch == 0:
        yaw = max(yaw, 126.0)
    seen = [_seen(part, pose.pitch, yaw) for part in every]
    ground = _ground(seen, pose, tall, bone)
    aside = 0.5 * float(seen[5][0, 0]) if pose.base == "feet" else 0.0  # who bends stands back a little, so that the head is not far off
    for part in seen:
        part[:, 1] += pose.lift * tall - ground
        part[:, 0] -= aside
    tipped = math.radians(face + pose.pitch) * math.sin(math.radians(yaw)) + math.radians(pose.tilt) * math.cos(math.radians(yaw))
    return Body(
        seen[0], seen[1], seen[2], seen[3], seen[4], seen[5][0], head, yaw, yaw + pose.turn, tipped, bone, build.wide, build.shoulders
    )


def _up(lean: float) -> Joint:
    return np.array([math.sin(math.radians(lean)), 0.0, math.cos(math.radians(lean))])


def _forward(lean: float) -> Joint:
    return np.array([math.cos(math.radians(lean)), 0.0, -math.sin(math.radians(lean))])


def _spine(trunk: float, lean: float, bow: float) -> Joint:
    points = [np.zeros(3)]
    for share, angle in ((0.30, lean * 0.8), (0.38, lean + 0.35 * bow), (0.32, lean + bow)):
        points.append(points[-1] + share * trunk * _up(angle))
    return np.array(points)


def _limb(root: object, angles: Four, lengths: tuple[float, float, float], side: int) -> Joint:
    """Root, joint, end and tip of a limb; `side` 1 is the right of the body."""
    start = np.asarray(root, np.float64)
    upper, lower = _direction(angles[0], angles[1], side), _direction(angles[2], angles[3], side)
    middle = start + lengths[0] * upper
    end = middle + lengths[1] * lower
    return np.array([start, middle, end, end + lengths[2] * lower])


def _direction(swing: float, out: float, side: int) -> Joint:
    a, b = math.radians(swing), math.radians(out)
    return np.array([math.sin(a) * math.cos(b), side * math.sin(b), -math.cos(a) * math.cos(b)])


def _toe(leg: Joint, foot: float) -> Joint:
    """Toes point forward, bent with the shin when the foot has left the ground."""
    shin = leg[2] - leg[1]
    behind = math.degrees(math.atan2(-shin[0], max(-shin[2], 1e-6)))
    drop = math.radians(float(np.clip(behind - 8, 0, 80)))
    return foot * np.array([math.cos(drop), 0.0, -math.sin(drop)])


def _seen(points: Joint, pitch: float, yaw: float) -> Joint:
    """Tip forward by pitch, turn by yaw, look from far: (n, 3) forward, right, up to x, y, depth."""
    p, y = math.radians(pitch), math.radians(yaw)
    forward = points[:, 0] * math.cos(p) + points[:, 2] * math.sin(p)
    up = points[:, 2] * math.cos(p) - points[:, 0] * math.sin(p)
    right = points[:, 1]
    return np.stack([forward * math.sin(y) - right * math.cos(y), up, -forward * math.cos(y) - right * math.sin(y)], 1)


def _ground(seen: list[Joint], pose: Pose, tall: float, bone: float) -> float:
    """The height that lies on the ground."""
    hips, feet = seen[0][0, 1], min(seen[3][2:, 1].min(), seen[4][2:, 1].min()) - 0.030 * tall
    if pose.base == "seat":
        return float(hips - 0.085 * bone)
    if pose.base == "none":
        return float(hips - 0.26 * tall) if pose.pitch else float(feet)
    if pose.base == "body":
        lowest = min(part[:, 1].min() for part in seen[:5])
        return float(lowest - 0.055 * bone)
    return float(feet)


def bent(pose: Pose, **changes: float) -> Pose:
    """The same pose, some angles added to: bent(pose, lean=4)."""
    return replace(pose, **{name: getattr(pose, name) + value for name, value in changes.items()})
