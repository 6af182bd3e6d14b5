"""Loudness and true peak, measured in one pass over blocks, so that memory does not grow. Under the mix and quality control."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.signal import firwin, lfilter, resample_poly

from madang.film.master.settings import SAMPLE_RATE

Samples = NDArray[np.float32]  # (samples, 2), full scale ±1
STEP = SAMPLE_RATE // 10  # gating blocks of 400 ms overlap by 300 ms (BS.1770)
SILENCE = -120.0
FILTER = firwin(81, 1 / 4, window=("kaiser", 5.0)).astype(np.float32)  # resample_poly's own, made once
OVERLAP = 64  # samples around a block that the oversampling filter needs


def _shelf() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """K-weighting's first stage at 48 kHz: the head's high shelf (ITU-R BS.1770-5, table 1)."""
    return np.array([1.53512485958697, -2.69169618940638, 1.19839281085285]), np.array([1.0, -1.69065929318241, 0.73248077421585])


def _highpass() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """K-weighting's second stage at 48 kHz (ITU-R BS.1770-5, table 2)."""
    return np.array([1.0, -2.0, 1.0]), np.array([1.0, -1.99004745483398, 0.99007225036621])


@dataclass(frozen=True, slots=True)
class Level:
    """Integrated loudness in LUFS and true peak in dBTP; -120 for silence."""

    loudness: float
    peak: float


class Meter:
    """Measures what it is fed, block by block. `peaks` is off where only loudness is wanted (the oversampling costs most)."""

    def __init__(self, *, peaks: bool = True):
        self._stages = [(numerator, denominator, np.zeros((2, 2))) for numerator, denominator in (_shelf(), _highpass())]
        self._powers: list[NDArray[np.float64]] = []
        self._rest = np.zeros((0, 2))
        self._tail = np.zeros((OVERLAP, 2), np.float32)
        self._peak = 0.0
        self._peaks = peaks

    def feed(self, block: Samples) -> None:
        """Take in the next samples, shape (n, 2)."""
        if not len(block):
            return
        weighted = np.asarray(block, np.float64)
        for number, (numerator, denominator, state) in enumerate(self._stages):
            weighted, state = lfilter(numerator, denominator, weighted, axis=0, zi=state)
            self._stages[number] = (numerator, denominator, state)
        weighted = np.concatenate([self._rest, weighted])
        whole = len(weighted) // STEP * STEP
        self._powers.append((weighted[:whole].reshape(-1, STEP, 2) ** 2).mean(1).sum(1))
        self._rest = weighted[whole:]
        if self._peaks:
            reach = np.concatenate([self._tail, block])
            self._peak = max(self._peak, true_peak(reach))
            self._tail = reach[-OVERLAP:]

    def level(self) -> Level:
        """What has been fed so far. Gates at -70 LUFS and 10 LU under the mean (BS.1770-5)."""
        return Level(self._integrated(), decibels(self._peak))

    def usual(self) -> float:
        """The loudness that half of the time is not passed, in LUFS: a place's own, whatever strikes or rings in it. Gates at -70 LUFS."""
        steps = np.concatenate(self._powers) if self._powers else np.zeros(0)
        blocks = np.convolve(steps, np.full(4, 0.25), "valid") if len(steps) >= 4 else np.zeros(0)
        heard = blocks[blocks > _power(-70)]
        return _lufs(float(np.median(heard))) if len(heard) else self._integrated()

    def _integrated(self) -> float:
        steps = np.concatenate(self._powers) if self._powers else np.zeros(0)
        if len(steps) < 4:  # under 400 ms: what there is, ungated
            held = np.concatenate([steps, (self._rest**2).sum(1)[None].mean(1)]) if len(self._rest) else steps
            return _lufs(float(held.mean())) if len(held) else SILENCE
        blocks = np.convolve(steps, np.full(4, 0.25), "valid")
        loud = blocks[blocks > _power(-70)]
        if not len(loud):
            return SILENCE
        gate = _power(_lufs(float(loud.mean())) - 10)
        return _lufs(float(loud[loud > gate].mean()))


def _lufs(power: float) -> float:
    return -0.691 + 10 * math.log10(power) if power > 1e-12 else SILENCE


def _power(lufs: float) -> float:
    return float(10 ** ((lufs + 0.691) / 10))


def decibels(ratio: float) -> float:
    """A ratio of amplitudes in dB; -120 for nothing."""
    return 20 * math.log10(ratio) if ratio > 1e-6 else SILENCE


def gain(level: float) -> float:
    """dB as a factor of amplitude."""
    return float(10 ** (level / 20))


def true_peak(block: Samples) -> float:
    """The highest value between the samples too, at four times the rate (BS.1770-5, annex 2)."""
    if float(np.abs(block).max(initial=0.0)) < 1e-6:
        return 0.0
    return float(np.abs(oversampled(block)).max())


def oversampled(block: Samples) -> Samples:
    """The samples (n, 2) at four times the rate, shape (4 n, 2)."""
    return np.asarray(resample_poly(block, 4, 1, axis=0, window=FILTER))  # type: ignore[call-overload]  # scipy takes coefficients, its stubs only names
