"""Reading notices, and choosing how to be told."""

from collections.abc import Collection
from datetime import time, timedelta

from django.db import transaction
from django.utils import timezone

from madang.website.notices.choices import choice_of
from madang.website.notices.kinds import PURPOSE, TOPICS, topic_of
from madang.website.notices.models import Notice, NoticeChoice
from madang.website.notices.timing import due
from madang.website.people.actions.consenting import withdraw
from madang.website.people.models import Person

KEPT_FOR = timedelta(days=366)


@transaction.atomic
def read(*, person: Person, number: int) -> Notice | None:
    """Mark one of this person's notices as read, and return it; None where they have no such notice."""
    Notice.objects.filter(person=person, pk=number, read_at=None).update(read_at=timezone.now())
    return Notice.objects.filter(person=person, pk=number).first()


@transaction.atomic
def read_all(*, person: Person, up_to: int) -> int:
    """Mark everything up to this notice as read: what came after the page was drawn stays new. Returns how many."""
    return Notice.objects.filter(person=person, pk__lte=up_to, read_at=None).update(read_at=timezone.now())


@transaction.atomic
def choose(*, person: Person, mail: str, quiet_from: time, quiet_until: time, digest: Collection[str] = ()) -> None:
    """How often mails come, when none does, and what waits for the daily one. What still waits to be mailed follows the new choice."""
    topics = sorted(set(digest) & set(TOPICS))
    kept = {"mail": NoticeChoice.Mail(mail), "quiet_from": quiet_from, "quiet_until": quiet_until, "digest": topics}
    row, _ = NoticeChoice.objects.update_or_create(person=person, defaults=kept)
    now, choice = timezone.localtime(), choice_of(row)
    waiting = Notice.objects.filter(person=person, mailed_at=None, mail_after__isnull=False)
    for kind in set(waiting.values_list("kind", flat=True)):
        waiting.filter(kind=kind).update(mail_after=due(now, choice, topic_of(kind)))


@transaction.atomic
def forget_old() -> int:
    """Remove what was read and is over a year old; returns how many."""
    gone, _ = Notice.objects.filter(made_at__lt=timezone.now() - KEPT_FOR).exclude(read_at=None).delete()
    return gone


@transaction.atomic
def stop(*, person: Person) -> None:
    """No more mail about notices, by the link in one of them: their own page keeps telling. News by mail is taken back with it."""
    NoticeChoice.objects.update_or_create(person=person, defaults={"mail": NoticeChoice.Mail.NEVER})
    Notice.objects.filter(person=person, mailed_at=None).update(mail_after=None)
    withdraw(person=person, purpose=PURPOSE)


@transaction.atomic
def leave_unmailed() -> int:
    """What stands on pages now is not mailed any more: a sample yard's people are made up, and their addresses lead nowhere."""
    return Notice.objects.filter(mailed_at=None, mail_after__isnull=False).update(mail_after=None)
