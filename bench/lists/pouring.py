"""Many rows of a model at once: as fast as the database takes them, each as Django would have written it."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from django.db import connection
from django.db.models import NOT_PROVIDED, Field, Model

AT_ONCE = 20_000
FIRST = 1_000_000  # keys of what is laid begin here, beyond whatever a yard holds by itself


def pour(model: type[Model], columns: str, rows: Iterable[tuple[Any, ...]], **same: Any) -> None:
    """Write rows whose `columns` (names of attributes, `club_id`) differ; `same` stands in all of them, and every other field has its
    default. Keys are the caller's: nothing is asked back."""
    names = columns.split()
    fields = [field for field in model._meta.concrete_fields if not field.generated]
    given = {name: place for place, name in enumerate(names)}
    unknown = (given.keys() | same.keys()) - {field.attname for field in fields}
    if unknown:
        raise ValueError(f"{model.__name__} has no {unknown}")
    kept = [field for field in fields if field.attname in given or field.attname in same or not field.primary_key]
    parts = [_part(field, given.get(field.attname), same) for field in kept]
    _write(model._meta.db_table, [field.column for field in kept], (tuple(part(row) for part in parts) for row in rows))


def _part(field: Field, place: int | None, same: dict[str, Any]) -> Any:
    """What makes this field's value of a row."""
    saved = field.get_db_prep_save
    if place is not None:
        kind = (field.target_field if field.is_relation else field).get_internal_type()
        if kind in PLAIN or (kind in AS_TEXT and connection.vendor == "postgresql"):
            return lambda row: row[place]
        if kind in AS_TEXT:
            put = AS_TEXT[kind]
            return lambda row: None if row[place] is None else put(row[place])
        return lambda row: saved(row[place], connection)
    if field.attname in same:
        value = saved(same[field.attname], connection)
    elif field.unique and field.default is not NOT_PROVIDED:
        return lambda _: saved(field.get_default(), connection)
    else:
        value = saved(field.get_default(), connection)
    return lambda _: value


AS_TEXT: dict[str, Callable[[Any], str]] = {  # how SQLite keeps them; Django's own way there takes longer than the database
    "DateTimeField": lambda at: str(at.replace(tzinfo=None)), "DateField": str, "UUIDField": lambda number: number.hex,
}  # fmt: skip
PLAIN = {
    "BigAutoField", "CharField", "SlugField", "TextField", "EmailField", "IntegerField", "PositiveIntegerField",
    "PositiveSmallIntegerField", "PositiveBigIntegerField", "BigIntegerField",
}  # fmt: skip


def _write(table: str, columns: list[str], rows: Iterator[tuple[Any, ...]]) -> None:
    quote = connection.ops.quote_name
    into = f"{quote(table)} ({', '.join(map(quote, columns))})"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {into} FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
            return
        marks = ", ".join(["%s"] * len(columns))
        while some := list(islice(rows, AT_ONCE)):
            cursor.executemany(f"INSERT INTO {into} VALUES ({marks})", some)
