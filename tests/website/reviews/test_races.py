"""Two at once, with real threads on a real database."""

import threading
from collections.abc import Callable

import pytest
from django.db import close_old_connections, connection
from tests.website.reviews.laying import Laid, all_scored, be_in, lay

from madang.website.applications.actions.moving import move
from madang.website.applications.models import Application
from madang.website.frame.refusals import Refusal
from madang.website.notices.models import Notice
from madang.website.people.models import AuditEntry
from madang.website.reviews.actions import conflicts, deciding, lifting, releasing, scoring
from madang.website.reviews.models import Round, Sheet

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts: Callable[[], object]) -> list[str]:
    """Run them together; tell what each came to."""
    told, gate = [""] * len(acts), threading.Barrier(len(acts))

    def run(number: int) -> None:
        close_old_connections()
        try:
            gate.wait(20)
            acts[number]()
            told[number] = "done"
        except Refusal as wrong:
            told[number] = type(wrong).__name__
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(number,)) for number in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return told


def decided() -> Laid:
    laid = lay("scoring")
    all_scored(laid)
    be_in(laid.round, "deciding")
    deciding.fill_in(by=laid.operator, round=laid.round, waiting=1, reason_ko="자리가 모자라요.")
    return laid


def test_all_reviewers_hand_in_at_the_same_moment_and_nothing_is_lost() -> None:
    laid = lay("scoring")
    sheets = list(Sheet.objects.select_related("seat__person"))

    def hand_in(sheet: Sheet) -> Callable[[], object]:
        given = {"c1": 7, "c2": 8}
        return lambda: scoring.save(by=sheet.seat.person, sheet=sheet, points=given, notes={}, note_="", version=0, hand_in=True)

    assert at_once(*(hand_in(sheet) for sheet in sheets)) == ["done"] * len(sheets)
    assert Sheet.objects.filter(points={"c1": 7, "c2": 8}).exclude(handed_in_at=None).count() == len(sheets)
    assert laid.round.cases.count() == 6


def test_of_two_pages_that_save_one_sheet_one_is_told() -> None:
    lay("scoring")
    sheet = Sheet.objects.select_related("seat__person").latest("pk")

    def save(points: int) -> Callable[[], object]:
        return lambda: scoring.save(
            by=sheet.seat.person, sheet=sheet, points={"c1": points}, notes={}, note_="", version=0, page=f"page{points}"
        )

    assert sorted(at_once(save(3), save(4), save(5))) == ["SavedElsewhere", "SavedElsewhere", "done"]
    assert Sheet.objects.get(pk=sheet.pk).version == 1


def test_a_release_happens_once() -> None:
    laid = decided()
    seen = releasing.fingerprint(releasing.staying(laid.round))
    told = at_once(*[lambda: releasing.release(by=laid.operator, round=laid.round, seen=seen)] * 4)
    assert sorted(told) == ["AlreadyReleased"] * 3 + ["done"]
    assert (Notice.objects.filter(kind="decision", view="reviews:outcome").count(), AuditEntry.objects.filter(act="released").count()) == (
        6,
        1,
    )


def test_a_withdrawal_during_the_release_is_either_before_or_after_it() -> None:
    laid = decided()
    seen = releasing.fingerprint(releasing.staying(laid.round))
    first = Application.objects.get(pk=laid.applications[0].pk)
    told = at_once(
        lambda: releasing.release(by=laid.operator, round=laid.round, seen=seen),
        lambda: move(by=laid.leaders[0], application=first, to="withdrawn"),
    )
    state = Application.objects.get(pk=first.pk).state
    released = Round.objects.get(pk=laid.round.pk).released_at is not None
    assert (told, state, released) in (
        (["ChangedMeanwhile", "done"], "withdrawn", False),
        (["done", "MovedMeanwhile"], "chosen", True),
    )


def test_a_decision_changed_during_the_release_is_told_or_refused_never_lost_between() -> None:
    laid = decided()
    seen = releasing.fingerprint(releasing.staying(laid.round))
    case = laid.round.cases.select_related("round__review").get(application=laid.applications[5])
    told = at_once(
        lambda: releasing.release(by=laid.operator, round=laid.round, seen=seen),
        lambda: deciding.decide(by=laid.operator, case=case, outcome="not chosen", reason_ko="다른 까닭"),
    )
    assert told in (["done", "NotNow"], ["ChangedMeanwhile", "done"])


def test_two_rounds_of_housekeeping_move_one_up() -> None:
    laid = decided()
    releasing.release(by=laid.operator, round=laid.round, seen=releasing.fingerprint(releasing.staying(laid.round)))
    Application.objects.filter(pk=laid.applications[0].pk).update(state="withdrawn")
    assert at_once(lifting.lift_all, lifting.lift_all, lifting.lift_all) == ["done"] * 3
    assert Application.objects.filter(state="chosen").count() == 2
    assert AuditEntry.objects.filter(act="moved up").count() == 1


def test_a_conflict_that_comes_while_the_sheet_is_handed_in_wins_or_takes_it_away() -> None:
    laid = lay("scoring")
    sheet = Sheet.objects.select_related("seat__person", "case").latest("pk")
    who = sheet.seat.person
    at_once(
        lambda: scoring.save(by=who, sheet=sheet, points={"c1": 7, "c2": 8}, notes={}, note_="", version=0, hand_in=True),
        lambda: conflicts.declare(by=who, round=laid.round, applications=[sheet.case.application_id]),
    )
    assert not Sheet.objects.filter(pk=sheet.pk).exists()
