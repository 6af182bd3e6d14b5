"""The fourteen real calls of examples/calls: they load, they say what the sources say, and they are never open."""

from datetime import datetime

import pytest
from tests.website.programmes.case_form import CASES, ROOT, as_case, call_named, the_case

from madang.website.programmes.calls import SEOUL, call_as_json, call_as_toml, read_call, remarks_on, state_at
from madang.website.programmes.calls.checking import placed_rules
from madang.website.programmes.calls.rules import inside


def test_every_case_is_an_example_and_every_example_a_case() -> None:
    assert sorted(path.stem for path in (ROOT / "examples/calls").glob("*.toml")) == sorted(CASES)


@pytest.mark.parametrize("id", sorted(CASES))
def test_a_real_call_keeps_every_fact_of_its_sources(id: str) -> None:
    assert as_case(call_named(id)) == the_case(id)


@pytest.mark.parametrize("id", sorted(CASES))
def test_a_real_call_is_written_so_that_it_reads_back_the_same(id: str) -> None:
    call = call_named(id)
    assert [read_call(text) for text in (call_as_toml(call), call_as_json(call))] == [call, call]


@pytest.mark.parametrize("id", sorted(CASES))
def test_a_past_call_is_never_open(id: str) -> None:
    call = call_named(id)
    days = [moment.earliest for moment in (call.window.announced, call.window.opens, call.window.closes) if moment]
    assert call.past
    assert {state_at(call, at) for at in (*days, datetime(1999, 1, 1, tzinfo=SEOUL), datetime(2026, 11, 28, tzinfo=SEOUL))} == {"closed"}


def test_only_one_call_has_a_total_that_the_ceiling_would_break() -> None:
    told = {id: [problem.code for problem in remarks_on(call_named(id))] for id in CASES}
    assert {id: codes for id, codes in told.items() if codes} == {"jeonju-short-2022": ["call.total-differs"]}


def test_the_real_calls_use_most_kinds_of_rules() -> None:
    used = {rule.rule for id in CASES for _, outer in placed_rules(call_named(id)) for rule in inside(outer)}
    kinds = {"team-size", "members", "seat", "not-of", "younger-than", "payee", "partner", "statement", "any-of", "when"}
    assert used == kinds
