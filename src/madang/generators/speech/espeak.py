"""eSpeak NG through its C interface: words become samples. The one place that knows the library; before the speech generator.

The functions are those of the project's public header `speak_lib.h`. The library keeps the phase of its oscillators from one utterance
to the next, so that a line would sound a little different after another one: each line is spoken by a fresh small process, and so the
same line gives the same bytes. A fault in the library ends that process and not the film.
"""

import ctypes
import subprocess
import sys
from dataclasses import dataclass
from typing import Final

import espeakng_loader

RETRIEVE_SAMPLES: Final = 2  # AUDIO_OUTPUT_SYNCHRONOUS: samples come to the callback, none is played
CHARS_UTF8: Final = 1
RATE_PARAMETER, PITCH_PARAMETER, RANGE_PARAMETER = 1, 3, 4
NO_VOICE: Final = 3
PATIENCE: Final = 60  # seconds for one line
_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)


class VoiceMissing(Exception):
    """eSpeak NG has no voice of this name."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How to speak: eSpeak voice name (ko, en-us, with a variant such as +f2), words a minute, pitch and its range 0 to 99."""

    voice: str
    words_a_minute: int = 150
    pitch: int = 50
    pitch_range: int = 45


def speak(words: str, manner: Manner) -> tuple[bytes, int]:
    """The words as mono 16-bit samples in this machine's byte order, and their rate in hertz.

    Raises VoiceMissing; subprocess.CalledProcessError or TimeoutExpired where the library fails.
    """
    numbers = [str(number) for number in (manner.words_a_minute, manner.pitch, manner.pitch_range)]
    command = [sys.executable, "-m", "madang.generators.speech.espeak", manner.voice, *numbers]
    done = subprocess.run(command, input=words.encode(), capture_output=True, timeout=PATIENCE, check=False)
    if done.returncode == NO_VOICE:
        raise VoiceMissing(manner.voice)
    done.check_returncode()
    return done.stdout[4:], int.from_bytes(done.stdout[:4], "big")


def _speak_here(words: bytes, manner: Manner) -> bytes:
    """In the small process: four bytes of rate, then the samples. Exits with NO_VOICE where there is no such voice."""
    library = ctypes.CDLL(espeakng_loader.get_library_path())
    rate = library.espeak_Initialize(RETRIEVE_SAMPLES, 0, espeakng_loader.get_data_path().encode(), 0)
    if rate <= 0:
        raise OSError(f"eSpeak NG did not start: {rate}")
    library.espeak_ng_SetRandSeed(ctypes.c_long(1))
    if library.espeak_SetVoiceByName(manner.voice.encode()) != 0:
        sys.exit(NO_VOICE)
    heard: list[bytes] = []

    def take(samples: "ctypes._Pointer[ctypes.c_short]", count: int, events: int | None) -> int:
        if samples and count > 0:
            heard.append(ctypes.string_at(samples, count * 2))
        return 0

    callback = _Callback(take)
    library.espeak_SetSynthCallback(callback)
    library.espeak_SetParameter(RATE_PARAMETER, manner.words_a_minute, 0)
    library.espeak_SetParameter(PITCH_PARAMETER, manner.pitch, 0)
    library.espeak_SetParameter(RANGE_PARAMETER, manner.pitch_range, 0)
    text = words + b"\0"
    library.espeak_Synth(text, len(text), 0, 1, 0, CHARS_UTF8, None, None)
    library.espeak_Synchronize()
    return int(rate).to_bytes(4, "big") + b"".join(heard)


if __name__ == "__main__":
    voice, *rest = sys.argv[1:]
    sys.stdout.buffer.write(_speak_here(sys.stdin.buffer.read(), Manner(voice, *map(int, rest))))
