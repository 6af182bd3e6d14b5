"""Reporting what hurts, and deciding about it."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from madang.film.language import Text
from madang.website.notices.actions import tell
from madang.website.people.actions.noting import note
from madang.website.people.models import Person, Role
from madang.website.proposals.actions.counting import hold, must_serve
from madang.website.proposals.errors import NoLongerOpen, ReportedOften
from madang.website.proposals.models import Proposal, Report

MOST_A_DAY = 20


@transaction.atomic
def report(*, by: Person, proposal: Proposal, words: str) -> None:
    """Tell the operators; a second report of the same person adds its words to the first. Raises NoLongerOpen, ReportedOften."""
    Person.objects.select_for_update().get(pk=by.pk)
    if not proposal.stands:
        raise NoLongerOpen
    open_ = Report.objects.filter(proposal=proposal, person=by, settled_at=None).first()
    if open_ is not None:
        Report.objects.filter(pk=open_.pk).update(words=f"{open_.words}\n{words.strip()}".strip()[:4000])
        return
    if Report.objects.filter(person=by, at__gt=timezone.now() - timedelta(days=1)).count() >= MOST_A_DAY:
        raise ReportedOften
    Report.objects.create(proposal=proposal, person=by, words=words.strip())
    note(act="reported a proposal", who=by.pseudonym, proposal=proposal.pk)
    operators = Person.objects.filter(is_active=True, roles__kind=Role.Kind.OPERATOR, roles__until=None).distinct()
    said = Text(ko=f"신고가 들어왔어요: {proposal.title}", en=f"A proposal was reported: {proposal.title}")
    tell(people=operators, kind="proposals.reported", words=said, view="proposals:reports", mail=False)


@transaction.atomic
def settle(*, by: Person, proposal: Proposal, hide: bool) -> None:
    """Hide it from everybody, or let it stand (again); every open report of it is settled. Raises NotForYou."""
    must_serve(by)
    hold(proposal)
    Proposal.objects.filter(pk=proposal.pk).update(hidden_at=timezone.now() if hide else None)
    outcome = Report.Outcome.HIDDEN if hide else Report.Outcome.STANDS
    Report.objects.filter(proposal=proposal, settled_at=None).update(outcome=outcome, settled_by=by, settled_at=timezone.now())
    note(act="hid a proposal" if hide else "let a proposal stand", who=by.pseudonym, proposal=proposal.pk)
    if hide and proposal.by is not None:
        said = Text(
            ko=f"거점센터가 제안을 가렸어요. 까닭이 궁금하면 거점센터에 물어보세요: {proposal.title}",
            en=f"The hub has hidden your proposal. Ask the hub if you want to know why: {proposal.title}",
        )
        tell(people=[proposal.by], kind="proposals.hidden", words=said)
