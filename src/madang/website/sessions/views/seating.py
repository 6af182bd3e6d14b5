"""Taking a place, with an account or without, giving it up, and the questions for reach."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from madang.website.clubs.waiting import TooLarge
from madang.website.sessions.actions import reaching, seating
from madang.website.sessions.forms import ReachForm, SeatForm, SizeForm
from madang.website.sessions.letters import confirm, seat_of, token_of
from madang.website.sessions.models import Seat
from madang.website.sessions.views.finding import session_of

GET_POST = require_http_methods(["GET", "POST"])


@never_cache
@GET_POST
def come(request: HttpRequest, number: int) -> HttpResponse:
    """A place without an account. Who is signed in takes one with one press."""
    found = session_of(request, number)
    if request.user.is_authenticated or not found.open_to_all:
        return redirect("sessions:session", found.pk)
    form = SeatForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            seat, secret = seating.take_without_account(
                session=found, name=given["name"], size=given["size"], email=given["email"], language=request.LANGUAGE_CODE,
                network=request.META.get("REMOTE_ADDR", ""), nonce=given["nonce"],
            )  # fmt: skip
        except TooLarge as wrong:
            form.add_error("size", wrong.told)
        else:
            address = reverse("sessions:seat", args=[secret])
            if seat.email:
                confirming = reverse("sessions:seat-mail", args=[token_of(seat)])
                confirm(seat, found, request.build_absolute_uri(address), request.build_absolute_uri(confirming))
            return redirect(address)
    return render(request, "sessions/come.html", {"session": found, "form": form}, status=422 if form.errors else 200)


@login_required
@require_POST
def take(request: HttpRequest, number: int) -> HttpResponse:
    """One press, for who is known."""
    found = session_of(request, number)
    form = SizeForm(request.POST if "size" in request.POST else {"size": 1})
    if not form.is_valid():
        messages.error(request, gettext("From one to twelve people can come together."))
        return redirect("sessions:session", found.pk)
    seat = seating.take(session=found, person=request.user, size=form.cleaned_data["size"])
    words = (
        gettext("Your place is kept.")
        if seat.state == Seat.State.SEATED
        else gettext("All places are taken. You are on the waiting list, in your turn.")
    )
    messages.success(request, words)
    return redirect("sessions:session", found.pk)


@login_required
@require_POST
def give_up(request: HttpRequest, number: int) -> HttpResponse:
    """Not coming after all."""
    found = session_of(request, number)
    seat = found.seats.filter(person=request.user).exclude(state=Seat.State.LEFT).first()
    if seat is not None:
        seating.give_up(seat=seat)
        messages.success(request, gettext("Your place was given on. Thank you for telling us."))
    return redirect("sessions:session", found.pk)


def _seat(secret: str) -> Seat:
    found = seating.seat_by(secret)
    if found is None:
        raise Http404
    return found


@never_cache
@require_safe
def seat(request: HttpRequest, secret: str) -> HttpResponse:
    """The place of somebody without an account: kept on their phone as an address."""
    found = _seat(secret)
    shown = {
        "seat": found, "session": found.session, "secret": secret, "now": timezone.now(), "reach": ReachForm(),
        "address": request.build_absolute_uri(request.path),
        "before": found.session.seats.filter(state=Seat.State.WAITING, asked_at__lt=found.asked_at).count(),
    }  # fmt: skip
    return render(request, "sessions/seat.html", shown)


@never_cache
@GET_POST
def seat_mail(request: HttpRequest, token: str) -> HttpResponse:
    """The link in the mail: a button says that it reached the right one, another that it did not. Programs that read mail press none."""
    found = seat_of(token)
    if found is None:
        raise Http404
    if request.method == "GET":
        return render(request, "sessions/seat_mail.html", {"seat": found, "session": found.session})
    mine = "no" not in request.POST
    seating.confirm_address(seat=found, mine=mine)
    return render(request, "sessions/seat_mail.html", {"seat": found, "session": found.session, "done": True, "mine": mine})


@require_POST
def seat_change(request: HttpRequest, secret: str) -> HttpResponse:
    """Give it up, or come with fewer or more."""
    found = _seat(secret)
    if "give_up" in request.POST:
        seating.give_up(seat=found)
        messages.success(request, gettext("Your place was given on. Thank you for telling us."))
    else:
        form = SizeForm(request.POST)
        if form.is_valid():
            seating.resize(seat=found, size=form.cleaned_data["size"])
            messages.success(request, gettext("Saved."))
        else:
            messages.error(request, gettext("From one to twelve people can come together."))
    return redirect("sessions:seat", secret)


@require_POST
def seat_reach(request: HttpRequest, secret: str) -> HttpResponse:
    """The voluntary questions: counted, not kept."""
    found = _seat(secret)
    form = ReachForm(request.POST)
    form.is_valid()
    reaching.reach(seat=found, answers={name: str(value) for name, value in form.cleaned_data.items() if value})
    messages.success(request, gettext("Thank you. It is counted, without you."))
    return redirect("sessions:seat", secret)
