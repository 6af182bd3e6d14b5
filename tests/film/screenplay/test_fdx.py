"""Final Draft in and out, and what is refused."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.film.language import Refused
from madang.film.screenplay import Kind, Screenplay, write_fdx
from madang.film.screenplay.fdx import read_fdx
from madang.film.screenplay.fountain import read_fountain

FOREIGN = """<?xml version="1.0" encoding="UTF-8" standalone="no" ?>
<FinalDraft DocumentType="Script" Template="No" Version="4">
  <Content>
    <Paragraph Number="1" Type="Scene Heading">
      <SceneProperties Length="2/8" Page="1" Title=""><Summary><Paragraph><Text>Two meet.</Text></Paragraph></Summary></SceneProperties>
      <Text>INT. KITCHEN - </Text><Text Style="Underline">NIGHT</Text>
    </Paragraph>
    <Paragraph Type="Action"><Text>A </Text><Text Style="Bold+Italic"> kettle</Text><Text> *sings*.</Text>
      <ScriptNote ID="1"><Paragraph><Text>How </Text><Text>long?</Text></Paragraph></ScriptNote></Paragraph>
    <Paragraph><DualDialogue>
      <Paragraph Type="Character"><Text>ANA (V.O.)</Text></Paragraph>
      <Paragraph Type="Dialogue"><Text>Now.</Text></Paragraph>
      <Paragraph Type="Character"><Text>BEN</Text></Paragraph>
      <Paragraph Type="Parenthetical"><Text>(too)</Text></Paragraph>
      <Paragraph Type="Dialogue"><Text>#Now.</Text></Paragraph>
    </DualDialogue></Paragraph>
    <Paragraph Type="Shot"><Text>ANGLE ON THE KETTLE</Text></Paragraph>
    <Paragraph Type="Dialogue"><Text>Nobody says this.</Text></Paragraph>
    <Paragraph Type="Parenthetical"><Text>(nobody)</Text></Paragraph>
    <Paragraph Type="Singing"><Text>La la</Text></Paragraph>
    <Paragraph Type="General" Alignment="Center"><Text>THE END</Text></Paragraph>
    <Paragraph Type="Outline Three"><Text>Odd</Text></Paragraph>
    <Paragraph Type="Transition" StartsNewPage="Yes"><Text>FADE OUT.</Text></Paragraph>
    <Paragraph Type="Action"><Text> </Text></Paragraph>
  </Content>
  <TitlePage>
    <HeaderAndFooter><Header><Paragraph><Text>page</Text></Paragraph></Header></HeaderAndFooter>
    <Content>
      <Paragraph Type="General"><Text></Text></Paragraph>
      <Paragraph Type="General"><Text>The Kettle</Text></Paragraph>
      <Paragraph Type="General"><Text>Written by</Text></Paragraph>
      <Paragraph Type="General"><Text>The Tuesday Club</Text></Paragraph>
      <Paragraph Type="General"><Text>The yard</Text></Paragraph>
      <Paragraph Type="General"><Text>Room 2</Text></Paragraph>
    </Content>
  </TitlePage>
</FinalDraft>
"""


def test_a_file_of_final_draft_is_read_whole():
    title_page, elements, problems = read_fdx(FOREIGN)
    assert title_page == (
        ("Title", "The Kettle"),
        ("Credit", "Written by"),
        ("Author", "The Tuesday Club"),
        ("Contact", "The yard\nRoom 2"),
    )
    assert problems == ()
    assert [(each.lines.first, each.kind.value, each.text) for each in elements] == [
        (4, "heading", "INT. KITCHEN - _NIGHT_"),
        (4, "synopsis", "Two meet."),
        (8, "action", "A  ***kettle*** \\*sings\\*."),
        (8, "note", "How long?"),
        (11, "character", "ANA"),
        (12, "dialogue", "Now."),
        (13, "character", "BEN"),
        (14, "parenthetical", "too"),
        (15, "dialogue", "\\#Now."),
        (17, "action", "ANGLE ON THE KETTLE"),
        (18, "action", "Nobody says this."),
        (19, "action", "(nobody)"),
        (20, "lyrics", "La la"),
        (21, "centered", "THE END"),
        (22, "section", "Odd"),
        (23, "page-break", ""),
        (23, "transition", "FADE OUT."),
    ]
    assert [(each.extension, each.dual) for each in elements if each.kind is Kind.CHARACTER] == [("V.O.", False), ("", True)]
    assert (elements[0].heading.number, elements[0].heading.time) == ("1", "NIGHT")


def essence(title_page, elements):
    return title_page, [(each.kind, each.plain, each.extension, each.dual, each.level, each.heading) for each in elements]


def test_a_fountain_screenplay_survives_the_way_through_final_draft(text_of):
    title_page, elements, problems = read_fountain(text_of("spec.fountain"))
    again = read_fdx(write_fdx(Screenplay(title_page, elements, "en", problems)))
    assert essence(again[0], again[1]) == essence(title_page, elements)


PIECES = [
    "순옥: ",
    "JOHN\n",
    "Hi.\n",
    "(low)\n",
    "INT. ROOM - DAY #2#\n\n",
    "*a* **b** _c_ ",
    "\\*",
    '<&>" ',
    "[[n]] ",
    "~la\n",
    "# s\n",
    "= y\n",
]


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from([*PIECES, "\n", "\n\n", "> c <\n", "===\n", "BOB ^\n", "/* b */\n", "CUT TO:\n\n", "!x\n", "@미루 (E)\n"]),
        max_size=14,
    )
)
def test_kinds_words_styles_and_pairs_come_back(pieces):
    title_page, elements, _ = read_fountain("INT. ROOM - DAY\n\n" + "".join(pieces))
    known = tuple(each for each in elements if each.plain or each.kind is Kind.PAGE_BREAK)
    again = read_fdx(write_fdx(Screenplay(title_page, known, "en")))
    once = read_fdx(write_fdx(Screenplay(again[0], again[1], "en")))
    assert essence(*once[:2]) == essence(*again[:2])
    assert [(each.kind, each.plain) for each in again[1] if each.kind is not Kind.ACTION] == [
        (each.kind, each.plain) for each in known if each.kind is not Kind.ACTION
    ]


def test_page_breaks_at_the_end_and_in_a_row_are_kept():
    elements = read_fountain("a\n\n===\n\n===\n\nb\n\n===\n")[1]
    again = read_fdx(write_fdx(Screenplay((), elements, "en")))[1]
    assert [each.kind.value for each in again] == ["action", "page-break", "page-break", "action", "page-break"]


def test_the_title_page_keeps_keys_and_lines():
    pages = (("제목", "물결"), ("Contact", "a\nb"))
    assert read_fdx(write_fdx(Screenplay(pages, (), "ko")))[0] == pages


def test_a_title_page_of_one_line_is_a_title():
    one = "<FinalDraft><TitlePage><Content><Paragraph><Text>By</Text></Paragraph></Content></TitlePage></FinalDraft>"
    two = one.replace("</Content>", "<Paragraph><Text>by us</Text></Paragraph></Content>")
    assert read_fdx(one)[0] == (("Title", "By"),)
    assert read_fdx(two)[0] == (("Title", "By"), ("Contact", "by us"))


BOMB = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><FinalDraft><Content>&c;</Content></FinalDraft>'


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (BOMB, 1),
        ("<FinalDraft>\n<Content>\n", 3),
        ("<?xml version='1.0'?>\n<html>\n</html>", 2),
        ("<FinalDraft>" + "\n<a>" * 100_000, 65),
        ("<?xml version='1.0'?>\n\n<FinalDraft>&nbsp;</FinalDraft>", 3),
    ],
)
def test_unsafe_or_broken_xml_is_refused_with_its_line(text, line):
    with pytest.raises(Refused) as refused:
        read_fdx(text)
    assert [(problem.code, problem.line) for problem in refused.value.problems] == [("screenplay.xml", line)]
