"""A club with a leader and a member, and one question, as the tests of notebook begin."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import uuid4

from django.utils import timezone
from tests.website.doors import resident

from madang.website.clubs.models import Club, Membership
from madang.website.notebook import actions
from madang.website.notebook.actions import Measured, Seen
from madang.website.notebook.models import Entry, Observation
from madang.website.people.models import Person


@dataclass(frozen=True)
class Yard:
    club: Club
    leader: Person
    member: Person
    stranger: Person
    entry: Entry


def lay() -> Yard:
    club = Club.objects.create(slug="달빛", name="달빛 카메라", purpose="밤을 찍어요")
    leader, member, stranger = (resident(f"{name}@example.kr", name) for name in ("leader", "member", "stranger"))
    for person, role in ((leader, "leader"), (member, "member")):
        Membership.objects.create(club=club, person=person, role=role)
    entry = actions.begin(by=leader, club=club, question="나방은 어느 등에 모일까?", thinking="흰 등", nonce=uuid4())
    return Yard(club, leader, member, stranger, entry)


def note(yard: Yard, *numbers: tuple[str, str, str], words: str = "보았다", at: datetime | None = None, **more: object) -> Observation:
    """One observation of the member, with (what, value, unit) readings."""
    readings = [Measured(what, Decimal(value), unit) for what, value, unit in numbers]
    seen = Seen(words, "다리 아래", at or timezone.now(), readings=readings, **more)  # type: ignore[arg-type]
    return actions.observe(by=yard.member, entry=yard.entry, nonce=uuid4(), seen=seen)
