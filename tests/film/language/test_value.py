"""Changing frozen values gives what dataclasses.replace gives."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madang.film.language import Problem, Severity, Text
from madang.film.language.value import replace

CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "code": st.text(max_size=5),
        "message": st.builds(Text, st.text(max_size=5), st.text(max_size=5)),
        "line": st.none() | st.integers(),
        "severity": st.sampled_from(Severity),
        "where": st.text(max_size=5),
    },
)


@given(CHANGES)
def test_the_copy_is_the_one_that_dataclasses_make_and_the_value_stays(changes: dict[str, object]) -> None:
    problem = Problem("a", Text("가"), 3)
    assert replace(problem, **changes) == dataclasses.replace(problem, **changes)  # type: ignore[arg-type]
    assert problem == Problem("a", Text("가"), 3)


def test_a_field_that_is_none_is_refused_by_name() -> None:
    with pytest.raises(TypeError, match="Problem has no field colour"):
        replace(Problem("a", Text("가")), colour="red")
