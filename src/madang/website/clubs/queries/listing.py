"""The list of clubs: by word, by neighbourhood, with places left."""

from dataclasses import dataclass

from django.db.models import Count, Exists, F, Max, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from madang.website.clubs.models import Club, JoinRequest, Membership
from madang.website.clubs.queries.roles import SEATED

WORDS = 5  # of a search; more narrow nothing


@dataclass(frozen=True, slots=True)
class Search:
    """What somebody looks for. Each word must stand in the name, the purpose, the neighbourhood or the meeting place."""

    words: str = ""
    neighbourhood: str = ""
    room: bool = False
    ended: bool = False


def with_places(clubs: QuerySet[Club]) -> QuerySet[Club]:
    """Each club with `people` (accounts in it today), `taken` (places that are taken) and `queue` (whether anybody waits for one)."""
    waiting = JoinRequest.objects.filter(club=OuterRef("pk"), state=JoinRequest.State.WAITING)
    today = Membership.objects.filter(club=OuterRef("pk"), until=None, person__is_active=True).order_by().values("club")
    people = today.annotate(number=Count("pk")).values("number")
    taken = today.filter(role__in=SEATED).annotate(number=Sum(F("companions") + 1)).values("number")
    # subqueries, not joins: only the clubs of one page are counted
    return clubs.annotate(people=Coalesce(Subquery(people), 0), taken=Coalesce(Subquery(taken), 0), queue=Exists(waiting))


def clubs_shown(search: Search) -> QuerySet[Club]:
    """What the list shows, by name."""
    found = Club.objects.filter(ended_at__isnull=not search.ended).select_related("picture")
    for word in search.words.split()[:WORDS]:
        found = found.filter(
            Q(name__icontains=word) | Q(purpose__icontains=word) | Q(neighbourhood__icontains=word) | Q(meeting_place__icontains=word)
        )
    if search.neighbourhood:
        found = found.filter(neighbourhood=search.neighbourhood)
    found = with_places(found)
    return found.filter(Q(places=None) | Q(taken__lt=F("places"), queue=False)) if search.room else found


def without_leader() -> QuerySet[Club]:
    """Clubs that go on, have people who could lead, and nobody who does; each with `since`, the day the last leader went."""
    today = Membership.objects.filter(club=OuterRef("pk"), until=None, person__is_active=True)
    led = Membership.objects.filter(club=OuterRef("pk"), role=Membership.Role.LEADER).order_by().values("club")
    rows = Club.objects.filter(Exists(today.filter(role__in=SEATED)), ~Exists(today.filter(role=Membership.Role.LEADER)), ended_at=None)
    return rows.annotate(since=Subquery(led.annotate(last=Max("until")).values("last"))).order_by("since", "pk")


def neighbourhoods() -> list[str]:
    """Where there are clubs, in the order of the alphabet."""
    return list(Club.objects.exclude(neighbourhood="").order_by("neighbourhood").values_list("neighbourhood", flat=True).distinct())


def places_left(club: Club) -> int | None:
    """How many more people may come in at once (None: any number). While anybody waits, none: who comes now waits behind."""
    if club.places is None:
        return None
    counted = with_places(Club.objects.filter(pk=club.pk)).get()
    return 0 if counted.queue else max(0, club.places - counted.taken)
