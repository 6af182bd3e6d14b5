"""The pages of clubs: what strangers see, what they do not, and that they stay quick whatever the number."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from tests.website.clubs.test_board import picture
from tests.website.clubs.test_coming import a_club, names, someone
from tests.website.doors import resident, signed_in

from madang.website.clubs import sample
from madang.website.clubs.actions import inviting, joining, posting
from madang.website.clubs.models import Candidacy, Club, Invitation, JoinRequest, Membership, Post
from madang.website.people.models import Person
from madang.website.people.sample import SAMPLE, sample_person

pytestmark = pytest.mark.django_db


def says(client: Client, route: str, *arguments: object) -> str:
    answer = client.get(reverse(route, args=arguments))
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_stranger_reads_who_leads_and_not_who_takes_part() -> None:
    leader, member = someone("문가람"), someone("조용한이")
    club = a_club(leader, joining="open")
    joining.ask(by=member, club=club)
    posting.write(by=member, club=club, words="우리끼리 이야기", nonce=uuid4())
    public, inside = says(Client(), "clubs:club", club.slug), says(signed_in(member), "clubs:club", club.slug)
    assert ["문가람" in public, "조용한이" in public, "우리끼리" in public] == [True, False, False]
    assert ["조용한이" in inside, "우리끼리" in inside] == [True, True]


def test_a_club_is_founded_changed_pictured_and_ended_by_its_pages() -> None:
    leader = someone("문가람")
    client = signed_in(leader)
    given = {
        "name": "별 헤는 밤",
        "purpose": "별을 세요",
        "neighbourhood": "한들동",
        "joining": "request",
        "places": "8",
        "nonce": str(uuid4()),
    }
    assert client.post(reverse("clubs:found"), given).headers["Location"] == reverse("clubs:club", args=["별-헤는-밤"])
    assert client.post(reverse("clubs:found"), given | {"name": "???", "nonce": str(uuid4())}).status_code == 422
    client.post(reverse("clubs:change", args=["별-헤는-밤"]), given | {"name": "별 세는 밤", "places": ""})
    client.post(reverse("clubs:picture", args=["별-헤는-밤"]), {"picture": picture(), "words": "초록 잎"})
    club = Club.objects.get()
    assert (club.name, club.slug, club.places, club.picture.words) == ("별 세는 밤", "별-헤는-밤", None, "초록 잎")
    assert 'alt="초록 잎"' in says(Client(), "clubs:club", club.slug)
    client.post(reverse("clubs:picture", args=[club.slug]), {"away": "on"})
    client.post(reverse("clubs:end", args=[club.slug]))
    club.refresh_from_db()
    assert (club.picture, club.ended_at is None) == (None, False)
    assert "마쳤어요" in says(Client(), "clubs:club", club.slug)


def test_an_invitation_leads_through_signing_in_into_the_club() -> None:
    leader, one = someone("문가람"), someone("하나")
    club = a_club(leader)
    day = timezone.localdate() + timedelta(days=3)
    made = signed_in(leader).post(
        reverse("clubs:invitations", args=[club.slug]), {"role": "member", "most": "3", "last_day": day.isoformat()}
    )
    secret = made.headers["Location"].split("/")[-3]
    door = reverse("clubs:invited", args=[secret])
    assert "함께하기" in says(Client(), "clubs:invited", secret)
    assert Client().post(door, {"companions": "0"}).headers["Location"].startswith(reverse("people:sign-in"))
    assert "<svg" in says(signed_in(leader), "clubs:share", secret)
    assert "<svg" in says(Client(), "clubs:poster", secret)
    assert signed_in(one).get(reverse("clubs:share", args=[secret])).status_code == 403
    assert signed_in(one).post(door, {"companions": "9"}).status_code == 422
    assert signed_in(one).post(door, {"companions": "2"}).status_code == 302
    assert Membership.objects.get(person=one).companions == 2
    late = signed_in(leader).post(
        reverse("clubs:invitations", args=[club.slug]), {"role": "member", "most": "3", "last_day": (day + timedelta(days=200)).isoformat()}
    )
    assert (late.status_code, Invitation.objects.count()) == (422, 1)


@pytest.mark.parametrize("who", ["nobody", "stranger", "member", "leader", "operator"])
def test_who_may_send_what(who: str) -> None:
    leader, member, asks = someone("문가람"), someone("오세림"), someone("묻는이")
    club = a_club(leader)
    Membership.objects.create(club=club, person=member)
    asked = joining.ask(by=asks, club=club)
    made, _ = inviting.invite(by=leader, club=club, role="member", most=2, until=timezone.now() + timedelta(days=1))
    post = posting.write(by=leader, club=club, words="안녕", nonce=uuid4())
    people = {"stranger": someone("남"), "member": member, "leader": leader}
    client = Client() if who == "nobody" else signed_in(people.get(who) or resident("op@example.kr", "운영", ["operator"]))
    slug = club.slug
    sent = {
        "answer": client.post(reverse("clubs:answer", args=[slug, asked.pk]), {"yes": "1"}).status_code,
        "revoke": client.post(reverse("clubs:revoke", args=[slug, made.pk])).status_code,
        "pin": client.post(reverse("clubs:post-pin", args=[slug, post.pk]), {"on": "1"}).status_code,
        "board": client.post(reverse("clubs:board", args=[slug]), {"words": "또", "nonce": str(uuid4())}).status_code,
        "change": client.post(reverse("clubs:change", args=[slug]), {"name": "다른 이름", "purpose": "-", "joining": "open"}).status_code,
        "person": client.post(reverse("clubs:person", args=[slug, member.pk]), {"role": "treasurer"}).status_code,
        "settle": client.post(reverse("clubs:post-settle", args=[slug, post.pk]), {"stand": "1"}).status_code,
    }
    allowed = {"leader": {"answer", "revoke", "pin", "board", "change", "person"}, "member": {"board"}, "operator": {"settle"}}
    if who == "nobody":
        assert set(sent.values()) == {302}
    else:
        assert {name for name, status in sent.items() if status == 302} == allowed.get(who, set())
        assert {status for name, status in sent.items() if name not in allowed.get(who, set())} == {403}
    asked.refresh_from_db()
    club.refresh_from_db()
    changed = (asked.state, club.name, Invitation.objects.exclude(revoked_at=None).count(), Post.objects.exclude(pinned_at=None).count())
    assert changed == (("came", "다른 이름", 1, 1) if who == "leader" else ("asked", "버들못 과학클럽", 0, 0))


def test_a_post_of_another_club_is_not_found_by_this_ones_address() -> None:
    leader = someone("문가람")
    here, there = a_club(leader), a_club(leader, "다른 곳")
    post = posting.write(by=leader, club=there, words="저기", nonce=uuid4())
    client = signed_in(leader)
    assert client.get(reverse("clubs:post", args=[here.slug, post.pk])).status_code == 404
    assert signed_in(resident("op@example.kr", "운영", ["operator"])).post(
        reverse("clubs:post-settle", args=[here.slug, post.pk]), {"remove": "1"}
    ).status_code == 404  # fmt: skip


def test_members_choose_by_the_page() -> None:
    leader, one, two = someone("떠난이"), someone("하나"), someone("둘")
    club = a_club(leader, joining="open")
    for person in (one, two):
        joining.ask(by=person, club=club)
    Person.objects.filter(pk=leader.pk).update(is_active=False)
    page = reverse("clubs:succession", args=[club.slug])
    signed_in(one).post(page, {"stand": "1"})
    signed_in(two).post(page, {"vote": "1", "number": str(Candidacy.objects.get().pk)})
    assert Membership.objects.get(person=one, until=None).role == "leader"
    assert signed_in(two).post(page, {"name": "1", "number": str(two.pk)}).status_code == 302
    assert Membership.objects.get(person=two, until=None).role == "member", "only operators name"


def _asked(route: str, client: Client, *arguments: object) -> int:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        says(client, route, *arguments)
    return len(asked)


def test_lists_ask_the_database_as_often_for_many_as_for_few() -> None:
    leader = someone("문가람")
    club, client = a_club(leader), signed_in(leader)

    def more(first: int, last: int) -> None:
        people = Person.objects.bulk_create([Person(email=f"p{n}@example.kr", display_name=f"이웃{n}") for n in range(first, last)])
        Membership.objects.bulk_create([Membership(club=club, person=person) for person in people])
        Club.objects.bulk_create([Club(slug=f"c{n}", name=f"모임{n}", purpose="-") for n in range(first, last)])
        Post.objects.bulk_create([Post(club=club, by=person, words="안녕") for person in people])
        top = Post.objects.filter(under=None).first()
        Post.objects.bulk_create([Post(club=club, by=person, words="댓글", under=top) for person in people])

    def count() -> dict[str, int]:
        top = Post.objects.filter(under=None).first()
        pages = {"clubs:index": (), "clubs:club": (club.slug,), "clubs:people": (club.slug,), "clubs:board": (club.slug,)}
        return {route: _asked(route, client, *arguments) for route, arguments in {**pages, "clubs:post": (club.slug, top.pk)}.items()}

    more(0, 3)
    few = count()
    more(3, 120)
    assert count() == few
    assert max(few.values()) < 25


def test_the_sample_is_whole_and_a_second_time_changes_nothing() -> None:
    people = {one.part: sample_person(one) for one in SAMPLE}
    sample.fill(people)
    before = (Membership.objects.count(), Post.objects.count(), JoinRequest.objects.count())
    sample.fill(people)
    assert (Membership.objects.count(), Post.objects.count(), JoinRequest.objects.count()) == before
    assert Club.objects.values("neighbourhood").distinct().count() == 4
    camera = Club.objects.get(slug="dalbit-camera")
    assert {"문가람", "오세림"} <= set(names(camera))
    assert JoinRequest.objects.filter(state="waiting", club__slug="baram").count() == 1, "one family waits for a place"


def test_staff_look_clubs_up_and_change_nothing() -> None:
    club = a_club(someone("문가람"))
    joining.ask(by=someone("하나"), club=club, words="나만의 사연")
    client = signed_in(resident("op@example.kr", "운영", ["operator"]))
    for model in ("club", "membership", "joinrequest", "invitation", "postreport"):
        assert client.get(reverse(f"admin:clubs_{model}_changelist")).status_code == 200
        assert client.get(reverse(f"admin:clubs_{model}_add")).status_code == 403
    asked = client.get(reverse("admin:clubs_joinrequest_change", args=[JoinRequest.objects.get().pk]))
    assert (asked.status_code, "나만의 사연" in asked.content.decode()) == (200, False)
