"""Sessions for tests."""

from datetime import timedelta
from uuid import uuid4

from django.utils import timezone
from tests.website.doors import resident

from madang.website.clubs.models import Club, Membership
from madang.website.people.models import Person
from madang.website.sessions.actions.planning import Plan, plan
from madang.website.sessions.models import Session


def operator() -> Person:
    return resident("ha@example.kr", "하은채", ["operator"])


def a_plan(days: float = 3, **more: object) -> Plan:
    starts = timezone.now() + timedelta(days=days)
    held = {"title": "별 보기", "starts_at": starts, "ends_at": starts + timedelta(hours=2), "kind": Session.Kind.TASTER, "place": "둔치"}
    return Plan(**{**held, **more})  # type: ignore[arg-type]


def taster(capacity: int | None = 4, **more: object) -> Session:
    return plan(by=operator(), club=None, programme=None, what=a_plan(capacity=capacity, **more))[0]  # type: ignore[arg-type]


def club_of(leader: Person, *members: Person, slug: str = "moon") -> Club:
    made = Club.objects.create(slug=slug, name="달 클럽", purpose="달 보기")
    Membership.objects.create(club=made, person=leader, role="leader")
    for member in members:
        Membership.objects.create(club=made, person=member, role="member")
    return made


def begin(session: Session, *, minutes: float = 10) -> Session:
    """Let it have begun a while ago."""
    starts = timezone.now() - timedelta(minutes=minutes)
    Session.objects.filter(pk=session.pk).update(starts_at=starts, ends_at=starts + timedelta(hours=2))
    session.refresh_from_db()
    return session


def nonce() -> object:
    return uuid4()
