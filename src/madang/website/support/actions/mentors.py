"""The hub puts one of its mentors beside a club, from today on, and ends it on a day."""

from django.db import transaction
from django.utils import timezone

from madang.film.language import Text
from madang.website.clubs.actions.holding import hold, hold_living
from madang.website.clubs.models import Club, Membership
from madang.website.clubs.queries import people_of
from madang.website.notices.actions import tell
from madang.website.people.actions.noting import note
from madang.website.people.models import Person, Role
from madang.website.support.errors import InTheClubAlready, NotAMentor, NotYours
from madang.website.support.rights import rights_in

MENTOR = Membership.Role.MENTOR


@transaction.atomic
def assign(*, by: Person, club: Club, mentor: Person) -> Membership:
    """A mentor of the hub mentors this club from today on; twice is once. Mentor and leaders are told. Raises NotYours, NotAMentor, and
    InTheClubAlready for somebody who has another part in it; ClubEnded of clubs."""
    held = hold_living(club)
    if not rights_in(held, by).arrange:
        raise NotYours
    if not mentor.has(Role.Kind.MENTOR):
        raise NotAMentor
    there = Membership.objects.filter(club=held, person=mentor, until=None).first()
    if there is not None:
        if there.role != MENTOR:
            raise InTheClubAlready
        return there
    made = Membership.objects.create(club=held, person=mentor, role=MENTOR)
    note(act="assigned mentor", who=by.pseudonym, whom=mentor.pseudonym, club=held.slug)
    words = Text(ko=f"{{who}}님이 {held.name}의 멘토예요.", en=f"{{who}} mentors {held.name} now.")
    leaders = people_of(held, Membership.Role.LEADER)
    tell(people=[mentor, *leaders], kind="mentor", words=words, about=mentor, view="support:club", arguments={"slug": held.slug})
    return made


@transaction.atomic
def end(*, by: Person, membership: Membership) -> None:
    """Today is the last day; what the mentor wrote stays. Raises NotYours."""
    held = hold(membership.club)
    if not rights_in(held, by).arrange or membership.role != MENTOR:
        raise NotYours
    if Membership.objects.filter(pk=membership.pk, until=None).update(until=timezone.localdate()):
        note(act="ended mentor", who=by.pseudonym, whom=membership.person.pseudonym, club=held.slug)
        words = Text(ko=f"{held.name} 멘토링을 마쳤어요. 고마워요.", en=f"Your mentoring of {held.name} has ended. Thank you.")
        tell(people=[membership.person], kind="mentor", words=words)
