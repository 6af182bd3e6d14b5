"""The guardian's page, behind the mailed link."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_noop
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from madang.website.frame import errors as pages
from madang.website.people.actions import guarding
from madang.website.people.errors import RequestOver
from madang.website.people.forms import ConfirmForm
from madang.website.people.purposes import PURPOSES

TITLE = gettext_noop("There is nothing to answer")


@never_cache
@require_http_methods(["GET", "POST"])
def confirm(request: HttpRequest, secret: str) -> HttpResponse:
    """Yes, with who the child is; or no, and nothing stays."""
    try:
        guarding.open_request(secret)
        if request.method == "POST" and "refuse" in request.POST:
            guarding.refuse(link=secret)
            return render(request, "people/guardian_done.html", {"confirmed": False})
        form = ConfirmForm(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            guarding.confirm(
                link=secret, child_name=form.cleaned_data["child_name"], child_birth_date=form.cleaned_data["child_birth_date"]
            )
            return render(request, "people/guardian_done.html", {"confirmed": True})
    except RequestOver:
        return pages.page(request, 404, (TITLE, RequestOver.words))
    return render(
        request,
        "people/guardian_confirm.html",
        {"form": form, "purposes": [p for p in PURPOSES if p.needed]},
        status=422 if form.errors else 200,
    )
