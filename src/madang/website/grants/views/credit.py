"""AI credit: the rule and the sums in public, a club's own statement, the book for those who keep and audit it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from madang.website.clubs.models import Club
from madang.website.clubs.queries import role_in
from madang.website.frame.pages import paginate
from madang.website.grants import queries
from madang.website.grants.actions import credit
from madang.website.grants.errors import GivenAlready, told
from madang.website.grants.forms import DepositForm, ShareForm
from madang.website.grants.money.errors import LedgerError
from madang.website.grants.money.shares import RULE
from madang.website.grants.queries.agreed import agreements_of
from madang.website.people.models import Role
from madang.website.programmes.models import Programme

GET_POST = require_http_methods(["GET", "POST"])


def _keeps(request: HttpRequest, *roles: str) -> bool:
    return bool(request.user.is_authenticated and request.user.has(*roles))


def _shown(request: HttpRequest, slug: str) -> Programme:
    """A programme that everybody sees; drafts are for operators and auditors."""
    found = get_object_or_404(Programme, slug=slug)
    if not found.shown and not _keeps(request, Role.Kind.OPERATOR, Role.Kind.AUDITOR):
        raise PermissionDenied
    return found


@require_safe
def programme(request: HttpRequest, slug: str) -> HttpResponse:
    """The rule in plain words, and what every club has, in the open."""
    found = _shown(request, slug)
    purses = queries.purses_in(found)
    shown = {
        "programme": found, "rule": RULE, "pool": queries.pool_of(found), "purses": purses, "operator": _keeps(request, Role.Kind.OPERATOR),
        "keeper": _keeps(request, Role.Kind.OPERATOR, Role.Kind.AUDITOR), "total": sum(purse.got for _, purse in purses),
    }  # fmt: skip
    return render(request, "grants/programme.html", shown)


@login_required
@require_safe
def club(request: HttpRequest, slug: str) -> HttpResponse:
    """A club's own credit, movement by movement, for its people, the hub and its auditors."""
    found = get_object_or_404(Club, slug=slug)
    if role_in(found, request.user) is None and not _keeps(request, Role.Kind.OPERATOR, Role.Kind.AUDITOR):
        raise PermissionDenied
    purses = queries.purses_of(found)
    page = paginate(request, queries.statement(found))
    movements = [queries.moved(entry) for entry in page]
    shown = {"club": found, "purses": purses, "page": page, "movements": movements, "agreements": agreements_of(found)}
    return render(request, "grants/club.html", shown)


@login_required
@GET_POST
def deposit(request: HttpRequest, slug: str) -> HttpResponse:
    """Credit comes in."""
    if not _keeps(request, Role.Kind.OPERATOR):
        raise PermissionDenied
    found = get_object_or_404(Programme, slug=slug)
    form = DepositForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            credit.deposit(by=request.user, programme=found, **form.cleaned_data)
        except LedgerError as wrong:
            form.add_error(None, told(wrong))
        else:
            messages.success(request, gettext("It is in the pot."))
            return redirect("grants:programme", found.slug)
    shown = {"form": form, "programme": found, "title": gettext("Put credit into the pot")}
    return render(request, "grants/form.html", shown, status=422 if form.errors else 200)


@login_required
@GET_POST
def share(request: HttpRequest, slug: str) -> HttpResponse:
    """Share the pot out: first shown, then carried out."""
    if not _keeps(request, Role.Kind.OPERATOR):
        raise PermissionDenied
    found = get_object_or_404(Programme, slug=slug)
    clubs = queries.clubs_in(found)
    form = ShareForm(request.POST if request.method == "POST" else None, clubs=clubs)
    preview = None
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        if "sure" in request.POST:
            try:
                credit.share_out(by=request.user, programme=found, floor=given["floor"], needs=form.needs, round_name=given["round_name"])
            except LedgerError as wrong:
                form.add_error(None, told(wrong))
            except GivenAlready as wrong:
                form.add_error("round_name", wrong.told)
            else:
                messages.success(request, gettext("Shared out. The clubs have been told."))
                return redirect("grants:programme", found.slug)
        else:
            shares = queries.shares_of(found, given["floor"], form.needs)
            preview = [(one, shares.by_club.get(str(one.pk), 0)) for one in clubs], shares.left
    shown = {"form": form, "programme": found, "preview": preview, "pool": queries.pool_of(found), "clubs": clubs, "rule": RULE}
    return render(request, "grants/share.html", shown, status=422 if form.errors else 200)


@login_required
@require_safe
def book(request: HttpRequest, slug: str) -> HttpResponse:
    """Every entry and the trial balance, for operators and auditors."""
    if not _keeps(request, Role.Kind.OPERATOR, Role.Kind.AUDITOR):
        raise PermissionDenied
    found = get_object_or_404(Programme, slug=slug)
    balances = queries.trial_balance(found)
    shown = {
        "programme": found,
        "page": paginate(request, queries.entries_of(found)),
        "balances": balances,
        "sum": sum(one.balance for one in balances),
    }
    return render(request, "grants/book.html", shown)
