"""A club of three, a call that is open today, and an application begun to it, as the tests of applications begin."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from django.utils import timezone
from tests.website.doors import resident

from madang.website.applications.actions import beginning, saving, sending
from madang.website.applications.actions.saving import Kept, Written
from madang.website.applications.models import Application, Sent
from madang.website.clubs.models import Club, Membership
from madang.website.people.models import Person
from madang.website.programmes.actions import drafting, programmes, showing
from madang.website.programmes.calls import SEOUL, read_call
from madang.website.programmes.files import plain
from madang.website.programmes.models import Call

CALL = """
format = "madang-call/1"
id = "river"
programme = "river-clubs"
category = "science-club"
year = 2026
title = {{ ko = "강가 과학클럽 모집", en = "Science clubs by the river" }}
host = {{ name = {{ ko = "온들", en = "Ondeul" }}, kind = "hub", region = "온들시" }}
[window]
announced = "{announced}"
opens = "{opens} 09:00"
closes = "{closes} 18:00"
[may_apply]
unit = "{unit}"
{rules}
[[questions]]
id = "why"
text = {{ ko = "무엇이 궁금한가요?", en = "What do you want to know?" }}
most_letters = 200
[[questions]]
id = "how"
text = {{ ko = "어떻게 알아볼까요?", en = "How will you find out?" }}
most_letters = 1200
required = false
[[documents]]
id = "plan"
name = {{ ko = "계획서", en = "Plan" }}
required = {paper}
files = 2
"""
RULES = """
[[may_apply.rules]]
rule = "team-size"
least = 3
[[may_apply.rules]]
rule = "members"
who = "at-least"
count = 1
least_age = 19
as_of = "closes"
[[may_apply.rules]]
rule = "members"
who = "more-than-half"
areas = ["온들시"]
ties = ["lives", "works"]
"""


@dataclass(frozen=True)
class Yard:
    operator: Person
    leader: Person
    member: Person
    third: Person
    stranger: Person
    club: Club
    call: Call
    draft: Application


def call_text(*, unit: str = "team", rules: str = RULES, paper: bool = False, days: int = 10) -> str:
    today = timezone.now().astimezone(SEOUL).date()
    dates = {"announced": -5, "opens": -3, "closes": days}
    said = {name: (today + timedelta(days=number)).isoformat() for name, number in dates.items()}
    return CALL.format(unit=unit, rules=rules, paper=str(paper).lower(), **said)


def a_call(operator: Person | None, slug: str = "river", **how: object) -> Call:
    programme = programmes.make(
        by=operator, slug=f"p-{slug}", year=2026, name_ko="강가", name_en="River", about_ko="", about_en="", credit_ko="", credit_en="",
        budget=None, starts=None, ends=None, shown=True,
    )  # fmt: skip
    said = read_call(call_text(**how).replace('id = "river"', f'id = "{slug}"', 1))  # type: ignore[arg-type]
    row = drafting.begin(by=operator, programme=programme, slug=slug, data=plain(said))
    showing.show(by=operator, call=row)
    return Call.objects.get(pk=row.pk)


def a_club(leader: Person, *members: Person, slug: str = "dal") -> Club:
    club = Club.objects.create(slug=slug, name=f"{slug} 카메라", purpose="밤을 찍어요")
    Membership.objects.create(club=club, person=leader, role="leader")
    for person in members:
        Membership.objects.create(club=club, person=person, role="member")
    return club


def lay(**how: object) -> Yard:
    operator = resident("operator@example.kr", "하은채", ["operator"])
    leader, member, third, stranger = (resident(f"{name}@example.kr", name) for name in ("leader", "member", "third", "stranger"))
    club, call = a_club(leader, member, third), a_call(operator, **how)
    return Yard(operator, leader, member, third, stranger, club, call, beginning.begin(by=leader, call=call, club=club))


def write(yard: Yard, field: str, value: str, *, by: Person | None = None, base: int = 0, pad: str = "") -> Kept:
    return saving.save(by=by or yard.leader, application=yard.draft.pk, written=[Written(field, value, base)], pad=pad)[0]


def fill(yard: Yard, *, adults: bool = True) -> None:
    """All that is required, and a clear yes to every condition (or, without adults, a clear no)."""
    for field, value in (("title", "강가의 밤벌레"), ("q:why", "나방은 왜 빛으로 올까?")):
        write(yard, field, value)
    for person in (yard.leader, yard.member, yard.third):
        write(yard, f"person:m{person.pk}:age", "19" if adults else "0")
        write(yard, f"person:m{person.pk}:tie:0", "lives|온들시")


def send(yard: Yard, *, by: Person | None = None, at: datetime | None = None, anyway: bool = False, key: UUID | None = None) -> Sent:
    return sending.send(by=by or yard.leader, application=yard.draft.pk, key=key or uuid4(), arrived=at or timezone.now(), anyway=anyway)


def closing(yard: Yard) -> datetime:
    """Six o'clock on the closing day."""
    assert yard.call.closes_at is not None
    return yard.call.closes_at.astimezone(UTC)
