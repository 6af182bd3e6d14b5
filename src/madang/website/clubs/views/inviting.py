"""Invitations: making one, showing its link and code, and coming in through it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from madang.website.clubs.actions import inviting
from madang.website.clubs.errors import AlreadyIn, InvitationOver, NotForYou
from madang.website.clubs.forms import FamilyForm, InviteForm
from madang.website.clubs.models import Invitation
from madang.website.clubs.queries import SEATED, places_left, role_in
from madang.website.clubs.views.finding import led
from madang.website.frame import codes
from madang.website.frame.refusals import Refusal


def _open(secret: str) -> Invitation:
    """What this link opens. Raises InvitationOver."""
    found = inviting.invitation_of(secret)
    if found is None or not found.opens or found.club.ended_at is not None:
        raise InvitationOver
    return found


def _address(request: HttpRequest, secret: str) -> str:
    return request.build_absolute_uri(reverse("clubs:invited", args=[secret]))


@login_required
@require_http_methods(["GET", "POST"])
def invitations(request: HttpRequest, slug: str) -> HttpResponse:
    """Make one; and those that were made."""
    club = led(request, slug)
    form = InviteForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        _, secret = inviting.invite(by=request.user, club=club, role=given["role"], most=given["most"], until=form.until())
        return redirect("clubs:share", secret)
    made = club.invitations.select_related("made_by")[:20]
    shown = {"club": club, "form": form, "made": made}
    return render(request, "clubs/invitations.html", shown, status=422 if form.errors else 200)


@login_required
@require_POST
def revoke(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Close the door it opens."""
    club = led(request, slug)
    inviting.revoke(by=request.user, invitation=get_object_or_404(Invitation.objects.select_related("club"), club=club, pk=number))
    messages.success(request, gettext("Taken back. The link opens nothing any more."))
    return redirect("clubs:invitations", club.slug)


@never_cache
@login_required
@require_GET
def share(request: HttpRequest, secret: str) -> HttpResponse:
    """The link and its code, for the leader who made it: it can be copied now, and is not kept."""
    found = _open(secret)
    if role_in(found.club, request.user) != "leader":
        raise NotForYou
    shown = {"club": found.club, "invitation": found, "address": _address(request, secret), "secret": secret}
    return render(request, "clubs/share.html", shown)


@never_cache
@require_GET
def poster(request: HttpRequest, secret: str) -> HttpResponse:
    """A page to print, for whoever holds the link."""
    found = _open(secret)
    more = [line for line in (found.club.neighbourhood, found.club.meeting_place) if line]
    words = gettext("Come and join us.")
    return codes.page(request, address=_address(request, secret), title=found.club.name, words=words, more=more)


@never_cache
@require_http_methods(["GET", "POST"])
def invited(request: HttpRequest, secret: str) -> HttpResponse:
    """Where the link leads: what the club is, and one button."""
    found = _open(secret)
    form, status = FamilyForm(request.POST if request.method == "POST" else None), 200
    if request.method == "POST":
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path(), reverse("people:sign-in"))
        if form.is_valid():
            try:
                came = inviting.accept(by=request.user, secret=secret, companions=form.cleaned_data["companions"])
            except AlreadyIn:
                return redirect(found.club)
            except Refusal as wrong:
                form.add_error(None, wrong.told)
                status = wrong.status
            else:
                waits = gettext("It is full now. You are in line, and you are told when there is a place.")
                messages.success(request, gettext("Welcome! You are in.") if came else waits)
                return redirect(found.club)
    shown = {"club": found.club, "invitation": found, "form": form, "left": places_left(found.club), "family": found.role in SEATED}
    return render(request, "clubs/invited.html", shown, status=422 if form.errors and status == 200 else status)
