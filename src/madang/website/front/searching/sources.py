"""What can be found, app by app: which rows, in which words, and who may see them now."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from madang.film.language import Text
from madang.website.clubs.models import Club
from madang.website.notebook.models import Entry
from madang.website.programmes import queries as programmes
from madang.website.programmes.models import Programme
from madang.website.proposals import queries as proposals
from madang.website.sessions.queries import open_to_all


@dataclass(frozen=True, slots=True)
class Thing:
    """One that can be found. `more` are words that are looked through and not shown."""

    key: str
    title: Text
    words: Text
    at: datetime
    more: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """`things` gives everything that anybody may find, `seen` the rows that everybody may see now, by key."""

    kind: str
    name: object
    things: Callable[[], Iterator[Thing]]
    seen: Callable[[], "QuerySet[object]"]
    key: str = field(default="slug")


def shown_clubs() -> QuerySet[Club]:
    """Every club: what was founded stays to be seen."""
    return Club.objects.all()


def _clubs() -> Iterator[Thing]:
    for club in shown_clubs().order_by("pk").iterator(2000):
        words = Text(ko=club.purpose, en=club.purpose)
        place = f"{club.neighbourhood} {club.meeting_place}"
        yield Thing(club.slug, Text(ko=club.name, en=club.name), words, club.founded_at, place)


def shown_programmes() -> QuerySet[Programme]:
    """What is shown to everybody."""
    return Programme.objects.filter(shown=True)


def _programmes() -> Iterator[Thing]:
    for one in shown_programmes().order_by("pk").iterator(2000):
        words = Text(ko=one.about_ko, en=one.about_en)
        yield Thing(one.slug, one.name, words, one.made_at, str(one.year))


def _calls() -> Iterator[Thing]:
    for one in programmes.shown_calls().order_by("pk").iterator(2000):
        yield Thing(one.slug, one.title, one.programme.name, one.shown_at or one.made_at)


def shown_entries() -> QuerySet[Entry]:
    """What its club shows to everybody."""
    return Entry.objects.exclude(published_at=None)


def _entries() -> Iterator[Thing]:
    for one in shown_entries().select_related("club").order_by("pk").iterator(2000):
        title, words = Text(ko=one.question, en=one.question), Text(ko=one.club.name, en=one.club.name)
        found = one.found or one.thinking
        yield Thing(str(one.pk), title, words, one.published_at or one.changed_at, found[:500])


def _proposals() -> Iterator[Thing]:
    for one in proposals.shown().order_by("pk").iterator(2000):
        words = Text(ko=one.words, en=one.words)
        yield Thing(str(one.pk), Text(ko=one.title, en=one.title), words, one.proposed_at)


def _sessions() -> Iterator[Thing]:
    for one in open_to_all().order_by("pk").iterator(2000):
        words = Text(ko=one.about or one.place, en=one.about or one.place)
        yield Thing(str(one.pk), Text(ko=one.title, en=one.title), words, one.starts_at, one.place)


SOURCES = (
    Source("call", _("call"), _calls, programmes.shown_calls),
    Source("club", _("club"), _clubs, shown_clubs),
    Source("session", _("session"), _sessions, open_to_all, key="pk"),
    Source("programme", _("programme"), _programmes, shown_programmes),
    Source("proposal", _("proposal"), _proposals, proposals.shown, key="pk"),
    Source("entry", _("notebook"), _entries, shown_entries, key="pk"),
)
BY_KIND = {source.kind: source for source in SOURCES}
