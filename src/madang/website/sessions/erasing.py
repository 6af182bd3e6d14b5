"""Forgetting a person here: counts stay, names go."""

from contextlib import suppress

from django.db import transaction
from django.utils import timezone

from madang.website.people.models import Person
from madang.website.people.unnaming import unname
from madang.website.sessions.actions.seating import give_up
from madang.website.sessions.errors import Over, SeatGone
from madang.website.sessions.models import Feed, Material, Seat, Session


@transaction.atomic
def forget(*, person: Person) -> None:
    """Places to come are given to who waits; past ones keep their count under no name; attendance stays, under the pseudonym."""
    for seat in person.seats.filter(state__in=(Seat.State.SEATED, Seat.State.WAITING), session__starts_at__gt=timezone.now()):
        with suppress(SeatGone, Over):  # given up, or begun, in this very moment: there is nothing to give on
            give_up(seat=seat)
    unname(person, Session.objects.filter(host=person), "title", "about", "place", "why")
    unname(person, Material.objects.filter(session__host=person), "words")
    person.seats.update(name="", email="")
    Feed.objects.filter(person=person).delete()
