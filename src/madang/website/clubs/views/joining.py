"""Coming into a club, with one's family, and leaving it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from madang.website.clubs.actions import joining
from madang.website.clubs.errors import NotForYou
from madang.website.clubs.forms import FamilyForm, JoinForm
from madang.website.clubs.models import Club, JoinRequest
from madang.website.clubs.queries import role_in
from madang.website.clubs.views.finding import asking, club_of
from madang.website.frame.refusals import Refusal


@login_required
@require_http_methods(["GET", "POST"])
def join(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask, or walk in where the door is open."""
    club = club_of(slug)
    if role_in(club, request.user):
        return redirect(club)
    form, status = JoinForm(request.POST if request.method == "POST" else None), 200
    if request.method == "POST" and form.is_valid():
        try:
            made = joining.ask(by=request.user, club=club, **form.cleaned_data)
        except Refusal as wrong:
            form.add_error(None, wrong.told)
            status = wrong.status
        else:
            messages.success(request, _told(made))
            return redirect(club)
    lead = gettext("A leader reads this and answers you.")
    if club.joining == Club.Joining.OPEN:
        lead = gettext("The door is open: you are in at once, or in line while it is full.")
    return asking(
        request, status=status, club=club, title=gettext("Join this club"), lead=lead, button=gettext("Join the club"), form=form, back=club
    )


def _told(request: JoinRequest) -> str:
    if request.state == JoinRequest.State.CAME:
        return gettext("Welcome! You are in.")
    if request.state == JoinRequest.State.WAITING:
        return gettext("It is full now. You are in line, and you are told when there is a place.")
    return gettext("Your request is sent. You are told when the club answers.")


@login_required
@require_POST
def back(request: HttpRequest, slug: str) -> HttpResponse:
    """Take one's request back."""
    club = club_of(slug)
    try:
        joining.withdraw(by=request.user, club=club)
    except Refusal as wrong:
        messages.error(request, wrong.told)
    else:
        messages.success(request, gettext("Your request is taken back."))
    return redirect(club)


@login_required
@require_http_methods(["GET", "POST"])
def family(request: HttpRequest, slug: str) -> HttpResponse:
    """How many come along."""
    club = club_of(slug)
    mine = club.memberships.filter(person=request.user, until=None).first()
    asked = mine or club.requests.filter(person=request.user, state__in=JoinRequest.OPEN).first()
    if asked is None:
        raise NotForYou
    form, status = FamilyForm(request.POST if request.method == "POST" else None, initial={"companions": asked.companions}), 200
    if request.method == "POST" and form.is_valid():
        try:
            joining.bring(by=request.user, club=club, companions=form.cleaned_data["companions"])
        except Refusal as wrong:
            form.add_error("companions", wrong.told)
            status = wrong.status
        else:
            messages.success(request, gettext("Saved."))
            return redirect(club)
    lead = "" if mine else gettext("With more people than before you wait again at the end of the line.")
    return asking(request, status=status, club=club, title=gettext("My family"), lead=lead, button=gettext("Save"), form=form, back=club)


@login_required
@require_http_methods(["GET", "POST"])
def leave(request: HttpRequest, slug: str) -> HttpResponse:
    """Go, after a question."""
    club = club_of(slug)
    if role_in(club, request.user) is None:
        raise NotForYou
    if request.method == "POST":
        try:
            joining.leave(by=request.user, club=club)
        except Refusal as wrong:
            messages.error(request, wrong.told)
            return redirect("clubs:people", club.slug)
        messages.success(request, gettext("You have left the club."))
        return redirect(club)
    lead = gettext("What you wrote on the board stays. Your place goes to whoever is next.")
    return asking(request, club=club, title=gettext("Leave this club?"), lead=lead, button=gettext("Leave the club"), back=club)
