"""The end of a grant: what would come out today, handing in, confirming, returning, the paper."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from madang.website.frame.papers import answer
from madang.website.grants.actions import settling
from madang.website.grants.forms import ReturnForm, SettleForm, WordsForm
from madang.website.grants.models import Agreement, Settlement
from madang.website.grants.paper import settlement_paper
from madang.website.grants.queries.spending import reckoning_of
from madang.website.grants.views.asking import GET_POST, allowed, ask, data_of, seen

FIXED = (Settlement.State.CONFIRMED, Settlement.State.RETURNED)


@login_required
@require_safe
def settlement(request: HttpRequest, id: UUID) -> HttpResponse:
    """The figures as they are now; once confirmed, as they were confirmed."""
    held, rights = seen(request, id)
    row = _row(held)
    account = reckoning_of(held, row.interest if row is not None else 0)
    numbers = {str(one.number): one for one in account.expenses}
    shown = {
        "agreement": held, "rights": rights, "settlement": row, "account": account, "would": account.would,
        "lines": [(one, account.table.sub(one.code)) for one in account.would.lines],
        "problems": [(numbers.get(one.where), one) for one in account.would.problems],
        "waiting": sum(1 for one in account.expenses if one.state == "entered"), "over": held.last < timezone.localdate(),
        "writes": rights.sign and held.spends and (row is None or row.state == Settlement.State.SENT_BACK),
    }  # fmt: skip
    return render(request, "grants/settlement.html", shown)


def _row(held: Agreement) -> Settlement | None:
    return Settlement.objects.filter(agreement=held).select_related("by", "judged_by", "returned_by").first()


@login_required
@GET_POST
def hand_in(request: HttpRequest, id: UUID) -> HttpResponse:
    """The last word of who spent it."""
    held, rights = seen(request, id)
    allowed(rights.sign)
    row = _row(held)
    form = SettleForm(data_of(request), initial={"interest": row.interest, "words": row.words} if row is not None else {})
    lead = gettext("From then on the budget and the expenses stay as they are. The hub can send it back.")
    return ask(
        request, form, lambda good: settling.hand_in(by=request.user, agreement=held.pk, **good.cleaned_data),
        done=gettext("Handed in. The hub has been told."), to=_address(held),
        page=_page(held, gettext("Hand in the settlement"), gettext("Hand in"), lead),
    )  # fmt: skip


@login_required
@GET_POST
def send_back(request: HttpRequest, id: UUID) -> HttpResponse:
    """Something is to be mended."""
    held, rights = seen(request, id)
    allowed(rights.arrange)
    return ask(
        request, WordsForm(data_of(request)),
        lambda good: settling.send_back(by=request.user, agreement=held.pk, words=good.cleaned_data["why"]),
        done=gettext("Sent back. They have been told."), to=_address(held),
        page=_page(held, gettext("Send the settlement back"), gettext("Send it back")),
    )  # fmt: skip


@login_required
@require_POST
def confirm(request: HttpRequest, id: UUID) -> HttpResponse:
    """The figures hold."""
    held, rights = seen(request, id)
    allowed(rights.arrange)
    settling.confirm(by=request.user, agreement=held.pk)
    messages.success(request, gettext("Confirmed. They have been told."))
    return redirect(_address(held))


@login_required
@GET_POST
def returned(request: HttpRequest, id: UUID) -> HttpResponse:
    """The money is back."""
    held, rights = seen(request, id)
    allowed(rights.arrange)
    form = ReturnForm(data_of(request), initial={"day": timezone.localdate()})
    return ask(
        request, form, lambda good: settling.returned(by=request.user, agreement=held.pk, day=good.cleaned_data["day"]),
        done=gettext("Closed. They have been told."), to=_address(held),
        page=_page(held, gettext("The money came back"), gettext("Close the settlement")),
    )  # fmt: skip


@login_required
@require_safe
def paper(request: HttpRequest, id: UUID) -> HttpResponse:
    """The settlement as a PDF, in the language of the page."""
    held, _ = seen(request, id)
    row = _row(held)
    if row is None:
        raise Http404
    return answer(f"{gettext('settlement')}-{held.number}", settlement_paper(row, "en" if request.LANGUAGE_CODE == "en" else "ko"))


def _address(held: Agreement) -> str:
    return reverse("grants:settlement", args=[held.pk])


def _page(held: Agreement, title: str, button: str, lead: str = "") -> dict[str, Any]:
    return {"agreement": held, "title": title, "button": button, "lead": lead, "back": _address(held)}
