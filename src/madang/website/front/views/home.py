"""The yard as it is now."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from madang.website.front import coming, queries
from madang.website.front.screening import screening


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What is in the yard now; honest where there is nothing yet."""
    film = screening()
    shown = {
        "film": film,
        "words": film.words("en" if get_language() == "en" else "ko") if film else "",
        "percent": round(film.share * 100) if film else 0,
        "calls": queries.calls_now(),
        "sessions": coming.sessions_now(),
        "clubs": queries.clubs_now(),
        "clubs_counted": queries.clubs_counted(),
        "questions": queries.questions_now(),
        "proposals": queries.proposals_now(),
    }
    return render(request, "front/home.html", shown)
