"""Beginning a question, and writing its words: saved by the button, and by themselves where there is a script."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from madang.website.notebook import actions
from madang.website.notebook.errors import NotYours, WrittenMeanwhile
from madang.website.notebook.forms import MeetForm, QuestionForm, WordsForm
from madang.website.notebook.models import Entry, Version
from madang.website.notebook.rights import rights_of
from madang.website.notebook.views.finding import club_of, writable


@login_required
@require_http_methods(["GET", "POST"])
def begin(request: HttpRequest, club: str) -> HttpResponse:
    """A new question; `?after=` names the entry that raised it."""
    found = club_of(club)
    if not rights_of(request.user, found).write:
        raise NotYours
    asked = request.GET.get("after", "")
    after = Entry.objects.filter(club=found, pk=int(asked)).first() if asked.isdecimal() and len(asked) < 10 else None
    form = QuestionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        made = actions.begin(by=request.user, club=found, after=after, **form.cleaned_data)
        messages.success(request, gettext("The question stands in the notebook. Only your club reads it for now."))
        return redirect("notebook:entry", made.pk)
    return render(request, "notebook/begin.html", {"club": found, "after": after, "form": form}, status=422 if form.errors else 200)


def _form(entry: Entry) -> WordsForm:
    kept = {"version": entry.version, "question": entry.question, "thinking": entry.thinking, "found": entry.found}
    return WordsForm(initial=kept)


@login_required
@require_http_methods(["GET", "POST"])
def words(request: HttpRequest, number: int) -> HttpResponse:
    """Question, guess and findings. Who was overtaken sees both, and decides."""
    entry, _rights = writable(request, number)
    if request.method == "GET":
        return render(request, "notebook/words.html", {"entry": entry, "form": _form(entry)})
    form, theirs = WordsForm(request.POST), None
    if form.is_valid():
        try:
            actions.write(by=request.user, entry=entry, **form.cleaned_data)
        except WrittenMeanwhile as wrong:
            theirs = Entry.objects.get(pk=entry.pk)
            form = WordsForm({**form.cleaned_data, "version": theirs.version})
            form.add_error(None, wrong.told)
        else:
            messages.success(request, gettext("Saved."))
            return redirect("notebook:entry", entry.pk)
    return render(request, "notebook/words.html", {"entry": entry, "form": form, "theirs": theirs}, status=409 if theirs else 422)


@login_required
@require_POST
def keep(request: HttpRequest, number: int) -> HttpResponse:
    """The same while somebody writes; answers one line, with the new version."""
    entry, _rights = writable(request, number)
    form, wrong = WordsForm(request.POST), ""
    version = form["version"].value()
    if not form.is_valid():
        wrong = next(iter(form.errors.values()))[0]
    else:
        try:
            version = actions.write(by=request.user, entry=entry, **form.cleaned_data).version
        except WrittenMeanwhile:
            wrong = gettext("Somebody else has saved meanwhile. Press Save to see both.")
    return render(request, "notebook/kept.html", {"wrong": wrong, "version": version})


@login_required
@require_http_methods(["GET", "POST"])
def restore(request: HttpRequest, number: int, version: int) -> HttpResponse:
    """One earlier version whole, and the button that writes it anew."""
    entry, rights = writable(request, number)
    old = Version.objects.filter(entry=entry, number=version).select_related("by").first()
    if old is None:
        raise Http404
    if request.method == "GET":
        return render(request, "notebook/version.html", {"entry": entry, "rights": rights, "old": old})
    actions.restore(by=request.user, entry=entry, number=version)
    messages.success(request, gettext("The earlier words stand again. What stood there before is in the history."))
    return redirect("notebook:entry", entry.pk)


@login_required
@require_http_methods(["GET", "POST"])
def meet(request: HttpRequest, number: int) -> HttpResponse:
    """Plan a session about the question."""
    entry, rights = writable(request, number)
    form = MeetForm(request.POST if request.method == "POST" else None, initial={"place": entry.club.meeting_place})
    if request.method == "POST" and form.is_valid():
        made = actions.meet(by=request.user, entry=entry, **form.cleaned_data)
        return redirect("sessions:session", made.pk)
    return render(request, "notebook/meet.html", {"entry": entry, "rights": rights, "form": form}, status=422 if form.errors else 200)
