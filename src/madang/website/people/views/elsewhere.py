"""Signing in with an account elsewhere: the way there, the way back, and what is asked of somebody whom nobody knows yet.

The way there is begun by a form of ours and is a page with a link, which opens by itself: a form that answered with a way elsewhere would
need every provider's addresses in the policy of our pages (`form-action`), and what they send people on to.
"""

import time
from typing import Final

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext, override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from madang.website.people.actions import connecting
from madang.website.people.elsewhere import asking
from madang.website.people.elsewhere.providers import Outside, Provider
from madang.website.people.errors import ElsewhereDenied, ElsewhereOver, ElsewhereRefused, ElsewhereTaken, LastWayIn, PeopleError
from madang.website.people.views.entering import GET_POST, PENDING, go_on, language, let_in, pending, provider_of

ASKED: Final = "asked elsewhere"  # kept in the session until the answer
OPEN_FOR: Final = 10 * 60  # seconds for the way there and back


def _provider(key: str) -> Provider:
    found = next((one for one in settings.MADANG_SIGN_IN if one.key == key), None)
    if found is None:
        raise Http404
    return found


def _back(request: HttpRequest, provider: Provider) -> str:
    """Our address that the provider knows: without a language, so that there is one."""
    return request.build_absolute_uri(reverse("elsewhere-back", args=[provider.key]))


@never_cache
@require_POST
def begin(request: HttpRequest, key: str) -> HttpResponse:
    """The way there: to come in, or (signed in already) to connect it to one's account."""
    provider = _provider(key)
    try:
        asked = asking.begin(provider, back=_back(request, provider))
    except PeopleError as wrong:
        return _told(request, wrong, language())
    kept = {"key": key, "state": asked.state, "nonce": asked.nonce, "verifier": asked.verifier, "at": time.time(), "language": language()}
    request.session[ASKED] = {**kept, "for": request.user.pk if request.user.is_authenticated else None}
    answer = render(request, "people/elsewhere_go.html", {"provider": provider, "address": asked.address})
    answer.headers["Refresh"] = f"0; url={asked.address}"
    return answer


@never_cache
@require_safe
def back(request: HttpRequest, key: str) -> HttpResponse:
    """The way back: judged once, whatever it brings."""
    provider = _provider(key)
    kept = request.session.pop(ASKED, None) or {}
    with override(kept.get("language", language())):
        try:
            return _arrived(request, _judged(request, provider, kept), kept)
        except PeopleError as wrong:
            return _told(request, wrong, kept.get("language", language()))


def _judged(request: HttpRequest, provider: Provider, kept: dict[str, object]) -> Outside:
    """Who it is. Raises what `asking.finish` raises; ElsewhereOver where it is not what this browser began; ElsewhereDenied."""
    fits = constant_time_compare(str(kept.get("state", "")), request.GET.get("state", "")) and kept.get("key") == provider.key
    if not kept or not fits or time.time() - float(str(kept["at"])) > OPEN_FOR:
        raise ElsewhereOver
    if kept["for"] is not None and kept["for"] != request.user.pk:
        raise ElsewhereOver  # another person sits here now
    if "error" in request.GET:
        raise (ElsewhereDenied if request.GET["error"] == "access_denied" else ElsewhereRefused)(provider.name)
    asked = asking.Asked("", str(kept["state"]), str(kept["nonce"]), str(kept["verifier"]))
    return asking.finish(provider, asked, back=_back(request, provider), code=request.GET.get("code", ""))


def _told(request: HttpRequest, wrong: PeopleError, language: str) -> HttpResponse:
    """In words, where one can try again."""
    with override(language):
        messages.error(request, wrong.told)
        return redirect("people:me" if request.user.is_authenticated else "people:sign-in")


def _arrived(request: HttpRequest, outside: Outside, kept: dict[str, object]) -> HttpResponse:
    if kept["for"] is not None:
        connecting.connect(person=request.user, outside=outside)
        messages.success(request, gettext("Connected. From now on it opens your account."))
        return redirect(f"{reverse('people:me')}#keys")
    person = connecting.arrive(outside=outside)
    if person is not None:
        request.session.pop(PENDING, None)
        return let_in(request, person)
    request.session.cycle_key()
    request.session[PENDING] = {"issuer": outside.issuer, "subject": outside.subject, "at": time.time()}
    request.session.set_expiry(3600)
    return redirect("people:elsewhere-first")


@never_cache
@require_safe
def first(request: HttpRequest) -> HttpResponse:
    """Somebody whom nobody knows by this: new here, or with an account that it is to open, too."""
    outside = pending(request)
    if outside is None:
        return redirect("people:sign-in")
    return render(request, "people/elsewhere_first.html", {"provider": provider_of(outside)})


@never_cache
@login_required
@GET_POST
def connect(request: HttpRequest) -> HttpResponse:
    """Who came from elsewhere and then proved an account of theirs is asked once whether the one is to open the other."""
    outside = pending(request)
    if outside is None:
        return redirect("people:me")
    if request.method == "GET":
        return render(request, "people/elsewhere_connect.html", {"provider": provider_of(outside)})
    del request.session[PENDING]
    if "no" not in request.POST:
        try:
            connecting.connect(person=request.user, outside=outside)
        except ElsewhereTaken as wrong:
            messages.error(request, wrong.told)
        else:
            messages.success(request, gettext("Connected. From now on it opens your account."))
    return go_on(request, request.session.pop("then", ""))


@login_required
@require_POST
def end(request: HttpRequest, number: int) -> HttpResponse:
    """It no longer opens this account."""
    try:
        connecting.disconnect(person=request.user, number=number)
    except LastWayIn as wrong:
        messages.error(request, wrong.told)
    else:
        messages.success(request, gettext("Disconnected. It no longer opens your account."))
    return redirect(f"{reverse('people:me')}#keys")
