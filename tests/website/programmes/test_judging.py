"""Invented applications to real calls are judged right, rule by rule and together, in words that were read by people."""

from pathlib import Path

import pytest
from tests.website.programmes.applications import Invented, invented
from tests.website.programmes.case_form import CASES, call_named

from madang.website.programmes.eligibility import judge

EVERY = tuple(invented())


def test_every_real_call_has_four_invented_applications() -> None:
    assert [each.call for each in EVERY] == [id for id in CASES for _ in range(4)]


@pytest.mark.parametrize("one", EVERY, ids=str)
def test_an_invented_application_is_judged_rule_by_rule(one: Invented) -> None:
    verdict = judge(call_named(one.call), one.application, one.today)
    said = tuple(finding.answer for finding in verdict.findings)
    whole = "no" if "no" in one.says else "cannot-tell" if "cannot-tell" in one.says else "yes"
    assert (said, verdict.answer, tuple(promise.ko for promise in verdict.promises)) == (one.says, whole, one.promises)


def spoken() -> str:
    """Everything that is said of the invented applications, each sentence once, as a person would read it."""
    said: dict[str, str] = {}
    for one in EVERY:
        verdict = judge(call_named(one.call), one.application, one.today)
        said.setdefault(verdict.headline.ko, verdict.headline.en)
        for finding in verdict.findings:
            said.setdefault(finding.say("ko"), finding.say("en"))
    return "\n".join(f"{ko}\n{en}\n" for ko, en in sorted(said.items()))


def test_what_is_said_to_residents_stays_as_it_was_read() -> None:
    assert spoken() == Path(__file__).with_name("said.txt").read_text("utf-8")
