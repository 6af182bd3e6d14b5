"""What is read of notebooks."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, OuterRef, Prefetch, QuerySet, Subquery
from django.db.models.functions import Coalesce

from madang.website.clubs.models import Club
from madang.website.clubs.queries import Rights
from madang.website.notebook import charts, story, table
from madang.website.notebook.models import Entry, Observation, Reading, Trial, Version
from madang.website.people.models import Person

ON_CLUB_PAGE = 4
MAY_BE_SHOWN = (Observation.People.NONE, Observation.People.AGREED)
MOST_DRAWN = 5000  # readings in the charts of one question: the newest


def _counted(entries: QuerySet[Entry]) -> QuerySet[Entry]:
    """With how often was observed: reckoned for the page that is shown, not for the whole list."""
    held = Observation.objects.filter(entry=OuterRef("pk"), removed_at=None).order_by().values("entry").annotate(number=Count("pk"))
    return entries.annotate(seen=Coalesce(Subquery(held.values("number")), 0))


def published() -> QuerySet[Entry]:
    """What everybody may read, newest first."""
    return _counted(Entry.objects.exclude(published_at=None).select_related("club").order_by("-published_at", "-id"))


def of_club(club: Club, *, all_of_it: bool) -> QuerySet[Entry]:
    """A club's questions; for strangers only what it shows."""
    entries = Entry.objects.filter(club=club).select_related("club", "after").order_by("-changed_at", "-id")
    return _counted(entries if all_of_it else entries.exclude(published_at=None))


def on_club_page(club: Club, rights: Rights) -> dict[str, object] | None:
    """The questions that were shown last, whoever reads. The newest stands with its newest photo that may leave the club; nothing for
    strangers where nothing is shown."""
    rows = list(of_club(club, all_of_it=False).order_by("-published_at", "-id")[:ON_CLUB_PAGE])
    if not rows:
        return {} if rights.write else None
    shown = Observation.objects.filter(entry=rows[0], removed_at=None, people__in=MAY_BE_SHOWN).exclude(photo=None)
    newest = shown.select_related("photo").order_by("-at", "-id").first()
    if newest is None:
        return {"others": rows}
    return {"first": rows[0], "photo": newest.photo, "others": rows[1:]}


@dataclass(frozen=True, slots=True)
class Chain:
    """What led to an entry, oldest first, and what it led to. Strangers see only what is shown to everybody."""

    before: list[Entry]
    after: list[Entry]


def chain(entry: Entry, *, all_of_it: bool, longest: int = 10) -> Chain:
    """Up to `longest` steps back, and every question that follows at once."""
    before: list[Entry] = []
    here, met = entry, {entry.pk}
    while here.after_id and here.after_id not in met and len(before) < longest:
        here = Entry.objects.get(pk=here.after_id)
        met.add(here.pk)
        before.insert(0, here)
    following = list(Entry.objects.filter(after=entry).order_by("id")[:50])

    def open_(entries: Iterable[Entry]) -> list[Entry]:
        return [one for one in entries if all_of_it or one.published_at]

    return Chain(open_(before), open_(following))


def observations(entry: Entry, *, removed: bool = False) -> QuerySet[Observation]:
    """Newest seen first, each with its numbers and its photo."""
    held = Observation.objects.filter(entry=entry).exclude(removed_at=None) if removed else Observation.objects.filter(
        entry=entry, removed_at=None
    )  # fmt: skip
    return held.select_related("photo", "by", "removed_by").prefetch_related(Prefetch("readings", Reading.objects.order_by("row")))


def trials(entry: Entry, *, removed: bool = False) -> QuerySet[Trial]:
    """In the order in which they were tried."""
    held = Trial.objects.filter(entry=entry)
    return (held.exclude(removed_at=None) if removed else held.filter(removed_at=None)).select_related("by", "removed_by")


def versions(entry: Entry) -> QuerySet[Version]:
    """Newest first."""
    return entry.versions.select_related("by")


def _readings(entry: Entry) -> QuerySet[Reading]:
    return Reading.objects.filter(observation__entry=entry, observation__removed_at=None)


def readings(entry: Entry) -> list[charts.Reading]:
    """Every number of an entry, by the time at which it was read off; the newest MOST_DRAWN."""
    held = _readings(entry).order_by("-observation__at", "-observation_id", "-row")
    rows = held.values_list("observation__at", "what", "value", "places", "unit")[:MOST_DRAWN]
    return [charts.Reading(*row) for row in reversed(rows)]


def rows(entry: Entry) -> list[table.Row]:
    """Every number with where and how it was seen, oldest first; nothing is left out."""
    held = _readings(entry).order_by("observation__at", "observation_id", "row")
    return list(
        held.values_list("observation__at", "observation__place", "what", "value", "places", "unit", "observation__words").iterator()
    )


def places(entry: Entry) -> list[str]:
    """Where the club has noted before, to choose from."""
    used = Observation.objects.filter(entry__club=entry.club_id, removed_at=None).exclude(place="")
    return list(used.order_by("place").values_list("place", flat=True).distinct()[:30])


def kinds(entry: Entry) -> list[str]:
    """What this question has measured before, to choose from."""
    return list(Reading.objects.filter(observation__entry=entry).order_by("what").values_list("what", flat=True).distinct()[:30])


def usual(entry: Entry) -> list[tuple[str, str]]:
    """What the last observation with numbers measured, and in which units: the next one begins with the same rows."""
    last = Observation.objects.filter(entry=entry, removed_at=None).exclude(readings=None).order_by("-at", "-id").values("pk")[:1]
    return list(Reading.objects.filter(observation__in=last).order_by("row").values_list("what", "unit"))


def last_place(entry: Entry, person: Person) -> str:
    """Where this person noted last in this question."""
    held = Observation.objects.filter(entry=entry, by=person, removed_at=None).order_by("-noted_at", "-id")
    return held.values_list("place", flat=True).first() or ""


def unasked(entry: Entry) -> int:
    """How many photos show somebody who has not said yes: these stay inside the club."""
    held = Observation.objects.filter(entry=entry, removed_at=None, people=Observation.People.UNASKED)
    return held.exclude(photo=None).count()


def story_of(entry: Entry) -> str:
    """The entry as a first text for a film, in Fountain: the question, each observation as a scene, what was tried and found."""
    seen = observations(entry).order_by("at", "id")[: story.SCENES_MOST]
    return story.write(entry, list(seen), list(trials(entry)))


def archive(person: Person) -> dict[str, object]:
    """What this app keeps about a person, by file of the archive."""
    return {
        "notebook.json": {
            "questions": [
                {"club": one.club.name, "question": one.question, "started_at": one.started_at.isoformat()}
                for one in Entry.objects.filter(started_by=person).select_related("club").order_by("id")
            ],
            "observations": [
                {
                    "question": one.entry.question, "words": one.words, "place": one.place, "at": one.at.isoformat(),
                    "readings": [str(reading) for reading in one.readings.all()], "removed": one.removed_at is not None,
                }
                for one in Observation.objects.filter(by=person).select_related("entry").prefetch_related("readings").order_by("id")
            ],
            "trials": [
                {"question": one.entry.question, "done": one.done, "changed": one.changed, "kept": one.kept, "came": one.came}
                for one in Trial.objects.filter(by=person).select_related("entry").order_by("id")
            ],
        }
    }  # fmt: skip
