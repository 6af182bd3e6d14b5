"""Moving an application along its states, by compare and set: of two who move it at once, one is told that it moved meanwhile."""

from django.db import transaction
from django.utils import timezone

from madang.website.applications.errors import MovedMeanwhile, NoSuchWay
from madang.website.applications.models import Application
from madang.website.applications.states import State, leads
from madang.website.people.actions.noting import note
from madang.website.people.models import Person


@transaction.atomic
def move(*, by: Person | None, application: Application, to: State) -> Application:
    """Move it from the state in which the caller read it. The caller has judged who may, and takes care of what hangs on the state: a
    sending has its receipt (`actions.sending`). Raises NoSuchWay, MovedMeanwhile. The value that was given is left as it was."""
    here: State = application.state  # type: ignore[assignment]
    if not leads(here, to):
        raise NoSuchWay(here=Application.State(here).label, there=Application.State(to).label)
    now = timezone.now()
    if not Application.objects.filter(pk=application.pk, state=here).update(state=to, changed_at=now):
        raise MovedMeanwhile
    note(act="moved application", who=by.pseudonym if by else None, application=str(application.pk), here=here, there=to)
    return Application.objects.select_related("call", "club").get(pk=application.pk)
