"""Grants that no club holds: a person's, a company's, an organisation's, from the offer to the settlement."""

from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st
from tests.website.doors import resident
from tests.website.grants.granted import BUDGET, a_file, offered
from tests.website.grants.held import HOLDERS, NUMBER, OFFER, TOLD, given_to, won

from madang.website.applications.models import Application
from madang.website.grants import errors, queries
from madang.website.grants.actions import agreeing, paying, planning, settling, spending
from madang.website.grants.book import DatabaseBook
from madang.website.grants.erasing import forget
from madang.website.grants.holders import WEIGHTS, Holder, kinds_of, registration_of
from madang.website.grants.models import Agreement
from madang.website.grants.money.accounts import Account
from madang.website.grants.paper import agreement_paper, holder_facts, read_body, settlement_paper
from madang.website.grants.queries.agreed import agreements_for, sums_in
from madang.website.notices.models import Notice
from madang.website.people.models import Person
from madang.website.programmes.calls import read_call

EXAMPLES = Path(__file__).resolve().parents[3] / "examples" / "calls"


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.toml")), ids=lambda path: path.stem)
def test_every_call_of_the_cases_has_holders(path: Path) -> None:
    unit = read_call(path.read_text("utf-8"), path.name).may_apply.unit
    takes_clubs, takes_others = unit in ("team", "team-or-organisation"), unit != "team"
    assert (bool(kinds_of(unit, club=False)), "club" in kinds_of(unit, club=True)) == (takes_others, True)
    assert takes_clubs or "club" not in kinds_of(unit, club=False)


@given(st.integers(0, 999_999_999))
def test_a_registration_number_has_one_right_last_digit_and_is_written_in_one_way(number: int) -> None:
    told = f"{number:09}"
    right = [digit for digit in "0123456789" if registration_of(told + digit) is not None]
    assert len(right) == 1
    whole = f"{told[:3]}-{told[3:5]}-{told[5:]}{right[0]}"
    assert registration_of(f" {whole} ") == registration_of(told + right[0]) == whole


@given(st.integers(0, 999_999_999), st.integers(0, 8), st.integers(1, 9))
def test_one_wrong_digit_is_nearly_always_noticed(number: int, place: int, more: int) -> None:
    told = f"{number:09}"
    last = next(digit for digit in "0123456789" if registration_of(told + digit))
    wrong = told[:place] + str((int(told[place]) + more) % 10) + told[place + 1 :]
    if place < 8:  # the last but one counts five times and a carry: there alone two digits can look alike
        assert WEIGHTS[place] in (1, 3, 7)
        assert registration_of(wrong + last) is None


@pytest.mark.parametrize("words", ["", "12345", "123-45-6789a", "１２３-45-67891", "123-45-67890", "12-345-67891", "1" * 4000])
def test_what_is_no_registration_number_is_told_apart(words: str) -> None:
    assert registration_of(words) is None


@pytest.mark.django_db
@pytest.mark.parametrize("kind", HOLDERS)
def test_a_grant_goes_its_whole_way_without_a_club(kind: str) -> None:
    made, by, operator = given_to(kind)
    assert (made.state, made.kind, made.club, made.application.state, made.agent) == ("in force", kind, None, "agreed", by)
    paying.deposit(by=operator, programme=made.programme, amount=5_000_000, about="시", key="in")
    paying.pay(by=operator, agreement=made.pk, amount=1_000_000, day=date(2026, 1, 9), about="", key="pay")
    planning.write(by=by, agreement=made.pk, lines=BUDGET)
    planning.judge(by=operator, plan=planning.hand_in(by=by, agreement=made.pk).pk, approved=True)
    say = spending.Given("210-11", 200_000, date(2026, 3, 1), "별빛문구", "재료")
    row = spending.enter(by=by, agreement=made.pk, key=uuid4(), given=say, papers=[("card-slip", a_file(by))])
    spending.judge(by=operator, expense=row.pk, revision=1, state="accepted")
    standing = {place: DatabaseBook(made.programme).standing(Account("grant", place, made.number)).balance for place in ("club", "spent")}  # type: ignore[arg-type]
    assert standing == {"club": 800_000, "spent": 200_000}
    settling.hand_in(by=by, agreement=made.pk, interest=0, words="새벽 소리를 담았어요.")
    settlement = settling.confirm(by=operator, agreement=made.pk)
    settling.returned(by=operator, agreement=made.pk, day=date(2027, 1, 4))
    made.refresh_from_db()
    assert (made.state, settlement.to_return) == ("settled", 800_000)
    whole = sums_in(made.programme)[0]
    assert (whole.paid, whole.spent, whole.returned) == (1_000_000, 200_000, 800_000)
    assert sum(one.balance for one in queries.trial_balance(made.programme)) == 0
    for language in ("ko", "en"):
        for pdf in (agreement_paper(made, language), settlement_paper(made.settlement, language)):  # type: ignore[arg-type]
            assert pdf[:4] == b"%PDF"
    assert Notice.objects.filter(person=by, kind="grant").count() == 7, (
        "offer, force, payment, budget, expense, settlement, end: told each time"
    )


@pytest.mark.django_db
@pytest.mark.parametrize("kind", HOLDERS)
def test_what_is_signed_says_who_holds_it_and_no_name_of_a_person(kind: str) -> None:
    made, _, _ = given_to(kind)
    told = [(label.ko, value) for label, value in holder_facts(made, read_body(made))]
    assert told == [one for one in TOLD[kind] if one[1]]
    assert "이새벽" not in made.body
    assert {"person": "수행자는", "company": "기업은", "organisation": "단체는"}[kind] in read_body(made)["terms"][0].ko


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("unit", "holder", "refusal"),
    [
        ("person", None, errors.NotTaken),
        ("person", Holder("company", "공방", NUMBER, "이새벽"), errors.NotTaken),
        ("organisation", Holder("person", "이새벽"), errors.NotTaken),
        ("team", Holder("person", "이새벽"), errors.NotTaken),
        ("person", Holder("person", "  "), errors.HolderLacks),
        ("organisation", Holder("company", "공방", "", "이새벽"), errors.HolderLacks),
        ("organisation", Holder("company", "공방", "123-45-67890", "이새벽"), errors.HolderLacks),
        ("organisation", Holder("organisation", "모임", "", ""), errors.HolderLacks),
    ],
)
def test_a_holder_that_the_call_does_not_take_or_that_lacks_something_is_refused(unit: str, holder: Any, refusal: Any) -> None:
    application, _, operator = won(unit)
    with pytest.raises(refusal):
        agreeing.offer(by=operator, application=application, offer=OFFER, holder=holder)
    assert not Agreement.objects.exists()


@pytest.mark.django_db
def test_a_club_takes_no_holder_beside_it() -> None:
    grant = offered()
    Agreement.objects.filter(pk=grant.agreement.pk).update(state="withdrawn")
    with pytest.raises(errors.NotTaken):
        agreeing.offer(by=grant.operator, application=grant.application, offer=OFFER, holder=Holder("person", "문가람"))


@pytest.mark.django_db
def test_the_database_keeps_one_holder_and_registered_companies() -> None:
    grant = offered()
    for wrong in ({"kind": "person"}, {"kind": "company", "club": None, "agent": grant.leader}):
        row = Agreement.objects.get(pk=grant.agreement.pk)
        row.pk, row.number, row.state = uuid4(), "other", "withdrawn"
        for name, value in wrong.items():
            setattr(row, name, value)
        with pytest.raises(IntegrityError), transaction.atomic():
            row.save(force_insert=True)
    assert Agreement.objects.count() == 1


@pytest.mark.django_db
def test_who_signs_is_named_by_the_hub_and_a_young_person_is_signed_for() -> None:
    application, young, operator = won("person")
    young.birth_date = date(2010, 5, 5)
    young.save()
    mother = resident("mother@example.kr", "이보름")
    made = agreeing.offer(by=operator, application=application, offer=OFFER, holder=HOLDERS["person"][1])
    with pytest.raises(errors.TooYoungToSign):
        agreeing.sign(by=young, agreement=made.pk, digest=made.digest, name="이새벽")
    agreeing.withdraw(by=operator, agreement=made.pk, why="보호자가 서명해요.")
    made = agreeing.offer(by=operator, application=application, offer=OFFER, holder=HOLDERS["person"][1], agent=mother)
    for who in (young, resident("other@example.kr", "남")):
        with pytest.raises(errors.NotYours):
            agreeing.sign(by=who, agreement=made.pk, digest=made.digest, name="이새벽")
    agreeing.sign(by=mother, agreement=made.pk, digest=made.digest, name="이보름")
    agreeing.sign(by=operator, agreement=made.pk, digest=made.digest, name="하은채")
    planning.write(by=young, agreement=made.pk, lines=BUDGET)
    with pytest.raises(errors.NotYours):
        settling.hand_in(by=young, agreement=made.pk, interest=0, words="")
    assert list(agreements_for(young)) == [*agreements_for(mother), Agreement.objects.get(state="withdrawn")]


@pytest.mark.django_db
def test_a_person_signs_with_the_name_that_stands_on_it() -> None:
    made, by, _ = given_to("person", signed=False)
    with pytest.raises(errors.AnotherName):
        agreeing.sign(by=by, agreement=made.pk, digest=made.digest, name="새벽이")
    assert agreeing.sign(by=by, agreement=made.pk, digest=made.digest, name=" 이 새벽 ").state == "signed"


@pytest.mark.django_db
def test_nobody_of_the_hub_judges_what_they_spend_or_signs_for_both() -> None:
    application, by, operator = won("person")
    from madang.website.people.actions import changing

    changing.give_role(by=None, person=by, kind="operator")
    by = Person.objects.get(pk=by.pk)
    made = agreeing.offer(by=operator, application=application, offer=OFFER, holder=HOLDERS["person"][1])
    agreeing.sign(by=by, agreement=made.pk, digest=made.digest, name="이새벽")
    with pytest.raises(errors.NotYours):
        agreeing.sign(by=by, agreement=made.pk, digest=made.digest, name="이새벽")
    agreeing.sign(by=operator, agreement=made.pk, digest=made.digest, name="하은채")
    planning.write(by=by, agreement=made.pk, lines=BUDGET)
    planning.judge(by=operator, plan=planning.hand_in(by=by, agreement=made.pk).pk, approved=True)
    say = spending.Given("210-11", 1_000, date(2026, 3, 1), "별빛문구", "재료")
    row = spending.enter(by=by, agreement=made.pk, key=uuid4(), given=say)
    with pytest.raises(errors.YourOwnClub):
        spending.judge(by=by, expense=row.pk, revision=1, state="refused", words="아니요")
    agreeing.name_agent(by=operator, agreement=made.pk, agent=resident("next@example.kr", "다음"))
    Application.objects.filter(pk=application.pk).update(began_by=operator)
    with pytest.raises(errors.YourOwnClub):
        spending.judge(by=by, expense=row.pk, revision=1, state="refused", words="아니요")


@pytest.mark.django_db
def test_another_agent_is_named_when_one_has_left_and_what_was_signed_stays() -> None:
    made, by, operator = given_to("company")
    after = resident("after@example.kr", "다음")
    with pytest.raises(errors.NotYours):
        agreeing.name_agent(by=by, agreement=made.pk, agent=after)
    agreeing.name_agent(by=operator, agreement=made.pk, agent=after)
    assert [(one.party, one.by_id) for one in made.signatures.all()] == [("club", by.pk), ("hub", operator.pk)]
    settling.hand_in(by=after, agreement=made.pk, interest=0, words="")
    Person.objects.filter(pk=after.pk).update(is_active=False)
    with pytest.raises(errors.AgentGone):
        agreeing.name_agent(by=operator, agreement=made.pk, agent=Person.objects.get(pk=after.pk))


@pytest.mark.django_db
def test_what_was_signed_cannot_be_changed_and_names_can_only_go() -> None:
    made, _, _ = given_to("company")
    rows = Agreement.objects.filter(pk=made.pk)
    for change in ({"kind": "organisation"}, {"registration": "000-00-00000"}, {"legal_name": "다른 이름"}, {"representative": "남"}):
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.update(**change)
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.update(amount=1)
    with pytest.raises(DatabaseError), transaction.atomic():
        rows._raw_delete(rows.db)
    assert rows.update(representative="") == 1


@pytest.mark.django_db
@pytest.mark.parametrize("kind", HOLDERS)
def test_erasing_who_held_it_leaves_the_sums_and_takes_the_names(kind: str) -> None:
    made, by, _ = given_to(kind)
    forget(person=by)
    made = Agreement.objects.get(pk=made.pk)
    bodies = {"company": "창가날씨 공방", "organisation": "온들천 지킴이"}
    assert (made.legal_name, made.representative) == (bodies.get(kind, ""), "")
    assert (made.amount, [one.name for one in made.signatures.order_by("party")]) == (1_000_000, ["", "하은채"])
    assert agreeing.name_key(made, "이새벽") in (made.signatures.get(party="club").name_key,)
    assert agreeing.name_key(made, "이새벽") in made.body, "whoever holds the paper can still show that it was this name"
    assert agreement_paper(made, "ko")[:4] == b"%PDF"


@pytest.mark.django_db
def test_an_archive_has_the_grants_that_somebody_holds() -> None:
    made, by, _ = given_to("company")
    found = queries.archive(by)["grants.json"]
    assert found["held"] == [  # type: ignore[index]
        {
            "agreement": made.number, "kind": "company", "name": "창가날씨 공방", "registration": NUMBER, "representative": "이새벽",
            "won": 1_000_000, "state": "in force",
        }
    ]  # fmt: skip
