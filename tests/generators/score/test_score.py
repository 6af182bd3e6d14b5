"""The music's form is design 8's, and what is written is what was composed."""

from dataclasses import replace
from fractions import Fraction
from itertools import combinations, pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.generators.sound import END_OF_STORY, STORY, cues, level, samples_of

from madang.film.shots.shot import Role
from madang.film.takes.port import Cancelled, Cue, Made, TakeRequest
from madang.generators.score import Score
from madang.generators.score.compose import compose
from madang.generators.score.instruments import INSTRUMENTS, UNPITCHED, play
from madang.generators.score.mixdown import BLOCK, Sound, blocks
from madang.generators.score.palette import BANDS, SUITED, character_of
from madang.generators.score.plan import HOLD, LEAST, stretches, without_music
from madang.generators.score.theory import pitch_of

MOODS = sorted(SUITED)
scenes = st.tuples(st.sampled_from(MOODS), st.floats(0, 1), st.integers(3, 40), st.sampled_from(["pond", "city", "classroom", "harbor"]))
films = st.lists(scenes, min_size=1, max_size=9)
seeds = st.integers(0, 2**31)


def film_of(parts: list[tuple[str, float, int, str]]) -> tuple[Cue, ...]:
    """A first picture, a title, a scene a part, credits."""
    story = [(Role.ESTABLISH, 0, "pond", "dawn", "calm", 0.1, 6), (Role.TITLE, -1, "pond", "dawn", "calm", 0.1, 4)]
    story += [(Role.ACTION, number, place, "noon", mood, tension, long) for number, (mood, tension, long, place) in enumerate(parts, 1)]
    return cues((*story, (Role.CREDITS, -1, "", "noon", "calm", 0.0, 8)))


def made(kind: str, into: Path, seed: int = 11, film: tuple[Cue, ...] = ()) -> Made:
    film = film or cues()
    request = TakeRequest(kind, seed, cues=film, seconds=film[-1].end)
    return Score().make(request, into, progress=lambda share: None, cancelled=lambda: False, key="")


@settings(max_examples=60, deadline=None)
@given(films)
def test_a_fifth_of_every_film_is_planned_without_music_but_never_its_end_or_what_runs(parts: list[tuple[str, float, int, str]]) -> None:
    film = film_of(parts)
    form, total = stretches(film), float(film[-1].end)
    assert without_music(form, total) >= LEAST * total
    assert [scene.treatment for scene in form][-2:] == ["ending", "reprise"]
    fast = {number for number, (mood, tension, _, _) in enumerate(parts, 1) if mood == "tense" and tension > 0.3}
    silent = [scene for scene in form if scene.treatment == "silence" and scene.start >= 10]
    starts = {float(cue.start) for cue in film if cue.shot.scene in fast}
    assert not {scene.start for scene in silent} & starts


@pytest.mark.parametrize("seed", [3, 11])
def test_a_fifth_of_the_film_is_heard_without_music(seed: int, tmp_path: Path) -> None:
    samples = samples_of(made("music", tmp_path, seed).path)
    parts = [level(samples[at : at + 24_000]) for at in range(0, len(samples), 24_000)]
    loud = sorted(parts)[-len(parts) // 4]
    assert 0.2 <= sum(one < loud - 25 for one in parts) / len(parts) <= 0.45


@pytest.mark.parametrize("seed", [1, 2, 3, 11, 99])
def test_the_music_has_rung_out_two_seconds_before_the_last_shot_of_the_story_ends(seed: int, tmp_path: Path) -> None:
    samples = samples_of(made("music", tmp_path, seed).path)
    last = samples[int((END_OF_STORY - HOLD + 0.1) * 48_000) : int((END_OF_STORY - 0.05) * 48_000)]
    before = samples[int((END_OF_STORY - 10) * 48_000) : int((END_OF_STORY - 6) * 48_000)]
    assert level(last) < level(before) - 25
    tail = samples[int((END_OF_STORY - 5.5) * 48_000) : int((END_OF_STORY - HOLD) * 48_000)]
    falls = [level(a) - level(b) for a, b in pairwise([tail[at : at + 9600] for at in range(0, len(tail) - 9600, 9600)])]
    assert max(falls) < 14  # it dies away, it is not cut off
    assert all(note.start < END_OF_STORY - HOLD - 2 or note.start >= END_OF_STORY for note in compose(cues(), seed).notes)


@settings(max_examples=40, deadline=None)
@given(films, seeds)
def test_the_motif_comes_home_at_the_end_slower_than_it_began_and_on_the_last_chord(
    parts: list[tuple[str, float, int, str]], seed: int
) -> None:
    film = film_of([*parts, ("warm", 0.2, 24, "pond")])
    piece = compose(film, seed)
    ending, intro = (next(scene for scene in piece.form if scene.treatment == name) for name in ("ending", "intro"))
    tune = [note for note in piece.notes if note.instrument == piece.who.band.melody]
    last = [note for note in tune if ending.start <= note.start < ending.end][-len(piece.motif.degrees) :]
    first = [note for note in tune if intro.start <= note.start < intro.end][: len(last)]
    home = pitch_of(piece.tonic, ending.mode, 5)
    assert [note.pitch for note in last] == [pitch_of(piece.tonic, ending.mode, degree) for degree in piece.motif.closed().degrees]
    assert last[-1].pitch == home
    assert last[-1].start - last[0].start > first[-1].start - first[0].start
    chord = [note for note in piece.notes if note.instrument == piece.who.band.pluck and abs(note.start - last[-1].start) < 0.4]
    assert {(note.pitch - home) % 12 for note in chord} == {0, 7}


def test_the_motif_sounds_alone_when_the_thing_is_first_seen() -> None:
    piece, film = compose(cues(), 11), cues()
    insert = float(next(cue for cue in film if cue.shot.role is Role.INSERT).start)
    stretch = next(one for one in piece.form if one.start <= insert < one.end)
    tunes = {piece.who.band.pluck, piece.who.band.melody, piece.who.band.answer}
    heard = [note for note in piece.notes if insert <= note.start < insert + piece.motif.length - 1 and note.instrument in tunes]
    expected = [pitch_of(piece.tonic, stretch.mode, degree) for degree in piece.motif.degrees]
    assert [note.pitch for note in heard] == expected[: len(heard)]
    assert len(heard) >= 3


def test_dark_moods_lean_and_warm_ones_open_unless_a_person_asks_otherwise() -> None:
    form = stretches(cues())
    assert {stretch.mood: stretch.mode for stretch in form}["tense"] == "gyemyeonjo"
    assert {stretch.mood: stretch.mode for stretch in form}["warm"] == "pyeongjo"
    assert {stretch.mode for stretch in stretches(cues(music="느리게, 단조"))} == {"gyemyeonjo"}
    assert all(stretch.treatment == "silence" for stretch in stretches(cues(STORY[1:-1], music="없음")))


@settings(max_examples=40, deadline=None)
@given(films, seeds)
def test_no_two_tones_that_sound_together_are_a_semitone_apart(parts: list[tuple[str, float, int, str]], seed: int) -> None:
    notes = [note for note in compose(film_of(parts), seed).notes if note.instrument not in UNPITCHED]
    together = [(a, b) for a, b in combinations(notes, 2) if abs(a.start - b.start) < 3]
    assert all((a.pitch - b.pitch) % 12 not in (1, 11) for a, b in together)


@settings(max_examples=40, deadline=None)
@given(lengths=st.lists(st.integers(1, 40), min_size=1, max_size=9), seed=seeds)
def test_every_film_gets_a_form_without_overlap_and_notes_inside_it(lengths: list[int], seed: int) -> None:
    story = tuple((*STORY[n % len(STORY)][:6], seconds) for n, seconds in enumerate(lengths))
    film = cues(story)
    piece = compose(film, seed)
    assert all(a.end <= b.start + 1e-9 for a, b in pairwise(piece.form))
    assert all(0 <= note.start < float(film[-1].end) and note.length > 0 for note in piece.notes)
    assert all(0 < note.loudness < 1 and 24 <= note.pitch <= 96 for note in piece.notes)


@settings(max_examples=30, deadline=None)
@given(films, seeds)
def test_quiet_stretches_keep_54_to_72_beats_a_minute_and_running_ones_80_to_108(
    parts: list[tuple[str, float, int, str]], seed: int
) -> None:
    quick = {"motion"}
    for scene in stretches(film_of(parts)):
        lively = scene.treatment in quick or (scene.treatment == "theme" and scene.mood in ("joyful", "playful"))
        assert (80 <= scene.tempo <= 108) if lively else (54 <= scene.tempo <= 72)


def test_a_wish_changes_the_tempo() -> None:
    quiet = stretches(cues())[1]
    assert replace(quiet, wish="fast").tempo >= 80
    assert replace(quiet, wish="느리게").tempo == 54


def test_hands_are_not_machines() -> None:
    piece = compose(film_of([("joyful", 0.6, 40, "pond"), ("calm", 0.1, 14, "pond"), ("warm", 0.2, 30, "pond")]), 7)
    plucked = [note for note in piece.notes if note.instrument == piece.who.band.pluck]
    gaps = np.diff(sorted({note.start for note in plucked if 20 < note.start < 40}))
    assert len(gaps) > 20
    assert len({round(float(gap), 3) for gap in gaps}) > len(gaps) / 2
    assert len({round(note.loudness, 3) for note in plucked}) > len(plucked) / 2


def test_each_mood_has_its_players_and_seeds_choose_among_them() -> None:
    def players(mood: str, place: str, seed: int) -> str:
        return character_of(film_of([(mood, 0.5, 30, place)]), seed).band.pluck

    assert players("playful", "pond", 0) != players("sad", "pond", 0) != players("sad", "city", 0)
    assert len({players("calm", "pond", seed) for seed in range(64)}) > 1
    assert {name for suited in SUITED.values() for names in suited for name in names} == set(BANDS)


def test_two_stories_have_two_pieces_and_one_story_one(tmp_path: Path) -> None:
    chase, lullaby = film_of([("tense", 0.7, 20, "city")] * 3), film_of([("warm", 0.1, 20, "pond")] * 3)
    one, other = compose(chase, 4), compose(lullaby, 5)
    assert one == compose(chase, 4)
    assert (one.tonic, one.motif, one.who.band) != (other.tonic, other.motif, other.who.band)
    assert len(one.notes) > 1.3 * len(other.notes)


def test_the_same_cues_and_seed_give_the_same_bytes_and_another_seed_another_piece(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / name).mkdir()
    first, again, other = (made("music", tmp_path / name, seed).path.read_bytes() for name, seed in (("a", 5), ("b", 5), ("c", 6)))
    assert first == again != other


@pytest.mark.parametrize("kind", ["music", "ambience"])
def test_the_file_is_as_long_as_the_film_never_clips_and_stands_on_zero(kind: str, tmp_path: Path) -> None:
    samples = samples_of(made(kind, tmp_path).path)
    assert samples.shape == (84 * 48_000, 2)
    assert 0.02 < np.abs(samples).max() < 0.9
    assert np.abs(samples.mean(0)).max() < 5e-4


def test_a_cancelled_piece_stops(tmp_path: Path) -> None:
    request = TakeRequest("music", 1, cues=cues(), seconds=Fraction(84))
    with pytest.raises(Cancelled):
        Score().make(request, tmp_path, progress=lambda share: None, cancelled=lambda: True, key="")


@pytest.mark.parametrize("bend", ["", "shake", "fall", "scoop"])
@pytest.mark.parametrize("instrument", sorted(INSTRUMENTS))
def test_an_instrument_sounds_at_its_pitch_and_begins_and_ends_in_silence(instrument: str, bend: str) -> None:
    samples = play(instrument, 60, 2.0, 0.7, bend)
    assert np.isfinite(samples).all()
    assert 0.25 < np.abs(samples).max() <= 1.1
    assert abs(float(samples[0])) < 0.02
    assert abs(float(samples[-1])) < 1e-3
    if instrument not in UNPITCHED and not bend:
        spectrum = np.abs(np.fft.rfft(samples[:72_000] * np.hanning(len(samples[:72_000]))))
        loudest = np.argmax(spectrum) * 48_000 / len(samples[:72_000])
        ratio = np.log2(loudest / 261.63)
        assert abs(ratio - round(ratio)) < 0.03 or abs(ratio - np.log2(3)) < 0.03


def test_a_harder_stroke_is_brighter_not_only_louder() -> None:
    def brightness(loudness: float) -> float:
        spectrum = np.abs(np.fft.rfft(play("gayageum", 60, 2.0, loudness)[:24_000])) ** 2
        return float((spectrum * np.fft.rfftfreq(24_000, 1 / 48_000)).sum() / spectrum.sum())

    assert brightness(0.3) < brightness(0.5) < brightness(0.8)


def test_blocks_add_up_to_the_same_mix_wherever_a_sound_falls() -> None:
    sound = np.arange(1, 3001, dtype=np.float32) / 3000
    starts = [0.0, (BLOCK - 1000) / 48_000, (2 * BLOCK - 1) / 48_000]
    whole = np.concatenate(list(blocks([Sound(at, sound, pan=-1.0) for at in starts], 2 * BLOCK + 5000, 0)))
    expected = np.zeros(2 * BLOCK + 5000, np.float32)
    for at in starts:
        expected[round(at * 48_000) : round(at * 48_000) + 3000] += sound
    np.testing.assert_allclose(whole[:, 0], expected, atol=1e-6)
