"""Decisions, their release, what the applicant reads, and the protocol."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, gettext, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from madang.website.applications.queries import may_send
from madang.website.frame import papers
from madang.website.frame.refusals import Refusal
from madang.website.reviews.actions import deciding, giving_up, releasing, wording
from madang.website.reviews.actions.noting import protocol_opened
from madang.website.reviews.forms import DecideForm, FillInForm, ReleaseForm, RemarkForm
from madang.website.reviews.models import Case, Decision
from madang.website.reviews.protocol import SOURCE, protocol_of
from madang.website.reviews.queries.applicants import results
from madang.website.reviews.queries.standing import Standpoint
from madang.website.reviews.views.reviewing import case_page
from madang.website.reviews.views.standing import called, case_of, demand, head, of_round
from madang.website.reviews.words import kind_of
from madang.website.reviews.words_form import WordsForm


@of_round
@require_POST
def decide(request: HttpRequest, at: Standpoint, case: int) -> HttpResponse:
    """Note a decision. It stays pending."""
    demand(at.may.decides)
    found = case_of(at, case)
    form = DecideForm(found, at.last, request.POST)
    if form.is_valid():
        try:
            deciding.decide(by=at.person, case=found, **form.cleaned_data)
        except Refusal as wrong:
            form.add_error(None, wrong.told)
        else:
            messages.success(request, gettext("The decision is noted. Nobody outside sees it before the release."))
            return redirect("reviews:overview", number=at.round.pk)
    return case_page(request, at, found, RemarkForm(), form)


@of_round
@require_http_methods(["GET", "POST"])
def fill_in(request: HttpRequest, at: Standpoint) -> HttpResponse:
    """Note decisions by rank."""
    demand(at.may.decides)
    form = FillInForm(request.POST if request.method == "POST" else None, review=at.review)
    if form.is_valid():
        data = form.cleaned_data
        count = deciding.fill_in(
            by=at.person, round=at.round, waiting=data["waiting"] or 0, reason_ko=data["reason_ko"], reason_en=data["reason_en"]
        )
        told = ngettext("%(count)s decision was noted by rank.", "%(count)s decisions were noted by rank.", count)
        messages.success(request, told % {"count": count})
        return redirect("reviews:overview", number=at.round.pk)
    return render(request, "reviews/fill_in.html", head(at) | {"form": form}, status=422 if form.errors else 200)


@of_round
@require_http_methods(["GET", "POST"])
def words(request: HttpRequest, at: Standpoint) -> HttpResponse:
    """What everybody of an outcome is told, where a decision has no words of its own."""
    demand(wording.may_write(at))
    form = WordsForm(at.review, at.last, request.POST if request.method == "POST" else None)
    if form.is_valid():
        wording.set_words(by=at.person, round=at.round, words=form.words(at.review))
        messages.success(request, gettext("Kept. They are told at the release, and not before."))
        return redirect("reviews:overview", number=at.round.pk)
    return render(request, "reviews/words.html", head(at) | {"form": form}, status=422 if form.errors else 200)


@of_round
@require_http_methods(["GET", "POST"])
def release(request: HttpRequest, at: Standpoint) -> HttpResponse:
    """Read every decision, then tell them all. The second step carries what was read: anything changed since is refused."""
    demand(at.may.releases)
    cases = releasing.staying(at.round)
    form = ReleaseForm(
        request.POST if request.method == "POST" and "sure" in request.POST else None, initial={"seen": releasing.fingerprint(cases)}
    )
    if form.is_bound and form.is_valid():
        try:
            releasing.release(by=at.person, round=at.round, seen=form.cleaned_data["seen"])
        except Refusal as wrong:
            messages.error(request, wrong.told)
            return redirect("reviews:release", number=at.round.pk)
        messages.success(request, gettext("Released. Everybody who applied was told."))
        return redirect("reviews:overview", number=at.round.pk)
    hindrance = ""
    try:
        releasing.check(at.round, cases)
    except Refusal as wrong:
        hindrance = wrong.told
    shown = head(at) | {
        "form": form, "hindrance": hindrance, "second": request.method == "POST" and not hindrance,
        "decided": [(case, called(at, case), one, one.told(at.review) if one else None) for case, one in _decided(cases)],
    }  # fmt: skip
    return render(request, "reviews/release.html", shown, status=422 if form.errors else 200)


def _decided(cases: list[Case]) -> list[tuple[Case, Decision | None]]:
    return [(case, getattr(case, "decision", None)) for case in sorted(cases, key=_in_order)]


def _in_order(case: object) -> tuple[int, int, int]:
    decision = getattr(case, "decision", None)
    order = {"goes on": 0, "chosen": 1, "waiting": 2, "not chosen": 3}
    return (order[decision.outcome] if decision else 4, (decision.place or 0) if decision else 0, case.number)  # type: ignore[attr-defined]


@of_round
@require_GET
def protocol(request: HttpRequest, at: Standpoint) -> HttpResponse:
    """The protocol of this round, in the page's language."""
    demand(at.may.protocol)
    language = "en" if get_language() == "en" else "ko"
    made = papers.paper(SOURCE, protocol_of(at, language), at=at.round.released_at)
    protocol_opened(by=at.person, round=at.round)
    return papers.answer(gettext("Protocol of the review"), made)


@never_cache
@login_required
@require_GET
def outcome(request: HttpRequest, application: UUID) -> HttpResponse:
    """What the applicant is told: after the release, to those who may read the application, and to nobody else."""
    found = results(application, request.user)
    if not found:
        raise Http404
    application = found[0].application
    shown = {
        "results": [(one, kind_of(one.round.kind), one.decision) for one in found], "application": application,
        "may_give_up": application.state in giving_up.MAY_BE_GIVEN_UP and may_send(application, request.user),
    }  # fmt: skip
    return render(request, "reviews/outcome.html", shown)


@login_required
@require_POST
def give_up(request: HttpRequest, application: UUID) -> HttpResponse:
    """The applicant gives the place up; it was said once more."""
    found = results(application, request.user)
    if not found:
        raise Http404
    if "sure" in request.POST:
        giving_up.give_up(by=request.user, case=found[0])
        messages.success(request, gettext("You gave the place up. Thank you for telling us."))
    return redirect("reviews:outcome", application=application)


@of_round
@require_POST
def give_up_for(request: HttpRequest, at: Standpoint, case: int) -> HttpResponse:
    """The hub notes that somebody gave their place up."""
    demand(at.runs)
    if "sure" in request.POST:
        giving_up.give_up(by=at.person, case=case_of(at, case))
        messages.success(request, gettext("Noted. Whoever waited has moved up and was told."))
    return redirect("reviews:case", number=at.round.pk, case=case)
