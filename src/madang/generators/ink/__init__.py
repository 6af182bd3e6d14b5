"""Ink: a painter in Korean ink wash that reads a shot and paints it, with no model and no photograph. One of the makers of takes.

The flow: reading (shot → scene) → painting (scene → planes) → frames (planes → Y, U, V) → the one encoder of takes. Everything heavy is
imported when the first picture is asked for.
"""

from collections.abc import Callable
from pathlib import Path

from madang.film.takes.port import Made, Quote, TakeKind, TakeRequest

__all__ = ["Ink"]

PICTURE_SECONDS = 2.0  # for a 1080p picture: a place, its figures
FRAME_SECONDS = 0.045  # one core, encode included


class Ink:
    """The painter as a generator of pictures and motion: offline, free, the same pixels for the same request and seed."""

    name = "ink"
    version = "3"
    kinds: frozenset[TakeKind] = frozenset({"picture", "motion"})

    def quote(self, request: TakeRequest) -> Quote:
        """Seconds of one core by the frame's size and the number of frames; the price is nothing."""
        share = request.size.width * request.size.height / (1920 * 1080)
        moving = FRAME_SECONDS * request.frames if request.kind == "motion" else 0.0
        return Quote(seconds=(PICTURE_SECONDS + moving) * max(share, 0.05))

    def make(
        self,
        request: TakeRequest,
        into: Path,
        *,
        progress: Callable[[float], None],
        cancelled: Callable[[], bool],
        key: str,
    ) -> Made:
        """Paint the shot into `into`: PNG for a picture, MP4 for motion.

        `request.parameters["draft"]` makes motion quick and rough. Raises Cancelled between frames, Failed where there is no shot.
        """
        from madang.generators.ink.making import make

        return make(request, into, progress=progress, cancelled=cancelled)
