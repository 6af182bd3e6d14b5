"""A print is made of the master's timeline: copied where it can be, lettered where nobody speaks."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from av.video.frame import VideoFrame

from madang.film.cut import Subtitle, lay_out
from madang.film.cut.timeline import Media, to_otio
from madang.film.master.join import Extras
from madang.film.master.settings import Settings
from madang.film.prints.printing import make_print, profile
from madang.film.screenplay.elements import Lines
from madang.film.shots.shot import Role, Shot, Size
from madang.film.takes.codec import MotionWriter

MASTER = Settings(128, 72, Fraction(24), preset="", crf=19)
ENDING = 1  # the fade to paper is encoded in any case
LINE = Subtitle(4, 20, ("물이 차네",), "l1")


@pytest.fixture
def timeline(tmp_path: Path) -> Any:
    shots = tuple(Shot(name, 0, Role.ACTION, Lines(1, 1), "", Size.WIDE, seconds=Fraction(2), transition="cut") for name in "ab")
    cut = lay_out(shots, Fraction(24))
    takes = {clip.shot.id: tmp_path / f"{clip.shot.id}.mp4" for clip in cut.clips}
    for clip in cut.clips:
        with MotionWriter(takes[clip.shot.id], 128, 72, Fraction(24), clip.keyframes) as writer:
            for number in range(clip.take_frames):
                writer.write(VideoFrame.from_ndarray(np.full((108, 128), 90 + number, np.uint8), format="yuv420p"))
    return to_otio(cut, Media(takes))


@pytest.mark.parametrize(("spoken", "soft", "encoded"), [((), ["kor", "eng"], 0), ((LINE,), ["eng"], 1)])
def test_words_are_burned_in_where_nobody_is_heard_and_are_then_no_soft_track(
    timeline: Any, tmp_path: Path, spoken: tuple[Subtitle, ...], soft: list[str], encoded: int
) -> None:
    asked: list[int] = []
    done = make_print(
        profile("web"),
        timeline,
        tmp_path / "web.mp4",
        tmp_path / "cache",
        MASTER,
        sound=asked.append,
        spoken=spoken,
        extras=Extras(subtitles={"ko": (LINE,), "en": (LINE,)}, language="ko"),
        workers=1,
    )
    with av.open(str(tmp_path / "web.mp4")) as file:
        tracks = [stream.language for stream in file.streams.subtitles]
        frames = sum(1 for _ in file.decode(video=0))
    assert (frames, done.frames, tracks, asked) == (96, 96, soft, [profile("web").sound])
    assert done.encoded == encoded + ENDING
