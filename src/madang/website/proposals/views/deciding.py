"""What operators do: answer, join, take apart, hide."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from madang.film.language import Text
from madang.website.frame.pages import paginate
from madang.website.proposals import actions, queries
from madang.website.proposals.errors import NotForYou, NotToItself, ReasonMissing
from madang.website.proposals.forms import AnswerForm, JoinForm
from madang.website.proposals.models import Proposal
from madang.website.proposals.views.proposing import serves

View = Callable[..., HttpResponse]


def for_operators(view: View) -> View:
    """Others are told that this is the hub's."""

    @wraps(view)
    def judged(request: HttpRequest, **named: object) -> HttpResponse:
        if not serves(request):
            raise NotForYou
        return view(request, **named)

    return login_required(judged)


def _found(number: int) -> Proposal:
    return get_object_or_404(Proposal.objects.select_related("by", "joined_into"), pk=number)


@for_operators
@require_http_methods(["GET", "POST"])
def answer(request: HttpRequest, number: int) -> HttpResponse:
    """What becomes of it, in public."""
    found = _found(number)
    form = AnswerForm(request.POST if request.method == "POST" else None, initial={"state": found.state}, host=request.get_host())
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            actions.answer(
                by=request.user, proposal=found, state=given["state"], words=Text(ko=given["ko"], en=given["en"]), place=given["place"]
            )
        except ReasonMissing as wrong:
            form.add_error("ko", wrong.told)
        else:
            messages.success(request, gettext("The answer is there. Whoever proposed or supports it is told."))
            return redirect("proposals:proposal", found.joined_into_id or found.pk)
    return render(request, "proposals/answer.html", {"proposal": found, "form": form}, status=422 if form.errors else 200)


@for_operators
@require_http_methods(["GET", "POST"])
def join(request: HttpRequest, number: int) -> HttpResponse:
    """Count this one with another that means the same."""
    found = _found(number)
    form = JoinForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        other = Proposal.objects.filter(pk=form.cleaned_data["into"]).first()
        try:
            if other is None:
                raise NotToItself
            actions.join(by=request.user, proposal=found, into=other)
        except NotToItself as wrong:
            form.add_error("into", wrong.told)
        else:
            messages.success(request, gettext("Joined. Nobody is counted twice, and you can take them apart again."))
            return redirect("proposals:proposal", other.pk)
    near = queries.shown()[:10]
    shown = {"proposal": found, "form": form, "near": [one for one in near if one.pk != found.pk]}
    return render(request, "proposals/join.html", shown, status=422 if form.errors else 200)


@for_operators
@require_POST
def part(request: HttpRequest, number: int) -> HttpResponse:
    """Undo a join."""
    found = _found(number)
    actions.part(by=request.user, proposal=found)
    messages.success(request, gettext("It stands by itself again, with its own supports."))
    return redirect("proposals:proposal", found.pk)


@for_operators
@require_POST
def settle(request: HttpRequest, number: int) -> HttpResponse:
    """Hide it, or let it stand."""
    found, hide = _found(number), "hide" in request.POST
    actions.settle(by=request.user, proposal=found, hide=hide)
    messages.success(request, gettext("Hidden. You can show it again on its page.") if hide else gettext("It stands."))
    return redirect("proposals:reports" if request.POST.get("from") == "reports" else "proposals:proposal", *(
        [] if request.POST.get("from") == "reports" else [found.pk]
    ))  # fmt: skip


@for_operators
@require_GET
def reports(request: HttpRequest) -> HttpResponse:
    """What was reported and waits."""
    return render(request, "proposals/reports.html", {"page": paginate(request, queries.waiting_reports(), 30)})
