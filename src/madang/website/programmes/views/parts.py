"""One page of a call's forms. Each button saves first: nothing that was typed is ever lost, and nothing needs a script."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from madang.website.programmes import queries
from madang.website.programmes.actions import drafting
from madang.website.programmes.editing import SECTIONS, Section, apply, lay, take_part
from madang.website.programmes.editing.sections import BY_NAME
from madang.website.programmes.errors import ChangedMeanwhile
from madang.website.programmes.models import Call
from madang.website.programmes.views.guarding import editors


@editors
@require_http_methods(["GET", "POST"])
def part(request: HttpRequest, slug: str, section: str) -> HttpResponse:
    """Write one part of a call."""
    row = get_object_or_404(Call.objects.select_related("programme"), slug=slug)
    if section not in BY_NAME:
        raise Http404
    here = BY_NAME[section]
    if request.method == "GET" or request.method == "HEAD":
        data = queries.data_of(row)
        return _page(request, row, here, data, drafting.mark_of(data, here.fields))
    taken = take_part(here, request.POST)
    act, _, path = request.POST.get("do", "").partition(" ")
    changed = apply(taken, act, path, request.POST.get(f"{path}.new", "")) if act in ("add", "remove", "up", "down") else taken
    try:
        drafting.write(by=request.user, call=row, part=changed, names=here.fields, seen=request.POST.get("seen", ""))
    except ChangedMeanwhile as wrong:
        now = queries.data_of(Call.objects.get(pk=row.pk))
        messages.error(request, wrong.told)
        kept = {name: value for name, value in now.items() if name not in here.fields} | changed
        return _page(request, row, here, kept, drafting.mark_of(now, here.fields), status=409)
    return _on(request, row, here, act, path)


def _on(request: HttpRequest, row: Call, here: Section, act: str, path: str) -> HttpResponse:
    """To the place that was worked at; after saving, to the next part."""
    address = reverse("programmes:part", args=[row.slug, here.name])
    if act in ("add", "remove", "up", "down"):
        return redirect(f"{address}#{_anchor(act, path)}")
    if act == "stay":
        messages.success(request, gettext("Saved."))
        return redirect(address)
    later = SECTIONS[SECTIONS.index(here) + 1 :]
    if act == "next" and later:
        return redirect("programmes:part", row.slug, later[0].name)
    messages.success(request, gettext("Saved."))
    return redirect("programmes:call-edit", row.slug)


def _anchor(act: str, path: str) -> str:
    import re

    holder = path if act == "add" else path.rpartition("[")[0] or path.rpartition(".")[0]
    return "at-" + re.sub(r"[^a-z0-9_]+", "-", holder).strip("-")


def _page(request: HttpRequest, row: Call, here: Section, data: dict, mark: str, status: int = 200) -> HttpResponse:
    _, problems = queries.read_data(data)
    language = "en" if request.LANGUAGE_CODE == "en" else "ko"
    fields = lay(here, data, problems, language)
    number = SECTIONS.index(here)
    criteria = data.get("criteria") if "criteria" in here.fields and isinstance(data.get("criteria"), list) else []
    weights = [one["weight"] for one in criteria if isinstance(one, dict) and isinstance(one.get("weight"), int)]
    shown = {
        "row": row, "section": here, "fields": fields, "mark": mark, "sections": SECTIONS, "next": SECTIONS[number + 1 :][:1],
        "weights": sum(weights) if weights else None,
    }  # fmt: skip
    return render(request, "programmes/part.html", shown, status=status)
