"""Numbers stay what was read off; charts show what the table says, and never mix two units in one axis."""

from collections import defaultdict
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from madang.website.notebook import numbers, units
from madang.website.notebook.charts import HEIGHT, LINES_MOST, WIDTH, Reading, axis, charts

DECIMALS = some.decimals(min_value=-999_999_999, max_value=999_999_999, allow_nan=False, places=6) | some.decimals(
    min_value=-1000, max_value=1000, allow_nan=False, places=1
)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("23.5", "23.5"), ("23.50", "23.50"), ("1,234", "1234"), ("1,234,567.8", "1234567.8"), ("−3.5", "-3.5"), ("–2", "-2"), ("+4", "4"),
        (" 12 ", "12"), ("１２．５", "12.5"), ("-0.0", "0.0"), ("007", "7"), ("999999999.999999", "999999999.999999"),
    ],
)  # fmt: skip
def test_a_number_is_read_as_people_type_it(typed: str, value: str) -> None:
    assert str(numbers.read(typed)) == value


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ("", numbers.NotANumber), ("스물", numbers.NotANumber), ("NaN", numbers.NotANumber), ("Infinity", numbers.NotANumber),
        ("1e9", numbers.NotANumber), ("0x1F", numbers.NotANumber), ("3,5", numbers.NotANumber), ("1.2.3", numbers.NotANumber),
        ("12,34", numbers.NotANumber), (".5", numbers.NotANumber), ("5.", numbers.NotANumber), ("9" * 200, numbers.NotANumber),
        ("٣", None), ("0.1234567", numbers.TooPrecise), ("1000000000", numbers.TooLarge), ("9" * 99, numbers.TooLarge),
    ],
)  # fmt: skip
def test_what_is_no_number_says_why(typed: str, wrong: type[ValueError] | None) -> None:
    if wrong is None:
        assert numbers.read(typed) == 3  # digits of another script are digits
        return
    with pytest.raises(wrong):
        numbers.read(typed)


@given(DECIMALS)
def test_a_written_number_is_read_back_to_the_digit(value: Decimal) -> None:
    assert str(numbers.read(numbers.write(value, numbers.places_of(value)))) == str(abs(value) if value == 0 else value)


@given(some.text(max_size=200))
def test_any_text_is_a_number_or_a_told_refusal(typed: str) -> None:
    try:
        value = numbers.read(typed)
    except (numbers.NotANumber, numbers.TooPrecise, numbers.TooLarge):
        return
    assert value.is_finite()
    assert abs(value) < 10**9


@pytest.mark.parametrize(
    ("typed", "unit"),
    [
        ("℃", "°C"), ("°c", "°C"), ("㎝", "cm"), ("CM", "cm"), ("㎎", "mg"), (" 마리 ", "마리"), ("m / s", "m/s"), ("lux", "lx"),
        ("도", "도"),
        ("MA", "mA"), ("", ""), ("발 걸음", "발 걸음"),
    ],
)  # fmt: skip
def test_a_unit_has_one_spelling(typed: str, unit: str) -> None:
    assert units.tidy(typed) == unit


@given(some.text(max_size=60))
def test_tidying_a_unit_twice_changes_nothing_more(typed: str) -> None:
    once = units.tidy(typed)
    assert units.tidy(once) == once
    assert len(once) <= units.LONGEST


BEGIN = datetime(2026, 6, 1, 12, tzinfo=UTC)
READINGS = some.lists(
    some.builds(
        lambda minutes, what, value, places, unit: Reading(
            BEGIN + timedelta(minutes=minutes), what, round(value, places).quantize(Decimal(1).scaleb(-places)), places, unit
        ),
        some.integers(0, 10_000), some.sampled_from("가나다라마바사아"), DECIMALS, some.integers(0, 6),
        some.sampled_from(["마리", "°C", "", "cm"]),
    ),
    max_size=60,
)  # fmt: skip


@given(READINGS)
def test_every_reading_is_in_the_one_chart_of_its_unit(readings: list[Reading]) -> None:
    drawn = charts(readings)
    by_unit = defaultdict(list)
    for reading in sorted(readings, key=lambda one: one.at):
        by_unit[reading.unit].append(reading)
    assert {chart.unit: list(chart.readings) for chart in drawn} == dict(by_unit)
    assert len(drawn) == len(by_unit)


@given(READINGS)
def test_what_is_drawn_are_the_numbers_of_the_table(readings: list[Reading]) -> None:
    for chart in charts(readings):
        assert all(chart.bottom <= one.value <= chart.top for one in chart.readings)
        assert chart.bottom < chart.top
        for line in chart.lines:
            held = [one for one in chart.readings if one.what == line.what]
            assert list(line.readings) == held
            points = [tuple(map(float, point.split())) for point in line.path.removeprefix("M").split(" L")]
            for (across, down), one in zip(points, held, strict=True):
                assert -0.06 <= across <= WIDTH + 0.06
                share = float((one.value - chart.bottom) / (chart.top - chart.bottom))
                assert abs((HEIGHT - down) / HEIGHT - share) < 0.001
        assert len(chart.lines) <= LINES_MOST
        for bar in chart.bars:
            values = [one.value for one in chart.readings if one.what == bar.what]
            exact = sum(values, Decimal(0)) if chart.added else sum(values, Decimal(0)) / len(values)
            assert abs(bar.value - exact) <= (0 if chart.added else Decimal(1).scaleb(-bar.places))
            assert bar.number == len(values)


@given(some.lists(DECIMALS, min_size=1, max_size=20), some.booleans())
def test_an_axis_ends_on_round_numbers(values: list[Decimal], from_zero: bool) -> None:
    bottom, top, places = axis(values, from_zero=from_zero)
    assert bottom <= min(values) <= max(values) <= top
    assert round(bottom, places) == bottom
    assert round(top, places) == top
    if from_zero and min(values) >= 0:
        assert bottom == 0


def test_one_reading_is_a_sentence_and_no_drawing() -> None:
    (chart,) = charts([Reading(BEGIN, "기온", Decimal("20.0"), 1, "°C")])
    assert (chart.only is not None and chart.only.words, chart.lines, chart.bars) == ("20.0 °C", (), ())


def test_counts_are_added_and_measurements_averaged() -> None:
    at = [BEGIN + timedelta(hours=hour) for hour in range(3)]
    moths = [
        Reading(at[0], "나방", Decimal(3), 0, "마리"),
        Reading(at[1], "나방", Decimal(4), 0, "마리"),
        Reading(at[1], "거미", Decimal(1), 0, "마리"),
    ]
    warm = [
        Reading(at[0], "안", Decimal("20.0"), 1, "°C"),
        Reading(at[2], "안", Decimal("21.5"), 1, "°C"),
        Reading(at[2], "밖", Decimal("9"), 0, "°C"),
    ]
    counted, measured = charts([*moths, *warm])
    assert [(bar.what, bar.figure, bar.number, bar.length) for bar in counted.bars] == [("나방", "7", 2, "100.0"), ("거미", "1", 1, "14.3")]
    assert [(bar.what, bar.figure, bar.number) for bar in measured.bars] == [("안", "20.75", 2), ("밖", "9", 1)]
    assert (counted.added, measured.added) == (True, False)
