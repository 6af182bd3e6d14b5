"""Korean screenplays in each style in which Koreans write them."""

import pytest

from madang.film.screenplay import Screenplay, write_fountain
from madang.film.screenplay.fountain import read_fountain
from madang.film.screenplay.korean import read_korean


def told(text: str) -> list[tuple[str, ...]]:
    return [(each.kind.value, each.plain, *([each.extension] if each.extension else [])) for each in read_korean(text)[1]]


def test_names_and_tabs(text_of):
    title_page, elements, problems = read_korean(text_of("tabs.txt"))
    assert title_page == (("제목", "바람개비 언덕"),)
    assert problems == ()
    assert [(each.lines.first, each.kind.value, each.text, each.extension) for each in elements] == [
        (3, "section", "등장인물", ""),
        (4, "synopsis", "솔이(12): 바람을 모으는 아이", ""),
        (5, "synopsis", "할아버지(71): 언덕의 등대지기", ""),
        (7, "heading", "언덕 - 아침 / 외부", ""),
        (9, "action", "바람개비 수십 개가 돈다.", ""),
        (10, "action", "솔이가 유리병을 들고 달려온다.", ""),
        (12, "character", "솔이", ""),
        (12, "dialogue", "할아버지, 오늘 바람은 무슨 색이에요?", ""),
        (13, "character", "할아버지", ""),
        (13, "parenthetical", "웃으며", ""),
        (13, "dialogue", "귤색이지.\n어제보다 조금 진하구나.", ""),
        (16, "heading", "등대 안 - 낮 / 내부", ""),
        (18, "action", "시간: 정오. 종이 열두 번 울린다.", ""),
        (19, "action", "결론: 바람은 담을 수 없다.", ""),
        (21, "character", "솔이", "E"),
        (21, "dialogue", "문 열어 주세요!", ""),
        (22, "character", "할아버지", ""),
        (22, "dialogue", "들어오너라.", ""),
        (24, "transition", "디졸브", ""),
        (26, "heading", "언덕, 해질녘 / 외부", ""),
        (29, "centered", "십 년 후", ""),
        (30, "note", "music: 느린 하모니카", ""),
        (32, "character", "솔이", "N"),
        (32, "dialogue", "그해 바람은 귤색이었다.", ""),
        (34, "transition", "F.O", ""),
    ]
    assert [(each.heading.number, each.heading.setting, each.heading.place, each.heading.time) for each in elements if each.heading] == [
        ("1", "ext", "언덕", "아침"),
        ("2", "int", "등대 안", "낮"),
        ("3", "ext", "언덕", "해질녘"),
    ]


def test_names_alone_and_wide_spaces(text_of):
    assert told(text_of("spaces.txt")) == [
        ("heading", "실외. 골목, 비 오는 밤"),
        ("action", "가로등 아래 젖은 고양이."),
        ("note", "shot: 인서트"),
        ("action", "찢어진 우산"),
        ("character", "미루"),
        ("dialogue", "같이 쓸래?"),
        ("character", "도담"),
        ("parenthetical", "고개를 저으며"),
        ("dialogue", "괜찮아."),
        ("character", "미루", "V.O"),
        ("dialogue", "괜찮지 않은 얼굴이었다."),
        ("transition", "CUT TO:"),
        ("heading", "실내. 편의점, 밤"),
        ("character", "미루"),
        ("parenthetical", "작게"),
        ("dialogue", "하나만 더 있었으면."),
        ("character", "도담"),
        ("dialogue", "우산?"),
        ("transition", "페이드 아웃"),
        ("heading", "S#3"),
        ("action", "끝."),
    ]


def test_colons_and_brackets(text_of):
    assert told(text_of("bracket.txt")) == [
        ("heading", "(새벽) 부두"),
        ("action", "배 한 척이 들어온다. 갈매기: 셋."),
        ("character", "선장"),
        ("parenthetical", "소리치며"),
        ("dialogue", "줄을 던져!"),
        ("action", "나루 받았어요!"),
        ("character", "선장"),
        ("dialogue", "잘했다."),
        ("character", "나루"),
        ("dialogue", "다음엔 제가 몰래요."),
        ("character", "선장"),
        ("parenthetical", "웃으며"),
        ("dialogue", "십 년은 이르다."),
        ("heading", "(낮) 어시장 / 실내"),
        ("action", "몽타주"),
        ("action", "나루(15)가 상자를 나른다."),
        ("character", "이웃"),
        ("dialogue", "오늘 물이 좋네!"),
    ]


@pytest.mark.parametrize("name", ["tabs.txt", "spaces.txt", "bracket.txt"])
def test_a_korean_screenplay_is_the_same_in_fountain(name, text_of):
    title_page, elements, _ = read_korean(text_of(name))
    again = read_fountain(write_fountain(Screenplay(title_page, elements, "ko")))
    assert again[0] == title_page
    assert [(each.kind, each.text, each.extension, each.heading) for each in again[1]] == [
        (each.kind, each.text, each.extension, each.heading) for each in elements
    ]


@pytest.mark.parametrize(
    "line",
    [
        "시간: 밤",
        "장소: 옥상",
        "그는 이렇게 썼다: 바람은 귤색이다.",
        "그때  문이 열린다.",
        "비밀번호: 4",
        "하늘   바다   들판",
    ],
)
def test_a_line_that_only_looks_like_speech_is_action(line):
    assert told(f"S#1. 방\n\n{line}\n") == [("heading", "방"), ("action", line)]


@pytest.mark.parametrize("line", ["다람: 누구세요?", "할머니: 비", "남자1: 저기.", "여자 2\t네"])
def test_who_speaks_once_is_heard_where_it_sounds_like_speech(line):
    assert [kind for kind, *_ in told(f"S#1. 방\n\n{line}\n")] == ["heading", "character", "dialogue"]


@pytest.mark.parametrize("line", ["CUT TO", "cut to:", "F.I", "F.O.", "페이드 인", "(디졸브)", "암전", "<페이드아웃>"])
def test_directions_are_transitions(line):
    assert told(f"S#1. 방\n\n{line}\n")[1:] == [("transition", line.strip("()<>"))]


@pytest.mark.parametrize(
    ("line", "elements"),
    [
        ("인서트) 편지", [("note", "shot: 인서트"), ("action", "편지")]),
        ("(INSERT)", [("note", "shot: 인서트")]),
        ("타이틀 “막차”", [("centered", "막차")]),
        ("자막이 뜬다.", [("action", "자막이 뜬다.")]),
        ("> 끝 <", [("centered", "끝")]),
        ("BGM - 왈츠", [("note", "music: 왈츠")]),
    ],
)
def test_inserts_cards_and_music_are_what_they_say(line, elements):
    assert told(f"S#1. 방\n\n{line}\n")[1:] == elements


def test_notes_stay_where_they_stand():
    assert told("S#1. 방 [[look: 비]]\n\n[[shot: 클로즈업]]\n보람이 웃는다.\n\n보람: 안녕. [[작게]]\n[[한 번 더]]\n보람: 잘 가.\n") == [
        ("heading", "방"),
        ("note", "look: 비"),
        ("note", "shot: 클로즈업"),
        ("action", "보람이 웃는다."),
        ("character", "보람"),
        ("dialogue", "안녕."),
        ("note", "한 번 더"),
        ("character", "보람"),
        ("dialogue", "잘 가."),
    ]


def test_what_stands_before_the_first_scene_is_told_and_not_filmed():
    title_page, elements, _ = read_korean("기획의도: 바람을 담는다.\n둘째 줄.\n\n실내. 방 - 낮 #4#\n\n조용하다.\n")
    assert title_page == ()
    assert [(each.kind.value, each.text) for each in elements] == [
        ("section", "기획의도"),
        ("synopsis", "바람을 담는다."),
        ("synopsis", "둘째 줄."),
        ("heading", "실내. 방 - 낮"),
        ("action", "조용하다."),
    ]


@pytest.mark.parametrize(
    "first",
    [
        "이것은 문장이다.",
        "[[note]] 바람",
        "S#0. 방",
        "등장인물",
        "아주 긴 첫 줄이라서 제목이라고 할 수는 없는 그런 한 줄의 문장",
        "바람이 분다\n둘째 줄이 있다.",
    ],
)
def test_a_first_line_is_a_title_only_when_it_stands_alone_and_is_short(first):
    assert read_korean(f"{first}\n\nS#1. 방\n\n비.\n")[0] == ()


def test_wrapped_action_is_one_beat_and_short_lines_are_their_own():
    assert told("S#1. 방\n\n바람이 아주 오래전부터 불어오던 언덕 위에 작은 집 한 채가\n서 있다.\n고요\n새벽빛\n") == [
        ("heading", "방"),
        ("action", "바람이 아주 오래전부터 불어오던 언덕 위에 작은 집 한 채가 서 있다."),
        ("action", "고요"),
        ("action", "새벽빛"),
    ]


def test_a_number_alone_keeps_its_number_when_no_place_stands_below():
    assert [each.heading.number for each in read_korean("S#1\n보람이 웃는다.\n\nS#2\n")[1] if each.heading] == ["1", "2"]


def test_an_empty_script_has_no_elements():
    assert read_korean("") == ((), (), ())
