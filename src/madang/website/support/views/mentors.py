"""Who mentors a club, and since when; the hub puts them there."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from madang.website.clubs.models import Club, Membership
from madang.website.support import queries
from madang.website.support.actions import mentors as acting
from madang.website.support.errors import InTheClubAlready
from madang.website.support.forms import MentorForm
from madang.website.support.rights import rights_in


@login_required
@require_http_methods(["GET", "POST"])
def mentors(request: HttpRequest, slug: str) -> HttpResponse:
    """Everybody of the club sees who; operators choose."""
    club = get_object_or_404(Club, slug=slug)
    rights = rights_in(club, request.user)
    if not rights.see or (request.method == "POST" and not rights.arrange):
        raise PermissionDenied
    form = MentorForm(request.POST if request.method == "POST" else None, mentors=queries.hub_mentors() if rights.arrange else [])
    if request.method == "POST" and form.is_valid():
        try:
            acting.assign(by=request.user, club=club, mentor=form.cleaned_data["mentor"])
        except InTheClubAlready as wrong:
            form.add_error("mentor", wrong.told)
        else:
            messages.success(request, gettext("The mentor and the leaders are told."))
            return redirect("support:mentors", club.slug)
    shown = {"club": club, "rights": rights, "form": form, "rows": queries.mentorships(club)}
    return render(request, "support/mentors.html", shown, status=422 if form.errors else 200)


@login_required
@require_POST
def end(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Their last day is today."""
    found = get_object_or_404(Membership.objects.select_related("club", "person"), pk=number, club__slug=slug)
    acting.end(by=request.user, membership=found)
    messages.success(request, gettext("Ended as of today. What the mentor wrote stays."))
    return redirect("support:mentors", slug)
