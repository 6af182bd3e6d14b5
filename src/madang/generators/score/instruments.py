"""All instruments by name, and one note of one of them. After compose, before the mix; the mix sets the film's levels."""

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from madang.generators.score import plucked, sustained
from madang.generators.score.theory import Bend
from madang.generators.score.tone import RATE, Samples

__all__ = ["INSTRUMENTS", "RATE", "UNPITCHED", "Samples", "play"]

Instrument = Callable[[float, float, int, Bend], Samples]
RINGING: Final[dict[str, Instrument]] = {  # they ring as long as they do: a note's length is not heard
    "gayageum": plucked.gayageum,
    "geomungo": plucked.geomungo,
    "yanggeum": plucked.yanggeum,
    "felt": plucked.felt,
    "kalimba": plucked.kalimba,
    "musicbox": plucked.musicbox,
    "mallet": plucked.mallet,
    "low": plucked.bass,
    "gung": plucked.gung,
    "tta": plucked.tta,
    "block": plucked.block,
}
HELD: Final[dict[str, Instrument]] = {
    "daegeum": sustained.daegeum,
    "danso": sustained.danso,
    "haegeum": sustained.haegeum,
    "glass": sustained.glass,
    "saenghwang": sustained.saenghwang,
    "strings": sustained.strings,
    "drone": sustained.drone,
    "pad": sustained.pad,
}
INSTRUMENTS: Final[dict[str, Instrument]] = {**RINGING, **HELD}
UNPITCHED: Final = frozenset({"gung", "tta", "block"})
STEP = 0.25  # seconds to which a held note's length is rounded, so that it is found again


def play(instrument: str, pitch: float, length: float, loudness: float, bend: Bend = "") -> Samples:
    """One note, at full level: `loudness` 0 to 1 only chooses how hard it is struck or blown, in three grades."""
    force = 0 if loudness < 0.4 else 1 if loudness < 0.62 else 2
    if instrument in RINGING:
        return _kept(instrument, 0.0 if instrument in UNPITCHED else pitch, 0.0, force, bend)
    return _kept(instrument, pitch, max(round(length / STEP), 1) * STEP, force, bend)


@lru_cache(maxsize=96)
def _kept(instrument: str, pitch: float, length: float, force: int, bend: Bend) -> Samples:
    samples = INSTRUMENTS[instrument](pitch, length, force, bend)
    samples.setflags(write=False)
    return samples
