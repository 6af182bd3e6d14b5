"""Noting a trial; correcting, removing and putting it back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from madang.website.notebook import actions
from madang.website.notebook.errors import NotYours
from madang.website.notebook.forms import TrialForm
from madang.website.notebook.models import Trial
from madang.website.notebook.rights import rights_of
from madang.website.notebook.views.finding import writable


@login_required
@require_http_methods(["GET", "POST"])
def note(request: HttpRequest, number: int) -> HttpResponse:
    """What was done, what was changed, what was kept the same."""
    entry, _rights = writable(request, number)
    form = TrialForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        actions.note_trial(by=request.user, entry=entry, nonce=form.cleaned_data["nonce"], tried=form.tried)
        messages.success(request, gettext("Noted."))
        return redirect("notebook:entry", entry.pk)
    return render(request, "notebook/try.html", {"entry": entry, "form": form}, status=422 if form.errors else 200)


def _mine(request: HttpRequest, number: int) -> Trial:
    found = get_object_or_404(Trial.objects.select_related("entry__club"), pk=number)
    if not rights_of(request.user, found.entry.club).write:
        raise NotYours
    return found


@login_required
@require_http_methods(["GET", "POST"])
def correct(request: HttpRequest, number: int) -> HttpResponse:
    """The same form with what was noted."""
    old = _mine(request, number)
    kept = {"done": old.done, "changed": old.changed, "kept": old.kept, "came": old.came}
    form = TrialForm(request.POST) if request.method == "POST" else TrialForm(initial=kept)
    if request.method == "POST" and form.is_valid():
        actions.correct_trial(by=request.user, trial=old, nonce=form.cleaned_data["nonce"], tried=form.tried)
        messages.success(request, gettext("Corrected. What stood there before is in the history."))
        return redirect("notebook:entry", old.entry_id)
    return render(request, "notebook/try.html", {"entry": old.entry, "form": form, "old": old}, status=422 if form.errors else 200)


@login_required
@require_POST
def remove(request: HttpRequest, number: int) -> HttpResponse:
    """Out of the notebook; the history has the way back."""
    found = _mine(request, number)
    actions.remove_trial(by=request.user, trial=found)
    messages.success(request, gettext("Removed. In the history you can put it back."))
    return redirect("notebook:entry", found.entry_id)


@login_required
@require_POST
def put_back(request: HttpRequest, number: int) -> HttpResponse:
    """Undo."""
    found = _mine(request, number)
    actions.put_trial_back(by=request.user, trial=found)
    messages.success(request, gettext("It stands in the notebook again."))
    return redirect("notebook:entry", found.entry_id)
