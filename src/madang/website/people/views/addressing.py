"""Another mail address: asking for it, the link that confirms it, and the link that takes it back."""

import time

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext, gettext_noop
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from madang.website.frame import errors as pages
from madang.website.people.actions import addressing, undoing
from madang.website.people.errors import AskedTooOften, MailNotSent, PeopleError, SameAddress
from madang.website.people.forms import AddressForm
from madang.website.people.views.entering import GET_POST, SINCE, language, link_to

FRESH_FOR = 15 * 60  # seconds after signing in, with the second proof where one is owed
UNCHANGED = gettext_noop("Your address was not changed")
NO_WAY_BACK = gettext_noop("This could not be taken back")


def is_fresh(request: HttpRequest) -> bool:
    """Whether this session began just now: a phone that lies about is not enough to give an account another address."""
    return time.time() - request.session.get(SINCE, 0) < FRESH_FOR


@never_cache
@login_required
@GET_POST
def address(request: HttpRequest) -> HttpResponse:
    """Ask for another address; what waits to be confirmed can be given up here."""
    if request.method == "POST" and "give_up" in request.POST:
        addressing.give_up(person=request.user)
        messages.success(request, gettext("Given up. Your address is as it was."))
        return redirect("people:address")
    fresh = is_fresh(request)
    form = AddressForm(request.POST if request.method == "POST" and fresh else None)
    if request.method == "POST" and fresh and form.is_valid() and (answer := _ask(request, form)) is not None:
        return answer
    shown = {"form": form, "fresh": fresh, "waiting": addressing.asked_for(request.user), "changed": undoing.can_be_undone(request.user)}
    return render(request, "people/address.html", shown, status=422 if form.errors else 200)


def _ask(request: HttpRequest, form: AddressForm) -> HttpResponse | None:
    """None where it is told beside the field."""
    try:
        addressing.ask(
            person=request.user,
            email=form.cleaned_data["email"],
            language=language(),
            address_of=link_to(request, "people:address-confirm"),
        )
    except SameAddress as wrong:
        form.add_error("email", wrong.told)
        return None
    except AskedTooOften:
        return pages.page(request, 429)
    except MailNotSent:
        return pages.page(request, 503)
    return redirect("people:address")


@login_required
@require_POST
def again(request: HttpRequest) -> HttpResponse:
    """Sign out, and in once more, with the second proof where one is owed; then back to the address."""
    logout(request)
    return redirect(f"{reverse('people:sign-in')}?{urlencode({'next': reverse('people:address')})}")


@never_cache
@login_required
@GET_POST
def confirm(request: HttpRequest, secret: str) -> HttpResponse:
    """The mailed link shows a button, to the person who asked: nobody's account is given another address by a mail that was misled."""
    try:
        change = addressing.behind(person=request.user, link=secret)
        if request.method == "POST":
            addressing.confirm(person=request.user, link=secret)
    except PeopleError as wrong:
        return pages.page(request, wrong.status, (UNCHANGED, wrong.told))
    if request.method == "GET":
        return render(request, "people/address_confirm.html", {"new": change.new, "done": change.confirmed_at is not None})
    undoing.tell()
    messages.success(request, gettext("Confirmed. From now on we mail you at %(address)s.") % {"address": change.new})
    return redirect("people:address")


@never_cache
@GET_POST
def undo(request: HttpRequest, secret: str) -> HttpResponse:
    """Whoever reads the old address takes it back, whoever is signed in: it may be that they no longer can be."""
    try:
        change = undoing.open_undo(secret)
        if request.method == "GET":
            return render(request, "people/address_undo.html", {"old": change.old})
        old = undoing.undo(link=secret)
    except PeopleError as wrong:
        return pages.page(request, wrong.status, (NO_WAY_BACK, wrong.told))
    if request.user.is_authenticated and request.user.pk == change.person_id:
        logout(request)
    return render(request, "people/address_undo.html", {"old": old, "done": True})
