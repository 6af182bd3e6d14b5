"""A pose in motion: legs that step, run or pedal and arms that swing against them, at one moment of a turn. Before person."""

import math
from dataclasses import replace
from typing import Final

from madang.generators.ink.subjects.people.skeleton import Four, Pose

LEG = 0.43  # of the body's height, hip to ankle
SHIN = 0.40  # metres: thigh and shin of who pedals
CRANK = 0.105  # metres
ARMS_FREE: Final = frozenset({"walk", "run"})


def striding(pose: Pose, word: str, phase: float, metres: float, tall: float) -> Pose:
    """The pose when `phase` (0 to 1) of a turn of the legs has passed that covers `metres`."""
    if word == "ride":
        return replace(pose, near_leg=_pedal(phase), far_leg=_pedal(phase + 0.5))
    reach = math.degrees(math.asin(min(metres / (4 * LEG * tall), 0.6)))
    if word == "run":
        reach = max(reach, 26.0)
        legs, arms = (_running(phase, reach), _running(phase + 0.5, reach)), (_pumping(phase + 0.5), _pumping(phase))
    else:
        reach = max(reach, 7.0)
        legs, arms = (_walking(phase, reach), _walking(phase + 0.5, reach)), (_swinging(phase + 0.5, reach), _swinging(phase, reach))
    pose = replace(pose, near_leg=legs[0], far_leg=legs[1])
    return replace(pose, near=arms[0], far=arms[1]) if word in ARMS_FREE else pose


def _walking(phase: float, reach: float) -> Four:
    """Forward on a bent knee, back on a straight one, the heel lifted at the end."""
    turn = 2 * math.pi * phase
    thigh = 3 + reach * math.sin(turn)
    bent = 5 + (14 + 1.5 * reach) * max(0.0, math.cos(turn + 0.5)) ** 1.5
    return thigh, 2.0, thigh - bent, 2.0


def _swinging(phase: float, reach: float) -> Four:
    arm = (6 + 0.95 * reach) * math.sin(2 * math.pi * phase)
    return arm, 7.0, arm + 9 + 0.5 * max(arm, 0.0), 3.0


def _running(phase: float, reach: float) -> Four:
    turn = 2 * math.pi * phase
    thigh = 12 + 1.25 * reach * math.sin(turn)
    bent = 16 + 84 * max(0.0, math.cos(turn + 0.45)) ** 1.3
    return thigh, 2.0, thigh - bent, 2.0


def _pumping(phase: float) -> Four:
    arm = -4 + 40 * math.sin(2 * math.pi * phase)
    return arm, 9.0, arm + 74, 0.0


def _pedal(phase: float) -> Four:
    """Thigh and shin of a foot on a pedal (two bones between hip and pedal)."""
    turn = 2 * math.pi * phase
    x, y = 0.257 + CRANK * math.sin(turn), -0.635 + CRANK * math.cos(turn)
    bend = math.degrees(math.acos(min(math.hypot(x, y) / (2 * SHIN), 1.0)))
    down = math.degrees(math.atan2(x, -y))
    return down + bend, 5.0, down - bend, 4.0
