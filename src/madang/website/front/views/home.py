"""The yard as it is now."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from madang.website.front.screening import screening


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What is in the yard now; honest where there is nothing yet."""
    film = screening()
    words = film.words("en" if get_language() == "en" else "ko") if film else ""
    percent = round(film.share * 100) if film else 0
    return render(request, "front/home.html", {"film": film, "words": words, "percent": percent})
