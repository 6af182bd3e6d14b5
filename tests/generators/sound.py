"""What the tests of sound makers share: cues of an invented film, and a WAV read back."""

import wave
from fractions import Fraction
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from madang.film.screenplay.elements import Lines
from madang.film.shots.shot import Role, Shot, Size
from madang.film.takes.port import Cue

STORY = (
    (Role.TITLE, -1, "pond", "dawn", "calm", 0.1, 5), (Role.ESTABLISH, 0, "pond", "dawn", "calm", 0.1, 6),
    (Role.ACTION, 0, "pond", "dawn", "lonely", 0.2, 5), (Role.INSERT, 0, "pond", "dawn", "wonder", 0.4, 4),
    (Role.ACTION, 1, "classroom", "noon", "playful", 0.3, 8), (Role.ACTION, 2, "pond", "noon", "joyful", 0.4, 16),
    (Role.ACTION, 3, "pond", "dusk", "tense", 0.6, 10), (Role.ACTION, 4, "pond", "night", "calm", 0.3, 10),
    (Role.ACTION, 5, "pond", "dawn", "warm", 0.7, 14), (Role.CREDITS, -1, "", "noon", "calm", 0.0, 6),
)  # fmt: skip
END_OF_STORY = 78.0


def cues(story: tuple[tuple[Role, int, str, str, str, float, int], ...] = STORY, **more: object) -> tuple[Cue, ...]:
    made, at = [], Fraction(0)
    for number, (role, scene, place, time, mood, tension, seconds) in enumerate(story):
        shot = Shot(
            f"s{number}", scene, role, Lines(1, 1), "", Size.WIDE, place=place, time=time, mood=mood, tension=tension, seed=number * 77 + 1,
            interior=place == "classroom", **more,
        )  # fmt: skip
        made.append(Cue(at, at + seconds, shot))
        at += seconds
    return tuple(made)


def samples_of(path: Path) -> NDArray[np.float64]:
    with wave.open(str(path)) as file:
        assert file.getframerate() == 48_000
        raw = np.frombuffer(file.readframes(file.getnframes()), "<i2")
        return raw.reshape(-1, file.getnchannels()) / 32768


def level(samples: NDArray[np.float64]) -> float:
    """RMS in dB."""
    return float(20 * np.log10(np.sqrt((samples**2).mean()) + 1e-9))
