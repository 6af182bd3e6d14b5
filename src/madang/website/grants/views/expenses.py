"""Expenses: the list, entering, one with its papers, judging."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from madang.website.files.actions import keep
from madang.website.files.errors import FileNotTaken
from madang.website.files.serving import answer as send
from madang.website.frame.pages import paginate
from madang.website.frame.refusals import Refusal
from madang.website.grants.actions import spending
from madang.website.grants.errors import told
from madang.website.grants.forms import EvidenceForm, ExpenseForm, JudgeForm
from madang.website.grants.models import Agreement, Evidence, Expense
from madang.website.grants.money.codes import PAPERS, Needed, Sub
from madang.website.grants.money.errors import LedgerError
from madang.website.grants.queries.agreed import codes_of, plan_in_force, value_of
from madang.website.grants.queries.spending import account_of, expenses_of, problems_of, with_papers
from madang.website.grants.rights import Rights
from madang.website.grants.views.asking import GET_POST, allowed, data_of, seen

KINDS = ("picture", "paper")
OPEN = (Expense.State.ENTERED, Expense.State.SENT_BACK)


@login_required
@require_safe
def expenses(request: HttpRequest, id: UUID) -> HttpResponse:
    """Everything that was spent, newest first, with what is left of each line."""
    held, rights = seen(request, id)
    shown = {"agreement": held, "rights": rights, "page": paginate(request, expenses_of(held)), "account": account_of(held)}
    return render(request, "grants/expenses.html", shown)


@login_required
@GET_POST
def new(request: HttpRequest, id: UUID) -> HttpResponse:
    """Enter a payment, with a photo of its receipt."""
    held, rights = seen(request, id)
    allowed(rights.spend)
    return _form(request, held, None)


@login_required
@GET_POST
def change(request: HttpRequest, number: int) -> HttpResponse:
    """Say it differently."""
    row, held, rights = _seen(request, number)
    allowed(rights.spend)
    if row.state not in OPEN and request.method == "GET":
        return redirect("grants:expense", row.pk)
    return _form(request, held, row)


def _form(request: HttpRequest, held: Agreement, row: Expense | None) -> HttpResponse:
    files = (request.POST, request.FILES) if request.method == "POST" else ()
    table, plan = codes_of(held.programme), value_of(held, plan_in_force(held))
    start = _start(row) if row is not None else {"day": timezone.localdate()}
    form = ExpenseForm(*files, table=table, plan=plan, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            kept = _keep(request, held, row, form)
        except FileNotTaken as wrong:
            form.add_error("photo", wrong.told)
        except Refusal as wrong:
            if wrong.status == 403:
                raise PermissionDenied from wrong
            form.add_error(None, wrong.told)
        else:
            messages.success(request, gettext("Kept. The hub has been told.") if row is None else gettext("Kept."))
            return redirect("grants:expense", kept.pk)
    back = reverse("grants:expense", args=[row.pk]) if row is not None else reverse("grants:expenses", args=[held.pk])
    shown = {"agreement": held, "form": form, "back": back, "expense": row, "planned": bool(plan.lines)}
    return render(request, "grants/expense_form.html", shown, status=422 if form.errors else 200)


def _start(row: Expense) -> dict[str, Any]:
    names = (
        "amount",
        "payee",
        "day",
        "about",
        "code",
        "paid",
        "fund",
        "people",
        "receipt",
        "refundable_vat",
        "payee_is_member",
        "revision",
    )
    return {name: getattr(row, name) for name in names}


def _keep(request: HttpRequest, held: Agreement, row: Expense | None, form: ExpenseForm) -> Expense:
    photo = form.cleaned_data["photo"]
    file = keep(by=request.user, upload=photo, kinds=KINDS, words=form.cleaned_data["about"]) if photo else None
    papers = [(form.first_paper, file)] if file is not None else []
    if row is None:
        return spending.enter(by=request.user, agreement=held.pk, key=form.cleaned_data["key"], given=form.given, papers=papers)
    return spending.change(by=request.user, expense=row.pk, revision=form.cleaned_data["revision"], given=form.given, papers=papers)


@login_required
@require_safe
def expense(request: HttpRequest, number: int) -> HttpResponse:
    """One payment: what it was, which papers it needs and has, what stands against it, what the hub said."""
    row, held, rights = _seen(request, number)
    table, plan = codes_of(held.programme), value_of(held, plan_in_force(held))
    sub = table.sub(row.code)
    shown = {
        "expense": row, "agreement": held, "rights": rights, "sub": sub, "needs": _needs(row, sub),
        "problems": problems_of(row, plan, table), "open": row.state in OPEN and held.spends and rights.spend,
        "evidence_form": EvidenceForm(), "judge_form": JudgeForm(initial={"revision": row.revision}),
        "judges": rights.judge and held.spends and row.by_id != request.user.pk and row.state != Expense.State.WITHDRAWN,
        "papers": [(one, PAPERS[one.paper]) for one in row.papers.all()],  # type: ignore[index]
        "next": expenses_of(held).filter(state=Expense.State.ENTERED).exclude(pk=row.pk).order_by("number").first(),
    }  # fmt: skip
    return render(request, "grants/expense.html", shown)


def _needs(row: Expense, sub: Sub | None) -> list[tuple[list[Any], bool]]:
    """What the line asks for: the papers of which one is enough, and whether it is there."""
    have = {one.paper for one in row.papers.all()}
    needed: tuple[Needed, ...] = sub.papers if sub is not None else ()
    return [([PAPERS[one] for one in each.any_of], bool(have & set(each.any_of))) for each in needed if row.amount >= each.from_won]


@login_required
@require_POST
def attach(request: HttpRequest, number: int) -> HttpResponse:
    """One more paper."""
    row, _, _ = _seen(request, number)
    form = EvidenceForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            file = keep(by=request.user, upload=form.cleaned_data["file"], kinds=KINDS, words=row.about)
            spending.attach(by=request.user, expense=row.pk, paper=form.cleaned_data["paper"], file=file)
        except FileNotTaken as wrong:
            messages.error(request, wrong.told)
        else:
            messages.success(request, gettext("The paper is there."))
    else:
        messages.error(request, gettext("Please choose a file first."))
    return redirect("grants:expense", row.pk)


@login_required
@require_safe
def evidence(request: HttpRequest, number: int) -> HttpResponse:
    """A paper, for who may see the grant."""
    paper = get_object_or_404(Evidence.objects.select_related("file", "expense"), pk=number)
    seen(request, paper.expense.agreement_id)
    return send(request, paper.file)


@login_required
@require_POST
def detach(request: HttpRequest, number: int) -> HttpResponse:
    """Take a paper off."""
    paper = get_object_or_404(Evidence.objects.select_related("expense"), pk=number)
    seen(request, paper.expense.agreement_id)
    row = spending.detach(by=request.user, evidence=paper.pk)
    messages.success(request, gettext("The paper is taken off."))
    return redirect("grants:expense", row.pk)


@login_required
@require_POST
def withdraw(request: HttpRequest, number: int) -> HttpResponse:
    """It was a mistake."""
    row, held, _ = _seen(request, number)
    spending.withdraw(by=request.user, expense=row.pk)
    messages.success(request, gettext("Withdrawn. Its number stays in the list of the hub."))
    return redirect("grants:expenses", held.pk)


@login_required
@require_POST
def again(request: HttpRequest, number: int) -> HttpResponse:
    """What was sent back goes to the hub once more."""
    row, _, _ = _seen(request, number)
    spending.again(by=request.user, expense=row.pk)
    messages.success(request, gettext("Handed in. The hub has been told."))
    return redirect("grants:expense", row.pk)


@login_required
@require_POST
def judge(request: HttpRequest, number: int) -> HttpResponse:
    """Accept it, send it back, or say that it does not count."""
    row, _, rights = _seen(request, number)
    allowed(rights.arrange)
    form = JudgeForm(data_of(request))
    state = next((one for one in ("accepted", "sent back", "refused") if one in request.POST), "")
    if not form.is_valid() or not state:
        messages.error(request, gettext("Please choose one of the answers."))
        return redirect("grants:expense", row.pk)
    given = form.cleaned_data
    try:
        spending.judge(by=request.user, expense=row.pk, revision=given["revision"], state=state, words=given["words"])
    except LedgerError as wrong:
        messages.error(request, told(wrong))
    except Refusal as wrong:
        if wrong.status == 403:
            raise PermissionDenied from wrong
        messages.error(request, wrong.told)
    else:
        messages.success(request, gettext("Kept. They have been told."))
    return redirect("grants:expense", row.pk)


def _seen(request: HttpRequest, number: int) -> tuple[Expense, Agreement, Rights]:
    row = get_object_or_404(with_papers(Expense.objects.select_related("by")), pk=number)
    return (row, *seen(request, row.agreement_id))
