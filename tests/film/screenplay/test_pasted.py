"""Text as people paste it: every line of a chat, a broadcaster's script, Markdown or a play becomes what its writer meant."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.film.screenplay import read
from madang.film.screenplay.pasted import as_fountain, as_script


def told(text: str, name: str = "pasted.txt") -> list[tuple[str, ...]]:
    """Number, setting, place and time of a heading; words and extension of everything else."""
    return [
        (each.heading.number, each.heading.setting, each.heading.place, each.heading.time)
        if each.heading
        else (each.kind.value, each.plain, *([each.extension] if each.extension else []))
        for each in read(text, name=name).elements
    ]


@pytest.mark.parametrize(
    ("heading", "parts"),
    [
        ("S#1. 방송국 전경. 오후.", ("1", "", "방송국 전경", "오후")),
        ("S#.1 경찰서 (낮/ 안)", ("1", "int", "경찰서", "낮")),
        ("S＃２． 골목길 － 해 질 녘 ／ 외부", ("2", "ext", "골목길", "해 질 녘")),
        ("#1. 밤, 이불 속", ("1", "", "이불 속", "밤")),
        ("씬1 카페 안 낮", ("1", "", "카페 안", "낮")),
        ("씬#3, 부엌 (N)", ("3", "", "부엌", "밤")),
        ("신 2 : 옥상 (D)", ("2", "", "옥상", "낮")),
        ("장면 1: 과학교실, 아침", ("1", "", "과학교실", "아침")),
        ("SCENE 1. 옥상 (NIGHT)", ("1", "", "옥상", "NIGHT")),
        ("S#12카페 안 - 낮", ("12", "", "카페 안", "낮")),
        ("## 씬 2. 부엌 - 밤", ("2", "", "부엌", "밤")),
        ("## 4. 마당 - 밤", ("4", "", "마당", "밤")),
        ("**S#5. 강가 / 외부**", ("5", "ext", "강가", "")),
        ("## 실외. 논둑 - 아침", ("", "ext", "논둑", "아침")),
    ],
)
def test_a_scene_heading_is_read_in_each_spelling(heading, parts):
    assert told(f"{heading}\n\n비가 온다.\n\n순옥: 왔니?\n하늘: 네.\n순옥: 그래.\n") == [
        parts,
        ("action", "비가 온다."),
        ("character", "순옥"),
        ("dialogue", "왔니?"),
        ("character", "하늘"),
        ("dialogue", "네."),
        ("character", "순옥"),
        ("dialogue", "그래."),
    ]


@pytest.mark.parametrize("sign", ["{}.", "{})", "[{}]", "({})", "<{}>"])
def test_scenes_numbered_like_a_list_are_scenes(sign):
    first, second = sign.format(1), sign.format(2)
    text = f"막차\n\n{first} 정류장 / 밤 / 외부\n\n비가 온다.\n\n경자: 안 오네.\n수철: 와요.\n\n{second} 버스 안 (밤)\n\n경자: 종점.\n"
    screenplay = read(text)
    assert screenplay.title_page == (("제목", "막차"),)
    assert told(text) == [
        ("1", "ext", "정류장", "밤"),
        ("action", "비가 온다."),
        ("character", "경자"),
        ("dialogue", "안 오네."),
        ("character", "수철"),
        ("dialogue", "와요."),
        ("2", "", "버스 안", "밤"),
        ("character", "경자"),
        ("dialogue", "종점."),
    ]


def test_a_numbered_list_inside_a_scene_stays_action():
    assert told("S#1. 방 - 밤\n\n1. 불을 끈다.\n2. 문을 연다.\n") == [
        ("1", "", "방", "밤"),
        ("action", "1. 불을 끈다."),
        ("action", "2. 문을 연다."),
    ]
    assert as_script("준비\n1. 밥\n2. 물\n5. 낮\n") == "준비\n1. 밥\n2. 물\n5. 낮\n"


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("민수NA : 나는 걸었다.", [("character", "민수", "NA"), ("dialogue", "나는 걸었다.")]),
        ("민수 E: 다녀올게!", [("character", "민수", "E"), ("dialogue", "다녀올게!")]),
        ("민수(E)  다녀올게!", [("character", "민수", "E"), ("dialogue", "다녀올게!")]),
        ("NA) 여름은 길었다.", [("character", "내레이션", "N"), ("dialogue", "여름은 길었다.")]),
        ("해설: 여름은 길었다.", [("character", "해설", "N"), ("dialogue", "여름은 길었다.")]),
        ("(E) 전화벨 소리", [("note", "sound: 전화벨 소리")]),
        ("SE) 빗소리", [("note", "sound: 빗소리")]),
        ("효과음: 천둥", [("note", "sound: 천둥")]),
        ("BGM) 쓸쓸한 피아노", [("note", "music: 쓸쓸한 피아노")]),
        ("민　수 : （작게）응.", [("character", "민수"), ("parenthetical", "작게"), ("dialogue", "응.")]),
        ("민수/지은 : 우와!", [("character", "민수/지은"), ("dialogue", "우와!")]),
        ("민수 - 응.", [("character", "민수"), ("dialogue", "응.")]),
        ("**민수**: *(작게)* 응.", [("character", "민수"), ("parenthetical", "작게"), ("dialogue", "응.")]),
        ("- 민수: 응.", [("character", "민수"), ("dialogue", "응.")]),
        ("> 민수가 웃는다.", [("action", "민수가 웃는다.")]),
        ("---", []),
        ("**크게 쓴 말**", [("action", "크게 쓴 말")]),
    ],
)
def test_a_line_is_read_in_each_spelling(line, parts):
    mark = "# 여름\n\n" if line[0] in "*->" else ""
    text = f"{mark}S#1. 방 - 밤\n\n민수가 있다.\n민수 - 지은아.\n지은 - 왜?\n민수 - 밥.\n\n{line}\n"
    assert told(text)[8:] == parts


def test_what_is_quoted_after_a_name_is_said():
    assert told('장면 1: 운동장, 밤\n\n선생님 "별을 보자."\n민준 "와!"\n선생님 "조용히."\n민준 "토성!"\n\n민준 노래 "별"을 튼다.\n') == [
        ("1", "", "운동장", "밤"),
        ("character", "선생님"),
        ("dialogue", "별을 보자."),
        ("character", "민준"),
        ("dialogue", "와!"),
        ("character", "선생님"),
        ("dialogue", "조용히."),
        ("character", "민준"),
        ("dialogue", "토성!"),
        ("action", '민준 노래 "별"을 튼다.'),
    ]


def test_a_speech_goes_on_at_the_margin_and_ends_where_something_is_told():
    text = """1부
S#1. 사무실. 오후.
국장 : 시키는 대로 하면 다 잘될 거라고 내가 몇 번이나 말했는데
왜 안 들어. 알았어? (책상을 치며)
Move! Move!
직원들 : (건성으로)
네, 알겠습니다.
국장 : 좋아.
직원들 자리로 돌아간다.
경민 : 저는 오늘 좀 일찍,
집에 가야 하는 사람.
(긴 침묵)
국장 : 가.
경민 고개를 숙이고 나감.
"""
    screenplay = read(text)
    assert screenplay.title_page == (("제목", "1부"),)
    assert told(text) == [
        ("1", "", "사무실", "오후"),
        ("character", "국장"),
        ("dialogue", "시키는 대로 하면 다 잘될 거라고 내가 몇 번이나 말했는데\n왜 안 들어. 알았어? (책상을 치며)\nMove! Move!"),
        ("character", "직원들"),
        ("parenthetical", "건성으로"),
        ("dialogue", "네, 알겠습니다."),
        ("character", "국장"),
        ("dialogue", "좋아."),
        ("action", "직원들 자리로 돌아간다."),
        ("character", "경민"),
        ("dialogue", "저는 오늘 좀 일찍,\n집에 가야 하는 사람."),
        ("action", "(긴 침묵)"),
        ("character", "국장"),
        ("dialogue", "가."),
        ("action", "경민 고개를 숙이고 나감."),
    ]


def test_one_who_speaks_once_speaks_where_all_speak_so():
    text = "S#1. 교실\n원희: 나 입상했다?\n지혜: 진짜?\n소원: 축하해!\n주영: 그걸로 하면 되겠다, 그치.\n안내: 문을 닫는다.\n"
    assert [words for kind, words, *_ in told(text)[1:] if kind != "dialogue"] == ["원희", "지혜", "소원", "주영", "안내: 문을 닫는다."]


@pytest.mark.parametrize(
    "chat",
    [
        "[순옥] [오후 3:02] 어디야?\n[하늘] [오후 3:03] 연못이요.\n[순옥] [오후 3:03] 집이지.\n",
        "2026년 5월 1일 금요일\n2026년 5월 1일 오후 3:02, 순옥 : 어디야?\n2026년 5월 1일 오후 3:03, 하늘 : 연못이요.\n"
        "2026년 5월 1일 오후 3:05, 순옥 : 집이지.\n",
        "순옥: 어디야?\n하늘: 연못이요.\n순옥: 집이지.\n",
        "순옥\t어디야?\n하늘\t연못이요.\n순옥\t집이지.\n",
    ],
)
def test_a_chat_is_people_talking(chat):
    assert told(chat) == [
        ("character", "순옥"),
        ("dialogue", "어디야?"),
        ("character", "하늘"),
        ("dialogue", "연못이요."),
        ("character", "순옥"),
        ("dialogue", "집이지."),
    ]


def test_a_play_has_acts_and_a_cast():
    first = "왕의 만찬\n\n나오는 사람들\n시종장\n하인\n\n제1막\n\n하  인 : 안 오십니까?\n시종장 : 뭐라고!\n\n"
    assert told(first + "1막 2장 뜰\n\n하  인 : 네.\n(암전)\n") == [
        ("section", "나오는 사람들"),
        ("synopsis", "시종장"),
        ("synopsis", "하인"),
        ("1막", "", "제1막", ""),
        ("character", "하인"),
        ("dialogue", "안 오십니까?"),
        ("character", "시종장"),
        ("dialogue", "뭐라고!"),
        ("1막-2", "", "1막 2장 뜰", ""),
        ("character", "하인"),
        ("dialogue", "네."),
        ("transition", "암전"),
    ]


def test_cuts_of_a_storyboard_are_shots_without_their_numbers():
    assert told("S#1. 바다 - 낮\n\n컷1 : 해가 뜬다.\n컷 2. 노인이 배를 민다.\n") == [
        ("1", "", "바다", "낮"),
        ("action", "해가 뜬다."),
        ("action", "노인이 배를 민다."),
    ]


def test_a_long_paragraph_is_left_as_it_is():
    paragraph = "## " + "INT. 긴 글 " * 40
    assert (as_fountain(f"# A\n{paragraph}"), as_script(f"# 가\n{paragraph}\n1. {paragraph}")) == (
        f"# A\n{paragraph}",
        f"가\n{paragraph}\n1. {paragraph}",
    )


def test_chapters_of_a_story_are_not_filmed():
    for first, second in (("제1장", "2장."), ("Chapter 1", "CHAPTER II"), ("***", "* * *"), ("#", "~~~")):
        screenplay = read(f"{first}\n\n순옥이 아침에 연못에 갔다.\n\n{second}\n\n밤에 하늘이 마당에 나왔다.\n")
        assert (screenplay.title_page, [each.plain for each in screenplay.elements]) == (
            (),
            ["실외. 연못 - 아침", "순옥이 아침에 연못에 갔다.", "실외. 마당 - 밤", "밤에 하늘이 마당에 나왔다."],
        )


def test_a_cover_is_a_title_page_and_not_filmed():
    text = "2026 마을 시나리오 공모\n장려상\n단편영화 <그물>\n홍길순\nF.I\nS#1. 강가 - 낮\n\n비.\n"
    screenplay = read(text)
    assert screenplay.title_page == (("제목", "그물"), ("참고", "2026 마을 시나리오 공모\n장려상\n홍길순"))
    assert told(text) == [("transition", "F.I"), ("1", "", "강가", "낮"), ("action", "비.")]
    assert told("줄거리:\n\n어부가 강을 건넌다.\n\nS#1. 강가\n")[:2] == [("section", "줄거리"), ("synopsis", "어부가 강을 건넌다.")]
    assert told("제목: 그물\n줄거리:\n\n어부가 강을 건넌다.\n\nS#1. 강가\n\n비.\n")[0] == ("synopsis", "어부가 강을 건넌다.")
    english = read("“The Last Lamp”\n\nby A. Resident\n\nINT. SHED - DAY\n\nRain.\n")
    assert english.title_page == (("Title", "The Last Lamp"), ("Author", "A. Resident"))
    assert [each.plain for each in english.elements] == ["INT. SHED - DAY", "Rain."]


def test_an_english_play_with_colons_is_people_talking():
    assert told(
        "The Pond\n\nCharacters:\nMINA, a girl\n\nScene 1\n\nMist.\n\n"
        "MINA: Is it time?\nOLD SOON: (laughing) Not yet.\nMINA: You always say that.\n"
    ) == [
        ("section", "Characters"),
        ("synopsis", "MINA, a girl"),
        ("1", "", "", ""),
        ("action", "Mist."),
        ("character", "MINA"),
        ("dialogue", "Is it time?"),
        ("character", "OLD SOON"),
        ("parenthetical", "laughing"),
        ("dialogue", "Not yet."),
        ("character", "MINA"),
        ("dialogue", "You always say that."),
    ]


def test_english_markdown_and_small_letters_are_a_screenplay():
    assert told(
        "# The Lamp\n\n## INT. SHED - DAY\n\nRain.\n\n**JO**\n*(softly)*\nOne more.\n\n---\n\n**EXT. ALLEY - NIGHT**\n\nOwls.\n"
    ) == [
        ("section", "The Lamp"),
        ("", "int", "SHED", "DAY"),
        ("action", "Rain."),
        ("character", "JO"),
        ("parenthetical", "softly"),
        ("dialogue", "One more."),
        ("", "ext", "ALLEY", "NIGHT"),
        ("action", "Owls."),
    ]
    small = "int. shed - day\n\nAnna pours tea.\n\nAnna\nGood morning.\n\nBen (yawning)\nMorning.\n\nAnna\nTea?\n\nBen (yawning)\nYes.\n"
    spoken = [("character", "Anna"), ("dialogue", "Good morning."), ("character", "Ben", "yawning"), ("dialogue", "Morning.")]
    assert told(small)[2:6] == spoken
    assert told(small, "small.fountain")[2:4] == [("action", "Anna\nGood morning."), ("action", "Ben (yawning)\nMorning.")]
    assert told("# Act One\n\n## INT. SHED\n\nINT. SHED - DAY\n\nRain.\n", "a.fountain")[:2] == [
        ("section", "Act One"),
        ("section", "INT. SHED"),
    ]


def test_numbers_before_scenes_do_not_hide_them():
    assert told("1. INT. KITCHEN - DAY\n\nANNA\nMorning.\n\n2. EXT. GARDEN - NIGHT\n\nOwls.\n") == [
        ("1", "int", "KITCHEN", "DAY"),
        ("character", "ANNA"),
        ("dialogue", "Morning."),
        ("2", "ext", "GARDEN", "NIGHT"),
        ("action", "Owls."),
    ]


def test_a_sentence_in_capitals_is_no_name():
    assert told("INT. SHED - DAY\n\nMARY OPENS THE DOOR AND LOOKS OUT TO SEA\nSHE WAITS.\n")[1:] == [
        ("action", "MARY OPENS THE DOOR AND LOOKS OUT TO SEA\nSHE WAITS.")
    ]


STORY = "S#1. 연못가 - 새벽 / 외부\n\n순옥이 ‘편지’를 읽는다.\n\n순옥: 고맙다… café.\n하늘: 네!\n"


@pytest.mark.parametrize(
    "data",
    [
        unicodedata.normalize("NFD", STORY).encode(),
        STORY.replace("\n", "\r").encode(),
        STORY.replace("\n", "\r\n").encode("utf-8-sig"),
        STORY.encode("utf-16"),
        STORY.encode("utf-16-le"),
        STORY.encode("utf-16-be"),
        STORY.replace(" ", "\xa0").encode(),
        STORY.replace("#", "＃").replace(":", "：").replace("/", "／").replace("!", "！").encode(),
        STORY.replace("\n\n", "\n\n\u3164").encode(),
        ("- 1 -\n" + STORY.replace("\n\n", "\n- 2 -\n", 1) + "- 3 -\n").encode(),
    ],
)
def test_every_program_saves_the_same_story(data):
    assert told(data) == [
        ("1", "ext", "연못가", "새벽"),
        ("action", "순옥이 ‘편지’를 읽는다."),
        ("character", "순옥"),
        ("dialogue", "고맙다… café."),
        ("character", "하늘"),
        ("dialogue", "네!"),
    ]


LINES = st.sampled_from(
    [
        "1. 방 / 낮",
        "2. 방",
        "S#1. 방",
        "씬2",
        "제1막",
        "**순옥**: 응",
        "## 3. 마당",
        "[순옥] [오후 3:02] 응",
        "NA) 비",
        "컷1: 비",
        "컷2: 눈",
        "INT. A",
        "Anna",
        "",
        "응",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES | st.text(max_size=20).map(lambda text: text.replace("\n", " ")), max_size=12))
def test_lines_keep_their_numbers_and_a_second_pass_changes_nothing(lines):
    text = "\n".join(lines)
    for pass_ in (as_script, as_fountain):
        once = pass_(text)
        assert once.count("\n") == text.count("\n")
    assert as_script(as_script(as_script(text))) == as_script(as_script(text))
