"""A book in memory: the honest twin of the database's, with the same refusals. After ledger."""

import threading
from collections import defaultdict
from collections.abc import Mapping

from madang.website.grants.money.accounts import Account, Entry, Hold, Holding, OfAHold, Standing
from madang.website.grants.money.errors import Overdrawn, Raced
from madang.website.grants.money.ledger import holding_of


class Notebook:
    """Entries in the order in which they came. Any number of threads may read and append."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._entries: dict[str, Entry] = {}
        self._standings: dict[Account, Standing] = {}
        self._holds: dict[str, list[Entry]] = defaultdict(list)

    @property
    def entries(self) -> tuple[Entry, ...]:
        with self._lock:
            return tuple(self._entries.values())

    @property
    def accounts(self) -> dict[Account, Standing]:
        with self._lock:
            return dict(self._standings)

    def entry(self, key: str) -> Entry | None:
        return self._entries.get(key)

    def standing(self, account: Account) -> Standing:
        return self._standings.get(account, Standing())

    def holding(self, hold: str) -> Holding | None:
        with self._lock:
            return holding_of(self._holds.get(hold, ()))

    def append(self, entry: Entry, seen: Mapping[Account, Standing]) -> None:
        """Raises Raced; and Overdrawn where the entry would break what the database's check forbids, whoever decided it."""
        with self._lock:
            if entry.key in self._entries or any(self.standing(account) != seen[account] for account in seen):
                raise Raced
            after = {}
            for posting in entry.postings:
                before = self.standing(posting.account)
                balance = before.balance + posting.amount
                if balance < 0 and posting.account.place != "funder":
                    raise Overdrawn(str(posting.account), -posting.amount, before.balance)
                after[posting.account] = Standing(balance, before.number + 1)
            self._standings |= after
            self._entries[entry.key] = entry
            if isinstance(entry.command, Hold | OfAHold):
                self._holds[entry.command.hold if isinstance(entry.command, OfAHold) else entry.key].append(entry)
