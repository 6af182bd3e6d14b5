"""What is read about applications."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from madang.website.applications.locks import locked_for
from madang.website.applications.models import Answer, Application, Earlier, Sent, Writing
from madang.website.clubs.models import Club, Membership
from madang.website.clubs.queries import Rights, role_in
from madang.website.people.models import Person, Role
from madang.website.programmes.models import Call

WRITERS = (Membership.Role.LEADER, Membership.Role.MEMBER, Membership.Role.TREASURER)
STAYS = timedelta(minutes=1)  # as long somebody counts as there


def for_call(call: Call) -> QuerySet[Application]:
    """All applications to a call, drafts too, as they came in."""
    return Application.objects.filter(call=call).select_related("club", "began_by")


@dataclass(frozen=True, slots=True)
class Part:
    """What somebody may do with an application today."""

    writes: bool = False
    sends: bool = False


def part_in(application: Application, person: Person) -> Part:
    """Who writes in it: leader, treasurer and members of its club, or the person who began it where no club applies. Who sends and
    withdraws it: the club's leader, or whoever began it and still writes in it. One question at most."""
    if not person.is_authenticated or not person.is_active:
        return Part()
    began = application.began_by_id == person.pk
    if application.club is None:
        return Part(began, began)
    role = role_in(application.club, person)
    return Part(role in WRITERS, role == Membership.Role.LEADER or (began and role in WRITERS))


def may_write(application: Application, person: Person) -> bool:
    """See `part_in`."""
    return part_in(application, person).writes


def may_send(application: Application, person: Person) -> bool:
    """See `part_in`."""
    return part_in(application, person).sends


def may_read(application: Application, person: Person) -> bool:
    """Who reads it: who writes in it, and once it was sent the hub. Reviewers read by their seat (`reviews`)."""
    if may_write(application, person):
        return True
    sent = application.state not in (Application.State.DRAFT,) and application.sent_at is not None
    if not (person.is_authenticated and sent and person.has(Role.Kind.OPERATOR, Role.Kind.AUDITOR)):
        return False
    return application.pk not in locked_for(person)  # a conflict of interest goes before a role


def writers_now(application: Application, apart_from: Person) -> list[Writing]:
    """Who else has the form open now, those who came last first."""
    since = timezone.now() - STAYS
    rows = Writing.objects.filter(application=application, at__gte=since).exclude(person=apart_from).select_related("person")
    return list(rows.order_by("-at")[:8])


def changed_since(application: Application, since: datetime) -> list[Answer]:
    """Answers that were written since a moment."""
    return list(application.answers.filter(at__gte=since).select_related("by"))


def history(application: Application, field: str) -> QuerySet[Earlier]:
    """What stood in a field before, and what was written there beside it, newest first."""
    return Earlier.objects.filter(application=application, field=field).select_related("by")


def of_person(person: Person) -> QuerySet[Application]:
    """Applications of somebody's clubs, or begun by them; what was changed last first."""
    clubs = Membership.objects.filter(person=person, until=None, role__in=WRITERS).values("club")
    mine = Q(club=None, began_by=person) | Q(club__in=clubs)
    return Application.objects.filter(mine).select_related("call", "club").order_by("-changed_at", "pk")


def of_club(club: Club) -> QuerySet[Application]:
    """All of a club, newest first."""
    return Application.objects.filter(club=club).select_related("call", "club").order_by("-began_at", "pk")


def on_club_page(club: Club, rights: Rights) -> dict[str, object] | None:
    """The calls that a club was chosen in, as everybody may know them: it is true from the release on, and no longer where it gave up."""
    won = (Application.State.CHOSEN, Application.State.AGREED)
    rows = list(Application.objects.filter(club=club, state__in=won).select_related("call__programme").order_by("-began_at", "pk"))
    return {"won": rows} if rows else None


def for_desk(person: Person, *, call: str = "", state: str = "", words: str = "") -> QuerySet[Application]:
    """What an operator looks through: what was sent, without what a conflict of interest locks. Drafts are the applicants' own."""
    rows = (
        Application.objects.exclude(sent_at=None)
        .exclude(pk__in=locked_for(person))
        .select_related("call", "club")
        .order_by("-sent_at", "pk")
    )
    if call:
        rows = rows.filter(call__slug=call)
    if state in Application.State.values:
        rows = rows.filter(state=state)
    if words:
        rows = rows.filter(
            Q(title__icontains=words) | Q(applicant__icontains=words) | Q(club__name__icontains=words) | Q(receipt__iexact=words)
        )
    return rows


def people_concerned(call: Call) -> list[Person]:
    """Whom a change of a call concerns: everybody who may write in an open application to it."""
    open_ones = Application.objects.filter(call=call, state__in=(Application.State.DRAFT, Application.State.SENT))
    clubs = open_ones.exclude(club=None).values("club")
    members = Q(memberships__club__in=clubs, memberships__until=None, memberships__role__in=WRITERS)
    return list(Person.objects.filter(members | Q(pk__in=open_ones.filter(club=None).values("began_by")), is_active=True).distinct())


def receipt_with(number: str, print: str) -> Sent | None:
    """The receipt of this number whose fingerprint begins so, with its call; both must fit."""
    return Sent.objects.filter(number=number, digest__startswith=print).select_related("application__call", "version").defer("body").first()


def archive(person: Person) -> dict[str, object]:
    """What this app keeps about a person, by file of the archive."""
    began = Application.objects.filter(began_by=person).select_related("call", "club").order_by("began_at")
    return {
        "applications.json": [
            {
                "call": one.call.slug, "for": one.who, "title": one.title, "state": one.state, "began_at": one.began_at.isoformat(),
                "receipt": one.receipt,
            }
            for one in began
        ],
        "answers.json": [
            {"application": str(one.application_id), "field": one.field, "value": one.value, "at": one.at.isoformat()}
            for rows in (Answer.objects.filter(by=person), Earlier.objects.filter(by=person))
            for one in rows.order_by("at")
        ],
    }  # fmt: skip
