"""Invented applications to real calls are judged right, rule by rule and together."""

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
