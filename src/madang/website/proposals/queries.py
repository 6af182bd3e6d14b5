"""What is read of proposals."""

from django.db.models import Prefetch, QuerySet

from madang.website.people.models import Person
from madang.website.proposals.models import Answer, Proposal, Report, State, Support

SORTS = ("newest", "support", "answered")


def shown(sort: str = "newest", state: str = "") -> QuerySet[Proposal]:
    """What stands for itself and for everybody to read."""
    held = Proposal.objects.filter(joined_into=None, withdrawn_at=None, hidden_at=None).select_related("by")
    if state in State.values:
        held = held.filter(state=state)
    if sort == "answered":
        held = held.exclude(answered_at=None).order_by("-answered_at", "-id")
    else:
        held = held.order_by("-supporters", "-id") if sort == "support" else held.order_by("-id")
    return held


def answers(proposal: Proposal) -> QuerySet[Answer]:
    """Newest first."""
    return proposal.answers.all()


def joined(proposal: Proposal) -> QuerySet[Proposal]:
    """What was joined into it and still stands."""
    return Proposal.objects.filter(joined_into=proposal, withdrawn_at=None, hidden_at=None).select_related("by").order_by("id")


def supports(person: Person, proposal: Proposal) -> bool:
    """Whether this person supports it, or one that was joined into it."""
    if not person.is_authenticated:
        return False
    group = [proposal.pk, *Proposal.objects.filter(joined_into=proposal).values_list("pk", flat=True)]
    return Support.objects.filter(person=person, proposal__in=group).exists()


def waiting_reports() -> QuerySet[Proposal]:
    """Reported proposals about which nobody has decided, with the open reports in `open_reports`; longest waiting first."""
    open_ = Report.objects.filter(settled_at=None).select_related("person")
    held = Proposal.objects.filter(pk__in=Report.objects.filter(settled_at=None).values("proposal"))
    return held.select_related("by").prefetch_related(Prefetch("reports", open_, to_attr="open_reports")).order_by("id")


def archive(person: Person) -> dict[str, object]:
    """What this app keeps about a person, by file of the archive."""
    return {
        "proposals.json": {
            "proposals": [
                {"title": one.title, "words": one.words, "state": one.state, "proposed_at": one.proposed_at.isoformat()}
                for one in Proposal.objects.filter(by=person).order_by("id")
            ],
            "supports": [
                {"title": one.proposal.title, "at": one.at.isoformat()}
                for one in Support.objects.filter(person=person).select_related("proposal").order_by("id")
            ],
            "reports": [
                {"title": one.proposal.title, "words": one.words, "at": one.at.isoformat()}
                for one in Report.objects.filter(person=person).select_related("proposal").order_by("id")
            ],
        }
    }
