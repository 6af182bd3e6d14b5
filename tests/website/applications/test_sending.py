"""Sending: once, judged by arrival, frozen for good, on the disk; and what it means for two who press at once."""

import json
from collections.abc import Callable
from datetime import timedelta
from threading import Barrier, Thread

import pytest
from blake3 import blake3
from django.db import DatabaseError, connection, transaction
from tests.website.applications.laying import closing, fill, lay, send, write
from tests.website.doors import signed_in

from madang.website.applications.actions import checking, sending
from madang.website.applications.errors import AnswersLack, MovedMeanwhile, NoReason, NotDraft, NotEligible, NotYours, TooLate
from madang.website.applications.models import Answer, Application, Sent
from madang.website.frame.disk import promises, written_through
from madang.website.frame.refusals import Refusal


@pytest.mark.django_db
def test_what_was_sent_is_frozen_and_its_receipt_proves_it() -> None:
    yard = lay()
    fill(yard)
    made = send(yard)
    body = json.loads(made.body)
    assert (blake3(made.body.encode()).hexdigest(), body["number"], body["verdict"]["answer"]) == (made.digest, made.number, "yes")
    assert {one["field"]: one["value"] for one in body["answers"]} == {
        "title": "강가의 밤벌레",
        "q:why": "나방은 왜 빛으로 올까?",
        "q:how": "",
    }
    assert (yard.third.display_name in made.body, str(yard.third.pseudonym) in made.body) == (False, True)
    row = Application.objects.get(pk=yard.draft.pk)
    assert (row.state, row.receipt, row.sent_at, row.title) == ("sent", made.number, made.arrived_at, "강가의 밤벌레")
    page = signed_in(yard.member).get(f"/ko/applications/{row.pk}/receipt/").content.decode()
    assert made.number in page
    assert made.digest in page
    assert signed_in(yard.member).get(f"/ko/applications/{row.pk}/sent.json").content == made.body.encode()
    for change in (lambda: Sent.objects.update(body="{}"), lambda: Sent.objects.all()._raw_delete("default")):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


@pytest.mark.django_db
def test_a_second_press_gets_the_same_receipt_and_nothing_is_added_afterwards() -> None:
    yard = lay()
    fill(yard)
    first = send(yard)
    assert send(yard, by=yard.member).pk == first.pk
    with pytest.raises(NotDraft):
        write(yard, "q:why", "늦은 글", base=1)
    assert Sent.objects.count() == 1


@pytest.mark.django_db
def test_what_arrives_within_the_closing_second_counts_and_the_next_second_does_not() -> None:
    yard = lay()
    fill(yard)
    with pytest.raises(TooLate) as told:
        send(yard, at=closing(yard) + timedelta(seconds=1))
    assert "모두 그대로" in told.value.told
    assert send(yard, at=closing(yard) + timedelta(milliseconds=999)).arrived_at == closing(yard) + timedelta(milliseconds=999)


@pytest.mark.django_db
def test_it_is_refused_where_answers_lack_and_warned_where_the_conditions_say_no() -> None:
    yard = lay(paper=True)
    with pytest.raises(AnswersLack) as lacking:
        send(yard)
    assert "신청서 제목, 무엇이 궁금한가요?, 계획서" in lacking.value.told
    with pytest.raises(NotYours):
        send(yard, by=yard.member)
    from django.core.files.uploadedfile import SimpleUploadedFile

    from madang.website.applications.actions import attaching

    attaching.attach(by=yard.leader, application=yard.draft.pk, document="plan", upload=SimpleUploadedFile("p.txt", "계획".encode()))
    fill(yard, adults=False)
    with pytest.raises(NotEligible):
        send(yard)
    assert send(yard, anyway=True).verdict == "no"


@pytest.mark.django_db
def test_withdrawn_before_closing_one_begins_anew_with_all_that_was_written() -> None:
    from madang.website.applications.actions import beginning

    yard = lay()
    fill(yard)
    made = send(yard)
    gone = sending.withdraw(by=yard.leader, application=yard.draft.pk, arrived=closing(yard))
    new = beginning.begin(by=yard.leader, call=yard.call, club=yard.club, after=gone)
    assert dict(new.answers.values_list("field", "value")) == dict(yard.draft.answers.values_list("field", "value"))
    assert (gone.state, Sent.objects.get().number) == ("withdrawn", made.number)


@pytest.mark.django_db
def test_a_no_of_the_hub_has_its_reason_and_an_objection_turns_it() -> None:
    yard = lay()
    fill(yard)
    send(yard)
    with pytest.raises(NoReason):
        checking.check(by=yard.operator, application=yard.draft.pk, meets=False)
    with pytest.raises(NotYours):
        checking.check(by=yard.leader, application=yard.draft.pk, meets=True)
    assert checking.check(by=yard.operator, application=yard.draft.pk, meets=False, words="두 분뿐이에요.").state == "ineligible"
    assert checking.check(by=yard.operator, application=yard.draft.pk, meets=True).state == "eligible"


@pytest.mark.django_db(transaction=True)
def test_the_sending_transaction_is_written_through_and_others_are_as_before() -> None:
    before = promises()
    with written_through():
        inside = promises()
    if connection.vendor == "sqlite":
        assert (inside["synchronous"], before["synchronous"], promises()["synchronous"]) == ("2", "1", "1")
    else:
        assert inside["synchronous_commit"] == "on"
    with pytest.raises(RuntimeError), transaction.atomic(), written_through():
        raise AssertionError("inside another transaction it would promise what it cannot keep")


def at_once(*acts: Callable[[], object]) -> list[object]:
    """Do these in real threads at the same moment; what each gave, or was refused."""
    gate, came = Barrier(len(acts)), dict[int, object]()

    def run(number: int, act: Callable[[], object]) -> None:
        gate.wait()
        try:
            came[number] = act()
        except Refusal as wrong:
            came[number] = wrong
        finally:
            connection.close()

    threads = [Thread(target=run, args=(number, act)) for number, act in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return [came[number] for number in range(len(acts))]


@pytest.mark.django_db(transaction=True)
def test_of_many_presses_at_once_there_is_one_receipt() -> None:
    yard = lay()
    fill(yard)
    came = at_once(*[lambda: send(yard)] * 6)
    assert {one.number for one in came} == {Sent.objects.get().number}  # type: ignore[attr-defined]


@pytest.mark.django_db(transaction=True)
def test_of_sending_and_withdrawing_at_once_both_end_in_one_truth() -> None:
    yard = lay()
    fill(yard)
    sent, gone = at_once(lambda: send(yard), lambda: sending.withdraw(by=yard.leader, application=yard.draft.pk, arrived=closing(yard)))
    assert Application.objects.get(pk=yard.draft.pk).state == "withdrawn"
    assert (isinstance(sent, NotDraft), Sent.objects.count()) in ((True, 0), (False, 1))
    assert not isinstance(gone, MovedMeanwhile)


@pytest.mark.django_db(transaction=True)
def test_of_two_in_the_same_field_at_once_one_stands_and_the_other_is_kept() -> None:
    yard = lay()
    write(yard, "q:why", "처음")
    came = at_once(
        lambda: write(yard, "q:why", "가람", base=1, pad="a"), lambda: write(yard, "q:why", "세림", by=yard.member, base=1, pad="b")
    )
    assert sorted(one.mine for one in came) == [False, True]  # type: ignore[attr-defined]
    assert {Answer.objects.get(field="q:why").value, yard.draft.earlier.get(stood=False).value} == {"가람", "세림"}


@pytest.mark.django_db(transaction=True)
def test_what_is_saved_while_it_is_sent_is_in_what_is_sent_or_refused() -> None:
    yard = lay()
    fill(yard)
    sent, saved = at_once(lambda: send(yard), lambda: write(yard, "q:how", "밤마다 세어요", by=yard.member))
    frozen = {one["field"]: one["value"] for one in json.loads(sent.body)["answers"]}  # type: ignore[attr-defined]
    assert frozen["q:how"] == ("" if isinstance(saved, NotDraft) else "밤마다 세어요")
