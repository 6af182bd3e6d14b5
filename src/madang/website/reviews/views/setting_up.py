"""Operators set a review up, ask reviewers, share applications out and add conflicts."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from madang.website.frame.refusals import Refusal
from madang.website.people.models import Role
from madang.website.programmes.models import Call
from madang.website.programmes.queries import call_of
from madang.website.reviews.actions import conflicts, setting_up, sharing
from madang.website.reviews.forms import ConflictForm, DatesForm, SeatForm, SetupForm
from madang.website.reviews.models import Review, Seat
from madang.website.reviews.queries.procedure import can_be_asked, concerned, conflicts_of
from madang.website.reviews.queries.standing import Standpoint
from madang.website.reviews.queries.tables import progress
from madang.website.reviews.views.standing import called, demand, head, of_round


@never_cache
@login_required
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """Set the review of a call up."""
    demand(request.user.has(Role.Kind.OPERATOR))
    call = get_object_or_404(Call, slug=slug)
    made = Review.objects.filter(call=call).first()
    if made is not None:
        return redirect("reviews:overview", number=made.rounds.earliest("place").pk)
    form = SetupForm(call_of(call), None, request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            review = setting_up.set_up(by=request.user, call=call, rules=form.rules(), rounds=form.cleaned_data["plans"])
        except Refusal as wrong:
            form.add_error(None, wrong.told)
        else:
            messages.success(request, gettext("The review is set up. Now ask the reviewers."))
            return redirect("reviews:procedure", number=review.rounds.earliest("place").pk)
    return render(request, "reviews/setup.html", {"form": form, "call": call}, status=422 if form.errors else 200)


@of_round
@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, at: Standpoint) -> HttpResponse:
    """Other rules, while nothing has begun; afterwards other dates."""
    demand(at.runs)
    if at.review.rounds.exclude(begun_at=None).exists():
        return _dates(request, at)
    form = SetupForm(call_of(at.review.call), at.review, request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            setting_up.change(by=at.person, review=at.review, rules=form.rules(), rounds=form.cleaned_data["plans"])
        except Refusal as wrong:
            form.add_error(None, wrong.told)
        else:
            messages.success(request, gettext("Saved."))
            return redirect("reviews:overview", number=at.review.rounds.earliest("place").pk)
    return render(request, "reviews/setup.html", {"form": form, "call": at.review.call}, status=422 if form.errors else 200)


def _dates(request: HttpRequest, at: Standpoint) -> HttpResponse:
    form = DatesForm(at.round, request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            setting_up.move_dates(by=at.person, round=at.round, dates=form.cleaned_data["dates"])
        except Refusal as wrong:
            form.add_error(None, wrong.told)
        else:
            messages.success(request, gettext("Saved."))
            return redirect("reviews:overview", number=at.round.pk)
    return render(request, "reviews/dates.html", head(at) | {"form": form}, status=422 if form.errors else 200)


@of_round
@require_http_methods(["GET", "POST"])
def procedure(request: HttpRequest, at: Standpoint) -> HttpResponse:
    """Who reviews, who has declared, conflicts, progress: without a single score. Operators act here; the chair and auditors read."""
    demand(at.may.procedure)
    cases = [(case.number, called(at, case)) for case in at.cases()] if at.runs else []
    seat_form = SeatForm(can_be_asked(at.review), prefix="seat")
    conflict_form = ConflictForm(concerned(at.review), cases, prefix="conflict")
    if request.method == "POST":
        demand(at.runs)
        act = ACTS.get(request.POST.get("act", ""))
        demand(act is not None)
        seat_form = SeatForm(can_be_asked(at.review), request.POST if act is _ask else None, prefix="seat")
        conflict_form = ConflictForm(concerned(at.review), cases, request.POST if act is _conflict else None, prefix="conflict")
        form = seat_form if act is _ask else conflict_form
        try:
            done = act(request, at, form)  # type: ignore[misc]
        except Refusal as wrong:
            messages.error(request, wrong.told)
            return redirect("reviews:procedure", number=at.round.pk)
        if done:
            messages.success(request, done)
            return redirect("reviews:procedure", number=at.round.pk)
    shown = head(at) | {
        "progress": progress(at.round), "seat_form": seat_form, "conflict_form": conflict_form,
        "conflicts": [(one, called(at, case)) for one, case in conflicts_of(at)],
        "shared": any(one.given for one in progress(at.round)),
    }  # fmt: skip
    return render(request, "reviews/procedure.html", shown, status=422 if seat_form.errors or conflict_form.errors else 200)


def _ask(request: HttpRequest, at: Standpoint, form: Any) -> str:
    if not form.is_valid():
        return ""
    setting_up.seat(by=at.person, review=at.review, **form.cleaned_data)
    return gettext("They are asked, and find the review on their desk.")


def _let_go(request: HttpRequest, at: Standpoint, form: Any) -> str:
    given = request.POST.get("seat", "")
    seat = get_object_or_404(Seat, pk=int(given) if given.isdecimal() and len(given) < 15 else 0, review=at.review)
    setting_up.let_go(by=at.person, seat=seat)
    return gettext("They review no more. What they handed in stays.")


def _conflict(request: HttpRequest, at: Standpoint, form: Any) -> str:
    if not form.is_valid():
        return ""
    data = form.cleaned_data
    case = get_object_or_404(at.cases(), number=int(data["case"]))
    conflicts.add(by=at.person, round=at.round, case=case, person=data["who"], words=data["words"])
    return gettext("The conflict is noted, and the application is locked for them.")


def _share(request: HttpRequest, at: Standpoint, form: Any) -> str:
    sharing.share_out(by=at.person, round=at.round)
    return gettext("The applications are shared out.")


ACTS: dict[str, Callable[[HttpRequest, Standpoint, Any], str]] = {"ask": _ask, "let-go": _let_go, "conflict": _conflict, "share": _share}
