"""The API put together: its parts, and how it tells that something was refused: in English or Korean, by `Accept-Language`."""

from collections.abc import Callable
from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern
from django.utils.translation import gettext
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from madang.website.frame.refusals import Refusal
from madang.website.front.api import clubs, programmes, sessions
from madang.website.front.api.telling import unread


def _worded(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A method that an address does not take is refused before any handler is asked, and without words of ours: they are put in here."""

    @wraps(view)
    def answered(request: HttpRequest, *given: object, **named: object) -> HttpResponse:
        answer = view(request, *given, **named)
        if answer.status_code != 405:
            return answer
        told = _tell(request, 405, "NotTaken", gettext("This address does not take that method."))
        told.headers["Allow"] = answer.headers["Allow"]
        return told

    return answered


class Board(NinjaAPI):
    """Django Ninja's, with words for every refusal."""

    @property
    def urls(self) -> tuple[list[URLPattern], str, str]:
        """Where it answers, for the routes."""
        patterns, app, name = super().urls
        for pattern in patterns:
            pattern.callback = _worded(pattern.callback)
        return patterns, app, name


api = Board(
    title="Madang",
    version="1",
    description="Programmes, calls, clubs, sessions and attendance of this yard, with the rights of whoever asks.",
    docs_url=None,  # its page would load from elsewhere; ours is /ko/api/ and /en/api/
    urls_namespace="api",
)
api.add_router("", programmes.router, tags=["programmes"])
api.add_router("", clubs.router, tags=["clubs"])
api.add_router("", sessions.router, tags=["sessions"])


def _tell(request: HttpRequest, status: int, kind: str, words: str) -> HttpResponse:
    return api.create_response(request, {"kind": kind, "words": words}, status=status)


@api.exception_handler(Refusal)
def refused(request: HttpRequest, wrong: Refusal) -> HttpResponse:
    """In the language of the request's `Accept-Language`."""
    return _tell(request, wrong.status, type(wrong).__name__, wrong.told)


@api.exception_handler(HttpError)
def not_opened(request: HttpRequest, wrong: HttpError) -> HttpResponse:
    """401 and 403; a body that is no JSON is told like any other that cannot be read."""
    if wrong.status_code == 400:
        return _tell(request, 422, "Unreadable", gettext("What was sent is no JSON."))
    if isinstance(wrong, AuthenticationError):
        return _tell(request, wrong.status_code, "NotOpened", gettext("Nobody is signed in, and no key was sent."))
    return _tell(request, wrong.status_code, "NotOpened", str(wrong))


@api.exception_handler(PermissionDenied)
def not_yours(request: HttpRequest, wrong: PermissionDenied) -> HttpResponse:
    """Seen, but not for who asks to do."""
    return _tell(request, 403, "NotYours", gettext("This is for somebody else to do."))


@api.exception_handler(Http404)
def not_found(request: HttpRequest, wrong: Http404) -> HttpResponse:
    """Not there, or not for who asks: the answer is the same."""
    return _tell(request, 404, "NotFound", gettext("There is nothing at this address for you."))


@api.exception_handler(ValidationError)
def unreadable(request: HttpRequest, wrong: ValidationError) -> HttpResponse:
    """Every part that could not be read, by name."""
    return _tell(request, 422, "Unreadable", unread(wrong.errors))
