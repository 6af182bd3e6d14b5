"""Moments stay as precise as they were printed, ages are counted as the law counts them, and a window says no more than its notice."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import hypothesis.strategies as st
import pytest
from hypothesis import example, given
from tests.website.programmes.case_form import call_named

from madang.film.language import Text
from madang.website.programmes.calls import SEOUL, Call, Moment, age_on, latest_birth, state_at
from madang.website.programmes.calls.call import Window
from madang.website.programmes.files import NotReadable


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SEOUL)


@pytest.mark.parametrize(
    ("printed", "written", "earliest", "latest", "said"),
    [
        ("2026-02", "2026-02", "2026-02-01T00:00", "2026-03-01T00:00", Text("2026년 2월", "February 2026")),
        ("2026-12", "2026-12", "2026-12-01T00:00", "2027-01-01T00:00", Text("2026년 12월", "December 2026")),
        ("2026-04-25", "2026-04-25", "2026-04-25T00:00", "2026-04-26T00:00", Text("2026년 4월 25일", "25 April 2026")),
        (
            "2025-04-25T17:00+09:00",
            "2025-04-25 17:00",
            "2025-04-25T17:00",
            "2025-04-25T17:00",
            Text("2025년 4월 25일 17:00", "25 April 2025, 17:00 (Korean time)"),
        ),
        (
            "2025-04-25 24:00",
            "2025-04-25 24:00",
            "2025-04-26T00:00",
            "2025-04-26T00:00",
            Text("2025년 4월 25일 24:00", "25 April 2025, 24:00 (Korean time)"),
        ),
    ],
)
def test_a_moment_stays_as_it_was_printed(printed: str, written: str, earliest: str, latest: str, said: Text) -> None:
    moment = Moment.read(printed)
    assert (str(moment), moment.earliest, moment.latest, moment.say()) == (written, at(earliest), at(latest), said)
    assert Moment.read(written) == moment


@pytest.mark.parametrize(
    "words",
    ["", "soon", "2026", "2026-13", "2026-02-29", "2026-04-25 25:00", "2026-04-25 24:01", "2026-04-25T17:00Z", "1899-01", "2026-04-25 17"],
)
def test_what_is_no_moment_is_refused_with_an_example(words: str) -> None:
    with pytest.raises(NotReadable) as refused:
        Moment.read(words)
    assert "2026-04-25 17:00" in refused.value.why.ko


def test_an_hour_needs_its_day() -> None:
    for parts in ((2026, 4, None, 17, 0), (2026, 4, 25, 17, None)):
        with pytest.raises(NotReadable):
            Moment(*parts)


AGES = [
    (date(2007, 3, 8), date(2022, 3, 8), 15),
    (date(2007, 3, 9), date(2022, 3, 8), 14),
    (date(2004, 2, 29), date(2023, 2, 28), 18),
    (date(2004, 2, 29), date(2023, 3, 1), 19),
    (date(2004, 2, 29), date(2024, 2, 29), 20),
]


@pytest.mark.parametrize(("born", "day", "age"), AGES)
def test_ages_are_whole_years_lived(born: date, day: date, age: int) -> None:
    assert age_on(born, day) == age


@example(1, date(2024, 2, 29))
@given(st.integers(0, 90), st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_the_last_birthday_is_the_last_day_on_which_one_is_old_enough(age: int, day: date) -> None:
    born = latest_birth(age, day)
    assert (age_on(born, day), age_on(born + timedelta(days=1), day)) == (age, age - 1)


def made_up(announced: str | None, opens: str | None, closes: str | None) -> Call:
    read = [Moment.read(words) if words else None for words in (announced, opens, closes)]
    return replace(call_named("ysc-2022"), past=False, window=Window(*read))


@pytest.mark.parametrize(
    ("window", "now", "state"),
    [
        (("2026-03-02", "2026-03-08", "2026-03-20 17:00"), "2026-03-07T23:59:59", "before"),
        (("2026-03-02", "2026-03-08", "2026-03-20 17:00"), "2026-03-08T00:00", "open"),
        (("2026-03-02", "2026-03-08", "2026-03-20 17:00"), "2026-03-20T17:00", "open"),
        (("2026-03-02", "2026-03-08", "2026-03-20 17:00"), "2026-03-20T17:00:00.000001", "closed"),
        (("2026-03-02", "2026-03-08 09:00", "2026-03-20"), "2026-03-08T08:59", "before"),
        (("2026-03-02", "2026-03-08", "2026-03-20"), "2026-03-19T23:59", "open"),
        (("2026-03-02", "2026-03-08", "2026-03-20"), "2026-03-20T00:00", "last-day"),
        (("2026-03-02", "2026-03-08", "2026-03-20"), "2026-03-21T00:00:01", "closed"),
        (("2026-03-02", "2026-03-08", "2026-03-20 24:00"), "2026-03-20T23:59:59", "open"),
        (("2026-03-02", None, "2026-03-20"), "2026-03-05T12:00", "open"),
        (("2026-03-02", None, "2026-03-20"), "2026-03-01T12:00", "before"),
        ((None, None, "2026-03-20"), "2026-03-01T12:00", "cannot-tell"),
        ((None, "2026-03", "2026-04-20"), "2026-03-10T12:00", "cannot-tell"),
        ((None, "2026-03", "2026-04-20"), "2026-04-01T00:00", "open"),
        (("2026-03-02", "2026-03-08", None), "2026-05-01T00:00", "cannot-tell"),
    ],
)
def test_a_window_says_no_more_than_its_notice(window: tuple[str | None, str | None, str | None], now: str, state: str) -> None:
    assert state_at(made_up(*window), at(now)) == state
    assert state_at(made_up(*window), at(now).astimezone(UTC)) == state
