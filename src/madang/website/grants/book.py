"""A book that the database keeps: the other keeper of `money.ledger.Book`, with the same refusals as the notebook in memory."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone

from madang.website.grants.models import Entry as Row
from madang.website.grants.models import Posting as PostingRow
from madang.website.grants.money.accounts import (
    Account,
    Allot,
    Capture,
    Command,
    Deposit,
    Entry,
    Expire,
    GiveBack,
    Hold,
    Holding,
    Posting,
    Refund,
    Release,
    Return,
    Standing,
)
from madang.website.grants.money.errors import Overdrawn, Raced
from madang.website.grants.money.ledger import holding_of
from madang.website.programmes.models import Programme

KINDS: dict[str, type[Any]] = {
    "deposit": Deposit, "give back": GiveBack, "allot": Allot, "return": Return, "hold": Hold, "capture": Capture, "release": Release,
    "expire": Expire, "refund": Refund,
}  # fmt: skip
NAMES = {kind: name for name, kind in KINDS.items()}


class DatabaseBook:
    """The book of one programme. Any number of processes may read and append, on SQLite and PostgreSQL."""

    def __init__(self, programme: Programme):
        self._programme = programme

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All of them, in the order in which they came."""
        return tuple(_read(self._rows()))

    @property
    def accounts(self) -> dict[Account, Standing]:
        """How every account stands that was ever posted to, as its newest posting says."""
        posted = PostingRow.objects.filter(programme=self._programme).order_by()
        newest = posted.values("purse", "place", "club").annotate(newest=Max("pk"))
        rows = PostingRow.objects.filter(pk__in=newest.values("newest"))
        return {
            Account(purse, place, club): Standing(balance, number)
            for purse, place, club, number, balance in rows.values_list("purse", "place", "club", "number", "balance")
        }

    def entry(self, key: str) -> Entry | None:
        """The entry with this key."""
        return next(iter(_read(self._rows().filter(key=key))), None)

    def standing(self, account: Account) -> Standing:
        """The posting with the highest number: one look into the index."""
        rows = PostingRow.objects.filter(programme=self._programme, purse=account.purse, place=account.place, club=account.club)
        found = rows.order_by("-number").values_list("balance", "number").first()
        return Standing(*found) if found else Standing()

    def holding(self, hold: str) -> Holding | None:
        """What became of this hold."""
        first = self._rows().filter(key=hold)
        return holding_of([*_read(first), *_read(self._rows().filter(hold=hold))])

    def append(self, entry: Entry, seen: Mapping[Account, Standing]) -> None:
        """Write the entry with its postings, or raise Raced; and Overdrawn for what the database's check forbids, whoever decided it."""
        for posting in entry.postings:
            before = seen[posting.account]
            if posting.account.place != "funder" and before.balance + posting.amount < 0:
                raise Overdrawn(str(posting.account), -posting.amount, before.balance)
        try:
            with transaction.atomic():
                row = Row.objects.create(programme=self._programme, **_written(entry.command))
                PostingRow.objects.bulk_create([self._posting(row, posting, seen[posting.account]) for posting in entry.postings])
        except IntegrityError as lost:
            raise Raced from lost

    def _rows(self) -> Any:
        return Row.objects.filter(programme=self._programme).prefetch_related("postings").order_by("id")

    def _posting(self, row: Row, posting: Posting, before: Standing) -> PostingRow:
        account = posting.account
        return PostingRow(
            entry=row, programme=self._programme, purse=account.purse, place=account.place, club=account.club,
            number=before.number + 1, amount=posting.amount, balance=before.balance + posting.amount,
        )  # fmt: skip


def _written(command: Command) -> dict[str, object]:
    held: dict[str, object] = {field.name: getattr(command, field.name) for field in fields(command)}
    held["at"] = timezone.now()
    good_for = held.pop("good_for", None)
    if good_for is not None:
        held["until"] = held["at"] + timedelta(seconds=good_for)
    return {"kind": NAMES[type(command)], **held}


def _said(row: Row, name: str) -> object:
    """What a command's field is in a row: how long a hold is good stands there as until when."""
    if name != "good_for":
        return getattr(row, name)
    return round((row.until - row.at).total_seconds()) if row.until is not None else None


def _read(rows: Iterable[Row]) -> Iterable[Entry]:
    for row in rows:
        kind = KINDS[row.kind]
        command = kind(**{field.name: _said(row, field.name) for field in fields(kind)})
        held = sorted(row.postings.all(), key=lambda one: one.pk)
        yield Entry(command, tuple(Posting(Account(one.purse, one.place, one.club), one.amount) for one in held))  # type: ignore[arg-type]
