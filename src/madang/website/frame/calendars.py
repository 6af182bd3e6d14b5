"""Dates for people's own calendars (RFC 5545): read once as a file, or subscribed to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from zoneinfo import ZoneInfo

from django.http import HttpResponse
from icalendar import Calendar, Component, Event

ZONE = ZoneInfo("Asia/Seoul")
SEOUL = """BEGIN:VTIMEZONE
TZID:Asia/Seoul
BEGIN:STANDARD
DTSTART:19881009T030000
TZNAME:KST
TZOFFSETFROM:+1000
TZOFFSETTO:+0900
END:STANDARD
END:VTIMEZONE
""".replace("\n", "\r\n")  # since the last summer time, in 1988


@dataclass(frozen=True, slots=True)
class Entry:
    """One date. `uid` never changes and is nobody else's: `session-17@yard.example.kr`. `sequence` grows with every change of time or
    place, and `changed` is when; then calendars move what they hold. Times are aware. A deadline has no `end`; what is cancelled stays."""

    uid: str
    title: str
    start: datetime
    end: datetime | None = None
    place: str = ""
    words: str = ""
    address: str = ""  # of its page, whole
    sequence: int = 0
    changed: datetime | None = None
    cancelled: bool = False


def calendar(name: str, entries: Sequence[Entry]) -> bytes:
    """An iCalendar file with these entries, in the time of Seoul, which it explains (VTIMEZONE)."""
    made = Calendar()
    for field, value in (
        ("prodid", "-//Madang//KO"),
        ("version", "2.0"),
        ("calscale", "GREGORIAN"),
        ("method", "PUBLISH"),
        ("x-wr-calname", name),
    ):
        made.add(field, value)
    made.add("x-wr-timezone", ZONE.key)
    made.add_component(_zone())
    for entry in entries:
        made.add_component(_event(entry))
    return bytes(made.to_ical())


def answer(name: str, entries: Sequence[Entry], file: str = "madang.ics") -> HttpResponse:
    """The calendar as a file that a phone opens at once."""
    headers = {"Content-Disposition": f'attachment; filename="{file}"', "Cache-Control": "private, no-cache"}
    return HttpResponse(calendar(name, entries), content_type="text/calendar; charset=utf-8", headers=headers)


def _event(entry: Entry) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", (entry.changed or entry.start).astimezone(UTC))
    event.add("dtstart", entry.start.astimezone(ZONE))
    if entry.end is not None:
        event.add("dtend", entry.end.astimezone(ZONE))
    event.add("summary", entry.title)
    event.add("sequence", entry.sequence)
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    for field, value in (("location", entry.place), ("description", entry.words), ("url", entry.address)):
        if value:
            event.add(field, value)
    return event


@cache
def _zone() -> Component:
    return Component.from_ical(SEOUL)
