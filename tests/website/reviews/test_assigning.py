"""Sharing out applications: laws that hold for any review."""

from collections import Counter
from itertools import combinations, product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from madang.website.reviews.assigning import CannotAssign, assign

PEOPLE = st.lists(st.sampled_from("abcdefg"), min_size=1, max_size=7, unique=True)
PAPERS = st.lists(st.integers(1, 14).map(lambda number: f"p{number:02}"), min_size=1, max_size=14, unique=True)


@st.composite
def reviews(draw: st.DrawFn) -> tuple[list[str], list[str], int, set[tuple[str, str]]]:
    papers, people = draw(PAPERS), draw(PEOPLE)
    conflicts = draw(st.sets(st.sampled_from(list(product(papers, people))), max_size=len(papers) * len(people) // 2))
    return papers, people, draw(st.integers(1, 4)), conflicts


def loads(given: dict[str, tuple[str, ...]], people: list[str]) -> list[int]:
    counted = Counter(person for held in given.values() for person in held)
    return sorted(counted[person] for person in people)


@given(reviews())
def test_each_has_its_number_no_conflict_is_broken_and_the_impossible_is_told(review) -> None:  # type: ignore[no-untyped-def]
    papers, people, each, conflicts = review
    able = {one: sum((one, person) not in conflicts for person in people) for one in papers}
    short = {one: count for one, count in able.items() if count < each}
    if short:
        with pytest.raises(CannotAssign) as told:
            assign(papers, people, each, conflicts)
        assert (told.value.short, told.value.wanted) == (short, each)
        return
    made = assign(papers, people, each, conflicts)
    assert set(made) == set(papers)
    assert {len(set(held)) for held in made.values()} == {each}
    assert not {(one, person) for one, held in made.items() for person in held} & conflicts


@given(PAPERS, PEOPLE, st.integers(1, 4))
def test_without_conflicts_loads_differ_by_one_at_most(papers: list[str], people: list[str], each: int) -> None:
    assume(len(people) >= each)
    found = loads(assign(papers, people, each, set()), people)
    assert found[-1] - found[0] <= 1


@given(reviews(), st.randoms())
def test_the_same_is_shared_out_the_same_way_in_any_order(review, chance) -> None:  # type: ignore[no-untyped-def]
    papers, people, each, conflicts = review
    assume(all(sum((one, person) not in conflicts for person in people) >= each for one in papers))
    made = assign(papers, people, each, conflicts)
    assert assign(chance.sample(papers, len(papers)), chance.sample(people, len(people)), each, set(conflicts)) == made


SMALL = st.lists(st.sampled_from(["p1", "p2", "p3", "p4"]), min_size=1, max_size=4, unique=True)


@given(SMALL, st.integers(1, 2), st.sets(st.sampled_from(list(product(["p1", "p2", "p3", "p4"], "abc"))), max_size=6))
def test_no_other_sharing_is_more_even(papers: list[str], each: int, conflicts: set[tuple[str, str]]) -> None:
    people = ["a", "b", "c"]
    choices = [[held for held in combinations(people, each) if not any((one, who) in conflicts for who in held)] for one in papers]
    assume(all(choices))
    best = min(sum(load**2 for load in loads(dict(zip(papers, way, strict=True)), people)) for way in product(*choices))
    assert sum(load**2 for load in loads(assign(papers, people, each, conflicts), people)) == best


@given(reviews(), st.data())
def test_what_somebody_has_begun_stays_with_them(review, data) -> None:  # type: ignore[no-untyped-def]
    papers, people, each, conflicts = review
    kept = data.draw(st.sets(st.sampled_from(list(product(papers, people))), max_size=6))
    assume(all(sum((one, person) not in conflicts for person in people) >= each for one in papers))
    made = assign(papers, people, each, conflicts, kept)
    pairs = {(one, person) for one, held in made.items() for person in held}
    assert kept - conflicts <= pairs
    assert not pairs & conflicts
    assert all(len(held) >= each for held in made.values())


def test_work_moves_over_a_chain_of_others() -> None:
    conflicts = {("p1", "c"), ("p2", "c"), ("p3", "a")}
    made = assign(["p1", "p2", "p3"], ["a", "b", "c"], 1, conflicts, kept=[("p3", "b"), ("p1", "b")])
    assert made == {"p1": ("b",), "p2": ("a",), "p3": ("b",)}
    freed = assign(["p1", "p2", "p3"], ["a", "b", "c"], 1, conflicts)
    assert loads(freed, ["a", "b", "c"]) == [1, 1, 1]


def test_eight_hundred_applications_are_shared_out_at_once() -> None:
    papers, people = [f"p{number:03}" for number in range(800)], [f"r{number:02}" for number in range(40)]
    conflicts = {(one, people[number % 7]) for number, one in enumerate(papers)}
    found = loads(assign(papers, people, 3, conflicts), people)
    assert (sum(found), found[-1] - found[0] <= 1) == (2400, True)


def test_nobody_to_read_is_told_by_application() -> None:
    with pytest.raises(CannotAssign) as told:
        assign(["p1", "p2"], ["a", "b"], 2, {("p2", "b")})
    assert (told.value.short, told.value.wanted) == ({"p2": 1}, 2)
