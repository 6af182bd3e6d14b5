"""What is read about money. Balances are looked up, never summed over all rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.db.models import F, Max, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from madang.website.applications.models import Application
from madang.website.clubs.models import Club
from madang.website.grants.book import DatabaseBook
from madang.website.grants.models import Agreement, Entry, Posting
from madang.website.grants.money.accounts import Account
from madang.website.grants.money.shares import Shares, share
from madang.website.programmes.models import Programme

GOOD_FOR: Final = timedelta(hours=24)  # a hold of credit, where nothing else is said
PLACES: Final = ("club", "held", "spent")  # where a club's won may be
CHOSEN = (Application.State.CHOSEN, Application.State.AGREED)


def clubs_in(programme: Programme) -> list[Club]:
    """The clubs that were chosen in this programme, by name."""
    chosen = Application.objects.filter(call__programme=programme, state__in=CHOSEN, club__isnull=False).values("club")
    return list(Club.objects.filter(pk__in=chosen).order_by("name", "id"))


def programmes_of(club: Club) -> list[Programme]:
    """The programmes in which this club was chosen, newest first."""
    chosen = Application.objects.filter(club=club, state__in=CHOSEN).values("call__programme")
    return list(Programme.objects.filter(pk__in=chosen).order_by("-year", "-id"))


@dataclass(frozen=True, slots=True)
class Purse:
    """A club's credit in one programme, in won: still `free`, `held` for what is being made, `spent`; `got` is all of it."""

    programme: Programme
    free: int
    held: int
    spent: int

    @property
    def got(self) -> int:
        """All that it was given and has not returned."""
        return self.free + self.held + self.spent

    def share(self, won: int) -> int:
        """Of a hundred."""
        return round(100 * won / self.got) if self.got else 0

    @property
    def spent_share(self) -> int:
        """How much of a hundred is spent."""
        return self.share(self.spent)


def purse_of(club: Club, programme: Programme, purse: str = "credit") -> Purse:
    """How a club stands."""
    book, who = DatabaseBook(programme), str(club.pk)
    free, held, spent = (book.standing(Account(purse, place, who)).balance for place in PLACES)  # type: ignore[arg-type]
    return Purse(programme, free, held, spent)


def purses_of(club: Club, purse: str = "credit") -> list[Purse]:
    """How a club stands in each of its programmes, newest first, in two questions however many they are."""
    programmes = programmes_of(club)
    rows = Posting.objects.filter(programme__in=programmes, purse=purse, place__in=PLACES, club=str(club.pk)).order_by()
    newest = rows.values("programme", "place").annotate(newest=Max("pk"))
    found = Posting.objects.filter(pk__in=newest.values("newest")).values_list("programme", "place", "balance")
    held = {(programme, place): balance for programme, place, balance in found}
    return [Purse(one, *(held.get((one.pk, place), 0) for place in PLACES)) for one in programmes]


def purses_in(programme: Programme, purse: str = "credit") -> list[tuple[Club, Purse]]:
    """Every chosen club with its purse, in two questions: an account stands as its newest posting says."""
    newest = Posting.objects.filter(programme=programme, purse=purse).order_by().values("place", "club").annotate(newest=Max("pk"))
    rows = Posting.objects.filter(pk__in=newest.values("newest")).values_list("club", "place", "balance")
    held = {(club, place): balance for club, place, balance in rows}
    return [(club, Purse(programme, *(held.get((str(club.pk), place), 0) for place in PLACES))) for club in clubs_in(programme)]


def pool_of(programme: Programme, purse: str = "credit") -> int:
    """What lies in the pot."""
    return DatabaseBook(programme).standing(Account(purse, "pool")).balance  # type: ignore[arg-type]


def statement(club: Club, purse: str = "credit") -> QuerySet[Entry]:
    """Everything that moved a club's won, in all its programmes, newest first; see `moved`."""
    rows = Entry.objects.filter(purse=purse, club=str(club.pk))
    return rows.select_related("programme").prefetch_related("postings").order_by("-id")


@dataclass(frozen=True, slots=True)
class Movement:
    """One entry as a club reads it: by how much what is free, set aside and spent has changed, in won."""

    entry: Entry
    free: int
    held: int
    spent: int


def moved(entry: Entry) -> Movement:
    """What this entry did to its club."""
    by_place = {posting.place: posting.amount for posting in entry.postings.all()}
    return Movement(entry, by_place.get("club", 0), by_place.get("held", 0), by_place.get("spent", 0))


def overdue(now: datetime, purse: str = "credit") -> QuerySet[Entry]:
    """Holds whose time is over and of which something is still held, oldest first. Only clubs that have anything set aside are looked at,
    so that a long history costs nothing."""
    mine = {"programme": OuterRef("programme"), "purse": purse, "place": "held", "club": OuterRef("club")}
    aside = Posting.objects.filter(**mine).order_by("-number").values("balance")[:1]
    moved = Posting.objects.filter(entry__programme=OuterRef("programme"), entry__hold=OuterRef("key"), purse=purse, place="held")
    settled = moved.order_by().values("entry__hold").annotate(won=Sum("amount")).values("won")
    over = Q(until__lte=now) | Q(until=None, at__lte=now - GOOD_FOR)  # holds from before they had an end
    rows = Entry.objects.filter(over, kind="hold", purse=purse).annotate(aside=Subquery(aside)).filter(aside__gt=0)
    rows = rows.annotate(left=F("amount") + Coalesce(Subquery(settled), 0)).filter(left__gt=0)
    return rows.select_related("programme").order_by("id")


def entries_of(programme: Programme) -> QuerySet[Entry]:
    """The whole book, newest first."""
    return Entry.objects.filter(programme=programme).prefetch_related("postings").order_by("-id")


@dataclass(frozen=True, slots=True)
class Balance:
    """One line of the trial balance."""

    purse: str
    place: str
    club: str
    balance: int


def trial_balance(programme: Programme) -> tuple[Balance, ...]:
    """Every account with its balance; of each purse they add up to nothing."""
    names = _names(programme)
    rows = sorted(DatabaseBook(programme).accounts.items())
    return tuple(Balance(one.purse, one.place, names.get(one.club, one.club), standing.balance) for one, standing in rows)


def _names(programme: Programme) -> dict[str, str]:
    """Of whoever has an account: clubs by their number, others by that of their agreement."""
    posted = Posting.objects.filter(programme=programme).exclude(club="").order_by().values_list("club", flat=True).distinct()
    clubs = Club.objects.filter(pk__in=[int(one) for one in posted if one.isdecimal()])
    others = Agreement.objects.filter(programme=programme, club=None)
    return {str(pk): name for pk, name in clubs.values_list("pk", "name")} | {one.number: f"{one.who} ({one.number})" for one in others}


def shares_of(programme: Programme, floor: int, needs: Mapping[int, int]) -> Shares:
    """What sharing out would give, before anybody does it."""
    return share(pool_of(programme), floor, {str(club): won for club, won in needs.items()})
