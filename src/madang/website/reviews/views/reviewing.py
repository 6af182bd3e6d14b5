"""What reviewers do: declare conflicts, read, score, talk."""

import secrets

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from madang.website.files.serving import answer
from madang.website.frame.refusals import Refusal
from madang.website.reviews import scoring as marks
from madang.website.reviews.actions import conflicts, scoring, talking
from madang.website.reviews.errors import NotFull, SavedElsewhere
from madang.website.reviews.forms import DecideForm, DeclareForm, RemarkForm, SheetForm
from madang.website.reviews.models import Case, Sheet
from madang.website.reviews.queries.reading import names_to_declare, papers_of, reading
from madang.website.reviews.queries.standing import Standpoint
from madang.website.reviews.queries.tables import sheets_on
from madang.website.reviews.views.standing import called, case_of, head, of_round


@of_round
@require_http_methods(["GET", "POST"])
def declare(request: HttpRequest, at: Standpoint) -> HttpResponse:
    """Say where a conflict lies. Before it nothing else of the applications is shown."""
    if at.seat is None or not (at.may.declares or at.may.scores):
        raise PermissionDenied
    names = names_to_declare(at)
    form = DeclareForm(names, request.POST if request.method == "POST" else None)
    if form.is_valid():
        conflicts.declare(by=at.person, round=at.round, applications=form.cleaned_data["applications"], words=form.cleaned_data["words"])
        messages.success(request, gettext("Thank you. What you have a conflict with is locked for you, for good."))
        return redirect("reviews:overview", number=at.round.pk)
    return render(request, "reviews/declare.html", head(at) | {"form": form, "names": names}, status=422 if form.errors else 200)


def _sheet(at: Standpoint, number: int) -> tuple[Case, Sheet]:
    case = case_of(at, number)
    sheet = Sheet.objects.filter(case=case, seat=at.seat).first() if at.seat else None
    if sheet is None:
        raise Http404
    return case, sheet


@of_round
@require_http_methods(["GET", "POST"])
def sheet(request: HttpRequest, at: Standpoint, case: int) -> HttpResponse:
    """One application beside its score sheet. A passing draft (htmx) answers with what was kept."""
    found, mine = _sheet(at, case)
    if request.method != "POST":
        form = SheetForm(at.review, mine, open_page=secrets.token_hex(8))
        return _sheet_page(request, at, found, mine, form)
    form = SheetForm(at.review, mine, request.POST)
    hand_in = "hand-in" in request.POST
    if form.is_valid():
        try:
            mine = scoring.save(by=at.person, sheet=mine, hand_in=hand_in, **form.given())
        except NotFull as wrong:
            mine = scoring.save(by=at.person, sheet=mine, **form.given())
            form = SheetForm(at.review, mine, open_page=form.cleaned_data["page"])
            return _sheet_page(request, at, found, mine, form, wrong=wrong.told)
        except SavedElsewhere as wrong:
            form.add_error(None, wrong.told)
        else:
            if request.headers.get("HX-Request"):
                return render(request, "reviews/kept.html", {"sheet": mine, "mark": _mark(at, mine)})
            messages.success(request, gettext("Handed in.") if hand_in else gettext("The draft is kept."))
            return redirect("reviews:overview", number=at.round.pk)
    if request.headers.get("HX-Request"):
        told = next(iter(form.errors.values()))[0] if form.errors else ""
        return render(request, "reviews/kept.html", {"sheet": mine, "mark": "", "wrong": told}, status=200)
    return _sheet_page(request, at, found, mine, form)


def _mark(at: Standpoint, mine: Sheet) -> str:
    """The mark so far, where every criterion has points."""
    if marks.missing_points(mine.points, at.review.rules):
        return ""
    return marks.say(marks.mark(mine.points, marks.shares(at.review.rules), at.review.scale))


def _sheet_page(request: HttpRequest, at: Standpoint, case: Case, mine: Sheet, form: SheetForm, wrong: str = "") -> HttpResponse:
    share = marks.shares(at.review.rules)
    fields = [(one.name, round(float(share[one.id]) * 100), form[f"points_{one.id}"], form[f"note_{one.id}"]) for one in at.review.rules]
    shown = head(at) | {
        "case": case, "name": called(at, case), "sheet": mine, "form": form, "fields": fields, "mark": _mark(at, mine), "wrong": wrong,
        "reading": reading(at, case),
    }  # fmt: skip
    return render(request, "reviews/sheet.html", shown, status=422 if form.errors or wrong else 200)


@of_round
@require_POST
def take_back(request: HttpRequest, at: Standpoint, case: int) -> HttpResponse:
    """Change what was handed in."""
    _, mine = _sheet(at, case)
    scoring.take_back(by=at.person, sheet=mine)
    messages.success(request, gettext("It is a draft again. Hand it in before the phase ends."))
    return redirect("reviews:sheet", number=at.round.pk, case=case)


@of_round
@require_http_methods(["GET", "POST"])
def case(request: HttpRequest, at: Standpoint, case: int) -> HttpResponse:
    """One application with the scores, the discussion and the decision, each as far as the phase allows."""
    found = case_of(at, case)
    form = RemarkForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            talking.remark(by=at.person, case=found, words=form.cleaned_data["words"])
        except Refusal as wrong:
            form.add_error("words", wrong.told)
        else:
            return redirect(f"{request.path}#talk")
    return case_page(request, at, found, form)


@of_round
@require_GET
def file(request: HttpRequest, at: Standpoint, case: int, paper: int) -> HttpResponse:
    """A paper of an application, to those who read it with its names."""
    found = papers_of(case_of(at, case)) if at.may.reads and at.may.names else []
    if not 0 < paper <= len(found):
        raise Http404
    return answer(request, found[paper - 1].file)


def case_page(request: HttpRequest, at: Standpoint, found: Case, form: RemarkForm, decide: DecideForm | None = None) -> HttpResponse:
    """The page of a case, with the forms as they are."""
    shown = head(at) | {
        "case": found, "name": called(at, found), "reading": reading(at, found), "form": form,
        "sheets": sheets_on(at, found) if at.may.others else [],
        "remarks": found.remarks.select_related("person") if at.may.others else [],
        "decision": getattr(found, "decision", None) if at.may.outcome else None,
        "decide": decide or (DecideForm(found, at.last) if at.may.decides else None),
    }  # fmt: skip
    return render(request, "reviews/case.html", shown, status=422 if form.errors or (decide and decide.errors) else 200)
