"""Founding a club, changing its page, ending it, taking it up again."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from madang.website.clubs.actions.holding import hold, hold_living, must_lead
from madang.website.clubs.actions.seating import seat
from madang.website.clubs.errors import FoundedOften, NotForYou
from madang.website.clubs.models import Club, JoinRequest, Membership
from madang.website.clubs.slugs import free_slug
from madang.website.files.actions import drop
from madang.website.files.models import StoredFile
from madang.website.people.actions.noting import note
from madang.website.people.models import Person

MOST_A_DAY = 3


@dataclass(frozen=True, slots=True)
class About:
    """What a club says of itself. `places` is how many people it takes (None: any number)."""

    name: str
    purpose: str
    neighbourhood: str = ""
    meeting_place: str = ""
    joining: str = Club.Joining.REQUEST
    places: int | None = None


@transaction.atomic
def found(*, by: Person, about: About, nonce: UUID) -> Club:
    """The founder is its first leader. Sent twice with one nonce it is one. Raises FoundedOften, NotForYou."""
    if not by.is_active:
        raise NotForYou
    Person.objects.select_for_update().get(pk=by.pk)  # one person's clubs are counted one by one
    known = Club.objects.filter(nonce=nonce).first()
    if known is not None:
        if known.founded_by_id != by.pk:
            raise NotForYou
        return known
    if Club.objects.filter(founded_by=by, founded_at__gt=timezone.now() - timedelta(days=1)).count() >= MOST_A_DAY:
        raise FoundedOften(most=MOST_A_DAY)
    made = _with_free_slug(Club(founded_by=by, nonce=nonce, **_fields(about)))
    Membership.objects.create(club=made, person=by, role=Membership.Role.LEADER)
    note(act="founded a club", who=by.pseudonym, club=made.pk)
    return made


def _with_free_slug(club: Club) -> Club:
    """Another may take the same name in the same moment: then the next number is ours."""
    while True:
        club.slug = free_slug(club.name, Club)
        try:
            with transaction.atomic():
                club.save(force_insert=True)
        except IntegrityError:
            if not Club.objects.filter(slug=club.slug).exists():
                raise
        else:
            return club


def _fields(about: About) -> dict[str, object]:
    return {
        "name": " ".join(about.name.split()), "purpose": about.purpose.strip(), "neighbourhood": " ".join(about.neighbourhood.split()),
        "meeting_place": " ".join(about.meeting_place.split()), "joining": Club.Joining(about.joining), "places": about.places,
    }  # fmt: skip


@transaction.atomic
def change(*, by: Person, club: Club, about: About) -> Club:
    """Its address stays, whatever it is called now. More places let in who waits; fewer send nobody away. Raises NotForYou, ClubEnded."""
    held = hold_living(club)
    must_lead(by, held)
    Club.objects.filter(pk=held.pk).update(**_fields(about))
    held.refresh_from_db()
    note(act="changed a club", who=by.pseudonym, club=held.pk)
    seat(held)
    return held


@transaction.atomic
def picture(*, by: Person, club: Club, stored: StoredFile | None) -> None:
    """Its picture, or none. Raises NotForYou, ClubEnded."""
    held = hold_living(club)
    must_lead(by, held)
    before = held.picture
    Club.objects.filter(pk=held.pk).update(picture=stored)
    note(act="changed a club", who=by.pseudonym, club=held.pk)
    if before is not None and (stored is None or before.pk != stored.pk):
        drop(stored=before)


@transaction.atomic
def end(*, by: Person, club: Club) -> None:
    """Its page, works and board stay to be read; nothing new comes in. Nobody waits any longer. Raises NotForYou."""
    held = hold(club)
    must_lead(by, held)
    if Club.objects.filter(pk=held.pk, ended_at=None).update(ended_at=timezone.now()):
        JoinRequest.objects.filter(club=held, state__in=JoinRequest.OPEN).update(state=JoinRequest.State.WITHDRAWN)
        note(act="ended a club", who=by.pseudonym, club=held.pk)


@transaction.atomic
def take_up(*, by: Person, club: Club) -> None:
    """It goes on, with whoever is in it. Raises NotForYou."""
    held = hold(club)
    must_lead(by, held)
    if Club.objects.filter(pk=held.pk).exclude(ended_at=None).update(ended_at=None):
        note(act="took up a club", who=by.pseudonym, club=held.pk)
