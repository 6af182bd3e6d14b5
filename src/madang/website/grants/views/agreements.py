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
from madang.website.grants.forms import AgentForm, OfferForm, PayForm, SignForm, WordsForm
from madang.website.grants.holders import kinds_of
from madang.website.grants.models import Agreement, Settlement
from madang.website.grants.paper import agreement_paper, holder_facts, read_body
from madang.website.grants.queries.agreed import newest_plan, paid_to
from madang.website.grants.queries.spending import account_of, expenses_of
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
        "agreement": held, "rights": rights, **_text(held), "account": account, "newest": newest_plan(held),
        "payments": list(held.payments.all()), "to_pay": max(0, held.amount - account.paid), "settlement": settlement,
        "expenses": list(expenses_of(held)[:FEW]), "count": account.count, "waiting": account.waiting, "back": account.back,
        "over": held.last < timezone.localdate(),
    }  # fmt: skip
    return render(request, "grants/agreement.html", shown)


@login_required
@GET_POST
def offer(request: HttpRequest, number: UUID) -> HttpResponse:
    """The hub offers one; what the call says already stands in the form."""
    for_operators(request)
    application = get_object_or_404(Application.objects.select_related("club", "call__programme", "began_by"), pk=number)
    call = call_of(application.call)
    start = proposed(call, timezone.localdate(), application.call.programme.ends) | {"legal_name": application.applicant}
    kinds = () if application.club_id else kinds_of(call.may_apply.unit, club=False)
    form = OfferForm(data_of(request), initial=start, kinds=kinds)
    made: list[Agreement] = []
    page = {
        "title": gettext("Offer an agreement"), "lead": gettext("Whoever gets the grant reads and signs it first, then the hub."),
        "button": gettext("Offer it"), "back": reverse("grants:index"), "application": application,
    }  # fmt: skip
    return ask(
        request, form, lambda good: made.append(_offer(request, application, good)),
        done=gettext("Offered. Whoever signs has been told."), to="grants:index", page=page,
    )  # fmt: skip


def _offer(request: HttpRequest, application: Application, good: Any) -> Agreement:
    agent = good.cleaned_data.get("agent")
    return agreeing.offer(by=request.user, application=application, offer=good.offer, holder=good.holder, agent=agent)


@login_required
@GET_POST
def agent(request: HttpRequest, id: UUID) -> HttpResponse:
    """The hub names who acts for a person or body from now on."""
    held, rights = seen(request, id)
    allowed(rights.arrange and held.club_id is None)
    lead = gettext("Whoever it was has left, or cannot sign any more. What was signed stays signed.")
    page = _page(held, gettext("Name who acts for the holder"), gettext("Name them"), lead)
    return ask(
        request, AgentForm(data_of(request)),
        lambda good: agreeing.name_agent(by=request.user, agreement=held.pk, agent=good.cleaned_data["agent"]),
        done=gettext("Named. They have been told."), to=_address(held), page=page,
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
    alone = held.kind == Agreement.Kind.PERSON and held.agent_id == held.application.began_by_id == request.user.pk
    known = held.legal_name if alone else known
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
        held, gettext("Withdraw this offer"), gettext("Withdraw it"), gettext("They are told why. Another can be offered after it.")
    )
    return ask(
        request, WordsForm(data_of(request)),
        lambda good: agreeing.withdraw(by=request.user, agreement=held.pk, why=good.cleaned_data["why"]),
        done=gettext("Withdrawn. They have been told."), to=_address(held), page=page,
    )  # fmt: skip


@login_required
@GET_POST
def decline(request: HttpRequest, id: UUID) -> HttpResponse:
    """Whoever was chosen does not want it."""
    held, rights = seen(request, id)
    allowed(rights.sign)
    if held.state not in OPEN:
        return redirect("grants:agreement", held.pk)
    lead = gettext("Then the place is given up, and the next one of the waiting list can move up. This cannot be taken back.")
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
    left = max(0, held.amount - paid_to(held))
    form = PayForm(data_of(request), initial={"amount": left or None, "day": timezone.localdate()})
    lead = gettext("Write it down once the bank has sent it. Still to be paid: %(won)s won.") % {"won": f"{left:,}"}
    return ask(
        request, form, lambda good: paying.pay(by=request.user, agreement=held.pk, **good.cleaned_data),
        done=gettext("Written down. They have been told."), to=_address(held),
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
    return {"agreement": held, "title": title, "button": button, "lead": lead, "back": _address(held), **_text(held)}


def _text(held: Agreement) -> dict[str, Any]:
    says = read_body(held)
    return {"says": says, "holder": holder_facts(held, says)}
