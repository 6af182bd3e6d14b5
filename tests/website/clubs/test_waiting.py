"""The law of waiting: first come, first in; together or not at all; nobody is passed over."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from madang.website.clubs.waiting import NoRoomToGrow, Party, Places, TooLarge, arrive, leave, next_in, resize, with_capacity

CAPACITY = some.none() | some.integers(0, 12)
STEPS = some.lists(
    some.one_of(
        some.tuples(some.just("arrive"), some.integers(1, 8), some.integers(1, 6)),
        some.tuples(some.just("leave"), some.integers(1, 8), some.just(0)),
        some.tuples(some.just("resize"), some.integers(1, 8), some.integers(1, 6)),
        some.tuples(some.just("capacity"), some.just(0), some.integers(0, 12)),
    ),
    max_size=40,
)


def step(places: Places, what: str, name: int, number: int) -> Places:
    """One step, or the places unchanged where it is refused."""
    try:
        if what == "arrive":
            return arrive(places, Party(name, number))
        if what == "resize":
            return resize(places, Party(name, number))
    except (TooLarge, NoRoomToGrow, ValueError, KeyError):
        return places
    return leave(places, name) if what == "leave" else with_capacity(places, number)


def names(parties: tuple[Party, ...]) -> list[object]:
    return [party.name for party in parties]


@given(CAPACITY, STEPS)
def test_whatever_happens_the_law_holds(capacity: int | None, steps: list[tuple[str, int, int]]) -> None:
    places = Places(capacity)
    for one in steps:
        before, places = places, step(places, *one)
        everybody = names((*places.seated, *places.waiting))
        assert len(everybody) == len(set(everybody)), "nobody stands twice"
        assert places.capacity is None or places.taken <= max(places.capacity, before.taken), "no step overfills"
        hopeful = [party for party in places.waiting if places.capacity is None or party.size <= places.capacity]
        assert not hopeful or (places.free is not None and hopeful[0].size > places.free), "the first who could come in has come in"
        if one[0] != "leave":
            assert set(names(before.seated)) <= set(names(places.seated)), "nobody loses a place but by leaving"
        assert names(places.seated)[: len(before.seated)] == names(before.seated) or one[0] == "leave"


@given(CAPACITY, STEPS)
def test_of_those_who_wait_a_later_one_never_comes_in_before_a_hopeful_earlier_one(
    capacity: int | None, steps: list[tuple[str, int, int]]
) -> None:
    places = Places(capacity)
    for one in steps:
        before, places = places, step(places, *one)
        came = [index for index, party in enumerate(before.waiting) if party.name in names(places.seated)]
        for index in came:
            passed = [party for party in before.waiting[:index] if party.name in names(places.waiting)]
            grew = one[1] if one[0] == "resize" else None  # it stepped back by itself
            assert all(party.name == grew or (places.capacity is not None and party.size > places.capacity) for party in passed)


@given(some.integers(1, 12), some.lists(some.integers(1, 6), max_size=20))
def test_whoever_waits_and_fits_comes_in_when_all_before_have_left(capacity: int, sizes: list[int]) -> None:
    places = Places(capacity)
    for name, size in enumerate(sizes):
        places = step(places, "arrive", name, size)
    for name in range(len(sizes)):
        left = names(places.waiting)
        places = leave(places, name)
        assert not left or left[0] != name, "who waits first has come in when all before have left"
    assert places == Places(capacity)


@given(some.integers(0, 12), some.integers(0, 14), some.lists(some.integers(1, 6), max_size=10))
def test_the_next_are_the_longest_beginning_of_the_list_that_fits(capacity: int, taken: int, sizes: list[int]) -> None:
    waiting = [Party(name, size) for name, size in enumerate(sizes)]
    hopeful = [party for party in waiting if party.size <= capacity]
    come = next_in(capacity=capacity, taken=taken, waiting=waiting)
    assert list(come) == hopeful[: len(come)]
    total = taken + sum(party.size for party in come)
    assert not come or total <= capacity
    assert len(come) == len(hopeful) or total + hopeful[len(come)].size > capacity


def test_a_family_waits_together_and_the_single_behind_it_waits_too() -> None:
    places = arrive(arrive(Places(4, seated=(Party("a", 3),)), Party("family", 3)), Party("single"))
    assert (names(places.seated), names(places.waiting), places.free) == (["a"], ["family", "single"], 1)
    assert names(leave(places, "a").seated) == ["family", "single"]


def test_a_family_larger_than_all_places_is_told_at_once() -> None:
    with pytest.raises(TooLarge) as told:
        arrive(Places(3), Party("family", 4))
    assert told.value.facts == {"capacity": 3}


def test_a_smaller_capacity_sends_nobody_away_and_who_cannot_fit_holds_nobody_up() -> None:
    places = with_capacity(Places(5, (Party("a", 2), Party("b", 2)), (Party("family", 4), Party("single"))), 3)
    assert (names(places.seated), names(places.waiting), places.free) == (["a", "b"], ["family", "single"], 0)
    assert names(leave(places, "a").seated) == ["b", "single"]
    assert names(with_capacity(places, None).seated) == ["a", "b", "family", "single"]


def test_a_party_with_places_grows_only_into_places_that_nobody_waits_for() -> None:
    with pytest.raises(NoRoomToGrow):
        resize(Places(4, (Party("a"),), (Party("family", 4),)), Party("a", 2))
    assert resize(Places(4, (Party("a"),)), Party("a", 4)) == Places(4, (Party("a", 4),))


def test_a_waiting_party_that_grows_waits_again_at_the_end_and_one_that_shrinks_keeps_its_turn() -> None:
    places = Places(2, (Party("a", 2),), (Party("b"), Party("c", 2)))
    assert names(resize(places, Party("b", 2)).waiting) == ["c", "b"]
    assert names(leave(resize(places, Party("c")), "a").seated) == ["b", "c"]


def test_nobody_is_no_party() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Party("a", 0)
