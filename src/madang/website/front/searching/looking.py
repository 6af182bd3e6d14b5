"""Looking something up: one question for what fits, one for each kind to know what may be seen now."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Case, IntegerField, Lookup, Q, QuerySet, TextField, Value, When

from madang.film.language import Text
from madang.website.front.doors import door
from madang.website.front.models import Found
from madang.website.front.searching.sources import BY_KIND
from madang.website.front.searching.spelling import patterns


@TextField.register_lookup
class Like(Lookup):
    """SQL's own LIKE, with the pattern as it is."""

    lookup_name = "like"
    prepare_rhs = False

    def as_sql(self, compiler: object, connection: object) -> tuple[str, list[object]]:
        """The same on every database."""
        here, before = self.process_lhs(compiler, connection)
        there, after = self.process_rhs(compiler, connection)
        return f"{here} LIKE {there}", [*before, *after]


@dataclass(frozen=True, slots=True)
class Result:
    """One that was found, as a page shows it."""

    kind: object
    title: Text
    words: Text
    address: str


def looked_up(words: str, kind: str = "") -> QuerySet[Found]:
    """What fits these words, best first: titles that begin with them, titles that hold them, then the rest; newest first in each."""
    terms = patterns(words)
    if not terms:
        return Found.objects.none()
    fits, titled = Q(), Q()
    for ways in terms:
        fits &= _any("spelled", ways)
        titled &= _any("spelled_title", ways)
    if kind in BY_KIND:
        fits &= Q(kind=kind)
    begins = _any("spelled_title", [way[1:] for way in terms[0]])
    rank = Case(When(begins & titled, then=Value(0)), When(titled, then=Value(1)), default=Value(2), output_field=IntegerField())
    return Found.objects.filter(fits).annotate(rank=rank).order_by("rank", "-at", "-id")


def _any(field: str, ways: list[str]) -> Q:
    fits = Q()
    for way in ways:
        fits |= Q(**{f"{field}__like": way})
    return fits


def results(found: Iterable[Found]) -> list[Result]:
    """What may be seen now, in the order it was found. What was hidden or removed a moment ago is left out."""
    rows = list(found)
    seen = {kind: _seen(kind, [row.key for row in rows if row.kind == kind]) for kind in {row.kind for row in rows}}
    shown = []
    for row in rows:
        address = door(row.kind, row.key)
        if row.key in seen[row.kind] and address:
            title, words = Text(ko=row.title_ko, en=row.title_en), Text(ko=row.words_ko, en=row.words_en)
            shown.append(Result(BY_KIND[row.kind].name, title, words, address))
    return shown


def _seen(kind: str, keys: list[str]) -> set[str]:
    source = BY_KIND[kind]
    return {str(key) for key in source.seen().filter(**{f"{source.key}__in": keys}).values_list(source.key, flat=True)}
