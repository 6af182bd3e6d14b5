"""A person's own scan without a network: it waits in their browser, and is handed in when there is one again."""

import hashlib
import json
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext, override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from madang.website.frame.refusals import Refusal
from madang.website.frame.templatetags.frame import built
from madang.website.sessions.actions import marking
from madang.website.sessions.models import Session
from madang.website.sessions.rights import may_see

LONGEST, MOST = 20_000, 40  # bytes, and scans of one phone
LANGUAGES = ("ko", "en")


@login_required
@require_POST
def scans(request: HttpRequest) -> HttpResponse:
    """What this person's phone has gathered, perhaps for the second time; each scan is answered by itself, in words."""
    told = read_scans(request.body)
    if told is None:
        return JsonResponse({"words": gettext("What arrived cannot be read. Nothing was changed.")}, status=422)
    return JsonResponse({"told": [_answered(request, **one) for one in told]})


def _answered(request: HttpRequest, nonce: UUID, session: int, code: str, at: datetime) -> dict[str, object]:
    found = Session.objects.select_related("club").filter(pk=session).first()
    if found is None:
        return {"nonce": str(nonce), "kept": False, "words": gettext("This session is not there any more.")}
    try:
        marking.was_here(person=request.user, session=found, code=code, nonce=nonce, at=at)
        words, kept = gettext("Welcome. You are on the list."), True
    except Refusal as wrong:
        words, kept = wrong.told, False
    named = f"{found.title}: {words}" if may_see(request.user, found) else words
    return {"nonce": str(nonce), "kept": kept, "words": named}


def read_scans(body: bytes) -> list[dict[str, Any]] | None:
    """The scans in a JSON list; None where one of them is none."""
    try:
        held = json.loads(body) if len(body) <= LONGEST else None
    except ValueError:
        return None
    if not isinstance(held, list) or len(held) > MOST:
        return None
    found = [_scan(one) for one in held]
    return None if any(one is None for one in found) else [one for one in found if one is not None]


def _scan(held: Any) -> dict[str, Any] | None:
    if not isinstance(held, dict):
        return None
    session, code = held.get("session"), held.get("code")
    try:
        nonce, at = UUID(str(held.get("nonce"))), parse_datetime(str(held.get("at"))[:40])
    except ValueError:
        return None
    if not isinstance(session, int) or isinstance(session, bool) or not 0 < session < 2**53 or not isinstance(code, str) or len(code) > 40:
        return None
    return {"nonce": nonce, "session": session, "code": code, "at": at} if at is not None and timezone.is_aware(at) else None


@require_safe
def scanned(request: HttpRequest) -> HttpResponse:
    """What a phone without a network shows for the square's address. It is kept in browsers, so it tells of nobody."""
    return render(request, "sessions/scanned.html")


@never_cache
@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """The script that a browser keeps to show that page (a service worker)."""
    script, styles = built()
    files = [static(f"madang/{name}") for name in (script, *styles) if name]
    pages = {}
    for language in LANGUAGES:
        with override(language):
            pages[language] = reverse("sessions:scanned")
    mark = hashlib.sha256("".join(files).encode()).hexdigest()[:12]
    shown = {"held": json.dumps({"name": f"madang-scans-{mark}", "files": files, "pages": pages})}
    return render(request, "sessions/worker.js", shown, content_type="text/javascript; charset=utf-8")
