"""Moments as a notice prints them: a month, a day, or a minute in Korea. A day without a time stays a day; 24:00 stays 24:00."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from madang.film.language import Text
from madang.website.programmes.files import NotReadable

# Korea has kept UTC+9 without summer time since October 1988, so that a fixed offset is exact for every call and needs no zone files.
SEOUL = timezone(timedelta(hours=9), "Asia/Seoul")
PRINTED = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::00)?(?:\+09:00)?)?)?")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WHY = Text(
    ko="날짜는 2026-04-25, 달만 알면 2026-04, 시각이 있으면 2026-04-25 17:00처럼 한국 시간으로 적어 주세요.",
    en="Write a day as 2026-04-25, a month as 2026-04, a Korean time as 2026-04-25 17:00.",
)


@dataclass(frozen=True, slots=True, order=False)
class Moment:
    """A month, a day or a minute in Korea, exactly as precise as it was stated. `hour` is 0 to 24; 24 only as 24:00, the day's end."""

    year: int
    month: int
    day: int | None = None
    hour: int | None = None
    minute: int | None = None

    def __post_init__(self) -> None:
        good = (self.hour is None) == (self.minute is None) and (self.hour is None or self.day is not None)
        hour, minute = self.hour or 0, self.minute or 0
        if not good or not ((0 <= hour < 24 and 0 <= minute < 60) or (hour, minute) == (24, 0)) or not 1900 <= self.year <= 2999:
            raise NotReadable(WHY)
        try:
            date(self.year, self.month, self.day or 1)
        except ValueError as error:
            raise NotReadable(WHY) from error

    @classmethod
    def read(cls, words: str) -> "Moment":
        """Reads `2026-04`, `2026-04-25`, `2026-04-25 17:00` and `2026-04-25T17:00+09:00`. Raises NotReadable."""
        match = PRINTED.fullmatch(words.strip())
        if match is None:
            raise NotReadable(WHY)
        year, month, *rest = (int(part) if part else None for part in match.groups())
        assert year is not None
        assert month is not None
        return cls(year, month, *rest)

    def __str__(self) -> str:
        day = "" if self.day is None else f"-{self.day:02}"
        time = "" if self.hour is None else f" {self.hour:02}:{self.minute:02}"
        return f"{self.year}-{self.month:02}{day}{time}"

    @property
    def first_day(self) -> date:
        return date(self.year, self.month, self.day or 1)

    @property
    def last_day(self) -> date:
        """The day itself, or the last one of the month."""
        if self.day is not None:
            return self.first_day
        return (date(self.year, self.month, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)

    @property
    def earliest(self) -> datetime:
        """The first instant that it may mean."""
        midnight = datetime.combine(self.first_day, datetime.min.time(), SEOUL)
        return midnight + timedelta(hours=self.hour or 0, minutes=self.minute or 0)

    @property
    def latest(self) -> datetime:
        """The last instant that it may mean: where no time was stated, the end of the day or month."""
        if self.hour is not None:
            return self.earliest
        return datetime.combine(self.last_day + timedelta(days=1), datetime.min.time(), SEOUL)

    def say(self) -> Text:
        """As people say it: 2026년 4월 25일 17:00 · 25 April 2026, 17:00 (Korean time)."""
        month = MONTHS[self.month - 1]
        ko, en = f"{self.year}년 {self.month}월", f"{month} {self.year}"
        if self.day is not None:
            ko, en = f"{ko} {self.day}일", f"{self.day} {en}"
        if self.hour is not None:
            ko, en = f"{ko} {self.hour:02}:{self.minute:02}", f"{en}, {self.hour:02}:{self.minute:02} (Korean time)"
        return Text(ko=ko, en=en)


def age_on(born: date, day: date) -> int:
    """Whole years of life, 만 나이, as Korean law counts since 28 June 2023 (행정기본법 제7조의2, 민법 제158조, 제160조).

    Somebody born on 29 February is a year older on 1 March of a common year: 민법 제160조 lets the year end with the month's last day.
    """
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def latest_birth(age: int, day: date) -> date:
    """The last birthday with which somebody has this age on that day: `latest_birth(15, 2022-03-08)` is 2007-03-08."""
    year = day.year - age
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February of a common year: whoever was born on the 28th is old enough, on 1 March nobody is yet
        return date(year, 2, 28)
