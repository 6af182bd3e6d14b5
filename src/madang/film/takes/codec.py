"""The one way in which pictures are encoded between takes and master, so that what was encoded once is joined, not encoded again."""

from fractions import Fraction
from pathlib import Path

import av
import av.container
import av.video
import av.video.frame

TIME_BASE_FACTOR = 512  # ticks a frame: exact for every rational rate
REORDERED = 2  # frames by which x264's B pyramid decodes ahead: a packet's dts stands so far before its place in line

# Painted pictures and most phone clips: half the time of plain veryfast at equal SSIM, a tenth more bytes (bench/ink.py's scenes).
# A fixed pattern of B frames needs no look-ahead, and small partitions of P frames buy nothing on paper.
QUICK = ":b-adapt=0:mbtree=0:weightp=0:partitions=i8x8,i4x4"


class MotionWriter:
    """Writes H.264 in MP4, frame by frame, with closed keyframes where a cut may begin.

    Pictures are BT.709, limited range, yuv420p; one encoder thread, so that the same frames give the same bytes on any machine
    and so that two workers fill two cores. `draft` trades quality for time; `preset`, `crf` and `bitrate` (bits a second, instead
    of `crf`) are for prints that want something else.
    """

    def __init__(
        self,
        path: Path,
        width: int,
        height: int,
        rate: Fraction,
        keyframes: tuple[int, ...] = (0,),
        *,
        draft: bool = False,
        preset: str = "",
        crf: int | None = None,
        bitrate: int = 0,
    ):
        self.keyframes = frozenset(keyframes) | {0}
        self.written = 0
        options = {
            "preset": preset or ("superfast" if draft else "veryfast"),
            "x264-params": "threads=1:open-gop=0:keyint=240:scenecut=0:force-cfr=1"
            ":colorprim=bt709:transfer=bt709:colormatrix=bt709:range=tv" + ("" if preset else QUICK),
        }
        if bitrate:
            options |= {"maxrate": str(bitrate * 6 // 5), "bufsize": str(bitrate * 6 // 5)}
        else:
            options["crf"] = str((24 if draft else 18 if preset else 19) if crf is None else crf)
        self._file = av.open(str(path), "w", format="mp4")
        self._stream = self._file.add_stream("libx264", rate=rate, options=options)
        self._stream.width, self._stream.height, self._stream.pix_fmt = width, height, "yuv420p"
        self._stream.codec_context.thread_count = 1
        if bitrate:
            self._stream.codec_context.bit_rate = bitrate
        self._time_base = 1 / (rate * TIME_BASE_FACTOR)
        self._stream.time_base = self._time_base
        self._stream.codec_context.time_base = self._time_base

    def write(self, frame: av.video.frame.VideoFrame) -> None:
        """Add the next frame (yuv420p, BT.709 limited range, of the writer's size)."""
        frame.pts = self.written * TIME_BASE_FACTOR
        frame.time_base = self._time_base
        frame.pict_type = av.video.frame.PictureType.I if self.written in self.keyframes else av.video.frame.PictureType.NONE
        self._file.mux(self._stream.encode(frame))
        self.written += 1

    def close(self) -> None:
        """Write what the encoder still holds, and the file's index."""
        self._file.mux(self._stream.encode(None))
        self._file.close()

    def __enter__(self) -> "MotionWriter":
        return self

    def __exit__(self, kind: object, value: object, trace: object) -> None:
        if kind is None:
            self.close()
        else:
            self._file.close()
