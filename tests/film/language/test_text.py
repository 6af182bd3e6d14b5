"""Two languages as one value."""

from madang.film.language import Problem, Severity, Text


def test_a_text_says_what_it_has_in_the_language_asked_or_the_other_one() -> None:
    texts = Text("연못", "pond"), Text("연못"), Text(en="pond"), Text()
    assert [text.say("ko") for text in texts] == ["연못", "연못", "pond", ""]
    assert [text.say("en") for text in texts] == ["pond", "연못", "pond", ""]
    assert [bool(text) for text in texts] == [True, True, True, False]


def test_a_problem_names_its_file_and_line_as_far_as_they_are_known() -> None:
    words = Text("비었어요.", "It is empty.")
    assert [
        Problem("x", words, 3, Severity.NOTE, "a.txt").say("ko"),
        Problem("x", words, 3).say("ko"),
        Problem("x", words, where="a.txt").say("en"),
        Problem("x", words).say("en"),
    ] == ["a.txt:3: 비었어요.", "3: 비었어요.", "a.txt: It is empty.", "It is empty."]
