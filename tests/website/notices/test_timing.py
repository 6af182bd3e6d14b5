"""When a mail may go out: never in quiet hours, digests in the morning, nothing where nothing is wanted."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies

from madang.website.notices.timing import Choice, due, is_quiet

SEOUL = ZoneInfo("Asia/Seoul")
hours = strategies.times().map(lambda at: at.replace(second=0, microsecond=0, tzinfo=None, fold=0))
moments = strategies.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)).map(lambda at: at.replace(tzinfo=SEOUL))
choices = strategies.builds(Choice, strategies.sampled_from(["each", "daily", "weekly", "never"]), hours, hours)


def at(words: str) -> datetime:
    return datetime.fromisoformat(words).replace(tzinfo=SEOUL)


@pytest.mark.parametrize(
    ("rhythm", "moment", "when"),
    [
        ("each", "2026-11-28 12:00", "2026-11-28 12:00"),  # a Saturday
        ("each", "2026-11-28 20:59", "2026-11-28 20:59"),
        ("each", "2026-11-28 21:00", "2026-11-29 08:00"),
        ("each", "2026-11-29 00:30", "2026-11-29 08:00"),
        ("each", "2026-11-29 08:00", "2026-11-29 08:00"),
        ("daily", "2026-11-28 07:59", "2026-11-28 08:00"),
        ("daily", "2026-11-28 08:00", "2026-11-29 08:00"),
        ("weekly", "2026-11-28 12:00", "2026-11-30 08:00"),
        ("weekly", "2026-11-30 07:00", "2026-11-30 08:00"),
        ("weekly", "2026-11-30 09:00", "2026-12-07 08:00"),
        ("never", "2026-11-28 12:00", None),
    ],
)
def test_a_mail_goes_out_when_it_was_wanted(rhythm: str, moment: str, when: str | None) -> None:
    assert due(at(moment), Choice(rhythm)) == (at(when) if when else None)  # type: ignore[arg-type]


def test_quiet_hours_by_day_and_none_at_all() -> None:
    by_day = Choice("each", time(9), time(18))
    assert [due(at(f"2026-11-28 {hour}"), by_day) for hour in ("08:59", "09:00", "17:59", "18:00")] == [
        at(f"2026-11-28 {hour}") for hour in ("08:59", "18:00", "18:00", "18:00")
    ]
    assert due(at("2026-11-28 03:00"), Choice("each", time(8), time(8))) == at("2026-11-28 03:00")


def test_a_digest_that_falls_into_quiet_hours_waits_for_their_end() -> None:
    assert due(at("2026-11-28 12:00"), Choice("daily", time(22), time(10, 30))) == at("2026-11-29 10:30")


@given(moments, choices)
def test_no_mail_goes_out_before_its_cause_or_in_quiet_hours_or_later_than_a_week_and_a_day(moment: datetime, choice: Choice) -> None:
    when = due(moment, choice)
    if choice.rhythm == "never":
        assert when is None
        return
    assert when is not None
    assert moment <= when <= moment + timedelta(days=8)
    assert not is_quiet(when.time(), choice)
