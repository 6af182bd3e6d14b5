"""Generators are found by name, and told plainly where they are not."""

import pytest

from madang.film.takes import BrokenGenerator, NoSuchGenerator, installed, load


def test_the_packages_own_generators_are_installed() -> None:
    assert {"ink", "score", "speech", "footage"} <= installed().keys()


def test_an_unknown_name_is_told_with_those_that_are_known() -> None:
    with pytest.raises(NoSuchGenerator) as wrong:
        load("oil", {"ink": "a:B", "score": "c:D"})
    assert wrong.value.message.en == 'There is no generator "oil". There are: ink, score.'


@pytest.mark.parametrize("where", ["no_such_module:X", "fractions:NoSuch", "fractions:Fraction"])
def test_a_generator_that_cannot_be_started_is_told_with_the_reason(where: str) -> None:
    with pytest.raises(BrokenGenerator):
        load("strange", {"strange": where})
