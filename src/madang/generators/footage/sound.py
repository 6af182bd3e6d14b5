"""What people recorded, made fit to be heard: a voice found in its noise, cleaned and levelled; a clip's own sound cut to its shot.

Arrays are (channels, samples) at 48 kHz. After media, before the generator.
"""

import wave
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from madang.generators.footage.media import RATE

Sound = NDArray[np.float32]
SPOKEN: Final = 0.1  # RMS of a voice while it speaks: about -20 dBFS, as design 8 wants speech before the film is normalised
HEARD: Final = 0.03  # RMS of a clip's own sound, about -30 dBFS
SILENT: Final = 0.001  # RMS (-60 dBFS) under which a clip has nothing to be heard
LOUDER: Final = 8.0  # the most that a recording is lifted: 18 dB
EDGE: Final = RATE // 10  # kept before and after a voice
STEP: Final = RATE // 50  # in which loudness is looked at
ABOVE: Final = 2.0  # how far over the noise (6 dB) a voice stands
SHORTEST: Final = 3  # steps: a click is no voice
WINDOW: Final = 1024
LEFT: Final = 0.3  # of the noise that stays, so that it does not gurgle


def write(path: Path, sound: Sound) -> None:
    """As a 16-bit WAV file."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(sound.shape[0])
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(np.round(np.clip(sound.T, -1, 1) * 32767).astype("<i2").tobytes())


def voice(heard: Sound) -> Sound:
    """From the first word to the last, without rumble, with less of the room's noise, at an even level and with soft ends."""
    clear = _without_rumble(heard)
    speaking = spoken_steps(clear[0])
    if not speaking.any():
        return _levelled(clear, SPOKEN, clear)
    clean = _less_noise(clear, speaking)
    first, last = (int(place) for place in np.flatnonzero(speaking)[[0, -1]])
    start, end = max(first * STEP - EDGE, 0), min((last + 1) * STEP + EDGE, clean.shape[1])
    words = clean[:, : len(speaking) * STEP].reshape(1, -1, STEP)[:, speaking].reshape(1, -1)
    return _faded(_levelled(clean[:, start:end], SPOKEN, words), EDGE // 4)


def clip(heard: Sound, samples: int) -> tuple[Sound, bool]:
    """Exactly as long as its shot; and whether there is anything to be heard."""
    whole = np.zeros((2, samples), np.float32)
    if heard.shape[1] == 0 or _rms(heard) < SILENT:
        return whole, False
    kept = heard[:, :samples]
    whole[:, : kept.shape[1]] = _faded(_levelled(kept, HEARD, kept), 2400)
    return whole, True


def spoken_steps(mono: NDArray[np.float32]) -> NDArray[np.bool_]:
    """In which fiftieths of a second somebody speaks: louder than the room, for longer than a click, with the pauses between words."""
    count = len(mono) // STEP
    loud = np.sqrt((mono[: count * STEP].reshape(count, STEP) ** 2).mean(1)) if count else np.zeros(0, np.float32)
    if not count or loud.max() < 1e-5:
        return np.zeros(count, np.bool_)
    noise, peak = float(np.percentile(loud, 10)), float(np.percentile(loud, 99))
    on = loud > max(min(noise * ABOVE, peak / 2), peak * 0.05)
    return _long_enough(on)


def _long_enough(on: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Runs that are too short to be a syllable are left out."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], on.astype(np.int8), [0]])))
    kept = np.zeros_like(on)
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        kept[start:end] = end - start >= SHORTEST
    return kept


def _without_rumble(heard: Sound) -> Sound:
    from scipy.signal import butter, sosfiltfilt

    if heard.shape[1] < 64:
        return heard
    return np.asarray(sosfiltfilt(butter(2, 80 / (RATE / 2), "high", output="sos"), heard), np.float32)


def _less_noise(heard: Sound, speaking: NDArray[np.bool_]) -> Sound:
    """Spectral subtraction: what the room sounds like while nobody speaks is taken off everywhere, down to a third of itself.

    After Boll, "Suppression of acoustic noise in speech using spectral subtraction" (1979), with gains smoothed over time and pitch.
    """
    from scipy.ndimage import uniform_filter
    from scipy.signal import ShortTimeFFT
    from scipy.signal.windows import hann

    quiet = ~np.repeat(_widened(speaking), STEP)
    if quiet.sum() < RATE // 5:
        return heard
    stft = ShortTimeFFT(hann(WINDOW, sym=False), WINDOW // 4, RATE, scale_to=None)
    spectrum = stft.stft(heard[0])
    moments = np.clip((stft.t(heard.shape[1]) * RATE).astype(int), 0, len(quiet) - 1)
    room = np.abs(spectrum[:, quiet[moments]]).mean(1, keepdims=True)
    gains = np.clip(1 - 1.5 * room / np.maximum(np.abs(spectrum), 1e-9), LEFT, 1)
    cleaned = stft.istft(spectrum * uniform_filter(gains, (3, 5)), k1=heard.shape[1])
    return np.asarray(cleaned.real[None, :], np.float32)


def _widened(on: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """A little before and after, so that a word's own edges are not taken for the room."""
    return np.convolve(on, np.ones(9), "same") > 0


def _rms(sound: Sound) -> float:
    return float(np.sqrt((sound**2).mean())) if sound.size else 0.0


def _levelled(sound: Sound, rms: float, measured: Sound) -> Sound:
    """To an even level, by what is `measured`: at most 18 dB louder, and never over -3 dBFS."""
    peak = float(np.abs(sound).max()) if sound.size else 0.0
    gain = min(rms / max(_rms(measured), 1e-6), LOUDER, 0.7 / max(peak, 1e-6))
    return np.asarray(sound * np.float32(gain), np.float32)


def _faded(sound: Sound, samples: int) -> Sound:
    length = min(samples, sound.shape[1])
    fade = np.linspace(0, 1, length, dtype=np.float32)
    faded = sound.copy()
    faded[:, :length] *= fade
    faded[:, sound.shape[1] - length :] *= fade[::-1]
    return faded
