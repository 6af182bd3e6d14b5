"""How four legs stand, walk, run, sit and lie: joints of a body in shoulder heights, looking right. Before the four-legged."""

import math
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

import numpy as np

from madang.generators.ink.pigment import Floats
from madang.generators.ink.subjects.people.inking import Pair

Path = list[Pair]


@dataclass(frozen=True, slots=True)
class Frame:
    """One body's measures; see four_legged.toml."""

    long: float
    body: tuple[float, float, float]
    neck: tuple[float, float, float, float]
    head: tuple[float, float, float, float]
    leg: tuple[float, float]
    feet: str
    tilt: float = -8.0


@dataclass(frozen=True, slots=True)
class Stance:
    """Joints: the back from hip to shoulder, legs from root to toe (first the near one, then the far), the neck from its root to the head,
    the head's middle and tilt (radians, up is positive), the tail's root and `lying`, whether the belly is on the ground."""

    hip: Pair
    shoulder: Pair
    fore: tuple[Path, Path]
    hind: tuple[Path, Path]
    neck: Path
    skull: Pair
    tilt: float
    tail: Pair
    lying: bool = False
    seated: bool = False


@cache
def frames() -> dict[str, Frame]:
    text = files(__package__).joinpath("four_legged.toml").read_text("utf-8")
    return {name: Frame(**{key: _value(value) for key, value in words.items()}) for name, words in tomllib.loads(text).items()}


def _value(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


Legs = tuple[tuple[float, ...], tuple[float, ...]]

# Degrees from straight down, forward positive: fore upper, fore lower; hind thigh, shank, foot. First the near leg, then the far.
GAITS: Final[dict[str, tuple[Legs, Legs, float]]] = {
    "stand": (((-3, 3), (9, 4)), ((14, -32, 4), (32, -26, 6)), 0.0),
    "walk": (((24, 14), (-22, -30)), ((-14, -48, -10), (40, -16, 14)), 0.0),
    "run": (((62, 46), (78, 72)), ((-48, -76, -60), (-34, -66, -44)), 8.0),
}


def stance_of(frame: Frame, pose: str, *, high: float = 0.0, stride: tuple[float, float] | None = None) -> Stance:
    """The joints of a frame in a pose; `high` raises the neck by so many degrees; `stride` is the part of a turn of the legs that has
    passed and how many shoulder heights a turn covers."""
    if pose in ("sleep", "lie"):
        return _lying(frame, asleep=pose == "sleep")
    if pose in ("sit", "wait"):
        return _sitting(frame, high) if frame.feet == "paw" else _lying(frame, asleep=False)
    gait = "run" if pose in ("run", "jump", "fly") else "walk" if pose in ("walk", "climb", "carry", "pull") else "stand"
    return _moving(frame, gait, stride, high + (-38 if pose in ("look-down", "eat", "drink") else 20 if pose in ("look-up", "call") else 0))


def _moving(frame: Frame, gait: str, stride: tuple[float, float] | None, high: float) -> Stance:
    (near, far), (hind_near, hind_far), rise = GAITS[gait]
    lift = 0.16 if gait == "run" else 0.0
    if stride is not None and gait != "stand":
        (near, far), (hind_near, hind_far) = _stepping(gait, *stride)
        lift = 0.06 * (1 + math.sin(2 * math.pi * stride[0])) if gait == "run" else 0.0
    chest, rump = frame.body[2], frame.body[0]
    shoulder, hip = (0.5 * frame.long, 1.0 - chest + lift), (-0.5 * frame.long, 1.0 - rump + lift - 0.02)
    length = shoulder[1] - lift - 0.03
    fore = tuple(_chain((shoulder[0] + 0.02, shoulder[1]), angles, (0.50 * length, 0.50 * length), frame) for angles in (near, far))
    reach = hip[1] - lift - 0.03
    hind = tuple(
        _chain((hip[0] + 0.01, hip[1]), angles, (0.42 * reach, 0.40 * reach, 0.27 * reach), frame) for angles in (hind_near, hind_far)
    )
    legs = (*fore, *hind)
    if gait != "run":  # what stands, stands on the ground
        up = (0.0, 0.0, 0.0, 0.0) if stride is None or gait == "stand" else tuple(_lifted(stride[0] + after) for after in AFTER)
        legs = tuple(_grounded(leg, raised) for leg, raised in zip(legs, up, strict=True))
    neck, skull = _neck(frame, shoulder, high + rise)
    return Stance(
        hip,
        shoulder,
        (legs[0], legs[1]),
        (legs[2], legs[3]),
        neck,
        skull,
        math.radians(frame.tilt + 0.25 * high),
        (hip[0] - 0.8 * rump, hip[1] + 0.35 * rump),
    )


AFTER: Final = (0.25, 0.75, 0.0, 0.5)  # when each leg's turn begins: fore near and far, hind near and far (a walk's four beats)


def _stepping(gait: str, phase: float, metres: float) -> tuple[Legs, Legs]:
    """The legs' angles when `phase` of a turn has passed: four beats for a walk, two for a run."""
    reach = min(max(math.degrees(math.asin(min(metres / 2.5, 0.6))), 8.0), 26.0) if gait == "walk" else 46.0
    after = AFTER if gait == "walk" else (0.42, 0.52, 0.0, 0.1)
    legs = []
    for number, start in enumerate(after):
        turn = 2 * math.pi * (phase + start)
        swing, bent = reach * math.sin(turn), (0.9 * reach + 8) * max(0.0, math.cos(turn + 0.3))
        legs.append(
            (2 + swing, 2 + swing - bent) if number < 2 else (18 + 0.9 * swing, -32 + 0.7 * swing - 0.7 * bent, 4 + 0.9 * swing - bent)
        )
    return (legs[0], legs[1]), (legs[2], legs[3])


def _lifted(phase: float) -> float:
    """How far a walking foot is off the ground, in shoulder heights."""
    return 0.09 * max(0.0, math.cos(2 * math.pi * phase + 0.3))


def _grounded(leg: Path, raised: float = 0.0) -> Path:
    """The same leg, stretched or shortened so that its foot is on the ground, or so far above it."""
    top, low = leg[0][1], min(y for _, y in leg) - 0.02
    return [(x, top - (top - y) * (top - raised) / max(top - low, 1e-6)) for x, y in leg]


def _chain(root: Pair, angles: tuple[float, ...], lengths: tuple[float, ...], frame: Frame) -> Path:
    points = [root]
    for angle, length in zip(angles, lengths):
        x, y = points[-1]
        points.append((x + length * math.sin(math.radians(angle)), y - length * math.cos(math.radians(angle))))
    x, y = points[-1]
    foot = 1.5 * frame.leg[1] if frame.feet == "paw" else 0.9 * frame.leg[1]
    points.append((x + foot, y - 0.01))
    return points


def _neck(frame: Frame, shoulder: Pair, high: float) -> tuple[Path, Pair]:
    length, angle, _, _ = frame.neck
    turn = math.radians(angle + high)
    root = (shoulder[0] - 0.02, shoulder[1] + 0.45 * frame.body[2])
    top = (root[0] + length * math.cos(turn), root[1] + length * math.sin(turn))
    middle = ((root[0] + top[0]) / 2 + 0.06 * length * math.sin(turn), (root[1] + top[1]) / 2 - 0.05 * length)
    skull = (top[0] + 0.30 * frame.head[0], top[1] + 0.10 * frame.head[1])
    return [root, middle, top], skull


def _sitting(frame: Frame, high: float) -> Stance:
    rump, _, chest = frame.body
    hip = (-0.30 * frame.long, rump * 0.98)
    shoulder = (0.20 * frame.long, 0.98 - chest * 0.9)
    foot = 0.035
    fore = tuple(
        [
            (shoulder[0] + 0.03, shoulder[1] - 0.05),
            (shoulder[0] + 0.07 + x, shoulder[1] * 0.5),
            (shoulder[0] + 0.07 + x, 0.05),
            (shoulder[0] + 0.13 + x, foot),
        ]
        for x in (0.0, 0.09)
    )
    hind = tuple(
        [(hip[0] + 0.06, hip[1] + 0.10), (hip[0] + 0.34 + x, hip[1] + 0.06), (hip[0] + 0.18 + x, 0.07), (hip[0] + 0.36 + x, foot)]
        for x in (0.0, 0.06)
    )
    neck, skull = _neck(frame, shoulder, high + 16)
    return Stance(
        hip, shoulder, (fore[0], fore[1]), (hind[0], hind[1]), neck, skull, math.radians(-6), (hip[0] - 0.75 * rump, 0.10), seated=True
    )


def _lying(frame: Frame, *, asleep: bool) -> Stance:
    rump, belly, chest = frame.body
    low = 0.92 * max(belly, chest)
    curl = 0.66 if asleep and frame.feet == "paw" and rump < 0.3 else 1.0
    hip, shoulder = (-0.46 * curl * frame.long, rump * (0.95 if curl == 1.0 else 1.12)), (0.44 * curl * frame.long, low)
    fore = tuple(
        [(shoulder[0] + 0.02, low * 0.7), (shoulder[0] + 0.05 + x, 0.10), (shoulder[0] + 0.30 + x, 0.05), (shoulder[0] + 0.38 + x, 0.04)]
        for x in (0.0, 0.07)
    )
    hind = tuple(
        [(hip[0] + 0.05, rump * 0.9), (hip[0] + 0.32 + x, 0.18), (hip[0] + 0.20 + x, 0.07), (hip[0] + 0.42 + x, 0.04)] for x in (0.0, 0.05)
    )
    if not asleep:
        neck, skull = _neck(frame, shoulder, 14)
        return Stance(
            hip, shoulder, (fore[0], fore[1]), (hind[0], hind[1]), neck, skull, math.radians(-8), (hip[0] - 0.85 * rump, rump), lying=True
        )
    root = (shoulder[0], low + 0.2 * chest)
    length = frame.neck[0] * curl
    top = (root[0] + 0.85 * length + 0.05 * curl, frame.head[1] * 0.95 + 0.04)
    return Stance(
        hip,
        shoulder,
        (fore[0], fore[1]),
        (hind[0], hind[1]),
        [root, ((root[0] + top[0]) / 2, (root[1] + top[1]) / 2 + 0.05), top],
        (top[0] + 0.22 * frame.head[0], top[1] - 0.01),
        math.radians(-12),
        (hip[0] - 0.85 * rump, rump * 0.8),
        lying=True,
    )


def along(path: Path, t: float) -> Floats:
    """The point at share t of a polyline."""
    points = np.asarray(path, np.float32)
    at = float(np.clip(t, 0, 1)) * (len(points) - 1)
    k = min(int(at), len(points) - 2)
    return np.asarray(points[k] + (points[k + 1] - points[k]) * np.float32(at - k), np.float32)
