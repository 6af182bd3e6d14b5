"""Next year: a programme with its calls, as drafts, their dates moved. After drafting."""

import calendar
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from madang.website.people.actions.noting import note
from madang.website.people.models import Person
from madang.website.programmes.actions import drafting, programmes
from madang.website.programmes.actions.guarding import demand
from madang.website.programmes.calls import Moment
from madang.website.programmes.files import NotReadable
from madang.website.programmes.models import Call, Programme
from madang.website.programmes.queries import data_of

OF_ITS_YEAR = ("sources", "unknown", "conflicts", "confidence")  # what was said of last year's notice
DATED = (("window", ("announced", "opens", "closes")), ("period", ("start", "end")))


@transaction.atomic
def copy(*, by: Person | None, programme: Programme, year: int) -> Programme:
    """The programme for another year, seen by nobody yet, its calls as drafts; the old one stays. Raises SlugTaken, NotYours."""
    demand(by)
    source = Programme.objects.select_for_update().get(pk=programme.pk)
    facts = {name: getattr(source, name) for name in programmes.FIELDS}
    step = year - source.year
    dates = {name: day_moved(facts[name], step) for name in ("starts", "ends") if facts[name]}
    made = programmes.make(by=by, slug=slug_for(source.slug, source.year, year), **{**facts, **dates, "year": year, "shown": False})
    Programme.objects.filter(pk=made.pk).update(copied_from=source)
    for funder in source.funders.all():
        programmes.add_funder(by=by, programme=made, name_ko=funder.name_ko, name_en=funder.name_en, logo=funder.logo)
    for row in source.calls.order_by("pk"):
        drafting.begin(by=by, programme=made, slug=slug_for(row.slug, source.year, year), data=moved(data_of(row), step), copied_from=row)
    note(act="copied programme", who=by.pseudonym if by else None, programme=made.slug, of=source.slug)
    made.refresh_from_db()
    return made


def slug_for(slug: str, old: int, new: int) -> str:
    """The same with the other year in it; free, whatever is there."""
    made = (slug.replace(str(old), str(new)) if str(old) in slug else f"{new}-{slug}")[:76]
    free, number = made, 2
    while Programme.objects.filter(slug=free).exists() or Call.objects.filter(slug=free).exists():
        free, number = f"{made}-{number}", number + 1
    return free


def day_moved(day: date, years: int) -> date:
    """The same day in another year; 29 February becomes the 28th where there is none."""
    year = day.year + years
    return date(year, day.month, min(day.day, calendar.monthrange(year, day.month)[1]))


def moved(data: Mapping[str, Any], years: int) -> dict[str, Any]:
    """What a call says, so many years later: its dates and its year, and years in its titles. It is no past call and has no sources."""
    made = {name: value for name, value in data.items() if name not in OF_ITS_YEAR and name != "past"}
    old = made.get("year")
    if isinstance(old, int):
        made["year"] = old + years
        if isinstance(title := made.get("title"), Mapping):
            made["title"] = {name: str(words).replace(str(old), str(old + years)) for name, words in title.items()}
    for table, names in DATED:
        if isinstance(held := made.get(table), Mapping):
            made[table] = {name: _later(value, years) if name in names else value for name, value in held.items()}
    made |= {"events": _rows_later(made["events"], "at", years)} if "events" in made else {}
    if isinstance(tracks := made.get("tracks"), Mapping) and "offered" in tracks:
        made["tracks"] = {**tracks, "offered": _rows_later(tracks["offered"], "ends", years)}
    return made


def _rows_later(rows: Any, name: str, years: int) -> Any:
    if not isinstance(rows, list):
        return rows
    return [{**row, name: _later(row[name], years)} if isinstance(row, Mapping) and name in row else row for row in rows]


def _later(words: Any, years: int) -> Any:
    """A moment as it is written, so many years later; what nobody can read stays."""
    try:
        at = Moment.read(str(words))
        year = at.year + years
        day = at.day if at.day is None else min(at.day, calendar.monthrange(year, at.month)[1])
        return str(Moment(year, at.month, day, at.hour, at.minute))
    except NotReadable:
        return words
