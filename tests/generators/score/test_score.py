"""The music's form is design 8's, and what is written is what was composed."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.generators.sound import END_OF_STORY, STORY, cues, level, samples_of

from madang.film.takes.port import Cancelled, Made, TakeRequest
from madang.generators.score import Score
from madang.generators.score.compose import HOLD, compose
from madang.generators.score.instruments import INSTRUMENTS, play
from madang.generators.score.mixdown import BLOCK, Sound, blocks
from madang.generators.score.plan import stretches
from madang.generators.score.theory import STEPS, motif_of, pitch_of


def made(kind: str, into: Path, seed: int = 11, story: object = None) -> Made:
    film = cues() if story is None else story
    request = TakeRequest(kind, seed, cues=film, seconds=film[-1].end)
    return Score().make(request, into, progress=lambda share: None, cancelled=lambda: False, key="")


def test_a_fifth_of_the_film_is_without_music(tmp_path: Path) -> None:
    samples = samples_of(made("music", tmp_path).path)
    seconds = [level(samples[at : at + 24_000]) for at in range(0, len(samples), 24_000)]
    assert sum(one < -45 for one in seconds) / len(seconds) >= 0.2


@pytest.mark.parametrize("seed", [1, 2, 3, 11, 99])
def test_the_music_has_ended_two_seconds_before_the_last_shot_of_the_story_does(seed: int, tmp_path: Path) -> None:
    samples = samples_of(made("music", tmp_path, seed).path)
    last = samples[int((END_OF_STORY - HOLD + 0.6) * 48_000) : int((END_OF_STORY - 0.05) * 48_000)]
    before = samples[int((END_OF_STORY - 9) * 48_000) : int((END_OF_STORY - 5) * 48_000)]
    assert level(last) < level(before) - 8
    assert all(note.start < END_OF_STORY - HOLD or note.start >= END_OF_STORY for note in compose(cues(), seed).notes)


def test_the_motif_sounds_when_the_thing_is_first_seen() -> None:
    piece, film = compose(cues(), 11), cues()
    insert = next(cue for cue in film if cue.shot.role.value == "insert")
    heard = [note for note in piece.notes if note.start == float(insert.start) and note.instrument == "zither"]
    stretch = next(one for one in piece.form if one.start <= float(insert.start) < one.end)
    assert pitch_of(piece.tonic, stretch.mode, piece.motif.degrees[0]) in {note.pitch for note in heard}


def test_dark_moods_lean_and_warm_ones_open_unless_a_person_asks_otherwise() -> None:
    form = stretches(cues())
    assert {stretch.mood: stretch.mode for stretch in form}["tense"] == "gyemyeonjo"
    assert {stretch.mood: stretch.mode for stretch in form}["warm"] == "pyeongjo"
    assert {stretch.mode for stretch in stretches(cues(music="느리게, 단조"))} == {"gyemyeonjo"}
    assert all(stretch.treatment == "silence" for stretch in stretches(cues(STORY[1:-1], music="없음")))


@given(seed=st.integers(0, 2**31), mode=st.sampled_from(sorted(STEPS)))
def test_a_motif_has_four_to_seven_notes_and_comes_home(seed: int, mode: str) -> None:
    motif = motif_of(seed)
    assert 4 <= len(motif.degrees) == len(motif.beats) <= 7
    assert motif.degrees[-1] in (5, 7)
    assert all(24 <= pitch_of(50, mode, degree) <= 96 for degree in motif.degrees)


@settings(max_examples=25, deadline=None)
@given(lengths=st.lists(st.integers(1, 40), min_size=1, max_size=9), seed=st.integers(0, 9999))
def test_every_film_gets_a_form_without_overlap_and_notes_inside_it(lengths: list[int], seed: int) -> None:
    story = tuple((*STORY[n % len(STORY)][:6], seconds) for n, seconds in enumerate(lengths))
    film = cues(story)
    piece = compose(film, seed)
    assert all(a.end <= b.start + 1e-9 for a, b in zip(piece.form, piece.form[1:], strict=False))
    assert all(0 <= note.start < float(film[-1].end) and note.length > 0 for note in piece.notes)


def test_the_same_cues_and_seed_give_the_same_bytes_and_another_seed_another_piece(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / name).mkdir()
    first, again, other = (made("music", tmp_path / name, seed).path.read_bytes() for name, seed in (("a", 5), ("b", 5), ("c", 6)))
    assert first == again != other


@pytest.mark.parametrize("kind", ["music", "ambience"])
def test_the_file_is_as_long_as_the_film_and_never_clips(kind: str, tmp_path: Path) -> None:
    samples = samples_of(made(kind, tmp_path).path)
    assert samples.shape == (84 * 48_000, 2)
    assert 0.02 < np.abs(samples).max() < 0.9


def test_a_cancelled_piece_stops(tmp_path: Path) -> None:
    request = TakeRequest("music", 1, cues=cues(), seconds=Fraction(84))
    with pytest.raises(Cancelled):
        Score().make(request, tmp_path, progress=lambda share: None, cancelled=lambda: True, key="")


@pytest.mark.parametrize("instrument", sorted(INSTRUMENTS))
def test_an_instrument_sounds_at_its_pitch_and_ends_in_silence(instrument: str) -> None:
    samples = play(instrument, 60, 2.0)
    assert np.isfinite(samples).all()
    assert 0.3 < np.abs(samples).max() <= 1.05
    assert abs(float(samples[-1])) < 1e-3
    if instrument not in {"drum"}:
        spectrum = np.abs(np.fft.rfft(samples[:48_000]))
        loudest = np.argmax(spectrum) * 48_000 / len(samples[:48_000])
        ratio = np.log2(loudest / 261.63)
        assert abs(ratio - round(ratio)) < 0.03 or abs(ratio - np.log2(3)) < 0.03


def test_blocks_add_up_to_the_same_mix_wherever_a_sound_falls() -> None:
    sound = np.arange(1, 3001, dtype=np.float32) / 3000
    starts = [0.0, (BLOCK - 1000) / 48_000, (2 * BLOCK - 1) / 48_000]
    whole = np.concatenate(list(blocks([Sound(at, sound, pan=-1.0) for at in starts], 2 * BLOCK + 5000, 0)))
    expected = np.zeros(2 * BLOCK + 5000, np.float32)
    for at in starts:
        expected[round(at * 48_000) : round(at * 48_000) + 3000] += sound
    np.testing.assert_allclose(whole[:, 0], expected, atol=1e-6)


def test_the_tempo_follows_tension_and_wish() -> None:
    quiet = stretches(cues())[1]
    assert 54 <= quiet.tempo <= 72
    assert replace(quiet, wish="fast").tempo >= 80
    assert replace(quiet, wish="느리게").tempo == 54
