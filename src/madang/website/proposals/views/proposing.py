"""What everybody reads, and what residents do: propose, support, take back, report."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods

from madang.website.frame.pages import paginate
from madang.website.people.models import Role
from madang.website.proposals import actions, queries
from madang.website.proposals.errors import NotForYou, OwnProposal, ProposedOften
from madang.website.proposals.forms import ProposalForm, ReportForm
from madang.website.proposals.models import Proposal, State

A_PAGE = 30


def serves(request: HttpRequest) -> bool:
    """Whether an operator asks."""
    return request.user.is_authenticated and request.user.has(Role.Kind.OPERATOR)


@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """Everybody's proposals."""
    sort, state = request.GET.get("sort", ""), request.GET.get("state", "")
    sort = sort if sort in queries.SORTS else "newest"
    state = state if state in State.values else ""
    page = paginate(request, queries.shown(sort, state), A_PAGE)
    shown = {"page": page, "sort": sort, "state": state, "states": State.choices, "serves": serves(request)}
    return render(request, "proposals/index.html", shown)


@login_required
@require_http_methods(["GET", "POST"])
def propose(request: HttpRequest) -> HttpResponse:
    """A few lines, and it is there for everybody."""
    form, status = ProposalForm(request.POST if request.method == "POST" else None), 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                made = actions.propose(by=request.user, **form.cleaned_data)
            except ProposedOften as wrong:
                form.add_error(None, wrong.told)
                status = wrong.status
            else:
                messages.success(request, gettext("Your proposal is there. You are told when the hub answers."))
                return redirect("proposals:proposal", made.pk)
    return render(request, "proposals/propose.html", {"form": form}, status=status)


def readable(request: HttpRequest, number: int) -> Proposal:
    """A proposal. What is hidden only operators still read."""
    found = get_object_or_404(Proposal.objects.select_related("by", "joined_into"), pk=number)
    if found.hidden_at is not None and not serves(request):
        raise Http404
    return found


@require_GET
def proposal(request: HttpRequest, number: int) -> HttpResponse:
    """One proposal, who else meant the same, and what the hub said."""
    found = readable(request, number)
    shown = {
        "proposal": found,
        "answers": queries.answers(found),
        "joined": queries.joined(found),
        "mine": request.user.is_authenticated and found.by_id == request.user.pk,
        "supports": queries.supports(request.user, found.joined_into or found),
        "serves": serves(request),
    }
    return render(request, "proposals/proposal.html", shown, status=410 if found.withdrawn_at else 200)


@login_required
@require_http_methods(["GET", "POST"])
def support(request: HttpRequest, number: int) -> HttpResponse:
    """Support, or take it back. Who comes here from signing in is led to the proposal."""
    found = readable(request, number)
    if request.method == "POST":
        if "back" in request.POST:
            actions.unsupport(by=request.user, proposal=found)
            messages.success(request, gettext("Your support is taken back."))
        else:
            try:
                actions.support(by=request.user, proposal=found)
            except OwnProposal as wrong:
                messages.error(request, wrong.told)
            else:
                messages.success(request, gettext("You support this. You are told when the hub answers."))
    return redirect("proposals:proposal", found.joined_into_id or found.pk)


@login_required
@require_http_methods(["GET", "POST"])
def withdraw(request: HttpRequest, number: int) -> HttpResponse:
    """One's own, after a question."""
    found = readable(request, number)
    if found.by_id != request.user.pk:
        raise NotForYou
    if request.method == "GET":
        return render(request, "proposals/withdraw.html", {"proposal": found})
    actions.withdraw(by=request.user, proposal=found)
    messages.success(request, gettext("Your proposal is taken back."))
    return redirect("proposals:index")


@login_required
@require_http_methods(["GET", "POST"])
def report(request: HttpRequest, number: int) -> HttpResponse:
    """Tell the hub that something is the matter."""
    found = readable(request, number)
    form = ReportForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        actions.report(by=request.user, proposal=found, words=form.cleaned_data["words"])
        messages.success(request, gettext("Thank you. The hub reads it; who reported is told to nobody else."))
        return redirect("proposals:proposal", found.pk)
    return render(request, "proposals/report.html", {"proposal": found, "form": form}, status=422 if form.errors else 200)
