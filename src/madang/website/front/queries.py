"""What the pages that show many apps read. Each list is short and asked for in a constant number of questions."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, Q
from django.utils import timezone

from madang.film.language import Text
from madang.website.applications.models import Application
from madang.website.clubs import queries as clubs
from madang.website.clubs.models import Club, Membership
from madang.website.files.models import StoredFile
from madang.website.front.doors import door
from madang.website.notebook.models import Entry
from madang.website.people.models import Person
from madang.website.programmes import queries as programmes
from madang.website.programmes.errors import NotReady
from madang.website.programmes.glance import glance
from madang.website.programmes.models import Call
from madang.website.proposals import queries as proposals

FEW = 4


@dataclass(frozen=True, slots=True)
class OpenCall:
    """A call that is open now, or opens next."""

    title: Text
    programme: Text
    opens: datetime | None
    closes: datetime | None
    address: str
    open: bool
    facts: tuple[tuple[Text, Text], ...] = ()  # what most people come for, of the first call alone


@dataclass(frozen=True, slots=True)
class NearClub:
    """A club as a list shows it. `places` are those left; None: any number."""

    name: str
    purpose: str
    neighbourhood: str
    members: int
    places: int | None
    address: str
    picture: StoredFile | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """An entry of a notebook that its club shows."""

    question: str
    club: str
    shown: datetime | None
    address: str


def calls_now(limit: int = 3) -> list[OpenCall]:
    """Calls that are open, the next to close first; where none is, the next to open."""
    now = timezone.now()
    found = list(programmes.calls_in("open", now)[:limit]) or list(programmes.calls_in("coming", now).exclude(opens_at=None)[:1])
    return [
        OpenCall(
            one.title,
            one.programme.name,
            one.opens_at,
            one.closes_at,
            door("call", one.slug),
            bool(one.opens_at and one.opens_at <= now),
            _facts(one) if place == 0 else (),
        )
        for place, one in enumerate(found)
    ]


def _facts(call: Call) -> tuple[tuple[Text, Text], ...]:
    try:
        return glance(programmes.call_of(call))
    except NotReady:
        return ()


def clubs_now(limit: int = FEW) -> list[NearClub]:
    """The newest clubs that go on, with how many are in them. Which ones is asked first, so that only these are counted."""
    newest = list(Club.objects.filter(ended_at=None).order_by("-founded_at", "-pk").values_list("pk", flat=True)[:limit])
    found = clubs.with_places(Club.objects.filter(pk__in=newest)).select_related("picture").order_by("-founded_at", "-pk")
    return [
        NearClub(one.name, one.purpose, one.neighbourhood, one.people, _places(one), door("club", one.slug), one.picture) for one in found
    ]


def _places(club: Club) -> int | None:
    """Places left: none while anybody waits for one."""
    return None if club.places is None else 0 if club.queue else max(0, club.places - club.taken)


def clubs_counted() -> int:
    """How many clubs go on."""
    return Club.objects.filter(ended_at=None).count()


def questions_now(limit: int = FEW) -> list[Question]:
    """What clubs last showed of their notebooks."""
    shown = Entry.objects.exclude(published_at=None).select_related("club").order_by("-published_at", "-id")[:limit]
    return [Question(one.question, one.club.name, one.published_at, door("entry", one.pk)) for one in shown]


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposal as a list shows it."""

    title: str
    state: object
    supporters: int
    address: str


def proposals_now(limit: int = FEW) -> list[Proposed]:
    """What is proposed, the most supported first."""
    rows = proposals.shown("support")[:limit]
    return [Proposed(one.title, one.get_state_display(), one.supporters, door("proposal", one.pk)) for one in rows]


@dataclass(frozen=True, slots=True)
class MyClub:
    """A club that somebody is in, and as what."""

    name: str
    role: object
    ended: bool
    address: str


@dataclass(frozen=True, slots=True)
class MyApplication:
    """An application that somebody may write in."""

    title: str
    call: Text
    state: object
    draft: bool
    closes: datetime | None
    address: str


def my_clubs(person: Person) -> list[MyClub]:
    """Clubs that this person is in today, those that go on first."""
    rows = (
        Membership.objects.filter(person=person, until=None)
        .select_related("club")
        .order_by(F("club__ended_at").desc(nulls_first=True), "club__name")
    )
    return [MyClub(one.club.name, one.get_role_display(), one.club.ended_at is not None, door("club", one.club.slug)) for one in rows]


def my_applications(person: Person, limit: int = 20) -> list[MyApplication]:
    """Applications of this person's clubs, or begun by them; drafts that close next come first."""
    mine = Membership.objects.filter(person=person, until=None).exclude(role=Membership.Role.GUEST).values("club")
    rows = Application.objects.filter(Q(began_by=person) | Q(club__in=mine)).select_related("call", "club").order_by("-changed_at")[:limit]
    told = [
        MyApplication(
            one.title or (one.club.name if one.club else one.applicant),
            one.call.title,
            one.get_state_display(),
            one.state == Application.State.DRAFT,
            one.call.closes_at,
            door("application", one.pk),
        )
        for one in rows
    ]
    return sorted(told, key=lambda one: (not one.draft, one.closes is None, one.closes))
