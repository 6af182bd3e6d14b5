"""Where shots stand, and which frames of their takes they need."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from madang.film.cut import Edit, Join, Trim, lay_out
from madang.film.screenplay.elements import Lines
from madang.film.shots.shot import Role, Shot, Size

RATE = Fraction(24)
kinds = st.sampled_from(["cut", "dissolve", "fade"])
lengths = st.fractions(min_value=Fraction(1, 2), max_value=8, max_denominator=48)
rates = st.sampled_from([Fraction(24), Fraction(12), Fraction(25), Fraction(30000, 1001)])
films = st.lists(st.tuples(lengths, kinds, st.fractions(min_value=0, max_value=3, max_denominator=24)), min_size=1, max_size=8)


def film_of(parts: list[tuple[Fraction, str, Fraction]]) -> tuple[Shot, ...]:
    return tuple(
        Shot(f"s{number}", 0, Role.ACTION, Lines(1, 1), "", Size.WIDE, seconds=seconds, transition=kind, transition_seconds=long)
        for number, (seconds, kind, long) in enumerate(parts)
    )


@given(films, rates)
def test_clips_follow_each_other_and_every_frame_shown_or_mixed_is_in_its_take(
    parts: list[tuple[Fraction, str, Fraction]], rate: Fraction
) -> None:
    cut = lay_out(film_of(parts), rate)
    at = 0
    for number, clip in enumerate(cut.clips):
        out = cut.clips[number + 1].join if number + 1 < len(cut.clips) else Join("fade", cut.ending, 0)
        assert clip.start == at
        at += clip.frames
        assert clip.frames == max(1, round(clip.shot.seconds * rate))
        assert clip.join.after + out.before <= clip.frames
        first = clip.source - (clip.join.before if clip.join.kind == "dissolve" else 0)
        last = clip.source + clip.frames + (out.after if out.kind == "dissolve" else 0)
        assert (first, last) == (0, clip.take_frames)
        assert set(clip.keyframes) >= {0, clip.source + clip.join.after}
        assert max(clip.keyframes) < clip.take_frames
    assert cut.frames == at


@given(films)
def test_a_shots_take_does_not_depend_on_how_long_its_neighbours_are(parts: list[tuple[Fraction, str, Fraction]]) -> None:
    shots = film_of(parts)
    longer = (replace(shots[0], seconds=shots[0].seconds + 3), *shots[1:])
    before, after = lay_out(shots, RATE), lay_out(longer, RATE)
    assert [clip.take_frames for clip in before.clips[2:]] == [clip.take_frames for clip in after.clips[2:]]


def test_a_dissolve_asks_both_takes_for_handles_and_keyframes_where_bodies_begin(shot: Callable[..., Shot]) -> None:
    cut = lay_out((shot("a"), shot("b", "3", "dissolve", transition_seconds=Fraction(1)), shot("c", "2")), RATE)
    facts = [(clip.start, clip.frames, clip.head, clip.tail, clip.keyframes) for clip in cut.clips]
    assert facts == [(0, 96, 0, 12, (0, 84)), (96, 72, 12, 0, (0, 24)), (168, 48, 0, 0, (0, 24))]
    assert cut.ending == 24


def test_a_fade_needs_no_handles(shot: Callable[..., Shot]) -> None:
    cut = lay_out((shot("a"), shot("b", "3", "fade", transition_seconds=Fraction(1))), RATE)
    assert [(clip.head, clip.tail, clip.join) for clip in cut.clips] == [(0, 0, Join()), (0, 0, Join("fade", 12, 12))]


def test_an_edit_reorders_omits_trims_and_joins(shot: Callable[..., Shot]) -> None:
    shots = tuple(shot(name) for name in "abcd")
    edit = Edit(("c", "a"), frozenset("b"), {"a": Trim(Fraction(1, 2), Fraction(2))}, {"d": ("dissolve", Fraction(1))})
    cut = lay_out(shots, RATE, edit)
    facts = [(clip.shot.id, clip.start, clip.frames, clip.source, clip.take_frames) for clip in cut.clips]
    assert facts == [("c", 0, 96, 0, 108), ("d", 96, 96, 12, 108), ("a", 192, 48, 12, 96)]


def test_a_new_shot_stays_behind_the_one_it_was_written_after(shot: Callable[..., Shot]) -> None:
    shots = tuple(shot(name) for name in ("a", "new", "b", "c"))
    cut = lay_out(shots, RATE, Edit(order=("c", "a", "b")))
    assert [clip.shot.id for clip in cut.clips] == ["c", "a", "new", "b"]
