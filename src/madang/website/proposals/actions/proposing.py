"""Proposing, taking back, and supporting: residents among themselves."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from madang.website.people.actions.noting import note
from madang.website.people.models import Person
from madang.website.proposals.actions.counting import hold, hold_open, recount
from madang.website.proposals.errors import NoLongerOpen, NotForYou, OwnProposal, ProposedOften
from madang.website.proposals.models import Proposal, Support

MOST_A_DAY = 3


@transaction.atomic
def propose(*, by: Person, kind: str, title: str, words: str, nonce: UUID) -> Proposal:
    """Everybody reads it from now on. Sent twice with one nonce it is one. Raises ProposedOften."""
    Person.objects.select_for_update().get(pk=by.pk)  # one person's proposals are counted one by one
    known = Proposal.objects.filter(nonce=nonce).first()
    if known is not None:
        if known.by_id != by.pk:
            raise NotForYou
        return known
    if Proposal.objects.filter(by=by, proposed_at__gt=timezone.now() - timedelta(days=1)).count() >= MOST_A_DAY:
        raise ProposedOften(most=MOST_A_DAY)
    made = Proposal.objects.create(by=by, kind=Proposal.Kind(kind), title=" ".join(title.split()), words=words.strip(), nonce=nonce)
    note(act="proposed", who=by.pseudonym, proposal=made.pk)
    return made


@transaction.atomic
def withdraw(*, by: Person, proposal: Proposal) -> None:
    """The proposer takes it back: its words go, its place and its answers stay. Raises NotForYou."""
    held = hold(proposal)
    if proposal.by_id != by.pk:
        raise NotForYou
    if Proposal.objects.filter(pk=proposal.pk, withdrawn_at=None).update(withdrawn_at=timezone.now(), words=""):
        note(act="withdrew a proposal", who=by.pseudonym, proposal=proposal.pk)
        recount(held)


@transaction.atomic
def support(*, by: Person, proposal: Proposal) -> None:
    """One support a person and group of joined proposals; a second changes nothing. Raises NoLongerOpen, OwnProposal."""
    held = hold_open(proposal)
    if held.by_id == by.pk:
        raise OwnProposal
    if not proposal.stands:
        raise NoLongerOpen
    if not Support.objects.filter(person=by, proposal__in=[held.pk, *held.joined.values_list("pk", flat=True)]).exists():
        Support.objects.create(proposal=held, person=by)
        recount(held)


@transaction.atomic
def unsupport(*, by: Person, proposal: Proposal) -> None:
    """Take one's support back, from every proposal of the group."""
    held = hold(proposal)
    if Support.objects.filter(person=by, proposal__in=[held.pk, *held.joined.values_list("pk", flat=True)]).delete()[0]:
        recount(held)
