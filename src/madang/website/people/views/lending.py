"""Keys of programs that act for me at the API."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from madang.website.people.actions import lending
from madang.website.people.errors import TooManyKeys
from madang.website.people.forms import LendForm


@never_cache
@login_required
@require_http_methods(["GET", "POST"])
def programs(request: HttpRequest) -> HttpResponse:
    """My keys; a new one is shown on the answer to its making, and never again."""
    form, key = LendForm(request.POST if request.method == "POST" else None), ""
    if request.method == "POST" and form.is_valid():
        try:
            key = lending.lend(person=request.user, name=form.cleaned_data["name"])
        except TooManyKeys as wrong:
            form.add_error("name", wrong.told)
        else:
            form = LendForm()
    shown = {"form": form, "key": key, "keys": request.user.access_keys.all()}
    return render(request, "people/programs.html", shown, status=422 if form.errors else 200)


@login_required
@require_POST
def end(request: HttpRequest, number: int) -> HttpResponse:
    """Take a key back."""
    lending.take_back(person=request.user, number=number)
    messages.success(request, gettext("The key opens nothing any more."))
    return redirect("people:programs")
