"""Invitations: a link that opens the door for a while. Whoever has it may come in; we keep only what recognises it."""

import secrets
from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import salted_hmac

from madang.website.clubs.actions.holding import hold, hold_living, must_lead
from madang.website.clubs.actions.joining import may_wait
from madang.website.clubs.actions.seating import enter, seat
from madang.website.clubs.errors import InvitationOver, NotForYou
from madang.website.clubs.models import Club, Invitation, JoinRequest, Membership
from madang.website.clubs.queries.roles import SEATED
from madang.website.people.actions.noting import note
from madang.website.people.models import Person

ROLES = (Membership.Role.MEMBER, Membership.Role.MENTOR, Membership.Role.GUEST)  # who leads or keeps the books is named, not invited


def digest_of(secret: str) -> str:
    """What is kept of a link: nobody who reads the database can open a door with it."""
    return salted_hmac("madang.clubs.invitation", secret, algorithm="sha256").hexdigest()


def invitation_of(secret: str) -> Invitation | None:
    """The invitation that this link is, open or over."""
    return Invitation.objects.select_related("club", "made_by").filter(digest=digest_of(secret)).first()


@transaction.atomic
def invite(*, by: Person, club: Club, role: str, most: int, until: datetime) -> tuple[Invitation, str]:
    """Make one; the secret is told here and never again. Raises NotForYou, ClubEnded."""
    held = hold_living(club)
    must_lead(by, held)
    if role not in ROLES:
        raise NotForYou
    secret = secrets.token_urlsafe(18)
    made = Invitation.objects.create(club=held, role=role, digest=digest_of(secret), most=most, until=until, made_by=by)
    note(act="invited to a club", who=by.pseudonym, club=held.pk, invitation=made.pk)
    return made, secret


@transaction.atomic
def revoke(*, by: Person, invitation: Invitation) -> None:
    """It opens nothing from now on. Raises NotForYou."""
    held = hold(invitation.club)
    must_lead(by, held)
    if Invitation.objects.filter(pk=invitation.pk, revoked_at=None).update(revoked_at=timezone.now()):
        note(act="revoked an invitation", who=by.pseudonym, club=held.pk, invitation=invitation.pk)


@transaction.atomic
def accept(*, by: Person, secret: str, companions: int = 0) -> bool:
    """Come in through it. True: in; False: it is full, and one waits in one's turn.

    Raises InvitationOver, ClubEnded, AlreadyIn, TooLarge.
    """
    known = invitation_of(secret)
    if known is None or not by.is_active:
        raise InvitationOver
    held = hold_living(known.club)
    invitation = Invitation.objects.get(pk=known.pk)
    may_wait(held, by, companions if invitation.role in SEATED else 0)
    if not invitation.opens or not Invitation.objects.filter(pk=known.pk, used__lt=F("most")).update(used=F("used") + 1):
        raise InvitationOver
    if invitation.role not in SEATED:
        enter(club=held, person=by, role=invitation.role, through=invitation)
        return True
    _take_a_turn(held, by, companions)
    seat(held)
    return Membership.objects.filter(club=held, person=by, until=None).exists()


def _take_a_turn(club: Club, by: Person, companions: int) -> None:
    """Wait, if only for a moment. Who had asked already keeps the turn of then, unless more people come now."""
    asked = JoinRequest.objects.filter(club=club, person=by, state__in=JoinRequest.OPEN).first()
    if asked is None:
        JoinRequest.objects.create(club=club, person=by, companions=companions, state=JoinRequest.State.WAITING)
        return
    at = timezone.now() if companions > asked.companions else asked.asked_at
    JoinRequest.objects.filter(pk=asked.pk).update(state=JoinRequest.State.WAITING, companions=companions, asked_at=at)
