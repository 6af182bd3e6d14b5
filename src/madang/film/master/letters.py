"""Subtitles as pictures: letters with an outline, laid into a frame's planes. Only their box is touched. Under segments."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np
from fontTools.ttLib import TTFont
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

import madang
from madang.film.cut.subtitles import Subtitle
from madang.film.master.pictures import Planes

FONTS: Final = Path(madang.__file__).parent / "fonts"
FACES: Final = ("sans-500-korean.ttf", "sans-500-latin.ttf", "batang-700-korean.ttf", "brush-400-korean.ttf")
HEIGHT, LEADING, FOOT, OUTLINE = 0.052, 1.32, 0.075, 0.075  # of the frame's height; of the letters' height
WHITE, BLACK, NEUTRAL = 235, 20, 128  # Y, Y, chroma


class NoFonts(Exception):
    """The fonts were not made; the package was installed without its build step."""


@lru_cache(maxsize=8)
def _known(name: str) -> frozenset[int]:
    with TTFont(FONTS / name, lazy=True) as font:
        return frozenset(font.getBestCmap())


def faces() -> tuple[str, ...]:
    """The font files there are, in the order in which a letter is looked for. Raises NoFonts."""
    found = tuple(name for name in FACES if (FONTS / name).exists())
    if not found:
        raise NoFonts(str(FONTS))
    return found


def missing(texts: Sequence[str]) -> tuple[str, ...]:
    """The letters that no font has, each once, in order."""
    known = frozenset[int]().union(*(_known(name) for name in faces()))
    return tuple(dict.fromkeys(letter for text in texts for letter in text if not letter.isspace() and ord(letter) not in known))


@lru_cache(maxsize=32)
def font(name: str, size: int) -> ImageFont.FreeTypeFont:
    """One font file at `size` pixels."""
    return ImageFont.truetype(str(FONTS / name), size)


def runs(text: str, size: int) -> list[tuple[str, ImageFont.FreeTypeFont]]:
    """The text in stretches of one font each; a letter that none has stays with the first."""
    found: list[tuple[str, ImageFont.FreeTypeFont]] = []
    names = faces()
    for letter in text:
        name = next((name for name in names if letter.isspace() or ord(letter) in _known(name)), names[0])
        face = font(name, size)
        if found and found[-1][1] is face:
            found[-1] = (found[-1][0] + letter, face)
        else:
            found.append((letter, face))
    return found


@dataclass(frozen=True, slots=True)
class Stamp:
    """Letters ready to be laid in: luma multiplied by `keep` and added `light`, at row `top`, column `left` (even); chroma likewise."""

    top: int
    left: int
    keep: NDArray[np.float32]
    light: NDArray[np.float32]
    chroma_keep: NDArray[np.float32]


@lru_cache(maxsize=64)
def stamp(lines: tuple[str, ...], width: int, height: int) -> Stamp:
    """The stamp of a subtitle for a frame of this size, centred above the frame's foot."""
    size = max(10, round(height * HEIGHT))
    edge = max(1, round(size * OUTLINE))
    pitch = round(size * LEADING)
    tall = pitch * len(lines) + 2 * edge + size // 3
    fill, dark = Image.new("L", (width, tall), 0), Image.new("L", (width, tall), 0)
    for number, line in enumerate(lines):
        parts = runs(line, size)
        x = (width - sum(face.getlength(part) for part, face in parts)) / 2
        for part, face in parts:
            at = (x, edge + size + number * pitch)
            ImageDraw.Draw(dark).text(at, part, font=face, fill=255, anchor="ls", stroke_width=edge, stroke_fill=255)
            ImageDraw.Draw(fill).text(at, part, font=face, fill=255, anchor="ls")
            x += face.getlength(part)
    return _stamp(_share(fill), _share(dark), round(height * (1 - FOOT)) - tall, height)


def _stamp(fill: NDArray[np.float32], dark: NDArray[np.float32], top: int, height: int) -> Stamp:
    rows, columns = np.flatnonzero(dark.any(1)), np.flatnonzero(dark.any(0))
    if not len(rows):
        empty = np.zeros((0, 0), np.float32)
        return Stamp(0, 0, empty, empty, empty)
    first, left = rows[0], columns[0] // 2 * 2
    right = min(dark.shape[1], (columns[-1] // 2 + 1) * 2)
    top = max(0, min(top + int(first), height - len(rows) - 2)) // 2 * 2
    tall = (int(rows[-1] - first) // 2 + 1) * 2
    window = np.s_[first : first + tall, left:right]
    fill, dark = (_padded(mask[window], tall) for mask in (fill, dark))
    keep = (1 - dark) * (1 - fill)
    light = dark * (1 - fill) * BLACK + fill * WHITE
    cover = 1 - keep
    chroma = cover.reshape(tall // 2, 2, -1, 2).mean((1, 3))
    return Stamp(top, int(left), keep, light, (1 - chroma).astype(np.float32))


def _share(image: Image.Image) -> NDArray[np.float32]:
    return (np.asarray(image) / 255).astype(np.float32)


def _padded(mask: NDArray[np.float32], tall: int) -> NDArray[np.float32]:
    return np.pad(mask, ((0, tall - mask.shape[0]), (0, 0)))


def lay(planes: Planes, height: int, words: Stamp) -> None:
    """Lay the letters into the planes of a frame of `height` rows, in place."""
    tall, wide = words.keep.shape
    if not tall:
        return
    luma = planes[words.top : words.top + tall, words.left : words.left + wide]
    luma[:] = luma * words.keep + words.light + 0.5
    chroma = planes[height:].reshape(2, height // 2, -1)
    box = chroma[:, words.top // 2 : (words.top + tall) // 2, words.left // 2 : (words.left + wide) // 2]
    box[:] = (box.astype(np.float32) - NEUTRAL) * words.chroma_keep + (NEUTRAL + 0.5)


def burn(planes: Planes, height: int, letters: Sequence[Subtitle], frame: int) -> None:
    """Lay whatever is said at this frame into the planes, in place."""
    for each in letters:
        if each.start <= frame < each.end:
            lay(planes, height, stamp(each.lines, planes.shape[1], height))
