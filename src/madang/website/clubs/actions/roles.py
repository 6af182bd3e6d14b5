"""Changing who is what. One role a person at a time: so whoever leads never keeps the books as well."""

from django.db import transaction

from madang.film.language import Text
from madang.website.clubs.actions.holding import hold, hold_living, must_lead, must_stand
from madang.website.clubs.actions.joining import after_leaving, other_leaders
from madang.website.clubs.actions.seating import close, seat, taken, turn, waiting
from madang.website.clubs.errors import LastLeader, NoRoomToGrow, NotForYou
from madang.website.clubs.models import Club, Membership
from madang.website.clubs.queries.roles import SEATED
from madang.website.clubs.waiting import may_grow
from madang.website.notices.actions import tell
from madang.website.people.actions.noting import note
from madang.website.people.models import Person

KOREAN = {"leader": "대표", "treasurer": "회계", "member": "회원", "mentor": "멘토", "guest": "손님"}


@transaction.atomic
def change(*, by: Person, club: Club, person: Person, role: str) -> None:
    """A leader gives somebody another role, or steps down. Raises NotForYou, ClubEnded, NotAMember, LastLeader, NoRoomToGrow."""
    held = hold_living(club)
    must_lead(by, held)
    theirs, role = must_stand(held, person), str(Membership.Role(role))
    if theirs.role == role:
        return
    if theirs.role == Membership.Role.LEADER and not other_leaders(held, person):
        raise LastLeader
    if role in SEATED and theirs.role not in SEATED:
        size = 1 + theirs.companions
        if not may_grow(capacity=held.places, taken=taken(held), waiting=waiting(held), by=size):
            raise NoRoomToGrow
    turn(theirs, role)
    note(act="changed a club role", who=by.pseudonym, whom=person.pseudonym, club=held.pk, club_role=role)
    seat(held)
    if person.pk != by.pk:
        said = Text(ko=f"{held.name}에서 맡은 일이 바뀌었어요: {KOREAN[role]}", en=f"Your role in {held.name} is now: {role}")
        tell(people=[person], kind="clubs.role", words=said, view="clubs:club", arguments={"slug": held.slug})


@transaction.atomic
def remove(*, by: Person, club: Club, person: Person) -> None:
    """A leader takes somebody else out. Raises NotForYou, NotAMember."""
    held = hold(club)
    must_lead(by, held)
    if person.pk == by.pk:
        raise NotForYou  # one leaves by oneself
    close(must_stand(held, person))
    note(act="removed from a club", who=by.pseudonym, whom=person.pseudonym, club=held.pk)
    said = Text(ko=f"이제 {held.name}의 회원이 아니에요.", en=f"You are no longer in {held.name}.")
    tell(people=[person], kind="clubs.role", words=said, view="clubs:club", arguments={"slug": held.slug})
    after_leaving(held)
