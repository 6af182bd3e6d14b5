"""One neighbour, one support: whatever is joined, parted, taken back or erased, and however many press at once."""

import threading
from uuid import uuid4

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from tests.website.doors import resident

from madang.film.language import Text
from madang.website.frame.refusals import Refusal
from madang.website.notices.models import Notice
from madang.website.people.actions import changing
from madang.website.people.models import Person
from madang.website.proposals import actions, erasing, queries, sample
from madang.website.proposals.errors import NoLongerOpen, NotForYou, NotToItself, OwnProposal, ProposedOften, ReasonMissing, ReportedOften
from madang.website.proposals.models import Answer, Proposal, Report, State, Support


def propose(by: Person, title: str = "별 보는 밤") -> Proposal:
    return actions.propose(by=by, kind="theme", title=title, words="함께", nonce=uuid4())


def people(number: int) -> list[Person]:
    return [resident(f"p{one}@example.kr", f"이웃{one}") for one in range(number)]


@pytest.fixture
def operator(db: None) -> Person:
    return resident("operator@example.kr", "운영", ["operator"])


def count(proposal: Proposal) -> int:
    return Proposal.objects.get(pk=proposal.pk).supporters


def test_a_second_support_of_one_person_changes_nothing(db: None) -> None:
    maker, friend = people(2)
    made = propose(maker)
    for _ in range(3):
        actions.support(by=friend, proposal=made)
    assert (count(made), Support.objects.count(), queries.supports(friend, made)) == (1, 1, True)
    for _ in range(2):
        actions.unsupport(by=friend, proposal=made)
    assert (count(made), Support.objects.count(), queries.supports(friend, made)) == (0, 0, False)


def test_nobody_supports_what_is_their_own_or_gone(db: None) -> None:
    maker, friend = people(2)
    made = propose(maker)
    with pytest.raises(OwnProposal):
        actions.support(by=maker, proposal=made)
    with pytest.raises(NotForYou):
        actions.withdraw(by=friend, proposal=made)
    actions.withdraw(by=maker, proposal=made)
    with pytest.raises(NoLongerOpen):
        actions.support(by=friend, proposal=made)
    made.refresh_from_db()
    assert (made.words, list(queries.shown())) == ("", [])


def test_joined_proposals_count_each_neighbour_once_and_part_as_they_were(operator: Person) -> None:
    first_maker, second_maker, both, one = people(4)
    first, second = propose(first_maker, "별"), propose(second_maker, "달")
    for person, proposal in ((both, first), (both, second), (one, second), (first_maker, second)):
        actions.support(by=person, proposal=proposal)
    actions.join(by=operator, proposal=second, into=first)
    assert count(first) == 3, "both, one, and whoever made the second; the first's own maker is not counted"
    actions.support(by=both, proposal=second)
    assert (count(first), list(queries.shown()), list(queries.joined(first))) == (3, [first], [second])
    assert [notice.person for notice in Notice.objects.filter(kind="proposals.joined")] == [second_maker]
    actions.part(by=operator, proposal=second)
    assert (count(first), count(second), set(queries.shown())) == (1, 3, {first, second})


def test_only_what_stands_can_be_joined_and_never_with_itself(operator: Person) -> None:
    maker, friend = people(2)
    first, second, third = propose(maker), propose(maker), propose(maker)
    with pytest.raises(NotToItself):
        actions.join(by=operator, proposal=first, into=first)
    actions.join(by=operator, proposal=second, into=first)
    for pair in ((first, second), (second, third), (third, second)):
        with pytest.raises(NotToItself):
            actions.join(by=operator, proposal=pair[0], into=pair[1])
    actions.join(by=operator, proposal=first, into=third)
    assert set(Proposal.objects.filter(joined_into=third)) == {first, second}, "what was joined goes along"
    for person in (maker, friend):
        with pytest.raises(NotForYou):
            actions.join(by=person, proposal=third, into=first)
        with pytest.raises(NotForYou):
            actions.part(by=person, proposal=first)


def reckon(proposal: Proposal) -> int:
    """How many support it, reckoned anew from the rows."""
    group = [proposal, *Proposal.objects.filter(joined_into=proposal)]
    held = {support.person_id for one in group for support in one.supports.all()}
    held |= {one.by_id for one in group[1:] if one.withdrawn_at is None}
    return len(held - {proposal.by_id, None})


STEPS = some.lists(
    some.tuples(
        some.sampled_from(["support", "unsupport", "join", "part", "withdraw", "forget"]), some.integers(0, 3), some.integers(0, 3)
    ),
    max_size=14,
)


@pytest.mark.django_db
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_whatever_happens_the_count_is_the_number_of_people(operator: Person, steps: list[tuple[str, int, int]]) -> None:
    Proposal.objects.all().delete()
    neighbours = people(4)
    proposals = [propose(person, person.display_name or "?") for person in neighbours]
    for what, who, which in steps:
        person, proposal = neighbours[who], Proposal.objects.get(pk=proposals[which].pk)
        try:
            if what == "join":
                actions.join(by=operator, proposal=proposal, into=Proposal.objects.get(pk=proposals[who].pk))
            elif what == "part":
                actions.part(by=operator, proposal=proposal)
            elif what == "forget":
                erasing.forget(person=person)
            else:
                getattr(actions, what)(by=person, proposal=proposal)
        except (OwnProposal, NoLongerOpen, NotToItself, NotForYou):
            continue
        standing = Proposal.objects.filter(joined_into=None)
        assert {one.pk: one.supporters for one in standing} == {one.pk: reckon(one) for one in standing}


def test_erasing_somebody_keeps_what_others_support(operator: Person) -> None:
    maker, friend, other = people(3)
    kept, lonely, joined = propose(maker, "남는 제안"), propose(maker, "혼자인 제안"), propose(friend, "모인 제안")
    actions.support(by=friend, proposal=kept)
    actions.support(by=other, proposal=kept)
    actions.join(by=operator, proposal=joined, into=kept)
    actions.report(by=maker, proposal=joined, words="이상해요")
    assert count(kept) == 2
    for person in (maker, friend):
        erasing.forget(person=person)
        changing.forget(person=person)
    kept.refresh_from_db()
    lonely.refresh_from_db()
    assert (kept.by, kept.title, kept.supporters, count(joined)) == (None, "남는 제안", 2, 0)
    assert (lonely.title, lonely.words, lonely.stands, Report.objects.get().person) == ("–", "", False, None)


def test_three_proposals_a_day_are_enough_and_a_form_sent_twice_is_one(db: None) -> None:
    (maker,) = people(1)
    nonce = uuid4()
    first = [actions.propose(by=maker, kind="theme", title="하나", words="", nonce=nonce) for _ in range(2)]
    propose(maker)
    propose(maker)
    with pytest.raises(ProposedOften):
        propose(maker)
    assert (first[0], Proposal.objects.count()) == (first[1], 3)
    with pytest.raises(NotForYou):
        actions.propose(by=resident("other@example.kr", "다른"), kind="theme", title="하나", words="", nonce=nonce)


def test_the_hub_answers_with_a_date_and_everybody_concerned_is_told_once(operator: Person) -> None:
    maker, friend, joiner, stranger = people(4)
    made, same = propose(maker), propose(joiner)
    for proposal in (made, same):
        actions.support(by=friend, proposal=proposal)
    actions.join(by=operator, proposal=same, into=made)
    with pytest.raises(NotForYou):
        actions.answer(by=stranger, proposal=made, state="will_do", words=Text(ko="네", en=""))
    with pytest.raises(ReasonMissing):
        actions.answer(by=operator, proposal=made, state="not_now", words=Text(ko=" ", en=""))
    actions.answer(by=operator, proposal=made, state="looking", words=Text(ko="", en=""))
    actions.answer(by=operator, proposal=same, state="will_do", words=Text(ko="해요", en=""), place="proposals/")
    made.refresh_from_db()
    assert (made.state, [one.state for one in queries.answers(made)], Answer.objects.first().words.en) == (  # type: ignore[union-attr]
        State.WILL_DO, ["will_do", "looking"], "해요"
    )  # fmt: skip
    told = Notice.objects.filter(kind="proposals.answered").values_list("person__display_name", flat=True)
    assert sorted(told) == sorted(["이웃0", "이웃1", "이웃2"] * 2)


def test_a_report_waits_for_an_operator_and_hides_what_hurts(operator: Person) -> None:
    maker, one, two = people(3)
    made = propose(maker)
    actions.support(by=one, proposal=made)
    for words in ("이름이 있어요", "전화번호도요"):
        actions.report(by=one, proposal=made, words=words)
    actions.report(by=two, proposal=made, words="맞아요")
    assert [report.words for report in queries.waiting_reports().get().open_reports] == ["이름이 있어요\n전화번호도요", "맞아요"]
    with pytest.raises(NotForYou):
        actions.settle(by=one, proposal=made, hide=True)
    actions.settle(by=operator, proposal=made, hide=True)
    made.refresh_from_db()
    assert (list(queries.shown()), queries.waiting_reports().count(), Report.objects.filter(outcome="hidden").count()) == ([], 0, 2)
    with pytest.raises(NoLongerOpen):
        actions.report(by=two, proposal=made, words="또")
    with pytest.raises(NoLongerOpen):
        actions.answer(by=operator, proposal=made, state="will_do", words=Text(ko="네", en=""))
    actions.settle(by=operator, proposal=made, hide=False)
    assert (queries.shown().get(), count(made)) == (made, 1)
    assert Notice.objects.filter(kind="proposals.hidden", person=maker).count() == 1


def test_one_person_reports_twenty_things_a_day_at_most(db: None) -> None:
    (reporter,) = people(1)
    made = [Proposal.objects.create(title=str(number)) for number in range(21)]
    for proposal in made[:20]:
        actions.report(by=reporter, proposal=proposal, words="")
    with pytest.raises(ReportedOften):
        actions.report(by=reporter, proposal=made[20], words="")


def test_the_sample_stands_in_three_states_and_comes_once(operator: Person) -> None:
    parts = {part: resident(f"{part}@example.kr", part) for part in ("resident", "leader", "mentor", "reviewer")}
    for _ in range(2):
        sample.fill({**parts, "operator": operator})
    assert {one.title: (one.state, one.supporters) for one in queries.shown()} == {
        "아파트 옥상에서 별 보는 밤": ("will_do", 3), "골목 냄새 지도 만들기": ("looking", 2), "드론으로 동네를 찍는 교육": ("not_now", 1),
    }  # fmt: skip


def at_once(*acts: object) -> list[Refusal]:
    """Each in a thread of its own; what was refused. Anything else that goes wrong in a thread fails the test."""
    wrong: list[Refusal] = []

    def run(act: object) -> None:
        try:
            act()  # type: ignore[operator]
        except Refusal as error:
            wrong.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return wrong


@pytest.mark.django_db(transaction=True)
def test_whoever_presses_at_once_the_count_is_right() -> None:
    operator = resident("operator@example.kr", "운영", ["operator"])
    maker, other, *friends = people(6)
    first, second = propose(maker, "별"), propose(other, "달")
    acts = [
        lambda person=person, proposal=proposal: actions.support(by=person, proposal=proposal)
        for person in friends
        for proposal in (first, second)
    ]
    wrong = at_once(*acts, lambda: actions.join(by=operator, proposal=second, into=first))
    first.refresh_from_db()
    assert (wrong, first.supporters, reckon(first)) == ([], 5, 5)


@pytest.mark.django_db(transaction=True)
def test_of_six_proposals_at_once_three_are_taken() -> None:
    (maker,) = people(1)
    wrong = at_once(*[lambda: propose(maker) for _ in range(6)])
    assert ([type(one) for one in wrong], Proposal.objects.count()) == ([ProposedOften] * 3, 3)


@pytest.mark.django_db(transaction=True)
def test_two_operators_who_join_crosswise_leave_one_standing() -> None:
    operators = [resident(f"op{one}@example.kr", "운영", ["operator"]) for one in range(2)]
    maker, other = people(2)
    first, second = propose(maker), propose(other)
    wrong = at_once(
        lambda: actions.join(by=operators[0], proposal=first, into=second),
        lambda: actions.join(by=operators[1], proposal=second, into=first),
    )
    assert ([type(one) for one in wrong], queries.shown().count()) == ([NotToItself], 1)
