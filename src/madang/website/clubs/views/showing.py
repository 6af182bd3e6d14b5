"""What everybody sees of clubs, and who is in them."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from madang.website.clubs import queries
from madang.website.clubs.models import JoinRequest, Membership
from madang.website.clubs.showing import shown_on
from madang.website.clubs.views.finding import club_of, readable
from madang.website.frame.pages import paginate

A_PAGE = 24
LONGEST = 60  # letters of a search


@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """The clubs of the neighbourhood."""
    asked = request.GET
    search = queries.Search(
        asked.get("q", "")[:LONGEST].replace("\0", ""),
        asked.get("place", "")[:LONGEST].replace("\0", ""),
        "room" in asked,
        "ended" in asked,
    )
    page = paginate(request, queries.clubs_shown(search), A_PAGE)
    shown = {"page": page, "search": search, "neighbourhoods": queries.neighbourhoods(), "narrowed": search != queries.Search()}
    return render(request, "clubs/index.html", shown)


@require_GET
def club(request: HttpRequest, slug: str) -> HttpResponse:
    """A club's own page. Leaders and treasurers stand on it by name; the others are named to the club alone."""
    found = club_of(slug)
    rights = queries.rights_of(request.user, found)
    standing = list(queries.people_today(found))
    mine = next((one for one in standing if one.person_id == request.user.pk), None)
    asked = None
    if request.user.is_authenticated and mine is None:
        asked = JoinRequest.objects.filter(club=found, person=request.user).order_by("-id").first()
    shown = {
        "club": found, "rights": rights, "mine": mine, "asked": asked, "left": queries.places_left(found),
        "leaders": [one for one in standing if one.role == Membership.Role.LEADER],
        "treasurers": [one for one in standing if one.role == Membership.Role.TREASURER],
        "members": [one for one in standing if one.role == Membership.Role.MEMBER],
        "mentors": [one for one in standing if one.role == Membership.Role.MENTOR],
        "people": sum(1 + one.companions for one in standing if one.role in queries.SEATED),
        "before": _before(list(queries.history(found))),
        "posts": queries.board(found)[:3] if rights.read else [],
        "parts": shown_on(found, rights), "alone": len(standing) == 1,
        "waiting": found.requests.filter(state=JoinRequest.State.ASKED).count() if rights.lead else 0,
    }  # fmt: skip
    return render(request, "clubs/club.html", shown)


def _before(history: list[Membership]) -> list[Membership]:
    """Who led or kept the books before: roles of the past that everybody may know."""
    public = (Membership.Role.LEADER, Membership.Role.TREASURER)
    return [one for one in history if one.until is not None and one.role in public and one.until != one.since]


@login_required
@require_GET
def people(request: HttpRequest, slug: str) -> HttpResponse:
    """Everybody in the club today, and who was what before."""
    found, rights = readable(request, slug)
    past = [one for one in queries.history(found) if one.until is not None and one.until != one.since]
    waits = found.requests.filter(state=JoinRequest.State.WAITING).select_related("person") if rights.lead else []
    shown = {"club": found, "rights": rights, "today": queries.people_today(found), "past": past, "waits": waits}
    return render(request, "clubs/people.html", shown | {"leaderless": queries.leaderless(found)})
