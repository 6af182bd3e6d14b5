"""Grant money of a programme in the open; what comes in and goes back; what waits for the hub."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from madang.website.frame.pages import paginate
from madang.website.grants.actions import paying
from madang.website.grants.forms import DepositForm
from madang.website.grants.models import Agreement
from madang.website.grants.queries import agreed
from madang.website.grants.queries.credit import pool_of
from madang.website.grants.views.asking import GET_POST, ask, data_of, for_operators, keeps
from madang.website.people.models import Role
from madang.website.programmes.models import Programme

QUEUES = {
    "agreements": agreed.without_agreement, "signatures": agreed.to_countersign, "plans": agreed.plans_waiting,
    "expenses": agreed.expenses_waiting, "settlements": agreed.settlements_waiting,
}  # fmt: skip
FEW = 5
NEWEST = 50  # programmes to go on from; older ones have their pages


@require_safe
def money(request: HttpRequest, slug: str) -> HttpResponse:
    """What was agreed with whom, paid, spent and returned: public money, shown in public."""
    found = get_object_or_404(Programme, slug=slug)
    keeper = keeps(request, Role.Kind.OPERATOR, Role.Kind.AUDITOR)
    if not found.shown and not keeper:
        raise PermissionDenied
    rows = agreed.sums_in(found)
    shown = {
        "programme": found, "rows": rows, "keeper": keeper, "operator": keeps(request, Role.Kind.OPERATOR),
        "pool": pool_of(found, "grant"), "agreed": sum(one.agreement.amount for one in rows), "paid": sum(one.paid for one in rows),
        "spent": sum(one.spent for one in rows), "returned": sum(one.returned for one in rows),
    }  # fmt: skip
    return render(request, "grants/money.html", shown)


@login_required
@GET_POST
def deposit(request: HttpRequest, slug: str) -> HttpResponse:
    """A funder's money comes in."""
    found = _for_operators(request, slug)
    page = _page(found, gettext("Grant money has come in"), gettext("Post it"))
    return ask(
        request, DepositForm(data_of(request)), lambda good: paying.deposit(by=request.user, programme=found, **good.cleaned_data),
        done=gettext("It is in the pot."), to=page["back"], page=page,
    )  # fmt: skip


@login_required
@GET_POST
def give_back(request: HttpRequest, slug: str) -> HttpResponse:
    """What is left goes back to the funder."""
    found = _for_operators(request, slug)
    page = _page(found, gettext("Give money back to the funder"), gettext("Post it"))
    form = DepositForm(data_of(request), initial={"amount": pool_of(found, "grant") or None})
    return ask(
        request, form, lambda good: paying.give_back(by=request.user, programme=found, **good.cleaned_data),
        done=gettext("It has left the pot."), to=page["back"], page=page,
    )  # fmt: skip


def _for_operators(request: HttpRequest, slug: str) -> Programme:
    for_operators(request)
    return get_object_or_404(Programme, slug=slug)


def _page(found: Programme, title: str, button: str) -> dict[str, Any]:
    return {"programme": found, "title": title, "button": button, "back": reverse("grants:money", args=[found.slug])}


@login_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """What waits for the hub, queue by queue; one queue whole with `?queue=`."""
    if not keeps(request, Role.Kind.OPERATOR, Role.Kind.AUDITOR):
        raise PermissionDenied
    chosen = request.GET.get("queue", "")
    if chosen in QUEUES:
        shown: dict[str, Any] = {"chosen": chosen, "page": paginate(request, QUEUES[chosen]())}
    else:
        shown = {"queues": [(name, list(rows()[:FEW]), rows().count()) for name, rows in QUEUES.items()]}
    programmes = Programme.objects.filter(Exists(Agreement.objects.filter(programme=OuterRef("pk"))))[:NEWEST]
    shown |= {"operator": keeps(request, Role.Kind.OPERATOR), "programmes": programmes}
    return render(request, "grants/index.html", shown)


@login_required
@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """Grants that somebody holds, or signs for, without a club: a person's, a company's, an organisation's."""
    return render(request, "grants/mine.html", {"page": paginate(request, agreed.agreements_for(request.user), 30)})
