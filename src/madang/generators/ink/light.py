"""Light by hour and weather, leaves by season: what every painter of a place asks before choosing a pigment. After scene.

Dawn is cool with a warm low sun and mist, noon pale, dusk amber against blue, night ink-blue with warm lamps (design 8).
"""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from madang.generators.ink.pigment import APRICOT, BLUE, DEEP_BLUE, GREEN, INK, MOSS, OCHRE, PINE, PINK, RED, YELLOW, Floats, pigment


@dataclass(frozen=True, slots=True)
class Disc:
    """A sun or a moon: where in the frame (0 to 1 from left and top), radius in units, pigment and density (negative shines)."""

    x: float
    y: float
    radius: float
    color: Floats
    density: float


@dataclass(frozen=True, slots=True)
class Light:
    """The light of a scene.

    `ambient` is a density (3,) over the whole picture: none at noon, deep blue at night; lamps and windows take it away again.
    `white` is the paper's colour, RGB 0 to 255. `sky`, `glow` are pigment and density of the sky's top and of the horizon.
    `lamps` 0 to 1: how much lamps and windows are lit. `ink` multiplies the darkness of things. `air` is the distance in metres
    at which a thing is a third as dark (haze). `haze` is the density of the air itself; `mist` 0 to 1 is how much of it drifts in bands.
    `stars` 0 to 1. `overcast` 0 to 1 hides sun and stars behind a grey sky.
    """

    ambient: Floats
    white: Floats
    sky: tuple[Floats, float]
    glow: tuple[Floats, float]
    disc: Disc | None
    lamps: float
    ink: float
    air: float
    haze: Floats
    mist: float
    stars: float = 0.0
    overcast: float = 0.0


PAPER_WHITE: Final = np.array([250, 244, 230], np.float32)
NOTHING: Final = np.zeros(3, np.float32)
WARM_HAZE: Final = np.array([0.015, 0.045, 0.085], np.float32)
COOL_HAZE: Final = np.array([0.050, 0.040, 0.035], np.float32)
MOONLIT: Final = pigment(0.82, 0.69, 0.40)  # the night that covers everything; also what the moon takes away

HOURS: Final[dict[str, Light]] = {
    "dawn": Light(NOTHING, PAPER_WHITE, (BLUE, 0.20), (APRICOT, 0.55), Disc(0.66, 0.30, 62, RED, 0.92), 0.25, 1.0, 260, WARM_HAZE, 0.75),
    "morning": Light(
        NOTHING,
        np.array([251, 247, 236], np.float32),
        (BLUE, 0.17),
        (YELLOW, 0.10),
        Disc(0.24, 0.17, 46, OCHRE, 0.40),
        0.0,
        0.95,
        420,
        WARM_HAZE,
        0.30,
    ),
    "noon": Light(NOTHING, np.array([252, 249, 240], np.float32), (BLUE, 0.13), (BLUE, 0.015), None, 0.0, 0.9, 600, COOL_HAZE * 0.6, 0.12),
    "dusk": Light(
        pigment(0.03, 0.12, 0.17),
        PAPER_WHITE,
        (BLUE, 0.36),
        (pigment(0.02, 0.36, 0.66), 0.78),
        Disc(0.30, 0.34, 70, RED, 1.0),
        0.55,
        1.05,
        320,
        np.array([0.02, 0.09, 0.15], np.float32),
        0.35,
    ),
    "evening": Light(
        pigment(0.44, 0.42, 0.22),
        PAPER_WHITE,
        (DEEP_BLUE, 0.34),
        (pigment(-0.26, 0.02, 0.34), 0.70),
        None,
        0.9,
        1.0,
        300,
        np.array([0.04, 0.06, 0.08], np.float32),
        0.35,
        stars=0.25,
    ),
    "night": Light(
        MOONLIT,
        PAPER_WHITE,
        (DEEP_BLUE, 0.30),
        (MOONLIT, -0.16),
        Disc(0.70, 0.20, 52, MOONLIT, -0.93),
        1.0,
        0.95,
        300,
        COOL_HAZE,
        0.35,
        stars=1.0,
    ),
}


@dataclass(frozen=True, slots=True)
class Foliage:
    """What the season does to plants and ground. `leaves` are pigments to choose from; `leafy` 0 bare to 1 full; `blossom` 0 to 1 of
    `flower`; `grass` is pigment and density of the ground's own colour; `snow` 0 to 1 how white ground and roofs are."""

    leaves: tuple[Floats, ...]
    leafy: float
    flower: Floats
    blossom: float
    grass: tuple[Floats, float]
    snow: float


SEASONS: Final[dict[str, Foliage]] = {
    "spring": Foliage((MOSS, MOSS * 0.8 + YELLOW * 0.2, GREEN), 0.65, PINK, 0.8, (MOSS, 0.16), 0.0),
    "summer": Foliage((PINE, GREEN, PINE * 0.6 + INK * 0.4), 1.0, PINK, 0.15, (GREEN, 0.20), 0.0),
    "autumn": Foliage((OCHRE, pigment(0.10, 0.72, 1.05), OCHRE * 0.6 + RED * 0.4, YELLOW * 0.9), 0.75, YELLOW, 0.1, (OCHRE, 0.16), 0.0),
    "winter": Foliage((INK, PINE * 0.5 + INK * 0.5), 0.06, PINK, 0.0, (INK, 0.05), 0.35),
}


def light_of(time: str, weather: str, words: str = "") -> Light:
    """The light at a lexicon time in a lexicon weather; unknown words are noon and clear. "dark" among `words` puts out every lamp."""
    light = HOURS.get(time, HOURS["noon"])
    if "dark" in words.split():
        light = replace(light, lamps=0.0, stars=min(light.stars * 1.4, 1.4))
    night = light.stars
    if weather == "mist":
        return replace(
            light,
            air=light.air * 0.30,
            mist=1.0,
            ink=light.ink * 0.85,
            stars=night * 0.2,
            overcast=0.6,
            glow=(light.glow[0], light.glow[1] * 0.7),
            haze=light.haze * 1.2,
        )
    if weather == "rain":
        grey = pigment(0.15, 0.12, 0.09)
        return replace(
            light,
            ambient=light.ambient + grey,
            sky=(INK * 0.6 + BLUE * 0.4, light.sky[1] * 0.6 + 0.20),
            glow=(light.glow[0], light.glow[1] * 0.4),
            disc=None,
            stars=0.0,
            overcast=1.0,
            air=light.air * 0.5,
            mist=max(light.mist, 0.6),
            haze=COOL_HAZE * 1.4,
            lamps=max(light.lamps, 0.45),
        )
    if weather == "snow":
        return replace(
            light,
            ambient=light.ambient + pigment(0.06, 0.045, 0.025),
            sky=(INK * 0.5 + BLUE * 0.5, light.sky[1] * 0.5 + 0.13),
            disc=None,
            glow=(light.glow[0], light.glow[1] * 0.4),
            stars=0.0,
            overcast=0.9,
            air=light.air * 0.45,
            mist=max(light.mist, 0.5),
            haze=COOL_HAZE * 0.7,
            lamps=max(light.lamps, 0.4),
        )
    if weather == "wind":
        return replace(light, mist=light.mist * 0.4, overcast=0.25, air=light.air * 1.2)
    return light


def foliage_of(season: str, weather: str) -> Foliage:
    """The season's leaves; falling snow lies on everything in any season."""
    foliage = SEASONS.get(season, SEASONS["summer"])
    return replace(foliage, snow=1.0) if weather == "snow" else foliage
