"""Certificates by attendance: who gets one and who misses by how much, looked at first and then made at once."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from madang.website.clubs.models import Club
from madang.website.frame.pages import paginate
from madang.website.people.models import Role
from madang.website.programmes.models import Programme
from madang.website.support import attendance
from madang.website.support.actions import certifying
from madang.website.support.errors import AttendanceChanged, NotYours
from madang.website.support.forms import OftenForm

GET_POST = require_http_methods(["GET", "POST"])


@login_required
@GET_POST
def of_programme(request: HttpRequest, programme: str) -> HttpResponse:
    """Of all sessions of a programme: the hub's."""
    found = get_object_or_404(Programme, slug=programme)
    return _page(request, attendance.About(programme=found), reverse("support:attended-programme", args=[found.slug]))


@login_required
@GET_POST
def of_club(request: HttpRequest, slug: str, year: int) -> HttpResponse:
    """Of a club's sessions in a year: the hub's, and its leaders' where the hub allows it."""
    found = get_object_or_404(Club, slug=slug)
    if not 2000 <= year <= 2200:
        raise Http404
    return _page(request, attendance.About(club=found, year=year), reverse("support:attended-club", args=[found.slug, year]))


def _page(request: HttpRequest, about: attendance.About, address: str) -> HttpResponse:
    if not attendance.may_look(request.user, about):
        raise PermissionDenied
    given = request.POST if request.method == "POST" else request.GET if "least" in request.GET else None
    form = OftenForm(given, initial={"least": 80, "of": "percent"})
    rule = form.rule if form.is_valid() else None
    if request.method == "POST" and rule is not None:
        try:
            made = certifying.attest(by=request.user, about=about, rule=rule, mark=request.POST.get("mark", "")[:40])
        except AttendanceChanged as wrong:
            messages.error(request, wrong.told)
            return redirect(f"{address}?least={rule.least}&of={rule.of}")
        messages.success(request, gettext("Certificates made: %(n)s. Each of them is told.") % {"n": len(made)})
        return redirect(address)
    shown = {
        "about": about, "form": form, "address": address, "rule": rule,
        "told": attendance.preview(about, rule) if rule is not None else None,
        "may_make": attendance.may_make(request.user, about), "page": paginate(request, attendance.made_for(about)),
        "operator": request.user.has(Role.Kind.OPERATOR), "allowed": about.club is not None and attendance.is_allowed(about.club),
        "years": attendance.years_of(about.club) if about.club else (),
    }  # fmt: skip
    return render(request, "support/attended.html", shown, status=422 if form.errors else 200)


@login_required
@require_POST
def allow(request: HttpRequest, slug: str, year: int) -> HttpResponse:
    """The hub lets a club's leaders make them, or no longer."""
    club = get_object_or_404(Club, slug=slug)
    allowed = request.POST.get("allowed") == "yes"
    try:
        certifying.allow(by=request.user, club=club, allowed=allowed)
    except NotYours as wrong:
        raise PermissionDenied from wrong
    told = gettext("The club's leaders can make them now.") if allowed else gettext("From now on only the hub makes them.")
    messages.success(request, told)
    return redirect("support:attended-club", club.slug, year)
