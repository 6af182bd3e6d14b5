"""Letters: titles stand in Korean and lie in English, nothing leaves the frame, and what a font lacks is known before."""

import numpy as np
import pytest

from madang.film.language import Text
from madang.film.shots.shot import Angle, Size
from madang.generators.ink.cards import ROLLS_FROM, card_planes, credit_planes, supporter_planes
from madang.generators.ink.lettering import columns_of, lettered, title_planes
from madang.generators.ink.light import foliage_of, light_of
from madang.generators.ink.paper import Paper
from madang.generators.ink.scene import Scene
from madang.generators.ink.stage import Plane, Stage
from madang.generators.ink.still import flatten
from madang.generators.ink.typeface import BATANG, BRUSH, column_mask, line_mask, line_width, missing
from madang.generators.ink.view import view_of

WIDTH, HEIGHT, MARGIN = 320, 180, 4


def stage(time: str = "dawn") -> Stage:
    frame = (MARGIN, MARGIN, MARGIN + WIDTH, MARGIN + HEIGHT)
    unit = HEIGHT / 1080
    paper = Paper(WIDTH + 2 * MARGIN, HEIGHT + 2 * MARGIN, unit)
    view = view_of(Size.WIDE, Angle.EYE, frame, unit)
    return Stage(Scene("pond", time), view, light_of(time, "clear"), foliage_of("summer", "clear"), paper)


def inked(planes: tuple[Plane, ...]) -> np.ndarray:
    """Where the letters alone have left ink or taken it away."""
    lettering = tuple(plane for plane in planes if plane.name != "paper")
    return np.abs(flatten(lettering, WIDTH + 2 * MARGIN, HEIGHT + 2 * MARGIN)).max(axis=2) > 0.25


def extent(mask: np.ndarray) -> tuple[int, int]:
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    return int(rows[-1] - rows[0]), int(columns[-1] - columns[0])


def test_a_korean_title_stands_and_an_english_one_lies() -> None:
    tall, narrow = extent(inked(title_planes(stage(), Text(ko="은가락지"), "ko")[:1]))
    flat, wide = extent(inked(title_planes(stage(), Text(en="The Silver Ring"), "en")[:1]))
    assert tall > 2 * narrow
    assert wide > 2 * flat


@pytest.mark.parametrize(
    "title", ["별", "은가락지", "할머니의 오래된 자전거 이야기", "아주아주길고긴이름을가진영화한편", "A", "Night Shift at the Observatory"]
)
@pytest.mark.parametrize("time", ["dawn", "night"])
def test_a_title_is_seen_and_stays_within_the_frame(title: str, time: str) -> None:
    mask = inked(title_planes(stage(time), Text(ko=title, en=title), "ko"))
    assert mask.sum() > 20
    assert not mask[:MARGIN].any()
    assert not mask[-MARGIN:].any()
    assert not mask[:, :MARGIN].any()
    assert not mask[:, -MARGIN:].any()


def test_letters_are_dark_by_day_and_shine_at_night() -> None:
    whole = (WIDTH + 2 * MARGIN, HEIGHT + 2 * MARGIN)
    day = flatten(title_planes(stage("dawn"), Text(ko="별"), "ko")[:1], *whole)
    night = flatten(title_planes(stage("night"), Text(ko="별"), "ko")[:1], *whole)
    assert day.max() > 0.8
    assert night.min() < -0.2


def test_what_cannot_be_drawn_is_brushed_with_one_seal() -> None:
    for words in (("입자가속기",), ("parliament", "election"), ("아주 긴 낱말들이 이어지는 경우",)):
        assert inked((lettered(stage(), words),)).sum() > 30


def test_a_card_is_centred_and_long_words_are_broken_into_lines() -> None:
    one = inked(card_planes(stage("noon"), "십 년 뒤"))
    rows, columns = np.nonzero(one)
    assert abs(columns.mean() - (WIDTH / 2 + MARGIN)) < WIDTH * 0.05
    assert abs(rows.mean() - (HEIGHT / 2 + MARGIN)) < HEIGHT * 0.12
    many = inked(card_planes(stage("noon"), "그리고 아무도 그날의 일을 다시는 이야기하지 않았다, 한 사람만 빼고는 모두가 그랬다"))
    assert extent(many)[0] > extent(one)[0] * 1.8


def test_few_credits_fill_a_page_and_many_roll_past_the_top() -> None:
    few = credit_planes(stage(), (("글", "우리 클럽"), ("", "세종에서")), seconds=4)
    assert [plane.life.kind for plane in few] == ["still", "appear"]
    rows = tuple((f"역할 {number}", f"이름 {number}") for number in range(ROLLS_FROM + 9))
    roll = credit_planes(stage(), rows, seconds=12)[-1]
    assert roll.life.kind == "roll"
    assert roll.packed.top >= HEIGHT
    travelled = roll.life.amount * 12 * stage().unit
    assert travelled >= roll.packed.pixels.shape[0] + HEIGHT * 0.9


def test_the_supporters_card_ends_with_the_seal() -> None:
    planes = supporter_planes(stage(), (("후원", "어느 재단"), ("만든 곳", "우리동네 과학클럽")))
    assert [plane.name for plane in planes] == ["paper", "supporters", "seal"]
    assert inked(planes).sum() > 60


def test_letters_that_no_font_has_are_named_once() -> None:
    assert missing("가나다 ABC é ñ 1·2", BATANG) == ()
    assert missing("水 가 水 ☃", BRUSH) == ("水", "☃")


def test_columns_keep_words_together_and_masks_have_their_size() -> None:
    assert columns_of("할머니의 오래된 자전거 이야기") == ("할머니의", "오래된 자전거", "이야기")
    assert columns_of("별") == ("별",)
    assert line_mask("마당", BATANG, 20).shape[0] == 28
    assert line_width("마당마당", BATANG, 20) > line_width("마당", BATANG, 20)
    assert column_mask("마당", BATANG, 20, 22).max() == 255
