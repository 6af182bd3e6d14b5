"""What everybody reads: programmes, the list of calls, one call, and its dates for calendars."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from madang.website.files.serving import picture_url
from madang.website.frame import calendars
from madang.website.frame.pages import paginate
from madang.website.programmes import queries
from madang.website.programmes.calls import state_at
from madang.website.programmes.calls.window import SAID
from madang.website.programmes.dates import entries_of
from madang.website.programmes.doors import apply_door
from madang.website.programmes.glance import glance
from madang.website.programmes.models import Programme
from madang.website.programmes.telling import parts_of, unsure_of


@require_safe
def programmes(request: HttpRequest) -> HttpResponse:
    """All of them, newest year first."""
    return render(request, "programmes/programmes.html", {"page": paginate(request, queries.programmes_for(request.user))})


@require_safe
def programme(request: HttpRequest, slug: str) -> HttpResponse:
    """One: who gives the money, its calls, its other years."""
    found = get_object_or_404(queries.programmes_for(request.user), slug=slug)
    before, after = queries.years_of(found)
    visible = queries.sees_drafts(request.user)
    now = timezone.now()
    page = paginate(request, queries.calls_for(request.user).filter(programme=found))
    shown = {
        "programme": found, "page": page, "groups": [(row, queries.group_of(row, now)) for row in page],
        "logos": [(funder, picture_url(funder.logo, 480) if funder.logo else "") for funder in found.funders.all()],
        "before": before if before and (before.shown or visible) else None, "after": [one for one in after if one.shown or visible],
        "edits": queries.edits(request.user),
    }  # fmt: skip
    return render(request, "programmes/programme.html", shown)


@require_safe
def calls(request: HttpRequest) -> HttpResponse:
    """Open ones, those that come, those that are over."""
    now = timezone.now()
    shown = {
        "open": list(queries.calls_in("open", now)[:100]), "coming": list(queries.calls_in("coming", now)[:100]),
        "page": paginate(request, queries.calls_in("past", now), 30), "edits": queries.sees_drafts(request.user),
    }  # fmt: skip
    return render(request, "programmes/calls.html", shown)


def _found(request: HttpRequest, slug: str) -> Programme:
    return get_object_or_404(queries.calls_for(request.user), slug=slug)


@require_safe
def call(request: HttpRequest, slug: str) -> HttpResponse:
    """One call, as residents read it. A draft is read in its preview."""
    row = _found(request, slug)
    number = queries.newest_number(row)
    if not number:
        return redirect("programmes:preview", row.slug)
    said, now = queries.call_of(row), timezone.now()
    state = state_at(said, now)
    shown = {
        "row": row, "call": said, "state": state, "state_words": SAID[state], "closes": said.window.closes, "glance": glance(said),
        "parts": parts_of(said), "unsure": unsure_of(said), "version": number, "open": queries.is_open(row, now),
        "apply": apply_door(row), "drafts": queries.sees_drafts(request.user),
    }  # fmt: skip
    return render(request, "programmes/call.html", shown)


@require_safe
def calendar(request: HttpRequest, slug: str) -> HttpResponse:
    """The dates of one call."""
    row = _found(request, slug)
    address = request.build_absolute_uri(reverse("programmes:call", args=[row.slug]))
    title = row.title.say("en" if request.LANGUAGE_CODE == "en" else "ko")
    return calendars.answer(title, entries_of(row, request.LANGUAGE_CODE, request.get_host(), address), f"{row.slug}.ics")


@require_safe
def deadlines(request: HttpRequest) -> HttpResponse:
    """The closing of every call that is open or comes, to subscribe to."""
    now, every = timezone.now(), []
    for row in [*queries.calls_in("open", now)[:100], *queries.calls_in("coming", now)[:100]]:
        address = request.build_absolute_uri(reverse("programmes:call", args=[row.slug]))
        every += entries_of(row, request.LANGUAGE_CODE, request.get_host(), address)
    return calendars.answer("마당 공모" if request.LANGUAGE_CODE != "en" else "Calls of the yard", every, "calls.ics")
