"""`score`: music and ambience for a whole film, offline, from its cues. It knows the film's nouns and nothing of other makers."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from madang.film.takes.port import Cancelled, Made, Quote, TakeKind, TakeRequest

if TYPE_CHECKING:
    from madang.generators.score.mixdown import Sound

MUSIC_WET, AMBIENCE_WET = 0.34, 0.0
MUSIC_GAIN, AMBIENCE_GAIN = 0.36, 1.0  # about −27 and −35 LUFS; the mix measures and sets the film's levels


class Score:
    """Composes and plays: the same cues and seed give the same bytes."""

    name = "score"
    version = "2"
    kinds: frozenset[TakeKind] = frozenset({"music", "ambience"})

    def quote(self, request: TakeRequest) -> Quote:
        """About a thirtieth of the film's length, and free."""
        return Quote(1.0 + float(request.seconds) / 30)

    def make(self, request: TakeRequest, into: Path, *, progress: Callable[[float], None], cancelled: Callable[[], bool], key: str) -> Made:
        """One stereo WAV at 48 kHz, exactly as long as the film (`request.seconds`, or its cues)."""
        from madang.generators.score.mixdown import blocks, write_wav

        seconds = request.seconds or (request.cues[-1].end if request.cues else request.seconds)
        frames = round(seconds * 48_000)
        path = into / f"{request.kind}.wav"

        def told(written: int) -> None:
            if cancelled():
                raise Cancelled
            progress(written / max(frames, 1))

        sounds, details = self._sounds(request)
        wet, gain = (MUSIC_WET, MUSIC_GAIN) if request.kind == "music" else (AMBIENCE_WET, AMBIENCE_GAIN)
        write_wav(path, blocks(sounds, frames, wet), gain=gain, told=told)
        return Made(path, details=details)

    def _sounds(self, request: TakeRequest) -> "tuple[Iterator[Sound], dict[str, str | int | float | bool]]":
        from madang.generators.score.ambience import ambience, stretches
        from madang.generators.score.compose import compose
        from madang.generators.score.mixdown import sounds_of

        if request.kind == "ambience":
            return ambience(request.cues, request.seed), {"places": len(stretches(request.cues))}
        piece = compose(request.cues, request.seed)
        form = " ".join(f"{stretch.treatment}@{stretch.start:.1f}" for stretch in piece.form)
        band = piece.who.band
        players = f"{band.pluck} {band.melody} {band.answer} {band.bed}"
        return sounds_of(piece.notes), {
            "players": players,
            "metre": piece.who.metre,
            "tonic": piece.tonic,
            "motif": " ".join(map(str, piece.motif.degrees)),
            "form": form,
        }
