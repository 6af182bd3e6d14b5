"""Two at once: the last place, the last leader, one invitation, one name. On both databases, with real threads."""

import threading
from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.utils import timezone
from tests.website.clubs.test_coming import a_club, someone

from madang.website.clubs.actions import founding, inviting, joining, posting, roles, succession
from madang.website.clubs.models import Club, Invitation, JoinRequest, Membership, Post
from madang.website.clubs.queries import leaderless, people_of
from madang.website.frame.refusals import Refusal
from madang.website.front import whole

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts: Callable[[], object]) -> list[str]:
    """Do all at the same time; the names of what was refused, sorted. Anything but a refusal fails the test by itself."""
    start, refused = threading.Barrier(len(acts)), []

    def run(act: Callable[[], object]) -> None:
        try:
            start.wait()
            act()
        except Refusal as wrong:
            refused.append(type(wrong).__name__)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(refused)


def test_two_people_take_the_last_place_and_one_waits() -> None:
    club, people = a_club(someone("문가람"), joining="open", places=2), [someone(f"이웃{n}") for n in range(4)]
    assert at_once(*(lambda person=person: joining.ask(by=person, club=club) for person in people)) == []
    assert len(people_of(club)) == 2
    assert JoinRequest.objects.filter(club=club, state="waiting").count() == 3


def test_one_person_asks_twice_at_once_and_stands_in_line_once() -> None:
    club, person = a_club(someone("문가람")), someone("이웃")
    assert at_once(*[lambda: joining.ask(by=person, club=club)] * 3) == ["AskedAlready", "AskedAlready"]
    assert JoinRequest.objects.count() == 1


def test_two_leaders_step_down_at_once_and_one_stays() -> None:
    first, second = someone("문가람"), someone("오세림")
    club = a_club(first, joining="open")
    joining.ask(by=second, club=club)
    roles.change(by=first, club=club, person=second, role="leader")
    assert at_once(
        lambda: roles.change(by=first, club=club, person=first, role="member"), lambda: joining.leave(by=second, club=club)
    ) == ["LastLeader"]  # fmt: skip
    assert not leaderless(club)


def test_an_invitation_for_two_lets_two_of_five_in() -> None:
    leader = someone("문가람")
    club = a_club(leader)
    _, secret = inviting.invite(by=leader, club=club, role="member", most=2, until=timezone.now() + timedelta(days=1))
    people = [someone(f"이웃{n}") for n in range(5)]
    refused = at_once(*(lambda person=person: inviting.accept(by=person, secret=secret) for person in people))
    assert refused == ["InvitationOver"] * 3
    assert (Invitation.objects.get().used, len(people_of(club))) == (2, 3)


def test_an_invitation_used_twice_by_one_person_counts_once() -> None:
    leader, person = someone("문가람"), someone("이웃")
    club = a_club(leader)
    _, secret = inviting.invite(by=leader, club=club, role="member", most=5, until=timezone.now() + timedelta(days=1))
    assert at_once(*[lambda: inviting.accept(by=person, secret=secret)] * 3) == ["AlreadyIn", "AlreadyIn"]
    assert (Invitation.objects.get().used, Membership.objects.filter(person=person).count()) == (1, 1)


def test_two_clubs_of_one_name_founded_at_once_have_two_addresses() -> None:
    people = [someone(f"이웃{n}") for n in range(3)]
    assert at_once(*(lambda person=person: a_club(person) for person in people)) == []
    assert set(Club.objects.values_list("slug", flat=True)) == {"버들못-과학클럽", "버들못-과학클럽-2", "버들못-과학클럽-3"}


def test_a_form_sent_twice_at_once_founds_one_club_and_writes_one_post() -> None:
    leader, nonce = someone("문가람"), uuid4()
    assert at_once(*[lambda: founding.found(by=leader, about=founding.About("못", "봐요"), nonce=nonce)] * 3) == []
    club, post = Club.objects.get(), uuid4()
    assert at_once(*[lambda: posting.write(by=leader, club=club, words="안녕", nonce=post)] * 3) == []
    assert Post.objects.count() == 1


def test_a_request_answered_twice_at_once_is_answered_once() -> None:
    leader, person = someone("문가람"), someone("이웃")
    club = a_club(leader)
    asked = joining.ask(by=person, club=club)
    refused = at_once(*(lambda yes=yes: joining.answer(by=leader, request=asked, accept=yes) for yes in (True, False)))
    asked.refresh_from_db()
    assert refused == ["RequestOver"]
    assert (asked.state == "came") == (len(people_of(club)) == 2)


def test_voices_at_once_name_one_leader() -> None:
    leader, people = someone("떠난이"), [someone(f"이웃{n}") for n in range(3)]
    club = a_club(leader, joining="open")
    for person in people:
        joining.ask(by=person, club=club)
    whole.forget(person=leader)
    offer = succession.stand(by=people[0], club=club)
    refused = at_once(*(lambda person=person: succession.vote(by=person, candidacy=offer) for person in people))
    assert set(refused) <= {"LeadsAlready"}
    assert [one.person_id for one in Membership.objects.filter(club=club, role="leader", until=None)] == [people[0].pk]
