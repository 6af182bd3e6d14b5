"""Planning, changing and cancelling; the host's list, the code at the door, the printed sheet."""

import json
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from madang.website.clubs.models import Club
from madang.website.files.actions import keep
from madang.website.files.errors import FileNotTaken
from madang.website.frame import codes, papers
from madang.website.programmes.models import Programme
from madang.website.sessions import queries
from madang.website.sessions.actions import marking, planning
from madang.website.sessions.door_codes import STEP, code_at
from madang.website.sessions.errors import CannotReach
from madang.website.sessions.forms import CancelForm, MaterialForm, PlanForm, kept
from madang.website.sessions.models import Mark, Session
from madang.website.sessions.reach import said
from madang.website.sessions.rights import may_plan
from madang.website.sessions.sheet import SHEET, facts
from madang.website.sessions.views.finding import hosted, session_of

GET_POST = require_http_methods(["GET", "POST"])
NEWEST = 50  # programmes that a session may belong to: those of the last years
LONGEST = 500_000  # bytes of marks that a phone has gathered


@login_required
@GET_POST
def new(request: HttpRequest) -> HttpResponse:
    """A session of a club (`?club=`) or of the hub; `?from=` copies one."""
    club = get_object_or_404(Club, slug=request.GET["club"]) if request.GET.get("club") else None
    if not may_plan(request.user, club):
        raise PermissionDenied
    newest = Programme.objects.filter(shown=True).values("pk")[:NEWEST]
    programmes = Programme.objects.filter(pk__in=newest)
    form = PlanForm(
        request.POST if request.method == "POST" else None, programmes=programmes, hub=club is None, initial=_copied(request, club)
    )
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            made = planning.plan(by=request.user, club=club, programme=given["programme"], what=form.plan, weeks=given["weeks"])
        except CannotReach as wrong:
            form.add_error("ends", wrong.told)
        else:
            messages.success(request, gettext("Planned."))
            return redirect("sessions:session", made[0].pk)
    return render(request, "sessions/plan.html", {"form": form, "club": club}, status=422 if form.errors else 200)


def _copied(request: HttpRequest, club: Club | None) -> dict[str, object]:
    asked = request.GET.get("from", "")
    before = Session.objects.filter(pk=int(asked), club=club).first() if asked.isdecimal() and len(asked) < 10 else None
    if before is None:
        return {"kind": Session.Kind.CLUB if club else Session.Kind.OPEN, "weeks": 1}
    held = kept(before)
    del held["day"]
    return {**held, "programme": before.programme_id, "weeks": 1}


@login_required
@GET_POST
def edit(request: HttpRequest, number: int) -> HttpResponse:
    """Change it, or it and what follows."""
    found = hosted(request, number)
    form = PlanForm(request.POST if request.method == "POST" else None, **_changing(found))
    if request.method == "POST" and form.is_valid():
        try:
            planning.change(by=request.user, session=found, what=form.plan, following=form.cleaned_data.get("following", False))
        except CannotReach as wrong:
            form.add_error("ends", wrong.told)
        else:
            messages.success(request, gettext("Saved. Everybody who comes has been told of another time or place."))
            return redirect("sessions:session", found.pk)
    shown = {"form": form, "club": found.club, "session": found}
    return render(request, "sessions/plan.html", shown, status=422 if form.errors else 200)


def _changing(session: Session) -> dict[str, object]:
    return {"initial": kept(session), "changing": True, "series": session.series is not None, "hub": session.club is None}


@login_required
@GET_POST
def cancel(request: HttpRequest, number: int) -> HttpResponse:
    """It will not take place."""
    found = hosted(request, number)
    form = CancelForm(request.POST if request.method == "POST" else None, series=found.series is not None)
    if request.method == "POST" and form.is_valid():
        planning.cancel(by=request.user, session=found, **form.cleaned_data)
        messages.success(request, gettext("Cancelled. Everybody who wanted to come has been told."))
        return redirect("sessions:session", found.pk)
    return render(request, "sessions/cancel.html", {"form": form, "session": found}, status=422 if form.errors else 200)


@login_required
@GET_POST
def materials(request: HttpRequest, number: int) -> HttpResponse:
    """Files and links."""
    found = hosted(request, number)
    if request.method == "POST" and request.POST.get("drop", "").isdecimal():
        planning.drop_material(by=request.user, session=found, number=int(request.POST["drop"][:9]))
        return redirect("sessions:materials", found.pk)
    form = MaterialForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            file = keep(by=request.user, upload=given["file"], kinds=("picture", "paper")) if given["file"] else None
            planning.add_material(by=request.user, session=found, words=given["words"], link=given["link"], file=file)
        except FileNotTaken as wrong:
            form.add_error("file", wrong.told)
        else:
            return redirect("sessions:materials", found.pk)
    shown = {"form": form, "session": found, "materials": found.materials.select_related("file")}
    return render(request, "sessions/materials.html", shown, status=422 if form.errors else 200)


@never_cache
@login_required
@GET_POST
def attendance(request: HttpRequest, number: int) -> HttpResponse:
    """The host's list. With a script, marks wait in the browser while the network is away; without one a press is a mark."""
    found = hosted(request, number)
    if request.method == "POST":
        told = _pressed(request)
        if told is not None:
            marking.mark(by=request.user, session=found, told=[told])
        return redirect("sessions:attendance", found.pk)
    shown = {"session": found, "told": queries.attendance(found), "now": timezone.now(), "opens": found.starts_at - marking.BEFORE}
    return render(request, "sessions/attendance.html", shown)


def _pressed(request: HttpRequest) -> marking.Told | None:
    nonce, seat = _uuid(request.POST.get("nonce")) or uuid4(), _uuid(request.POST.get("seat"))
    size = request.POST.get("size", "1")
    name = request.POST.get("name", "")
    if seat is None and not name.strip():
        return None
    return marking.Told(
        nonce,
        seat,
        name,
        int(size[:3]) if size.isdecimal() else 1,
        None,
        Mark.How.LIST,
        request.POST.get("why", ""),
        _uuid(request.POST.get("of")),
    )


def _uuid(words: object) -> UUID | None:
    try:
        return UUID(str(words))
    except ValueError:
        return None


@login_required
@require_POST
def marks(request: HttpRequest, number: int) -> HttpResponse:
    """What the host's browser has gathered, perhaps for the second time: each nonce counts once."""
    found = hosted(request, number)
    told = read_marks(request.body)
    if told is None:
        return JsonResponse({"words": gettext("What arrived cannot be read. Nothing was changed.")}, status=422)
    marking.mark(by=request.user, session=found, told=told)
    now = queries.attendance(found)
    return JsonResponse({"kept": [str(one.nonce) for one in told], "people": now.people, "visits": now.visits})


def read_marks(body: bytes) -> list[marking.Told] | None:
    """The marks in a JSON list; None where one of them is none."""
    try:
        held = json.loads(body) if len(body) <= LONGEST else None
    except ValueError:
        return None
    if not isinstance(held, list) or len(held) > 1000:
        return None
    found = [_told(one) for one in held]
    return None if any(one is None for one in found) else [one for one in found if one is not None]


def _told(held: Any) -> marking.Told | None:
    if not isinstance(held, dict):
        return None
    nonce, seat, size, at = _uuid(held.get("nonce")), _uuid(held.get("seat")), held.get("size", 1), _when(held.get("at"))
    name, why = held.get("name", ""), held.get("why", "")
    if nonce is None or not isinstance(size, int) or isinstance(size, bool) or not isinstance(name, str) or not isinstance(why, str):
        return None
    how = Mark.How.SHEET if held.get("how") == Mark.How.SHEET else Mark.How.LIST
    return None if seat is None and not name.strip() else marking.Told(nonce, seat, name, size, at, how, why, _uuid(held.get("of")))


def _when(words: object) -> datetime | None:
    try:
        at = parse_datetime(words) if isinstance(words, str) and len(words) < 40 else None
    except ValueError:
        return None
    return at if at is not None and timezone.is_aware(at) else None


@never_cache
@login_required
@require_safe
def door(request: HttpRequest, number: int) -> HttpResponse:
    """The code on the host's screen; the square alone where htmx asks for the next one."""
    found = hosted(request, number)
    code = code_at(found.hidden_code, timezone.now().timestamp())
    address = request.build_absolute_uri(reverse("sessions:here", args=[found.pk, code]))
    shown = {"session": found, "square": codes.svg(address), "step": STEP, "told": queries.attendance(found)}
    return render(request, "sessions/square.html" if request.headers.get("HX-Request") else "sessions/door.html", shown)


@never_cache
@login_required
@GET_POST
def here(request: HttpRequest, number: int, code: str) -> HttpResponse:
    """A person who is there: scanned, and pressed once."""
    found = session_of(request, number)
    if request.method == "POST":
        marking.here(person=request.user, session=found, code=code, nonce=_uuid(request.POST.get("nonce")) or uuid4())
        messages.success(request, gettext("Welcome. You are on the list."))
        return redirect("sessions:session", found.pk)
    return render(request, "sessions/here.html", {"session": found, "code": code, "nonce": uuid4()})


@login_required
@require_safe
def sheet(request: HttpRequest, number: int) -> HttpResponse:
    """The list on paper, to be ticked and typed in afterwards."""
    found = hosted(request, number)
    return papers.answer(f"{found.title}", papers.paper(SHEET, facts(found, queries.attendance(found), request.LANGUAGE_CODE)))


@login_required
@require_safe
def reach(request: HttpRequest, number: int) -> HttpResponse:
    """Who was reached, in counts that tell of nobody."""
    found = hosted(request, number)
    if not found.open_to_all:
        raise Http404
    told = queries.reach_of(Session.objects.filter(pk=found.pk))
    return render(request, "sessions/reach.html", {"session": found, "told": [said(name, held) for name, held in told.items()]})
