"""The camera in time: the moves of a shot as small shifts of the view, and where they put a plane of any depth. After view.

Moves are eased in and out and slow enough that 1080p film does not judder: a full frame width in no less than 7 s (design 8).
Every plane is moved by its own depth, so that parallax is real.
"""

import math
from dataclasses import dataclass
from typing import Final

from madang.film.shots.shot import Move
from madang.generators.ink.view import View

SLOWEST_WIDTH = 7.0  # seconds for a frame width
PEAK = 1.45  # how much faster than its mean an eased move is at its middle
NEAREST = 0.34  # share of the camera's distance: what is nearer does not rush past faster than this


@dataclass(frozen=True, slots=True)
class Camera:
    """How far the camera has left the composed view: metres right, up and forwards, the picture's shift (pixels), and zoom."""

    x: float = 0.0
    y: float = 0.0
    z: float = 0.0
    shift_x: float = 0.0
    shift_y: float = 0.0
    zoom: float = 1.0


@dataclass(frozen=True, slots=True)
class Placing:
    """From the screen back to the sheet: sheet = screen * step + (left, top), in full pixels."""

    step: float
    left: float
    top: float


REST: Final = Camera()


def eased(part: float) -> float:
    """Progress 0 to 1 of a move, slow at both ends."""
    part = min(max(part, 0.0), 1.0)
    return 0.88 * part * part * (3 - 2 * part) + 0.12 * part


def camera_at(move: Move, view: View, part: float, seconds: float, aim: float = 0.0, follows: bool = False) -> Camera:
    """The camera when `part` (0 to 1) of a shot of `seconds` has passed.

    `aim` is where across the frame the shot looks (pixels from the optical axis): a push closes on it. `follows` says that a track
    goes with its subject, which then keeps its place.
    """
    width, height = view.frame[2] - view.frame[0], view.frame[3] - view.frame[1]
    at, depth = eased(part), view.depth(0)
    across = min(width * seconds / SLOWEST_WIDTH / PEAK, 0.26 * width)
    down = min(height * seconds / SLOWEST_WIDTH / PEAK, 0.26 * height)
    if move in (Move.PUSH_IN, Move.PULL_OUT):
        near = at if move is Move.PUSH_IN else 1 - at
        grown = 1 + min(0.035 * seconds, 0.20) * near
        return Camera(z=depth * (1 - 1 / grown), shift_x=(1 - grown) * aim * 0.5)
    if move in (Move.PAN_LEFT, Move.PAN_RIGHT):
        return Camera(shift_x=(at - 0.5) * across * (1 if move is Move.PAN_LEFT else -1))
    if move in (Move.TILT_UP, Move.TILT_DOWN):
        return Camera(shift_y=(at - 0.5) * down * (1 if move is Move.TILT_UP else -1))
    if move is Move.TRACK:
        run = (at - 0.5) * across * (0.9 if follows else 0.7)
        return Camera(x=run / view.scale(0), shift_x=run if follows else 0.55 * run)
    if move is Move.CRANE:
        rise = (at - 0.5) * 0.55 * down
        return Camera(y=rise / view.scale(0), z=0.03 * depth * (1 - at), shift_y=-rise)
    if move is Move.HAND_HELD:
        return _hand_held(view, part * seconds)
    return REST


def _hand_held(view: View, t: float) -> Camera:
    """Breath and heartbeat of whoever holds it: sums of slow sines that never meet."""
    u = view.unit
    sway = 7.0 * math.sin(1.9 * t + 0.4) + 4.0 * math.sin(3.3 * t + 1.7) + 1.6 * math.sin(6.1 * t)
    nod = 5.0 * math.sin(1.5 * t + 2.1) + 3.2 * math.sin(2.9 * t + 0.2) + 1.4 * math.sin(5.3 * t + 1.0)
    return Camera(x=0.12 * sway * u / view.scale(0), shift_x=sway * u, shift_y=nod * u)


def placing(camera: Camera, view: View, z: float) -> Placing:
    """Where the plane at z is found on its sheet (full pixels). Lettering (z below -100) lies on the screen and never moves."""
    left, top = view.frame[0], view.frame[1]
    if z < -100:
        return Placing(1.0, left, top)
    depth = math.inf if math.isinf(z) else max(view.distance + z, NEAREST * view.distance, 0.3)
    ahead = 1.0 if math.isinf(depth) else depth / (depth - camera.z)
    grown = ahead * camera.zoom
    metre = 0.0 if math.isinf(depth) else view.focal / depth * grown
    step = 1 / grown
    return Placing(
        step,
        (left - view.axis - camera.shift_x + camera.x * metre) * step + view.axis,
        (top - view.horizon - camera.shift_y - camera.y * metre) * step + view.horizon,
    )


def margins(move: Move, view: View, seconds: float, aim: float = 0.0, follows: bool = False) -> tuple[int, int, int, int]:
    """How many pixels of sheet the move needs beyond the frame: left, top, right, bottom, even numbers, with a little to spare.

    `view` is the view on a sheet without margins; asked of the sky and of what lies at the spot and nearer.
    """
    left, top, right, bottom = view.frame
    needs = [0.0, 0.0, 0.0, 0.0]
    nearest = -0.45 * view.distance
    for part in [n / 24 for n in range(25)]:
        camera = camera_at(move, view, part, seconds, aim, follows)
        for z in (math.inf, 0.0, nearest):
            seen = placing(camera, view, z)
            ends = (
                left - seen.left,
                top - seen.top,
                (right - left) * seen.step + seen.left - right,
                (bottom - top) * seen.step + seen.top - bottom,
            )
            needs = [max(need, end) for need, end in zip(needs, ends, strict=True)]
    spare = 10 * view.unit
    widths = [2 * math.ceil((need + spare) / 2) for need in needs]
    return widths[0], widths[1], widths[2], widths[3]
