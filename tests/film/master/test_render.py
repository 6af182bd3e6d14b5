"""Timelines become films: joined by copying where that is possible, encoded where not, frame for frame the same each time."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from av.video.frame import VideoFrame
from numpy.typing import NDArray

from madang.film.cut.subtitles import Subtitle
from madang.film.master.join import Extras
from madang.film.master.pictures import BadMedia
from madang.film.master.plan import NotRendered
from madang.film.master.render import render
from madang.film.master.settings import Settings
from madang.film.takes import Cancelled
from madang.film.takes.codec import MotionWriter

SETTINGS = Settings(96, 64, Fraction(24))
Make = Callable[..., Path]
Decode = Callable[[Path], list[NDArray[np.uint8]]]


def test_takes_cut_at_their_keyframes_are_joined_by_copying(
    film: Make, timeline: Callable[..., Any], numbers: Callable[[Path], list[int]], tmp_path: Path
) -> None:
    one, two = film(tmp_path / "one.mp4", 60, keyframes=(0, 10, 50)), film(tmp_path / "two.mp4", 30, 160)
    done = render(timeline([(one, 10, 40), (two, 0, 30), (one, 0, 10)]), tmp_path / "film.mp4", tmp_path / "cache", SETTINGS)
    assert (done.frames, done.copied, done.encoded) == (80, 3, 0)
    assert numbers(tmp_path / "film.mp4") == [*range(10, 50), *range(30), *range(10)]


@pytest.mark.parametrize("draft", [False, True])
def test_what_the_one_writer_of_takes_wrote_is_never_encoded_again(
    draft: bool, timeline: Callable[..., Any], decode: Decode, tmp_path: Path
) -> None:
    take = tmp_path / "take.mp4"
    with MotionWriter(take, 96, 64, Fraction(24), (0, 5), draft=draft) as writer:
        for number in range(20):
            writer.write(VideoFrame.from_ndarray(np.full((96, 96), 60 + number * 4, np.uint8), format="yuv420p"))
    done = render(timeline([(take, 5, 15)]), tmp_path / "film.mp4", tmp_path / "cache", replace(SETTINGS, draft=draft))
    assert (done.copied, done.encoded) == (1, 0)
    assert all(np.array_equal(*pair) for pair in zip(decode(take)[5:], decode(tmp_path / "film.mp4"), strict=True))


def test_what_was_not_cut_there_is_encoded_and_shows_the_same_frames(
    film: Make, timeline: Callable[..., Any], numbers: Callable[[Path], list[int]], tmp_path: Path
) -> None:
    one, other = film(tmp_path / "one.mp4", 60), film(tmp_path / "other.mp4", 40, foreign=True)
    done = render(timeline([(one, 7, 31), (other, 3, 30)]), tmp_path / "film.mp4", tmp_path / "cache", SETTINGS)
    assert (done.frames, done.copied, done.encoded) == (61, 0, 2)
    assert numbers(tmp_path / "film.mp4") == [*range(7, 38), *range(3, 33)]


def test_a_dissolve_mixes_exactly_the_frames_around_the_cut(
    film: Make, timeline: Callable[..., Any], decode: Decode, tmp_path: Path
) -> None:
    one, two = film(tmp_path / "one.mp4", 36, 60, keyframes=(0, 24)), film(tmp_path / "two.mp4", 36, 180, keyframes=(0, 12))
    edited = timeline([(one, 0, 30), (two, 6, 30)], joins=[("cut", 0, 0), ("dissolve", 6, 6)])
    done = render(edited, tmp_path / "film.mp4", tmp_path / "cache", SETTINGS)
    ground = [float(planes[30:60].mean()) for planes in decode(tmp_path / "film.mp4")]
    wanted = [60.0] * 24 + [60 + 120 * (2 * number + 1) / 24 for number in range(12)] + [180.0] * 24
    assert (done.frames, done.copied, done.encoded, done.encoded_frames) == (60, 2, 1, 12)
    assert ground == pytest.approx(wanted, abs=2.5)


def test_a_fade_goes_to_paper_and_comes_from_it_and_the_film_ends_on_it(
    film: Make, timeline: Callable[..., Any], decode: Decode, tmp_path: Path
) -> None:
    import opentimelineio as otio

    one, two = film(tmp_path / "one.mp4", 24, 60, keyframes=(0, 18)), film(tmp_path / "two.mp4", 24, 60, keyframes=(0, 6, 16))
    edited = timeline([(one, 0, 24), (two, 0, 24)], joins=[("cut", 0, 0), ("fade", 6, 6)])
    edited.tracks[0].append(
        otio.schema.Transition(
            "fade", "Custom", otio.opentime.RationalTime(8, 24), otio.opentime.RationalTime(0, 24), {"madang": {"join": "fade"}}
        )
    )
    done = render(edited, tmp_path / "film.mp4", tmp_path / "cache", SETTINGS)
    ground = [float(planes[30:60].mean()) for planes in decode(tmp_path / "film.mp4")]
    paper = SETTINGS.paper[0]
    assert (done.frames, done.copied, done.encoded) == (48, 2, 2)
    assert (ground[10], ground[30]) == pytest.approx((60, 60), abs=2)
    assert min(ground[23], ground[24], ground[47]) > paper - 20
    assert ground[40:48] == sorted(ground[40:48])


def test_only_what_changed_is_encoded_again_and_the_film_equals_one_from_scratch(
    film: Make, timeline: Callable[..., Any], decode: Decode, tmp_path: Path
) -> None:
    clips = [film(tmp_path / f"{number}.mp4", 48, 40 + 20 * number, foreign=True) for number in range(6)]
    joins = [("cut", 0, 0), *[("dissolve", 3, 3)] * 5]
    first = [(path, 6, 36) for path in clips]
    out, cache = tmp_path / "film.mp4", tmp_path / "cache"
    whole = render(timeline(first, joins=joins), out, cache, SETTINGS)
    changed = [*first[:2], (clips[2], 7, 36), *first[3:]]
    again = render(timeline(changed, joins=joins), out, cache, SETTINGS)
    scratch = render(timeline(changed, joins=joins), tmp_path / "scratch.mp4", tmp_path / "other", SETTINGS)
    assert (whole.encoded, again.encoded, scratch.encoded) == (11, 3, 11)
    assert again.encoded_frames == 36 + 6
    assert all(np.array_equal(one, two) for one, two in zip(decode(out), decode(tmp_path / "scratch.mp4"), strict=True))
    assert out.read_bytes() == (tmp_path / "scratch.mp4").read_bytes()


def test_a_film_that_did_not_change_is_not_written_again(film: Make, timeline: Callable[..., Any], tmp_path: Path) -> None:
    one, out = film(tmp_path / "one.mp4", 30, foreign=True), tmp_path / "film.mp4"
    render(timeline([(one, 0, 30)]), out, tmp_path / "cache", SETTINGS)
    before = out.stat()
    done = render(timeline([(one, 0, 30)]), out, tmp_path / "cache", SETTINGS)
    assert (done.encoded, done.found, out.stat()) == (0, 1, before)


def test_a_changed_file_of_the_same_name_is_noticed(film: Make, timeline: Callable[..., Any], decode: Decode, tmp_path: Path) -> None:
    one, out = film(tmp_path / "one.mp4", 30, 60, foreign=True), tmp_path / "film.mp4"
    render(timeline([(one, 0, 30)]), out, tmp_path / "cache", SETTINGS)
    film(one, 30, 180, foreign=True)
    done = render(timeline([(one, 0, 30)]), out, tmp_path / "cache", SETTINGS)
    assert done.encoded == 1
    assert float(decode(out)[9][30:60].mean()) == pytest.approx(180, abs=2)


@pytest.mark.parametrize("rate", [Fraction(12), Fraction(30), Fraction(24000, 1001)])
def test_footage_of_another_rate_shows_the_frame_of_each_moment(
    rate: Fraction, film: Make, timeline: Callable[..., Any], numbers: Callable[[Path], list[int]], tmp_path: Path
) -> None:
    one = film(tmp_path / "one.mp4", 60, settings=replace(SETTINGS, rate=rate))
    render(timeline([(one, 0, 24)]), tmp_path / "film.mp4", tmp_path / "cache", SETTINGS)
    assert numbers(tmp_path / "film.mp4") == [int((Fraction(number, 24) + Fraction(1, 1000)) * rate) for number in range(24)]


def test_footage_of_another_shape_is_shown_whole_between_paper(
    film: Make, timeline: Callable[..., Any], decode: Decode, tmp_path: Path
) -> None:
    tall = film(tmp_path / "tall.mp4", 6, 60, settings=Settings(64, 96, Fraction(24)))
    render(timeline([(tall, 0, 6)]), tmp_path / "film.mp4", tmp_path / "cache", SETTINGS)
    luma = decode(tmp_path / "film.mp4")[3][:64]
    assert float(luma[:, :20].mean()) == pytest.approx(SETTINGS.paper[0], abs=3)
    assert float(luma[30:60, 36:60].mean()) == pytest.approx(60, abs=3)


def test_a_clip_longer_than_its_file_holds_the_last_frame(
    film: Make, timeline: Callable[..., Any], numbers: Callable[[Path], list[int]], tmp_path: Path
) -> None:
    one = film(tmp_path / "one.mp4", 10, foreign=True)
    render(timeline([(one, 0, 16)]), tmp_path / "film.mp4", tmp_path / "cache", SETTINGS)
    assert numbers(tmp_path / "film.mp4") == [*range(10), *[9] * 6]


def test_a_gap_is_paper(film: Make, timeline: Callable[..., Any], decode: Decode, tmp_path: Path) -> None:
    one = film(tmp_path / "one.mp4", 12, 60)
    render(timeline([(None, 0, 12), (one, 0, 12)]), tmp_path / "film.mp4", tmp_path / "cache", SETTINGS)
    ground = [float(planes[30:60].mean()) for planes in decode(tmp_path / "film.mp4")]
    assert ground == pytest.approx([SETTINGS.paper[0]] * 12 + [60] * 12, abs=2)


@pytest.mark.parametrize("content", [b"", b"not a film at all", b"\x00\x00\x00\x18ftypmp42" + b"\xff" * 200])
def test_bad_media_is_refused_by_name_and_leaves_nothing_half_made(content: bytes, timeline: Callable[..., Any], tmp_path: Path) -> None:
    bad = tmp_path / "bad.mp4"
    bad.write_bytes(content)
    with pytest.raises(BadMedia) as refused:
        render(timeline([(bad, 0, 10)]), tmp_path / "film.mp4", tmp_path / "cache", SETTINGS)
    assert "bad.mp4" in refused.value.message.en
    assert not (tmp_path / "film.mp4").exists()
    assert not list(tmp_path.rglob("*.part*"))


def test_a_file_cut_short_is_shown_as_far_as_it_goes(film: Make, timeline: Callable[..., Any], tmp_path: Path) -> None:
    from madang.film.master.measure import measure

    one = film(tmp_path / "one.mp4", 60, foreign=True)
    joined = tmp_path / "whole.mp4"
    render(timeline([(one, 0, 60)]), joined, tmp_path / "c", SETTINGS)  # index first, so that a torn file can be opened
    torn = tmp_path / "torn.mp4"
    torn.write_bytes(joined.read_bytes()[: joined.stat().st_size * 2 // 3])
    done = render(timeline([(torn, 0, 60)]), tmp_path / "film.mp4", tmp_path / "cache", replace(SETTINGS, crf=20))
    assert done.frames == measure(tmp_path / "film.mp4").frames == 60


def test_a_clip_without_a_file_is_refused(timeline: Callable[..., Any], tmp_path: Path) -> None:
    import opentimelineio as otio

    edited = timeline([(None, 0, 5)])
    edited.tracks[0].append(
        otio.schema.Clip("lost", source_range=otio.opentime.TimeRange(otio.opentime.RationalTime(0, 24), otio.opentime.RationalTime(5, 24)))
    )
    with pytest.raises(NotRendered):
        render(edited, tmp_path / "film.mp4", tmp_path / "cache", SETTINGS)


def test_a_cancelled_render_goes_on_where_it_was(film: Make, timeline: Callable[..., Any], tmp_path: Path) -> None:
    clips = [film(tmp_path / f"{number}.mp4", 70, 40 + 40 * number, foreign=True) for number in range(4)]
    edited = timeline([(path, 0, 70) for path in clips])
    made: list[Path] = []
    with pytest.raises(Cancelled):
        render(
            edited,
            tmp_path / "film.mp4",
            tmp_path / "cache",
            SETTINGS,
            workers=1,
            made=made.append,
            cancelled=lambda: len(made) >= 2,
        )
    standing = {path.name for path in (tmp_path / "cache").rglob("*.mp4")}
    assert {path.name for path in made} <= standing
    assert len(standing) < 8
    done = render(edited, tmp_path / "film.mp4", tmp_path / "cache", SETTINGS)
    assert (done.frames, done.found, done.encoded) == (280, len(standing), 8 - len(standing))


def test_soft_subtitles_chapters_and_title_are_in_the_file(film: Make, timeline: Callable[..., Any], tmp_path: Path) -> None:
    one, out = film(tmp_path / "one.mp4", 72), tmp_path / "film.mp4"
    lines = {"ko": [Subtitle(12, 36, ("안녕하세요", "둘째 줄"), "l1")], "en": [Subtitle(12, 36, ("Hello",), "l1")]}
    extras = Extras(lines, ((0, "연못"), (48, "교실")), "은가락지", "ko")  # type: ignore[arg-type]
    render(timeline([(one, 0, 72)]), out, tmp_path / "cache", SETTINGS, extras=extras)
    with av.open(str(out)) as file:
        streams = file.streams.subtitles
        words = {
            stream.metadata["language"]: [bytes(packet)[2:].decode() for packet in file.demux(stream) if packet.size > 2]
            for stream in streams[:1]
        }
        assert [stream.metadata["language"] for stream in streams] == ["kor", "eng"]
        assert words == {"kor": ["안녕하세요\n둘째 줄"]}
        assert [chapter["metadata"]["title"] for chapter in file.chapters()] == ["연못", "교실"]
        assert file.metadata["title"] == "은가락지"


def test_burned_letters_touch_only_their_moments_and_the_rest_is_copied(
    film: Make, timeline: Callable[..., Any], decode: Decode, tmp_path: Path
) -> None:
    settings = Settings(320, 180, Fraction(24))
    one, two = (film(tmp_path / f"{name}.mp4", 30, 90, settings=settings) for name in ("one", "two"))
    letters = [Subtitle(40, 50, ("기다리자.",), "l1")]
    plain = render(timeline([(one, 0, 30), (two, 0, 30)]), tmp_path / "plain.mp4", tmp_path / "cache", settings)
    burned = render(timeline([(one, 0, 30), (two, 0, 30)]), tmp_path / "burned.mp4", tmp_path / "cache", settings, burned=letters)
    assert (plain.copied, burned.copied, burned.encoded) == (2, 1, 1)
    brightest = [int(planes[140:176].max()) for planes in decode(tmp_path / "burned.mp4")]
    assert [number for number, level in enumerate(brightest) if level > 200] == list(range(40, 50))


def test_a_still_picture_is_a_clip_too(timeline: Callable[..., Any], decode: Decode, tmp_path: Path) -> None:
    from PIL import Image

    Image.new("RGB", (192, 128), (128, 128, 128)).save(tmp_path / "drawing.png")
    render(timeline([(tmp_path / "drawing.png", 0, 12)]), tmp_path / "film.mp4", tmp_path / "cache", SETTINGS)
    frames = decode(tmp_path / "film.mp4")
    assert len(frames) == 12
    assert float(frames[6][:64].mean()) == pytest.approx(126, abs=3)


def test_frames_of_an_encoder_with_a_bitrate_are_joined_too(
    film: Make, timeline: Callable[..., Any], numbers: Callable[[Path], list[int]], tmp_path: Path
) -> None:
    one = film(tmp_path / "one.mp4", 130)
    done = render(timeline([(one, 0, 130)]), tmp_path / "film.mp4", tmp_path / "cache", replace(SETTINGS, bitrate=400_000))
    assert done.encoded == 3
    assert numbers(tmp_path / "film.mp4") == list(range(130))
