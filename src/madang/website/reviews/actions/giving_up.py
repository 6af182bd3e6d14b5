"""Giving a place up after the release: by those who applied, or by the hub for them. The next on the waiting list moves up at once."""

from django.db import transaction

from madang.website.applications.actions.moving import move
from madang.website.applications.models import Application
from madang.website.applications.queries import may_send
from madang.website.people.actions.noting import note
from madang.website.people.models import Person
from madang.website.reviews.actions.lifting import lift
from madang.website.reviews.actions.standing import held
from madang.website.reviews.errors import NotAllowed, NotNow
from madang.website.reviews.models import Case
from madang.website.reviews.queries.standing import standpoint

MAY_BE_GIVEN_UP = (Application.State.CHOSEN, Application.State.WAITING)


@transaction.atomic
def give_up(*, by: Person, case: Case) -> None:
    """Withdraw what is chosen or waits. Raises NotAllowed, or NotNow before the release and where nothing is left to give up."""
    round = held(case.round)
    application = Application.objects.select_for_update(of=("self",)).select_related("club", "call").get(pk=case.application_id)
    at = standpoint(round, by)
    if not (may_send(application, by) or (at.runs and application.pk not in at.locked)):
        raise NotAllowed
    if round.released_at is None or application.state not in MAY_BE_GIVEN_UP:
        raise NotNow
    move(by=by, application=application, to="withdrawn")
    note(act="gave place up", who=by.pseudonym, review=round.review_id, case=case.number)
    lift(round=round)
