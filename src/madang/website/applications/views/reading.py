"""My applications, a club's, and one that was sent."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from madang.website.applications import parts, showing
from madang.website.applications.editions import edition_of
from madang.website.applications.errors import NotYours
from madang.website.applications.models import Application, Sent
from madang.website.applications.queries import WRITERS, may_send, may_write, of_club, of_person
from madang.website.applications.sheets import sheet_of
from madang.website.clubs.models import Club
from madang.website.clubs.queries import role_in
from madang.website.frame.pages import paginate
from madang.website.people.models import Role
from madang.website.programmes.calls import state_at


@login_required
def mine(request: HttpRequest) -> HttpResponse:
    """Applications that this person writes in."""
    return render(request, "applications/mine.html", {"page": paginate(request, of_person(request.user), 30)})


@login_required
def club(request: HttpRequest, club: str) -> HttpResponse:
    """A club's applications, for its people and the hub."""
    found = get_object_or_404(Club, slug=club)
    if role_in(found, request.user) not in WRITERS and not request.user.has(Role.Kind.OPERATOR, Role.Kind.AUDITOR):
        raise NotYours
    return render(request, "applications/mine.html", {"page": paginate(request, of_club(found), 30), "club": found})


def sent_page(request: HttpRequest, row: Application) -> HttpResponse:
    """What was sent, how it stands, and what can be done now."""
    sheet = sheet_of(row)
    open_now = state_at(edition_of(row.call).says, timezone.now()) != "closed"
    page = {
        "application": row, "call": row.call, "sent": Sent.objects.filter(application=row).first(), "slots": showing.slots(sheet),
        "everything": list(showing.everything(sheet)), "checks": list(row.checks.select_related("by")[:5]),
        "writes": may_write(row, request.user), "parts": parts.shown_on(row, request.user),
        "withdrawable": row.state == Application.State.SENT and open_now and may_send(row, request.user),
        "again": row.state == Application.State.WITHDRAWN and open_now and may_write(row, request.user),
    }  # fmt: skip
    return render(request, "applications/sent.html", page)
