"""Motif, harmony and time: laws that hold for every film."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.generators.score.harmony import CHORDS, PROGRESSIONS, parallels, progression, voiced
from madang.generators.score.rhythm import BARS, JANGDAN, Clock, jangdan_of
from madang.generators.score.theory import CENTRE, HOME, RHYTHMS, STEPS, TONICS, motif_of, pitch_of

moods = st.sampled_from(sorted(PROGRESSIONS))
modes = st.sampled_from(sorted(STEPS))
seeds = st.integers(0, 2**31)
metres = st.sampled_from(sorted(RHYTHMS))


@given(seeds, metres, modes)
def test_a_motif_has_four_to_seven_notes_leaps_once_and_comes_home(seed: int, metre: int, mode: str) -> None:
    motif = motif_of(seed, metre)
    assert 4 <= len(motif.degrees) == len(motif.beats) <= 7
    assert motif.degrees[-1] in (HOME, 7)
    assert any(abs(a - b) >= 2 for a, b in pairwise(motif.degrees))
    assert all(a != b for a, b in pairwise(motif.degrees))
    assert all(55 <= pitch_of(TONICS[0], mode, degree) <= 86 for degree in motif.degrees)


@given(seeds, metres)
def test_a_variation_is_the_motif_seen_otherwise(seed: int, metre: int) -> None:
    motif = motif_of(seed, metre)
    steps = [b - a for a, b in pairwise(motif.degrees)]
    assert [b - a for a, b in pairwise(motif.inverted().degrees)] == [-step for step in steps]
    assert [b - a for a, b in pairwise(motif.moved(2).degrees)] == steps
    assert motif.closed().degrees[-1] == HOME != motif.opened().degrees[-1]
    assert motif.head().degrees == motif.degrees[:3]
    assert {form.beats for form in (motif.inverted(), motif.moved(-1), motif.opened(), motif.closed())} == {motif.beats}
    assert all(0 <= degree <= 14 for form in (motif.inverted(), motif.moved(2), motif.opened()) for degree in form.degrees)


def test_both_modes_are_the_same_five_tones_and_no_two_of_them_are_a_semitone_apart() -> None:
    classes = {mode: {(CENTRE[mode] + step) % 12 for step in STEPS[mode]} for mode in STEPS}
    assert classes["pyeongjo"] == classes["gyemyeonjo"]
    assert all((a - b) % 12 not in (1, 11) for a in classes["pyeongjo"] for b in classes["pyeongjo"])
    assert all({(CENTRE[mode] + tone) % 12 for tone in chord} <= classes[mode] for mode in CHORDS for chord in CHORDS[mode].values())


@given(moods, modes, st.integers(1, 24), st.integers(0, 7), st.sampled_from(TONICS))
def test_voices_walk_in_small_steps_and_no_perfect_interval_marches(mood: str, mode: str, bars: int, choice: int, tonic: int) -> None:
    chords = voiced(progression(mood, bars, choice), mode, tonic)
    assert len(chords) == bars
    assert all(list(chord) == sorted(chord) and chord[0] < tonic for chord in chords)
    assert all(parallels(before, now) == 0 for before, now in pairwise(chords))
    assert all(abs(a - b) <= 7 for before, now in pairwise(chords) for a, b in zip(before[1:], now[1:], strict=True))


@given(moods, st.integers(2, 24), st.integers(0, 7))
def test_every_stretch_comes_home_over_the_chord_that_leans_on_it(mood: str, bars: int, choice: int) -> None:
    assert progression(mood, bars, choice)[-2:] == ("away", "home")


@given(st.floats(0.4, 1.2), metres, st.floats(0, 0.2), st.integers(1, 200))
def test_a_phrase_breathes_and_is_as_long_as_if_it_did_not(beat: float, metre: int, rubato: float, eighths: int) -> None:
    clock = Clock(3.0, beat, metre, rubato)
    assert clock.at(eighths / 2) > clock.at((eighths - 1) / 2)
    assert clock.at(metre * BARS * 3) == pytest.approx(3.0 + 3 * metre * BARS * beat)
    first, middle = clock.at(1) - clock.at(0), clock.at(metre * BARS / 2 + 0.5) - clock.at(metre * BARS / 2 - 0.5)
    assert first >= middle - 1e-9


@pytest.mark.parametrize("name", sorted(JANGDAN))
def test_a_cycle_begins_with_its_strongest_stroke_and_stays_within_itself(name: str) -> None:
    cycle = JANGDAN[name]
    assert all(0 <= beat < cycle.beats and 0 < weight <= 1 for beat, _, weight in cycle.strokes)
    assert max(cycle.strokes, key=lambda stroke: stroke[2])[0] == 0


def test_who_is_afraid_runs_and_who_plays_skips() -> None:
    asked = (("tense", 4, False), ("playful", 3, False), ("sad", 4, False), ("calm", 4, True))
    assert [jangdan_of(*one) for one in asked] == [JANGDAN[name] for name in ("jajinmori", "semachi", "heart", "walk")]
