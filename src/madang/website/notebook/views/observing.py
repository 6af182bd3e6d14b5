"""Noting an observation outdoors; correcting, removing and putting it back."""

from collections.abc import Collection
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from madang.website.files.actions import drop, keep
from madang.website.files.errors import FileNotTaken
from madang.website.files.models import StoredFile
from madang.website.notebook import actions, queries
from madang.website.notebook.errors import NotebookFull, NothingNoted, NotYetSeen, NotYours
from madang.website.notebook.forms import SHOWN_ROWS, ObservationForm, Readings
from madang.website.notebook.models import Entry, Observation
from madang.website.notebook.numbers import write as number_words
from madang.website.notebook.rights import rights_of
from madang.website.notebook.units import KNOWN
from madang.website.notebook.views.finding import writable


def _page(request: HttpRequest, entry: Entry, form: ObservationForm, rows: object, old: Observation | None = None) -> HttpResponse:
    used = sum(1 for row in rows if any(row[name].value() for name in ("what", "value", "unit")))
    shown = {
        "entry": entry, "form": form, "rows": rows.forms[: max(used, SHOWN_ROWS)], "more_rows": rows.forms[max(used, SHOWN_ROWS) :],
        "rows_form": rows, "old": old, "places": queries.places(entry), "kinds": queries.kinds(entry), "units": KNOWN,
    }  # fmt: skip
    return render(request, "notebook/observe.html", shown, status=422 if request.method == "POST" else 200)


def _read(request: HttpRequest, known: Collection[tuple[str, str]] = ()) -> tuple[ObservationForm, object]:
    return ObservationForm(request.POST, request.FILES), Readings(request.POST, prefix="r", form_kwargs={"known": known})


@login_required
@require_http_methods(["GET", "POST"])
def observe(request: HttpRequest, number: int) -> HttpResponse:
    """What was seen, where, when, and the numbers."""
    entry, _rights = writable(request, number)
    known = queries.usual(entry)
    if request.method == "GET":
        form = ObservationForm(initial={"place": queries.last_place(entry, request.user)})
        return _page(request, entry, form, Readings(prefix="r", initial=[{"what": what, "unit": unit} for what, unit in known]))
    form, rows = _read(request, known)
    if form.is_valid() and rows.is_valid() and _noted(request, form, rows, entry=entry):
        messages.success(request, gettext("Noted."))
        return redirect("notebook:entry", entry.pk)
    return _page(request, entry, form, rows)


def _noted(request: HttpRequest, form: ObservationForm, rows: object, *, entry: Entry, old: Observation | None = None) -> bool:
    """Keep the photo, then note; what is refused is told beside its field, and the photo let go."""
    photo = None
    try:
        photo = _photo(request, form, old)
        seen = form.seen(photo, [row.measured for row in rows if row.measured is not None])
        nonce: UUID = form.cleaned_data["nonce"]
        if old is None:
            made = actions.observe(by=request.user, entry=entry, nonce=nonce, seen=seen)
        else:
            made = actions.correct(by=request.user, observation=old, nonce=nonce, seen=seen)
    except FileNotTaken as wrong:
        form.add_error("camera" if form.cleaned_data["camera"] else "album", wrong.told)
        return False
    except NotYetSeen as wrong:
        form.add_error("at", wrong.told)
    except (NothingNoted, NotebookFull) as wrong:
        form.add_error(None, wrong.told)
    else:
        if photo is not None and made.photo_id != photo.pk:
            _let_go(photo, old)  # the same form came twice: its photo is there already
        return True
    _let_go(photo, old)
    return False


def _photo(request: HttpRequest, form: ObservationForm, old: Observation | None) -> StoredFile | None:
    if not form.picture:
        return None if old is None or request.POST.get("no_photo") else old.photo
    return keep(by=request.user, upload=form.picture, kinds=[StoredFile.Kind.PICTURE], words=form.cleaned_data["photo_words"])


def _let_go(photo: StoredFile | None, old: Observation | None) -> None:
    if photo is not None and (old is None or photo.pk != old.photo_id):
        drop(stored=photo)


def _mine(request: HttpRequest, number: int) -> Observation:
    found = get_object_or_404(Observation.objects.select_related("entry__club", "photo"), pk=number)
    if not rights_of(request.user, found.entry.club).write:
        raise NotYours
    return found


@login_required
@require_http_methods(["GET", "POST"])
def correct(request: HttpRequest, number: int) -> HttpResponse:
    """The same form with what was noted; the old note stays in the history."""
    old = _mine(request, number)
    if request.method == "GET":
        kept = {
            "words": old.words, "place": old.place, "at": timezone.localtime(old.at), "people": old.people if old.photo else "",
            "photo_words": old.photo.words if old.photo else "",
        }  # fmt: skip
        numbers = [
            {"what": one.what, "value": number_words(one.value, one.places, grouped=False), "unit": one.unit} for one in old.readings.all()
        ]
        rows = Readings(prefix="r", initial=numbers)
        return _page(request, old.entry, ObservationForm(initial=kept), rows, old)
    form, rows = _read(request)
    if form.is_valid() and rows.is_valid() and _noted(request, form, rows, entry=old.entry, old=old):
        messages.success(request, gettext("Corrected. What stood there before is in the history."))
        return redirect("notebook:entry", old.entry_id)
    return _page(request, old.entry, form, rows, old)


@login_required
@require_POST
def remove(request: HttpRequest, number: int) -> HttpResponse:
    """Out of the notebook; the history has the way back."""
    found = _mine(request, number)
    actions.remove(by=request.user, observation=found)
    messages.success(request, gettext("Removed. In the history you can put it back."))
    return redirect("notebook:entry", found.entry_id)


@login_required
@require_POST
def put_back(request: HttpRequest, number: int) -> HttpResponse:
    """Undo."""
    found = _mine(request, number)
    actions.put_back(by=request.user, observation=found)
    messages.success(request, gettext("It stands in the notebook again."))
    return redirect("notebook:entry", found.entry_id)


@login_required
@require_http_methods(["GET", "POST"])
def delete_photo(request: HttpRequest, number: int) -> HttpResponse:
    """For good, after a question."""
    found = get_object_or_404(Observation.objects.select_related("entry__club", "photo"), pk=number)
    if not rights_of(request.user, found.entry.club).publish:
        raise NotYours
    if request.method == "GET":
        return render(request, "notebook/delete_photo.html", {"entry": found.entry, "one": found})
    actions.delete_photo(by=request.user, observation=found)
    messages.success(request, gettext("The photo is deleted for good."))
    return redirect("notebook:history", found.entry_id)
