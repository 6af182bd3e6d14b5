"""What waits for an operator, counted from the apps: how many, since when the longest, and where to begin."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial
from typing import Any

from django.db.models import Count, Max, Min, QuerySet
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.website.applications.models import Application
from madang.website.clubs import queries as clubs
from madang.website.clubs.models import PostReport
from madang.website.grants.queries import agreed as grants
from madang.website.people.models import Role
from madang.website.programmes import queries as programmes
from madang.website.proposals import queries as proposals
from madang.website.proposals.models import Report, State
from madang.website.reviews.queries import desk as reviews
from madang.website.support import queries as support
from madang.website.support.models import Milestone

SOON = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Queue:
    """How many wait, the oldest since when; `until` where it ends by itself. `address` is where it is worked on."""

    name: object
    count: int
    since: datetime | None
    address: str
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A page of the operator's, by name."""

    name: object
    address: str


PLACES = (
    (_("Programmes and calls"), "programmes:manage"),
    (_("Applications"), "applications:desk"),
    (_("Reviews"), "reviews:desk"),
    (_("Sessions"), "sessions:index"),
    (_("Grants"), "grants:index"),
    (_("Milestones"), "support:queue"),
    (_("Surveys"), "support:surveys"),
    (_("Proposals"), "proposals:index"),
    (_("Log of the yard"), "people:log"),
    (_("Staff pages"), "admin:index"),
)


OF_ROLES = (
    (Role.Kind.OPERATOR, _("To the operator's desk"), "front:desk"),
    (Role.Kind.REVIEWER, _("To the reviews"), "reviews:desk"),
    (Role.Kind.MENTOR, _("To my clubs"), "support:queue"),
    (Role.Kind.AUDITOR, _("Log of the yard"), "people:log"),
)


def address(view: str, **arguments: object) -> str:
    """Where a page is; nowhere where its app has none."""
    try:
        return reverse(view, kwargs=arguments)
    except NoReverseMatch:
        return ""


def places() -> list[Place]:
    """Where an operator works."""
    return [Place(name, found) for name, view in PLACES if (found := address(view))]


def places_of(roles: Collection[Role]) -> list[Place]:
    """Where somebody with these roles of the hub works."""
    kinds = {role.kind for role in roles}
    return [Place(name, found) for kind, name, view in OF_ROLES if kind in kinds and (found := address(view))]


def waiting() -> list[Queue]:
    """Queues in which something waits, the longest wait first; then what closes soon."""
    found = [one for ask in ASKED if (one := ask()).count]
    return sorted(found, key=lambda one: (one.since is None, one.since or timezone.now()))


def _sent() -> Queue:
    sent = Application.objects.filter(state=Application.State.SENT).aggregate(count=Count("pk"), since=Min("sent_at"))
    return Queue(_("Applications to check"), sent["count"], sent["since"], address("applications:desk"))


def _handed_in() -> Queue:
    last = Milestone.objects.filter(state=Milestone.State.HANDED_IN).annotate(last=Max("steps__at"))
    waiting = last.aggregate(count=Count("pk"), since=Min("last"))
    return Queue(_("Milestones that were handed in"), waiting["count"], waiting["since"], address("support:queue"))


def _proposed() -> Queue:
    new = proposals.shown(state=State.RECEIVED).order_by().aggregate(count=Count("pk"), since=Min("proposed_at"))
    return Queue(_("Proposals without an answer"), new["count"], new["since"], address("proposals:index"))


def _reported() -> Queue:
    open_ = Report.objects.filter(settled_at=None).aggregate(count=Count("proposal", distinct=True), since=Min("at"))
    return Queue(_("Proposals that were reported"), open_["count"], open_["since"], address("proposals:reports"))


def _posts() -> Queue:
    open_ = PostReport.objects.filter(settled_at=None).aggregate(count=Count("post", distinct=True), since=Min("at"))
    return Queue(_("Posts that were reported"), open_["count"], open_["since"], address("clubs:reports"))


def _closing() -> Queue:
    now = timezone.now()
    soon = programmes.calls_in("open", now).filter(closes_at__lte=now + SOON).order_by()
    told = soon.aggregate(count=Count("pk"), until=Min("closes_at"))
    return Queue(_("Calls that close within a week"), told["count"], None, address("programmes:manage"), told["until"])


def _to_set_up() -> Queue:
    closed = reviews.to_set_up(timezone.now()).order_by().aggregate(count=Count("pk"), since=Min("closes_at"))
    return Queue(_("Closed calls without a review"), closed["count"], closed["since"], address("reviews:desk"))


def _to_begin() -> Queue:
    late = reviews.to_begin(timezone.now()).order_by().aggregate(count=Count("pk"), since=Min("opens_at"))
    return Queue(_("Review rounds to begin"), late["count"], late["since"], address("reviews:desk"))


def _to_share_out() -> Queue:
    bare = reviews.to_share_out(timezone.now()).order_by().aggregate(count=Count("pk"), since=Min("scores_from"))
    return Queue(_("Applications to share out among reviewers"), bare["count"], bare["since"], address("reviews:desk"))


def _to_decide() -> Queue:
    ready = reviews.to_decide(timezone.now()).order_by().aggregate(count=Count("pk"), since=Min("ready_at"))
    return Queue(_("Reviews to decide and release"), ready["count"], ready["since"], address("reviews:desk"))


def _leaderless() -> Queue:
    """Its members choose a leader themselves; where they do not, the hub names one."""
    lost = clubs.without_leader()
    first = lost.values("slug", "since").first()
    since = timezone.make_aware(datetime.combine(first["since"], time())) if first and first["since"] else None
    where = address("clubs:succession", slug=first["slug"]) if first else ""
    return Queue(_("Clubs that nobody leads"), lost.count() if first else 0, since, where)


def _certificates() -> Queue:
    people = support.certificates_to_make()
    first = people.first()
    where = address("support:certificates-of", programme=first["programme"]) if first else ""
    return Queue(_("People who wait for a certificate"), people.count() if first else 0, None, where)


def _of_grants(name: object, queue: str, rows: Callable[[], QuerySet[Any]], since: str) -> Queue:
    told = rows().order_by().aggregate(count=Count("pk"), since=Min(since))
    return Queue(name, told["count"], told["since"], f"{address('grants:index')}?queue={queue}")


GRANTS = (
    partial(_of_grants, _("Chosen, without an agreement"), "agreements", grants.without_agreement, "changed_at"),
    partial(_of_grants, _("Agreements to sign for the hub"), "signatures", grants.to_countersign, "offered_at"),
    partial(_of_grants, _("Budgets to approve"), "plans", grants.plans_waiting, "at"),
    partial(_of_grants, _("Expenses to judge"), "expenses", grants.expenses_waiting, "at"),
    partial(_of_grants, _("Settlements to confirm or close"), "settlements", grants.settlements_waiting, "at"),
)
ASKED = (
    _sent, _to_set_up, _to_begin, _to_share_out, _to_decide, *GRANTS, _handed_in, _certificates, _proposed, _reported, _posts, _leaderless,
    _closing,
)  # fmt: skip
