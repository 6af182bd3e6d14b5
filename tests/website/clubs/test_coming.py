"""Founding, coming in three ways, waiting with a family, going."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone
from tests.website.doors import resident

from madang.website.clubs.actions import founding, inviting, joining, roles
from madang.website.clubs.actions.founding import About
from madang.website.clubs.errors import (
    AlreadyIn,
    AskedAlready,
    ClubEnded,
    FoundedOften,
    InvitationOver,
    LastLeader,
    NoRoomToGrow,
    NotForYou,
    NotOffered,
    RequestOver,
    TooLarge,
)
from madang.website.clubs.models import Club, Invitation, JoinRequest, Membership
from madang.website.clubs.queries import Search, clubs_shown, people_of, places_left, role_in
from madang.website.notices.models import Notice
from madang.website.people.models import Person

pytestmark = pytest.mark.django_db
TOMORROW = timedelta(days=1)


def someone(name: str) -> Person:
    return resident(f"{abs(hash(name))}@example.kr", name)


def a_club(leader: Person, name: str = "버들못 과학클럽", **more: object) -> Club:
    return founding.found(by=leader, about=About(name, "못을 들여다봐요", "버들동", "주민센터", **more), nonce=uuid4())


def names(club: Club) -> list[str]:
    return [person.display_name for person in people_of(club)]


def waits(club: Club) -> list[str]:
    return [one.person.display_name for one in club.requests.filter(state=JoinRequest.State.WAITING)]


def test_the_founder_leads_and_the_address_is_made_of_the_name() -> None:
    leader = someone("문가람")
    clubs = [a_club(leader), a_club(leader), a_club(leader, "new")]
    assert [club.slug for club in clubs] == ["버들못-과학클럽", "버들못-과학클럽-2", "club-new"]
    assert role_in(clubs[0], leader) == "leader"
    with pytest.raises(FoundedOften):
        a_club(leader)


def test_a_form_that_is_sent_twice_founds_one_club() -> None:
    leader, nonce, about = someone("문가람"), uuid4(), About("못", "봐요")
    assert founding.found(by=leader, about=about, nonce=nonce) == founding.found(by=leader, about=about, nonce=nonce)
    assert Club.objects.count() == 1
    with pytest.raises(NotForYou):
        founding.found(by=someone("남"), about=about, nonce=nonce)


def test_a_request_is_answered_with_a_word() -> None:
    leader, one, other = someone("문가람"), someone("하나"), someone("둘")
    club = a_club(leader)
    asked = joining.ask(by=one, club=club, words="별이 좋아요")
    with pytest.raises(AskedAlready):
        joining.ask(by=one, club=club)
    with pytest.raises(NotForYou):
        joining.answer(by=one, request=asked, accept=True)
    assert joining.answer(by=leader, request=asked, accept=True, words="반가워요").state == "came"
    with pytest.raises(RequestOver):
        joining.answer(by=leader, request=asked, accept=False)
    declined = joining.answer(by=leader, request=joining.ask(by=other, club=club), accept=False, words="다음 봄에 만나요")
    assert (declined.state, declined.answer, names(club)) == ("declined", "다음 봄에 만나요", ["문가람", "하나"])
    assert list(Notice.objects.order_by("id").values_list("kind", "person__display_name")) == [
        ("clubs.asked", "문가람"), ("clubs.came", "하나"), ("clubs.asked", "문가람"), ("clubs.answered", "둘"),
    ]  # fmt: skip
    with pytest.raises(AlreadyIn):
        joining.ask(by=one, club=club)


def test_an_open_door_lets_in_until_it_is_full_and_then_in_turn() -> None:
    leader, one, family, single = (someone(name) for name in ("문가람", "하나", "가족", "홀로"))
    club = a_club(leader, joining="open", places=4)
    assert joining.ask(by=one, club=club, companions=1).state == "came"
    assert joining.ask(by=family, club=club, companions=1).state == "waiting", "two people do not fit into one place"
    assert joining.ask(by=single, club=club).state == "waiting", "nobody is passed over"
    assert (names(club), waits(club), places_left(club)) == (["문가람", "하나"], ["가족", "홀로"], 0)
    with pytest.raises(TooLarge):
        joining.ask(by=someone("대가족"), club=club, companions=4)
    with pytest.raises(NoRoomToGrow):
        joining.bring(by=one, club=club, companions=2)
    joining.leave(by=one, club=club)
    assert (names(club), waits(club)) == (["문가람", "가족", "홀로"], [])


def test_who_waits_may_step_back_grow_or_shrink() -> None:
    leader, first, second = (someone(name) for name in ("문가람", "먼저", "나중"))
    club = a_club(leader, joining="open", places=2)
    joining.ask(by=someone("꽉"), club=club)
    joining.ask(by=first, club=club)
    joining.ask(by=second, club=club)
    joining.bring(by=first, club=club, companions=1)
    assert waits(club) == ["나중", "먼저"], "a larger party waits anew"
    joining.bring(by=first, club=club, companions=0)
    assert waits(club) == ["나중", "먼저"], "a smaller one keeps its turn"
    joining.withdraw(by=second, club=club)
    assert waits(club) == ["먼저"]
    with pytest.raises(RequestOver):
        joining.withdraw(by=second, club=club)
    founding.change(by=leader, club=club, about=About(club.name, club.purpose, joining="open", places=3))
    assert (waits(club), names(club)) == ([], ["문가람", "꽉", "먼저"])


def test_an_invitation_opens_the_door_as_often_and_as_long_as_it_says() -> None:
    leader, one, other = someone("문가람"), someone("하나"), someone("둘")
    club = a_club(leader, joining="invitation")
    with pytest.raises(NotOffered):
        joining.ask(by=one, club=club)
    with pytest.raises(NotForYou):
        inviting.invite(by=one, club=club, role="member", most=1, until=timezone.now() + TOMORROW)
    with pytest.raises(NotForYou):
        inviting.invite(by=leader, club=club, role="leader", most=1, until=timezone.now() + TOMORROW)
    made, secret = inviting.invite(by=leader, club=club, role="mentor", most=1, until=timezone.now() + TOMORROW)
    assert secret not in str(Invitation.objects.filter(pk=made.pk).values().get()), "the link itself is not kept"
    assert inviting.accept(by=one, secret=secret) is True
    assert role_in(club, one) == "mentor"
    with pytest.raises(AlreadyIn):
        inviting.accept(by=one, secret=secret)
    for gone in (secret, "never made"):
        with pytest.raises(InvitationOver):
            inviting.accept(by=other, secret=gone)


@pytest.mark.parametrize("how", ["revoked", "too late", "ended"])
def test_an_invitation_that_is_over_opens_nothing(how: str) -> None:
    leader = someone("문가람")
    club = a_club(leader)
    made, secret = inviting.invite(by=leader, club=club, role="member", most=5, until=timezone.now() + TOMORROW)
    if how == "revoked":
        with pytest.raises(NotForYou):
            inviting.revoke(by=someone("남"), invitation=made)
        inviting.revoke(by=leader, invitation=made)
    elif how == "too late":
        Invitation.objects.update(until=timezone.now())
    else:
        founding.end(by=leader, club=club)
    with pytest.raises(ClubEnded if how == "ended" else InvitationOver):
        inviting.accept(by=someone("하나"), secret=secret)
    assert Invitation.objects.get().used == 0


def test_an_invited_family_waits_where_it_is_full_and_keeps_the_turn_of_its_request() -> None:
    leader, early, late = someone("문가람"), someone("먼저"), someone("나중")
    club = a_club(leader, places=2)
    joining.ask(by=early, club=club)
    joining.answer(by=leader, request=joining.ask(by=someone("꽉"), club=club), accept=True)
    _, secret = inviting.invite(by=leader, club=club, role="member", most=5, until=timezone.now() + TOMORROW)
    assert [inviting.accept(by=person, secret=secret) for person in (late, early)] == [False, False]
    assert waits(club) == ["먼저", "나중"]


def test_an_ended_club_takes_nobody_and_goes_on_when_it_is_taken_up() -> None:
    leader, one = someone("문가람"), someone("하나")
    club = a_club(leader, joining="open")
    with pytest.raises(NotForYou):
        founding.end(by=one, club=club)
    founding.end(by=leader, club=club)
    with pytest.raises(ClubEnded):
        joining.ask(by=one, club=club)
    assert [list(clubs_shown(Search(ended=ended))) for ended in (False, True)] == [[], [club]]
    with pytest.raises(NotForYou):
        founding.take_up(by=one, club=club)
    founding.take_up(by=leader, club=club)
    assert joining.ask(by=one, club=club).state == "came"


def test_the_last_leader_stays_until_another_is_named() -> None:
    leader, one = someone("문가람"), someone("하나")
    club = a_club(leader, joining="open")
    joining.ask(by=one, club=club)
    with pytest.raises(LastLeader):
        joining.leave(by=leader, club=club)
    with pytest.raises(LastLeader):
        roles.change(by=leader, club=club, person=leader, role="treasurer")
    roles.change(by=leader, club=club, person=one, role="leader")
    joining.leave(by=leader, club=club)
    assert (role_in(club, leader), role_in(club, one)) == (None, "leader")


def test_roles_are_dated_and_never_two_at_once() -> None:
    leader, one = someone("문가람"), someone("하나")
    club = a_club(leader, joining="open")
    joining.ask(by=one, club=club)
    Membership.objects.update(since=timezone.localdate() - timedelta(days=30))
    for role in ("treasurer", "leader", "guest"):
        roles.change(by=leader, club=club, person=one, role=role)
    held = Membership.objects.filter(club=club, person=one).values_list("role", "until")
    assert list(held) == [("member", timezone.localdate()), ("guest", None)], "what lasted no day is only corrected"
    with pytest.raises(NotForYou):
        roles.change(by=one, club=club, person=leader, role="guest")
    with pytest.raises(NotForYou):
        roles.remove(by=one, club=club, person=leader)
    with pytest.raises(NotForYou):
        roles.remove(by=leader, club=club, person=leader)
    roles.remove(by=leader, club=club, person=one)
    assert names(club) == ["문가람"]


def test_a_guest_becomes_a_member_only_where_there_is_a_place() -> None:
    leader, guest = someone("문가람"), someone("손님")
    club = a_club(leader, places=1)
    _, secret = inviting.invite(by=leader, club=club, role="guest", most=1, until=timezone.now() + TOMORROW)
    inviting.accept(by=guest, secret=secret)
    with pytest.raises(NoRoomToGrow):
        roles.change(by=leader, club=club, person=guest, role="member")
    assert role_in(club, guest) == "guest"


def test_a_search_finds_by_words_neighbourhood_and_places_left() -> None:
    leader = someone("문가람")
    pond, full = a_club(leader), a_club(leader, "꽉 찬 모임", joining="open", places=1)
    assert list(clubs_shown(Search("들여다 버들"))) == [full, pond]
    assert list(clubs_shown(Search("과학", "버들동", room=True))) == [pond]
    assert list(clubs_shown(Search(room=True))) == [pond]
    assert list(clubs_shown(Search(neighbourhood="한들동"))) == []
