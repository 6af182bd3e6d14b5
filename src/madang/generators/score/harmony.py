"""Chords of the five tones and how their voices walk from one to the next. After theory, before composing."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations
from typing import Final

from madang.generators.score.theory import CENTRE, Mode

# Semitones over the mode's centre, root first. Only tones of the mode: nothing that is sung over them can rub.
CHORDS: Final[dict[Mode, dict[str, tuple[int, int, int]]]] = {
    "pyeongjo": {"home": (0, 7, 2), "rise": (5, 0, 9), "lean": (2, 9, 5), "away": (7, 2, 0), "far": (9, 2, 0)},
    "gyemyeonjo": {"home": (0, 7, 3), "rise": (3, 10, 7), "lean": (5, 0, 10), "away": (10, 5, 0), "far": (7, 0, 10)},
}
PROGRESSIONS: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "calm": (("home", "rise", "home", "away"), ("home", "lean", "rise", "home")),
    "warm": (("home", "rise", "lean", "away"), ("rise", "home", "lean", "away")),
    "sad": (("home", "lean", "rise", "away"), ("home", "far", "lean", "home")),
    "tense": (("home", "home", "away", "far"), ("home", "away", "home", "far")),
    "joyful": (("home", "rise", "away", "rise"), ("rise", "away", "home", "away")),
    "wonder": (("home", "far", "rise", "lean"), ("rise", "lean", "far", "away")),
    "lonely": (("home", "far", "home", "lean"), ("home", "lean", "far", "home")),
    "playful": (("home", "away", "rise", "away"), ("home", "rise", "home", "away")),
}
LEAP = 7  # semitones: a voice that leaps farther draws the ear
WAYS = 16  # how many ways to set a chord are tried
Voices = tuple[int, int, int, int]  # MIDI numbers, bass first


def progression(mood: str, bars: int, choice: int) -> tuple[str, ...]:
    """A chord a bar: the mood's cycle, coming home at the end over the chord that leans on it."""
    cycles = PROGRESSIONS.get(mood, PROGRESSIONS["calm"])
    cycle = cycles[choice % len(cycles)]
    names = [cycle[bar % len(cycle)] for bar in range(bars)]
    if bars > 1:
        names[-2:] = ["away", "home"]
    elif names:
        names = ["home"]
    return tuple(names)


def voiced(names: Sequence[str], mode: Mode, tonic: int, before: Voices | None = None) -> tuple[Voices, ...]:
    """Four voices a chord: of all ways through the chords, the one whose voices walk least, without fifths and octaves in parallel."""
    ways: dict[Voices | None, tuple[float, tuple[Voices, ...]]] = {before: (0.0, ())}
    for name in names:
        ways = {
            now: min((cost + _cost(last, now), (*path, now)) for last, (cost, path) in ways.items())
            for now in _candidates(CHORDS[mode][name], mode, tonic)
        }
    return min(ways.values())[1]


@lru_cache(maxsize=256)
def _candidates(chord: tuple[int, int, int], mode: Mode, tonic: int) -> tuple[Voices, ...]:
    classes = {(tonic + CENTRE[mode] + tone) % 12 for tone in chord}
    root = (tonic + CENTRE[mode] + chord[0]) % 12
    basses = [pitch for pitch in range(tonic - 14, tonic) if pitch % 12 == root]
    uppers = [pitch for pitch in range(tonic + 1, tonic + 20) if pitch % 12 in classes]
    found = []
    for bass in basses:
        for low, middle, high in combinations(uppers, 3):
            if high - middle <= 12 and middle - low <= 12 and {bass % 12, low % 12, middle % 12, high % 12} == classes:
                found.append((bass, low, middle, high))
    return tuple(sorted(found, key=_spread)[:WAYS])


def _spread(voices: Voices) -> float:
    """How far a chord stands from the middle of its range, and how thick it is."""
    bass, low, middle, high = voices
    return 0.15 * abs(low + middle + high - 3 * (bass + 19)) / 3 + 2.0 * (middle - low < 3) + 1.0 * (high - middle < 3)


@lru_cache(maxsize=8192)
def _cost(before: Voices | None, now: Voices) -> float:
    if before is None:
        return _spread(now)
    walked = sum(abs(a - b) for a, b in zip(before[1:], now[1:], strict=True)) + 0.4 * abs(before[0] - now[0])
    leaps = sum(abs(a - b) > LEAP for a, b in zip(before, now, strict=True))
    return _spread(now) + walked + 40.0 * parallels(before, now) + 6.0 * leaps


def parallels(before: Voices, now: Voices) -> int:
    """How many pairs of voices move together from one perfect fifth or octave to another."""
    count = 0
    for low, high in combinations(range(4), 2):
        moved = (now[low] - before[low], now[high] - before[high])
        same = (before[high] - before[low]) % 12 == (now[high] - now[low]) % 12 in (0, 7)
        count += same and moved[0] != 0 and moved[0] == moved[1]
    return count
