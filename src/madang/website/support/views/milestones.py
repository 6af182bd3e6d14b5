"""A club's milestones and its mentors' notes; the queue of hub and mentors."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from madang.website.applications.models import Application
from madang.website.clubs.models import Club
from madang.website.clubs.queries import people_of
from madang.website.files.actions import keep
from madang.website.files.errors import FileNotTaken
from madang.website.files.serving import answer as send
from madang.website.frame.pages import paginate
from madang.website.people.models import Role
from madang.website.support import queries
from madang.website.support.actions import milestones, notes
from madang.website.support.errors import NothingHandedIn
from madang.website.support.forms import AnswerForm, DueForm, HandInForm, MilestoneForm, NoteForm
from madang.website.support.models import Milestone, Step
from madang.website.support.rights import Rights, rights_in

GET_POST = require_http_methods(["GET", "POST"])


def _club(request: HttpRequest, slug: str) -> tuple[Club, Rights]:
    club = get_object_or_404(Club, slug=slug)
    rights = rights_in(club, request.user)
    if not rights.see:
        raise PermissionDenied
    return club, rights


@login_required
@require_safe
def club(request: HttpRequest, slug: str) -> HttpResponse:
    """What this club has to do, where each thing stands, and what its mentors wrote."""
    found, rights = _club(request, slug)
    shown = {
        "club": found, "rights": rights, "applications": queries.chosen_applications(found),
        "mentors": people_of(found, "mentor"), "notes": queries.notes_of(found)[:20], "note_form": NoteForm(),
        "today": timezone.localdate(),
    }  # fmt: skip
    return render(request, "support/club.html", shown)


@login_required
@require_POST
def lay(request: HttpRequest, number: str) -> HttpResponse:
    """Lay the milestones out from the call."""
    application = get_object_or_404(Application.objects.select_related("club", "call"), pk=number)
    made = milestones.lay(by=request.user, application=application)
    messages.success(request, gettext("Laid out: %(count)d.") % {"count": len(made)})
    return redirect("support:club", application.club.slug)


@login_required
@GET_POST
def add(request: HttpRequest, number: str) -> HttpResponse:
    """One more, by the hub."""
    application = get_object_or_404(Application.objects.select_related("club"), pk=number)
    if application.club is None or not _club(request, application.club.slug)[1].arrange:
        raise PermissionDenied
    form = MilestoneForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        milestones.add(by=request.user, application=application, what=form.what, due=form.cleaned_data["due"])
        return redirect("support:club", application.club.slug)
    return render(request, "support/form.html", _page(form, application.club, gettext("One more thing to do")), status=_status(form))


def _page(form: object, found: Club, title: str) -> dict[str, object]:
    return {"form": form, "club": found, "title": title}


def _status(form: object) -> int:
    return 422 if getattr(form, "errors", None) else 200


def _milestone(request: HttpRequest, number: int) -> tuple[Milestone, Club, Rights]:
    milestone = get_object_or_404(Milestone.objects.select_related("application__club"), pk=number)
    if milestone.application.club is None:
        raise Http404
    return (milestone, *_club(request, milestone.application.club.slug))


@login_required
@GET_POST
def due(request: HttpRequest, number: int) -> HttpResponse:
    """Another day."""
    milestone, found, rights = _milestone(request, number)
    if not rights.arrange:
        raise PermissionDenied
    form = DueForm(request.POST if request.method == "POST" else None, initial={"due": milestone.due})
    if request.method == "POST" and form.is_valid():
        milestones.set_due(by=request.user, milestone=milestone, due=form.cleaned_data["due"])
        messages.success(request, gettext("Saved. The club has been told."))
        return redirect("support:club", found.slug)
    return render(request, "support/form.html", _page(form, found, str(milestone.what.say(request.LANGUAGE_CODE))), status=_status(form))


@login_required
@GET_POST
def hand_in(request: HttpRequest, number: int) -> HttpResponse:
    """Hand in what was done."""
    milestone, found, rights = _milestone(request, number)
    if not rights.hand_in:
        raise PermissionDenied
    form = HandInForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            file = keep(by=request.user, upload=given["file"], kinds=("picture", "paper")) if given["file"] else None
            milestones.hand_in(by=request.user, milestone=milestone, words=given["words"], link=given["link"], file=file)
        except FileNotTaken as wrong:
            form.add_error("file", wrong.told)
        except NothingHandedIn as wrong:
            form.add_error(None, wrong.told)
        else:
            messages.success(request, gettext("Handed in. Your mentor and the hub have been told."))
            return redirect("support:club", found.slug)
    shown = {"form": form, "club": found, "milestone": milestone}
    return render(request, "support/hand_in.html", shown, status=_status(form))


@login_required
@GET_POST
def answer(request: HttpRequest, number: int) -> HttpResponse:
    """Confirm, or send back."""
    milestone, found, rights = _milestone(request, number)
    if not rights.judge:
        raise PermissionDenied
    form = AnswerForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            confirmed = "confirm" in request.POST
            milestones.answer(by=request.user, milestone=milestone, confirmed=confirmed, words=form.cleaned_data["words"])
        except NothingHandedIn:
            form.add_error("words", gettext("Please say what is missing."))
        else:
            messages.success(
                request, gettext("Confirmed. The club has been told.") if confirmed else gettext("Sent back. The club has been told.")
            )
            return redirect("support:club", found.slug)
    steps = milestone.steps.select_related("by", "file")
    shown = {"form": form, "club": found, "milestone": milestone, "steps": steps}
    return render(request, "support/answer.html", shown, status=_status(form))


@login_required
@require_safe
def file(request: HttpRequest, number: int) -> HttpResponse:
    """What was handed in, for who may see the club's milestones."""
    step = get_object_or_404(Step.objects.select_related("file", "milestone__application__club"), pk=number)
    if step.file is None or step.milestone.application.club is None:
        raise Http404
    _club(request, step.milestone.application.club.slug)
    return send(request, step.file)


@login_required
@require_POST
def note(request: HttpRequest, slug: str) -> HttpResponse:
    """A mentor writes to the club."""
    found, _ = _club(request, slug)
    form = NoteForm(request.POST)
    if form.is_valid():
        notes.write(by=request.user, club=found, words=form.cleaned_data["words"])
        messages.success(request, gettext("Written. The club has been told."))
    return redirect("support:club", found.slug)


@login_required
@require_POST
def note_remove(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Take one's own note away."""
    found, _ = _club(request, slug)
    notes.remove(by=request.user, number=number)
    return redirect("support:club", found.slug)


@login_required
@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    """What waits: for a mentor the clubs they help, for the hub everything that was handed in."""
    everything = request.user.has(Role.Kind.OPERATOR)
    clubs = queries.mentored_by(request.user)
    if not everything and not clubs and not request.user.has(Role.Kind.MENTOR):
        raise PermissionDenied
    page = paginate(request, queries.waiting_milestones()) if everything else None
    return render(request, "support/queue.html", {"page": page, "clubs": clubs, "today": timezone.localdate()})
