"""Marks, means and ranks: worked examples by hand, and laws."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from madang.film.language import Text
from madang.website.reviews import scoring
from madang.website.reviews.scoring import TIE_RULES, Case, Criterion, Sheet, shares, standings

NAMES = Text("기준", "criterion")
THREE = (Criterion("plan", NAMES, 50), Criterion("team", NAMES, 30), Criterion("reach", NAMES, 20))


def case(id: str, *sheets: tuple[str, int, int, int], wanted: int = 2, sent: int = 0) -> Case:
    return Case(id, tuple(Sheet(who, {"plan": a, "team": b, "reach": c}) for who, a, b, c in sheets), wanted, sent)


def test_a_worked_example() -> None:
    found = standings([case("a", ("r1", 8, 6, 10), ("r2", 9, 7, 5)), case("b", ("r1", 10, 10, 10)), case("c")], THREE, 10, TIE_RULES)
    told = [(one.id, {who: int(mark) for who, mark in one.marks.items()}, scoring.say(one.mean), scoring.say(one.spread)) for one in found]
    assert told == [("b", {"r1": 100}, "100.00", "0.00"), ("a", {"r1": 78, "r2": 76}, "77.00", "1.00"), ("c", {}, "–", "–")]
    assert [(one.rank, one.missing, one.tied, one.settled) for one in found] == [
        (1, 1, False, None),
        (2, 0, False, None),
        (None, 2, False, None),
    ]


def test_weights_that_the_call_does_not_give() -> None:
    silent = tuple(replace(one, weight=None) for one in THREE)
    assert set(shares(silent).values()) == {Fraction(1, 3)}
    some = (THREE[0], *silent[1:])
    assert shares(some) == {"plan": Fraction(1, 2), "team": Fraction(1, 4), "reach": Fraction(1, 4)}
    full = (replace(THREE[0], weight=100), *silent[1:])
    assert shares(full) == {"plan": 1, "team": 0, "reach": 0}
    not_leading = (*THREE[:2], replace(THREE[2], counts=False))
    assert shares(not_leading) == {"plan": Fraction(5, 8), "team": Fraction(3, 8), "reach": 0}
    nothing_leads = tuple(replace(one, counts=False) for one in THREE)
    assert set(shares(nothing_leads).values()) == {Fraction(1, 3)}


def test_equal_means_are_told_apart_by_the_rules_in_their_order() -> None:
    heavier = case("heavier", ("r1", 8, 5, 5), ("r2", 8, 5, 5), sent=3)  # 65 and 65, more where the weight is
    wide = case("wide", ("r1", 9, 6, 7), ("r2", 5, 5, 6), sent=2)  # 77 and 52
    even = case("even", ("r1", 7, 6, 6), ("r2", 7, 5, 7), sent=1)  # 65 and 64
    assert [one.id for one in standings([heavier, even], THREE, 10, ["criteria"])] == ["heavier", "even"]
    two = [case("late", ("r1", 5, 5, 5), sent=2), case("early", ("r1", 5, 5, 5), sent=1)]
    shared = standings(two, THREE, 10, ["criteria", "spread"])
    assert [(one.rank, one.tied, one.settled) for one in shared] == [(1, True, None), (1, True, None)]
    told = standings(two, THREE, 10, TIE_RULES)
    assert [(one.id, one.rank, one.tied, one.settled) for one in told] == [("early", 1, False, "sent"), ("late", 2, False, "sent")]
    close, far = case("close", ("r1", 6, 6, 6), ("r2", 6, 6, 6)), case("far", ("r1", 7, 7, 7), ("r2", 5, 5, 5))
    assert [(one.id, one.settled) for one in standings([far, close], THREE, 10, TIE_RULES)] == [("close", "spread"), ("far", "spread")]
    assert [(one.id, one.settled) for one in standings([wide, even], THREE, 10, TIE_RULES)] == [("even", "spread"), ("wide", "spread")]
    assert standings([heavier, even], THREE, 10, TIE_RULES)[0].settled is None


def test_a_mark_far_from_the_others_is_pointed_out() -> None:
    sheets = [("r1", 8, 8, 8), ("r2", 8, 8, 8), ("r3", 5, 6, 6)]
    assert [one.far for one in standings([case("a", *sheets)], THREE, 10, [])] == [("r3",)]
    assert [one.far for one in standings([case("a", *sheets[1:])], THREE, 10, [])] == [()]
    assert [one.far for one in standings([case("a", *sheets[:2], ("r3", 6, 6, 6))], THREE, 10, [])] == [()]  # exactly 20 is not over 20


def test_numbers_are_printed_as_they_are_compared() -> None:
    assert [scoring.say(Fraction(number, 1000)) for number in (87495, 87494, 5, 4, 100000)] == ["87.50", "87.49", "0.01", "0.00", "100.00"]


POINTS = st.fixed_dictionaries({name: st.integers(0, 10) for name in ("plan", "team", "reach")})
CASES = st.lists(st.dictionaries(st.sampled_from("abcd"), POINTS, max_size=4), min_size=1, max_size=8).map(
    lambda all_: [
        Case(f"c{number}", tuple(Sheet(who, points) for who, points in held.items()), 3, number) for number, held in enumerate(all_)
    ]
)
WEIGHTS = st.lists(st.one_of(st.none(), st.integers(0, 100)), min_size=3, max_size=3)
RULES = st.permutations(TIE_RULES).flatmap(lambda rules: st.integers(0, 3).map(lambda count: rules[:count]))


@given(CASES, WEIGHTS, RULES, st.randoms())
def test_the_order_of_telling_changes_nothing(cases, weights, rules, chance) -> None:  # type: ignore[no-untyped-def]
    criteria = [replace(one, weight=weight) for one, weight in zip(THREE, weights, strict=True)]
    found = standings(cases, criteria, 10, rules)
    assert standings(chance.sample(cases, len(cases)), criteria, 10, rules) == found
    assert sum(shares(criteria).values()) == 1


@given(CASES, RULES)
def test_ranks_follow_the_means_and_are_counted_as_in_sports(cases, rules) -> None:  # type: ignore[no-untyped-def]
    found = standings(cases, THREE, 10, rules)
    ranked = [one for one in found if one.rank is not None]
    assert {one.id for one in found if one.rank is None} == {one.id for one in cases if not one.sheets}
    assert [one.mean for one in ranked] == sorted((one.mean for one in ranked), reverse=True)
    for one in ranked:
        assert one.rank == 1 + sum(other.rank < one.rank for other in ranked)
        assert one.tied == (sum(other.rank == one.rank for other in ranked) > 1)
        assert (one.settled is not None) == any(other.mean == one.mean and other.rank != one.rank for other in ranked)
    if "sent" in rules:
        assert not any(one.tied for one in ranked)


@given(CASES)
def test_marks_and_means_stay_between_nothing_and_full(cases) -> None:  # type: ignore[no-untyped-def]
    for one in standings(cases, THREE, 10, []):
        assert all(0 <= mark <= 100 for mark in one.marks.values())
        assert one.mean is None or min(one.marks.values()) - 1 < one.mean < max(one.marks.values()) + 1


@given(CASES.filter(lambda cases: bool(cases[0].sheets)), st.integers(0, 9))
def test_more_points_never_lower_a_rank(cases, points) -> None:  # type: ignore[no-untyped-def]
    first = cases[0]
    sheet = first.sheets[0]
    low = replace(first, sheets=(Sheet(sheet.reviewer, {**sheet.points, "plan": points}), *first.sheets[1:]))
    high = replace(first, sheets=(Sheet(sheet.reviewer, {**sheet.points, "plan": points + 1}), *first.sheets[1:]))

    def rank(one: Case) -> int:
        return next(each.rank or 0 for each in standings([one, *cases[1:]], THREE, 10, ["criteria"]) if each.id == first.id)

    assert rank(high) <= rank(low)
