"""The API put together: its parts, and how it tells that something was refused."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from madang.website.frame.refusals import Refusal
from madang.website.front.api import clubs, programmes, sessions

api = NinjaAPI(
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
        return _tell(request, 422, "Unreadable", str(wrong))
    return _tell(request, wrong.status_code, "NotOpened", str(wrong))


@api.exception_handler(PermissionDenied)
def not_yours(request: HttpRequest, wrong: PermissionDenied) -> HttpResponse:
    """Seen, but not for who asks to do."""
    return _tell(request, 403, "NotYours", "This is for somebody else to do.")


@api.exception_handler(Http404)
def not_found(request: HttpRequest, wrong: Http404) -> HttpResponse:
    """Not there, or not for who asks: the answer is the same."""
    return _tell(request, 404, "NotFound", "There is nothing at this address for you.")


@api.exception_handler(ValidationError)
def unreadable(request: HttpRequest, wrong: ValidationError) -> HttpResponse:
    """Every part that could not be read, by name."""
    words = "; ".join(f"{'.'.join(str(part) for part in one['loc'])}: {one['msg']}" for one in wrong.errors)
    return _tell(request, 422, "Unreadable", words)
