"""Who may do what, when: the whole table, and what must never be."""

from dataclasses import fields
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from madang.website.reviews.phases import PHASES, Dates, Permissions, permissions, phase_at

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAY = timedelta(days=1)
DATES = Dates(START, START + DAY, START + 8 * DAY, START + 10 * DAY)
PARTS = ("reviewer", "chair", "operator", "auditor", "nobody")


def test_the_clock_leads_through_the_phases_and_a_hand_through_the_last() -> None:
    instants = [START - DAY, START, START + DAY, START + 8 * DAY, START + 10 * DAY, START + 900 * DAY]
    assert [phase_at(DATES, now) for now in instants] == ["before", "declaring", "scoring", "talking", "deciding", "deciding"]
    silent = Dates(START, START + DAY, START + 8 * DAY)
    assert [phase_at(silent, now) for now in instants[3:]] == ["deciding"] * 3
    assert phase_at(Dates(START, START + DAY, START + 8 * DAY, None, START), START - DAY) == "released"


def test_dates_stand_in_order() -> None:
    assert DATES.in_order()
    assert Dates(START, START, START + DAY).in_order()
    assert not Dates(START, START + DAY, START + DAY).in_order()
    assert not Dates(START + DAY, START, START + 2 * DAY).in_order()
    assert not Dates(START, START + DAY, START + 3 * DAY, START + 2 * DAY).in_order()


def allowed(made: Permissions) -> str:
    return " ".join(each.name for each in fields(made) if getattr(made, each.name))


def test_what_a_reviewer_may_do_from_day_to_day() -> None:
    assert {phase: allowed(permissions("reviewer", phase, declared=True, blind=True)) for phase in PHASES} == {
        "before": "",
        "declaring": "declares",
        "scoring": "declares reads scores own",
        "talking": "reads own others talks",
        "deciding": "reads own others",
        "released": "reads names own others outcome",
    }
    assert {allowed(permissions("reviewer", phase)) for phase in PHASES[1:]} == {"declares"}


def test_what_operators_and_auditors_may_do() -> None:
    assert {phase: allowed(permissions("operator", phase)) for phase in PHASES} == {
        "before": "reads all_of_them names progress procedure",
        "declaring": "reads all_of_them names progress procedure",
        "scoring": "reads all_of_them names progress procedure",
        "talking": "reads all_of_them names others talks table progress protocol procedure",
        "deciding": "reads all_of_them names others talks table progress decides releases outcome protocol procedure",
        "released": "reads all_of_them names others table progress outcome protocol procedure",
    }
    before = {allowed(permissions("auditor", phase)) for phase in PHASES[:-1]}
    assert before == {"progress procedure"}
    assert allowed(permissions("auditor", "released")) == "reads all_of_them names others table progress outcome protocol procedure"


EVERYBODY = st.tuples(st.sampled_from(PARTS), st.sampled_from(PHASES), st.booleans(), st.booleans())


@given(EVERYBODY)
def test_what_must_never_be(who) -> None:  # type: ignore[no-untyped-def]
    part, phase, declared, blind = who
    may = permissions(part, phase, declared=declared, blind=blind)
    can_change = phase in ("before", "declaring", "scoring")
    assert not (can_change and (may.others or may.table or may.protocol)), "another's score is seen while scores can change"
    assert not (may.scores and phase != "scoring")
    assert not ((may.decides or may.releases) and phase != "deciding")
    assert not (may.outcome and phase not in ("deciding", "released"))
    assert not (blind and may.names and part in ("reviewer", "chair") and phase != "released"), "a blind review tells a name"
    assert not (part in ("reviewer", "chair") and not declared and (may.reads or may.own or may.others or may.table or may.decides))
    assert part != "nobody" or may == Permissions()


@given(st.datetimes(datetime(2026, 2, 1), datetime(2026, 4, 1), timezones=st.just(UTC)), st.timedeltas(timedelta(0), timedelta(60)))
def test_time_leads_only_forward(now: datetime, later: timedelta) -> None:
    assert PHASES.index(phase_at(DATES, now + later)) >= PHASES.index(phase_at(DATES, now))
