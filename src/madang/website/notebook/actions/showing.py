"""Showing a question to everybody, and taking it back: the club's leaders decide."""

from django.db import transaction
from django.utils import timezone

from madang.film.language import Text
from madang.website.clubs.models import Membership
from madang.website.clubs.queries import people_of
from madang.website.notebook.errors import ClubEnded, NotYours
from madang.website.notebook.models import Entry
from madang.website.notebook.rights import rights_of
from madang.website.notices.actions import tell
from madang.website.people.actions.noting import note
from madang.website.people.models import Person


@transaction.atomic
def publish(*, by: Person, entry: Entry) -> None:
    """From now on everybody may read it; photos of people who did not say yes stay inside. Raises NotYours, ClubEnded."""
    if not rights_of(by, entry.club).publish:
        raise NotYours
    if entry.club.ended_at is not None:
        raise ClubEnded
    if Entry.objects.filter(pk=entry.pk, published_at=None).update(published_at=timezone.now()):
        note(act="published a question", who=by.pseudonym, entry=entry.pk)
        others = [one for one in people_of(entry.club, *Membership.Role.values) if one.pk != by.pk]
        words = Text(ko=f"이제 누구나 읽을 수 있어요: {entry.question}", en=f"Everybody can read this now: {entry.question}")
        tell(people=others, kind="notebook.published", words=words, view="notebook:entry", arguments={"number": entry.pk}, mail=False)


@transaction.atomic
def unpublish(*, by: Person, entry: Entry) -> None:
    """Only the club reads it again; this is open to an ended club's leaders and to operators, too. Raises NotYours."""
    rights = rights_of(by, entry.club)
    if not (rights.publish or rights.moderate):
        raise NotYours
    if Entry.objects.filter(pk=entry.pk).exclude(published_at=None).update(published_at=None):
        note(act="unpublished a question", who=by.pseudonym, entry=entry.pk)
        if not rights.publish:
            leaders = people_of(entry.club, Membership.Role.LEADER)
            words = Text(
                ko=f"거점센터가 질문의 공개를 거두었어요: {entry.question}", en=f"The hub shows this to your club only: {entry.question}"
            )
            tell(people=leaders, kind="notebook.unpublished", words=words, view="notebook:entry", arguments={"number": entry.pk})
