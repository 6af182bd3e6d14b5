"""The operator's pages: the list, its table to take along, and checking one application."""

import csv as tables
import io
from datetime import datetime
from uuid import UUID

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_http_methods

from madang.website.applications import showing
from madang.website.applications.actions import checking
from madang.website.applications.locks import locked_for
from madang.website.applications.models import Application
from madang.website.applications.queries import for_desk
from madang.website.applications.sheets import sheet_of
from madang.website.applications.views.finding import found
from madang.website.frame.pages import paginate
from madang.website.frame.refusals import Refusal
from madang.website.people.models import Role
from madang.website.programmes.queries import shown_calls

DANGEROUS = ("=", "+", "-", "@", "\t", "\r")  # a table program would take these for a formula
MOST = 200  # calls in the choice, newest first


def _operators(request: HttpRequest) -> None:
    if not request.user.has(Role.Kind.OPERATOR):
        raise PermissionDenied


def _asked(request: HttpRequest) -> dict[str, str]:
    return {name: request.GET.get(name, "")[:100] for name in ("call", "state", "words")}


@login_required
@require_GET
def applications(request: HttpRequest) -> HttpResponse:
    """Sent applications, by call, state and words."""
    _operators(request)
    asked = _asked(request)
    calls = shown_calls().order_by("-closes_at", "pk")[:MOST]
    states = [(value, label) for value, label in Application.State.choices if value != Application.State.DRAFT]
    page = {"page": paginate(request, for_desk(request.user, **asked), 50), "asked": asked, "calls": calls, "states": states}
    return render(request, "applications/desk.html", {**page, "query": request.GET.urlencode()})


@login_required
@require_GET
def csv(request: HttpRequest) -> HttpResponse:
    """The same list whole, as a table. Opens in Excel as Korean (byte order mark)."""
    _operators(request)
    written = io.StringIO()
    table = tables.writer(written)
    table.writerow([gettext("Receipt"), gettext("Call"), gettext("Applicant"), gettext("Title"), gettext("State"), gettext("Arrived")])
    for row in _rows(for_desk(request.user, **_asked(request))):
        table.writerow([_plain(cell) for cell in row])
    headers = {"Content-Disposition": 'attachment; filename="applications.csv"'}
    return HttpResponse("\ufeff" + written.getvalue(), content_type="text/csv; charset=utf-8", headers=headers)


def _rows(rows: "QuerySet[Application]") -> list[list[str]]:
    """As plain values: whole applications with their calls would be read for nothing."""
    states = {value: str(words) for value, words in Application.State.choices}
    told = rows.values_list("receipt", "call__title_ko", "club__name", "applicant", "title", "state", "sent_at")
    return [
        [receipt or "", call, applicant if club is None else club, title, states[state], _when(sent)]
        for receipt, call, club, applicant, title, state, sent in told.iterator(2000)
    ]


def _when(sent: datetime | None) -> str:
    return f"{timezone.localtime(sent):%Y-%m-%d %H:%M:%S}" if sent else ""


def _plain(cell: str) -> str:
    return f"'{cell}" if cell.startswith(DANGEROUS) else cell


class CheckForm(forms.Form):
    """What an operator says of it."""

    meets = forms.ChoiceField(
        label=_("Does it meet the conditions?"), choices=[("yes", _("It meets them")), ("no", _("It does not"))], widget=forms.RadioSelect
    )
    words = forms.CharField(
        label=_("Because"), max_length=2000, required=False, widget=forms.Textarea,
        help_text=_("Required where it does not meet them. The applicants read it."),
    )  # fmt: skip


@login_required
@require_http_methods(["GET", "POST"])
def check(request: HttpRequest, id: UUID) -> HttpResponse:
    """One application, what the conditions say of it, and the operator's word."""
    _operators(request)
    row = found(id)
    if row.sent_at is None or row.pk in locked_for(request.user):
        raise Http404  # a draft is its applicants' own, and a conflict of interest goes before a role
    form = CheckForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            checking.check(by=request.user, application=row.pk, meets=form.cleaned_data["meets"] == "yes", words=form.cleaned_data["words"])
        except Refusal as wrong:
            form.add_error(None, wrong.told)
        else:
            messages.success(request, gettext("Written down."))
            return redirect("applications:desk")
    sheet = sheet_of(row)
    verdict = sheet.verdict(timezone.localdate(row.sent_at) if row.sent_at else None)
    page = {
        "application": row, "call": row.call, "form": form, "verdict": verdict, "points": showing.points(sheet, verdict),
        "everything": list(showing.everything(sheet)), "people": showing.people(sheet, request.user), "slots": showing.slots(sheet),
        "checks": list(row.checks.select_related("by")),
        "checkable": row.state in (Application.State.SENT, Application.State.ELIGIBLE, Application.State.INELIGIBLE),
    }  # fmt: skip
    return render(request, "applications/check.html", page, status=422 if form.errors else 200)
