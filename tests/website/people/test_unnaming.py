"""Names are taken out of what somebody wrote, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.website.people.unnaming import uncalled, unnamed

NAMES = ("gaon@example.kr", "은가비솔", "한솔", "바다")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("문의는 은가비솔에게, 010-7391-5526이나 gaon@example.kr로.", "문의는 –에게, –이나 –로."),
        ("01073915526 / 02 345 6789 / +82 10-7391-5526", "– / – / –"),
        ("바다님 고마워요. @바다 봐요. 바다 올림.", "–님 고마워요. – 봐요. – 올림."),
        ("바다가 파랗고 바다 씨앗이 떠 있다. 밤바다님?", "바다가 파랗고 바다 씨앗이 떠 있다. 밤바다님?"),
        ("2026-11-28 19:30에 1234마리, 0.532 g, 12-345", "2026-11-28 19:30에 1234마리, 0.532 g, 12-345"),
        ("한솔이 흔들린다", "한솔이 흔들린다"),
        ("", ""),
    ],
)
def test_names_go_and_what_was_seen_stays(before: str, after: str) -> None:
    assert unnamed(before, NAMES) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("은가비솔님이 은가비솔 모임을 열어요. 문의 02-345-6789", "–님이 은가비솔 모임을 열어요. 문의 02-345-6789"),
        ("Gaon@example.kr 또는 hub@example.kr", "– 또는 hub@example.kr"),
        ("@한솔 봐요. 한솔이 흔들린다. 바다 드림", "– 봐요. 한솔이 흔들린다. – 드림"),
    ],
)
def test_in_what_others_wrote_only_what_is_plainly_a_name_goes(before: str, after: str) -> None:
    assert uncalled(before, NAMES) == after


@given(st.text(st.sampled_from("바다은가비솔님 @010-7391.kr\n가"), max_size=60))
def test_a_second_time_changes_nothing_and_no_long_name_is_left_at_a_words_beginning(words: str) -> None:
    once = unnamed(words, NAMES)
    assert unnamed(once, NAMES) == once
    assert not any(word.startswith("은가비솔") for word in once.split())
