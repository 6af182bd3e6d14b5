"""The old mail address is told of the new one, and may take it back: for the day on which it was somebody else who changed it."""

import logging
from datetime import timedelta

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone, translation

from madang.website.people.actions.addressing import UNDO_FOR, close, hold
from madang.website.people.actions.mailing import mail
from madang.website.people.actions.noting import note
from madang.website.people.errors import AddressTaken, MailNotSent, UndoOver
from madang.website.people.keys import key_of, new_link
from madang.website.people.models import AccessKey, AddressChange, Identity, OneTimeCodes, Passkey, Person, SpareCode

BEFORE = timedelta(days=1)  # who takes an account over may have made a way in for themselves first
log = logging.getLogger(__name__)


def tell() -> int:
    """Mail the way back to every old address that does not know yet; returns to how many. What cannot be mailed now is mailed later."""
    waiting = AddressChange.objects.filter(told_at=None, undone_at=None, confirmed_at__gt=timezone.now() - UNDO_FOR).exclude(old="")
    return sum(_tell(number) for number in list(waiting.order_by("pk").values_list("pk", flat=True)[:100]))


def _tell(number: int) -> bool:
    """The link is made anew for each mail: only its keyed hash is kept."""
    link = new_link()
    claimed = AddressChange.objects.filter(pk=number, told_at=None).update(told_at=timezone.now(), undo_key=key_of("old address", link))
    change = AddressChange.objects.select_related("person").filter(pk=number).first()
    if not claimed or change is None:
        return False
    language = change.person.language
    with translation.override(language):
        shown = {"address": f"{settings.MADANG_ADDRESS}{reverse('people:address-undo', args=[link])}", "days": UNDO_FOR.days}
    try:
        mail(to=change.old, language=language, template="address_old", shown=shown)
    except MailNotSent:
        AddressChange.objects.filter(pk=number).update(told_at=None)
        log.warning("an old address could not be told of a new one; it is tried again")
        return False
    return True


def open_undo(link: str) -> AddressChange:
    """The change that a link takes back. Raises UndoOver."""
    found = AddressChange.objects.filter(undo_key=key_of("old address", link), undone_at=None, confirmed_at__gt=timezone.now() - UNDO_FOR)
    change = found.select_related("person").first()
    if change is None:
        raise UndoOver
    return change


@transaction.atomic
def undo(*, link: str) -> str:
    """The old address opens the account again, and is returned. Everybody is signed out, and every other way in that was made since the day
    before the change is gone. Raises UndoOver, AddressTaken."""
    held = hold(open_undo(link).person_id)
    change = open_undo(link)
    try:
        with transaction.atomic():
            Person.objects.filter(pk=held.pk).update(email=change.old, epoch=F("epoch") + 1)
    except IntegrityError as taken:
        raise AddressTaken from taken
    close(held)
    later = AddressChange.objects.filter(person=held, pk__gte=change.pk)  # who reads a later address has no say any more
    later.update(undone_at=timezone.now(), undo_key=None, new="")
    _close_ways_in(held, since=Q(made_at__gte=change.asked_at - BEFORE))
    note(act="undid an address", whom=held.pseudonym)
    return change.old


def _close_ways_in(person: Person, since: Q) -> None:
    for kind in (Passkey, Identity, AccessKey):
        kind.objects.filter(since, person=person).delete()
    if OneTimeCodes.objects.filter(since, person=person).delete()[0]:
        SpareCode.objects.filter(person=person).delete()


def can_be_undone(person: Person) -> AddressChange | None:
    """The newest change that the old address may still take back."""
    found = AddressChange.objects.filter(person=person, undone_at=None, confirmed_at__gt=timezone.now() - UNDO_FOR)
    return found.exclude(old="").order_by("-pk").first()
