"""Pictures of a finished film: its poster, and a sheet of all its shots. After the master."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import av
import numpy as np
from PIL import Image, ImageDraw

from madang.film.master.letters import runs
from madang.film.master.pictures import BadMedia

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

COLUMNS, THUMB, MARGIN, WORDS = 5, 320, 16, 44  # columns, pixels
PAPER, INK, GREY = (247, 243, 233), (40, 38, 36), (120, 114, 106)


@dataclass(frozen=True, slots=True)
class Thumb:
    """A shot on the sheet: its take's file (None where there is none), the second to show, its id and its words."""

    path: Path | None
    second: Fraction
    id: str
    words: str


def frame_at(path: Path, second: Fraction) -> Image.Image:
    """The frame of a film file at a second, in RGB. Raises BadMedia."""
    try:
        with av.open(str(path)) as file:
            stream = file.streams.video[0]
            stream.thread_count = 1
            base = stream.time_base or Fraction(1, 1000)
            file.seek(int(second / base), stream=stream)
            frames = file.decode(stream)
            shown = next(frames)
            while shown.pts is not None and shown.pts * base < second and (following := next(frames, None)):
                shown = following
            return Image.fromarray(np.asarray(shown.to_ndarray(format="rgb24"), np.uint8))
    except (av.error.FFmpegError, IndexError, StopIteration) as wrong:
        raise BadMedia(str(path)) from wrong


def contact_sheet(thumbs: Sequence[Thumb], into: Path, shape: Fraction) -> None:
    """All shots, small, with id and words, as JPEG. `shape` is width to height."""
    high = round(THUMB / shape)
    rows = -(-len(thumbs) // COLUMNS) or 1
    cell = high + WORDS + MARGIN
    sheet = Image.new("RGB", (COLUMNS * (THUMB + MARGIN) + MARGIN, rows * cell + MARGIN), PAPER)
    for number, thumb in enumerate(thumbs):
        left = MARGIN + number % COLUMNS * (THUMB + MARGIN)
        top = MARGIN + number // COLUMNS * cell
        if thumb.path is not None:
            sheet.paste(frame_at(thumb.path, thumb.second).resize((THUMB, high), Image.Resampling.LANCZOS), (left, top))
        _write(sheet, thumb.id, (left, top + high + 4), 13, GREY)
        _write(sheet, _short(thumb.words, 15), (left, top + high + 21), 15, INK)
    _save(sheet, into)


def _write(sheet: Image.Image, words: str, place: tuple[int, int], size: int, colour: tuple[int, int, int]) -> None:
    x, draw = float(place[0]), ImageDraw.Draw(sheet)
    for part, face in runs(words, size):
        draw.text((x, place[1] + size), part, font=face, fill=colour, anchor="ls")
        x += face.getlength(part)


def _short(words: str, size: int) -> str:
    line = " ".join(words.split())
    if _long(runs(line, size)) <= THUMB:
        return line
    while line and _long(runs(line + "…", size)) > THUMB:
        line = line[:-1]
    return line + "…"


def _long(parts: "list[tuple[str, FreeTypeFont]]") -> float:
    return sum(face.getlength(part) for part, face in parts)


def poster(path: Path, second: Fraction, into: Path, title: str = "") -> None:
    """The frame of `path` at a second as JPEG; `title` is lettered into it where the frame does not carry it itself."""
    picture = frame_at(path, second)
    if title:
        size = max(12, picture.height // 11)
        parts = runs(title, size)
        x, y = (picture.width - _long(parts)) / 2, picture.height * 0.24
        for part, face in parts:
            ImageDraw.Draw(picture).text((x, y), part, font=face, fill=INK, anchor="ls", stroke_width=size // 14, stroke_fill=PAPER)
            x += face.getlength(part)
    _save(picture, into)


def _save(picture: Image.Image, into: Path) -> None:
    aside = into.with_name(f".{into.stem}.part.jpg")
    picture.save(aside, quality=90)
    aside.replace(into)
