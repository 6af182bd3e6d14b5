"""The one encoder: what is written is what is decoded, keyframes stand where asked, the same frames are the same bytes."""

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from av.video.frame import PictureType, VideoFrame

from madang.film.takes.codec import MotionWriter


def grey(number: int) -> VideoFrame:
    planes = np.full((108, 128), 128, np.uint8)
    planes[:72] = 40 + number * 6
    return VideoFrame.from_ndarray(planes, format="yuv420p")


def written(path: Path, rate: Fraction = Fraction(24), **how: object) -> Path:
    with MotionWriter(path, 128, 72, rate, (0, 10), **how) as writer:  # type: ignore[arg-type]
        for number in range(20):
            writer.write(grey(number))
    return path


def seen(path: Path) -> list[tuple[bool, Fraction, int]]:
    with av.open(str(path)) as file:
        return [
            (frame.pict_type == PictureType.I, frame.pts * frame.time_base, round(float(frame.to_ndarray()[:72].mean())))
            for frame in file.decode(video=0)
            if frame.pts is not None and frame.time_base is not None
        ]


@pytest.mark.parametrize("rate", [Fraction(24), Fraction(12), Fraction(30000, 1001)])
@pytest.mark.parametrize("how", [{}, {"draft": True}, {"preset": "fast"}, {"preset": "veryfast", "bitrate": 2_000_000}, {"crf": 12}])
def test_every_frame_comes_back_at_its_exact_time(tmp_path: Path, rate: Fraction, how: dict[str, object]) -> None:
    frames = seen(written(tmp_path / "a.mp4", rate, **how))
    assert [at for _, at, _ in frames] == [number / rate for number in range(20)]
    assert [shade for _, _, shade in frames] == pytest.approx([40 + number * 6 for number in range(20)], abs=4)
    assert [number for number, (key, _, _) in enumerate(frames) if key] == [0, 10]


def test_the_same_frames_are_the_same_bytes(tmp_path: Path) -> None:
    assert written(tmp_path / "a.mp4").read_bytes() == written(tmp_path / "b.mp4").read_bytes()


def test_a_writer_that_was_stopped_leaves_nothing_that_plays(tmp_path: Path) -> None:
    def stopped() -> None:
        with MotionWriter(tmp_path / "a.mp4", 128, 72, Fraction(24)) as writer:
            writer.write(grey(0))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    with pytest.raises((av.error.FFmpegError, FileNotFoundError)):
        seen(tmp_path / "a.mp4")
