"""A club that nobody leads finds a new leader: members offer, members vote, more than half of them decide. Or an operator names one."""

from django.db import transaction
from django.db.models import Count, Q
from django.utils import timezone

from madang.film.language import Text
from madang.website.clubs.actions.holding import hold, must_serve, must_stand
from madang.website.clubs.actions.seating import turn
from madang.website.clubs.errors import LeadsAlready, NotAMember, NotForYou
from madang.website.clubs.models import Candidacy, Club, Membership, Vote
from madang.website.clubs.queries.roles import SEATED, leaderless, people_of
from madang.website.notices.actions import tell
from madang.website.people.actions.noting import note
from madang.website.people.models import Person


def _elector(club: Club, by: Person) -> None:
    if not by.is_active or must_stand(club, by).role not in SEATED:
        raise NotForYou
    if not leaderless(club):
        raise LeadsAlready


@transaction.atomic
def stand(*, by: Person, club: Club) -> Candidacy:
    """Offer to lead; one's own voice is with it. Raises NotAMember, NotForYou, LeadsAlready."""
    held = hold(club)
    _elector(held, by)
    made, _ = Candidacy.objects.get_or_create(club=held, person=by, closed_at=None)
    Vote.objects.update_or_create(club=held, person=by, defaults={"candidacy": made})
    decide(held)
    return made


@transaction.atomic
def step_back(*, by: Person, club: Club) -> None:
    """Take the offer back; voices for it are free again."""
    held = hold(club)
    Vote.objects.filter(candidacy__club=held, candidacy__person=by).delete()
    Candidacy.objects.filter(club=held, person=by, closed_at=None).update(closed_at=timezone.now())


@transaction.atomic
def vote(*, by: Person, candidacy: Candidacy) -> None:
    """Give one's voice, or give it anew. Raises NotAMember, NotForYou, LeadsAlready."""
    held = hold(candidacy.club)
    _elector(held, by)
    open_ = Candidacy.objects.filter(pk=candidacy.pk, closed_at=None).first()
    if open_ is None:
        raise NotAMember
    Vote.objects.update_or_create(club=held, person=by, defaults={"candidacy": open_})
    decide(held)


def decide(club: Club) -> None:
    """Whoever has the voices of more than half of those who may vote leads. Inside a transaction that holds the club."""
    if not leaderless(club):
        return
    electors = [person.pk for person in people_of(club, *SEATED)]
    voices = Count("votes", filter=Q(votes__person__in=electors))
    offers = Candidacy.objects.filter(club=club, closed_at=None, person__in=electors).annotate(voices=voices)
    chosen = next((one for one in offers.select_related("person") if one.voices * 2 > len(electors)), None)
    if chosen is not None:
        _lead(club, chosen.person)
        note(act="chose a leader", whom=chosen.person.pseudonym, who=None, club=club.pk, voices=chosen.voices, of=len(electors))


@transaction.atomic
def name_leader(*, by: Person, club: Club, person: Person) -> None:
    """An operator names a member, where the leader cannot be reached or members do not agree. Raises NotForYou, NotAMember."""
    must_serve(by)
    held = hold(club)
    if not person.is_active:
        raise NotAMember
    if must_stand(held, person).role != Membership.Role.LEADER:
        _lead(held, person)
        note(act="named a leader", who=by.pseudonym, whom=person.pseudonym, club=held.pk)


def _lead(club: Club, person: Person) -> None:
    turn(must_stand(club, person), Membership.Role.LEADER)
    Vote.objects.filter(club=club).delete()
    Candidacy.objects.filter(club=club, closed_at=None).update(closed_at=timezone.now())
    said = Text(ko=f"{club.name}의 새 대표는 {{who}}님이에요.", en=f"{{who}} leads {club.name} now.")
    tell(people=people_of(club), kind="clubs.leader", words=said, about=person, view="clubs:club", arguments={"slug": club.slug})
