"""A club outlives its leader: by a vote, or by an operator; and what of a person goes when they are forgotten."""

import json
from uuid import uuid4

import pytest
from tests.website.clubs.test_coming import a_club, names, someone
from tests.website.doors import resident

from madang.website.clubs import erasing
from madang.website.clubs.actions import joining, posting, reporting, succession
from madang.website.clubs.errors import LeadsAlready, NotAMember, NotForYou
from madang.website.clubs.models import Candidacy, Club, Membership, Post, Vote
from madang.website.clubs.queries import archive, history, leaderless, role_in
from madang.website.front import whole
from madang.website.notices.models import Notice
from madang.website.people.models import Person

pytestmark = pytest.mark.django_db


def orphaned(*others: Person) -> Club:
    """A club with these members, whose leader is erased."""
    leader = someone("떠난이")
    club = a_club(leader, joining="open")
    for person in others:
        joining.ask(by=person, club=club)
    whole.forget(person=leader)
    return club


def test_members_choose_a_new_leader_by_more_than_half_of_their_voices() -> None:
    one, two, three = (someone(name) for name in ("하나", "둘", "셋"))
    club = orphaned(one, two, three)
    assert leaderless(club)
    assert set(Notice.objects.filter(kind="clubs.leaderless").values_list("person__display_name", flat=True)) == {"하나", "둘", "셋"}
    offer = succession.stand(by=one, club=club)
    assert leaderless(club), "one voice of three is not enough"
    succession.vote(by=two, candidacy=offer)
    assert [role_in(club, person) for person in (one, two, three)] == ["leader", "member", "member"]
    assert (Vote.objects.count(), Candidacy.objects.filter(closed_at=None).count()) == (0, 0)
    with pytest.raises(LeadsAlready):
        succession.stand(by=two, club=club)
    assert [str(one.person.display_name) for one in history(club) if one.role == "leader"] == ["하나", ""]


def test_a_voice_can_be_given_anew_and_goes_with_who_leaves() -> None:
    people = [someone(name) for name in ("하나", "둘", "셋", "넷")]
    club = orphaned(*people)
    first, second = (succession.stand(by=person, club=club) for person in people[:2])
    succession.vote(by=people[2], candidacy=first)
    succession.vote(by=people[2], candidacy=second)
    assert leaderless(club), "two of four are half, not more"
    joining.leave(by=people[3], club=club)
    assert role_in(club, people[1]) == "leader", "two of three are"


def test_whoever_takes_an_offer_back_is_not_chosen() -> None:
    one, two, three = (someone(name) for name in ("하나", "둘", "셋"))
    club = orphaned(one, two, three)
    offer = succession.stand(by=one, club=club)
    succession.step_back(by=one, club=club)
    with pytest.raises(NotAMember):
        succession.vote(by=two, candidacy=offer)
    with pytest.raises(NotAMember):
        succession.stand(by=someone("남"), club=club)


def test_the_only_member_takes_over_alone() -> None:
    one = someone("하나")
    club = orphaned(one)
    succession.stand(by=one, club=club)
    assert role_in(club, one) == "leader"


def test_an_operator_names_a_leader_of_the_club_only() -> None:
    one, operator = someone("하나"), resident("op@example.kr", "운영", ["operator"])
    club = orphaned(one)
    with pytest.raises(NotForYou):
        succession.name_leader(by=one, club=club, person=one)
    with pytest.raises(NotAMember):
        succession.name_leader(by=operator, club=club, person=operator)
    succession.name_leader(by=operator, club=club, person=one)
    assert role_in(club, one) == "leader"


def test_who_is_forgotten_leaves_a_whole_club_and_no_word_of_theirs() -> None:
    leader, gone = someone("문가람"), someone("지나가는이")
    club = a_club(leader, joining="open", places=2)
    joining.ask(by=gone, club=club, words="제 이야기")
    waits = joining.ask(by=someone("다음"), club=club)
    post = posting.write(by=gone, club=club, words="제 번호는 비밀", nonce=uuid4())
    comment = posting.write(by=leader, club=club, words="@지나가는이님 고마워요", nonce=uuid4(), under=post)
    posting.rewrite(by=leader, post=comment, words="@지나가는이님 정말 고마워요")
    reporting.report(by=gone, post=comment, words="싫어요")
    erasing.forget(person=gone)
    waits.refresh_from_db()
    assert (names(club), waits.state) == (["문가람", "다음"], "came")
    assert list(Post.objects.order_by("id").values_list("words", "by__display_name")) == [("", None), ("@–님 정말 고마워요", "문가람")]
    assert [one.words for one in comment.earlier.all()] == ["@–님 고마워요"]
    assert Membership.objects.filter(club=club).count() == 3, "totals stay"
    kept = archive(gone)
    assert kept["clubs.json"][0]["until"] is not None
    assert (kept["club_posts.json"], kept["club_reports.json"]) == ([], [])
    assert "제 이야기" not in json.dumps(kept, ensure_ascii=False)
