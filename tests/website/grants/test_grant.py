"""Grant money from the agreement to the settlement: who may do what, in which order, and what the book says of it."""

import unicodedata
from datetime import date
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction
from django.db.models import ProtectedError
from tests.website.doors import resident
from tests.website.grants.granted import BUDGET, FIRST, LAST, a_file, in_force, offered, planned, spent

from madang.website.applications.models import Application
from madang.website.clubs.models import Membership
from madang.website.grants import errors, queries
from madang.website.grants.actions import agreeing, paying, planning, settling, spending
from madang.website.grants.agreement_words import Offer
from madang.website.grants.book import DatabaseBook
from madang.website.grants.erasing import forget
from madang.website.grants.models import Agreement, Payment, Plan, Settlement, Signature
from madang.website.grants.money.accounts import Account
from madang.website.grants.money.budget import MoveRefused
from madang.website.grants.money.errors import Overdrawn
from madang.website.grants.paper import agreement_paper, read_body, settlement_paper
from madang.website.grants.queries.agreed import newest_plan, plan_in_force, sums_in
from madang.website.grants.queries.spending import account_of
from madang.website.notices.models import Notice

pytestmark = pytest.mark.django_db


def standing(grant: object, place: str) -> int:
    club = str(grant.club.pk) if place in ("club", "held", "spent") else ""  # type: ignore[attr-defined]
    return DatabaseBook(grant.programme).standing(Account("grant", place, club)).balance  # type: ignore[arg-type, attr-defined]


def test_an_agreement_is_offered_signed_by_both_and_then_the_application_is_agreed() -> None:
    grant = offered()
    says = read_body(grant.agreement)
    assert (says["holder"]["name"], says["title"], says["amount"], says["first"], says["last"]) == (
        "달빛",
        "밤 벌레 지도",
        1_000_000,
        "2026-01-01",
        "2026-12-31",
    )
    assert [one.ko for one in says["owes"]] == ["과학 영상 한 편 (2회)"]
    signed = agreeing.sign(by=grant.leader, agreement=grant.agreement.pk, digest=grant.agreement.digest, name="문가람")
    assert (signed.state, Application.objects.get().state) == ("signed", "chosen")
    agreed = agreeing.sign(by=grant.operator, agreement=grant.agreement.pk, digest=grant.agreement.digest, name="하은채")
    assert (agreed.state, Application.objects.get().state) == ("in force", "agreed")
    assert [(one.party, one.name) for one in agreed.signatures.all()] == [("club", "문가람"), ("hub", "하은채")]
    assert (
        Notice.objects.filter(person=grant.leader).order_by("pk").values_list("ko", flat=True)[0] == "협약서가 왔어요. 읽고 서명해 주세요."
    )


def test_only_the_leader_signs_for_the_club_and_nobody_signs_for_both_or_what_was_not_read() -> None:
    grant = offered()
    key, right = grant.agreement.pk, grant.agreement.digest
    for who in (grant.treasurer, grant.operator, resident("other@example.kr", "남")):
        with pytest.raises(errors.NotYours):
            agreeing.sign(by=who, agreement=key, digest=right, name="이름")
    with pytest.raises(errors.WrongDigest):
        agreeing.sign(by=grant.leader, agreement=key, digest="0" * 64, name="이름")
    grant.leader.birth_date = date(2010, 1, 1)
    grant.leader.save()
    with pytest.raises(errors.TooYoungToSign):
        agreeing.sign(by=grant.leader, agreement=key, digest=right, name="이름")
    grant.leader.birth_date = date(1960, 1, 1)
    grant.leader.save()
    from madang.website.people.actions import changing

    changing.give_role(by=None, person=grant.leader, kind="operator")
    grant.leader.refresh_from_db()
    agreeing.sign(by=grant.leader, agreement=key, digest=right, name="문가람")
    with pytest.raises(errors.NotYours):
        agreeing.sign(by=type(grant.leader).objects.get(pk=grant.leader.pk), agreement=key, digest=right, name="문가람")
    assert Signature.objects.count() == 1


def test_what_was_signed_cannot_be_changed_by_anybody() -> None:
    grant = in_force()
    for change in (
        lambda: Agreement.objects.update(amount=1),
        lambda: Agreement.objects.update(body="{}"),
        lambda: Signature.objects.update(digest=""),
        lambda: Signature.objects.all().delete(),
        lambda: Agreement.objects.filter(pk=grant.agreement.pk).delete(),
    ):
        with pytest.raises((DatabaseError, ProtectedError), match=r"what was signed stays|protected"), transaction.atomic():
            change()
    Signature.objects.update(name="")
    assert Agreement.objects.get().amount == 1_000_000


def test_a_club_has_one_agreement_and_a_withdrawn_one_leaves_room() -> None:
    grant = offered()
    with pytest.raises(errors.NotChosen):
        agreeing.offer(by=grant.operator, application=grant.application, offer=Offer(1, 0, FIRST, LAST))
    with pytest.raises(errors.NeedsWords):
        agreeing.withdraw(by=grant.operator, agreement=grant.agreement.pk, why=" ")
    agreeing.withdraw(by=grant.operator, agreement=grant.agreement.pk, why="금액을 고쳐요.")
    again = agreeing.offer(by=grant.operator, application=grant.application, offer=Offer(900_000, 0, FIRST, LAST))
    assert [(one.amount, one.state) for one in Agreement.objects.order_by("amount")] == [(900_000, "offered"), (1_000_000, "withdrawn")]
    agreeing.decline(by=grant.leader, agreement=again.pk, why="다음에 할게요.")
    assert (Agreement.objects.get(pk=again.pk).state, Application.objects.get().state) == ("declined", "withdrawn")
    with pytest.raises(errors.NotChosen):
        agreeing.offer(by=grant.operator, application=grant.application, offer=Offer(1, 0, FIRST, LAST))


def test_the_hub_pays_what_was_agreed_once_and_no_more() -> None:
    grant = in_force()
    pay = {"by": grant.operator, "agreement": grant.agreement.pk, "day": date(2026, 1, 9), "about": "1차"}
    with pytest.raises(Overdrawn):
        paying.pay(**pay, amount=600_000, key="a")
    paying.deposit(by=grant.operator, programme=grant.programme, amount=2_000_000, about="시", key="in")
    for _ in range(2):
        paying.pay(**pay, amount=600_000, key="a")
    with pytest.raises(errors.MoreThanAgreed, match="400,000"):
        paying.pay(**pay, amount=500_000, key="b")
    with pytest.raises(errors.NotYours):
        paying.pay(**{**pay, "by": grant.leader}, amount=1, key="c")
    assert (Payment.objects.count(), standing(grant, "club"), standing(grant, "pool")) == (1, 600_000, 1_400_000)


def test_a_budget_fits_what_was_agreed_before_the_hub_sees_it() -> None:
    grant = in_force(own_share=10)
    key = grant.agreement.pk
    planning.write(by=grant.treasurer, agreement=key, lines={"210-11": (700_000, 0), "240-01": (200_000, 0)})
    with pytest.raises(errors.PlanDoesNotFit) as wrong:
        planning.hand_in(by=grant.treasurer, agreement=key)
    assert [one.en for one in wrong.value.found] == [
        "100,000 won of the grant stand in no line yet.",
        "Own money must be 10 per cent of the whole: at least 100,000 won.",
        "meetings and meals: at most 10 per cent of the grant, 90,000 won.",
    ]
    planning.write(by=grant.leader, agreement=key, lines={"210-11": (900_000, 120_000), "240-01": (100_000, 0), "220-01": (0, 0)})
    handed = planning.hand_in(by=grant.treasurer, agreement=key)
    assert (handed.number, [line.code for line in handed.lines.all()]) == (1, ["210-11", "240-01"])
    with pytest.raises(errors.MovedOn):
        planning.write(by=grant.leader, agreement=key, lines={})
    with pytest.raises(errors.NotYours):
        planning.judge(by=grant.leader, plan=handed.pk, approved=True)
    planning.judge(by=grant.operator, plan=handed.pk, approved=False, words="재료를 나눠 적어 주세요.")
    assert (newest_plan(grant.agreement).state, plan_in_force(grant.agreement)) == ("sent back", None)  # type: ignore[union-attr]


def test_won_move_inside_an_item_at_once_and_everything_else_asks_the_hub() -> None:
    grant = planned()
    move = {"by": grant.treasurer, "agreement": grant.agreement.pk}
    at_once = planning.move(**move, source="210-11", target="210-07", amount=120_000)
    assert (at_once.state, {line.code: line.grant for line in at_once.lines.all()}) == (
        "approved", {"210-11": 480_000, "210-07": 420_000, "240-01": 100_000},
    )  # fmt: skip
    asked = planning.move(**move, source="210-07", target="110-05", amount=50_000, why="강사를 모셔요")
    assert (asked.state, plan_in_force(grant.agreement).pk) == ("handed in", at_once.pk)  # type: ignore[union-attr]
    with pytest.raises(errors.MovedOn):
        planning.move(**move, source="210-11", target="210-07", amount=1)
    planning.judge(by=grant.operator, plan=asked.pk, approved=True)
    assert plan_in_force(grant.agreement).pk == asked.pk  # type: ignore[union-attr]
    with pytest.raises(MoveRefused):
        planning.move(**move, source="110-05", target="210-07", amount=50_001)


def test_a_line_cannot_be_emptied_of_what_was_spent_on_it() -> None:
    grant = planned()
    spent(grant, 590_000)
    with pytest.raises(errors.PlanDoesNotFit, match="The budget does not fit"):
        planning.move(by=grant.leader, agreement=grant.agreement.pk, source="210-11", target="210-07", amount=20_000)
    planning.write(by=grant.leader, agreement=grant.agreement.pk, lines={"210-07": (900_000, 0), "240-01": (100_000, 0)})
    with pytest.raises(errors.PlanDoesNotFit) as wrong:
        planning.hand_in(by=grant.leader, agreement=grant.agreement.pk)
    assert [one.en for one in wrong.value.found] == ["590,000 won more have been spent on 210-11 already."]


def test_an_expense_is_entered_once_and_judged_by_somebody_else() -> None:
    grant = planned()
    given = spending.Given("210-11", 50_000, date(2026, 3, 1), "별빛문구", "재료")
    key = uuid4()
    paper = [("card-slip", a_file(grant.treasurer))]
    first = spending.enter(by=grant.treasurer, agreement=grant.agreement.pk, key=key, given=given, papers=paper)
    assert spending.enter(by=grant.treasurer, agreement=grant.agreement.pk, key=key, given=given).pk == first.pk
    other = spending.Given("210-11", 60_000, date(2026, 3, 1), "별빛문구", "재료")
    with pytest.raises(errors.EnteredTwice):
        spending.enter(by=grant.treasurer, agreement=grant.agreement.pk, key=key, given=other)
    judge = {"expense": first.pk, "revision": first.revision, "state": "accepted"}
    with pytest.raises(errors.NotYours):
        spending.judge(by=grant.leader, **judge)
    once_there = resident("was@example.kr", "예전 회원", ["operator"])
    Membership.objects.create(club=grant.club, person=once_there, role="member", until=date(2026, 1, 1))
    with pytest.raises(errors.YourOwnClub):
        spending.judge(by=once_there, **judge)
    spending.judge(by=grant.operator, **judge)
    with pytest.raises(errors.MovedOn):
        spending.judge(by=grant.operator, **judge)
    assert (standing(grant, "club"), standing(grant, "spent"), standing(grant, "held")) == (950_000, 50_000, 0)
    with pytest.raises(errors.MovedOn):
        spending.withdraw(by=grant.treasurer, expense=first.pk)


def test_what_a_rule_stands_against_is_not_accepted_and_goes_back_with_words() -> None:
    grant = planned()
    bare = spent(grant, 50_000, papers=())
    with pytest.raises(errors.NotInOrder) as wrong:
        spending.judge(by=grant.operator, expense=bare.pk, revision=1, state="accepted")
    assert len(wrong.value.found) == 1
    with pytest.raises(errors.NeedsWords):
        spending.judge(by=grant.operator, expense=bare.pk, revision=1, state="sent back")
    spending.judge(by=grant.operator, expense=bare.pk, revision=1, state="sent back", words="영수증을 붙여 주세요.")
    mended = spending.attach(by=grant.treasurer, expense=bare.pk, paper="card-slip", file=a_file(grant.treasurer))
    spending.again(by=grant.treasurer, expense=bare.pk)
    with pytest.raises(errors.MovedOn):
        spending.judge(by=grant.operator, expense=bare.pk, revision=1, state="accepted")
    spending.judge(by=grant.operator, expense=bare.pk, revision=mended.revision, state="accepted")
    spending.judge(by=grant.operator, expense=bare.pk, revision=mended.revision, state="refused", words="다른 일에 썼어요.")
    assert (standing(grant, "club"), standing(grant, "spent")) == (1_000_000, 0)
    spending.judge(by=grant.operator, expense=bare.pk, revision=mended.revision, state="accepted")
    assert (standing(grant, "club"), standing(grant, "spent"), bare.judgements.count()) == (950_000, 50_000, 4)


def test_no_more_is_accepted_than_was_paid() -> None:
    grant = planned(paid=100_000)
    row = spent(grant, 200_000)
    with pytest.raises(Overdrawn):
        spending.judge(by=grant.operator, expense=row.pk, revision=1, state="accepted")
    row.refresh_from_db()
    assert (row.state, standing(grant, "club"), row.judgements.count()) == ("entered", 100_000, 0)


def test_a_grant_is_settled_and_what_is_left_comes_back_with_its_interest() -> None:
    grant = planned()
    key = grant.agreement.pk
    accepted = [spent(grant, 200_000), spent(grant, 150_000, "210-07", ("tax-invoice",))]
    for row in accepted:
        spending.judge(by=grant.operator, expense=row.pk, revision=1, state="accepted")
    waits = spent(grant, 30_000)
    with pytest.raises(errors.NotYours):
        settling.hand_in(by=grant.treasurer, agreement=key, interest=0, words="")
    settling.hand_in(by=grant.leader, agreement=key, interest=1_234, words="영상을 두 편 만들었어요.")
    for late in (
        lambda: spent(grant, 1),
        lambda: spending.withdraw(by=grant.treasurer, expense=waits.pk),
        lambda: planning.write(by=grant.leader, agreement=key, lines=BUDGET),
        lambda: settling.hand_in(by=grant.leader, agreement=key, interest=0, words=""),
    ):
        with pytest.raises(errors.HandedInAlready):
            late()
    with pytest.raises(errors.ExpensesWait):
        settling.confirm(by=grant.operator, agreement=key)
    spending.judge(by=grant.operator, expense=waits.pk, revision=1, state="refused", words="사업과 상관없는 지출이에요.")
    confirmed = settling.confirm(by=grant.operator, agreement=key)
    assert (confirmed.state, confirmed.to_return) == ("confirmed", 650_000 + 1_234)
    with pytest.raises(errors.MovedOn):
        spending.judge(by=grant.operator, expense=waits.pk, revision=1, state="accepted")
    done = settling.returned(by=grant.operator, agreement=key, day=date(2027, 1, 5))
    assert (done.state, Agreement.objects.get().state, standing(grant, "club"), standing(grant, "spent")) == (
        "returned",
        "settled",
        0,
        350_000,
    )
    assert standing(grant, "pool") == 5_000_000 - 350_000 + 1_234
    assert [(one.paid, one.spent, one.returned) for one in sums_in(grant.programme)] == [(1_000_000, 350_000, 651_234)]
    paying.give_back(by=grant.operator, programme=grant.programme, amount=standing(grant, "pool"), about="반납", key="out")
    assert sum(one.balance for one in queries.trial_balance(grant.programme)) == 0


def test_a_settlement_that_was_sent_back_can_be_mended() -> None:
    grant = planned()
    key = grant.agreement.pk
    settling.hand_in(by=grant.leader, agreement=key, interest=0, words="끝")
    settling.send_back(by=grant.operator, agreement=key, words="마지막 지출이 빠졌어요.")
    row = spent(grant, 1_000_000 - 400_000)
    spending.judge(by=grant.operator, expense=row.pk, revision=1, state="sent back", words="거래명세서도 붙여 주세요.")
    settling.hand_in(by=grant.leader, agreement=key, interest=0, words="끝")
    assert settling.confirm(by=grant.operator, agreement=key).to_return == 1_000_000
    assert Settlement.objects.get().state == "confirmed"


def test_a_settlement_with_nothing_left_closes_by_itself() -> None:
    grant = planned({"210-07": (300_000, 0)}, paid=300_000)
    row = spent(grant, 300_000, "210-07")
    spending.judge(by=grant.operator, expense=row.pk, revision=1, state="accepted")
    settling.hand_in(by=grant.leader, agreement=grant.agreement.pk, interest=0, words="다 썼어요.")
    assert settling.confirm(by=grant.operator, agreement=grant.agreement.pk).state == "returned"
    assert Agreement.objects.get().state == "settled"


def test_the_papers_are_the_same_bytes_each_time_and_lose_a_name_that_was_erased() -> None:
    grant = planned()
    row = spent(grant, 200_000)
    spending.judge(by=grant.operator, expense=row.pk, revision=1, state="accepted")
    settlement = settling.hand_in(by=grant.leader, agreement=grant.agreement.pk, interest=0, words="영상 두 편")
    for language in ("ko", "en"):
        held = agreement_paper(Agreement.objects.get(), language)  # type: ignore[arg-type]
        assert held.startswith(b"%PDF")
        assert held == agreement_paper(Agreement.objects.get(), language)  # type: ignore[arg-type]
        assert settlement_paper(settlement, language).startswith(b"%PDF")  # type: ignore[arg-type]
    before = agreement_paper(Agreement.objects.get(), "ko")
    forget(person=grant.leader)
    held = Signature.objects.get(party="club")
    assert (held.name, held.name_key) == ("", agreeing.name_key(grant.agreement, "문 가람"))
    assert held.name_key == agreeing.name_key(grant.agreement, unicodedata.normalize("NFD", "문가람")), "as a Mac types it"
    assert agreement_paper(Agreement.objects.get(), "ko") != before


def test_a_club_keeps_its_grant_when_its_leader_goes() -> None:
    grant = planned()
    Membership.objects.filter(person=grant.leader).update(until=date(2026, 5, 1))
    after = resident("next@example.kr", "다음 대표")
    Membership.objects.create(club=grant.club, person=after, role="leader")
    settling.hand_in(by=after, agreement=grant.agreement.pk, interest=0, words="이어받았어요.")
    with pytest.raises(errors.NotYours):
        planning.write(by=grant.leader, agreement=grant.agreement.pk, lines=BUDGET)
    assert account_of(grant.agreement).paid == 1_000_000
    assert Plan.objects.get().state == "approved"
