"""About, text and screen, the source, and the sample film."""

from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language_from_request
from django.views.decorators.http import require_http_methods, require_safe

from madang.website.frame.context import THEME_COOKIE, THEMES
from madang.website.frame.ranges import send
from madang.website.frame.source import write_archive
from madang.website.front.screening import FILES, screening
from madang.website.people.purposes import PURPOSES

YEAR = 60 * 60 * 24 * 365


@require_safe
def to_a_language(request: HttpRequest) -> HttpResponse:
    """`/` leads to Korean, or to English for a browser that prefers it."""
    answer = redirect(f"/{'en' if get_language_from_request(request) == 'en' else 'ko'}/")
    answer.headers["Vary"] = "Accept-Language, Cookie"
    return answer


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """What this yard is, and how everybody can use it."""
    return render(request, "front/about.html")


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """Every purpose, word for word."""
    return render(request, "front/privacy.html", {"purposes": PURPOSES})


@require_http_methods(["GET", "HEAD", "POST"])
def look(request: HttpRequest) -> HttpResponse:
    """Light, dark, or as the system does; kept in a cookie, so that the server draws it and no script has to."""
    if request.method != "POST":
        return render(request, "front/look.html")
    theme, then = request.POST.get("theme", ""), request.POST.get("then", "")
    answer = redirect(then if url_has_allowed_host_and_scheme(then, {request.get_host()}, request.is_secure()) else "front:look")
    if theme in THEMES:
        answer.set_cookie(THEME_COOKIE, theme, max_age=YEAR, samesite="Lax", httponly=True, secure=request.is_secure())
    return answer


@require_safe
def source(request: HttpRequest) -> HttpResponse:
    """The source of the program that is running here."""
    made = Path(settings.MADANG_DATA) / f"source-{settings.MADANG_STARTED}.zip"
    if not made.exists():
        write_archive(made)
    answer = send(request, made, "application/zip")
    answer.headers["Content-Disposition"] = 'attachment; filename="madang-source.zip"'
    return answer


@require_safe
def film_progress(request: HttpRequest, name: str) -> JsonResponse:
    """How far the film is: asked every two seconds by the page that shows it."""
    film = screening(name)
    if film is None:
        raise Http404
    words = film.words("en" if request.GET.get("language") == "en" else "ko")
    return JsonResponse({"state": film.state, "percent": round(film.share * 100), "words": words}, headers={"Cache-Control": "no-store"})


@require_safe
def film_file(request: HttpRequest, name: str, file: str) -> HttpResponse:
    """The film, its poster, its captions, in parts where parts are asked for."""
    film = screening(name)
    path = film.file(file) if film else None
    if path is None:
        raise Http404
    return send(request, path, FILES[file][1])
