"""The operator's pages of a call: begun, checked, shown, changed, compared, taken out as a file."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from madang.website.programmes import queries
from madang.website.programmes.actions import drafting, showing
from madang.website.programmes.calls import call_as_toml
from madang.website.programmes.checklist import checklist
from madang.website.programmes.comparing import changes
from madang.website.programmes.errors import NotReady, ProgrammesError, SlugTaken
from madang.website.programmes.forms import BeginForm, WhyForm
from madang.website.programmes.glance import glance
from madang.website.programmes.models import Call, Programme
from madang.website.programmes.starting import STARTS, begin_with
from madang.website.programmes.telling import parts_of, unsure_of
from madang.website.programmes.views.guarding import editors, readers

GET_POST = require_http_methods(["GET", "POST"])
COPIES = 30


@editors
@GET_POST
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """A new call in a programme: from a template, from another call, or from nothing."""
    programme = get_object_or_404(Programme, slug=slug)
    copies = list(Call.objects.select_related("programme").order_by("-pk")[:COPIES])
    form = BeginForm(request.POST if request.method == "POST" else None, copies=copies, language=request.LANGUAGE_CODE)
    if request.method == "POST" and form.is_valid():
        data, source = _beginning(form.cleaned_data["start"], copies)
        data |= {"title": form.title, "year": programme.year} | ({} if "programme" in data else {"programme": _stem(programme)})
        if "host" not in data and (first := programme.funders.first()):
            data["host"] = {"name": {"ko": first.name_ko, "en": first.name_en}}
        made = _begun(request, programme, form, data, source)
        if made is not None:
            return redirect("programmes:call-edit", made.slug)
    shown = {"form": form, "programme": programme}
    return render(request, "programmes/call_new.html", shown, status=422 if form.errors else 200)


def _beginning(start: str, copies: list[Call]) -> tuple[dict, Call | None]:
    if start in STARTS:
        return begin_with(start), None
    source = next(row for row in copies if start == f"call-{row.pk}")
    return {name: value for name, value in queries.data_of(source).items() if name not in ("id", "past", "sources")}, source


def _stem(programme: Programme) -> str:
    """The name that a programme keeps from year to year: its address without the year."""
    return programme.slug.replace(f"{programme.year}-", "", 1) or programme.slug


def _begun(request: HttpRequest, programme: Programme, form: BeginForm, data: dict, source: Call | None) -> Call | None:
    words = slugify(form.cleaned_data["title_en"]) or slugify(form.cleaned_data["title_ko"], allow_unicode=True) or "call"
    base = (words if words.startswith(str(programme.year)) else f"{programme.year}-{words}")[:76].strip("-")
    for number in range(1, 20):
        try:
            made = f"{base}-{number}" if number > 1 else base
            return drafting.begin(by=request.user, programme=programme, slug=made, data=data, copied_from=source)
        except SlugTaken:
            continue
    form.add_error("title_en", gettext("There is something at this address already. Please choose another."))
    return None


def _row(slug: str) -> Call:
    return get_object_or_404(Call.objects.select_related("programme"), slug=slug)


@readers
@require_safe
def edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Every part of a call with what it lacks; from here it is looked at and shown."""
    row = _row(slug)
    data = queries.data_of(row)
    said, problems = queries.read_data(data)
    items = checklist(data, said, problems)
    shown = {
        "row": row, "items": items, "ready": said is not None and not any(item.wrong for item in items),
        "edits": queries.edits(request.user),
        "version": queries.newest_number(row), "changing": row.shown_at is not None and row.draft is not None,
    }  # fmt: skip
    return render(request, "programmes/call_edit.html", shown)


@readers
@require_safe
def preview(request: HttpRequest, slug: str) -> HttpResponse:
    """How the draft will read, in this language; the other is one link away."""
    row = _row(slug)
    said, problems = queries.read_data(queries.data_of(row))
    if said is None:
        return render(request, "programmes/preview_not.html", {"row": row, "problems": problems})
    shown = {
        "row": row, "call": said, "closes": said.window.closes, "glance": glance(said), "parts": parts_of(said), "unsure": unsure_of(said),
    }  # fmt: skip
    return render(request, "programmes/preview.html", shown)


@editors
@GET_POST
def show(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a call to everybody, or publish what was changed in one that is shown: one confirmed act."""
    row = _row(slug)
    try:
        said = queries.call_from(queries.data_of(row))
    except NotReady as wrong:
        messages.error(request, wrong.told)
        return redirect("programmes:call-edit", row.slug)
    first = row.shown_at is None
    form = None if first else WhyForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and (form is None or form.is_valid()):
        try:
            showing.show(by=request.user, call=row) if form is None else showing.publish(by=request.user, call=row, why=form.why)
        except ProgrammesError as wrong:
            messages.error(request, wrong.told)
            return redirect("programmes:call-edit", row.slug)
        messages.success(
            request, gettext("Shown to everybody.") if first else gettext("Published. Everybody whom it concerns has been told.")
        )
        return redirect("programmes:call", row.slug)
    differs = () if first else changes(queries.call_of(row), said)
    shown = {"row": row, "call": said, "form": form, "changes": differs, "glance": glance(said), "closes": said.window.closes}
    return render(request, "programmes/show.html", shown, status=422 if form and form.errors else 200)


@editors
@GET_POST
def throw_away(request: HttpRequest, slug: str) -> HttpResponse:
    """Throw a draft away, after asking."""
    row = _row(slug)
    if row.draft is None:
        raise Http404
    if request.method == "POST":
        drafting.throw_away(by=request.user, call=row)
        messages.success(request, gettext("The draft is gone."))
        return redirect("programmes:call-edit", slug) if row.shown_at else redirect("programmes:edit", row.programme.slug)
    return render(request, "programmes/throw_away.html", {"row": row})


@require_safe
def versions(request: HttpRequest, slug: str) -> HttpResponse:
    """What the call said from when on, why it changed, and how two versions differ."""
    row = get_object_or_404(queries.calls_for(request.user), slug=slug)
    every = list(row.versions.defer("data")[:200])
    if not every:
        raise Http404
    numbers = {one.number: one for one in every}
    new = numbers.get(_asked(request, "new", every[0].number), every[0])
    old = numbers.get(_asked(request, "old", new.number - 1))
    differs = changes(queries.call_of(row, old), queries.call_of(row, new)) if old and old != new else ()
    shown = {"row": row, "versions": every, "old": old, "new": new, "changes": differs}
    return render(request, "programmes/versions.html", shown)


def _asked(request: HttpRequest, name: str, otherwise: int) -> int:
    words = request.GET.get(name, "")
    return int(words) if words.isdecimal() and len(words) < 6 else otherwise


@readers
@require_safe
def file(request: HttpRequest, slug: str) -> HttpResponse:
    """The call as a file of our format, as it is being written."""
    row = _row(slug)
    words = call_as_toml(queries.call_from(queries.data_of(row)))
    return HttpResponse(
        words, content_type="application/toml; charset=utf-8", headers={"Content-Disposition": f'attachment; filename="{row.pk}.toml"'}
    )
