"""Questions to the database that are composed once and asked often.

Django composes the SQL of a queryset anew each time it is asked, which takes longer than the answer of a small table. What every page asks,
and what everybody asks at once when a call closes, is therefore prepared: the queryset is written as always and composed at its first use;
from then on only its values change.
"""

from collections.abc import Callable
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import QuerySet
from django.db.models.query import get_related_populators

Row = TypeVar("Row")
Value = int | str | UUID
SAMPLES: dict[type, Callable[[int], Value]] = {
    int: lambda number: 1_970_324_836 + number,
    str: lambda number: f"prepared~{number}",
    UUID: lambda number: UUID(int=0x7072_6570_6172_6564_0000_0000_0000_0000 + number),
}  # values that stand for those to come, and that no queryset holds by itself


class _Composed:
    """The SQL for one kind of database, where the values go, and how a row becomes what was asked for."""

    def __init__(self, queryset: "QuerySet[Any]", samples: list[Value]):
        connection = connections[DEFAULT_DB_ALIAS]
        compiler = queryset.query.get_compiler(DEFAULT_DB_ALIAS)
        self.sql, given = compiler.as_sql()
        self.given, self.places = list(given), []
        for number, sample in enumerate(samples):
            forms = {sample: None, sample.hex: "hex"} if isinstance(sample, UUID) else {sample: None}
            found = [(place, number, forms[one]) for place, one in enumerate(given) if isinstance(one, Value) and one in forms]
            if not found:
                raise ValueError(f"value {number} is not in {self.sql}")
            self.places += found
        self.converters = compiler.get_converters([one[0] for one in compiler.select])
        self.plain = queryset.query.values_select or not compiler.klass_info
        if not self.plain:
            info, select = compiler.klass_info, compiler.select
            self.model, fields = info["model"], info["select_fields"]
            self.start, self.end = fields[0], fields[-1] + 1
            self.names = [one[0].target.attname for one in select[self.start : self.end]]
            self.related = get_related_populators(info, select, DEFAULT_DB_ALIAS)
            self.noted = list((compiler.annotation_col_map or {}).items())
        self.vendor = connection.vendor

    def ask(self, values: tuple[Value, ...]) -> list[Any]:
        """The rows."""
        connection = connections[DEFAULT_DB_ALIAS]
        given = self.given.copy()
        for place, number, form in self.places:
            given[place] = values[number].hex if form else values[number]  # type: ignore[union-attr]
        with connection.cursor() as cursor:
            cursor.execute(self.sql, given)
            rows = cursor.fetchall()
        if self.converters:
            rows = [self._converted(row, connection) for row in rows]
        return rows if self.plain else [self._made(row) for row in rows]

    def _converted(self, row: tuple[Any, ...], connection: Any) -> tuple[Any, ...]:
        held = list(row)
        for place, (converters, expression) in self.converters.items():
            value = held[place]
            for convert in converters:
                value = convert(value, expression, connection)
            held[place] = value
        return tuple(held)

    def _made(self, row: tuple[Any, ...]) -> Any:
        made = self.model.from_db(DEFAULT_DB_ALIAS, self.names, row[self.start : self.end])
        for one in self.related:
            one.populate(row, made)
        for name, place in self.noted:
            setattr(made, name, row[place])
        return made


class Prepared(Generic[Row]):
    """`Prepared(lambda pk: Person.objects.filter(pk=pk), int)`, called as `all(pk)` or `first(pk)`.

    The queryset compares its values for equality with columns of their own kind (int, str, UUID) and does nothing else with them; it may
    join and defer (`select_related`, `defer`), or tell plain rows (`values_list`), but not prefetch. Values are not cleaned: give what a
    column takes. Raises ValueError at its first use where a value went astray.
    """

    def __init__(self, make: Callable[..., "QuerySet[Row, Any]"], *kinds: type):
        self._make, self._kinds = make, kinds
        self._composed: dict[str, _Composed] = {}

    def all(self, *values: Value) -> list[Row]:
        """Every row."""
        vendor = connections[DEFAULT_DB_ALIAS].vendor
        composed = self._composed.get(vendor)
        if composed is None:
            samples = [SAMPLES[kind](number) for number, kind in enumerate(self._kinds)]
            composed = self._composed[vendor] = _Composed(self._make(*samples), samples)
        if len(values) != len(self._kinds):
            raise TypeError(f"{len(self._kinds)} values, please")
        return composed.ask(values)

    def first(self, *values: Value) -> Row | None:
        """The first row, where there is one. The queryset is already short, or cut: `[:1]`."""
        rows = self.all(*values)
        return rows[0] if rows else None
