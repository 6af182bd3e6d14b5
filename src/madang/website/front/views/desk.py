"""My own place in the yard, and where an operator begins the day."""

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from madang.website.front import coming, queries
from madang.website.front import desk as queues
from madang.website.grants.queries.agreed import agreements_for
from madang.website.notices import queries as notices
from madang.website.people.models import Role
from madang.website.support import queries as support

NOTICES = 5


@login_required
@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """My clubs, applications and sessions, and what I was told last."""
    person = request.user
    roles = list(person.roles.filter(until=None, since__lte=timezone.localdate()))
    shown = {
        "clubs": queries.my_clubs(person),
        "applications": queries.my_applications(person),
        "sessions": coming.my_sessions(person),
        "notices": notices.lines(notices.of(person)[:NOTICES]),
        "roles": roles,
        "places": queues.places_of(roles),
        "surveys": support.open_surveys_for(person),
        "certificates": support.certificates_of(person),
        "grants": agreements_for(person).exists(),
    }
    return render(request, "front/mine.html", shown)


@login_required
@require_safe
def desk(request: HttpRequest) -> HttpResponse:
    """What waits for an operator, the longest wait first."""
    if not request.user.has(Role.Kind.OPERATOR):
        raise PermissionDenied
    return render(request, "front/desk.html", {"queues": queues.waiting(), "places": queues.places()})
