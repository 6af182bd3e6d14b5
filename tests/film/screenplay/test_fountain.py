"""Fountain in: each element as the standard says, and beside an independent reader."""

import pytest
from screenplay_tools.fountain.parser import Parser
from screenplay_tools.screenplay import ElementType

from madang.film.language import Severity
from madang.film.screenplay import Kind
from madang.film.screenplay.fountain import read_fountain

KINDS = {
    ElementType.HEADING: Kind.HEADING,
    ElementType.ACTION: Kind.ACTION,
    ElementType.CHARACTER: Kind.CHARACTER,
    ElementType.DIALOGUE: Kind.DIALOGUE,
    ElementType.PARENTHETICAL: Kind.PARENTHETICAL,
    ElementType.LYRIC: Kind.LYRICS,
    ElementType.TRANSITION: Kind.TRANSITION,
    ElementType.PAGEBREAK: Kind.PAGE_BREAK,
    ElementType.SECTION: Kind.SECTION,
    ElementType.SYNOPSIS: Kind.SYNOPSIS,
}


def kinds_and_texts(text: str) -> list[tuple[str, str]]:
    return [(element.kind.value, element.text) for element in read_fountain(text)[1]]


def test_every_element_of_the_standard_is_read_with_its_lines(text_of):
    title_page, elements, problems = read_fountain(text_of("spec.fountain"))
    assert title_page == (
        ("Title", "**The Borrowed Ladder**\nA small comedy"),
        ("Credit", "written by"),
        ("Author", "The Tuesday Club"),
        ("Draft date", "first draft"),
    )
    assert problems == ()
    assert [(element.lines.first, element.lines.last, element.kind.value, element.text) for element in elements] == [
        (8, 8, "section", "Act one"),
        (10, 10, "synopsis", "A ladder is lent."),
        (12, 12, "heading", "EXT. ORCHARD - DAY"),
        (14, 14, "action", "Apples. *Too many* apples. A **ladder** leans on _nothing_."),
        (16, 16, "action", "    Two tabs of silence."),
        (18, 18, "action", "    An indented line."),
        (21, 21, "action", "Two empty lines above this one."),
        (23, 23, "character", "BRAM"),
        (24, 24, "parenthetical", "from above"),
        (25, 27, "dialogue", "It holds.\n\nIt held."),
        (29, 29, "note", "shot: insert"),
        (30, 30, "action", "A rung CRACKS."),
        (32, 32, "character", "IDA"),
        (33, 33, "lyrics", "Hold on, hold on"),
        (34, 34, "lyrics", "to what you have"),
        (35, 35, "dialogue", "It doesn't!"),
        (37, 37, "character", "BRAM"),
        (38, 38, "dialogue", "You said it holds!"),
        (40, 40, "character", "IDA"),
        (41, 41, "dialogue", "You said it holds!"),
        (43, 43, "transition", "FADE TO WHITE"),
        (45, 45, "heading", "A DREAM"),
        (47, 47, "action", "EXT. IS NOT A HEADING HERE"),
        (49, 49, "character", "McBray"),
        (50, 50, "dialogue", "Who lent it? [[He knows.]]"),
        (52, 52, "centered", "THE END"),
        (54, 58, "boneyard", "Cut for length:\n\nINT. KITCHEN - NIGHT\n\nNobody is hungry."),
        (60, 60, "page-break", ""),
        (62, 62, "transition", "CUT TO:"),
        (64, 64, "heading", "INT. SHED - NIGHT"),
        (66, 66, "action", "The ladder, mended. \\*Mostly\\*."),
    ]


def test_an_element_tells_all_that_the_standard_gives_it(text_of):
    elements = read_fountain(text_of("spec.fountain"))[1]
    assert [(each.text, each.extension, each.dual, each.forced) for each in elements if each.kind is Kind.CHARACTER] == [
        ("BRAM", "", False, False),
        ("IDA", "O.S.", False, False),
        ("BRAM", "", False, False),
        ("IDA", "", True, False),
        ("McBray", "", False, True),
    ]
    assert [each.heading.number for each in elements if each.heading] == ["1", "2A-1", ""]
    assert [each.notes for each in elements if each.notes] == [("He knows.",)]
    assert [(each.gap, each.text) for each in elements if each.gap > 1] == [(2, "Two empty lines above this one.")]
    assert [each.plain for each in elements if "*" in each.text] == [
        "Apples. Too many apples. A ladder leans on nothing.",
        "The ladder, mended. *Mostly*.",
    ]


SNIPPETS = [
    "INT. HOUSE - DAY\n\nJohn sits.\n",
    "EXT. FIELD - NIGHT #12A#\n\nCrickets.\n\nMore crickets.\n",
    "est. the harbour - day\n\nGulls.\n",
    "I/E CAR - DUSK\n\nRain.\n\nint./ext. bus - later\n\nRain.\n",
    ".FLASHBACK\n\nSomewhere.\n\n...and then nothing.\n",
    "JOHN\nHello.\n\nMARY (V.O.)\n(softly)\nHello yourself.\nAnd more.\n",
    "JOHN (O.S.) ^\nNow.\n",
    "@McAvoy\nLower case.\n",
    "R2 D2\nBeep.\n\n23\nNot a name.\n",
    "THE END\n\nA line in capitals above is action.\n",
    "!SHOUTED ACTION\n\nQuiet.\n",
    "Dusk.\n\nCUT TO:\n\nINT. ROOM - DAY\n\nSMASH CUT TO:\n\nDark.\n",
    "> Fade slowly.\n\n> In the middle <\n\nEnd.\n",
    "~La la la\n~La la\n\nSilence.\n",
    "# Act\n\n## Sequence\n\n### Scene\n\n= What happens here.\n\nAction.\n",
    "Before.\n\n===\n\nAfter.\n",
    "JOHN\nOne.\n  \nTwo.\n\nAction.\n",
    "JOHN\n(a)\nOne.\n(b)\nTwo.\n",
    "A line.\nAnother line.\n\n    An indented one.\n",
    "*Italic* and **bold** stay as written.\n",
    "Title: A Play\nAuthor: Somebody\n\nINT. ROOM - DAY\n\nAction.\n",
]


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_an_independent_reader_sees_the_same_kinds_and_words(snippet):
    oracle = Parser()
    oracle.mergeActions = False
    oracle.add_text(snippet)
    theirs = []
    for element in oracle.script.elements:
        kind = Kind.CENTERED if getattr(element, "centered", False) else KINDS[element.type]
        text = element.name if kind is Kind.CHARACTER else element.text_raw
        if text.strip() or kind is Kind.PAGE_BREAK:
            theirs.append((kind, text.strip()))
    ours = []
    for element in read_fountain(snippet)[1]:
        lines = element.text.split("\n") if element.kind is Kind.ACTION else [element.text]
        ours += [(element.kind, line.strip()) for line in lines]
    assert ours == theirs


def test_a_name_may_stand_right_under_its_heading_or_under_a_note():
    assert kinds_and_texts("INT. ROOM - DAY\nJOHN\nHi.\n\n[[shot: close]]\nMARY\nHo.\n") == [
        ("heading", "INT. ROOM - DAY"),
        ("character", "JOHN"),
        ("dialogue", "Hi."),
        ("note", "shot: close"),
        ("character", "MARY"),
        ("dialogue", "Ho."),
    ]


def test_korean_headings_and_forced_names_are_read():
    _, elements, _ = read_fountain("실외. 연못 - 새벽\n\n@순옥 (소리)\n기다리자.\n\nS#2. 방 - 밤 / 내부\n\n내부. 부엌 - 낮\n\n조용하다.\n")
    assert [(each.kind.value, each.text, each.extension) for each in elements] == [
        ("heading", "실외. 연못 - 새벽", ""),
        ("character", "순옥", "소리"),
        ("dialogue", "기다리자.", ""),
        ("heading", "방 - 밤 / 내부", ""),
        ("heading", "내부. 부엌 - 낮", ""),
        ("action", "조용하다.", ""),
    ]
    assert [(each.heading.setting, each.heading.place, each.heading.time, each.heading.number) for each in elements if each.heading] == [
        ("ext", "연못", "새벽", ""),
        ("int", "방", "밤", "2"),
        ("int", "부엌", "낮", ""),
    ]


def test_notes_and_boneyards_may_stand_anywhere():
    assert kinds_and_texts(
        "Before /* gone */ after.\n\n[[a]] [[b]] Words. [[c]]\n\n"
        "INT. ROOM [[d]] - DAY #7# [[e]]\n\nJO[[f]]HN (V.O.)\n(low) [[g]]\nHi. [[h\n  \nstill h]] Ho.\n"
    ) == [
        ("action", "Before /* gone */ after."),
        ("note", "a"),
        ("note", "b"),
        ("action", "Words. [[c]]"),
        ("heading", "INT. ROOM [[d]] - DAY"),
        ("note", "e"),
        ("character", "JOHN"),
        ("note", "f"),
        ("parenthetical", "low"),
        ("note", "g"),
        ("dialogue", "Hi. [[h\n  \nstill h]] Ho."),
    ]


def test_what_never_closes_stays_words_and_is_told():
    _, elements, problems = read_fountain("One [[ two\n\nThree /* four\n")
    assert [(each.kind.value, each.plain) for each in elements] == [("action", "One [[ two"), ("action", "Three /* four")]
    assert [(each.code, each.line, each.severity) for each in problems] == [
        ("screenplay.unclosed", 1, Severity.WARNING),
        ("screenplay.unclosed", 3, Severity.WARNING),
    ]


def test_a_name_without_speech_is_told():
    _, elements, problems = read_fountain("@순옥\n\n물결.\n\n@하늘\n[[n]]\n")
    assert [each.kind.value for each in elements] == ["character", "action", "character", "note"]
    assert [(each.code, each.line) for each in problems] == [("screenplay.silent-name", 1), ("screenplay.silent-name", 5)]


def test_a_breath_belongs_to_speech_only_where_speech_goes_on():
    assert kinds_and_texts("JOHN\nOne.\n  \n(low)\nTwo.\n  \n~la\n  \n\nAction.\n\n@BOB\n  \nHi.\n  \n# End") == [
        ("character", "JOHN"),
        ("dialogue", "One."),
        ("parenthetical", "low"),
        ("dialogue", "Two."),
        ("lyrics", "la"),
        ("action", "Action."),
        ("character", "BOB"),
        ("dialogue", "Hi."),
        ("section", "End"),
    ]


@pytest.mark.parametrize(
    ("line", "name", "extension", "dual"),
    [
        ("@JOHN (V.O.) (CONT'D)", "JOHN", "V.O., CONT'D", False),
        ("@JOHN ^", "JOHN", "", True),
        ("@JOHN ^ (O.S.)", "JOHN", "O.S.", True),
        ("@JOHN ()", "JOHN", "", False),
        ("@JOHN ((a))", "JOHN ((a))", "", False),
        ("@(V.O.)", "(V.O.)", "", False),
        ("@^", "^", "", False),
        ("@a (b", "a (b", "", False),
        ("@a) (b)", "a)", "b", False),
    ],
)
def test_a_cue_is_taken_apart(line, name, extension, dual):
    cue = read_fountain(f"{line}\nHi.\n")[1][0]
    assert (cue.text, cue.extension, cue.dual) == (name, extension, dual)


@pytest.mark.parametrize("line", ["@", ">", "><", "> <", ".", "..", ". x", "==x", "TO:", "(a) b (c)", "[not a note]", "JOHN (V.O"])
def test_lines_that_only_look_special_are_action(line):
    assert kinds_and_texts(f"{line}\n") == [("action", line)]


def test_a_line_of_one_page_length_in_capitals_is_no_name():
    shout = "SHOUT " * 30
    assert kinds_and_texts(f"{shout}\nquietly\n") == [("action", f"{shout.strip()}\nquietly")]


def test_empty_text_has_no_elements():
    assert read_fountain("") == ((), (), ())
    assert read_fountain("\n \n") == ((), (), ())


@pytest.mark.parametrize("words", ["(a) b (c)", "((a)", "(a"])
def test_brackets_that_are_not_one_pair_around_the_line_are_speech(words):
    assert kinds_and_texts(f"JOHN\n{words}\n") == [("character", "JOHN"), ("dialogue", words)]
