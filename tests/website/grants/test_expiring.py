"""Holds of credit that nobody settles go back by themselves: once, whoever else is at work, and never what was captured."""

import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.db.utils import DatabaseError
from django.urls import reverse
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.website.doors import signed_in
from tests.website.grants.test_credit import laid, operator

from madang.website.clubs.models import Club
from madang.website.grants import queries
from madang.website.grants.actions import credit
from madang.website.grants.book import DatabaseBook
from madang.website.grants.models import Entry
from madang.website.grants.money.accounts import Expire, Hold, Release
from madang.website.grants.money.errors import AlreadySettled, KeyUsed, LedgerError
from madang.website.grants.money.ledger import post
from madang.website.people.models import Person
from madang.website.programmes.models import Programme

DAY = timedelta(hours=24)


def given_credit(won: int = 1_000) -> tuple[Programme, Club, Person]:
    programme, (moon,), (leader,) = laid("moon")
    credit.deposit(by=operator(), programme=programme, amount=won, about="", key="in")
    credit.share_out(by=operator(), programme=programme, floor=won, needs={moon.pk: 0}, round_name="1")
    return programme, moon, leader


def stands(club: Club, programme: Programme) -> tuple[int, int, int]:
    purse = queries.purse_of(club, programme)
    return purse.free, purse.held, purse.spent


def later(hours: float = 24.1) -> datetime:
    return timezone.now() + timedelta(hours=hours)


@pytest.mark.django_db
def test_a_hold_is_good_for_a_day_and_then_comes_back_once() -> None:
    programme, moon, leader = given_credit()
    held = credit.hold(by=leader, programme=programme, club=moon, amount=300, key="h", about="숏 3")
    row = Entry.objects.get(key="h")
    assert (row.until - row.at, held.command.good_for, DatabaseBook(programme).entry("h")) == (DAY, 86_400, held)
    assert (credit.expire(now=later(23.9)), stands(moon, programme)) == ([], (700, 300, 0))
    assert [len(credit.expire(now=later())) for _ in range(3)] == [1, 0, 0]
    assert (stands(moon, programme), Entry.objects.filter(kind="expire").count()) == ((1_000, 0, 0), 1)
    with pytest.raises(AlreadySettled):
        credit.capture(programme=programme, club=moon, hold="h", amount=300, key="too late")
    with pytest.raises(AlreadySettled):
        credit.release(programme=programme, club=moon, hold="h", key="too late")
    assert sum(one.balance for one in queries.trial_balance(programme)) == 0


@pytest.mark.django_db
def test_what_was_captured_stays_and_only_what_is_left_comes_back() -> None:
    programme, moon, leader = given_credit()
    for key, amount in (("whole", 100), ("last", 100), ("part", 100), ("released", 100), ("refunded", 100)):
        credit.hold(by=leader, programme=programme, club=moon, amount=amount, key=key, about=key)
    credit.capture(programme=programme, club=moon, hold="whole", amount=100, key="1")
    credit.capture(programme=programme, club=moon, hold="last", amount=70, key="2", last=True)
    credit.capture(programme=programme, club=moon, hold="part", amount=60, key="3", last=False)
    credit.release(programme=programme, club=moon, hold="released", key="4")
    credit.capture(programme=programme, club=moon, hold="refunded", amount=100, key="5")
    credit.refund(programme=programme, club=moon, hold="refunded", amount=10, key="6")
    assert [one.command.hold for one in credit.expire(now=later())] == ["part"]
    assert stands(moon, programme) == (680, 0, 320)
    assert credit.expire(now=later(1_000)) == []


@pytest.mark.django_db
def test_a_hold_says_itself_how_long_it_is_good_and_one_that_is_sent_twice_is_one() -> None:
    programme, moon, leader = given_credit()
    for _ in range(2):
        credit.hold(by=leader, programme=programme, club=moon, amount=5, key="short", about="", good_for=timedelta(minutes=10))
    with pytest.raises(KeyUsed):
        credit.hold(by=leader, programme=programme, club=moon, amount=5, key="short", about="", good_for=timedelta(minutes=11))
    credit.hold(by=leader, programme=programme, club=moon, amount=5, key="x" * 120, about="", good_for=timedelta(days=9))
    assert [one.command.hold for one in credit.expire(now=later(0.2))] == ["short"]
    assert [one.command.hold for one in credit.expire(now=later(9 * 24.1))] == ["x" * 120]


@pytest.mark.django_db
def test_holds_from_before_they_had_an_end_are_good_for_a_day_and_grant_money_is_left_alone() -> None:
    programme, moon, _ = given_credit()
    book = DatabaseBook(programme)
    post(book, Hold("old", "credit", str(moon.pk), 50))
    from madang.website.grants.money.accounts import Allot, Deposit

    for command in (Deposit("g", "grant", 90), Allot("ga", "grant", str(moon.pk), 90), Hold("gh", "grant", str(moon.pk), 90)):
        post(book, command)
    assert (Entry.objects.get(key="old").until, credit.expire(now=later(23.9))) == (None, [])
    assert [one.command.hold for one in credit.expire(now=later())] == ["old"]
    assert book.holding("gh").left == 90


@pytest.mark.django_db
def test_the_clubs_statement_tells_until_when_and_that_it_expired() -> None:
    programme, moon, leader = given_credit()
    credit.hold(by=leader, programme=programme, club=moon, amount=300, key="h", about="달 뜨는 숏")
    address = reverse("grants:club", args=["moon"])
    page = signed_in(leader).get(address).content.decode()
    assert ("그 전에 쓰지 않으면 저절로 돌아와요" in page, "기한이 지나" in page) == (True, False)
    credit.expire(now=later())
    page = signed_in(leader).get(address).content.decode()
    assert ("기한이 지나" in page, page.count("달 뜨는 숏")) == (True, 2)
    whole = signed_in(operator()).get(reverse("grants:book", args=["p"])).content.decode()
    assert "기한이 지나" in whole


@pytest.mark.django_db
def test_no_row_of_the_books_can_be_changed_still() -> None:
    programme, moon, leader = given_credit()
    credit.hold(by=leader, programme=programme, club=moon, amount=1, key="h", about="")
    with pytest.raises(DatabaseError, match="only added"), connection.cursor() as cursor:
        cursor.execute("UPDATE grants_entry SET until = NULL")


def at_once(*acts: Callable[[], object]) -> None:
    """All in threads, let go at one moment."""
    start = threading.Barrier(len(acts))

    def run(act: Callable[[], object]) -> None:
        start.wait()
        try:
            with suppress(LedgerError):
                act()
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


@pytest.mark.django_db(transaction=True)
def test_two_yards_that_expire_while_others_capture_and_release_settle_each_hold_once() -> None:
    programme, moon, leader = given_credit(100_000)
    for number in range(12):
        credit.hold(by=leader, programme=programme, club=moon, amount=1_000, key=f"h{number}", about="")
    now = later()

    def captures() -> None:
        for number in range(0, 12, 2):
            with suppress(AlreadySettled):
                credit.capture(programme=programme, club=moon, hold=f"h{number}", amount=600, key=f"c{number}", last=True)

    def releases() -> None:
        for number in range(1, 12, 4):
            with suppress(AlreadySettled):
                credit.release(programme=programme, club=moon, hold=f"h{number}", key=f"r{number}")

    at_once(lambda: credit.expire(now=now), captures, releases, lambda: credit.expire(now=now))
    credit.expire(now=now)
    ends: dict[str, list[str]] = {f"h{number}": [] for number in range(12)}
    for kind, hold in Entry.objects.exclude(hold="").values_list("kind", "hold"):
        ends[hold].append(kind)
    captured = sum(kinds == ["capture"] for kinds in ends.values())
    assert [kinds for kinds in ends.values() if len(kinds) != 1] == []
    assert stands(moon, programme) == (100_000 - 600 * captured, 0, 600 * captured)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["hold", "capture", "part", "release", "expire"]), st.integers(0, 5), st.integers(1, 40), st.integers(1, 50)
        ),
        max_size=25,
    )
)
@pytest.mark.django_db
def test_whatever_is_done_when_nothing_overdue_stays_held_and_nothing_captured_comes_back(steps: list[tuple[str, int, int, int]]) -> None:
    programme = Programme.objects.create(slug=f"p{Programme.objects.count()}", year=2026, name_ko="사업", name_en="Programme")
    book, club = DatabaseBook(programme), "7"
    from madang.website.grants.money.accounts import Allot, Capture, Deposit

    post(book, Deposit("in", "credit", 500))
    post(book, Allot("a", "credit", club, 500))
    for number, (act, which, won, hours) in enumerate(steps):
        with suppress(LedgerError):
            match act:
                case "hold":
                    post(book, Hold(f"h{which}", "credit", club, won, good_for=hours * 3600))
                case "capture" | "part":
                    post(book, Capture(f"{number}", "credit", club, f"h{which}", won, last=act == "capture"))
                case "release":
                    post(book, Release(f"{number}", "credit", club, f"h{which}", won))
                case "expire":
                    now, spent = later(hours), _spent(book)
                    credit.expire(now=now)
                    assert (_spent(book), list(queries.overdue(now).filter(programme=programme))) == (spent, [])
                    assert _held_on_time(book, now) == _held(book)
    assert sum(standing.balance for standing in book.accounts.values()) == 0
    assert len([1 for one in book.entries if isinstance(one.command, Expire)]) == len(
        {one.command.hold for one in book.entries if isinstance(one.command, Expire)}
    )


def _spent(book: DatabaseBook) -> int:
    return sum(standing.balance for account, standing in book.accounts.items() if account.place == "spent")


def _held(book: DatabaseBook) -> int:
    return sum(standing.balance for account, standing in book.accounts.items() if account.place == "held")


def _held_on_time(book: DatabaseBook, now: datetime) -> int:
    """What holds that are still good hold, counted from their rows alone."""
    good = [row.key for row in Entry.objects.filter(programme=book._programme, kind="hold", until__gt=now)]
    return sum(found.left for key in good if (found := book.holding(key)))


@pytest.mark.django_db
@pytest.mark.parametrize("holds", [3, 60])
def test_looking_for_what_is_overdue_asks_once(holds: int, django_assert_num_queries: object) -> None:
    programme, moon, leader = given_credit()
    for number in range(holds):
        credit.hold(by=leader, programme=programme, club=moon, amount=1, key=f"h{number}", about="")
    with django_assert_num_queries(1):  # type: ignore[operator]
        assert len(queries.overdue(later())) == holds
