"""What of proposals tells who somebody was."""

from django.db import transaction
from django.utils import timezone

from madang.website.people.models import Person
from madang.website.people.unnaming import unname
from madang.website.proposals.actions.counting import hold, recount
from madang.website.proposals.models import Answer, Proposal, Report, Support


@transaction.atomic
def forget(*, person: Person) -> None:
    """Proposals stay for those who support them, without a name; what nobody supports and nobody answered loses its words, too. Supports
    stay as rows of a person who is then nobody, so that the counts stay."""
    unname(person, Proposal.objects.filter(by=person), "title", "words")
    unname(person, Answer.objects.filter(by=person), "ko", "en")
    unname(person, Report.objects.filter(person=person), "words")
    own = Proposal.objects.filter(by=person)
    own.filter(supporters=0, answered_at=None, joined_into=None).update(title="–", words="", withdrawn_at=timezone.now())
    for number in list(own.values_list("pk", flat=True)):
        _let_go(person, hold(Proposal(pk=number)), number)
    Answer.objects.filter(by=person).update(by=None)
    Report.objects.filter(person=person).update(person=None)
    Report.objects.filter(settled_by=person).update(settled_by=None)


def _let_go(person: Person, held: Proposal, number: int) -> None:
    """Whoever made a joined proposal counted for it, and goes on to; whoever made the one that stands did not, and does not begin to."""
    if held.pk == number:
        Support.objects.filter(person=person, proposal__in=[held.pk, *held.joined.values_list("pk", flat=True)]).delete()
    else:
        Support.objects.get_or_create(proposal_id=number, person=person)
    Proposal.objects.filter(pk=number).update(by=None)
    held.refresh_from_db()
    recount(held)
