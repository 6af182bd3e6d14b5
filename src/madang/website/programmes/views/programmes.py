"""The operator's pages of programmes: made, changed, funders, next year's copy, and the list of all."""

from django.contrib import messages
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from madang.website.files.actions import keep
from madang.website.files.errors import FileNotTaken
from madang.website.files.models import StoredFile
from madang.website.files.serving import picture_url
from madang.website.frame.pages import paginate
from madang.website.programmes import queries
from madang.website.programmes.actions import copying, programmes
from madang.website.programmes.errors import SlugTaken
from madang.website.programmes.forms import CopyForm, FunderForm, ProgrammeForm
from madang.website.programmes.models import Call, Funder, Programme
from madang.website.programmes.views.guarding import editors, readers

GET_POST = require_http_methods(["GET", "POST"])


@readers
@require_safe
def manage(request: HttpRequest) -> HttpResponse:
    """Drafts and changes that are being written, then every programme."""
    writing = Call.objects.filter(draft__isnull=False).select_related("programme").order_by("-pk").defer("draft")
    rows = queries.programmes_for(request.user).annotate(number=Count("calls")).order_by("-year", "name_ko", "pk")
    shown = {"writing": list(writing[:100]), "page": paginate(request, rows), "edits": queries.edits(request.user)}
    return render(request, "programmes/manage.html", shown)


@editors
@GET_POST
def new(request: HttpRequest) -> HttpResponse:
    """A new programme."""
    form = ProgrammeForm(request.POST if request.method == "POST" else None, initial={"year": timezone.localdate().year})
    if request.method == "POST" and form.is_valid():
        try:
            made = programmes.make(by=request.user, slug=form.slug, **form.cleaned_data)
        except SlugTaken:
            form.add_error("name_en", gettext("There is a programme of this name and year already. Please choose another name."))
        else:
            messages.success(request, gettext("Made. Now name who gives the money, and begin a call."))
            return redirect("programmes:edit", made.slug)
    return render(request, "programmes/programme_new.html", {"form": form}, status=422 if form.errors else 200)


@editors
@GET_POST
def edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Its facts, its funders, its calls, and next year."""
    row = get_object_or_404(queries.programmes_for(request.user), slug=slug)
    form = ProgrammeForm(request.POST if request.method == "POST" else None, instance=row)
    if request.method == "POST" and form.is_valid():
        programmes.change(by=request.user, programme=row, **form.cleaned_data)
        messages.success(request, gettext("Saved."))
        return redirect("programmes:edit", slug)
    now = timezone.now()
    calls = [(one, queries.group_of(one, now)) for one in queries.calls_for(request.user).filter(programme=row)[:100]]
    funders = [(one, picture_url(one.logo, 480) if one.logo else "") for one in row.funders.all()]
    shown = {"form": form, "programme": row, "calls": calls, "funders": funders, "copy_form": CopyForm(initial={"year": row.year + 1})}
    return render(request, "programmes/programme_edit.html", shown, status=422 if form.errors else 200)


@editors
@GET_POST
def funder_add(request: HttpRequest, slug: str) -> HttpResponse:
    """One more that gives money."""
    return _funder(request, get_object_or_404(Programme, slug=slug), None)


@editors
@GET_POST
def funder(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Change one."""
    found = get_object_or_404(Funder.objects.select_related("programme", "logo"), programme__slug=slug, pk=number)
    return _funder(request, found.programme, found)


def _funder(request: HttpRequest, programme: Programme, found: Funder | None) -> HttpResponse:
    initial = {"name_ko": found.name_ko, "name_en": found.name_en} if found else None
    form = FunderForm(*((request.POST, request.FILES) if request.method == "POST" else ()), initial=initial)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        names = {"name_ko": given["name_ko"], "name_en": given["name_en"]}
        try:
            logo = keep(by=request.user, upload=given["logo"], kinds=[StoredFile.Kind.PICTURE]) if given["logo"] else None
        except FileNotTaken as wrong:
            form.add_error("logo", wrong.told)
        else:
            if found:
                programmes.change_funder(by=request.user, funder=found, logo=logo, **names)
            else:
                programmes.add_funder(by=request.user, programme=programme, logo=logo, **names)
            return redirect("programmes:edit", programme.slug)
    shown = {"form": form, "programme": programme, "funder": found, "logo": picture_url(found.logo, 480) if found and found.logo else ""}
    return render(request, "programmes/funder.html", shown, status=422 if form.errors else 200)


@editors
@require_POST
def funder_move(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Up, down, or away."""
    found = get_object_or_404(Funder, programme__slug=slug, pk=number)
    if request.POST.get("do") == "remove":
        programmes.remove_funder(by=request.user, funder=found)
    else:
        programmes.move_funder(by=request.user, funder=found, up=request.POST.get("do") == "up")
    return redirect("programmes:edit", slug)


@editors
@require_POST
def copy(request: HttpRequest, slug: str) -> HttpResponse:
    """The programme with its calls for another year."""
    row = get_object_or_404(Programme, slug=slug)
    form = CopyForm(request.POST)
    if not form.is_valid():
        messages.error(request, gettext("Write a year such as 2026."))
        return redirect("programmes:edit", slug)
    made = copying.copy(by=request.user, programme=row, year=form.cleaned_data["year"])
    messages.success(request, gettext("Copied. Nobody sees it yet: look at the dates, then show it."))
    return redirect("programmes:edit", made.slug)
