"""Fitting pictures of any shape into the film's frame, and levelling their light. Pure arrays; before clips and stills."""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from madang.film.shots.shot import Move
from madang.film.takes.port import FrameSize

Picture = NDArray[np.uint8]  # (rows, columns, 3) RGB
ALIKE: Final = 1.20  # shapes this close are cropped; others stand whole before their own blurred, paled picture
PAPER: Final = np.array([250, 244, 230], np.float32)


@dataclass(frozen=True, slots=True)
class Levels:
    """A gentle correction: out = (in - black) * gain, each channel leaned towards neutral by `balance` (3,)."""

    black: float
    gain: float
    balance: tuple[float, float, float]


def levels_of(picture: Picture) -> Levels:
    """Stretch the 1st to 99th percentile towards the full range, by at most a third; lean a strong cast a third of the way to grey."""
    small = cv2.resize(picture, (160, 90), interpolation=cv2.INTER_AREA).astype(np.float32)
    low, high = np.percentile(small.mean(2), [1, 99])
    black = min(max(float(low) - 6, 0.0), 26.0)
    gain = float(np.clip(244 / max(float(high) - black, 1), 1.0, 1.33))
    means = small.reshape(-1, 3).mean(0)
    cast = np.clip(means.mean() / np.maximum(means, 1), 0.8, 1.25) ** 0.33
    return Levels(black, gain, (float(cast[0]), float(cast[1]), float(cast[2])))


def levelled(picture: Picture, levels: Levels) -> Picture:
    """The correction as one table a channel."""
    tables = [np.clip((np.arange(256) - levels.black) * levels.gain * balance, 0, 255).astype(np.uint8) for balance in levels.balance]
    return np.dstack([cv2.LUT(picture[..., channel], tables[channel]) for channel in range(3)])


def fit(picture: Picture, size: FrameSize) -> Picture:
    """Fill the frame: cropped where the shapes are alike, else whole in the middle before its own soft, paled background."""
    rows, columns = picture.shape[:2]
    shape, wanted = columns / rows, size.width / size.height
    if max(shape / wanted, wanted / shape) <= ALIKE:
        return _cover(picture, size)
    scale = min(size.width / columns, size.height / rows)
    inner = cv2.resize(picture, (max(round(columns * scale), 2), max(round(rows * scale), 2)), interpolation=cv2.INTER_AREA)
    canvas = _behind(picture, size)
    top, left = (size.height - inner.shape[0]) // 2, (size.width - inner.shape[1]) // 2
    canvas[top : top + inner.shape[0], left : left + inner.shape[1]] = inner
    return canvas


def _cover(picture: Picture, size: FrameSize) -> Picture:
    rows, columns = picture.shape[:2]
    scale = max(size.width / columns, size.height / rows)
    tall, wide = min(round(size.height / scale), rows), min(round(size.width / scale), columns)
    top, left = (rows - tall) // 2, (columns - wide) // 2
    interpolation = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    return np.asarray(
        cv2.resize(picture[top : top + tall, left : left + wide], (size.width, size.height), interpolation=interpolation), np.uint8
    )


def _behind(picture: Picture, size: FrameSize) -> Picture:
    small = _cover(picture, FrameSize(96, max(round(96 * size.height / size.width), 2)))
    soft = cv2.GaussianBlur(small, (0, 0), 5).astype(np.float32) * 0.55 + PAPER * 0.45
    return np.asarray(cv2.resize(soft.astype(np.uint8), (size.width, size.height), interpolation=cv2.INTER_CUBIC), np.uint8)


# Where the camera looks at the first and the last frame of a still: middle (x, y from 0 to 1) and the share of the picture it sees.
Look = tuple[float, float, float]
MOVES: Final[dict[Move, tuple[Look, Look]]] = {
    Move.STILL: ((0.5, 0.5, 1.0), (0.5, 0.5, 0.965)),
    Move.PUSH_IN: ((0.5, 0.5, 1.0), (0.5, 0.47, 0.82)),
    Move.PULL_OUT: ((0.5, 0.47, 0.82), (0.5, 0.5, 1.0)),
    Move.PAN_LEFT: ((0.57, 0.5, 0.86), (0.43, 0.5, 0.86)),
    Move.PAN_RIGHT: ((0.43, 0.5, 0.86), (0.57, 0.5, 0.86)),
    Move.TILT_UP: ((0.5, 0.57, 0.86), (0.5, 0.43, 0.86)),
    Move.TILT_DOWN: ((0.5, 0.43, 0.86), (0.5, 0.57, 0.86)),
    Move.TRACK: ((0.44, 0.5, 0.88), (0.56, 0.5, 0.86)),
    Move.CRANE: ((0.5, 0.56, 0.84), (0.5, 0.46, 0.94)),
    Move.HAND_HELD: ((0.5, 0.5, 0.94), (0.51, 0.49, 0.93)),
}


def looked_at(picture: Picture, move: Move, progress: float, size: FrameSize) -> Picture:
    """A still seen by a slowly moving camera: `progress` 0 to 1, eased at both ends. The picture should be larger than the frame."""
    first, last = MOVES[move]
    eased = progress * progress * (3 - 2 * progress)
    x, y, share = (a + (b - a) * eased for a, b in zip(first, last, strict=True))
    rows, columns = picture.shape[:2]
    scale = size.width / (columns * share)
    matrix = np.array([[scale, 0, size.width / 2 - x * columns * scale], [0, scale, size.height / 2 - y * rows * scale]], np.float64)
    interpolation = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    moved = cv2.warpAffine(picture, matrix, (size.width, size.height), flags=interpolation, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(moved, np.uint8)
