"""Lettering: brushed words, titles that stand, and the red seal. After stage; used by cards and for what cannot be drawn."""

from collections.abc import Sequence

import numpy as np

from madang.film.language import Text
from madang.generators.ink.paper import Box, Layer, Patch, blur
from madang.generators.ink.pigment import INK, Floats, pigment
from madang.generators.ink.stage import Life, Plane, Stage
from madang.generators.ink.typeface import BATANG, BRUSH, Face, Mask, column_mask, line_mask, line_width

SEAL_RED = pigment(0.14, 1.42, 1.55)
APPEARS = 1.4  # seconds that ink takes to bleed into the paper
NEAREST = -1e3  # lettering lies on the paper, before everything


def has_hangul(text: str) -> bool:
    return any("가" <= letter <= "힣" for letter in text)


def letter_ink(stage: Stage) -> tuple[Floats, float]:
    """Pigment and density of letters: ink by day, bare paper by night."""
    dark = float(stage.light.ambient.mean())
    return (stage.light.ambient, -0.97) if dark > 0.3 else (INK, 1.75)


def lay_letters(layer: Layer, stage: Stage, mask: Mask, left: float, top: float, *, strength: float = 1.0) -> None:
    """Lay a mask of letters as brushed ink: uneven load, dry edges, a little bleeding. (left, top) are sheet pixels."""
    paper, margin = layer.paper, int(10 * stage.unit) + 2
    padded: Floats = np.pad(np.asarray(mask, np.float32) / np.float32(255), margin)
    box, window = _on_sheet(layer, padded, left - margin, top - margin)
    if window.size == 0:
        return
    wet = blur(window, 0.8 * stage.unit)
    tooth = paper.fbm(5, 3, 101, box=box)
    load = 0.86 + 0.14 * paper.fbm(60, 3, 102, box=box)
    body = np.clip(wet * 1.22 + 0.14 * tooth * blur(window, 1.4 * stage.unit) - 0.05, 0, 1.05) * load
    color, density = letter_ink(stage)
    bleed = 0.06 * blur(window, 7 * stage.unit) if density > 0 else 0.0
    layer.lay(Patch(box, np.clip(body, 0, 1.1).astype(np.float32)), color, density * strength, hide=0.9)
    layer.lay(Patch(box, np.asarray(bleed + np.zeros_like(wet), np.float32)), color, abs(density) * strength, hide=0)


def _on_sheet(layer: Layer, window: Floats, left: float, top: float) -> tuple[Box, Floats]:
    """Crop a window that may hang over the sheet's edge."""
    x, y = round(left), round(top)
    box = layer.paper.box(x, y, x + window.shape[1], y + window.shape[0])
    return box, window[box[0].start - y : box[0].stop - y, box[1].start - x : box[1].stop - x]


def seal(layer: Layer, stage: Stage, x: float, y: float, side: float, words: str = "마당") -> None:
    """A red seal with carved letters, its upper left corner at sheet pixels (x, y), `side` units wide. One a picture."""
    pixels = max(int(side * stage.unit), 4)
    size = int(pixels * 0.42)
    carved = np.zeros((pixels, pixels), np.uint8)
    letters = column_mask(words, BATANG, max(size, 4), size * 1.02)[:pixels, :pixels]
    top, left = (pixels - min(letters.shape[0], pixels)) // 2 + pixels // 24, (pixels - letters.shape[1]) // 2
    carved[max(top, 0) : max(top, 0) + letters.shape[0], left : left + letters.shape[1]] = letters[: pixels - max(top, 0)]
    corner = 0.16 * pixels
    at = np.arange(pixels, dtype=np.float32)
    inset = np.maximum(corner - np.minimum(at, pixels - 1 - at), 0)
    rounded = (np.hypot(inset[None], inset[:, None]) < corner).astype(np.float32)
    stamp: Floats = rounded * (1 - np.asarray(carved, np.float32) / np.float32(255))
    box, window = _on_sheet(layer, stamp, x, y)
    if window.size == 0:
        return
    worn = np.clip(0.94 + 0.22 * layer.paper.fbm(6, 3, 103, box=box), 0.3, 1)
    light = float(stage.light.ambient.mean()) > 0.3
    layer.lay(
        Patch(box, np.asarray(blur(window, 0.6 * stage.unit) * worn, np.float32)), SEAL_RED - (stage.light.ambient if light else 0), 1.0
    )


def plane_of(name: str, layer: Layer, delay: float = 0.4, seconds: float = APPEARS) -> Plane:
    """A finished lettering plane that bleeds into the paper after `delay` seconds."""
    return Plane(name, layer.pack(), NEAREST, Life("appear", delay, seconds))


def columns_of(title: str, longest: int = 7) -> tuple[str, ...]:
    """A Korean title in columns, right to left: broken at spaces, each at most about `longest` letters."""
    columns: list[str] = []
    for word in title.split():
        if columns and len(columns[-1]) + 1 + len(word) <= longest:
            columns[-1] += " " + word
        else:
            columns.append(word)
    return tuple(columns)


def title_planes(stage: Stage, title: Text, language: str) -> tuple[Plane, ...]:
    """The film's name and the seal: standing at the right in Korean, lying in English (upright Latin cannot be read)."""
    words = title.say("ko" if language == "ko" else "en")
    layer = stage.layer()
    under = _standing(layer, stage, words) if has_hangul(words) else _lying(layer, stage, words)
    other = title.say("en" if language == "ko" else "ko")
    stamp = stage.layer()
    seal(stamp, stage, under[0], under[1], 58)
    planes = [plane_of("title", layer)]
    if other and other != words:
        planes.append(plane_of("title-beside", _beside(stage, other, under), 1.2))
    return (*planes, plane_of("seal", stamp, 2.0, 0.5))


def _standing(layer: Layer, stage: Stage, words: str) -> tuple[float, float]:
    """Columns from the right edge inwards. Returns the seal's corner, below the last column."""
    unit, frame = stage.unit, stage.view.frame
    columns = columns_of(words)
    longest = max(len(column) for column in columns)
    size = int(min(112, 700 / max(longest, 3)) * unit)
    step = size * 1.16
    x, y = frame[2] - 0.17 * (frame[2] - frame[0]), frame[1] + 0.11 * (frame[3] - frame[1])
    for number, column in enumerate(columns):
        mask = column_mask(column, BATANG, size, step)
        lay_letters(layer, stage, mask, x - mask.shape[1] / 2 - number * size * 1.35, y + number * size * 0.9)
    last = len(columns) - 1
    center = x - last * size * 1.35
    return center - 29 * unit, y + last * size * 0.9 + len(columns[-1]) * step + 26 * unit


def _lying(layer: Layer, stage: Stage, words: str) -> tuple[float, float]:
    """Lines of Latin letters at the top, on the side without sun or moon. Returns the seal's corner, under the last line."""
    unit, frame = stage.unit, stage.view.frame
    wide = 0.50 * (frame[2] - frame[0])
    size = int(96 * unit)
    lines = wrap(words, BATANG, size, wide)
    on_left = stage.light.disc is not None and stage.light.disc.x > 0.45
    margin, top = 0.055 * (frame[2] - frame[0]), frame[1] + 0.09 * (frame[3] - frame[1])
    for number, line in enumerate(lines):
        mask = line_mask(line, BATANG, size)
        left = frame[0] + margin if on_left else frame[2] - margin - mask.shape[1]
        lay_letters(layer, stage, mask, left, top + number * size * 1.22)
    return frame[0] + margin + 10 * unit if on_left else frame[2] - margin - 62 * unit, top + len(lines) * size * 1.22 + 34 * unit


def _beside(stage: Stage, words: str, corner: tuple[float, float]) -> Layer:
    """The title's translation, small: lying left of the seal, or above it where that is Korean."""
    layer, unit = stage.layer(), stage.unit
    size = int(34 * unit)
    mask = line_mask(words, BATANG, size)
    fits = corner[0] - mask.shape[1] - 18 * unit > stage.view.frame[0]
    left = corner[0] - mask.shape[1] - 18 * unit if fits else corner[0] + 72 * unit
    lay_letters(layer, stage, mask, left, corner[1] + 2 * unit, strength=0.85)
    return layer


def wrap(words: str, face: Face, size: int, wide: float) -> tuple[str, ...]:
    """Lines no wider than `wide` pixels, broken at spaces; a word that is wider alone keeps its own line."""
    lines: list[str] = []
    for word in words.split():
        if lines and line_width(f"{lines[-1]} {word}", face, size) <= wide:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return tuple(lines) or ("",)


def lettered(stage: Stage, words: Sequence[str], *, left: bool = True) -> Plane:
    """What cannot be drawn, suggested: its words brushed large and pale at one side, with a small seal."""
    unit, frame = stage.unit, stage.view.frame
    layer, phrase = stage.layer(), " · ".join(words)[:40]
    width, height = frame[2] - frame[0], frame[3] - frame[1]
    if has_hangul(phrase) and len(phrase) <= 12:
        size = int(min(150, 760 / max(len(phrase), 2)) * unit)
        mask = column_mask(phrase, BRUSH, size, size * 0.98)
        x = frame[0] + 0.09 * width if left else frame[2] - 0.09 * width - mask.shape[1]
        y = frame[1] + 0.12 * height
        lay_letters(layer, stage, mask, x, y, strength=0.9)
        corner = (x + mask.shape[1] / 2 - 22 * unit, y + mask.shape[0] + 4 * unit)
    else:
        size = int(124 * unit)
        corner = (frame[0] + 0.08 * width, frame[1] + 0.12 * height)
        for line in wrap(phrase, BRUSH, size, 0.5 * width):
            lay_letters(layer, stage, line_mask(line, BRUSH, size), *corner, strength=0.9)
            corner = (corner[0], corner[1] + size * 1.15)
        corner = (corner[0] + 6 * unit, corner[1] + 18 * unit)
    seal(layer, stage, *corner, 44)
    return plane_of("lettering", layer, 0.2)
