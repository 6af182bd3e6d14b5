"""Agreements: the page of one, offering, signing, ending, paying, the paper."""

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from madang.website.applications.models import Application
from madang.website.frame.papers import answer
from madang.website.grants.actions import agreeing, paying
from madang.website.grants.agreement_words import proposed
from madang.website.grants.forms import OfferForm, PayForm, SignForm, WordsForm
from madang.website.grants.models import Agreement, Settlement
from madang.website.grants.paper import agreement_paper, read_body
from madang.website.grants.queries.agreed import newest_plan
from madang.website.grants.queries.spending import account_of
from madang.website.grants.views.asking import GET_POST, allowed, ask, data_of, for_operators, seen
from madang.website.people.models import LegalName
from madang.website.programmes.queries import call_of

FEW = 5
OPEN = (Agreement.State.OFFERED, Agreement.State.SIGNED)  # it can still be left


@login_required
@require_safe
def agreement(request: HttpRequest, id: UUID) -> HttpResponse:
    """Where a grant stands, from the signatures to the settlement, and what is to be done next."""
    held, rights = seen(request, id)
    account = account_of(held)
    settlement = Settlement.objects.filter(agreement=held).select_related("judged_by").first()
    shown = {
        "agreement": held, "rights": rights, "says": read_body(held), "account": account, "newest": newest_plan(held),
        "payments": list(held.payments.all()), "to_pay": max(0, held.amount - account.paid), "settlement": settlement,
        "expenses": account.expenses[:FEW], "count": len(account.expenses),
        "waiting": sum(1 for one in account.expenses if one.state == "entered"),
        "back": sum(1 for one in account.expenses if one.state == "sent back"),
        "over": held.last < timezone.localdate(),
    }  # fmt: skip
    return render(request, "grants/agreement.html", shown)


@login_required
@GET_POST
def offer(request: HttpRequest, number: UUID) -> HttpResponse:
    """The hub offers one; what the call says already stands in the form."""
    for_operators(request)
    application = get_object_or_404(Application.objects.select_related("club", "call__programme"), pk=number)
    start = proposed(call_of(application.call), timezone.localdate(), application.call.programme.ends)
    form = OfferForm(data_of(request), initial=start)
    made: list[Agreement] = []
    page = {
        "title": gettext("Offer an agreement"), "lead": gettext("The club's leader reads and signs it first, then the hub."),
        "button": gettext("Offer it to the club"), "back": reverse("grants:index"), "application": application,
    }  # fmt: skip
    return ask(
        request, form, lambda good: made.append(agreeing.offer(by=request.user, application=application, offer=good.offer)),
        done=gettext("Offered. The club's leader has been told."), to="grants:index", page=page,
    )  # fmt: skip


@login_required
@GET_POST
def sign(request: HttpRequest, id: UUID) -> HttpResponse:
    """The whole text, and the place for one's name."""
    held, rights = seen(request, id)
    waits = {Agreement.State.OFFERED: rights.sign, Agreement.State.SIGNED: rights.arrange}
    if held.state in (Agreement.State.IN_FORCE, Agreement.State.SETTLED):
        return redirect("grants:agreement", held.pk)
    allowed(waits.get(held.state, False))  # type: ignore[call-overload]
    known = LegalName.objects.filter(person=request.user).values_list("name", flat=True).first()
    form = SignForm(data_of(request), initial={"digest": held.digest, "name": known or ""})
    return ask(
        request, form,
        lambda good: agreeing.sign(by=request.user, agreement=held.pk, digest=good.cleaned_data["digest"], name=good.cleaned_data["name"]),
        done=gettext("Signed."), to=_address(held), page=_page(held, gettext("Sign the agreement"), gettext("Sign")),
        template="grants/sign.html",
    )  # fmt: skip


@login_required
@GET_POST
def withdraw(request: HttpRequest, id: UUID) -> HttpResponse:
    """The hub takes the offer back."""
    held, rights = seen(request, id)
    allowed(rights.arrange)
    if held.state not in OPEN:
        return redirect("grants:agreement", held.pk)
    page = _page(
        held, gettext("Withdraw this offer"), gettext("Withdraw it"), gettext("The club is told why. Another can be offered after it.")
    )
    return ask(
        request, WordsForm(data_of(request)),
        lambda good: agreeing.withdraw(by=request.user, agreement=held.pk, why=good.cleaned_data["why"]),
        done=gettext("Withdrawn. The club has been told."), to=_address(held), page=page,
    )  # fmt: skip


@login_required
@GET_POST
def decline(request: HttpRequest, id: UUID) -> HttpResponse:
    """The club does not want it."""
    held, rights = seen(request, id)
    allowed(rights.sign)
    if held.state not in OPEN:
        return redirect("grants:agreement", held.pk)
    lead = gettext("Then the club gives its place up, and a club of the waiting list can move up. This cannot be taken back.")
    page = _page(held, gettext("Give the place up"), gettext("Give it up"), lead)
    return ask(
        request, WordsForm(data_of(request)),
        lambda good: agreeing.decline(by=request.user, agreement=held.pk, why=good.cleaned_data["why"]),
        done=gettext("The hub has been told."), to=_address(held), page=page,
    )  # fmt: skip


@login_required
@GET_POST
def pay(request: HttpRequest, id: UUID) -> HttpResponse:
    """The hub writes down what it has sent."""
    held, rights = seen(request, id)
    allowed(rights.arrange)
    left = max(0, held.amount - account_of(held).paid)
    form = PayForm(data_of(request), initial={"amount": left or None, "day": timezone.localdate()})
    lead = gettext("Write it down once the bank has sent it. Still to be paid: %(won)s won.") % {"won": f"{left:,}"}
    return ask(
        request, form, lambda good: paying.pay(by=request.user, agreement=held.pk, **good.cleaned_data),
        done=gettext("Written down. The club has been told."), to=_address(held),
        page=_page(held, gettext("Pay the grant"), gettext("Write it down"), lead),
    )  # fmt: skip


@login_required
@require_safe
def paper(request: HttpRequest, id: UUID) -> HttpResponse:
    """The agreement as a PDF, in the language of the page."""
    held, _ = seen(request, id)
    language = "en" if request.LANGUAGE_CODE == "en" else "ko"
    return answer(f"{gettext('agreement')}-{held.number}", agreement_paper(held, language))


def _address(held: Agreement) -> str:
    return reverse("grants:agreement", args=[held.pk])


def _page(held: Agreement, title: str, button: str, lead: str = "") -> dict[str, Any]:
    return {"agreement": held, "title": title, "button": button, "lead": lead, "back": _address(held), "says": read_body(held)}
