"""The release: all decisions of a round at once, told to everybody at once, and never taken back."""

import hashlib
import json
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from madang.film.language import Text
from madang.website.applications.actions.moving import move
from madang.website.applications.models import Application
from madang.website.notices.actions import tell
from madang.website.people.actions.noting import note
from madang.website.people.models import Person
from madang.website.reviews.actions.standing import acting, held
from madang.website.reviews.errors import (
    AlreadyReleased,
    ChangedMeanwhile,
    NoReason,
    TooManyChosen,
    Undecided,
    WaitingOrder,
)
from madang.website.reviews.models import Case, Decision, Review, Round
from madang.website.reviews.queries.applicants import readers_of

OUTCOMES, STATES = Decision.Outcome, Application.State
TOLD = {
    OUTCOMES.GOES_ON: Text(ko="다음 심사에 올라갔어요", en="it goes on to the next round"),
    OUTCOMES.CHOSEN: Text(ko="뽑혔어요", en="it was chosen"),
    OUTCOMES.WAITING: Text(ko="예비 순위에 올랐어요", en="it is on the waiting list"),
    OUTCOMES.NOT_CHOSEN: Text(ko="이번에는 함께하지 못하게 되었어요", en="it was not chosen this time"),
}


def staying(round: Round) -> list[Case]:
    """The cases that are still to be decided: what was withdrawn is not."""
    found = Case.objects.filter(round=round, application__state=STATES.IN_REVIEW).select_related(
        "application__club", "decision", "round__review"
    )
    return list(found.order_by("number"))


def fingerprint(cases: Sequence[Case]) -> str:
    """Of everything that a release would tell: who releases gives back the one of what was shown."""
    told = [
        [case.number, one.outcome, one.place, (said := one.told(case.round.review)).ko, said.en]
        for case in cases
        if (one := getattr(case, "decision", None)) is not None
    ]
    return hashlib.sha256(json.dumps([len(cases), told], ensure_ascii=False).encode()).hexdigest()


def check(round: Round, cases: Sequence[Case]) -> None:
    """Raises what stands in the way of a release: Undecided, TooManyChosen, NoReason, WaitingOrder."""
    if open_ := [case for case in cases if getattr(case, "decision", None) is None]:
        raise Undecided(count=len(open_), which=_numbers(open_))
    kept = [case for case in cases if case.decision.outcome in (OUTCOMES.GOES_ON, OUTCOMES.CHOSEN)]
    if round.keeps is not None and len(kept) > round.keeps:
        raise TooManyChosen(keeps=round.keeps, count=len(kept))
    if silent := [case for case in cases if case.decision.outcome == OUTCOMES.NOT_CHOSEN and not case.decision.told(round.review).ko]:
        raise NoReason(which=_numbers(silent))
    places = sorted(case.decision.place or 0 for case in cases if case.decision.outcome == OUTCOMES.WAITING)
    if places != list(range(1, len(places) + 1)):
        raise WaitingOrder


def _numbers(cases: Sequence[Case]) -> str:
    return ", ".join(str(case.number) for case in cases[:20]) + ("…" if len(cases) > 20 else "")


@transaction.atomic
def release(*, by: Person, round: Round, seen: str) -> None:
    """Tell all decisions. `seen` is the fingerprint of those that the releasing person has read.

    Raises AlreadyReleased, ChangedMeanwhile, NotAllowed, NotNow, and what `check` raises; then nothing is told to anybody.
    """
    if held(round).released_at is not None:
        raise AlreadyReleased
    at = acting(round, by, "releases")
    list(Application.objects.select_for_update().filter(cases__round=round).order_by("pk").values_list("pk", flat=True))
    cases = staying(round)
    check(at.round, cases)
    if fingerprint(cases) != seen:
        raise ChangedMeanwhile
    chosen = sum(case.decision.outcome == OUTCOMES.CHOSEN for case in cases)
    Round.objects.filter(pk=round.pk, released_at=None).update(released_at=timezone.now(), released_by=by, chosen=chosen)
    _write_down(at.review, cases)
    for case in cases:
        if case.decision.outcome != OUTCOMES.GOES_ON:
            move(by=by, application=case.application, to=case.decision.outcome)  # type: ignore[arg-type]
    for case in cases:
        _tell(case, TOLD[case.decision.outcome])  # type: ignore[index]
    note(act="released", who=by.pseudonym, review=at.review.pk, round=at.round.place, applications=len(cases))


def _write_down(review: Review, cases: Sequence[Case]) -> None:
    """What was told stays what was told, whatever the review's words say later."""
    silent = [case.decision for case in cases if not case.decision.reason_ko and review.words_for(case.decision.outcome).ko]
    for one in silent:
        told = review.words.get(one.outcome, {})
        one.reason_ko, one.reason_en = told["ko"], told.get("en", "")
    Decision.objects.bulk_update(silent, ["reason_ko", "reason_en"], batch_size=200)


def _tell(case: Case, fate: Text) -> None:
    title = case.application.title or case.application.who
    words = Text(ko=f"‘{title}’ 신청의 심사 결과가 나왔어요. {fate.ko}.", en=f"The result for ‘{title}’ is here: {fate.en}.")
    tell(
        people=readers_of(case.application), kind="decision", words=words,
        view="reviews:outcome", arguments={"application": str(case.application_id)},
    )  # fmt: skip
