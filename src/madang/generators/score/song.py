"""A song inside the film, from a radio or a far window: its own motif, small and narrow, in the score's key. Under happenings."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from madang.film.takes.port import Cue
from madang.generators.score.instruments import play
from madang.generators.score.palette import character_of
from madang.generators.score.theory import pitch_of
from madang.generators.score.tone import RATE, band

BEAT = 0.62  # seconds
PLAYERS = ("daegeum", "felt")


def song(cues: Sequence[Cue], seed: int) -> NDArray[np.float64]:
    """The motif and its answer, as a small loudspeaker gives them; mono at 48 kHz."""
    who = character_of(cues, seed)
    motif = who.motif
    out = np.zeros(int((2 * motif.length * BEAT + 3.0) * RATE))
    at = 0.1
    for part in (motif.opened(), motif.closed()):
        for degree, beats in zip(part.degrees, part.beats, strict=True):
            pitch = pitch_of(who.tonic, "pyeongjo", degree)
            for player, lower, strength in ((PLAYERS[0], 0, 0.6), (PLAYERS[1], 12, 0.5)):
                note = play(player, pitch - lower, beats * BEAT + 0.1, strength)
                first = int(at * RATE)
                out[first : first + len(note)] += strength * note[: len(out) - first]
            at += beats * BEAT
    end = np.minimum(np.arange(len(out))[::-1] / (0.8 * RATE), 1)
    return np.asarray(np.tanh(1.6 * band(out, 420, 3200)) * end)
