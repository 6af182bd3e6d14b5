"""Holding the proposals that belong together, and counting their supporters. Inside a transaction of whoever calls."""

from django.db.models import Q

from madang.website.people.models import Person, Role
from madang.website.proposals.errors import NoLongerOpen, NotForYou
from madang.website.proposals.models import Proposal, Support


def must_serve(by: Person) -> None:
    """Raises NotForYou for who is not an operator."""
    if not by.has(Role.Kind.OPERATOR):
        raise NotForYou


def hold(proposal: Proposal) -> Proposal:
    """The proposal that this one stands in, locked until the transaction ends: supports, joins and answers of one group go one by one."""
    while True:
        number = Proposal.objects.values_list("joined_into_id", flat=True).get(pk=proposal.pk) or proposal.pk
        held = Proposal.objects.select_for_update().get(pk=number)
        if held.joined_into_id is None:
            return held  # else it was joined into another meanwhile: look again


def hold_open(proposal: Proposal) -> Proposal:
    """The same. Raises NoLongerOpen where it was taken back or hidden."""
    held = hold(proposal)
    if not held.stands:
        raise NoLongerOpen
    return held


def recount(held: Proposal) -> None:
    """Write down how many people support it: each once, whichever of the joined proposals they supported or made (and did not take back);
    its own proposer apart."""
    group = Proposal.objects.filter(Q(pk=held.pk) | Q(joined_into=held))
    people = set(Support.objects.filter(proposal__in=group).values_list("person_id", flat=True))
    people |= set(group.filter(withdrawn_at=None).exclude(pk=held.pk).exclude(by=None).values_list("by_id", flat=True))
    Proposal.objects.filter(pk=held.pk).update(supporters=len(people - {held.by_id}))
