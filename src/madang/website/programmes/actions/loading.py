"""Calls from files. A past call is shown at once, to be read; any other waits as a draft for an operator. After drafting and showing."""

from dataclasses import dataclass
from typing import Literal

from django.db import transaction

from madang.film.language import Text
from madang.website.people.actions.noting import note
from madang.website.people.models import Person
from madang.website.programmes import calls
from madang.website.programmes.actions import drafting, programmes, showing
from madang.website.programmes.actions.guarding import demand
from madang.website.programmes.files import plain
from madang.website.programmes.models import Call, Programme
from madang.website.programmes.queries import call_of, read_data

WHY = Text(ko="파일에서 새로 읽어 왔어요.", en="It was loaded anew from a file.")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of a file."""

    call: Call
    how: Literal["made", "changed", "same"]


@transaction.atomic
def load(*, by: Person | None, call: calls.Call, programme: Programme | None = None) -> Loaded:
    """Make a call, or change it, as a file says. Twice is once. Without a programme it goes into the one of its own `programme` and year,
    which is made where it is not there. Raises NotYours, SlugTaken."""
    demand(by)
    row = Call.objects.select_for_update().filter(slug=call.id).first()
    if row is None:
        row = drafting.begin(by=by, programme=programme or _programme(by, call), slug=call.id, data=plain(call))
        how: Literal["made", "changed", "same"] = "made"
    elif _says(row) == call:
        return Loaded(row, "same")
    else:
        row = drafting.write(by=by, call=row, part=plain(call), names=tuple(row.draft or plain(call)))
        how = "changed"
    if call.past and row.programme.shown:
        showing.show(by=by, call=row) if row.shown_at is None else showing.publish(by=by, call=row, why=WHY)
    note(act="loaded call", who=by.pseudonym if by else None, call=call.id)
    return Loaded(Call.objects.select_related("programme").get(pk=row.pk), how)


def _says(row: Call) -> calls.Call | None:
    """What it says to whoever writes it: the draft, else the newest version."""
    return read_data(row.draft)[0] if row.draft is not None else call_of(row)


def _programme(by: Person | None, call: calls.Call) -> Programme:
    """A past year's programme can be seen; a new one waits for its operator."""
    slug = f"{call.year}-{call.programme}"[:80]
    found = Programme.objects.filter(slug=slug).first()
    if found is not None:
        return found
    name = call.title
    made = programmes.make(by=by, slug=slug, year=call.year, name_ko=name.ko[:120], name_en=name.en[:120], shown=call.past)
    programmes.add_funder(by=by, programme=made, name_ko=call.host.name.ko[:120], name_en=call.host.name.en[:120])
    return made
