"""What the pages of grants share: who may see an agreement, and a page that asks one thing and does it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from madang.website.frame.refusals import Refusal
from madang.website.grants.errors import told
from madang.website.grants.models import Agreement
from madang.website.grants.money.errors import LedgerError
from madang.website.grants.queries.agreed import with_names
from madang.website.grants.rights import Rights, rights_in
from madang.website.people.models import Role

GET_POST = require_http_methods(["GET", "POST"])


def keeps(request: HttpRequest, *roles: str) -> bool:
    """Whether the reader has one of these roles of the hub."""
    return bool(request.user.is_authenticated and request.user.has(*roles))


def for_operators(request: HttpRequest) -> None:
    """Raises PermissionDenied for everybody else."""
    if not keeps(request, Role.Kind.OPERATOR):
        raise PermissionDenied


def seen(request: HttpRequest, id: UUID) -> tuple[Agreement, Rights]:
    """The agreement, for who may see it: the holder's own people, operators, auditors."""
    held = get_object_or_404(with_names(Agreement.objects.all()), pk=id)
    rights = rights_in(held, request.user)
    if not rights.see:
        raise PermissionDenied
    return held, rights


def allowed(may: bool) -> None:
    """Raises PermissionDenied where it is not."""
    if not may:
        raise PermissionDenied


def ask(
    request: HttpRequest, form: forms.Form, act: Callable[[forms.Form], object], *, done: str, to: Any, page: dict[str, Any],
    template: str = "grants/ask.html",
) -> HttpResponse:  # fmt: skip
    """Show the form; with a good answer do `act`, say `done` and go `to`; what is refused stands over the form, which keeps what was typed.

    `page` has at least `title`, `button`, `back` (address), `agreement` or `programme`."""
    if request.method == "POST" and form.is_valid():
        try:
            act(form)
        except LedgerError as wrong:
            form.add_error(None, told(wrong))
        except Refusal as wrong:
            if wrong.status == 403:
                raise
            form.add_error(None, wrong.told)
        else:
            messages.success(request, done)
            return redirect(to)
    return render(request, template, {"form": form, **page}, status=422 if form.errors else 200)


def data_of(request: HttpRequest) -> Any:
    """What was sent, or None for a page that is asked for the first time."""
    return request.POST if request.method == "POST" else None
