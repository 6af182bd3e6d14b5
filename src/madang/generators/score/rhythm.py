"""Time as players keep it: phrases that breathe, bars, and the strokes of a drum. After theory, before composing.

Drum patterns are jangdan (장단), Korean rhythmic cycles: 굿거리 sways, 세마치 skips, 자진모리 runs, and a heart's beat for what is feared.
"""

from dataclasses import dataclass
from math import pi, sin
from typing import Final

BARS = 4  # of a phrase


@dataclass(frozen=True, slots=True)
class Clock:
    """Beats to seconds from `start` on: each phrase begins and ends slower than its middle, by the share `rubato`."""

    start: float
    beat: float
    metre: int
    rubato: float = 0.08

    @property
    def bar(self) -> float:
        """Seconds of an even bar."""
        return self.metre * self.beat

    def at(self, beats: float) -> float:
        """The second at which a beat (counted from 0, fractions allowed) falls."""
        phrase = self.metre * BARS
        whole, part = divmod(beats, phrase)
        share = part / phrase
        return self.start + self.beat * phrase * (whole + share + self.rubato * sin(2 * pi * share) / (2 * pi))

    def bars_until(self, end: float) -> int:
        """How many bars begin and sound for at least half of their length before `end`."""
        count = 0
        while self.at((count + 0.5) * self.metre) < end:
            count += 1
        return count


@dataclass(frozen=True, slots=True)
class Jangdan:
    """A cycle of strokes, written as players learn it: a row of cells for each instrument, 1 to 9 how hard, a point for none."""

    beats: int
    rows: tuple[tuple[str, str], ...]

    @property
    def strokes(self) -> tuple[tuple[float, str, float], ...]:
        """(beat, instrument, weight 0 to 1) of every stroke."""
        return tuple(
            (number * self.beats / len(row), name, int(cell) / 9)
            for name, row in self.rows
            for number, cell in enumerate(row)
            if cell != "."
        )


JANGDAN: Final = {
    "gutgeori": Jangdan(4, (("gung", "9..5..7....."), ("tta", "..4..4..5534"))),
    "semachi": Jangdan(3, (("gung", "9..5..5.."), ("tta", ".....5.4."))),
    "jajinmori": Jangdan(4, (("gung", "9..6..7..5.."), ("tta", "5.......6.5."))),
    "heart": Jangdan(4, (("gung", "95..74.."),)),
    "walk": Jangdan(4, (("low", "9..57..5"),)),
    "skip": Jangdan(3, (("low", "9........"), ("block", "...5..5.3"))),
    "blocks": Jangdan(4, (("low", "8...5..."), ("block", "..5..453"))),
}


def jangdan_of(mood: str, metre: int, urban: bool) -> Jangdan:
    """The cycle for a mood: who runs, who plays, who is afraid, in the city and outside."""
    if metre == 3:
        return JANGDAN["skip" if urban else "semachi"]
    if mood in ("tense", "sad", "lonely"):
        return JANGDAN["walk" if urban else "jajinmori" if mood == "tense" else "heart"]
    if mood in ("playful", "joyful"):
        return JANGDAN["blocks" if urban or mood == "playful" else "jajinmori"]
    return JANGDAN["walk" if urban else "gutgeori"]
