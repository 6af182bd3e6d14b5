"""Generators are found by name, and told plainly where they are not."""

import pickle

import pytest

from madang.film.language import Text
from madang.film.takes import BrokenGenerator, Failed, NoSuchGenerator, installed, load


def test_the_packages_own_generators_are_installed() -> None:
    assert {"ink", "score", "speech", "footage"} <= installed().keys()


def test_an_installed_generator_starts_by_its_name() -> None:
    assert load("speech", installed()).kinds == frozenset({"voice"})


def test_an_unknown_name_is_told_with_those_that_are_known() -> None:
    with pytest.raises(NoSuchGenerator) as wrong:
        load("oil", {"ink": "a:B", "score": "c:D"})
    assert wrong.value.message.en == 'There is no generator "oil". There are: ink, score.'


@pytest.mark.parametrize("where", ["no_such_module:X", "fractions:NoSuch", "fractions:Fraction"])
def test_a_generator_that_cannot_be_started_is_told_with_the_reason(where: str) -> None:
    with pytest.raises(BrokenGenerator):
        load("strange", {"strange": where})


def test_a_class_that_is_no_generator_is_told() -> None:
    with pytest.raises(BrokenGenerator) as wrong:
        load("strange", {"strange": "fractions:Decimal"})
    assert wrong.value.message.en == 'The generator "strange" cannot be started: it is not a Generator. Check how it was installed.'


def test_what_went_wrong_comes_back_whole_from_another_process() -> None:
    reason = Text("종이가 없어요.", "No paper.")
    broken, failed = (pickle.loads(pickle.dumps(each)) for each in (BrokenGenerator("ink", "no paper"), Failed(reason)))
    assert (type(broken), str(broken)) == (
        RuntimeError,
        'The generator "ink" cannot be started: no paper. Check how it was installed.',
    )
    assert (type(failed), failed.reason, str(failed)) == (Failed, reason, "No paper.")
