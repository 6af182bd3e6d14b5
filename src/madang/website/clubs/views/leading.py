"""What leaders do: found, change, answer, give roles, end; and how a club without one finds its next."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from madang.website.clubs import queries
from madang.website.clubs.actions import founding, joining, roles
from madang.website.clubs.actions import succession as succeeding
from madang.website.clubs.errors import LastLeader, NoRoomToGrow, NotForYou
from madang.website.clubs.forms import AboutForm, FoundForm, PictureForm, RoleForm
from madang.website.clubs.models import Candidacy, Club, JoinRequest, Membership, Vote
from madang.website.clubs.views.finding import asking, led, readable
from madang.website.files.actions import keep
from madang.website.files.errors import FileNotTaken
from madang.website.files.models import StoredFile
from madang.website.frame.refusals import Refusal


@login_required
@require_http_methods(["GET", "POST"])
def found(request: HttpRequest) -> HttpResponse:
    """A name, a purpose, a neighbourhood: and it stands."""
    form, status = FoundForm(request.POST if request.method == "POST" else None), 200
    if request.method == "POST" and form.is_valid():
        try:
            made = founding.found(by=request.user, about=form.about(), nonce=form.cleaned_data["nonce"])
        except Refusal as wrong:
            form.add_error(None, wrong.told)
            status = wrong.status
        else:
            messages.success(request, gettext("Your club is founded. Invite the first neighbours now."))
            return redirect(made)
    shown = {
        "title": gettext("Found a club"), "button": gettext("Found the club"), "form": form,
        "lead": gettext("Everybody can see its page. You are its first leader; you can change all of it."),
    }  # fmt: skip
    return asking(request, status=status, **shown)


@login_required
@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, slug: str) -> HttpResponse:
    """What it says of itself."""
    club = led(request, slug)
    names = ("name", "purpose", "neighbourhood", "meeting_place", "joining", "places")
    form = AboutForm(request.POST if request.method == "POST" else None, initial={name: getattr(club, name) for name in names})
    if request.method == "POST" and form.is_valid():
        founding.change(by=request.user, club=club, about=form.about())
        messages.success(request, gettext("Saved."))
        return redirect(club)
    return asking(request, club=club, title=gettext("Change the club's page"), button=gettext("Save"), form=form, back=club)


@login_required
@require_http_methods(["GET", "POST"])
def picture(request: HttpRequest, slug: str) -> HttpResponse:
    """A picture above the page."""
    club = led(request, slug)
    form = PictureForm(request.POST, request.FILES) if request.method == "POST" else PictureForm()
    if request.method == "POST" and form.is_valid():
        upload, away = form.cleaned_data["picture"], form.cleaned_data["away"]
        try:
            kinds = [StoredFile.Kind.PICTURE]
            stored = keep(by=request.user, upload=upload, kinds=kinds, words=form.cleaned_data["words"]) if upload and not away else None
        except FileNotTaken as wrong:
            form.add_error("picture", wrong.told)
        else:
            if stored is not None or away:
                founding.picture(by=request.user, club=club, stored=stored)
                messages.success(request, gettext("Saved."))
            return redirect(club)
    return asking(request, club=club, title=gettext("Picture of the club"), button=gettext("Save"), form=form, back=club, files=True)


@login_required
@require_http_methods(["GET", "POST"])
def end(request: HttpRequest, slug: str) -> HttpResponse:
    """End it after a question, or take it up again."""
    club = led(request, slug)
    if request.method == "POST":
        if club.ended_at is None:
            founding.end(by=request.user, club=club)
            messages.success(request, gettext("The club has ended. Its page stays, and you can take it up again."))
        else:
            founding.take_up(by=request.user, club=club)
            messages.success(request, gettext("The club goes on."))
        return redirect(club)
    if club.ended_at is None:
        title, button = gettext("End this club?"), gettext("End the club")
        lead = gettext("Its page, its works and its history stay. Nobody can join or write any more. You can take it up again at any time.")
    else:
        title, button = gettext("Take this club up again?"), gettext("Take it up again")
        lead = gettext("It goes on with whoever is in it, and can take people in again.")
    return asking(request, club=club, title=title, lead=lead, button=button, back=club)


@login_required
@require_GET
def requests(request: HttpRequest, slug: str) -> HttpResponse:
    """Who wants to come in, and who waits for a place."""
    club = led(request, slug)
    open_ = list(club.requests.filter(state__in=JoinRequest.OPEN).select_related("person"))
    asked = [one for one in open_ if one.state == JoinRequest.State.ASKED]
    waits = [one for one in open_ if one.state == JoinRequest.State.WAITING]
    return render(request, "clubs/requests.html", {"club": club, "asked": asked, "waits": waits, "left": queries.places_left(club)})


@login_required
@require_POST
def answer(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Yes or no, with a word."""
    club = led(request, slug)
    asked = get_object_or_404(JoinRequest.objects.select_related("club", "person"), club=club, pk=number)
    words = request.POST.get("words", "")[:1000]
    try:
        done = joining.answer(by=request.user, request=asked, accept="yes" in request.POST, words=words)
    except Refusal as wrong:
        messages.error(request, wrong.told)
    else:
        told = {
            JoinRequest.State.CAME: gettext("%(name)s is in the club."), JoinRequest.State.WAITING: gettext("%(name)s waits for a place."),
        }.get(done.state, gettext("%(name)s is told that it does not work this time."))  # fmt: skip
        messages.success(request, told % {"name": done.person})
    return redirect("clubs:requests", club.slug)


def _other(club: Club, number: int) -> Membership:
    return get_object_or_404(club.memberships.select_related("person"), person=number, until=None)


@login_required
@require_http_methods(["GET", "POST"])
def person(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Another role for somebody, or for oneself."""
    club = led(request, slug)
    theirs = _other(club, number)
    form = RoleForm(request.POST if request.method == "POST" else None, initial={"role": theirs.role})
    if request.method == "POST" and form.is_valid():
        try:
            roles.change(by=request.user, club=club, person=theirs.person, role=form.cleaned_data["role"])
        except (LastLeader, NoRoomToGrow) as wrong:
            form.add_error("role", wrong.told)
        else:
            messages.success(request, gettext("Saved."))
            return redirect("clubs:people", club.slug)
    title = gettext("What does %(name)s do?") % {"name": theirs.person}
    lead = gettext("Everybody has one role at a time, so whoever leads never keeps the books as well.")
    return asking(request, club=club, title=title, lead=lead, button=gettext("Save"), form=form, back=club, person=theirs)


@login_required
@require_http_methods(["GET", "POST"])
def remove(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Take somebody out, after a question."""
    club = led(request, slug)
    theirs = _other(club, number)
    if theirs.person_id == request.user.pk:
        return redirect("clubs:leave", club.slug)
    if request.method == "POST":
        roles.remove(by=request.user, club=club, person=theirs.person)
        messages.success(request, gettext("%(name)s is no longer in the club, and is told so.") % {"name": theirs.person})
        return redirect("clubs:people", club.slug)
    title = gettext("Take %(name)s out of the club?") % {"name": theirs.person}
    lead = gettext("What they wrote stays on the board. They can ask to come in again.")
    return asking(request, club=club, title=title, lead=lead, button=gettext("Take out"), back=club)


@login_required
@require_http_methods(["GET", "POST"])
def succession(request: HttpRequest, slug: str) -> HttpResponse:
    """A new leader: by the members' vote, or named by an operator."""
    club, rights = readable(request, slug)
    if request.method == "POST":
        try:
            _succeed(request, club, rights)
        except Refusal as wrong:
            messages.error(request, wrong.told)
        return redirect("clubs:succession", club.slug)
    votes = dict(Vote.objects.filter(club=club, person=request.user).values_list("club_id", "candidacy_id"))
    offers = list(Candidacy.objects.filter(club=club, closed_at=None).select_related("person").prefetch_related("votes"))
    electors = queries.people_of(club, *queries.SEATED)
    shown = {
        "club": club, "rights": rights, "leaderless": queries.leaderless(club), "offers": offers, "voice": votes.get(club.pk),
        "elector": rights.role in queries.SEATED, "offered": any(one.person_id == request.user.pk for one in offers),
        "needed": len(electors) // 2 + 1, "electors": electors,
    }  # fmt: skip
    return render(request, "clubs/succession.html", shown)


def _succeed(request: HttpRequest, club: Club, rights: queries.Rights) -> None:
    number = request.POST.get("number", "")
    chosen = int(number) if number.isdecimal() and len(number) < 10 else 0
    if "stand" in request.POST:
        succeeding.stand(by=request.user, club=club)
    elif "back" in request.POST:
        succeeding.step_back(by=request.user, club=club)
    elif "vote" in request.POST:
        succeeding.vote(by=request.user, candidacy=get_object_or_404(Candidacy, club=club, pk=chosen))
    elif "name" in request.POST and rights.serve:
        succeeding.name_leader(by=request.user, club=club, person=_other(club, chosen).person)
    else:
        raise NotForYou
