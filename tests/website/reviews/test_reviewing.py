"""A review from its setting up to the release, and what is refused on the way."""

import pytest
from django.utils import timezone
from tests.website.doors import resident
from tests.website.reviews.laying import DAY, Laid, all_scored, be_in, begun, lay, score

from madang.website.applications.models import Application
from madang.website.clubs.models import Membership
from madang.website.notices.models import Notice
from madang.website.people.models import AuditEntry
from madang.website.reviews import errors
from madang.website.reviews.actions import (
    beginning,
    conflicts,
    deciding,
    giving_up,
    lifting,
    releasing,
    scoring,
    setting_up,
    sharing,
    talking,
)
from madang.website.reviews.models import Case, Conflict, Decision, Seat, Sheet
from madang.website.reviews.queries.standing import standpoint
from madang.website.reviews.queries.tables import table

pytestmark = pytest.mark.django_db


def states(laid: Laid) -> list[str]:
    found = {one.pk: one.state for one in Application.objects.all()}
    return [found[one.pk] for one in laid.applications]


def decide_all(laid: Laid, **given: object) -> None:
    be_in(laid.round, "deciding")
    deciding.fill_in(by=laid.operator, round=laid.round, waiting=1, reason_ko="이번에는 자리가 모자랐어요.", **given)  # type: ignore[arg-type]


def release(laid: Laid) -> None:
    releasing.release(by=laid.operator, round=laid.round, seen=releasing.fingerprint(releasing.staying(laid.round)))


def test_a_whole_review() -> None:
    laid = lay("scoring")
    assert states(laid) == ["in review"] * 6
    loads = [Sheet.objects.filter(seat__person=person).count() for person in laid.reviewers]
    assert loads == [4, 4, 4]
    all_scored(laid)
    decide_all(laid)
    told = [(row.case.application.title, row.standing.rank, row.mean) for row in table(standpoint(laid.round, laid.operator), "%(number)s")]
    assert told == [(f"비밀 계획 {number}", number + 1, f"{100 - 10 * number}.00") for number in range(6)]
    assert states(laid) == ["in review"] * 6
    assert Notice.objects.count() == 0
    release(laid)
    assert states(laid) == ["chosen", "chosen", "waiting", "not chosen", "not chosen", "not chosen"]
    assert [Notice.objects.filter(person=leader, kind="decision").count() for leader in laid.leaders] == [1] * 6
    assert Notice.objects.filter(person=laid.leaders[0]).get().ko == "‘비밀 계획 0’ 신청의 심사 결과가 나왔어요. 뽑혔어요."
    acts = set(AuditEntry.objects.values_list("act", flat=True))
    assert {
        "set up review",
        "asked reviewer",
        "began round",
        "declared conflicts",
        "shared out",
        "handed in",
        "decided",
        "released",
    } <= acts


def test_numbers_tell_neither_name_nor_time() -> None:
    laid = lay("declaring")
    numbered = list(Case.objects.order_by("number").values_list("application", flat=True))
    assert numbered == sorted(one.pk for one in laid.applications)
    assert list(Case.objects.order_by("number").values_list("number", flat=True)) == [1, 2, 3, 4, 5, 6]


def test_rules_stand_once_the_round_has_begun_and_dates_never_open_scores_that_were_seen() -> None:
    laid = lay("scoring")
    with pytest.raises(errors.RoundBegun):
        setting_up.change(by=laid.operator, review=laid.round.review, rules=_rules(laid), rounds=_plans(laid))
    round = be_in(laid.round, "talking")
    later = round.dates.__class__(round.opens_at, round.scores_from, timezone.now() + DAY, timezone.now() + 2 * DAY)
    with pytest.raises(errors.NotNow):
        setting_up.move_dates(by=laid.operator, round=round, dates=later)
    longer = round.dates.__class__(round.opens_at, round.scores_from, round.scores_until, timezone.now() + 9 * DAY)
    setting_up.move_dates(by=laid.operator, round=round, dates=longer)
    assert standpoint(be_same(round), laid.operator).phase == "talking"


def be_same(round):  # type: ignore[no-untyped-def]
    return type(round).objects.select_related("review__call").get(pk=round.pk)


def _rules(laid: Laid) -> setting_up.Rules:
    return setting_up.Rules(True, 1, 5, laid.round.review.rules)


def _plans(laid: Laid) -> list[setting_up.Plan]:
    return [setting_up.Plan("document", 2, laid.round.dates)]


def test_before_it_begins_rules_can_change() -> None:
    laid = lay()
    setting_up.change(by=laid.operator, review=laid.round.review, rules=_rules(laid), rounds=_plans(laid))
    review = be_same(laid.round).review
    assert (review.blind, review.each, review.scale, review.rules) == (True, 1, 5, laid.round.review.rules)
    with pytest.raises(errors.DatesOutOfOrder):
        setting_up.change(by=laid.operator, review=review, rules=_rules(laid), rounds=[*_plans(laid), *_plans(laid)])


def test_only_operators_set_up_and_only_reviewers_are_asked() -> None:
    laid = lay()
    both = resident("both@example.kr", "둘 다", ["reviewer", "operator"])
    for person, who in ((laid.operator, laid.leaders[0]), (laid.operator, both), (laid.operator, laid.auditor)):
        with pytest.raises(errors.NoReviewer):
            setting_up.seat(by=person, review=laid.round.review, person=who)
    for person in (laid.auditor, laid.reviewers[0], laid.leaders[0]):
        with pytest.raises(errors.NotAllowed):
            setting_up.seat(by=person, review=laid.round.review, person=laid.reviewers[1])
        with pytest.raises(errors.NotAllowed):
            beginning.begin(by=person, round=laid.round)
    with pytest.raises(errors.ChairTaken):
        setting_up.seat(by=laid.operator, review=laid.round.review, person=laid.reviewers[1], chair=True)
    with pytest.raises(errors.ReviewThere):
        setting_up.set_up(by=laid.operator, call=laid.call, rules=_rules(laid), rounds=_plans(laid))


def test_a_round_begins_when_the_call_is_closed_and_everything_is_checked() -> None:
    laid = lay()
    Application.objects.filter(pk=laid.applications[0].pk).update(state="sent")
    with pytest.raises(errors.Unchecked, match="1 applications"):
        beginning.begin(by=laid.operator, round=laid.round)
    type(laid.call).objects.update(past=False, closes_at=timezone.now() + DAY)
    with pytest.raises(errors.CallStillOpen):
        beginning.begin(by=laid.operator, round=be_same(laid.round))
    type(laid.call).objects.update(past=True)
    Application.objects.update(state="ineligible")
    with pytest.raises(errors.NothingToReview):
        beginning.begin(by=laid.operator, round=be_same(laid.round))


def test_conflicts_that_the_yard_can_see_need_no_word() -> None:
    laid = lay()
    was, writer = laid.reviewers[0], laid.reviewers[1]
    club = laid.applications[0].club
    Membership.objects.create(
        club=club, person=was, role="leader", since=timezone.localdate() - 400 * DAY, until=timezone.localdate() - 300 * DAY
    )
    Application.objects.filter(pk=laid.applications[1].pk).update(began_by=writer)
    begun(laid, "scoring")
    found = set(Conflict.objects.values_list("person", "application", "how", "kind"))
    assert found == {(was.pk, laid.applications[0].pk, "found", "leader"), (writer.pk, laid.applications[1].pk, "found", "writer")}
    assert not Sheet.objects.filter(seat__person=was, case__application=laid.applications[0]).exists()
    assert {case.sheets.count() for case in Case.objects.all()} == {2}


def test_what_is_declared_leaves_the_desk_and_is_given_to_another() -> None:
    laid = lay("scoring")
    sheet = Sheet.objects.select_related("seat__person", "case").first()
    assert sheet is not None
    score(laid, sheet, 9, 9)
    conflicts.declare(by=sheet.seat.person, round=laid.round, applications=[sheet.case.application_id], words="사촌")
    assert not Sheet.objects.filter(pk=sheet.pk).exists()
    with pytest.raises(errors.InConflict):
        scoring.save(by=sheet.seat.person, sheet=sheet, points={}, notes={}, note_="", version=1)
    sharing.share_out(by=laid.operator, round=laid.round)
    assert {case.sheets.count() for case in Case.objects.all()} == {2}
    assert not Sheet.objects.filter(seat=sheet.seat, case=sheet.case).exists()


def test_sharing_out_waits_for_everybody_and_tells_what_is_impossible() -> None:
    laid = lay()
    beginning.begin(by=laid.operator, round=laid.round)
    be_in(laid.round, "declaring")
    with pytest.raises(errors.NobodyDeclared, match="심사 0, 심사 1, 심사 2"):
        sharing.share_out(by=laid.operator, round=laid.round)
    case = Case.objects.get(number=4)
    for person in laid.reviewers:
        conflicts.declare(by=person, round=laid.round, applications=[case.application_id] if person != laid.reviewers[0] else [])
    with pytest.raises(errors.TooFewReviewers, match="for 4"):
        sharing.share_out(by=laid.operator, round=laid.round)
    assert Sheet.objects.count() == 0


def test_who_leaves_keeps_what_counts_and_the_rest_is_given_to_others() -> None:
    laid = lay("scoring")
    seat = Seat.objects.get(person=laid.reviewers[2])
    mine = list(Sheet.objects.filter(seat=seat).select_related("seat__person", "case"))
    score(laid, mine[0], 7, 7)
    setting_up.let_go(by=laid.operator, seat=seat)
    assert list(Sheet.objects.filter(seat=seat)) == [mine[0]]
    sharing.share_out(by=laid.operator, round=laid.round)
    assert {case.sheets.count() for case in Case.objects.all()} == {2}
    assert list(Sheet.objects.filter(seat=seat)) == [mine[0]]
    assert standpoint(laid.round, laid.reviewers[2]).part == "nobody"


def test_a_sheet_is_kept_handed_in_and_taken_back_while_the_phase_lasts() -> None:
    laid = lay("scoring")
    sheet = Sheet.objects.select_related("seat__person").first()
    assert sheet is not None
    who = sheet.seat.person
    draft = scoring.save(by=who, sheet=sheet, points={"c1": 7, "c2": None, "strange": 3}, notes={"c1": " 좋아요 "}, note_="", version=0)
    assert (draft.points, draft.notes, draft.version, draft.handed_in_at) == ({"c1": 7}, {"c1": "좋아요"}, 1, None)
    with pytest.raises(errors.NotFull, match="이웃과의 나눔"):
        scoring.save(by=who, sheet=sheet, points={"c1": 7}, notes={}, note_="", version=1, hand_in=True)
    for wrong in (11, -1, True, 2.5):
        with pytest.raises(errors.OutOfScale):
            scoring.save(by=who, sheet=sheet, points={"c1": wrong, "c2": 1}, notes={}, note_="", version=1)  # type: ignore[dict-item]
    done = scoring.save(by=who, sheet=sheet, points={"c1": 7, "c2": 0}, notes={}, note_="끝", version=1, hand_in=True)
    assert done.handed_in_at is not None
    with pytest.raises(errors.NotNow):
        scoring.save(by=who, sheet=sheet, points={"c1": 1, "c2": 1}, notes={}, note_="", version=2)
    scoring.take_back(by=who, sheet=sheet)
    scoring.save(by=who, sheet=sheet, points={"c1": 8, "c2": 1}, notes={}, note_="", version=2, hand_in=True)
    be_in(laid.round, "talking")
    with pytest.raises(errors.NotNow):
        scoring.take_back(by=who, sheet=sheet)
    assert Sheet.objects.get(pk=sheet.pk).points == {"c1": 8, "c2": 1}


def test_a_second_open_page_never_overwrites_the_first_and_a_page_may_follow_itself() -> None:
    lay("scoring")
    sheet = Sheet.objects.select_related("seat__person").first()
    assert sheet is not None
    who = sheet.seat.person
    scoring.save(by=who, sheet=sheet, points={"c1": 7}, notes={}, note_="", version=0, page="one")
    scoring.save(by=who, sheet=sheet, points={"c1": 8}, notes={}, note_="", version=0, page="one")
    with pytest.raises(errors.SavedElsewhere):
        scoring.save(by=who, sheet=sheet, points={"c1": 1}, notes={}, note_="", version=0, page="two")
    assert Sheet.objects.get(pk=sheet.pk).points == {"c1": 8}


def test_nobody_scores_on_anothers_sheet_or_talks_too_early() -> None:
    laid = lay("scoring")
    sheet = Sheet.objects.select_related("seat__person", "case__round__review").first()
    assert sheet is not None
    for other in (laid.operator, laid.auditor, laid.leaders[0], *[one for one in laid.reviewers if one != sheet.seat.person]):
        with pytest.raises(errors.InConflict):
            scoring.save(by=other, sheet=sheet, points={}, notes={}, note_="", version=0)
    with pytest.raises(errors.NotNow):
        talking.remark(by=sheet.seat.person, case=sheet.case, words="벌써?")
    be_in(laid.round, "talking")
    case = Case.objects.select_related("round__review").get(pk=sheet.case_id)
    assert talking.remark(by=sheet.seat.person, case=case, words=" 저는 좋았어요. ").words == "저는 좋았어요."
    with pytest.raises(errors.NotAllowed):
        talking.remark(by=laid.auditor, case=case, words="저도")


def test_what_stands_in_the_way_of_a_release_is_told() -> None:
    laid = lay("scoring")
    all_scored(laid)
    be_in(laid.round, "deciding")
    cases = {case.application_id: case for case in Case.objects.select_related("round__review")}
    ordered = [cases[one.pk] for one in laid.applications]
    with pytest.raises(errors.Undecided, match="6 applications"):
        release(laid)
    for case in ordered:
        deciding.decide(by=laid.operator, case=case, outcome="chosen")
    with pytest.raises(errors.TooManyChosen, match="keeps 2, and 6"):
        release(laid)
    for case in ordered[2:]:
        deciding.decide(by=laid.operator, case=case, outcome="not chosen")
    with pytest.raises(errors.NoReason):
        release(laid)
    for place, case in zip((1, 1, 2, 3), ordered[2:], strict=True):
        deciding.decide(by=laid.operator, case=case, outcome="waiting", place=place)
    with pytest.raises(errors.WaitingOrder):
        release(laid)
    deciding.decide(by=laid.operator, case=ordered[2], outcome="not chosen", reason_ko="안전 계획이 더 필요해요.")
    seen = releasing.fingerprint(releasing.staying(laid.round))
    deciding.decide(by=laid.operator, case=ordered[2], outcome="not chosen", reason_ko="다른 말")
    with pytest.raises(errors.ChangedMeanwhile):
        releasing.release(by=laid.operator, round=laid.round, seen=seen)
    with pytest.raises(errors.NotNow):
        deciding.decide(by=laid.operator, case=ordered[2], outcome="goes on")
    assert (states(laid), Notice.objects.count()) == (["in review"] * 6, 0)
    release(laid)
    with pytest.raises(errors.AlreadyReleased):
        release(laid)
    with pytest.raises(errors.NotNow):
        deciding.decide(by=laid.operator, case=ordered[2], outcome="chosen")


def test_filling_in_stops_where_equals_stand_on_both_sides_of_the_border() -> None:
    laid = lay("scoring", keeps=3)
    order = {one.pk: place for place, one in enumerate(laid.applications)}
    for sheet in Sheet.objects.select_related("seat__person", "case"):
        liked = (9, 8, 7, 7, 5, 4)[order[sheet.case.application_id]]
        score(laid, sheet, liked, liked)
    be_in(laid.round, "deciding")
    review = laid.round.review
    type(review).objects.update(ties=[])
    assert deciding.fill_in(by=laid.operator, round=laid.round, waiting=1, reason_ko="자리가 모자라요.") == 2
    assert set(Decision.objects.values_list("outcome", flat=True)) == {"chosen"}


def test_those_who_go_on_keep_their_number_and_only_the_others_are_told_no() -> None:
    laid = lay("scoring", keeps=2, rounds=("document", "interview"))
    all_scored(laid)
    decide_all(laid)
    assert set(Decision.objects.values_list("outcome", flat=True)) == {"goes on", "not chosen"}
    second = laid.round.review.rounds.get(place=2)
    with pytest.raises(errors.NotNow):
        beginning.begin(by=laid.operator, round=second)
    release(laid)
    assert states(laid) == ["in review"] * 2 + ["not chosen"] * 4
    beginning.begin(by=laid.operator, round=second)
    kept = {case.application_id: case.number for case in Case.objects.filter(round=second)}
    before = {case.application_id: case.number for case in Case.objects.filter(round=laid.round)}
    assert kept == {one.pk: before[one.pk] for one in laid.applications[:2]}


def test_the_waiting_list_moves_up_once() -> None:
    laid = lay("scoring")
    all_scored(laid)
    decide_all(laid)
    release(laid)
    assert lifting.lift_all() == 0
    Application.objects.filter(pk=laid.applications[0].pk).update(state="withdrawn")
    assert [lifting.lift_all(), lifting.lift_all()] == [1, 0]
    assert states(laid)[:3] == ["withdrawn", "chosen", "chosen"]
    assert Notice.objects.filter(person=laid.leaders[2]).count() == 2
    Application.objects.filter(pk=laid.applications[1].pk).update(state="withdrawn")
    assert lifting.lift_all() == 0  # nobody waits any more


def test_who_withdrew_before_the_release_is_left_out_of_it() -> None:
    laid = lay("scoring")
    all_scored(laid)
    decide_all(laid)
    Application.objects.filter(pk=laid.applications[0].pk).update(state="withdrawn")
    with pytest.raises(errors.ChangedMeanwhile):
        releasing.release(by=laid.operator, round=laid.round, seen="what was seen before")
    release(laid)
    assert states(laid)[:3] == ["withdrawn", "chosen", "waiting"]
    assert Notice.objects.filter(person=laid.leaders[0]).count() == 0


def test_a_place_that_is_given_up_goes_to_the_next_at_once() -> None:
    laid = lay("scoring")
    all_scored(laid)
    decide_all(laid)
    cases = {case.application_id: case for case in Case.objects.select_related("round__review")}
    first, second, third = (cases[one.pk] for one in laid.applications[:3])
    with pytest.raises(errors.NotNow):
        giving_up.give_up(by=laid.leaders[0], case=first)
    release(laid)
    for stranger in (laid.leaders[1], laid.auditor, laid.reviewers[0]):
        with pytest.raises(errors.NotAllowed):
            giving_up.give_up(by=stranger, case=first)
    giving_up.give_up(by=laid.leaders[0], case=first)
    assert states(laid)[:3] == ["withdrawn", "chosen", "chosen"]
    Conflict.objects.create(review=laid.round.review, application=second.application, person=laid.operator, how="added")
    with pytest.raises(errors.NotAllowed):
        giving_up.give_up(by=laid.operator, case=second)
    giving_up.give_up(by=laid.operator, case=third)
    assert states(laid)[:3] == ["withdrawn", "chosen", "withdrawn"]
    with pytest.raises(errors.NotNow):
        giving_up.give_up(by=laid.operator, case=third)
