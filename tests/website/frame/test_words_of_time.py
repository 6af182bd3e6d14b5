"""Moments and money as a neighbour would say them."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.template import Context, Template
from django.utils import translation

from madang.website.frame import times

SEOUL = ZoneInfo("Asia/Seoul")


def at(words: str) -> datetime:
    return datetime.fromisoformat(words).replace(tzinfo=SEOUL)


NOW = at("2026-11-28 16:00")


@pytest.mark.parametrize(
    ("hour", "korean", "english"),
    [
        ("00:00", "밤 12시", "midnight"), ("00:30", "밤 12시 30분", "12:30 am"),
        ("09:05", "오전 9시 5분", "9:05 am"), ("12:00", "낮 12시", "noon"), ("12:30", "낮 12시 30분", "12:30 pm"),
        ("18:00", "오후 6시", "6 pm"), ("23:59", "오후 11시 59분", "11:59 pm"),
    ],
)  # fmt: skip
def test_the_clock(hour: str, korean: str, english: str) -> None:
    assert (times.clock(time.fromisoformat(hour), "ko"), times.clock(time.fromisoformat(hour), "en")) == (korean, english)


@pytest.mark.parametrize(
    ("start", "end", "korean", "english"),
    [
        ("2026-12-04 18:00", "2026-12-04 20:30", "12월 4일 금요일 오후 6시부터 8시 30분까지", "Friday 4 December, 6 pm to 8:30 pm"),
        ("2026-12-04 10:00", "2026-12-04 12:00", "12월 4일 금요일 오전 10시부터 낮 12시까지", "Friday 4 December, 10 am to noon"),
        ("2026-12-04 12:30", "2026-12-04 14:00", "12월 4일 금요일 낮 12시 30분부터 오후 2시까지", "Friday 4 December, 12:30 pm to 2 pm"),
        (
            "2026-12-31 22:00", "2027-01-01 01:00", "12월 31일 목요일 오후 10시부터 2027년 1월 1일 금요일 오전 1시까지",
            "Thursday 31 December, 10 pm to Friday 1 January 2027, 1 am",
        ),
    ],
)  # fmt: skip
def test_a_span(start: str, end: str, korean: str, english: str) -> None:
    assert (times.span(at(start), at(end), "ko", NOW), times.span(at(start), at(end), "en", NOW)) == (korean, english)


@pytest.mark.parametrize(
    ("until", "korean", "english"),
    [
        ("2026-12-09 18:00", "11일 남았어요", "11 days left"), ("2026-11-30 00:00", "2일 남았어요", "2 days left"),
        ("2026-11-29 18:00", "내일까지예요", "until tomorrow"), ("2026-11-29 00:30", "8시간 남았어요", "8 hours left"),
        ("2026-11-28 17:59", "1시간 남았어요", "1 hour left"), ("2026-11-28 16:45", "45분 남았어요", "45 minutes left"),
        ("2026-11-28 16:00:20", "1분 남았어요", "1 minute left"), ("2026-11-28 16:00", "", ""), ("2026-11-01 16:00", "", ""),
    ],
)  # fmt: skip
def test_what_is_left(until: str, korean: str, english: str) -> None:
    assert (times.left(at(until), "ko", NOW), times.left(at(until), "en", NOW)) == (korean, english)


@pytest.mark.parametrize(
    ("gone", "korean", "english"),
    [
        (timedelta(seconds=5), "방금", "just now"), (timedelta(minutes=1), "1분 전", "1 minute ago"),
        (timedelta(hours=3), "3시간 전", "3 hours ago"),
        (timedelta(hours=30), "어제", "yesterday"), (timedelta(days=3), "11월 25일 수요일 오후 4시", "Wednesday 25 November, 4 pm"),
        (timedelta(hours=-2), "11월 28일 토요일 오후 6시", "Saturday 28 November, 6 pm"),
    ],
)  # fmt: skip
def test_how_long_ago(gone: timedelta, korean: str, english: str) -> None:
    assert (times.ago(NOW - gone, "ko", NOW), times.ago(NOW - gone, "en", NOW)) == (korean, english)


@pytest.mark.parametrize(
    ("amount", "korean", "english"),
    [
        (3_000_000, "300만 원", "₩3,000,000"), (120_000_000, "1억 2,000만 원", "₩120,000,000"), (200_000_000, "2억 원", "₩200,000,000"),
        (12_300, "12,300원", "₩12,300"), (0, "0원", "₩0"), (9_000, "9,000원", "₩9,000"), (-50_000, "-5만 원", "-₩50,000"),
        (10**12, "10,000억 원", "₩1,000,000,000,000"),
    ],
)  # fmt: skip
def test_money(amount: int, korean: str, english: str) -> None:
    assert (times.won(amount, "ko"), times.won(amount, "en")) == (korean, english)


def test_templates_say_it_in_the_pages_language_and_for_machines() -> None:
    page = Template(
        "{% moment at %}|{% day at %}|{% span at end %}|{% span at %}|{% won 50000 %}|{% left none %}{% moment none %}{% day none %}"
    )
    shown = {"at": at("2031-12-04 18:00"), "end": at("2031-12-04 19:00")}
    with translation.override("ko"):
        korean = page.render(Context(shown))
    with translation.override("en"):
        english = page.render(Context(shown))
    assert korean.split("|")[0] == '<time datetime="2031-12-04T18:00:00+09:00">2031년 12월 4일 목요일 오후 6시</time>'
    assert korean.split("|")[1] == '<time datetime="2031-12-04">2031년 12월 4일 목요일</time>'
    assert (korean.split("|")[4:], english.split("|")[4:]) == (["5만 원", ""], ["₩50,000", ""])
    assert "Thursday 4 December 2031, 6 pm to 7 pm" in english


@pytest.mark.parametrize(
    ("start", "end", "korean", "english"),
    [
        ("2026-12-04 18:00", "2026-12-04 20:30", "오후 6시부터 8시 30분까지", "6 pm to 8:30 pm"),
        ("2026-12-04 00:30", "2026-12-04 02:00", "밤 12시 30분부터 오전 2시까지", "12:30 am to 2 am"),
        ("2026-12-04 23:00", "2026-12-05 01:00", "오후 11시부터 12월 5일 토요일 오전 1시까지", "11 pm to Saturday 5 December, 1 am"),
    ],
)
def test_hours_beside_a_day(start: str, end: str, korean: str, english: str) -> None:
    assert (times.hours(at(start), at(end), "ko", NOW), times.hours(at(start), at(end), "en", NOW)) == (korean, english)
