"""The timeline goes out to editors and comes back."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import opentimelineio as otio
import pytest

from madang.film.cut import Cut, Edit, Join, Subtitle, Trim, apply, edit_text, lay_out, read_edit, read_timeline
from madang.film.cut.exchange import safe, smpte, write
from madang.film.cut.timeline import Media, Sound, exact_rate, exact_seconds, to_otio
from madang.film.language import Refused
from madang.film.shots.shot import Line, Shot

RATE = Fraction(24)


@pytest.fixture
def shots(shot: Callable[..., Shot], line: Callable[..., Line]) -> tuple[Shot, ...]:
    return (
        shot("a1", spoken=(line("l1", "안녕"),)),
        shot("연못2", "3", "dissolve", transition_seconds=Fraction(1)),
        shot("c3", "2"),
        shot("d4", "5", "fade"),
    )


@pytest.fixture
def cut(shots: tuple[Shot, ...]) -> Cut:
    return lay_out(shots, RATE)


def timeline_of(cut: Cut) -> Any:
    takes = {clip.shot.id: Path(f"/takes/{number}.mp4") for number, clip in enumerate(cut.clips)}
    music = (Sound(Path("/takes/music.wav"), Fraction(0), cut.seconds, "music"),)
    return to_otio(cut, Media(takes, music=music), title="은가락지")


def saved(timeline: Any, tmp_path: Path) -> Path:
    path = tmp_path / "edited.otio"
    path.write_text(write(timeline, "otio").text, "utf-8")
    return path


def test_an_untouched_timeline_changes_nothing(cut: Cut, shots: tuple[Shot, ...], tmp_path: Path) -> None:
    applied = apply(read_timeline(saved(timeline_of(cut), tmp_path)), cut, shots)
    assert (applied.edit, applied.changes, applied.problems) == (Edit(), (), ())


def test_trim_reorder_dissolve_and_deletion_come_back(cut: Cut, shots: tuple[Shot, ...], tmp_path: Path) -> None:
    timeline = timeline_of(cut)
    track = timeline.video_tracks()[0]
    first, _, pond, third, *rest = list(track)
    del track[:]
    pond.source_range = otio.opentime.TimeRange(otio.opentime.RationalTime(24, 24), otio.opentime.RationalTime(36, 24))
    third.source_range = third.source_range
    dissolve = otio.schema.Transition(
        "", otio.schema.TransitionTypes.SMPTE_Dissolve, otio.opentime.RationalTime(6, 24), otio.opentime.RationalTime(6, 24)
    )
    track.extend([pond, dissolve, first, rest[1]])
    applied = apply(read_timeline(saved(timeline, tmp_path)), cut, shots)
    assert applied.edit == Edit(
        order=("연못2", "a1", "d4"),
        omitted=frozenset({"c3"}),
        trims={"연못2": Trim(Fraction(1, 2), Fraction(3, 2))},
        joins={"연못2": ("cut", Fraction(0)), "a1": ("dissolve", Fraction(1, 2)), "d4": ("cut", Fraction(0))},
    )
    again = lay_out(shots, RATE, applied.edit)
    assert [(clip.shot.id, clip.frames, clip.join) for clip in again.clips] == [
        ("연못2", 36, Join()),
        ("a1", 96, Join("dissolve", 6, 6)),
        ("d4", 120, Join()),
    ]
    assert apply(timeline_of(again), again, shots, applied.edit).changes == ()


def test_cut_toml_says_the_same_when_it_is_read_again() -> None:
    edit = Edit(("b", "a"), frozenset({"c"}), {"a": Trim(Fraction(1, 3), Fraction(7, 24))}, {"b": ("fade", Fraction(3, 2))})
    assert read_edit(edit_text(edit)) == edit
    assert read_edit(edit_text(Edit())) == Edit()


@pytest.mark.parametrize("text", ["order = 3", "[trim.a]\nfirst = 'x'\nseconds = '1'", "not toml", "[join.a]\nkind='wipe'\nseconds='1'"])
def test_a_broken_cut_toml_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        read_edit(text)


def test_another_films_edit_is_refused(cut: Cut, shots: tuple[Shot, ...]) -> None:
    strangers = tuple(replace(clip, shot=replace(clip.shot, id=f"x{number}")) for number, clip in enumerate(cut.clips))
    with pytest.raises(Refused):
        apply(timeline_of(replace(cut, clips=strangers)), cut, shots)


def test_a_file_that_is_no_timeline_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "broken.otio"
    path.write_text("{}")
    with pytest.raises(Refused):
        read_timeline(path)


@pytest.mark.parametrize("rate", [Fraction(24), Fraction(12), Fraction(25), Fraction(24000, 1001)])
@pytest.mark.parametrize("form", ["edl", "xml", "fcpxml"])
def test_every_form_is_read_back_with_the_same_shots_and_lengths(shots: tuple[Shot, ...], rate: Fraction, form: str) -> None:
    cut = lay_out(shots, rate)
    written = write(timeline_of(cut), form)
    adapter = {"edl": "cmx_3600", "xml": "fcp_xml", "fcpxml": "fcpx_xml"}[form]
    how = {"rate": smpte(float(rate))} if form == "edl" else {}
    read = otio.adapters.read_from_string(written.text, adapter, **how)
    timeline = (
        read
        if isinstance(read, otio.schema.Timeline)
        else next(iter(read.find_children(descended_from_type=otio.schema.Timeline)), read[0])
    )
    clips = [clip for clip in timeline.find_clips() if clip.name in {name for s in cut.clips for name in (s.shot.id, safe(s.shot.id))}]
    assert [safe(clip.name) for clip in clips] == [safe(clip.shot.id) for clip in cut.clips]
    if form != "edl":  # an EDL shortens the clip before a dissolve and lengthens the one after
        seconds = [float(clip.duration().to_seconds()) for clip in clips]
        assert seconds == pytest.approx([float(clip.frames / rate) for clip in cut.clips], abs=0.05)
    assert bool(written.lost)


def test_names_with_hangul_are_made_safe_for_an_edl(cut: Cut) -> None:
    text = write(timeline_of(cut), "edl").text
    events = [line for line in text.splitlines() if line[:3].isdigit()]
    assert all(line.isascii() for line in events)
    assert len(events) == len(cut.clips) + 1


def test_fcpxml_tells_that_dissolves_are_lost(cut: Cut) -> None:
    assert any("dissolves" in lost.en for lost in write(timeline_of(cut), "fcpxml").lost)


@pytest.mark.parametrize(("given", "exact"), [(23.976, Fraction(24000, 1001)), (29.97002997, Fraction(30000, 1001)), (25.0, Fraction(25))])
def test_float_rates_are_exact_again(given: float, exact: Fraction) -> None:
    assert exact_rate(given) == exact


def test_gaps_are_passed_over_and_a_shot_used_twice_keeps_its_first_place(cut: Cut, shots: tuple[Shot, ...]) -> None:
    timeline = timeline_of(cut)
    track = timeline.video_tracks()[0]
    track.insert(0, otio.schema.Gap(source_range=otio.opentime.TimeRange(duration=otio.opentime.RationalTime(12, 24))))
    track.append(track[1].clone())
    track.append(otio.schema.Clip("holiday", source_range=otio.opentime.TimeRange(duration=otio.opentime.RationalTime(12, 24))))
    applied = apply(timeline, cut, shots)
    assert (applied.edit, [problem.message.en for problem in applied.problems]) == (
        Edit(),
        ['The shot "a1" is used twice; the first was kept.', '"holiday" is no shot of this film; passed over.'],
    )


@pytest.mark.parametrize("content", ["no timeline at all", "{", '{"OTIO_SCHEMA": "Timeline.1"'])
def test_a_file_that_cannot_be_read_is_refused_by_name(tmp_path: Path, content: str) -> None:
    path = tmp_path / "broken.otio"
    path.write_text(content)
    with pytest.raises(Refused) as refused:
        read_timeline(path)
    assert [(problem.code, problem.where) for problem in refused.value.problems] == [("cut.unreadable", "broken.otio")]


def test_a_film_of_plain_cuts_loses_nothing_but_its_ending(shot: Callable[..., Shot]) -> None:
    written = write(timeline_of(lay_out((shot("a"), shot("b")), RATE)), "fcpxml")
    assert [lost.en for lost in written.lost] == ["Fades to paper are not carried: 1."]


def test_a_shot_of_one_frame_has_no_room_for_an_ending(shot: Callable[..., Shot]) -> None:
    cut = lay_out((shot("a", "1/24"),), RATE)
    timeline = timeline_of(cut)
    assert (cut.ending, [type(item).__name__ for item in timeline.video_tracks()[0]]) == (0, ["Clip"])
    assert write(timeline, "xml").lost == ()


def test_scenes_and_subtitles_are_markers(shot: Callable[..., Shot], line: Callable[..., Line]) -> None:
    cut = lay_out((shot("a", "4", spoken=(line("l1", "가자.", "1", "2"),)), shot("b", "2", scene=1, place_words="뜰")), RATE)
    timeline = to_otio(cut, Media({}), subtitles={"ko": (Subtitle(24, 60, ("가자,", "얼른."), "l1"),)})
    marks = [
        (mark.name, mark.marked_range.start_time.to_frames(), mark.marked_range.duration.to_frames()) for mark in timeline.tracks.markers
    ]
    assert marks == [("action", 0, 1), ("뜰", 96, 1), ("가자, 얼른.", 24, 36)]
    assert dict(timeline.tracks.markers[2].metadata["madang"]) == {"subtitle": "ko", "line": "l1", "text": "가자,\n얼른."}


def test_a_film_without_shots_is_an_empty_timeline() -> None:
    cut = lay_out((), RATE)
    assert (cut.frames, [len(track) for track in timeline_of(replace(cut)).video_tracks()]) == (0, [0])


def test_lines_and_sounds_lie_where_they_are_heard_with_gaps_between(shot: Callable[..., Shot], line: Callable[..., Line]) -> None:
    lines = (line("l1", "하나", "0", "1"), line("l2", "둘", "1", "2"), line("l3", "셋", "3", "9"), line("l4", "넷", "8", "9"))
    cut = lay_out((shot("a", "4", spoken=lines),), RATE)
    wind = (Sound(Path("wind.wav"), Fraction(1), Fraction(2), "wind"), Sound(Path("rain.wav"), Fraction(3), Fraction(9), "rain"))
    voices = {"l1": Sound(Path("l1.wav"), Fraction(0), Fraction(1), "l1")}
    timeline = to_otio(cut, Media({}, voices=voices, ambience=wind))
    laid = [[(item.name, item.duration().to_frames()) for item in track] for track in timeline.audio_tracks()]
    assert laid == [[("l1", 24), ("l2", 24), ("", 24), ("l3", 24)], [], [("", 24), ("wind", 48), ("rain", 24)]]
    assert [exact_seconds(item.duration()) for item in timeline.audio_tracks()[0]] == [Fraction(1)] * 4
