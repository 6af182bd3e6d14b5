"""AI credit on the pages: into the pot, shared by the public rule, spent by a club's own people and nobody else."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.website.doors import resident, signed_in

from madang.website.applications.models import Application
from madang.website.clubs.models import Club, Membership
from madang.website.grants import queries
from madang.website.grants.actions import credit
from madang.website.grants.errors import GivenAlready, NoSuchClub, NotYours
from madang.website.grants.money.errors import Overdrawn
from madang.website.notices.models import Notice
from madang.website.people.models import Person
from madang.website.programmes.models import Call, Programme

pytestmark = pytest.mark.django_db


def operator() -> Person:
    return resident("ha@example.kr", "하은채", ["operator"])


def laid(*names: str) -> tuple[Programme, list[Club], list[Person]]:
    programme = Programme.objects.create(slug="p", year=2026, name_ko="사업", name_en="Programme", shown=True)
    call = Call.objects.create(programme=programme, slug="c", title_ko="공모", title_en="Call")
    clubs, people = [], []
    for name in names:
        club, person = Club.objects.create(slug=name, name=name, purpose=name), resident(f"{name}@example.kr", f"{name} 대표")
        Membership.objects.create(club=club, person=person, role="leader")
        Application.objects.create(call=call, club=club, state="chosen", began_by=person)
        clubs.append(club)
        people.append(person)
    return programme, clubs, people


def test_a_pot_is_filled_shared_and_spent_and_every_won_is_somewhere() -> None:
    programme, (moon, sun), (leader, _) = laid("moon", "sun")
    credit.deposit(by=operator(), programme=programme, amount=1_000_000, about="2026 보조금", key="in")
    credit.share_out(by=operator(), programme=programme, floor=200_000, needs={moon.pk: 600_000, sun.pk: 0}, round_name="2026-1")
    credit.hold(by=leader, programme=programme, club=moon, amount=9_000, key="h1", about="숏 3")
    credit.capture(programme=programme, club=moon, hold="h1", amount=7_500, key="c1")
    credit.hold(by=leader, programme=programme, club=moon, amount=1_000, key="h2", about="숏 4")
    credit.release(programme=programme, club=moon, hold="h2", key="r2")
    credit.refund(programme=programme, club=moon, hold="h1", amount=500, key="b1")
    purse = queries.purse_of(moon, programme)
    assert (purse.got, purse.free, purse.held, purse.spent) == (600_000, 593_000, 0, 7_000)
    assert (queries.purse_of(sun, programme).free, queries.pool_of(programme)) == (200_000, 200_000)
    assert sum(one.balance for one in queries.trial_balance(programme)) == 0
    assert Notice.objects.get(person=leader).ko == "moon에 AI 크레딧 600,000원이 들어왔어요."


def test_nobody_spends_anothers_or_more_than_there_is() -> None:
    programme, (moon, sun), (leader, other) = laid("moon", "sun")
    credit.deposit(by=operator(), programme=programme, amount=100, about="", key="in")
    credit.share_out(by=operator(), programme=programme, floor=50, needs={moon.pk: 0, sun.pk: 0}, round_name="1")
    for who in (other, resident(), operator()):
        with pytest.raises(NotYours):
            credit.hold(by=who, programme=programme, club=moon, amount=1, key=f"h{who.pk}", about="")
    with pytest.raises(Overdrawn):
        credit.hold(by=leader, programme=programme, club=moon, amount=51, key="h", about="")
    with pytest.raises(NotYours):
        credit.deposit(by=leader, programme=programme, amount=1, about="", key="mine")
    with pytest.raises(NotYours):
        credit.return_rest(by=other, programme=programme, club=moon, amount=1, key="back")
    credit.return_rest(by=leader, programme=programme, club=moon, amount=50, key="back")
    assert (queries.purse_of(moon, programme).got, queries.pool_of(programme)) == (0, 50)


def test_a_round_is_shared_once_and_among_chosen_clubs_only() -> None:
    programme, (moon,), _ = laid("moon")
    stranger = Club.objects.create(slug="far", name="far", purpose="far")
    credit.deposit(by=operator(), programme=programme, amount=100, about="", key="in")
    with pytest.raises(NoSuchClub):
        credit.share_out(by=operator(), programme=programme, floor=10, needs={stranger.pk: 5}, round_name="1")
    credit.share_out(by=operator(), programme=programme, floor=10, needs={moon.pk: 5}, round_name="1")
    with pytest.raises(GivenAlready):
        credit.share_out(by=operator(), programme=programme, floor=10, needs={moon.pk: 5}, round_name="1")
    assert queries.purse_of(moon, programme).got == 10


def test_an_operator_sees_what_comes_of_it_before_it_is_done() -> None:
    programme, (moon, _), _ = laid("moon", "sun")
    hub = signed_in(operator())
    sent = {"amount": "1000", "about": "첫 돈", "key": "deposit-1"}
    for _ in range(2):  # a form that is sent twice
        assert hub.post(reverse("grants:deposit", args=["p"]), sent).status_code == 302
    assert queries.pool_of(programme) == 1000
    assert hub.post(reverse("grants:deposit", args=["p"]), {**sent, "amount": "7"}).status_code == 422
    asked = {"round_name": "1", "floor": "100", **{f"club{club.pk}": "400" for club in queries.clubs_in(programme)}}
    page = hub.post(reverse("grants:share", args=["p"]), asked)
    assert ("400원" in page.content.decode(), queries.purse_of(moon, programme).got) == (True, 0)
    assert hub.post(reverse("grants:share", args=["p"]), {**asked, "sure": "1"}).status_code == 302
    assert queries.purse_of(moon, programme).got == 400
    assert list(hub.post(reverse("grants:share", args=["p"]), {**asked, "sure": "1"}).context["form"].errors) == ["round_name"]


def test_the_rule_and_the_sums_stand_in_the_open_and_movements_with_the_club() -> None:
    programme, (moon,), (leader,) = laid("moon")
    credit.deposit(by=operator(), programme=programme, amount=70_000, about="", key="in")
    credit.share_out(by=operator(), programme=programme, floor=70_000, needs={moon.pk: 0}, round_name="1")
    credit.hold(by=leader, programme=programme, club=moon, amount=3_000, key="h", about="달 뜨는 숏")
    page = Client().get(reverse("grants:programme", args=["p"])).content.decode()
    assert ("7만 원" in page, "기본 금액" in page, "달 뜨는 숏" in page) == (True, True, False)
    assert "달 뜨는 숏" in signed_in(leader).get(reverse("grants:club", args=["moon"])).content.decode()
    assert signed_in(resident()).get(reverse("grants:club", args=["moon"])).status_code == 403
    auditor = signed_in(resident("au@example.kr", "진서후", ["auditor"]))
    assert "달 뜨는 숏" in auditor.get(reverse("grants:book", args=["p"])).content.decode()
    programme.shown = False
    programme.save()
    assert Client().get(reverse("grants:programme", args=["p"])).status_code == 403


def test_a_spend_of_a_whole_hold_stands_in_the_statement_too() -> None:
    programme, (moon,), (leader,) = laid("moon")
    credit.deposit(by=operator(), programme=programme, amount=100, about="", key="in")
    credit.share_out(by=operator(), programme=programme, floor=60, needs={moon.pk: 0}, round_name="1")
    credit.hold(by=leader, programme=programme, club=moon, amount=20, key="h", about="숏")
    credit.capture(programme=programme, club=moon, hold="h", amount=20, key="c")
    told = [(one.entry.kind, one.free, one.held, one.spent) for one in map(queries.moved, queries.statement(moon))]
    assert told == [("capture", 0, -20, 20), ("hold", -20, 20, 0), ("allot", 60, 0, 0)]
    assert queries.purses_in(programme) == [(moon, queries.purse_of(moon, programme))]


def test_the_page_of_a_programme_asks_the_same_few_questions_for_however_many_clubs() -> None:
    programme, clubs, _ = laid(*(f"c{number}" for number in range(12)))
    credit.deposit(by=operator(), programme=programme, amount=100_000, about="", key="in")
    asked = []
    for given in (clubs[:2], clubs):
        Application.objects.exclude(club__in=given).update(state="not chosen")
        Application.objects.filter(club__in=given).update(state="chosen")
        needs = {club.pk: 0 for club in given}
        credit.share_out(by=operator(), programme=programme, floor=10, needs=needs, round_name=str(len(given)))
        with CaptureQueriesContext(connection) as questions:
            assert Client().get(reverse("grants:programme", args=["p"])).status_code == 200
        asked.append(len(questions))
    assert asked[0] == asked[1]


def test_a_statement_asks_the_same_few_questions_however_long_it_is() -> None:
    programme, (moon,), (leader,) = laid("moon")
    credit.deposit(by=operator(), programme=programme, amount=70_000, about="", key="in")
    credit.share_out(by=operator(), programme=programme, floor=70_000, needs={moon.pk: 0}, round_name="1")
    client, asked = signed_in(leader), []
    client.get(reverse("grants:club", args=["moon"]))
    for rounds in (range(2), range(2, 40)):
        for number in rounds:
            credit.hold(by=leader, programme=programme, club=moon, amount=10, key=f"h{number}", about="숏")
        with CaptureQueriesContext(connection) as questions:
            assert client.get(reverse("grants:club", args=["moon"])).status_code == 200
        asked.append(len(questions))
    assert asked[0] == asked[1]
