"""A screenplay's scenes and title."""

from madang.film.screenplay import Element, Kind, Lines, Scene, Screenplay, write_fdx
from madang.film.screenplay.fountain import read_fountain


def test_scenes_hold_what_follows_their_heading():
    elements = read_fountain("Before.\n\nINT. ROOM - DAY\n\nRain.\n\nJOHN\nHi.\n\nEXT. YARD - DAY\n")[1]
    screenplay = Screenplay((), elements, "en")
    assert screenplay.scenes == (
        Scene(0, None, elements[:1]),
        Scene(1, elements[1], elements[2:5]),
        Scene(2, elements[5], ()),
    )
    assert [scene.lines for scene in screenplay.scenes] == [Lines(1, 1), Lines(3, 8), Lines(10, 10)]
    assert Screenplay((), (), "en").scenes == ()
    assert Scene(0, None, ()).lines == Lines(1, 1)


def test_a_title_is_found_in_either_language():
    screenplay = Screenplay((("제목", "물결"), ("글쓴이", "우리"), ("Mood", "blue")), (), "ko")
    assert [screenplay.title(key) for key in ("Title", "author", "mood", "contact")] == ["물결", "우리", "blue", ""]


def test_an_opener_that_nothing_closes_is_words_in_final_draft_too():
    made = Screenplay((), (Element(Kind.ACTION, "a [[ b", Lines(1, 1), "a [[ b"),), "en")
    assert "<Text>a [[ b</Text>" in write_fdx(made)
