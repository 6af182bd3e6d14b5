"""Surveys: made by operators, answered by members, read by operators and auditors."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from madang.website.frame.pages import paginate
from madang.website.people.models import Role
from madang.website.programmes.models import Programme
from madang.website.support import queries
from madang.website.support.actions import surveys
from madang.website.support.errors import AnsweredAlready, SurveyShut
from madang.website.support.forms import QuestionForm, SurveyForm, sheet
from madang.website.support.models import Survey

GET_POST = require_http_methods(["GET", "POST"])


def _only(request: HttpRequest, *roles: str) -> None:
    if not request.user.has(*roles):
        raise PermissionDenied


@login_required
@require_safe
def surveys_page(request: HttpRequest) -> HttpResponse:
    """All surveys."""
    _only(request, Role.Kind.OPERATOR, Role.Kind.AUDITOR)
    page = paginate(request, Survey.objects.select_related("programme"))
    programmes = Programme.objects.all()[:50] if request.user.has(Role.Kind.OPERATOR) else ()
    return render(request, "support/surveys.html", {"page": page, "programmes": programmes})


@login_required
@GET_POST
def new(request: HttpRequest, programme: str) -> HttpResponse:
    """A new one in a programme."""
    _only(request, Role.Kind.OPERATOR)
    found = get_object_or_404(Programme, slug=programme)
    form = SurveyForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        made = surveys.make(by=request.user, programme=found, title=form.title, moment=form.cleaned_data["moment"])
        return redirect("support:survey", made.pk)
    return render(request, "support/survey_new.html", {"form": form, "programme": found}, status=422 if form.errors else 200)


@login_required
@GET_POST
def survey(request: HttpRequest, number: int) -> HttpResponse:
    """Its questions while it is being made; afterwards what was answered."""
    _only(request, Role.Kind.OPERATOR, Role.Kind.AUDITOR)
    found = get_object_or_404(Survey.objects.select_related("programme"), pk=number)
    form = QuestionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST":
        _only(request, Role.Kind.OPERATOR)
        if form.is_valid():
            surveys.ask(by=request.user, survey=found, **form.asked)
            return redirect("support:survey", found.pk)
    results = queries.results_of(found) if found.opened_at else None
    shown = {"survey": found, "form": form, "results": results, "operator": request.user.has(Role.Kind.OPERATOR), "fewest": queries.FEWEST}
    return render(request, "support/survey.html", shown, status=422 if form.errors else 200)


@login_required
@require_POST
def change(request: HttpRequest, number: int) -> HttpResponse:
    """Open it, close it, or drop a question."""
    _only(request, Role.Kind.OPERATOR)
    found = get_object_or_404(Survey.objects.select_related("programme"), pk=number)
    if "open" in request.POST:
        surveys.open_up(by=request.user, survey=found)
        messages.success(request, gettext("Open. Everybody in the programme's clubs has been told."))
    elif "close" in request.POST:
        surveys.close(by=request.user, survey=found)
        messages.success(request, gettext("Closed."))
    elif request.POST.get("drop", "").isdecimal():
        surveys.drop(by=request.user, survey=found, number=int(request.POST["drop"][:9]))
    return redirect("support:survey", found.pk)


@login_required
@GET_POST
def take(request: HttpRequest, number: int) -> HttpResponse:
    """Answer it, once."""
    found = get_object_or_404(Survey.objects.select_related("programme"), pk=number)
    if not queries.is_asked(found, request.user):
        raise PermissionDenied
    if found.opened_at is None or found.closed_at is not None:
        raise SurveyShut
    form = sheet(found, request.LANGUAGE_CODE, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        given = {int(name[1:]): value for name, value in form.cleaned_data.items() if value not in (None, "")}
        surveys.take(by=request.user, survey=found, answers=given)
        return render(request, "support/taken.html", {"survey": found})
    if found not in queries.open_surveys_for(request.user):
        raise AnsweredAlready
    return render(request, "support/take.html", {"survey": found, "form": form}, status=422 if form.errors else 200)
