"""Expenses against lines: what is missing is told at once, what is left is exact, and what goes back adds up."""

from dataclasses import replace
from datetime import date, timedelta
from typing import get_args

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from madang.film.language import Refused
from madang.website.grants.money.budget import Expense, Left, Line, MoveRefused, Plan, double_receipts, left, moved, problems_of
from madang.website.grants.money.codes import PAPERS, Paper, codes_as_toml, our_codes, read_codes
from madang.website.grants.money.settlement import LineSettled, Settlement, settle

PLAN = Plan((Line("210-01", 600_000), Line("210-11", 1_200_000, 200_000), Line("240-01", 200_000)), date(2026, 4, 1), date(2026, 10, 31))
INK = Expense("ink", "210-11", 80_000, date(2026, 5, 2), "먹 가게", papers=("card-slip",), receipt="A-1", accepted=True)
LUNCH = Expense("lunch", "240-01", 90_000, date(2026, 5, 3), "국밥집", papers=("card-slip", "attendance", "photo"), people=4, accepted=True)


def codes(*found: object) -> list[str]:
    return [problem.code for problem in found]  # type: ignore[attr-defined]


def test_an_expense_with_all_its_papers_has_nothing_against_it() -> None:
    assert [problems_of(expense, PLAN, our_codes()) for expense in (INK, LUNCH)] == [(), ()]


def test_everything_that_stands_against_an_expense_is_told_at_once() -> None:
    bad = replace(INK, amount=1_500_000, day=date(2026, 11, 1), papers=(), paid="cash", payee_is_member=True)
    assert [(problem.code, problem.where, problem.message.ko) for problem in problems_of(bad, PLAN, our_codes())] == [
        ("expense.outside-period", "ink", "쓴 날(2026-11-01)이 사업 기간(2026-04-01부터 2026-10-31까지)을 벗어나요."),
        ("expense.cash", "ink", "지원금은 현금으로 쓸 수 없어요. 카드나 계좌이체로 내 주세요."),
        ("expense.to-a-member", "ink", "지원받는 쪽 사람에게 준 돈이에요. 담당자가 살펴볼게요."),
        ("expense.paper-missing", "ink", "카드 매출전표 또는 전자세금계산서 또는 계산서 또는 지출증빙용 현금영수증이 필요해요."),
        ("expense.paper-missing", "ink", "비교 견적서가 필요해요."),
        ("expense.paper-missing", "ink", "검수조서 또는 사진이 필요해요."),
    ]


@pytest.mark.parametrize(
    ("expense", "told"),
    [
        (replace(INK, code="999-01"), ["expense.no-code"]),
        (replace(INK, code="210-07"), ["expense.not-planned"]),
        (replace(INK, code="210-01", fund="own"), ["expense.not-planned"]),
        (replace(INK, fund="own", paid="cash"), []),
        (replace(INK, refundable_vat=80_000), ["expense.amount"]),
        (replace(INK, day=PLAN.first), []),
        (replace(INK, day=PLAN.last), []),
        (replace(INK, amount=499_999), []),
        (replace(INK, amount=500_000), ["expense.paper-missing"]),
        (replace(LUNCH, people=None), ["expense.people-missing"]),
        (replace(LUNCH, people=3), []),
        (replace(LUNCH, people=2), ["expense.per-person"]),
    ],
)
def test_each_rule_of_a_line_is_told_by_its_name(expense: Expense, told: list[str]) -> None:
    assert codes(*problems_of(expense, PLAN, our_codes())) == told


def test_what_is_left_counts_neither_refused_expenses_nor_tax_that_comes_back() -> None:
    spent = [INK, replace(INK, accepted=None), replace(INK, accepted=False), replace(INK, fund="own", refundable_vat=7_272), LUNCH]
    assert left(PLAN, spent) == {"210-01": Left(600_000, 0), "210-11": Left(1_040_000, 127_272), "240-01": Left(110_000, 0)}


def test_a_receipt_counts_once() -> None:
    again = [INK, replace(INK, id="again"), replace(INK, id="refused", accepted=False), replace(INK, id="other", receipt="A-2")]
    assert [(problem.code, problem.where) for problem in double_receipts(again)] == [("expense.receipt-twice", "again")]


def test_what_was_not_spent_goes_back_with_its_interest() -> None:
    table = our_codes()
    waiting = replace(INK, id="waiting", receipt="A-9", accepted=None)
    settled = settle(PLAN, table, [INK, replace(INK, id="again"), LUNCH, waiting], paid=2_000_000, interest=1_234)
    assert (settled.unspent, codes(*settled.problems)) == (1_830_000, ["expense.receipt-twice", "expense.undecided"])
    assert replace(settled, problems=()) == Settlement(
        paid=2_000_000,
        own=0,
        counted=170_000,
        interest=1_234,
        to_return=1_831_234,
        lines=(LineSettled("210-01", 600_000, 0), LineSettled("210-11", 1_200_000, 80_000), LineSettled("240-01", 200_000, 90_000)),
        problems=(),
    )


def test_a_line_counts_up_to_its_plan_and_its_ceiling() -> None:
    much = [replace(LUNCH, id=f"lunch {day}", amount=110_000, day=date(2026, 5, day)) for day in (1, 2)]
    plan = replace(PLAN, lines=(*PLAN.lines[:2], Line("240-01", 300_000)))
    assert [settle(each, our_codes(), much, paid=2_000_000).counted for each in (PLAN, plan)] == [200_000, 210_000]
    assert codes(*settle(PLAN, our_codes(), much, paid=2_000_000).problems) == ["settlement.over-line"]


def test_a_missing_own_share_lowers_the_grant() -> None:
    own = replace(INK, id="own", receipt="A-2", amount=10_000, fund="own")
    settled = settle(PLAN, our_codes(), [INK, own], paid=100_000, own_share=20)
    assert (settled.counted, settled.own, settled.to_return) == (72_000, 10_000, 28_000)
    assert codes(*settled.problems) == ["settlement.own-share"]


def test_won_move_inside_an_item_and_elsewhere_only_when_approved() -> None:
    table = our_codes()
    assert moved(PLAN, "210-11", "210-07", 240_000, table).lines == (
        *PLAN.lines[:1],
        Line("210-11", 960_000, 200_000),
        PLAN.lines[2],
        Line("210-07", 240_000),
    )
    assert moved(PLAN, "210-11", "240-01", 1_200_000, table, approved=True).grant == PLAN.grant
    refused = [
        *(("210-11", "210-01", 240_001), ("210-11", "240-01", 1), ("210-11", "210-11", 1), ("210-01", "210-11", 600_001)),
        *(("220-01", "210-01", 1), ("210-01", "999-01", 1), ("210-01", "210-11", 0)),
    ]
    for source, target, amount in refused:
        with pytest.raises(MoveRefused) as told:
            moved(PLAN, source, target, amount, table)
        assert told.value.message.ko


expenses = st.lists(
    st.builds(
        Expense,
        id=st.uuids().map(str),
        code=st.sampled_from(["210-01", "210-11", "240-01", "210-07"]),
        amount=st.integers(0, 700_000),
        day=st.integers(-3, 220).map(lambda days: PLAN.first + timedelta(days=days)),
        payee=st.just("가게"),
        fund=st.sampled_from(["grant", "own"]),
        papers=st.sampled_from([("card-slip", "attendance", "photo"), ("card-slip",), ()]),
        people=st.none() | st.integers(1, 30),
        refundable_vat=st.integers(0, 10_000),
        accepted=st.sampled_from([True, True, True, False, None]),
    ),
    max_size=12,
)


@settings(deadline=None)
@given(expenses, st.integers(0, 3_000_000), st.integers(0, 9_999), st.integers(0, 100))
def test_paid_and_interest_are_counted_or_returned_to_the_won(spent: list[Expense], paid: int, interest: int, own_share: int) -> None:
    settled = settle(PLAN, our_codes(), spent, paid=paid, interest=interest, own_share=own_share)
    assert settled.counted + settled.to_return == paid + interest
    assert 0 <= settled.counted <= paid
    assert all(0 <= line.charged <= line.planned for line in settled.lines)
    whole = sum(line.charged for line in settled.lines) + settled.own
    assert settled.counted * 100 <= whole * (100 - own_share)


@settings(deadline=None)
@given(expenses, st.integers(0, 11))
def test_a_paper_more_never_costs_the_club(spent: list[Expense], which: int) -> None:
    if spent:
        one = which % len(spent)
        better = [*spent[:one], replace(spent[one], papers=get_args(Paper)), *spent[one + 1 :]]
        assert settle(PLAN, our_codes(), better, paid=2_000_000).counted >= settle(PLAN, our_codes(), spent, paid=2_000_000).counted


def test_the_table_that_comes_along_reads_back_the_same_and_names_every_paper() -> None:
    table = our_codes()
    assert read_codes(codes_as_toml(table)) == table
    assert set(PAPERS) == set(get_args(Paper))
    assert [f"{item.code}-{sub.code}" for item in table.items for sub in item.subs] == [
        *("110-04", "110-05", "210-01", "210-02", "210-07", "210-09", "210-11", "210-14", "220-01", "240-01")
    ]


def test_a_table_with_a_wrong_paper_says_where() -> None:
    with pytest.raises(Refused) as refused:
        read_codes(codes_as_toml(our_codes()).replace('"bank-transfer"', '"bank-note"', 1), "ours.toml")
    assert [problem.where for problem in refused.value.problems] == ["ours.toml › items[1].subs[1].papers[1].any_of[1]"]
