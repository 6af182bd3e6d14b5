"""How a review is done, without what came of it: for operators, the chair and auditors."""

from django.db.models import Q, QuerySet
from django.utils import timezone

from madang.website.people.models import Person, Role
from madang.website.reviews.models import Case, Conflict, Review
from madang.website.reviews.queries.standing import Standpoint


def _holding(*kinds: str) -> QuerySet[Person]:
    today = timezone.localdate()
    held = Role.objects.filter(Q(until=None) | Q(until__gt=today), kind__in=kinds, since__lte=today)
    return Person.objects.filter(is_active=True, pk__in=held.values("person")).order_by("display_name", "pk")


def can_be_asked(review: Review) -> QuerySet[Person]:
    """Reviewers of the hub who do not sit here yet and do not run it."""
    seated = review.seats.filter(left_at=None).values("person")
    return _holding(Role.Kind.REVIEWER).exclude(pk__in=_holding(Role.Kind.OPERATOR).values("pk")).exclude(pk__in=seated)


def concerned(review: Review) -> QuerySet[Person]:
    """Whom a conflict can lock: who sits here, and who runs or audits the hub."""
    hub = _holding(Role.Kind.OPERATOR, Role.Kind.AUDITOR).values("pk")
    return Person.objects.filter(Q(pk__in=review.seats.values("person")) | Q(pk__in=hub)).order_by("display_name", "pk")


def conflicts_of(at: Standpoint) -> list[tuple[Conflict, Case]]:
    """The conflicts of this round's applications that the reader may know of, with the case of each."""
    cases = {
        case.application_id: case
        for case in Case.objects.filter(round=at.round).exclude(application__in=at.locked).select_related("application__club")
    }
    found = Conflict.objects.filter(review=at.review, application__in=cases).select_related("person", "by")
    return [(one, cases[one.application_id]) for one in found.order_by("person", "id")]
