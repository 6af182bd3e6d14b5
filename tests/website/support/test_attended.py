"""Certificates by attendance: counted as the sessions count, looked at first, one for each, and only by who may."""

import io
import threading
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from tests.website.doors import resident, signed_in
from tests.website.support.test_milestones import club as a_club

from madang.website.clubs.models import Club, Membership
from madang.website.frame.refusals import Refusal
from madang.website.notices.models import Notice
from madang.website.people.models import AuditEntry, Person
from madang.website.programmes.models import Programme
from madang.website.sessions.models import Mark, Session
from madang.website.sessions.queries import attendance_in, attendance_of
from madang.website.support import attendance, queries
from madang.website.support.actions import certifying
from madang.website.support.attendance import About, preview
from madang.website.support.attending import Rule
from madang.website.support.errors import AttendanceChanged, NotYours
from madang.website.support.models import Certificate

YEAR = timezone.localdate().year


def met(club: Club | None, host: Person, *people: Person, programme: Programme | None = None, days: float = 0.1, **more: object) -> Session:
    """A session that was, with these people there."""
    ends = timezone.now() - timedelta(days=days)
    made = Session.objects.create(
        club=club, programme=programme, host=host, title="모임", starts_at=ends - timedelta(hours=1), ends_at=ends, hidden_code="x", **more
    )
    for person in people:
        came(made, person)
    return made


def came(session: Session, person: Person, size: int = 1) -> Mark:
    return Mark.objects.create(session=session, nonce=uuid4(), person=person, size=size, how="list", marked_at=session.ends_at)


def year_of(club: Club) -> About:
    return About(club=club, year=timezone.localdate(timezone.now() - timedelta(days=0.2)).year)


class Yard:
    """A club of three that met four times: 가 always, 나 three times, 다 once; a guest without a part in it twice."""

    def __init__(self) -> None:
        self.operator = resident("o@example.kr", "하은채", ["operator"])
        self.leader, self.second, self.third = (resident(f"{name}@example.kr", name) for name in ("가", "나", "다"))
        self.guest = resident("guest@example.kr", "손님")
        self.programme = Programme.objects.create(slug="p", year=2026, name_ko="과학 사업", name_en="Science", shown=True)
        self.club = a_club(leader=self.leader)
        for person in (self.second, self.third):
            Membership.objects.create(club=self.club, person=person, role="member")
        there = (
            (self.leader, self.second, self.guest), (self.leader, self.second), (self.leader, self.second, self.third),
            (self.leader, self.guest),
        )  # fmt: skip
        self.sessions = [met(self.club, self.leader, *people, programme=self.programme) for people in there]
        self.about = year_of(self.club)

    def make(self, rule: Rule, by: Person | None = None, about: About | None = None) -> list[Certificate]:
        about = about or self.about
        return certifying.attest(by=by or self.operator, about=about, rule=rule, mark=preview(about, rule).mark)


@pytest.fixture
def yard(db: None) -> Yard:
    return Yard()


def told(about: About, rule: Rule) -> tuple[list[tuple[str, int, int]], list[tuple[str, int, int, int]]]:
    found = preview(about, rule)
    short = [(one.person.display_name, one.came, one.could, one.missing) for one in found.short]
    return [(one.person.display_name, one.came, one.could) for one in found.enough], short


def test_who_gets_one_and_who_misses_by_how_much(yard: Yard) -> None:
    assert told(yard.about, Rule(3, "sessions")) == ([("가", 4, 4), ("나", 3, 4)], [("손님", 2, 2, 1), ("다", 1, 4, 2)])
    assert told(yard.about, Rule(75, "percent")) == ([("가", 4, 4), ("나", 3, 4), ("손님", 2, 2)], [("다", 1, 4, 2)])
    assert told(yard.about, Rule(76, "percent")) == ([("가", 4, 4), ("손님", 2, 2)], [("나", 3, 4, 1), ("다", 1, 4, 3)])


def test_what_was_taken_back_called_off_or_is_still_to_come_does_not_count(yard: Yard) -> None:
    came(yard.sessions[0], yard.second, size=0)
    met(yard.club, yard.leader, yard.second, cancelled_at=timezone.now())
    met(yard.club, yard.leader, yard.second, days=-1)
    met(a_club("other"), yard.leader, yard.second)
    assert told(yard.about, Rule(1, "sessions"))[0] == [("가", 4, 4), ("나", 2, 4), ("손님", 2, 2), ("다", 1, 4)]


def test_everybody_who_came_often_enough_gets_one_and_a_second_press_makes_none(yard: Yard) -> None:
    made = yard.make(Rule(3, "sessions"))
    assert ({one.person for one in made}, yard.make(Rule(3, "sessions"))) == ({yard.leader, yard.second}, [])
    assert next((one.came, one.could, one.club, one.year, one.programme) for one in made) == (4, 4, yard.club, yard.about.year, None)
    assert [one.person for one in yard.make(Rule(2, "sessions"))] == [yard.guest], "a milder rule adds who is missing, and nobody twice"
    assert set(Notice.objects.filter(kind="certificate").values_list("person__display_name", flat=True)) == {"가", "나", "손님"}
    of_programme = About(programme=yard.programme)
    assert len(yard.make(Rule(3, "sessions"), about=of_programme)) == 2, "a programme's is another one than a club's"
    assert AuditEntry.objects.filter(act="made certificate of attendance").count() == 3


def test_what_changed_since_it_was_looked_at_is_not_made(yard: Yard) -> None:
    rule = Rule(3, "sessions")
    mark = preview(yard.about, rule).mark
    came(yard.sessions[3], yard.third)
    came(yard.sessions[1], yard.third)
    with pytest.raises(AttendanceChanged):
        certifying.attest(by=yard.operator, about=yard.about, rule=rule, mark=mark)
    assert Certificate.objects.count() == 0


def test_leaders_make_them_for_their_own_club_and_only_where_the_hub_allows_it(yard: Yard) -> None:
    rule = Rule(1, "sessions")
    for by in (yard.leader, yard.second, yard.guest):
        with pytest.raises(NotYours):
            yard.make(rule, by)
        with pytest.raises(NotYours):
            certifying.allow(by=by, club=yard.club, allowed=True)
    certifying.allow(by=yard.operator, club=yard.club, allowed=True)
    with pytest.raises(NotYours):
        yard.make(rule, yard.leader, About(programme=yard.programme))
    with pytest.raises(NotYours):
        yard.make(rule, yard.leader, year_of(a_club("other")))
    with pytest.raises(NotYours):
        yard.make(rule, yard.second)
    assert {one.made_by for one in yard.make(rule, yard.leader)} == {yard.leader}
    certifying.allow(by=yard.operator, club=yard.club, allowed=False)
    assert attendance.may_make(yard.leader, yard.about) is False
    acts = [entry.act for entry in AuditEntry.objects.order_by("id") if "allowed" in entry.act]
    assert acts == ["allowed certificates", "no longer allowed certificates"]


def test_the_pages_look_first_and_then_make(yard: Yard) -> None:
    client, address = signed_in(yard.operator), reverse("support:attended-club", args=[yard.club.slug, yard.about.year])
    assert "충분히 왔어요" not in client.get(address).content.decode(), "nothing is told before the rule is"
    page = client.get(address, {"least": "3", "of": "sessions"})
    assert [words in page.content.decode() for words in ("이번에 2명이 확인서를 받아요", "확인서 2장 만들기", "모임 2번")] == [True] * 3
    mark = preview(yard.about, Rule(3, "sessions")).mark
    for _ in range(2):
        assert client.post(address, {"least": "3", "of": "sessions", "mark": mark}).status_code == 302
    assert Certificate.objects.count() == 2
    stale = client.post(address, {"least": "2", "of": "sessions", "mark": mark}, follow=True)
    assert ("그사이 출석이 바뀌었어요" in stale.content.decode(), Certificate.objects.count()) == (True, 2)
    leader = signed_in(yard.leader).get(address, {"least": "1", "of": "sessions"}).content.decode()
    assert ("운영자에게 부탁하세요" in leader, "장 만들기" in leader) == (True, False)
    allowing = reverse("support:attended-allow", args=[yard.club.slug, yard.about.year])
    assert [signed_in(one).post(allowing, {"allowed": "yes"}).status_code for one in (yard.leader, yard.operator)] == [403, 302]
    assert "장 만들기" in signed_in(yard.leader).get(address, {"least": "1", "of": "sessions"}).content.decode()
    assert client.get(reverse("support:attended-programme", args=["p"]), {"least": "80", "of": "percent"}).status_code == 200


@pytest.mark.parametrize(
    "given", [{"least": "101", "of": "percent"}, {"least": "0", "of": "sessions"}, {"least": "x", "of": "sessions"},
              {"least": "3", "of": "y"}, {"least": "", "of": ""}, {"least": "9" * 400, "of": "sessions"}],
)  # fmt: skip
def test_a_rule_that_is_none_is_told_beside_its_field_and_makes_nothing(yard: Yard, given: dict[str, str]) -> None:
    address = reverse("support:attended-club", args=[yard.club.slug, yard.about.year])
    client = signed_in(yard.operator)
    assert [client.get(address, given).status_code, client.post(address, given).status_code, Certificate.objects.count()] == [422, 422, 0]
    assert client.get(reverse("support:attended-club", args=[yard.club.slug, 99_999])).status_code == 404


def test_the_paper_tells_how_often_and_can_be_checked_and_revoked(yard: Yard) -> None:
    made = {one.person: one for one in yard.make(Rule(3, "sessions"))}[yard.second]
    client = signed_in(yard.second)
    assert client.get(reverse("support:certificate", args=[made.pk])).status_code == 404, "no name but the one its owner types"
    client.post(reverse("support:certificates"), {"certificate": made.pk, "name": "나무늘보"})
    paper = client.get(reverse("support:certificate", args=[made.pk])).content
    flat = "".join("".join(page.extract_text() for page in PdfReader(io.BytesIO(paper)).pages).split())
    assert [words in flat for words in ("참여확인서", "나무늘보", "모임4번가운데3번", "달클럽", made.number)] == [True] * 5
    with override("en"):
        paper = client.get(reverse("support:certificate", args=[made.pk])).content
    english = PdfReader(io.BytesIO(paper)).pages[0].extract_text()
    assert ("Certificate of attendance" in english, "3 of the 4 sessions" in " ".join(english.split())) == (True, True)
    page = Client().post(reverse("support:check"), {"number": made.number, "name": "나무늘보"}).content.decode()
    assert ("모임 4번 가운데 3번" in page, "달 클럽" in page) == (True, True)
    staff = signed_in(yard.operator)
    answer = staff.post(reverse("support:certificate-revoke", args=[made.pk]), {"why": "잘못"})
    assert answer.headers["Location"] == reverse("support:attended-club", args=[yard.club.slug, yard.about.year])
    assert [one.person for one in yard.make(Rule(3, "sessions"))] == [yard.second], "a new one can be made"


def test_certificates_of_clubs_that_are_done_know_nothing_of_these(yard: Yard) -> None:
    yard.make(Rule(1, "sessions"), about=About(programme=yard.programme))
    assert (queries.without_certificate(yard.programme), list(queries.certificates_in(yard.programme))) == (0, [])
    assert queries.archive(yard.second)["certificates.json"] == [
        {
            "number": Certificate.objects.get(person=yard.second).number, "kind": "attended", "programme": "과학 사업", "club": None,
            "year": None, "came": 3, "could": 4, "name": "",
            "made_at": Certificate.objects.get(person=yard.second).made_at.isoformat(), "revoked_at": None,
        }
    ]  # fmt: skip


@pytest.mark.django_db(transaction=True)
def test_a_leader_and_an_operator_at_once_make_one_for_each() -> None:
    yard = Yard()
    certifying.allow(by=yard.operator, club=yard.club, allowed=True)
    rule, start, counts = Rule(1, "sessions"), threading.Barrier(2), []
    mark = preview(yard.about, rule).mark

    def press(by: Person) -> None:
        start.wait()
        try:
            counts.append(len(certifying.attest(by=by, about=yard.about, rule=rule, mark=mark)))
        except Refusal:
            counts.append(-1)
        finally:
            connection.close()

    threads = [threading.Thread(target=press, args=(by,)) for by in (yard.leader, yard.operator)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (sorted(counts), Certificate.objects.count()) == ([0, 4], 4)


@pytest.mark.parametrize("members", [2, 60])
def test_a_preview_asks_the_same_however_many_came(yard: Yard, members: int, django_assert_num_queries: object) -> None:
    for number in range(members):
        met(yard.club, yard.leader, resident(f"m{number}@example.kr"))
    with django_assert_num_queries(6):  # type: ignore[operator]
        preview(yard.about, Rule(1, "sessions"))


@given(st.integers(1, 100), st.integers(0, 60), st.integers(0, 60))
def test_a_share_is_reached_exactly_where_the_numbers_say_so(percent: int, came: int, more: int) -> None:
    could = came + more
    assert (Rule(percent, "percent").missing(came, could) == 0) == (came > 0 and came * 100 >= percent * could)
    lacking = Rule(percent, "percent").missing(came, could)
    assert lacking == 0 or Rule(percent, "percent").missing(came + lacking, could) == 0 < Rule(percent, "percent").missing(
        came + lacking - 1, could
    )


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2), st.integers(0, 2)), max_size=14))
@pytest.mark.django_db
def test_all_at_once_are_counted_as_each_alone(steps: list[tuple[int, int, int]]) -> None:
    Mark.objects.all().delete(), Session.objects.all().delete(), Membership.objects.all().delete()
    programme, _ = Programme.objects.get_or_create(slug="p", defaults={"year": 2026, "name_ko": "사업", "name_en": "P"})
    people = [Person.objects.filter(email=f"p{n}@example.kr").first() or resident(f"p{n}@example.kr") for n in range(3)]
    clubs = [Club.objects.get_or_create(slug=f"c{n}", defaults={"name": "c", "purpose": "c"})[0] for n in range(2)]
    Membership.objects.create(club=clubs[0], person=people[0], role="member")
    Membership.objects.create(club=clubs[1], person=people[1], role="member", until=timezone.localdate())
    held = [met(club, people[0], programme=programme) for club in (*clubs, None)]
    for where, who, size in steps:
        came(held[where % 3], people[who], size)
    counts = {one.person: (one.came, one.could) for one in attendance_in(Session.objects.filter(programme=programme))}
    assert counts == {person.pk: attendance_of(person, programme) for person in people if person.pk in counts}
    assert {person.pk for person in people if attendance_of(person, programme)[0]} <= set(counts)
