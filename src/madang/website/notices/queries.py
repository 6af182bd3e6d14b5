"""What is read about notices."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from madang.website.frame.prepared import Prepared
from madang.website.notices.choices import choice_of
from madang.website.notices.letters import address_of
from madang.website.notices.models import Notice, NoticeChoice
from madang.website.notices.timing import Choice
from madang.website.people.models import Person

MANY = 99  # more are not counted


def of(person: Person) -> QuerySet[Notice]:
    """A person's notices, newest first."""
    return Notice.objects.filter(person=person).select_related("about")


def unread(person: Person) -> int:
    """How many a person has not read, up to a hundred: one question, answered from an index."""
    return len(_unread.all(person.pk))


_unread = Prepared(lambda person: Notice.objects.filter(person=person, read_at=None).order_by().values_list("pk")[: MANY + 1], int)


def choice(person: Person) -> Choice:
    """How a person wants to be told."""
    return choice_of(NoticeChoice.objects.filter(person=person).first())


@dataclass(frozen=True, slots=True)
class Line:
    """A notice as a page shows it; `leads` says whether it has a page of its own."""

    notice: Notice
    leads: bool


def lines(notices: Iterable[Notice]) -> list[Line]:
    """Notices, with whether they still lead somewhere."""
    return [Line(notice, bool(address_of(notice))) for notice in notices]


def archive(person: Person) -> dict[str, object]:
    """What this app keeps about a person, by file of the archive."""
    chosen = choice(person)
    return {
        "notices.json": {
            "mail": chosen.rhythm,
            "only_daily": sorted(chosen.digest),
            "quiet": [chosen.quiet_from.isoformat("minutes"), chosen.quiet_until.isoformat("minutes")],
            "notices": [
                {
                    "kind": one.kind, "ko": one.words.ko, "en": one.words.en, "made_at": one.made_at.isoformat(),
                    "read_at": one.read_at and one.read_at.isoformat(), "mailed_at": one.mailed_at and one.mailed_at.isoformat(),
                }
                for one in of(person).order_by("id")
            ],
        }
    }  # fmt: skip
