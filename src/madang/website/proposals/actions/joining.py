"""Two proposals that mean the same become one, and can be taken apart again: no support is moved, only counted together."""

from django.db import transaction

from madang.film.language import Text
from madang.website.notices.actions import tell
from madang.website.people.actions.noting import note
from madang.website.people.models import Person
from madang.website.proposals.actions.counting import must_serve, recount
from madang.website.proposals.errors import NotToItself
from madang.website.proposals.models import Proposal


@transaction.atomic
def join(*, by: Person, proposal: Proposal, into: Proposal) -> None:
    """Count `proposal`, and what was joined into it, with `into`. Its makers are told. Raises NotForYou, NotToItself."""
    must_serve(by)
    both = {one.pk: one for one in Proposal.objects.select_for_update().filter(pk__in=[proposal.pk, into.pk]).order_by("pk")}
    first, second = both[proposal.pk], both[into.pk]
    fits = first.joined_into_id is None and second.joined_into_id is None and first.stands and second.stands
    if first.pk == second.pk or not fits:
        raise NotToItself
    makers = set(Proposal.objects.filter(joined_into=first).values_list("by_id", flat=True)) | {first.by_id}
    Proposal.objects.filter(joined_into=first).update(joined_into=second)
    Proposal.objects.filter(pk=first.pk).update(joined_into=second)
    recount(second)
    note(act="joined proposals", who=by.pseudonym, proposal=first.pk, into=second.pk)
    tell(
        people=Person.objects.filter(pk__in=makers - {None, by.pk}), kind="proposals.joined", view="proposals:proposal",
        arguments={"number": second.pk},
        words=Text(ko=f"비슷한 제안과 하나로 모았어요: {second.title}", en=f"Your proposal was joined with another: {second.title}"),
    )  # fmt: skip


@transaction.atomic
def part(*, by: Person, proposal: Proposal) -> None:
    """Let a joined proposal stand by itself again, with the supports that were given to it. Raises NotForYou."""
    must_serve(by)
    other = Proposal.objects.values_list("joined_into_id", flat=True).get(pk=proposal.pk)
    if other is None:
        return
    numbers = sorted([proposal.pk, other])
    both = {one.pk: one for one in Proposal.objects.select_for_update().filter(pk__in=numbers).order_by("pk")}
    if Proposal.objects.filter(pk=proposal.pk, joined_into=other).update(joined_into=None):
        recount(both[other])
        recount(both[proposal.pk])
        note(act="parted proposals", who=by.pseudonym, proposal=proposal.pk, into=other)
