"""Somebody who did something in every room is erased by the page: nothing names them any more, and everybody else has what they had."""

import io
import json
import zipfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.sessions.models import Session as Visit
from django.db.models import Sum
from django.test import Client
from django.urls import reverse
from tests.website.doors import signed_in
from tests.website.front.a_life import LEGAL, MAIL, NAME, TRACES, Life, live

from madang.website.applications.models import Application, Sent
from madang.website.clubs.actions import succession
from madang.website.clubs.models import Candidacy, Membership, Post
from madang.website.clubs.queries import people_of
from madang.website.front import whole
from madang.website.front.actions import indexing
from madang.website.grants.models import Agreement, Expense, Posting
from madang.website.grants.models import Entry as Booked
from madang.website.notebook.models import Entry, Reading
from madang.website.notices.models import Notice
from madang.website.people.actions import entering, guarding
from madang.website.people.models import AuditEntry, Person
from madang.website.proposals.models import Proposal
from madang.website.reviews.models import Sheet
from madang.website.sessions.models import Seat, Session
from madang.website.sessions.queries import attendance, unique_and_visits
from madang.website.support import queries as support
from madang.website.support.models import Answer, Certificate, Milestone, Taken

pytestmark = pytest.mark.django_db


def traces() -> set[tuple[str, str]]:
    """Tables and columns, of every model there is, in which something names the person; files of the yard by their folder."""
    wanted = tuple(trace.lower() for trace in TRACES)
    return {where for where, said in (*_said(), *_on_disk()) if any(trace in said.lower() for trace in wanted)}


def _said() -> Iterator[tuple[tuple[str, str], str]]:
    for model in apps.get_models(include_auto_created=True):
        names = [field.attname for field in model._meta.concrete_fields]
        for row in model._base_manager.values_list(*names):
            for name, value in zip(names, row, strict=True):
                yield (model._meta.label, name), _text(value)
    for visit in Visit.objects.all():
        yield ("sessions.Session", "decoded"), json.dumps(visit.get_decoded(), ensure_ascii=False)


def _text(value: object) -> str:
    if isinstance(value, bytes | memoryview):
        return bytes(value).decode("utf-8", "ignore")
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else str(value)


def _on_disk() -> Iterator[tuple[tuple[str, str], str]]:
    """Files that were handed in: what they are called, and what is in them."""
    for path in (Path(settings.MADANG_DATA) / "files").rglob("*"):
        if path.is_file():
            yield ("on the disk", "name"), path.name
            yield ("on the disk", "bytes"), path.read_bytes().decode("utf-8", "ignore")


def totals() -> dict[str, object]:
    """Everything that is counted, and what others rely on."""
    booked = Posting.objects.order_by().values_list("programme", "purse", "place", "club")
    return {
        "people and visits": unique_and_visits(Session.objects.all()),
        "at each session": {one.pk: (told := attendance(one), told.people, told.visits)[1:] for one in Session.objects.all()},
        "supports": dict(Proposal.objects.filter(supporters__gt=0).values_list("pk", "supporters")),
        "book": sorted(booked.annotate(sum=Sum("amount")), key=str),
        "bookings": Booked.objects.count(),
        "scores": sorted(Sheet.objects.exclude(handed_in_at=None).values_list("pk", "points"), key=str),
        "sent": sorted(Sent.objects.values_list("number", "digest", "body")),
        "applications": dict(Application.objects.values_list("pk", "state")),
        "memberships": dict(Membership.objects.values_list("pk", "role")),
        "posts of others": sorted(Post.objects.exclude(by=None).exclude(by__email=MAIL).values_list("pk", "removed_at", "by")),
        "survey": (Taken.objects.count(), Answer.objects.count()),
        "certificates": sorted(Certificate.objects.values_list("number", "revoked_at")),
        "spent": sorted(Expense.objects.values_list("number", "code", "amount", "state")),
        "agreed": sorted(Agreement.objects.values_list("number", "amount", "state", "digest")),
        "milestones": dict(Milestone.objects.values_list("pk", "state")),
        "measured": sorted(Reading.objects.values_list("observation", "what", "value", "unit")),
        "seats that were": dict(
            Seat.objects.filter(session__starts_at__lt=Session.objects.latest("made_at").made_at).values_list("pk", "size")
        ),
    }


@pytest.fixture
def life() -> Life:
    return live()


EVERYWHERE = {
    "applications.Answer", "applications.Earlier", "clubs.Club", "clubs.Earlier", "clubs.JoinRequest", "clubs.Post", "clubs.PostReport",
    "files.StoredFile", "front.Found", "grants.Expense", "grants.Plan", "grants.Signature", "hub_sessions.Material", "hub_sessions.Seat",
    "hub_sessions.Session", "notebook.Entry", "notebook.Observation", "notebook.Trial", "notebook.Version", "notices.Notice",
    "people.AccessKey", "people.AddressChange",
    "people.Identity", "people.LegalName", "people.Passkey", "people.Person", "proposals.Proposal", "proposals.Report",
    "reviews.Conflict", "reviews.Remark", "reviews.Sheet", "support.Certificate", "support.MentorNote", "support.Step",
}  # fmt: skip


def erase(person: Person) -> None:
    assert signed_in(person).post(reverse("people:forget"), {"sure": "on"}).status_code == 200
    indexing.renew()  # the next round of the house


def test_nothing_in_any_table_or_file_names_them_and_every_total_stands(life: Life) -> None:
    signed_in(life.person).get(reverse("front:mine"))
    indexing.renew()
    before, counted = traces(), totals()
    assert EVERYWHERE - {table for table, _ in before} == set(), "the life left no trace there: the test would see nothing"
    lines = AuditEntry.objects.count()
    erase(life.person)
    assert traces() == set()
    assert totals() == counted
    assert AuditEntry.objects.count() > lines
    paper = Certificate.objects.get(person=life.person)
    assert (support.checked(paper.number, LEGAL), paper.name) == (paper, ""), "who holds the paper can still have it checked"
    assert Post.objects.get(by=life.friends[0]).words == "@–님, 좋아요!"


def test_the_archive_taken_before_holds_something_of_every_room(life: Life) -> None:
    packed = zipfile.ZipFile(io.BytesIO(signed_in(life.person).get(reverse("people:archive")).content))
    held = {name: json.loads(packed.read(name)) for name in packed.namelist() if name.endswith(".json")}
    assert {name for name, told in held.items() if not told} == {"guardian.json"}, "nobody's child"
    rooms = {teller.__module__.split(".")[2]: teller(life.person) for teller in whole.ARCHIVERS}
    assert {room for room, told in rooms.items() if not any(told.values())} == {"programmes"}, "no operator, who makes calls"
    assert NAME in json.dumps(held, ensure_ascii=False)


def test_others_keep_their_rights_and_the_club_outlives_its_leader(life: Life) -> None:
    club, friend = life.club, life.friends[0]
    waiting = Seat.objects.get(state=Seat.State.WAITING, name="이웃")
    erase(life.person)
    waiting.refresh_from_db()
    assert waiting.state == Seat.State.SEATED, "the family's places were given on"
    doors = {
        reverse("clubs:club", args=[club.slug]), reverse("clubs:board", args=[club.slug]), reverse("clubs:succession", args=[club.slug]),
        reverse("support:club", args=[club.slug]), reverse("notebook:entry", args=[Entry.objects.get(club=club).pk]),
        *(reverse("sessions:session", args=[one.pk]) for one in Session.objects.filter(club=club)),
        *(reverse("applications:application", args=[one.pk]) for one in Application.objects.filter(began_by=life.person)),
        *(reverse("proposals:proposal", args=[one.pk]) for one in Proposal.objects.filter(supporters__gt=0)),
    }  # fmt: skip
    client = signed_in(friend)
    assert {client.get(door).status_code for door in doors} == {200}
    assert Client().get(reverse("clubs:club", args=[club.slug])).status_code == 200
    assert Notice.objects.filter(kind="clubs.leaderless", person__in=life.friends).count() == len(life.friends)
    succession.stand(by=friend, club=club)
    for other in life.friends[1:]:
        succession.vote(by=other, candidacy=Candidacy.objects.get(person=friend, closed_at=None))
        if people_of(club, Membership.Role.LEADER):
            break
    assert people_of(club, Membership.Role.LEADER) == [friend]


def test_whoever_is_erased_cannot_come_back_in_and_no_door_of_theirs_is_open(life: Life) -> None:
    client = signed_in(life.person)
    erase(life.person)
    assert client.get(reverse("people:me")).status_code == 302
    roles = Counter(str(one) for one in life.person.roles.filter(until=None))
    assert (roles, Membership.objects.filter(person=life.person, until=None).count()) == (Counter(), 0)


def test_a_child_and_their_guardian_are_forgotten_together() -> None:
    child, mail = "toki@example.kr", "bohoja.eun@example.kr"
    links: list[str] = []
    guarding.ask_guardian(
        child_email=child, guardian_name="은보호", guardian_email=mail, language="ko", address_of=lambda link: links.append(link) or link
    )
    guarding.confirm(link=links[0], child_name="은토끼", child_birth_date=date(2015, 5, 5))
    person = entering.arrive(email=child)
    assert person is not None
    named = ("은토끼", "은보호", child, mail)
    assert {where for where, said in _said() if any(name in said for name in named)} == {
        ("people.Person", "display_name"), ("people.Person", "email"), ("people.Guardianship", "guardian_name"),
        ("people.Guardianship", "guardian_email"),
    }  # fmt: skip
    erase(person)
    assert {where for where, said in _said() if any(name in said for name in (*named, "2015-05-05"))} == set()
