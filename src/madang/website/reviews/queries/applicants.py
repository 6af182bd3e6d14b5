"""Those who applied: who is told of a result, and who may read it."""

from uuid import UUID

from madang.film.language import Text
from madang.website.applications.models import Application
from madang.website.clubs.models import Membership
from madang.website.clubs.queries import people_of
from madang.website.notices.models import Notice
from madang.website.people.models import Person
from madang.website.reviews.models import Case, Decision
from madang.website.reviews.words import kind_of

ROLES = (Membership.Role.LEADER, Membership.Role.TREASURER, Membership.Role.MEMBER)


def readers_of(application: Application) -> list[Person]:
    """The club's people, and who wrote it."""
    club = people_of(application.club, *ROLES) if application.club else []
    return [*club, *([application.began_by] if application.began_by not in club else [])]


def results(application: UUID, person: Person) -> list[Case]:
    """What was released about an application, newest round first, to those who may read it; to others nothing, as if it were not there."""
    cases = Case.objects.filter(application=application).exclude(round__released_at=None).exclude(decision=None)
    found = list(cases.select_related("application__club", "application__call", "round__review", "decision").order_by("-round__place"))
    return found if found and person in readers_of(found[0].application) else []


def on_application_page(application: Application, person: Person) -> dict[str, object] | None:
    """What was released about it, for its own page."""
    found = results(application.pk, person)
    return {"results": [(kind_of(case.round.kind), case.decision) for case in found]} if found else None


def words_in_mail(notice: Notice) -> Text | None:
    """The words of the newest released decision that a notice tells of; none where it tells of something later, as moving up."""
    if notice.view != "reviews:outcome":
        return None
    found = results(UUID(str(notice.arguments["application"])), notice.person)
    if not found or (found[0].decision.outcome, found[0].application.state) == (Decision.Outcome.WAITING, Application.State.CHOSEN):
        return None
    return found[0].decision.reason if found[0].decision.reason_ko else None
