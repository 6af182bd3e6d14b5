"""Nowhere in particular: paper, sky and mist, where nobody can say what the place looks like. The last resort of places."""

import numpy as np

from madang.generators.ink.pigment import BLUE, INK, smooth
from madang.generators.ink.sky import sky
from madang.generators.ink.stage import Plane, Setting, Stage


def nowhere(stage: Stage) -> Setting:
    """A pale ground that fades into mist, and a ridge that may be a memory."""
    if stage.scene.interior:
        return Setting((_wall(stage), _ground(stage)), indoors=True)
    return Setting((sky(stage), _ridge(stage), _ground(stage)))


def _ground(stage: Stage) -> Plane:
    """A wash that gathers towards us, uneven as wet paper is."""
    half = stage.half
    layer, paper = half.layer(), half.paper
    line = half.view.horizon
    reach = max(paper.height - line, 0.2 * paper.height)
    near = smooth(line, line + reach, paper.y + 26 * paper.unit * paper.noise(240, stage.seed("ground")))
    pigment, density = stage.foliage.grass
    tone = near * (0.55 + 0.30 * paper.fbm(300, 4, stage.seed("tone"), aspect=3.0))
    layer.wash(np.asarray(np.clip(0.9 * density * tone, 0, 0.5), np.float32), pigment * np.float32(0.5) + INK * np.float32(0.5))
    return Plane("ground", layer.pack(), 4.0)


def _ridge(stage: Stage) -> Plane:
    half = stage.half
    layer, paper = half.layer(), half.paper
    unit, line = paper.unit, half.view.horizon
    crest = line - unit * (40 + 38 * paper.noise(620, stage.seed("ridge"))[:1] + 14 * paper.noise(130, stage.seed("crest"))[:1])
    below = paper.y - crest
    body = smooth(-max(1.5 * unit, 0.8), max(3 * unit, 0.8), below) * np.exp(-np.maximum(below, 0) / (46 * unit))
    layer.wash(
        np.asarray(0.26 * stage.light.ink * body * (1 + 0.2 * paper.wet), np.float32), BLUE * np.float32(0.6) + INK * np.float32(0.4)
    )
    return Plane("ridge", layer.pack(), 600.0)


def _wall(stage: Stage) -> Plane:
    """Indoors: light falling from one side on bare plaster."""
    half = stage.half
    layer, paper = half.layer(), half.paper
    slant = paper.x / paper.width * 0.8 + paper.y / paper.height * 0.5 + 0.06 * paper.wet
    layer.wash(np.asarray(0.05 + 0.16 * smooth(0.2, 1.2, slant), np.float32), INK * np.float32(0.6) + BLUE * np.float32(0.4))
    return Plane("wall", layer.pack(), 3.0)
