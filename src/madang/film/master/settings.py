"""How a film is encoded: one value that every segment of it shares, so that segments can be joined without encoding again."""

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from madang.film.takes.codec import MotionWriter

SAMPLE_RATE = 48_000


@dataclass(frozen=True, slots=True)
class Settings:
    """Picture size, rate, and the H.264 encoder's preset with `crf`, or `bitrate` (bits a second) instead; sound's bits a second.

    Without a preset it is as takes are encoded (or drafts of them), so that takes are joined as they are.

    `paper` is the colour that fades go to and gaps show: Y, Cb, Cr of BT.709, limited range.
    """

    width: int = 1920
    height: int = 1080
    rate: Fraction = Fraction(24)
    preset: str = ""
    crf: int | None = None
    draft: bool = False
    bitrate: int = 0
    sound_bitrate: int = 192_000
    paper: tuple[int, int, int] = (218, 122, 131)  # warm white, as ink's paper

    def writer(self, path: Path, keyframes: tuple[int, ...] = (0,)) -> MotionWriter:
        """A writer of one segment."""
        size = self.width, self.height
        return MotionWriter(path, *size, self.rate, keyframes, draft=self.draft, preset=self.preset, crf=self.crf, bitrate=self.bitrate)


@lru_cache(maxsize=8)
def parameter_sets(settings: Settings) -> bytes:
    """SPS and PPS that the encoder writes with these settings: media that carry the same may be joined by copying."""
    import av
    import numpy as np
    from av.video.frame import VideoFrame

    with TemporaryDirectory() as folder:
        path = Path(folder) / "one.mp4"
        with settings.writer(path) as writer:
            writer.write(VideoFrame.from_ndarray(np.full((settings.height * 3 // 2, settings.width), 128, np.uint8), format="yuv420p"))
        with av.open(str(path)) as file:
            return bytes(file.streams.video[0].codec_context.extradata or b"")
