"""The hub answers in public; proposer and supporters are told."""

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from madang.film.language import Text
from madang.website.notices.actions import tell
from madang.website.people.actions.noting import note
from madang.website.people.models import Person
from madang.website.proposals.actions.counting import hold_open, must_serve
from madang.website.proposals.errors import ReasonMissing
from madang.website.proposals.models import Answer, Proposal, State

SAID = {
    State.RECEIVED: Text(ko="제안을 받았어요", en="The hub has received a proposal"),
    State.LOOKING: Text(ko="제안을 살펴보고 있어요", en="The hub is looking into a proposal"),
    State.WILL_DO: Text(ko="제안을 하기로 했어요", en="A proposal will be done"),
    State.NOT_NOW: Text(ko="제안을 이번에는 하지 못해요", en="A proposal will not be done this time"),
}


@transaction.atomic
def answer(*, by: Person, proposal: Proposal, state: str, words: Text, place: str = "") -> Answer:
    """Say what becomes of it, from today on. Raises NotForYou, NoLongerOpen, and ReasonMissing for a no without a because."""
    must_serve(by)
    held, said = hold_open(proposal), State(state)
    if said is State.NOT_NOW and not (words.ko.strip() or words.en.strip()):
        raise ReasonMissing
    made = Answer.objects.create(proposal=held, state=said, ko=words.ko.strip(), en=words.en.strip(), place=place, by=by)
    Proposal.objects.filter(pk=held.pk).update(state=said, answered_at=timezone.now())
    note(act="answered a proposal", who=by.pseudonym, proposal=held.pk, state=str(said))
    told = SAID[said]
    tell(
        people=concerned(held, but=by), kind="proposals.answered", view="proposals:proposal", arguments={"number": held.pk},
        words=Text(ko=f"{told.ko}: {held.title}", en=f"{told.en}: {held.title}"),
    )  # fmt: skip
    return made


def concerned(held: Proposal, *, but: Person) -> list[Person]:
    """Whoever made or supports it or one that was joined into it, each once."""
    group = Proposal.objects.filter(Q(pk=held.pk) | Q(joined_into=held))
    numbers = set(group.values_list("by_id", flat=True)) | set(group.values_list("supports__person_id", flat=True))
    return list(Person.objects.filter(is_active=True, pk__in=numbers - {None, but.pk}).order_by("pk"))
