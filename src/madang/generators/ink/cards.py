"""Cards: words on paper between pictures, the end credits and the supporters' line that public funding demands. After lettering."""

from dataclasses import replace
from fractions import Fraction

import numpy as np

from madang.generators.ink.lettering import NEAREST, lay_letters, plane_of, seal, wrap
from madang.generators.ink.paper import Layer, Paper
from madang.generators.ink.pigment import BLUE, INK, smooth
from madang.generators.ink.stage import FAR, Life, Plane, Stage
from madang.generators.ink.typeface import BATANG, BOOK, Face, line_mask, line_width

ROLLS_FROM = 11  # more credit lines than this do not fit a page and roll


def ground(stage: Stage) -> Plane:
    """Bare paper with a breath of ink along its foot, a far ridge half forgotten."""
    half = stage.half
    layer, paper = half.layer(), half.paper
    crest = paper.height * 0.86 + paper.unit * (46 * paper.noise(620, 41)[:1] + 16 * paper.noise(120, 42)[:1] + 5 * paper.noise(36, 43)[:1])
    below = paper.y - crest
    body = smooth(-1.5 * paper.unit, 3 * paper.unit, below) * np.exp(-np.maximum(below, 0) / (52 * paper.unit))
    layer.wash(np.asarray(0.20 * body * (1 + 0.2 * paper.wet), np.float32), BLUE * 0.6 + INK * 0.4)
    layer.wash(np.asarray(0.05 * smooth(0.2, 1.6, paper.fbm(520, 4, 44, aspect=2.0)), np.float32), INK)
    return Plane("paper", layer.pack(), FAR)


def card_planes(stage: Stage, words: str) -> tuple[Plane, ...]:
    """A card: a few words in the middle of the paper, each line apart, as in "Ten years later"."""
    layer, unit, frame = stage.layer(), stage.unit, stage.view.frame
    size = int((76 if len(words) < 40 else 56) * unit)
    lines = [line for part in words.splitlines() for line in wrap(part, BATANG, size, 0.72 * (frame[2] - frame[0]))]
    top = (frame[1] + frame[3]) / 2 - len(lines) * size * 0.80
    for number, line in enumerate(lines):
        _centered(layer, stage, line, size, top + number * size * 1.6)
    return ground(stage), plane_of("card", layer, 0.25, 0.9)


def _centered(layer: Layer, stage: Stage, line: str, size: int, top: float, face: Face = BATANG) -> None:
    mask = line_mask(line, face, size)
    frame = stage.view.frame
    lay_letters(layer, stage, mask, (frame[0] + frame[2] - mask.shape[1]) / 2, top)


def credit_planes(stage: Stage, rows: tuple[tuple[str, str], ...], seconds: Fraction) -> tuple[Plane, ...]:
    """Credits: role at the left of the axis, name at its right; a page while they fit, a slow roll where they do not.

    A row without a role is centred (a company, a place); an empty row is a breath.
    """
    unit, frame = stage.unit, stage.view.frame
    step = 76 * unit
    if len(rows) <= ROLLS_FROM:
        layer = stage.layer()
        _rows(layer, stage, rows, (frame[1] + frame[3]) / 2 - len(rows) * step / 2 - 0.02 * (frame[3] - frame[1]), step)
        return ground(stage), plane_of("credits", layer, 0.3, 1.0)
    # The roll is painted on a long sheet of its own, which starts under the frame and is carried up past its top.
    tall = len(rows) * step
    scroll = Layer(Paper(stage.paper.width, int(tall) + 2, unit, stage.paper.fineness))
    _rows(scroll, stage, rows, 0, step)
    packed = scroll.pack()
    speed = (tall + frame[3] - frame[1]) / unit / float(seconds)
    plane = Plane("credits", replace(packed, top=packed.top + int(frame[3])), NEAREST, Life("roll", speed))
    return ground(stage), plane


def _rows(layer: Layer, stage: Stage, rows: tuple[tuple[str, str], ...], top: float, step: float) -> None:
    for number, row in enumerate(rows):
        _row(layer, stage, row, top + number * step)


def _row(layer: Layer, stage: Stage, row: tuple[str, str], top: float) -> None:
    """Role in book letters to the left of the axis, name in bold to the right, on one baseline."""
    unit, frame = stage.unit, stage.view.frame
    role, name = row
    if not role:
        _centered(layer, stage, name, int(44 * unit), top)
        return
    axis = (frame[0] + frame[2]) / 2
    role_size, name_size = int(36 * unit), int(44 * unit)
    wide = line_width(role, BOOK, role_size)
    mask = line_mask(role, BOOK, role_size)
    lay_letters(layer, stage, mask, axis - 26 * unit - wide, top + (name_size - role_size), strength=0.8)
    lay_letters(layer, stage, line_mask(name, BATANG, name_size), axis + 22 * unit, top)


def supporter_planes(stage: Stage, rows: tuple[tuple[str, str], ...]) -> tuple[Plane, ...]:
    """The supporters' card: who gave what, quiet and complete, closed by the seal."""
    layer, unit, frame = stage.layer(), stage.unit, stage.view.frame
    lines = [(words, number) for number, pair in enumerate(rows) for words in pair if words]
    step = 66 * unit
    top = (frame[1] + frame[3]) / 2 - (len(lines) * step + 110 * unit) / 2
    for number, (words, _) in enumerate(lines):
        _centered(layer, stage, words, int((34 if number % 2 == 0 and len(lines) > 1 else 46) * unit), top + number * step)
    stamp = stage.layer()
    seal(stamp, stage, (frame[0] + frame[2]) / 2 - 30 * unit, top + len(lines) * step + 56 * unit, 60)
    return ground(stage), plane_of("supporters", layer, 0.2, 0.9), plane_of("seal", stamp, 1.2, 0.4)
