"""Typefaces: which font file holds which letter, and words as masks. Before lettering and cards; knows nothing of the picture.

The fonts are made at build time (hatch_build.py). A Korean file has no accented Latin letters, so a face is several files, asked in order.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np
from fontTools.ttLib import TTFont
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

import madang

FONTS: Final = Path(madang.__file__).parent / "fonts"
Mask = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Face:
    """Font files in the order in which a letter is looked for."""

    files: tuple[str, ...]

    @property
    def paths(self) -> tuple[Path, ...]:
        return tuple(path for name in self.files if (path := FONTS / name).exists())


BATANG: Final = Face(("batang-700-korean.ttf", "batang-700-latin.ttf", "sans-500-korean.ttf", "sans-500-latin.ttf"))
BOOK: Final = Face(("batang-400-korean.ttf", "batang-400-latin.ttf", "sans-500-korean.ttf", "sans-500-latin.ttf"))
BRUSH: Final = Face(("brush-400-korean.ttf", "brush-400-latin.ttf", "batang-700-korean.ttf", "batang-700-latin.ttf"))


@lru_cache(maxsize=16)
def _letters_of(path: Path) -> frozenset[int]:
    with TTFont(path, lazy=True) as font:
        return frozenset(font.getBestCmap())


@lru_cache(maxsize=64)
def _font(path: Path, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(path), size)


def missing(text: str, face: Face) -> tuple[str, ...]:
    """The letters of `text` that no file of the face has, each once, in order."""
    known = frozenset[int]().union(*(_letters_of(path) for path in face.paths))
    return tuple(dict.fromkeys(letter for letter in text if not letter.isspace() and ord(letter) not in known))


def _runs(text: str, face: Face, size: int) -> list[tuple[str, ImageFont.FreeTypeFont]]:
    """The text in stretches of one font each; a letter that none has is left to the first."""
    runs: list[tuple[str, ImageFont.FreeTypeFont]] = []
    for letter in text:
        path = next((path for path in face.paths if letter.isspace() or ord(letter) in _letters_of(path)), face.paths[0])
        font = _font(path, size)
        if runs and runs[-1][1] is font:
            runs[-1] = (runs[-1][0] + letter, font)
        else:
            runs.append((letter, font))
    return runs


def line_width(text: str, face: Face, size: int) -> int:
    """Pixels from the first letter's start to the last one's end."""
    return int(np.ceil(sum(font.getlength(run) for run, font in _runs(text, face, size))))


def line_mask(text: str, face: Face, size: int) -> Mask:
    """One line, 0 to 255, shape (about 1.4 size, width): the baseline is `size` pixels below the top."""
    width = max(line_width(text, face, size), 1)
    image = Image.new("L", (width + size // 4, int(size * 1.4)), 0)
    draw, x = ImageDraw.Draw(image), float(size // 8)
    for run, font in _runs(text, face, size):
        draw.text((x, size), run, font=font, fill=255, anchor="ls")
        x += font.getlength(run)
    return np.asarray(image)


def column_mask(text: str, face: Face, size: int, step: float) -> Mask:
    """Letters under each other, as a Korean title stands: shape (step * letters, about 1.2 size); a space is half a step."""
    cells = [0.5 if letter.isspace() else 1.0 for letter in text]
    image = Image.new("L", (int(size * 1.25), int(step * sum(cells) + size * 0.35)), 0)
    draw, y = ImageDraw.Draw(image), size * 0.05
    for letter, cell in zip(text, cells, strict=True):
        if not letter.isspace():
            (_, font), *_ = _runs(letter, face, size)
            draw.text((image.width / 2, y + size * 0.5), letter, font=font, fill=255, anchor="mm")
        y += step * cell
    return np.asarray(image)
