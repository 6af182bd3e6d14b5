"""Every place has its own sound, crossing over without a hole; what is told is heard when it is shown."""

import tomllib
from collections import Counter
from dataclasses import replace
from fractions import Fraction
from importlib import resources
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.generators.sound import STORY, cues, level, samples_of

from madang.film.master.loudness import Meter
from madang.film.shots.shot import Role
from madang.film.takes.port import Cue, TakeRequest
from madang.generators.score import Score
from madang.generators.score.ambience import CROSS, ambience, crossings, envelopes, stretches
from madang.generators.score.beds import BEDS, LOOP, ground, life
from madang.generators.score.compose import compose
from madang.generators.score.happenings import EFFECTS, SWELLS, details, told
from madang.generators.score.mixdown import blocks
from madang.generators.score.places import LOUDEST, QUIETEST, beds_of, loudness

LEXICON = resources.files("madang.film.shots") / "lexicon"
PLACES = sorted(tomllib.loads((LEXICON / "places.toml").read_text("utf-8")))
SOUNDS = sorted(tomllib.loads((LEXICON / "sounds.toml").read_text("utf-8")))
HOURS = ("dawn", "morning", "noon", "dusk", "evening", "night")
WEATHERS = ("clear", "mist", "rain", "snow", "wind")
scenes = st.tuples(st.sampled_from(PLACES), st.sampled_from(HOURS), st.integers(1, 30), st.sampled_from(["cut", "dissolve", "fade"]))


def film_of(parts: list[tuple[str, str, int, str]]) -> tuple[Cue, ...]:
    plain = cues(tuple((Role.ACTION, n, place, time, "calm", 0.1, long) for n, (place, time, long, _) in enumerate(parts)))
    return tuple(
        replace(cue, shot=replace(cue.shot, transition=kind, transition_seconds=Fraction(kind != "cut")))
        for cue, (_, _, _, kind) in zip(plain, parts, strict=True)
    )


def heard(film: tuple[Cue, ...], seconds: float) -> np.ndarray:
    return np.concatenate(list(blocks(ambience(film, 3), round(seconds * 48_000), 0)))


def lufs(samples: np.ndarray) -> float:
    meter = Meter(peaks=False)
    meter.feed(np.asarray(samples, np.float32))
    return meter.usual()


@pytest.mark.parametrize("name", sorted(BEDS))
def test_a_beds_ground_is_a_loop_whose_ends_meet_and_its_life_is_never_the_same_twice(name: str) -> None:
    loop = ground(name)
    if loop is not None:
        assert loop.shape == (LOOP * 48_000, 2)
        step = np.abs(np.diff(loop, axis=0))
        assert np.abs(loop[0] - loop[-1]).max() <= step.max() * 1.5 + 1e-4
    first, second = life(name, 0), life(name, 1)
    assert (first is None) == (not BEDS[name].life)
    if first is not None and second is not None:
        assert np.array_equal(first, life(name, 0))
        assert not np.array_equal(first, second)
    assert loop is not None or first is not None


@pytest.mark.parametrize("name", sorted(EFFECTS))
def test_an_effect_begins_and_ends_in_silence(name: str) -> None:
    film = cues(((Role.ACTION, 0, "pond", "noon", "calm", 0.1, 6),), sounds=(name,))
    sound = next(one for one in _singles(film) if one.start < 0.4)
    assert np.isfinite(sound.samples).all()
    assert abs(float(sound.samples[0])) < 0.05 * np.abs(sound.samples).max()
    assert abs(float(sound.samples[-1])) < 0.01 * np.abs(sound.samples).max()
    assert np.abs(sound.samples).max() * sound.gain < 0.9


def _singles(film: tuple[Cue, ...]) -> list:
    from madang.generators.score.happenings import happenings

    return list(happenings(film, 1))


@pytest.mark.parametrize("place", PLACES)
def test_every_place_at_every_hour_and_weather_stands_between_its_levels(place: str) -> None:
    for time in HOURS:
        for weather in WEATHERS:
            for inside in (False, True):
                film = cues(((Role.ACTION, 0, place, time, "calm", 0.1, 6),), weather=weather)
                beds = beds_of(replace(film[0].shot, interior=inside))
                assert beds
                assert QUIETEST - 0.1 <= loudness(beds) <= LOUDEST + 0.1


@pytest.mark.parametrize(
    ("place", "time"), [("pond", "night"), ("city", "night"), ("classroom", "noon"), ("sea", "dawn"), ("market", "noon")]
)
def test_what_is_heard_of_a_place_is_as_loud_as_planned(place: str, time: str) -> None:
    film = cues(((Role.ACTION, 0, place, time, "calm", 0.1, 20),))
    assert lufs(heard(film, 20)[48_000:-96_000]) == pytest.approx(loudness(beds_of(film[0].shot)), abs=2.5)


@settings(max_examples=80, deadline=None)
@given(st.lists(scenes, min_size=2, max_size=7))
def test_sound_leads_or_trails_every_cut_by_six_to_twelve_frames_and_never_leaves_a_hole(parts: list[tuple[str, str, int, str]]) -> None:
    film = film_of(parts)
    runs, meets = stretches(film), crossings(film)
    assert len(meets) == len(runs) - 1
    assert all(a.end <= b.start + 1e-9 for a, b in pairwise(meets))
    kinds = {float(cue.start): cue.shot.transition for cue in film}
    for (old, new), crossing in zip(pairwise(runs), meets, strict=True):
        leads, trails = (new.start - crossing.start) * 24, (crossing.end - new.start) * 24
        if kinds[new.start] == "cut" and min(old.end - old.start, new.end - new.start) >= 1:
            assert crossing.end - crossing.start == pytest.approx(CROSS)
            assert 6 <= max(leads, trails) <= 12
            assert (leads > trails) == (loudness(old.beds) <= loudness(new.beds) + 1.5)
    shapes, least = envelopes(film), min(loudness(run.beds) for run in runs)
    for second in np.linspace(0, max(runs[-1].end - 1, 0), 50):
        power = sum(np.interp(second, *shape) * 10 ** (BEDS[name].level / 10) for name, shape in shapes.items())
        assert 10 * np.log10(power) >= least - 0.1


def test_no_click_is_heard_where_two_places_meet_and_none_where_a_loop_begins_again() -> None:
    film = film_of([("room", "night", 12, "cut"), ("office", "noon", 12, "cut"), ("space", "night", 30, "cut")])
    mono = heard(film, 54).mean(1)
    jumps = np.abs(np.diff(mono, 2))
    for joint in (12.0, 24.0, 20.0, 40.0):
        near = jumps[int((joint - 0.6) * 48_000) : int((joint + 0.6) * 48_000)]
        around = jumps[int((joint - 3) * 48_000) : int((joint + 3) * 48_000)]
        assert near.max() <= 1.6 * np.quantile(around, 0.9999)


def test_the_place_is_never_silent_and_never_jumps(tmp_path: Path) -> None:
    film = cues(STORY[:-1])
    request = TakeRequest("ambience", 1, cues=film, seconds=film[-1].end)
    samples = samples_of(Score().make(request, tmp_path, progress=lambda share: None, cancelled=lambda: False, key="").path)
    seconds = [level(samples[at : at + 48_000]) for at in range(0, len(samples) - 48_000, 48_000)]
    assert min(seconds) > -48
    assert max(seconds) < -20


def test_shots_of_one_place_and_hour_sound_as_one() -> None:
    assert len(stretches(cues(STORY[:4]))) == 1
    assert len(stretches(cues(STORY[:5]))) == 2


def test_hours_weathers_and_seasons_change_what_is_heard() -> None:
    def names(place: str, time: str, weather: str, season: str) -> tuple[str, ...]:
        film = cues(((Role.ESTABLISH, 0, place, time, "calm", 0.1, 6),), weather=weather, season=season)
        return tuple(bed.name for bed in beds_of(film[0].shot))

    assert names("pond", "night", "clear", "summer") == ("still-water", "air", "crickets", "frogs")
    assert names("pond", "night", "clear", "winter") == ("still-water", "air")
    assert names("pond", "noon", "rain", "summer") == ("still-water", "rain")
    assert names("forest", "noon", "wind", "autumn") == ("wind", "leaves", "few-birds")
    assert names("classroom", "noon", "rain", "summer") == ("room", "rain-outside")
    assert names("city", "night", "clear", "autumn") == ("city", "air")
    assert names("space", "night", "rain", "summer") == ("space",)


def test_every_sound_that_the_lexicon_knows_is_heard_and_silence_is_not() -> None:
    assert {name for name in SOUNDS if name not in EFFECTS and name not in SWELLS} == {"music", "silence"}
    film = cues(((Role.ACTION, 0, "room", "noon", "calm", 0.1, 6),), sounds=("silence", "nonsense"))
    assert list(told(film)) == []


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(SOUNDS), st.integers(2, 9)), min_size=1, max_size=8))
def test_a_sound_is_heard_in_the_shot_that_names_it(parts: list[tuple[str, int]]) -> None:
    plain = cues(tuple((Role.ACTION, n, "pond", "noon", "calm", 0.1, long) for n, (_, long) in enumerate(parts)))
    film = tuple(replace(cue, shot=replace(cue.shot, sounds=(name, name))) for cue, (name, _) in zip(plain, parts, strict=True))
    found = {one.start: one.name for one in told(film)}
    assert [found.get(float(cue.start) + 0.35) for cue in film] == [None if name == "silence" else name for name, _ in parts]


def test_a_bell_is_the_bell_of_whom_or_where_it_rings() -> None:
    film = cues(((Role.ACTION, 0, "temple", "noon", "calm", 0.1, 6),), sounds=("bell",))
    assert [one.name for one in told(film)] == ["temple-bell"]


def test_a_song_in_the_film_is_the_films_own_motif() -> None:
    film = cues(((Role.ACTION, 0, "room", "noon", "calm", 0.1, 20),), sounds=("music",))
    sound = next(one for one in _singles(film) if one.start == 0.35)
    mono, tonic = np.asarray(sound.samples, float), compose(film, 1).tonic
    spectrum = np.abs(np.fft.rfft(mono)) ** 2
    hertz = np.fft.rfftfreq(len(mono), 1 / 48_000)
    inside = (hertz > 420) & (hertz < 1000)
    classes = np.round(12 * np.log2(hertz[inside] / 440) + 69).astype(int) % 12
    energy = np.bincount(classes, spectrum[inside], 12) / spectrum[inside].sum()
    assert sum(energy[(tonic + step) % 12] for step in (0, 2, 5, 7, 9)) > 0.8


@settings(max_examples=40, deadline=None)
@given(st.lists(scenes, min_size=1, max_size=6), st.integers(0, 999))
def test_a_scene_has_two_living_details_at_most_off_the_beat_off_the_cut_and_under_no_voice(
    parts: list[tuple[str, str, int, str]], seed: int
) -> None:
    film = tuple(replace(cue, speech=((cue.start, cue.start + (cue.end - cue.start) / 3),)) for cue in film_of(parts))
    found = list(details(film, seed))
    scenes_of = Counter(next(cue.shot.scene for cue in film if cue.start <= one.start < cue.end) for one in found)
    assert max(scenes_of.values(), default=0) <= 2
    onsets = [note.start for note in compose(film, seed).notes]
    for one in found:
        assert min((abs(one.start - onset) for onset in onsets), default=1.0) > 0.05
        assert min(abs(one.start - float(edge)) for cue in film for edge in (cue.start, cue.end)) > 0.1
        assert not any(float(first) <= one.start <= float(last) for cue in film for first, last in cue.speech)
        assert one.level <= -36


def test_the_same_film_sounds_the_same_to_the_last_bit() -> None:
    film = film_of([("pond", "night", 12, "cut"), ("street", "noon", 14, "cut")])
    assert np.array_equal(heard(film, 26), heard(film, 26))
