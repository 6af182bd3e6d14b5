"""Any file becomes a Screenplay or is refused, in time that grows with its size and no faster."""

import random
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.film.language import Refused
from madang.film.screenplay import Kind, Lines, Screenplay, pages, read, write_fdx, write_fountain
from madang.film.screenplay.fountain import read_fountain
from madang.film.screenplay.korean import read_korean
from madang.film.screenplay.pasted import as_fountain, as_script
from madang.film.screenplay.prose import read_prose
from madang.film.screenplay.reading import form_of, language_of


def test_an_english_script_copied_from_a_pdf_is_read_whole(text_of):
    screenplay = read(text_of("spec-with-quirks.txt").replace("\n", "\r\n").encode("cp1252"), name="whale.txt")
    assert screenplay.title_page == (("Title", "THE TIN WHALE"), ("Credit", "by the Harbour Writers"))
    assert screenplay.language == "en"
    assert [problem.code for problem in screenplay.problems] == ["screenplay.encoding"]
    assert [(each.lines.first, each.kind.value, each.text, each.extension) for each in screenplay.elements] == [
        (7, "transition", "FADE IN:", ""),
        (9, "heading", "ext. breakwater - dawn", ""),
        (11, "action", "A long GREY WALL in the sea. Wind. Nobody.", ""),
        (13, "heading", "int. net shed – continuous", ""),
        (15, "action", "Nets like curtains. MARLO TESK (40s, salt in his beard) hammers\na sheet of TIN onto wooden ribs.", ""),
        (18, "character", "MARLO", ""),
        (19, "parenthetical", "to himself", ""),
        (20, "dialogue", "One more rib. One more winter.", ""),
        (22, "action", "A KNOCK. He doesn’t turn.", ""),
        (24, "character", "PIP", "O.S."),
        (25, "dialogue", "Is it true that it’s a whale?", ""),
        (27, "character", "MARLO", "CONT'D"),
        (28, "dialogue", "It’s a boat that doesn’t know it yet.", ""),
        (34, "heading", "I/E. NET SHED - MOMENTS LATER", ""),
        (36, "action", "PIP (9) stands in the door.", ""),
        (38, "action", "THE WHOLE SHED SHAKES.", ""),
        (40, "action", "Tools fall from the wall.", ""),
        (42, "character", "PIP", ""),
        (43, "dialogue", "Does it need a name?", ""),
        (48, "character", "PIP", "CONT'D"),
        (49, "dialogue", "I have one.", ""),
        (51, "heading", "EST. THE HARBOUR - DAY", ""),
        (53, "action", "Gulls.", ""),
        (55, "transition", "CUT TO:", ""),
        (57, "heading", "INT./EXT. TIN WHALE - DAY", ""),
        (59, "action", "It floats.", ""),
        (61, "character", "MARLO", ""),
        (62, "dialogue", "“She floats.”", ""),
        (64, "transition", "FADE OUT.", ""),
    ]
    assert [each.heading.number for each in screenplay.elements if each.heading] == ["12", "", "", "", "14A"]


@pytest.mark.parametrize(
    ("text", "name", "form"),
    [
        ("INT. ROOM - DAY\n\nRain.", "", "fountain"),
        ("실외. 연못 - 밤\n\n@순옥\n안녕.", "a.txt", "fountain"),
        ("실외. 연못 - 밤\n\n순옥: 안녕.\n하늘: 네.", "a.txt", "korean"),
        ("실외. 연못 - 밤\n\n순옥이 웃는다.", "a.txt", "fountain"),
        ("S#1. 방\n\n비.", "", "korean"),
        ("씬 4 (낮) 옥상\n비.", "", "korean"),
        ("#3 실내. 부엌, 밤\n비.", "", "korean"),
        ("S#1. 방\n\n비.", "a.fountain", "fountain"),
        ("S#1. 방\n\n@순옥\n비.", "a.txt", "prose"),
        ("Once there was rain.", "story.txt", "prose"),
        ("Once there was rain.", "story.fountain", "fountain"),
        ("JOHN\nHi.\n\nMARY\nHo.\n", "", "fountain"),
        (".ROOM\n\n@me\nHi.\n", "", "fountain"),
        ("<?xml version='1.0'?><FinalDraft/>", "a.txt", "fdx"),
        ("<FinalDraft/>", "a.fountain", "fdx"),
    ],
)
def test_the_form_is_told_from_content_and_name(text, name, form):
    assert form_of(text, name) == form


@pytest.mark.parametrize(
    ("source", "name", "code"),
    [
        ("<html><body>INT. ROOM</body></html>", "a.txt", "screenplay.html"),
        ("INT. ROOM - DAY", "a.fdx", "screenplay.xml"),
        ("<?xml version='1.0'?><svg/>", "a.svg", "screenplay.xml"),
        ("Title: Alone\n", "a.fountain", "screenplay.empty"),
        ("[[only a note]]", "a.fountain", "screenplay.empty"),
    ],
)
def test_what_is_no_screenplay_is_refused_by_name(source, name, code):
    with pytest.raises(Refused) as refused:
        read(source, name=name)
    assert [(problem.code, problem.where) for problem in refused.value.problems] == [(code, name)]


@pytest.mark.parametrize(
    ("text", "language"), [("순옥 and the pond", "en"), ("DJ 순옥이 연못을 본다", "ko"), ("12345", "en"), ("가", "ko")]
)
def test_the_language_is_told_from_the_letters(text, language):
    assert language_of(text) == language


def test_a_final_draft_file_and_a_story_are_read_by_the_same_door(text_of):
    fountain = read(text_of("spec.fountain"), name="spec.fountain")
    again = read(write_fdx(fountain).encode(), name="spec.fdx")
    assert [(each.kind, each.plain) for each in again.elements] == [(each.kind, each.plain) for each in fountain.elements]
    assert again.language == "en"
    assert read(write_fdx(fountain), language="ko").language == "ko"
    assert read(text_of("poem.txt")).title("title") == "강가에서"
    assert read(text_of("tabs.txt"), language="en").language == "en"


def test_numbers_that_count_on_the_screen_are_no_page_numbers():
    screenplay = read("INT. ROOM - DAY\n\n3\n\n2\n\n1\n\nGo.\n")
    assert [each.text for each in screenplay.elements] == ["INT. ROOM - DAY", "3", "2", "1", "Go."]


def test_action_far_from_the_margin_is_no_cover_where_nothing_is_a_scene():
    text = " " * 20 + "A bell.\n\nJOHN\nHi.\n\nMARY\nHo.\n"
    assert read(text).title_page == ()


PATH = Path(__file__).parent
TEXTS = ["spec-with-quirks.txt", "spec.fountain", "tabs.txt", "spaces.txt", "bracket.txt", "prose-en.txt", "poem.txt"]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(TEXTS), st.randoms(use_true_random=False), st.text(max_size=12))
def test_a_damaged_screenplay_is_read_or_refused_and_written_again(name, chance, salt):
    text = (PATH / name).read_text("utf-8")
    for _ in range(chance.randint(1, 12)):
        at, size = chance.randrange(len(text) + 1), chance.randrange(30)
        kind = chance.choice("cdsm")
        piece = text[at : at + size]
        text = (
            text[:at] + {"c": piece * 2, "d": "", "s": salt, "m": piece.swapcase()[::-1]}[kind] + text[at + (0 if kind == "s" else size) :]
        )
    _whole_way(text)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_and_written_again(text):
    _whole_way(text)


def _whole_way(text: str) -> None:
    try:
        screenplay = read(text)
    except Refused:
        return
    count = text.count("\n") + text.count("\r") + len(text) + 1
    assert all(1 <= each.lines.first <= each.lines.last <= count for each in screenplay.elements)
    title_page, elements, _ = read_fountain(write_fountain(screenplay))
    once = Screenplay(title_page, elements, "ko")
    again = read_fountain(write_fountain(once))[1]
    assert [replace(each, lines=Lines(0, 0)) for each in again] == [replace(each, lines=Lines(0, 0)) for each in elements]
    if "<FinalDraft" not in text:
        spoken = [each.plain for each in screenplay.elements if each.kind is Kind.CHARACTER]
        assert [each.plain for each in elements if each.kind is Kind.CHARACTER] == spoken
    assert read(write_fdx(screenplay)).scenes or not screenplay.scenes
    assert pages(screenplay) >= 0


GROWING = {
    "one word": "a",
    "words": "a ",
    "open notes": "[[",
    "open notes in lines": "[[\n",
    "open boneyards in lines": "/* \n",
    "closed notes": "[[x]]",
    "boneyards": "/*x*/",
    "stars": "*",
    "open emphasis": "**a _b ",
    "brackets": "(",
    "bracket pairs": "()",
    "quotes": '"',
    "things in quotes": '"a"가 ',
    "open quotes": "“a ",
    "full stops": ".",
    "sentences": ". x",
    "backslashes": "\\",
    "spaces": " ",
    "tabs": "\t",
    "dashes": " - ",
    "speeches": "JOHN\nhi\n\n",
    "Korean speeches": "순옥: 안녕\n",
    "Korean scenes": "S#1. 방\n",
    "places": "방에서 ",
    "sayings": "“아” 말했다. ",
    "names with notes": "@A\n[[n]]\n",
    "title page": "Title: a\n",
    "indented": "Title:\n    a\n",
    "combining": "\u0300\u0323",
    "carets": "^ ",
    "numbers": "1. 방 / 낮\n2. 방 / 밤\n",
    "names apart": "가 나 다 ",
    "names with voices": "순옥E",
    "bold": "**a",
    "Markdown": "## a\n**b**\n",
    "chat": "[a] [오후 3:02] b\n",
    "names alone": "Anna\nhi\n\n",
}
HEADS = ["", "JOHN\n", "S#1. 방 - 밤\n자막", "@", "Title: x\n\n", "순옥"]


def _seconds(text: str) -> float:
    began = time.process_time()
    for reader in (read_fountain, read_korean, lambda words: read_prose(words, "ko"), lambda words: read_prose(words, "en")):
        title_page, elements, _ = reader(text)
        screenplay = Screenplay(title_page, elements, "ko")
        write_fountain(screenplay)
        write_fdx(screenplay)
        pages(screenplay)
    form_of(text)
    as_script(text)
    as_fountain(text)
    return time.process_time() - began


@pytest.mark.parametrize("name", GROWING)
def test_twice_as_much_takes_less_than_three_times_as_long(name):
    """What grows with the square of its size takes 16 times as long for four times as much; this allows 9."""
    piece = GROWING[name]
    head = random.Random(name).choice(HEADS)
    for size in (800, 4_000):  # the larger one only where the smaller one is too quick to tell
        small, large = (head + piece * (length // len(piece)) + "x" for length in (size, 4 * size))
        ratio = min(_seconds(large) for _ in range(2)) / max(min(_seconds(small) for _ in range(2)), 0.002)
        if ratio < 9:
            return
    raise AssertionError(f"{name}: four times as much took {ratio:.1f} times as long")


def test_one_endless_line_of_five_megabytes_is_read():
    began = time.process_time()
    screenplay = read("a" * (5 * 1024 * 1024))
    assert [(each.kind, len(each.text)) for each in screenplay.elements if each.kind is Kind.ACTION] == [(Kind.ACTION, 5 * 1024 * 1024)]
    assert time.process_time() - began < 20


def test_a_screenplay_of_150_pages_is_read_in_a_second(text_of):
    scene = text_of("spec.fountain").split("= A ladder is lent.")[1]
    text = "Title: Long\n\n" + scene * 170
    began = time.process_time()
    screenplay = read(text, name="long.fountain")
    seconds = time.process_time() - began
    assert pages(screenplay) > 150
    assert seconds < 3  # about half a second alone on a core; the suite runs beside others
