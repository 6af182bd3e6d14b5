"""Opening and closing roles, and giving free places to who waits. Inside a transaction that holds the club."""

from django.db.models import F, Sum
from django.utils import timezone

from madang.film.language import Text
from madang.website.clubs.models import Club, Invitation, JoinRequest, Membership, Vote
from madang.website.clubs.models.succession import Candidacy
from madang.website.clubs.queries.roles import SEATED, leaderless, people_of
from madang.website.clubs.waiting import Party, next_in
from madang.website.notices.actions import tell
from madang.website.people.actions.noting import note
from madang.website.people.models import Person


def taken(club: Club) -> int:
    """How many places are taken."""
    rows = Membership.objects.filter(club=club, until=None, role__in=SEATED, person__is_active=True)
    return rows.aggregate(people=Sum(F("companions") + 1))["people"] or 0


def waiting(club: Club) -> list[Party]:
    """Who waits, in order of arrival; each party is named by the number of its request."""
    rows = JoinRequest.objects.filter(club=club, state=JoinRequest.State.WAITING).order_by("asked_at", "id")
    return [Party(one.pk, one.size) for one in rows]


def enter(*, club: Club, person: Person, role: str, companions: int = 0, through: Invitation | None = None) -> Membership:
    """Open a role; open requests of this person are answered with it."""
    made = Membership.objects.create(club=club, person=person, role=role, companions=companions)
    JoinRequest.objects.filter(club=club, person=person, state__in=JoinRequest.OPEN).update(state=JoinRequest.State.CAME)
    note(act="joined a club", who=person.pseudonym, club=club.pk, invitation=through.pk if through else None)
    return made


def close(standing: Membership) -> None:
    """End a role today; the voice of whoever goes goes with them."""
    Membership.objects.filter(pk=standing.pk).update(until=max(timezone.localdate(), standing.since))
    Vote.objects.filter(club=standing.club_id, person=standing.person_id).delete()
    Candidacy.objects.filter(club=standing.club_id, person=standing.person_id, closed_at=None).update(closed_at=timezone.now())
    Vote.objects.filter(candidacy__club=standing.club_id, candidacy__person=standing.person_id).delete()


def turn(standing: Membership, role: str) -> None:
    """Close a role and open another; one that was opened today is only corrected, so that the history holds days."""
    if standing.since == timezone.localdate():
        Membership.objects.filter(pk=standing.pk).update(role=role)
        return
    Membership.objects.filter(pk=standing.pk).update(until=timezone.localdate())
    Membership.objects.create(club=standing.club, person=standing.person, role=role, companions=standing.companions)


def seat(club: Club) -> None:
    """Let in whoever is next, and tell them."""
    come = next_in(capacity=club.places, taken=taken(club), waiting=waiting(club))
    rows = JoinRequest.objects.select_related("person").in_bulk([party.name for party in come])
    for party in come:
        request = rows[party.name]
        enter(club=club, person=request.person, role=Membership.Role.MEMBER, companions=request.companions)
    said = Text(
        ko=f"{club.name}에 들어왔어요. 이제 게시판을 보고 글을 쓸 수 있어요.", en=f"You are in {club.name}. Its board is open to you."
    )
    came = [request.person for request in rows.values()]
    tell(people=came, kind="clubs.came", words=said, view="clubs:club", arguments={"slug": club.slug})


def tell_if_leaderless(club: Club) -> None:
    """A club that nobody leads asks its members to choose."""
    if club.ended_at is None and leaderless(club):
        said = Text(
            ko=f"{club.name}에 지금 대표가 없어요. 회원들이 새 대표를 정할 수 있어요.",
            en=f"{club.name} has no leader now. Its members can choose a new one.",
        )
        tell(people=people_of(club, *SEATED), kind="clubs.leaderless", words=said, view="clubs:succession", arguments={"slug": club.slug})
