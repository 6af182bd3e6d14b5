"""A gentle limiter: it looks ahead and leans on the level before a peak comes, so that nothing clips. Under the mix."""

import numpy as np
from scipy.ndimage import minimum_filter1d, uniform_filter1d

from madang.film.master.loudness import Samples, oversampled

REACH = 1920  # samples (40 ms) over which the gain goes down and comes back
CONTEXT = 2 * REACH + 64  # samples that must be given on each side of what is wanted


def limited(block: Samples, ceiling: float) -> Samples:
    """The samples (n, 2) under `ceiling` (a factor of full scale), between the samples too.

    The gain at a sample is a mean of minima of the gains wanted around it; each of these minima covers the sample itself, so their
    mean is never above what it needs. Samples nearer than CONTEXT to an end are right only where the sound itself ends there.
    """
    if float(np.abs(block).max(initial=0.0)) < ceiling * 0.5:
        return block
    fine = np.abs(oversampled(block)).max(1).reshape(-1, 4)
    peak = fine.max(1)
    peak[1:] = np.maximum(peak[1:], fine[:-1].max(1))
    wanted = np.minimum(1.0, ceiling / np.maximum(peak, 1e-9)).astype(np.float32)
    if wanted.min() >= 1:
        return block
    held = minimum_filter1d(wanted, 2 * REACH + 1, mode="nearest")
    smooth = uniform_filter1d(uniform_filter1d(held, REACH + 1, mode="nearest"), REACH + 1, mode="nearest")
    return np.asarray(block * np.minimum(smooth, 1)[:, None], np.float32)
