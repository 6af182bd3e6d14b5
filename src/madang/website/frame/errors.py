"""Pages for what went wrong: what happened, what was kept, what to do now. They ask no database, so that they work without one."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from madang.website.frame.context import THEME_COOKIE, THEMES, there

WORDS = {
    400: (
        gettext_noop("We could not read this"),
        gettext_noop("What arrived was incomplete. Nothing was changed. Please go back and try again."),
    ),
    403: (
        gettext_noop("This door is not open to you"),
        gettext_noop("You are signed in as somebody who may not see this page. If you should, please ask the hub."),
    ),
    404: (
        gettext_noop("There is no page here"),
        gettext_noop("The address may have changed or lost a letter. Nothing of yours is lost."),
    ),
    429: (
        gettext_noop("A little slower, please"),
        gettext_noop("This was asked very often in a short time. Please try again in a quarter of an hour."),
    ),
    500: (
        gettext_noop("Something broke on our side"),
        gettext_noop("What you saved before is kept. We have noted what happened; please try again in a moment."),
    ),
    503: (
        gettext_noop("The mail could not be sent"),
        gettext_noop("The yard's mail is not working just now. Please try again in a few minutes, or ask the hub."),
    ),
}
CSRF = (
    gettext_noop("The page had been open too long"),
    gettext_noop("To be safe, nothing was sent. Please go back, load the page again and send once more. Cookies must be allowed."),
)


KINDS = {400: "Unreadable", 403: "NotOpened", 404: "NotFound", 429: "AskedTooOften", 500: "Broken", 503: "NoMail"}


def page(request: HttpRequest, status: int, words: tuple[str, str] | None = None) -> HttpResponse:
    """One such page in the language of its address; for programs (`/api/`) the same words as JSON, in the language that they accept."""
    first = request.path.split("/")[1]
    language = first if first in ("ko", "en") else translation.get_language_from_request(request)
    other = "en" if language == "ko" else "ko"
    theme = request.COOKIES.get(THEME_COOKIE, "system")
    title, text = words or WORDS[status]
    if first == "api":
        with translation.override(language):
            told = {"kind": KINDS.get(status, "Refused"), "words": f"{_(title)}. {_(text)}"}
        return JsonResponse(told, status=status, json_dumps_params={"ensure_ascii": False}, headers={"Vary": "Accept-Language"})
    with translation.override(language):
        shown = {
            "title": _(title), "text": _(text), "status": status, "language": language, "other_language": other,
            "here_in_other": there(request.path, language, other), "theme": theme if theme in THEMES else "system",
        }  # fmt: skip
        return HttpResponse(render_to_string("frame/error.html", shown), status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400."""
    return page(request, 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403."""
    return page(request, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404."""
    return page(request, 404)


def broken(request: HttpRequest) -> HttpResponse:
    """500."""
    return page(request, 500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without its token."""
    return page(request, 403, CSRF)
