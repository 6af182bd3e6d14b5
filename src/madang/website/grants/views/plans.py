"""Budgets: read, written, handed in, judged, moved; and a programme's own code table."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from madang.film.language import Refused
from madang.website.frame.refusals import Refusal
from madang.website.grants.actions import planning
from madang.website.grants.errors import said
from madang.website.grants.forms import CodesForm, MoveForm, PlanForm, WordsForm
from madang.website.grants.models import Agreement, Plan, ProgrammeCodes
from madang.website.grants.money.budget import MoveRefused
from madang.website.grants.money.codes import codes_as_toml, our_codes
from madang.website.grants.money.fitting import misfits
from madang.website.grants.queries.agreed import codes_of, newest_plan, plan_in_force, plans_of, value_of
from madang.website.grants.queries.spending import account_of
from madang.website.grants.views.asking import GET_POST, allowed, ask, data_of, for_operators, keeps, seen
from madang.website.people.models import Role
from madang.website.programmes.models import Programme


@login_required
@require_safe
def plan(request: HttpRequest, id: UUID) -> HttpResponse:
    """The budget that holds with what is left of each line, the one that waits, and the earlier ones."""
    held, rights = seen(request, id)
    plans = plans_of(held)
    newest = plans[0] if plans else None
    table = codes_of(held.programme)
    shown = {
        "agreement": held, "rights": rights, "account": account_of(held), "newest": newest, "table": table,
        "plans": [(one, _lines(one, table)) for one in plans], "misfits": _misfits(held, newest),
    }  # fmt: skip
    return render(request, "grants/plan.html", shown)


def _lines(plan: Plan, table: Any) -> list[tuple[Any, Any]]:
    return [(one, table.sub(one.code)) for one in plan.lines.all()]


def _misfits(agreement: Agreement, plan: Plan | None) -> list[str]:
    if plan is None or plan.state == Plan.State.APPROVED:
        return []
    found = misfits(value_of(agreement, plan), codes_of(agreement.programme), amount=agreement.amount, own_share=agreement.own_share)
    return [said(one) for one in found]


@login_required
@GET_POST
def write(request: HttpRequest, id: UUID) -> HttpResponse:
    """Write the budget: kept as a draft, or handed in at once."""
    held, rights = seen(request, id)
    allowed(rights.plan)
    newest = newest_plan(held)
    form = PlanForm(
        data_of(request), table=codes_of(held.programme), plan=value_of(held, newest), initial={"why": newest.why if newest else ""}
    )
    if request.method == "POST" and form.is_valid():
        try:
            planning.write(by=request.user, agreement=held.pk, lines=form.lines, why=form.cleaned_data["why"])
            if "hand-in" in request.POST:
                planning.hand_in(by=request.user, agreement=held.pk)
        except Refusal as wrong:
            if wrong.status == 403:
                raise PermissionDenied from wrong
            form.add_error(None, wrong.told)
        else:
            done = gettext("Handed in. The hub has been told.") if "hand-in" in request.POST else gettext("The draft is kept.")
            messages.success(request, done)
            return redirect("grants:plan", held.pk)
    shown = {"agreement": held, "form": form, "back": reverse("grants:plan", args=[held.pk])}
    return render(request, "grants/plan_write.html", shown, status=422 if form.errors else 200)


@login_required
@require_POST
def hand_in(request: HttpRequest, id: UUID) -> HttpResponse:
    """The draft goes to the hub as it is."""
    held, _ = seen(request, id)
    planning.hand_in(by=request.user, agreement=held.pk)
    messages.success(request, gettext("Handed in. The hub has been told."))
    return redirect("grants:plan", held.pk)


@login_required
@require_POST
def take_back(request: HttpRequest, id: UUID) -> HttpResponse:
    """Back from the hub, to write on."""
    held, _ = seen(request, id)
    planning.take_back(by=request.user, agreement=held.pk)
    messages.success(request, gettext("Taken back. You can write on."))
    return redirect("grants:plan-write", held.pk)


@login_required
@require_POST
def approve(request: HttpRequest, id: UUID, number: int) -> HttpResponse:
    """The hub says yes."""
    held, _ = seen(request, id)
    planning.judge(by=request.user, plan=_plan(held, number).pk, approved=True)
    messages.success(request, gettext("Approved. They have been told."))
    return redirect("grants:plan", held.pk)


@login_required
@GET_POST
def send_back(request: HttpRequest, id: UUID, number: int) -> HttpResponse:
    """The hub says what is to be changed."""
    held, rights = seen(request, id)
    allowed(rights.arrange)
    found = _plan(held, number)
    return ask(
        request, WordsForm(data_of(request)),
        lambda good: planning.judge(by=request.user, plan=found.pk, approved=False, words=good.cleaned_data["why"]),
        done=gettext("Sent back. They have been told."), to=reverse("grants:plan", args=[held.pk]),
        page=_page(held, gettext("Send the budget back"), gettext("Send it back")),
    )  # fmt: skip


def _plan(held: Agreement, number: int) -> Plan:
    return get_object_or_404(Plan, agreement=held, number=number)


@login_required
@GET_POST
def move(request: HttpRequest, id: UUID) -> HttpResponse:
    """Won from one line to another."""
    held, rights = seen(request, id)
    allowed(rights.plan)
    now = plan_in_force(held)
    if now is None:
        raise Http404
    table = codes_of(held.programme)
    form = MoveForm(data_of(request), table=table, plan=value_of(held, now))
    lead = gettext(
        "Inside an item you move up to %(share)s per cent of a line yourselves, at once. Everything else goes to the hub first."
    ) % {"share": table.free_move_percent}

    def act(good: Any) -> None:
        try:
            planning.move(by=request.user, agreement=held.pk, **good.cleaned_data)
        except MoveRefused as wrong:
            raise _Refused(said(wrong.message)) from wrong

    return ask(
        request, form, act, done=gettext("Moved, or handed in where the hub decides. The budget shows which."),
        to=reverse("grants:plan", args=[held.pk]), page=_page(held, gettext("Move won between lines"), gettext("Move it"), lead),
    )  # fmt: skip


class _Refused(Refusal):
    """A refusal of the pure rules, with words of its own."""

    def __init__(self, words: str):
        super().__init__()
        self._words = words

    @property
    def told(self) -> str:
        """Said already in the language of the page."""
        return self._words


def _page(held: Agreement, title: str, button: str, lead: str = "") -> dict[str, Any]:
    return {"agreement": held, "title": title, "button": button, "lead": lead, "back": reverse("grants:plan", args=[held.pk])}


@login_required
@GET_POST
def codes(request: HttpRequest, slug: str) -> HttpResponse:
    """The code table of a programme in plain words; operators put their own in its place, from a file."""
    if not keeps(request, Role.Kind.OPERATOR, Role.Kind.AUDITOR):
        raise PermissionDenied
    found = get_object_or_404(Programme, slug=slug)
    form = CodesForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    problems: list[str] = []
    if request.method == "POST":
        for_operators(request)
        usual = "usual" in request.POST
        if usual or form.is_valid():
            try:
                planning.set_codes(by=request.user, programme=found, text="" if usual else form.cleaned_data["file"])
            except Refused as wrong:
                problems = [said(one.message) for one in wrong.problems]
            else:
                messages.success(request, gettext("The code table holds from now on."))
                return redirect("grants:codes", found.slug)
    shown = {
        "programme": found, "table": codes_of(found), "form": form, "problems": problems, "operator": keeps(request, Role.Kind.OPERATOR),
        "own": ProgrammeCodes.objects.filter(programme=found).select_related("by").first(),
    }  # fmt: skip
    return render(request, "grants/codes.html", shown, status=422 if form.errors or problems else 200)


@login_required
@require_safe
def codes_file(request: HttpRequest, slug: str) -> HttpResponse:
    """The table as a file, to be changed and brought back."""
    if not keeps(request, Role.Kind.OPERATOR, Role.Kind.AUDITOR):
        raise PermissionDenied
    found = get_object_or_404(Programme, slug=slug)
    own = ProgrammeCodes.objects.filter(programme=found).values_list("text", flat=True).first()
    headers = {"Content-Disposition": 'attachment; filename="budget-codes.toml"'}
    return HttpResponse(own or codes_as_toml(our_codes()), content_type="application/toml; charset=utf-8", headers=headers)
