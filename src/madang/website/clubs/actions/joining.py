"""Coming in by asking or through an open door, waiting for a place, and leaving."""

from django.db import transaction
from django.utils import timezone

from madang.film.language import Text
from madang.website.clubs.actions.holding import hold, hold_living, must_lead, must_stand, standing
from madang.website.clubs.actions.seating import close, seat, taken, waiting
from madang.website.clubs.actions.succession import decide
from madang.website.clubs.errors import AlreadyIn, AskedAlready, LastLeader, NoRoomToGrow, NotForYou, NotOffered, RequestOver, TooLarge
from madang.website.clubs.models import Club, JoinRequest, Membership
from madang.website.clubs.queries.roles import people_of
from madang.website.clubs.waiting import may_grow
from madang.website.notices.actions import tell
from madang.website.people.actions.noting import note
from madang.website.people.models import Person


def may_wait(club: Club, person: Person, companions: int) -> None:
    """Raises AlreadyIn, TooLarge."""
    if standing(club, person) is not None:
        raise AlreadyIn
    if club.places is not None and 1 + companions > club.places:
        raise TooLarge(capacity=club.places)


@transaction.atomic
def ask(*, by: Person, club: Club, words: str = "", companions: int = 0) -> JoinRequest:
    """Ask to come in; through an open door one is in, or waits for a place.

    Raises ClubEnded, NotForYou, NotOffered, AlreadyIn, AskedAlready, TooLarge.
    """
    held = hold_living(club)
    if not by.is_active:
        raise NotForYou
    if held.joining == Club.Joining.INVITATION:
        raise NotOffered
    may_wait(held, by, companions)
    if JoinRequest.objects.filter(club=held, person=by, state__in=JoinRequest.OPEN).exists():
        raise AskedAlready
    open_ = held.joining == Club.Joining.OPEN
    state = JoinRequest.State.WAITING if open_ else JoinRequest.State.ASKED
    made = JoinRequest.objects.create(club=held, person=by, companions=companions, words=words.strip(), state=state)
    if open_:
        seat(held)
        made.refresh_from_db()
        return made
    said = Text(ko=f"{{who}}님이 {held.name}에 함께하고 싶어 해요.", en=f"{{who}} would like to join {held.name}.")
    leaders = people_of(held, Membership.Role.LEADER)
    tell(people=leaders, kind="clubs.asked", words=said, about=by, view="clubs:requests", arguments={"slug": held.slug})
    return made


@transaction.atomic
def answer(*, by: Person, request: JoinRequest, accept: bool, words: str = "") -> JoinRequest:
    """A leader says yes (in, or waiting for a place in the order of asking) or no, with a word.

    Raises NotForYou, RequestOver, ClubEnded.
    """
    held = hold_living(request.club)
    must_lead(by, held)
    state = JoinRequest.State.WAITING if accept else JoinRequest.State.DECLINED
    open_ = JoinRequest.objects.filter(pk=request.pk, state=JoinRequest.State.ASKED)
    if not open_.update(state=state, answer=words.strip(), answered_at=timezone.now(), answered_by=by):
        raise RequestOver
    if accept:
        seat(held)
    request.refresh_from_db()
    if request.state != JoinRequest.State.CAME:
        _tell_answer(request, held)
    if not accept:
        note(act="declined a request", who=by.pseudonym, whom=request.person.pseudonym, club=held.pk)
    return request


def _tell_answer(request: JoinRequest, club: Club) -> None:
    waits = Text(
        ko=f"{club.name}에서 반겨요. 지금은 자리가 다 차서, 자리가 나면 차례대로 들어와요.",
        en=f"{club.name} would like you to come. It is full now; you come in when it is your turn.",
    )
    declined = Text(ko=f"{club.name}에서 이번에는 함께하기 어렵다고 해요.", en=f"{club.name} cannot take you in this time.")
    said = waits if request.state == JoinRequest.State.WAITING else declined
    tell(people=[request.person], kind="clubs.answered", words=said, view="clubs:club", arguments={"slug": club.slug})


@transaction.atomic
def withdraw(*, by: Person, club: Club) -> None:
    """Take one's request back, and one's turn with it. Raises RequestOver."""
    held = hold(club)
    open_ = JoinRequest.objects.filter(club=held, person=by, state__in=JoinRequest.OPEN)
    if not open_.update(state=JoinRequest.State.WITHDRAWN):
        raise RequestOver
    if held.ended_at is None:
        seat(held)


@transaction.atomic
def bring(*, by: Person, club: Club, companions: int) -> None:
    """Say how many of one's family come along, in the club or waiting. Raises ClubEnded, TooLarge, NoRoomToGrow, RequestOver."""
    held = hold_living(club)
    if held.places is not None and 1 + companions > held.places:
        raise TooLarge(capacity=held.places)
    inside = standing(held, by)
    if inside is not None:
        more = companions - inside.companions
        if more > 0 and not may_grow(capacity=held.places, taken=taken(held), waiting=waiting(held), by=more):
            raise NoRoomToGrow
        Membership.objects.filter(pk=inside.pk).update(companions=companions)
    else:
        _bring_waiting(held, by, companions)
    seat(held)


def _bring_waiting(club: Club, by: Person, companions: int) -> None:
    request = JoinRequest.objects.filter(club=club, person=by, state__in=JoinRequest.OPEN).first()
    if request is None:
        raise RequestOver
    at = timezone.now() if companions > request.companions else request.asked_at  # a larger party waits anew
    JoinRequest.objects.filter(pk=request.pk).update(companions=companions, asked_at=at)


@transaction.atomic
def leave(*, by: Person, club: Club) -> None:
    """Go, with whoever came along; the place is the next one's. Raises NotAMember, LastLeader."""
    held = hold(club)
    mine = must_stand(held, by)
    if mine.role == Membership.Role.LEADER and not other_leaders(held, by) and held.ended_at is None:
        raise LastLeader
    close(mine)
    note(act="left a club", who=by.pseudonym, club=held.pk)
    after_leaving(held)


def other_leaders(club: Club, person: Person) -> bool:
    """Whether somebody else leads it, too."""
    leaders = Membership.objects.filter(club=club, until=None, role=Membership.Role.LEADER, person__is_active=True)
    return leaders.exclude(person=person).exists()


def after_leaving(club: Club) -> None:
    """Somebody has gone: the next comes in, and fewer voices may have become most of them."""
    if club.ended_at is None:
        seat(club)
        decide(club)
