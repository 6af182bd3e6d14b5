"""A plain story becomes scenes, speech and narration."""

import pytest

from madang.film.screenplay import Screenplay, write_fountain
from madang.film.screenplay.fountain import read_fountain
from madang.film.screenplay.prose import read_prose


def told(text: str, language="ko") -> list[tuple[str, ...]]:
    return [(each.kind.value, each.plain, *([each.extension] if each.extension else [])) for each in read_prose(text, language)[1]]


def headings(text: str, language="ko") -> list[str]:
    return [each.text for each in read_prose(text, language)[1] if each.heading]


def test_a_korean_story_becomes_a_first_draft(text_of):
    title_page, elements, problems = read_prose(text_of("../../../examples/old-radio.txt"), "ko")
    assert title_page == (("제목", "할머니의 라디오"),)
    assert [problem.code for problem in problems] == ["screenplay.draft"]
    assert [(each.lines.first, each.kind.value, each.text) for each in elements if each.kind.value not in ("action",)] == [
        (3, "heading", "실외. 마당 - 아침"),
        (3, "character", "민들레"),
        (3, "dialogue", "할머니, 소리도 안 나는 걸 왜 닦아요?"),
        (3, "character", "할머니"),
        (3, "parenthetical", "웃으며"),
        (3, "dialogue", "기다리는 게지. 네 할아버지 노래가 아직 저 안에 있거든."),
        (5, "heading", "실내. 동네 작업실 - 오후"),
        (5, "character", "아저씨"),
        (5, "dialogue", "여기 코일이 끊어졌구나."),
        (7, "heading", "실외. 골목 - 해질녘"),
        (9, "heading", "실내. 할머니 방 - 밤"),
        (9, "character", "할머니"),
        (9, "dialogue", "들리니?"),
        (9, "character", "민들레"),
        (9, "dialogue", "네."),
        (11, "heading", "실외. 마당 - 낮"),
        (11, "note", "look: 봄"),
    ]
    assert [each.text for each in elements if each.kind.value == "action"][:3] == [
        "이른 아침, 감나무가 있는 마당에서 할머니가 낡은 라디오를 닦았다.",
        "라디오는 삼십 년 동안 한마디도 하지 않았다.",
        "손자 민들레가 마루 끝에 앉아 물었다.",
    ]


def test_an_english_story_becomes_a_first_draft(text_of):
    title_page, elements, _ = read_prose(text_of("prose-en.txt"), "en")
    assert title_page == (("Title", "The Lighthouse Radio"),)
    assert [(each.lines.first, each.kind.value, each.text, each.extension) for each in elements] == [
        (3, "heading", "EXT. PIER - MORNING", ""),
        (3, "action", "Early in the morning Wren carried the old radio to the pier. The sea was flat.", ""),
        (3, "character", "GRANDMOTHER", ""),
        (3, "dialogue", "It will never work.", ""),
        (3, "action", "Wren turned the knob and smiled.", ""),
        (3, "character", "WREN", ""),
        (3, "parenthetical", "quietly", ""),
        (3, "dialogue", "It only needs someone to talk to.", ""),
        (5, "heading", "INT. KITCHEN - NIGHT", ""),
        (5, "action", "That night the old woman sat in the kitchen with a lamp.", ""),
        (5, "character", "NARRATOR", "V.O."),
        (5, "note", "narration: keep or cut", ""),
        (5, "dialogue", "She wondered whether anyone was out there.", ""),
        (7, "character", "RADIO", ""),
        (7, "dialogue", "Hello?", ""),
        (9, "character", "WREN", ""),
        (9, "dialogue", "Hello.", ""),
        (11, "heading", "EXT. ROOF - DAY", ""),
        (11, "action", 'Ten years later, Wren stood on the roof of the lighthouse. The "paper boat" in her hand was blue.', ""),
        (11, "character", "WREN", "V.O."),
        (11, "note", "narration: keep or cut", ""),
        (11, "dialogue", "I am still listening.", ""),
    ]


def test_a_poem_is_seen_and_heard(text_of):
    title_page, elements, _ = read_prose(text_of("poem.txt"), "ko")
    assert title_page == (("제목", "강가에서"),)
    assert [(each.lines.first, each.lines.last, each.kind.value, each.text) for each in elements if each.kind.value != "note"] == [
        (3, 3, "heading", "실외. 봄 강가 - 낮"),
        (3, 4, "action", "봄 강가에 앉아 물소리를 듣는다"),
        (3, 3, "character", "내레이션"),
        (3, 3, "dialogue", "봄 강가에 앉아\n물소리를 듣는다"),
        (6, 7, "action", "새 한 마리 물결 위로 날고"),
        (6, 6, "character", "내레이션"),
        (6, 6, "dialogue", "새 한 마리\n물결 위로 날고"),
        (9, 9, "heading", "실외. 겨울 숲 - 낮"),
        (9, 10, "action", "겨울 숲에는 눈이 내린다"),
        (9, 9, "character", "내레이션"),
        (9, 9, "dialogue", "겨울 숲에는\n눈이 내린다"),
    ]
    assert [each.text for each in elements if each.kind.value == "note" and "look" in each.text] == ["look: 봄", "look: 겨울"]


@pytest.mark.parametrize(
    ("text", "language", "elements"),
    [
        ("고양이가 운다.", "ko", [("heading", "실외. 어느 곳 - 낮"), ("action", "고양이가 운다.")]),
        ("A cat cries", "en", [("heading", "EXT. SOMEWHERE - DAY"), ("action", "A cat cries")]),
        ("“누구세요?”", "ko", [("heading", "실외. 어느 곳 - 낮"), ("character", "목소리"), ("dialogue", "누구세요?")]),
        ("- 누구세요?", "ko", [("heading", "실외. 어느 곳 - 낮"), ("character", "목소리"), ("dialogue", "누구세요?")]),
        (
            "미루는 외로웠다.",
            "ko",
            [
                ("heading", "실외. 어느 곳 - 낮"),
                ("character", "내레이션", "V.O."),
                ("note", "narration: keep or cut"),
                ("dialogue", "미루는 외로웠다."),
            ],
        ),
        ("", "ko", []),
    ],
)
def test_one_sentence_is_a_film_too(text, language, elements):
    assert told(text, language) == elements


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("미루가 “같이 가.”라고 말했다.", [("미루", "같이 가.")]),
        ("“같이 가.” 미루가 조용히 말했다. “어서.”", [("미루", "같이 가."), ("미루", "어서.")]),
        ("미루가 물었다. 「가니?」 도담이 대답했다. 「응.」", [("미루", "가니?"), ("도담", "응.")]),
        ("미루가 문을 두드렸다. “있니?”", [("미루", "있니?")]),
        ("“어서 와.” 말소리가 들렸다.", [("목소리", "어서 와.")]),
        ("나는 말했다. “그래.”", [("나", "그래.")]),
        ("작은 종이배에 오르는 미루가 외쳤다. “출발!”", [("미루", "출발!")]),
        ("미루는 ‘늦었다.’ 생각했다.", [("미루", "늦었다.")]),
        ("미루는 뛰었다. ‘늦었다.’ 숨이 찼다.", [("미루", "늦었다.")]),
        ('"종이배"가 떠내려간다.', []),
        ('미루가 "닫지 않은 따옴표를 본다.', []),
        ("“”", []),
    ],
)
def test_a_quotation_finds_its_korean_speaker(text, speech):
    elements = read_prose(text, "ko")[1]
    names = [each.text for each in elements if each.kind.value == "character"]
    assert list(zip(names, [each.text for each in elements if each.kind.value == "dialogue"], strict=True)) == speech


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ('"Go," said Mr. Oh. "Go home."', [("MR. OH", "Go."), ("MR. OH", "Go home.")]),
        ('The old woman asked, "Who is it?"', [("OLD WOMAN", "Who is it?")]),
        ('"It is I," he answered.', [("VOICE", "It is I.")]),
        ('Nora sat down. "Tea?" she asked. "Please," said Old Tom.', [("NORA", "Tea?"), ("OLD TOM", "Please.")]),
        (
            'Nora knocked. "Hello?"\n\n"Yes?" said Tom.\n\n"It is me."\n\n"Come in."',
            [("NORA", "Hello?"), ("TOM", "Yes?"), ("NORA", "It is me."), ("TOM", "Come in.")],
        ),
        ("It‘s Nora’s boat and ‘so on’ it goes.", []),
        ('She calls it the "paper whale" every day.', []),
        ('"Stop!" The door opened and the tall thin captain shouted from the far end of the pier.', [("CAPTAIN", "Stop!")]),
        ('"Who?"\nTom asked, "Where?"', [("VOICE", "Who?"), ("TOM", "Where?")]),
        ('Said someone, "No."', [("VOICE", "No.")]),
    ],
)
def test_a_quotation_finds_its_english_speaker(text, speech):
    elements = read_prose(text, "en")[1]
    names = [each.text for each in elements if each.kind.value == "character"]
    assert list(zip(names, [each.text for each in elements if each.kind.value == "dialogue"], strict=True)) == speech


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        (
            "마당에서 개가 짖었다. 부엌에서 연기가 났다. 연기는 희었다. 마당으로 고양이가 나갔다.",
            ["실외. 마당 - 낮", "실내. 부엌 - 낮", "실외. 마당 - 낮"],
        ),
        ("방에서 잤다. 다음 날 눈이 왔다. 이튿날 밤 눈이 그쳤다.", ["실내. 방 - 낮", "실내. 방 - 낮", "실내. 방 - 밤"]),
        ("매일 아침 마당에서 체조를 했다.", ["실외. 마당 - 낮"]),
        ("가방에서 편지를 꺼냈다. 아침을 먹었다.", ["실외. 어느 곳 - 낮"]),
        ("과학교실에서 불이 났다.", ["실내. 과학교실 - 낮"]),
        ("미루의 방에 불이 켜졌다.", ["실내. 미루의 방 - 낮"]),
        ("해가 질 무렵 강을 건넜다.", ["실외. 강 - 해질녘"]),
        ("할머니 방에 갔다. 방에는 아무도 없었다.", ["실내. 할머니 방 - 낮"]),
        ("비가 왔다. 바람이 불었다. 나무가 흔들렸다. 소가 울었다. 밤이 되자 조용해졌다.", ["실외. 어느 곳 - 낮", "실외. 어느 곳 - 밤"]),
    ],
)
def test_a_scene_begins_where_place_or_time_changes(text, scenes):
    assert headings(text) == scenes


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        ("In the kitchen a kettle sang. Tom ran to the garden.", ["INT. KITCHEN - DAY", "EXT. GARDEN - DAY"]),
        ("The night guard slept. A day passed.", ["EXT. SOMEWHERE - DAY"]),
        ("At dawn they met on the bridge. Every evening it rained.", ["EXT. BRIDGE - DAWN"]),
        ("In spring they walked in to her room.", ["INT. ROOM - DAY"]),
    ],
)
def test_english_places_need_a_preposition_and_hours_a_lead(text, scenes):
    assert headings(text, "en") == scenes


def test_other_people_after_an_empty_line_make_another_scene():
    text = "미루가 뛴다. 미루가 넘어진다. 미루가 운다.\n\n미루가 일어난다. 미루가 간다.\n\n도담이 온다. 도담이 앉는다.\n"
    assert [element.lines.first for element in read_prose(text, "ko")[1] if element.heading] == [1, 5]


def test_lines_that_end_as_sentences_are_paragraphs_and_wrapped_lines_are_not():
    assert told(
        "Rain fell on the long grey roofs of the town on the\nhill all through that afternoon, and nobody at all\nwent out.\n", "en"
    )[1:] == [
        ("action", "Rain fell on the long grey roofs of the town on the hill all through that afternoon, and nobody at all went out.")
    ]
    assert told("비가 왔다.\n“비다.”\n미루가 말했다.\n")[1:] == [("action", "비가 왔다."), ("character", "미루"), ("dialogue", "비다.")]


@pytest.mark.parametrize(
    "first",
    ["이것은 문장이다.", "“말이다”", "아주 길어서 제목이라고 할 수 없는, 마흔 글자가 훌쩍 넘는 그런 첫 줄이 여기에 하나 있다고 해 보자"],
)
def test_a_first_line_that_is_a_sentence_is_no_title(first):
    assert read_prose(f"{first}\n\n비가 왔다. 그쳤다.\n", "ko")[0] == ()


def test_a_title_page_is_kept():
    assert read_prose("제목: 비\n글: 골목 글방\n\n비가 왔다.\n", "ko")[0] == (("제목", "비"), ("글", "골목 글방"))
    assert read_prose("비\n비가 왔다.\n그쳤다.\n", "ko")[0] == (("제목", "비"),)


@pytest.mark.parametrize(("name", "language"), [("prose-en.txt", "en"), ("poem.txt", "ko"), ("../../../examples/old-radio.txt", "ko")])
def test_a_draft_is_the_same_in_fountain(name, language, text_of):
    title_page, elements, _ = read_prose(text_of(name), language)
    again = read_fountain(write_fountain(Screenplay(title_page, elements, language)))
    assert [(each.kind, each.text, each.extension, each.heading) for each in again[1]] == [
        (each.kind, each.text, each.extension, each.heading) for each in elements
    ]
