"""The second proof, and passkeys: the pages on which they are set up and given."""

import json

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from madang.website.frame import codes as squares
from madang.website.people.actions import passkeys, proving
from madang.website.people.errors import CodesShut, LastWayIn, PasskeyRefused, WrongProof
from madang.website.people.forms import ProofForm
from madang.website.people.models import OneTimeCodes
from madang.website.people.proof import OWED
from madang.website.people.views.entering import THEN, go_on, let_in

CHALLENGE, SPARES = "passkey challenge", "spare codes"  # kept in the session until the answer
GET_POST = require_http_methods(["GET", "POST"])
LONGEST = 20_000  # bytes of a device's answer


def has_codes(request: HttpRequest) -> bool:
    """Whether an app's codes are asked of this person."""
    return OneTimeCodes.objects.filter(person=request.user).exclude(confirmed_at=None).exists()


@never_cache
@login_required
@GET_POST
def second(request: HttpRequest) -> HttpResponse:
    """The code of the app, or a spare one. Who has none yet sets it up first."""
    if not request.session.get(OWED):
        return redirect("people:me")
    if not has_codes(request):
        return render(request, "people/second_needed.html")
    form = ProofForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            proving.prove(person=request.user, code=form.cleaned_data["code"])
        except (WrongProof, CodesShut) as wrong:
            form.add_error("code", wrong.told)
        else:
            return _proven(request)
    return render(request, "people/second.html", {"form": form}, status=422 if form.errors else 200)


def _proven(request: HttpRequest) -> HttpResponse:
    request.session.pop(OWED, None)
    request.session.cycle_key()
    return go_on(request, request.session.pop(THEN, ""))


@never_cache
@login_required
@GET_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Show the secret to the app's camera, and ask for its first code."""
    if has_codes(request):
        return redirect("people:me")
    form = ProofForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            request.session[SPARES] = proving.confirm_codes(person=request.user, code=form.cleaned_data["code"])
        except WrongProof as wrong:
            form.add_error("code", wrong.told)
        else:
            request.session.pop(OWED, None)
            return redirect("people:second-spares")
    secret = proving.begin_codes(person=request.user, yard=f"Madang {request.get_host()}")
    shown = {"form": form, "square": squares.svg(secret.address), "typed": secret.typed, "address": secret.address}
    return render(request, "people/second_begin.html", shown, status=422 if form.errors else 200)


@never_cache
@login_required
@GET_POST
def spares(request: HttpRequest) -> HttpResponse:
    """The spare codes, shown until they are said to be written down."""
    if request.method == "POST" or SPARES not in request.session:
        request.session.pop(SPARES, None)
        return go_on(request, request.session.pop(THEN, ""))
    return render(request, "people/second_spares.html", {"spares": request.session[SPARES]})


@never_cache
@login_required
@GET_POST
def end(request: HttpRequest) -> HttpResponse:
    """No more codes, after a last one."""
    if not has_codes(request):
        return redirect("people:me")
    form = ProofForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            proving.prove(person=request.user, code=form.cleaned_data["code"])
        except (WrongProof, CodesShut) as wrong:
            form.add_error("code", wrong.told)
        else:
            proving.end_codes(person=request.user)
            messages.success(request, gettext("Two-step sign-in is off."))
            return redirect("people:me")
    return render(request, "people/second_end.html", {"form": form}, status=422 if form.errors else 200)


def place(request: HttpRequest) -> passkeys.Place:
    """Where the browser is."""
    host = request.get_host()
    return passkeys.Place(host.rpartition(":")[0] or host, f"{request.scheme}://{host}")


def _answer(request: HttpRequest) -> dict[str, str]:
    """What the script sent: the device's answer as it stands, and a name. Raises PasskeyRefused."""
    try:
        told = json.loads(request.body[: LONGEST + 1]) if len(request.body) <= LONGEST else None
    except ValueError:
        told = None
    if not isinstance(told, dict) or not isinstance(told.get("answer"), dict) or not isinstance(told.get("name", ""), str):
        raise PasskeyRefused
    return {"answer": json.dumps(told["answer"]), "name": told.get("name", "")}


def _refused(wrong: PasskeyRefused) -> JsonResponse:
    return JsonResponse({"words": wrong.told}, status=409)


@never_cache
@login_required
@require_POST
def passkey_new(request: HttpRequest) -> HttpResponse:
    """The question for a new passkey."""
    asked = passkeys.ask_for_new(person=request.user, place=place(request), yard="Madang")
    request.session[CHALLENGE] = asked.challenge
    return HttpResponse(asked.options, content_type="application/json")


@never_cache
@login_required
@require_POST
def passkey_add(request: HttpRequest) -> HttpResponse:
    """The device's answer to it."""
    try:
        told = _answer(request)
        passkeys.add(person=request.user, place=place(request), challenge=request.session.pop(CHALLENGE, ""), **told)
    except PasskeyRefused as wrong:
        return _refused(wrong)
    request.session.pop(OWED, None)  # the device was there and its owner unlocked it
    messages.success(request, gettext("The passkey is kept. From now on this device opens the yard."))
    return JsonResponse({"go": request.session.pop(THEN, "") or "", "language": request.LANGUAGE_CODE})


@login_required
@require_POST
def passkey_remove(request: HttpRequest, number: int) -> HttpResponse:
    """Forget a passkey."""
    try:
        passkeys.remove(person=request.user, number=number)
    except LastWayIn as wrong:
        messages.error(request, wrong.told)
    else:
        messages.success(request, gettext("The passkey no longer opens this yard."))
    return redirect("people:me")


@never_cache
@require_POST
def passkey_ask(request: HttpRequest) -> HttpResponse:
    """The question that a passkey answers to come in."""
    asked = passkeys.ask_to_enter(place=place(request))
    request.session[CHALLENGE] = asked.challenge
    return HttpResponse(asked.options, content_type="application/json")


@never_cache
@require_POST
def passkey_enter(request: HttpRequest) -> HttpResponse:
    """The device's answer: in, with both proofs given at once."""
    try:
        person = passkeys.enter(place=place(request), challenge=request.session.pop(CHALLENGE, ""), answer=_answer(request)["answer"])
    except PasskeyRefused as wrong:
        return _refused(wrong)
    return JsonResponse({"go": let_in(request, person, twice=True).headers["Location"]})
