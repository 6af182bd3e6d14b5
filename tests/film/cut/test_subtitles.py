"""Subtitles by the broadcaster's rules."""

from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from madang.film.cut import Translation, Wanting, captions, lay_out, source_digest, spoken_stretches, subtitles, wanting
from madang.film.language import Text, full_width
from madang.film.screenplay.elements import Lines
from madang.film.shots.shot import Line, Role, Shot, Size

RATE = Fraction(24)
words = st.lists(st.text(alphabet="가나다라마바사", min_size=1, max_size=6), min_size=1, max_size=12).map(" ".join)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(words, st.integers(0, 40)), min_size=1, max_size=6))
def test_subtitles_never_overlap_are_never_too_wide_and_lose_no_word(said: list[tuple[str, int]]) -> None:
    lines = tuple(
        Line(f"l{number}", "x", Text("엑스"), text, Fraction(start, 10), Fraction(start, 10) + 1)
        for number, (text, start) in enumerate(said)
    )
    shot = Shot("a", 0, Role.DIALOGUE, Lines(1, 1), "", Size.CLOSE, seconds=Fraction(60), spoken=lines)
    found = subtitles(lay_out((shot,), RATE), "ko", "ko", {})
    assert all(before.end + 2 <= after.start for before, after in pairwise(found))
    assert all(each.end > each.start and each.end - each.start <= 7 * RATE for each in found)
    assert all(len(each.lines) <= 2 and all(full_width(row) <= 16 for row in each.lines) for each in found)
    shown = "".join("".join(each.lines) for each in sorted(found, key=lambda each: each.line)).replace(" ", "")
    assert sorted(shown) == sorted("".join(text for text, _ in said).replace(" ", ""))


def test_a_line_appears_with_the_voice_and_stays_until_it_can_be_read(shot: Callable[..., Shot], line: Callable[..., Line]) -> None:
    cut = lay_out((shot("a", "4"), shot("b", "4", spoken=(line("l1", "할머니, 날마다 뭘 찾으세요?", "1/2", "1"),))), RATE)
    (only,) = subtitles(cut, "ko", "ko", {})
    assert (only.start, only.end, only.lines) == (108, 108 + 32, ("할머니, 날마다 뭘 찾으세요?",))


def test_another_language_shows_its_translations_and_tells_what_it_lacks(shot: Callable[..., Shot], line: Callable[..., Line]) -> None:
    spoken = (line("l1", "기다리자.", "0", "1"), line("l2", "여기예요!", "2", "3"), line("l3", "가자.", "4", "5"))
    cut = lay_out((shot("a", "8", spoken=spoken),), RATE)
    english = {"l1": Translation("Let us wait.", source_digest("기다리자.")), "l2": Translation("Here!", source_digest("저기예요!"))}
    assert [each.text for each in subtitles(cut, "en", "ko", english)] == ["Let us wait.", "Here!"]
    lacking = wanting(cut, "en", "ko", english)
    assert (lacking.missing, lacking.changed) == (("l3",), ("l2",))


def test_a_card_is_subtitled_in_the_other_language_only(shot: Callable[..., Shot]) -> None:
    cut = lay_out((shot("card", "4", role=Role.CARD, text="십 년 뒤"),), RATE)
    english = {"card": Translation("Ten years later")}
    assert [each.text for each in subtitles(cut, "en", "ko", english)] == ["Ten years later"]
    assert subtitles(cut, "ko", "ko", {}) == ()


def test_the_files_are_read_back_by_an_independent_reader(shot: Callable[..., Shot], line: Callable[..., Line]) -> None:
    import pysubs2

    cut = lay_out((shot("a", "8", spoken=(line("l1", "은가락지. 시집오던 날, 여기 빠뜨렸지.", "1", "3"),)),), RATE)
    found = subtitles(cut, "ko", "ko", {})
    for form in ("srt", "vtt", "ass"):
        (event,) = pysubs2.SSAFile.from_string(captions(found, RATE, form), format_=form)
        assert (event.plaintext, event.start) == (found[0].text, 1000)
        assert abs(event.end - round(found[0].end / RATE * 1000)) <= 10


def test_the_films_own_language_lacks_no_translation(shot: Callable[..., Shot], line: Callable[..., Line]) -> None:
    cut = lay_out((shot("a", "8", spoken=(line("l1", "가자."),)),), RATE)
    assert wanting(cut, "ko", "ko", {}) == Wanting()


def test_a_line_that_finds_no_frame_left_at_the_films_end_is_not_shown(shot: Callable[..., Shot], line: Callable[..., Line]) -> None:
    spoken = tuple(line(f"l{number}", f"{number}번째 말", "0", "1") for number in range(3))
    found = subtitles(lay_out((shot("a", "1/8", spoken=spoken),), RATE), "ko", "ko", {})
    assert [(each.line, each.start, each.end) for each in found] == [("l0", 0, 1)]


def test_speech_is_heard_from_where_its_line_stands_as_long_as_its_voice(shot: Callable[..., Shot], line: Callable[..., Line]) -> None:
    cut = lay_out((shot("a", "4", spoken=(line("l1", "가자.", "1", "2"), line("l2", "네.", "2", "3"))), shot("b")), RATE)
    assert spoken_stretches(cut, {"l1": Fraction(3, 2)}) == ((Fraction(1), Fraction(5, 2)),)
