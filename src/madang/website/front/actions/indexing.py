"""Keeping what the search looks through true: what the apps hold now is compared with what was taken from them, and the difference written.

The apps know nothing of the search, so none can forget to tell it. A round costs one reading of what can be found; the engine makes rounds
as often as that is cheap (20 seconds in a yard of some thousand rows). Meanwhile nothing hidden is found: results are looked up live.
"""

from collections.abc import Iterator

from blake3 import blake3
from django.db import transaction

from madang.film.language import Text
from madang.website.front.models import Found
from madang.website.front.searching.sources import SOURCES, Source, Thing
from madang.website.front.searching.spelling import spelled

AT_ONCE = 500
SHOWN = 300  # letters of the words below a title
LOOKED_THROUGH = 1500
FIELDS = ["title_ko", "title_en", "words_ko", "words_en", "at", "spelled_title", "spelled", "mark"]


def renew() -> int:
    """Bring the search up to date; returns how many rows were written or removed. Two rounds at once do no harm."""
    return sum(_renew(source) for source in SOURCES)


def _renew(source: Source) -> int:
    known = dict(Found.objects.filter(kind=source.kind).values_list("key", "mark"))
    written = 0
    changed = (found for thing in source.things() if (found := _found(source.kind, thing)).mark != known.pop(found.key, None))
    for some in _batches(changed):
        _write(rows=some)
        written += len(some)
    for gone in _batches(iter(known)):
        _remove(kind=source.kind, keys=gone)
    return written + len(known)


@transaction.atomic
def _write(*, rows: list[Found]) -> None:
    Found.objects.bulk_create(rows, update_conflicts=True, unique_fields=["kind", "key"], update_fields=FIELDS)


@transaction.atomic
def _remove(*, kind: str, keys: list[str]) -> None:
    Found.objects.filter(kind=kind, key__in=keys).delete()


def _batches(them: Iterator) -> Iterator[list]:
    some = []
    for one in them:
        some.append(one)
        if len(some) == AT_ONCE:
            yield some
            some = []
    if some:
        yield some


def _found(kind: str, thing: Thing) -> Found:
    said = "\x1f".join(
        (thing.title.ko, thing.title.en, thing.words.ko, thing.words.en, thing.more, thing.at.isoformat())
    )  # fmt: skip
    found = Found(kind=kind, key=thing.key, mark=blake3(said.encode()).hexdigest(16))
    return _filled(found, thing)


def _filled(found: Found, thing: Thing) -> Found:
    found.at = thing.at
    found.title_ko, found.title_en = thing.title.ko[:200], thing.title.en[:200]
    found.words_ko, found.words_en = _short(thing.words.ko), _short(thing.words.en)
    found.spelled_title = spelled(_both(thing.title))
    found.spelled = spelled(f"{_both(thing.title)} {_both(thing.words)} {thing.more}"[:LOOKED_THROUGH])
    return found


def _both(text: Text) -> str:
    return text.ko if text.ko == text.en else f"{text.ko} {text.en}"


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= SHOWN else f"{line[: SHOWN - 1]}…"
