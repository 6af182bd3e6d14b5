"""A calendar file, read back by an independent reader."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies
from icalendar import Calendar

from madang.website.frame.calendars import Entry, answer, calendar

SEOUL = ZoneInfo("Asia/Seoul")
SESSION = Entry(
    "session-17@yard.example.kr", "별 세기, 옥상에서; 밤", datetime(2026, 12, 4, 19, 30, tzinfo=SEOUL),
    datetime(2026, 12, 4, 21, 0, tzinfo=SEOUL), place="느티동 주민센터, 3층", words="따뜻하게 입고 오세요.\n망원경은 있어요.",
    address="https://yard.example.kr/ko/sessions/17/", sequence=2, changed=datetime(2026, 11, 28, 3, 0, tzinfo=UTC),
)  # fmt: skip
DEADLINE = Entry("call-3@yard.example.kr", "신청 마감", datetime(2026, 12, 4, 9, 0, tzinfo=UTC))


def test_what_is_written_is_read_back_whole() -> None:
    read = Calendar.from_ical(calendar("달빛 카메라", [SESSION, DEADLINE]))
    events = list(read.walk("VEVENT"))
    told = [(str(e["UID"]), str(e["SUMMARY"]), e["DTSTART"].dt, int(e["SEQUENCE"]), str(e["STATUS"]), e["DTSTAMP"].dt) for e in events]
    assert told == [
        (SESSION.uid, SESSION.title, SESSION.start, 2, "CONFIRMED", SESSION.changed),
        (DEADLINE.uid, "신청 마감", DEADLINE.start, 0, "CONFIRMED", DEADLINE.start),
    ]
    first = events[0]
    more = (str(first["LOCATION"]), str(first["DESCRIPTION"]), str(first["URL"]), first["DTEND"].dt)
    assert more == (SESSION.place, SESSION.words, SESSION.address, SESSION.end)
    assert "DTEND" not in events[1]
    assert (str(read["X-WR-CALNAME"]), str(read["METHOD"]), str(read["VERSION"])) == ("달빛 카메라", "PUBLISH", "2.0")


def test_times_are_those_of_seoul_and_the_file_explains_the_zone() -> None:
    text = calendar("x", [DEADLINE]).decode()
    assert [line for line in ("DTSTART;TZID=Asia/Seoul:20261204T180000", "TZID:Asia/Seoul", "TZOFFSETTO:+0900") if line not in text] == []
    zone = Calendar.from_ical(text).walk("VTIMEZONE")[0].to_tz()
    assert datetime(2026, 12, 4, 18, tzinfo=zone).utcoffset() == timedelta(hours=9)


def test_lines_are_folded_as_the_standard_wants() -> None:
    for line in calendar("이름", [replace(SESSION, words="가나다라 " * 200)]).split(b"\r\n"):
        assert len(line) <= 75


def test_what_was_cancelled_is_told_under_the_same_name() -> None:
    event = Calendar.from_ical(calendar("x", [replace(SESSION, cancelled=True, sequence=3)])).walk("VEVENT")[0]
    assert (str(event["UID"]), str(event["STATUS"]), int(event["SEQUENCE"])) == (SESSION.uid, "CANCELLED", 3)


@given(strategies.text(strategies.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60))
def test_no_words_can_add_a_line_of_their_own(words: str) -> None:
    event = Calendar.from_ical(calendar("x", [replace(SESSION, title=words, place="")])).walk("VEVENT")[0]
    assert str(event["SUMMARY"]) == words


def test_breaking_out_of_a_field_is_not_possible() -> None:
    evil = replace(SESSION, title="x\r\nATTENDEE:mailto:evil@example.kr", place="y\nBEGIN:VALARM")
    read = Calendar.from_ical(calendar("x", [evil]))
    assert (len(read.walk("VALARM")), "ATTENDEE" in read.walk("VEVENT")[0]) == (0, False)


def test_the_answer_is_a_file_for_a_calendar() -> None:
    told = answer("달빛", [SESSION], "dalbit.ics")
    assert (told.headers["Content-Type"], told.headers["Content-Disposition"]) == (
        "text/calendar; charset=utf-8",
        'attachment; filename="dalbit.ics"',
    )


@pytest.mark.parametrize("field", ["start", "end"])
def test_a_time_of_another_zone_is_the_same_moment(field: str) -> None:
    there = replace(SESSION, **{field: getattr(SESSION, field).astimezone(UTC)})
    assert calendar("x", [there]) == calendar("x", [SESSION])
