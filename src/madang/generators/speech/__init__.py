"""`speech`: a line becomes a voice, offline, by eSpeak NG in Korean and English. Off by default: a subtitle is kinder than a robot."""

import wave
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from madang.film.language import Text
from madang.film.takes.port import Cancelled, Failed, Made, Quote, TakeKind, TakeRequest

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from madang.generators.speech.espeak import Manner

RATE: Final = 48_000
# Who speaks (words of a bible's `voice`): eSpeak's variant, pitch, and pace against a grown person's.
VOICES: Final[dict[str, tuple[str, int, float]]] = {
    "woman": ("+f2", 55, 1.0), "man": ("+m3", 40, 1.0), "girl": ("+f4", 78, 1.02), "boy": ("+f1", 74, 1.02), "child": ("+f4", 78, 1.02),
    "elder": ("+f5", 44, 0.86), "old woman": ("+f5", 44, 0.86), "old man": ("+m7", 30, 0.86), "narrator": ("+m1", 42, 0.84),
}  # fmt: skip
PACE: Final = {"ko": 150, "en": 150}  # words a minute that come to design 8's rates
HEATED: Final = 1.2
FASTEST: Final = 1.25  # a line that is too long for its shot is spoken at most this much faster


class Speech:
    """Speaks one line: 48 kHz mono WAV, trimmed, at an even level."""

    name = "speech"
    version = "1"
    kinds: frozenset[TakeKind] = frozenset({"voice"})

    def quote(self, request: TakeRequest) -> Quote:
        return Quote(0.3)

    def make(self, request: TakeRequest, into: Path, *, progress: Callable[[float], None], cancelled: Callable[[], bool], key: str) -> Made:
        """Speak `request.line`; `parameters["voice"]` says whose voice ("old woman", "boy" …), or an eSpeak voice name with "espeak:"."""
        import numpy as np

        from madang.generators.speech.espeak import VoiceMissing, speak

        if request.line is None:
            raise Failed(Text(ko="읽을 대사가 없어요.", en="There is no line to speak."))
        if cancelled():
            raise Cancelled
        manner = manner_of(request)
        wanted = float(request.line.end - request.line.start)
        try:
            samples = _shaped(*speak(request.line.words, manner))
            if wanted and len(samples) / RATE > wanted * 1.02:
                samples = _shaped(*speak(request.line.words, faster(manner, len(samples) / RATE / wanted)))
        except VoiceMissing as wrong:
            raise Failed(Text(ko=f"‘{wrong}’이라는 목소리가 없어요.", en=f"There is no voice called “{wrong}”.")) from wrong
        path = into / "voice.wav"
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(np.round(np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())
        progress(1.0)
        seconds = len(samples) / RATE
        return Made(path, notes=_told(seconds, wanted), details={"model": "espeak-ng", "voice": manner.voice, "seconds": round(seconds, 3)})


def _told(seconds: float, wanted: float) -> tuple[Text, ...]:
    if not wanted or seconds <= wanted * 1.05:
        return ()
    over = seconds - wanted
    return (Text(ko=f"대사가 숏보다 {over:.1f}초 길어요.", en=f"The line is {over:.1f} s longer than its place in the shot."),)


def manner_of(request: TakeRequest) -> "Manner":
    """Whose voice, how fast, how high: from the bible's words, the language and the line's manner."""
    from madang.generators.speech.espeak import Manner

    line = request.line
    language = "ko" if request.language == "ko" else "en-us"
    wanted = str(request.parameters.get("voice", ""))
    if wanted.startswith("espeak:"):
        return Manner(wanted.removeprefix("espeak:"))
    if line is not None and line.voice == "over" and not wanted:
        wanted = "narrator"
    variant, pitch, pace = next((VOICES[name] for name in sorted(VOICES, key=len, reverse=True) if name in wanted), VOICES["woman"])
    heated = line is not None and any(mark in line.manner + line.words for mark in ("!", "소리", "외치", "shout", "angry"))
    speed = PACE["ko" if language == "ko" else "en"] * pace * (HEATED if heated else 1.0)
    return Manner(language + variant, round(speed), pitch, 60 if heated else 42)


def faster(manner: "Manner", factor: float) -> "Manner":
    """The same voice, at most FASTEST times as fast."""
    from dataclasses import replace

    return replace(manner, words_a_minute=round(manner.words_a_minute * min(factor, FASTEST)))


def _shaped(spoken: bytes, rate: int) -> "NDArray[np.float32]":
    """48 kHz, silence trimmed to 40 ms, low rumble and hiss taken off, peak at −6 dBFS, ends faded."""
    import numpy as np
    from scipy.signal import butter, resample_poly, sosfiltfilt

    samples = np.frombuffer(spoken, np.int16).astype(np.float32) / np.float32(32768)
    if len(samples) == 0:
        return np.zeros(RATE // 10, np.float32)
    common = int(np.gcd(rate, RATE))
    full = np.asarray(resample_poly(samples, RATE // common, rate // common), np.float32)
    if len(full) > 64:
        band = butter(2, [90 / (RATE / 2), 7800 / (RATE / 2)], btype="band", output="sos")
        full = np.asarray(sosfiltfilt(band, full), np.float32)
    loud = np.flatnonzero(np.abs(full) > 0.01 * max(float(np.abs(full).max()), 1e-6))
    edge = int(0.04 * RATE)
    full = full[max(loud[0] - edge, 0) : loud[-1] + edge] if len(loud) else full
    full = full * np.float32(0.5 / max(float(np.abs(full).max()), 1e-6))
    fade = np.linspace(0, 1, min(edge // 4, len(full)), dtype=np.float32)
    full[: len(fade)] *= fade
    full[len(full) - len(fade) :] *= fade[::-1]
    return np.asarray(full, np.float32)
