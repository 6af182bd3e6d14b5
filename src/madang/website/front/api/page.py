"""The page about the API."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from madang.website.front.api.reference import operations, shapes


@require_safe
def api_page(request: HttpRequest) -> HttpResponse:
    """What programs can do here."""
    return render(request, "front/api.html", {"operations": operations(), "shapes": shapes()})
