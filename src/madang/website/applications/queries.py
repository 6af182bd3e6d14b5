"""What is read about applications."""

from django.db.models import QuerySet

from madang.website.applications.locks import locked_for
from madang.website.applications.models import Application
from madang.website.clubs.models import Membership
from madang.website.clubs.queries import role_in
from madang.website.people.models import Person, Role
from madang.website.programmes.models import Call

WRITERS = (Membership.Role.LEADER, Membership.Role.MEMBER, Membership.Role.TREASURER)


def for_call(call: Call) -> QuerySet[Application]:
    """All applications to a call, drafts too, as they came in."""
    return Application.objects.filter(call=call).select_related("club", "began_by")


def may_write(application: Application, person: Person) -> bool:
    """Who writes in it: leader, treasurer and members of its club, or the person who began it where no club applies."""
    if not person.is_authenticated or not person.is_active:
        return False
    if application.club is None:
        return application.began_by_id == person.pk
    return role_in(application.club, person) in WRITERS


def may_send(application: Application, person: Person) -> bool:
    """Who sends and withdraws it: the club's leader, or whoever began it and still writes in it."""
    if not may_write(application, person):
        return False
    return application.began_by_id == person.pk or (
        application.club is not None and role_in(application.club, person) == Membership.Role.LEADER
    )


def may_read(application: Application, person: Person) -> bool:
    """Who reads it: who writes in it, and once it was sent the hub. Reviewers read by their seat (`reviews`)."""
    if may_write(application, person):
        return True
    sent = application.state not in (Application.State.DRAFT,) and application.sent_at is not None
    if not (person.is_authenticated and sent and person.has(Role.Kind.OPERATOR, Role.Kind.AUDITOR)):
        return False
    return application.pk not in locked_for(person)  # a conflict of interest goes before a role
