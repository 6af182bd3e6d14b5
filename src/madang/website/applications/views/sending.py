"""The preview, the press that sends, the receipt, and taking it back."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods

from madang.website.applications import showing
from madang.website.applications.actions import sending
from madang.website.applications.models import Application, Sent
from madang.website.applications.queries import Part, may_send
from madang.website.applications.sheets import sheet_of
from madang.website.applications.views.finding import found, readable, taking_part
from madang.website.frame.arrival import arrived
from madang.website.frame.prepared import Prepared
from madang.website.frame.refusals import Refusal
from madang.website.programmes.eligibility import Answer


@login_required
@require_http_methods(["GET", "POST"])
def send(request: HttpRequest, id: UUID) -> HttpResponse:
    """What will be sent, and the button; a second press leads to the same receipt."""
    if request.method == "GET":
        row, part = taking_part(request, id)
        return redirect("applications:application", row.pk) if row.state != Application.State.DRAFT else _preview(request, row, part)
    try:
        made = sending.send(
            by=request.user, application=id, key=_key(request), arrived=arrived(request), anyway=request.POST.get("anyway") == "yes"
        )
    except Application.DoesNotExist:
        raise Http404 from None
    except Refusal as wrong:
        return _preview(request, *taking_part(request, id), wrong.told)
    return redirect("applications:receipt", made.application_id)


def _key(request: HttpRequest) -> UUID:
    try:
        return UUID(request.POST.get("key", ""))
    except ValueError:
        return uuid4()


def _preview(request: HttpRequest, row: Application, part: Part, wrong: str = "") -> HttpResponse:
    sheet = sheet_of(row)
    verdict = sheet.verdict()
    names = {one.id: one.name for one in sheet.says.documents}
    page = {
        "application": row, "call": row.call, "everything": list(showing.everything(sheet)), "slots": showing.slots(sheet),
        "people": showing.people(sheet, request.user)[:-1], "verdict": verdict, "points": showing.points(sheet, verdict),
        "lacking": [one.words for one in sheet.lacking()] + [names[one] for one in sheet.papers_lacking()],
        "too_long": [one.words for one in sheet.too_long()], "warned": verdict.answer is Answer.NO, "key": uuid4(), "wrong": wrong,
        "may_send": part.sends, "closes": row.call.closes_at,
    }  # fmt: skip
    return render(request, "applications/send.html", page, status=409 if wrong else 200)


@login_required
@require_GET
def receipt(request: HttpRequest, id: UUID) -> HttpResponse:
    """The receipt: number, moment, and the hash of what was sent."""
    row = readable(request, id)
    return render(request, "applications/receipt.html", {"application": row, "call": row.call, "sent": frozen_of(row)})


@login_required
@require_GET
def body(request: HttpRequest, id: UUID) -> HttpResponse:
    """What was sent, byte by byte as it was hashed, to keep."""
    made = frozen_of(readable(request, id))
    headers = {"Content-Disposition": f'attachment; filename="{made.number}.json"', "X-Content-Type-Options": "nosniff"}
    return HttpResponse(made.body.encode(), content_type="application/json; charset=utf-8", headers=headers)


_frozen = Prepared(lambda id: Sent.objects.filter(application=id).select_related("version").defer("version__data"), UUID)


def frozen_of(row: Application) -> Sent:
    """What was sent, or Http404."""
    made = _frozen.first(row.pk)
    if made is None:
        raise Http404
    return made


@login_required
@require_http_methods(["GET", "POST"])
def withdraw(request: HttpRequest, id: UUID) -> HttpResponse:
    """Ask once more, then take it back."""
    row = found(id)
    if not may_send(row, request.user):
        raise Http404
    if request.method == "GET":
        return render(request, "applications/withdraw.html", {"application": row, "call": row.call})
    sending.withdraw(by=request.user, application=row.pk, arrived=arrived(request))
    messages.success(request, gettext("It is withdrawn. What you wrote is kept, and you can begin anew with it."))
    return redirect("applications:application", row.pk)
