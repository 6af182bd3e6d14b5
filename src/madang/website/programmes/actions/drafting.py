"""What operators write before anybody else sees it: the draft of a call. After guarding, before showing."""

import copy
import hashlib
import json
from collections.abc import Collection, Mapping
from typing import Any

from django.db import IntegrityError, transaction

from madang.website.people.actions.noting import note
from madang.website.people.models import Person
from madang.website.programmes.actions.guarding import demand
from madang.website.programmes.errors import ChangedMeanwhile, ShownAlready, SlugTaken
from madang.website.programmes.models import Call, Programme
from madang.website.programmes.queries import data_of, ends, read_data

RESERVED = ("new", "deadlines.ics")


def mark_of(data: Mapping[str, Any], names: Collection[str]) -> str:
    """What these parts of a draft are, in a few letters: a page carries it, and comes too late where it has become another."""
    held = {name: data[name] for name in sorted(names) if name in data}
    return hashlib.blake2b(json.dumps(held, ensure_ascii=False, sort_keys=True).encode(), digest_size=9).hexdigest()


@transaction.atomic
def begin(*, by: Person | None, programme: Programme, slug: str, data: Mapping[str, Any], copied_from: Call | None = None) -> Call:
    """A new call that nobody else sees; `data` is what it says so far. Raises SlugTaken, NotYours."""
    demand(by)
    if slug in RESERVED or Call.objects.filter(slug=slug).exists():
        raise SlugTaken
    said = {name: value for name, value in copy.deepcopy(dict(data)).items() if name != "format"} | {"id": slug}
    row = Call(programme=programme, slug=slug, draft=said, copied_from=copied_from)
    _follow(row, said)
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as wrong:
        raise SlugTaken from wrong
    note(act="made call", who=by.pseudonym if by else None, call=slug)
    return row


def _follow(row: Call, data: Mapping[str, Any]) -> None:
    """While nobody else sees it the row has the draft's title and window, as far as they can be read."""
    title = data.get("title")
    words = title if isinstance(title, Mapping) else {}
    row.title_ko, row.title_en = str(words.get("ko") or "")[:200], str(words.get("en") or "")[:200]
    row.past = data.get("past") is True
    said, _ = read_data(data)
    row.opens_at, row.closes_at = ends(said) if said else (None, None)


@transaction.atomic
def write(*, by: Person | None, call: Call, part: Mapping[str, Any], names: Collection[str], seen: str | None = None) -> Call:
    """Put a part of a call into its draft: of `names`, those in `part` are set and the others emptied. `seen` is the part's mark when it
    was opened. Raises ChangedMeanwhile where it is another by now, NotYours."""
    demand(by)
    row = Call.objects.select_for_update().get(pk=call.pk)
    data = data_of(row)
    if seen is not None and seen != mark_of(data, names):
        raise ChangedMeanwhile
    row.draft = {name: value for name, value in data.items() if name not in names} | dict(part) | {"id": row.slug}
    changed = ["draft"]
    if row.shown_at is None:
        _follow(row, row.draft)
        changed += ["title_ko", "title_en", "past", "opens_at", "closes_at"]
    row.save(update_fields=changed)
    return row


@transaction.atomic
def throw_away(*, by: Person | None, call: Call) -> None:
    """Of a shown call: forget the change that was being written. Of a draft: the call itself. Raises ShownAlready, NotYours."""
    demand(by)
    row = Call.objects.select_for_update().get(pk=call.pk)
    if row.shown_at is not None:
        Call.objects.filter(pk=row.pk).update(draft=None)
        return
    if row.versions.exists():
        raise ShownAlready
    note(act="removed call", who=by.pseudonym if by else None, call=row.slug)
    row.delete()
