"""The waiting list moves up where a chosen club withdraws."""

from django.db import transaction

from madang.film.language import Text
from madang.website.applications.actions.moving import move
from madang.website.applications.models import Application
from madang.website.notices.actions import tell
from madang.website.people.actions.noting import note
from madang.website.reviews.actions.standing import held
from madang.website.reviews.models import Case, Decision, Round
from madang.website.reviews.queries.applicants import readers_of

STATES = Application.State


@transaction.atomic
def lift(*, round: Round) -> list[Application]:
    """Fill the places of those who withdrew after the release, in the order of the waiting list. May run at any time, and twice."""
    now = held(round)
    if now.released_at is None or now.chosen is None:
        return []
    mine = Application.objects.select_for_update(of=("self",)).filter(cases__round=now)
    free = now.chosen - mine.filter(state__in=[STATES.CHOSEN, STATES.AGREED]).count()
    waiting = Case.objects.filter(round=now, decision__outcome=Decision.Outcome.WAITING, application__state=STATES.WAITING)
    lifted = []
    for case in waiting.select_related("application__club").order_by("decision__place")[: max(0, free)]:
        move(by=None, application=case.application, to="chosen")
        title = case.application.title or case.application.who
        words = Text(
            ko=f"‘{title}’ 신청이 예비 순위에서 올라와 뽑혔어요.", en=f"‘{title}’ moved up from the waiting list and is chosen now."
        )
        arguments = {"application": str(case.application_id)}
        tell(people=readers_of(case.application), kind="decision", words=words, view="reviews:outcome", arguments=arguments)
        note(act="moved up", review=now.review_id, case=case.number)
        lifted.append(case.application)
    return lifted


def lift_all() -> int:
    """Every released round with free places, for the yard's housekeeping. Returns how many moved up."""
    return sum(len(lift(round=round)) for round in Round.objects.exclude(released_at=None).exclude(chosen=None).order_by("id"))
