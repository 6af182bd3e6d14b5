"""Writing in an application: the form, its plain save, the autosave of one field, who else is there, and the history of an answer."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language, gettext, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from madang.website.applications import showing
from madang.website.applications.actions import saving
from madang.website.applications.actions.presence import be_there
from madang.website.applications.actions.saving import Kept, Written
from madang.website.applications.editions import changes_since, edition_of
from madang.website.applications.errors import NoSuchField
from madang.website.applications.models import Application
from madang.website.applications.queries import changed_since, may_send, writers_now
from madang.website.applications.queries import history as history_of
from madang.website.applications.sheets import Sheet, sheet_of
from madang.website.applications.views.finding import found, readable, writable
from madang.website.applications.views.reading import sent_page
from madang.website.frame import times
from madang.website.frame.pages import paginate
from madang.website.frame.refusals import Refusal
from madang.website.people.models import Person

AT_ONCE = 400  # fields of one plain form
A_LITTLE = timedelta(seconds=3)  # two clocks, and a request on its way


@login_required
@require_GET
def application(request: HttpRequest, id: UUID) -> HttpResponse:
    """The form, while it is a draft; then what was sent."""
    row = readable(request, id)
    if row.state != Application.State.DRAFT:
        return sent_page(request, row)
    be_there(by=request.user, application=row)
    return render(request, "applications/form.html", _page(sheet_of(row), request.user))


def _page(sheet: Sheet, person: Person, overtaken: dict[str, str] | None = None) -> dict[str, object]:
    row, verdict = sheet.application, sheet.verdict()
    theirs = overtaken or {}
    return {
        "application": row, "call": row.call, "says": sheet.says, "whole": showing.whole(sheet), "questions": showing.questions(sheet),
        "people": showing.people(sheet, person), "slots": showing.slots(sheet), "verdict": verdict,
        "points": showing.points(sheet, verdict), "changes": changes_since(row.call, row.began_at),
        "may_send": may_send(row, person), "others": writers_now(row, person), "together": len(sheet.accounts) > 1,
        "now": int(timezone.now().timestamp() * 1000),
        "overtaken": [(one, theirs[one.field.name]) for one in _all(sheet, person) if one.field.name in theirs] if theirs else [],
    }  # fmt: skip


def _all(sheet: Sheet, person: Person) -> Iterator[showing.Shown]:
    yield from showing.whole(sheet)
    yield from showing.questions(sheet)
    for who in showing.people(sheet, person):
        yield from (*([who.name] if who.name else []), *who.fields, *([who.birth] if who.birth else []))


@login_required
@require_POST
def save(request: HttpRequest, id: UUID) -> HttpResponse:
    """The plain form, whole: only what was touched is written, so that it merges with what others wrote meanwhile."""
    row = writable(request, id)
    try:
        kept = saving.save(by=request.user, application=row.pk, written=list(_touched(request)))
    except Refusal as wrong:
        messages.error(request, wrong.told)
        return redirect("applications:application", row.pk)
    lost = {one.answer.field: request.POST[f"f:{one.answer.field}"] for one in kept if not one.mine}
    if lost:
        sheet = sheet_of(writable(request, id))
        return render(request, "applications/form.html", _page(sheet, request.user, lost), status=409)
    messages.success(request, gettext("Saved.") if kept else gettext("Nothing was changed, so everything stands as it was."))
    return redirect("applications:send" if "then-send" in request.POST else "applications:application", row.pk)


def _touched(request: HttpRequest) -> Iterator[Written]:
    """Fields whose value is not the one that the page was made with. A flag that is not sent was taken away."""
    names = [name.removeprefix("w:") for name in request.POST if name.startswith("w:")][:AT_ONCE]
    for name in names:
        value, base = request.POST.get(f"f:{name}", ""), request.POST.get(f"b:{name}", "")
        if showing.mark(value) != request.POST[f"w:{name}"]:
            yield Written(name, value, int(base) if base.isdecimal() and len(base) < 9 else 0)


@login_required
@require_POST
def keep(request: HttpRequest, id: UUID) -> JsonResponse:
    """One field, while somebody writes: answers how it stands now. What the conditions look at brings their answer along."""
    base = request.POST.get("base", "")
    written = Written(
        request.POST.get("field", "")[:100], request.POST.get("value", ""), int(base) if base.isdecimal() and len(base) < 9 else 0
    )
    try:
        kept = saving.save(by=request.user, application=id, written=[written], pad=request.POST.get("pad", "")[:36])[0]
    except Application.DoesNotExist:
        raise Http404 from None
    except Refusal as wrong:
        return JsonResponse({"wrong": wrong.told}, status=wrong.status)
    return JsonResponse(_told(request, id, kept), status=200 if kept.mine else 409)


def _told(request: HttpRequest, id: UUID, kept: Kept) -> dict[str, object]:
    language = "en" if get_language() == "en" else "ko"
    held = kept.answer
    told: dict[str, object] = {
        "field": held.field, "revision": held.revision,
        "at": times.clock(timezone.localtime(held.at).time(), language),
    }  # fmt: skip
    if not kept.mine:
        told |= {"theirs": held.value, "by": held.by.display_name if held.by else ""}
    if kept.decides:
        told["told"] = _verdict(request, found(id))
    return told


def _verdict(request: HttpRequest, row: Application) -> str:
    sheet = sheet_of(row)
    verdict = sheet.verdict()
    return render_to_string("applications/told.html", {"verdict": verdict, "points": showing.points(sheet, verdict)}, request)


@login_required
@require_GET
@never_cache
def now(request: HttpRequest, id: UUID) -> JsonResponse:
    """Who else is here, and what they wrote since the page last asked (`?since=`, milliseconds)."""
    row = writable(request, id)
    if row.state != Application.State.DRAFT:
        return JsonResponse({"over": gettext("This application was sent or withdrawn meanwhile. Please load the page anew.")})
    since = request.GET.get("since", "")
    field = request.GET.get("field", "")[:100]
    be_there(by=request.user, application=row, field=field)
    at = timezone.now()
    answers = []
    if since.isdecimal() and len(since) < 15:
        answers = changed_since(row, datetime.fromtimestamp(int(since) / 1000, UTC) - A_LITTLE)
    told: dict[str, object] = {
        "now": int(at.timestamp() * 1000),
        "who": _who_else(row, request.user),
        "answers": [
            {"field": one.field, "value": one.value, "revision": one.revision, "by": one.by.display_name if one.by else ""}
            for one in answers
        ],
    }
    if any(one.by_id != request.user.pk for one in answers):
        told["told"] = _verdict(request, row)
    return JsonResponse(told)


def _who_else(row: Application, person: Person) -> str:
    names = [one.person.display_name for one in writers_now(row, person)]
    if not names:
        return ""
    return ngettext("%(names)s is writing too", "%(names)s are writing too", len(names)) % {"names": ", ".join(names)}


@login_required
@require_http_methods(["GET", "POST"])
def history(request: HttpRequest, id: UUID, field: str) -> HttpResponse:
    """What stood in a field before; the button lets it stand again."""
    row = writable(request, id)
    asked = edition_of(row.call).asked.find(field)
    if asked is None:
        raise Http404
    if request.method == "POST":
        chosen = request.POST.get("earlier", "")
        if not chosen.isdecimal() or len(chosen) > 18:
            raise NoSuchField
        saving.take_back(by=request.user, application=row.pk, field=field, earlier=int(chosen))
        messages.success(request, gettext("It stands again. What stood there until now is in the history."))
        return redirect("applications:history", row.pk, field)
    page = paginate(request, history_of(row, field), 20)
    current = row.answers.filter(field=field).select_related("by").first()
    draft = row.state == Application.State.DRAFT
    return render(
        request, "applications/history.html", {"application": row, "field": asked, "page": page, "current": current, "draft": draft}
    )
