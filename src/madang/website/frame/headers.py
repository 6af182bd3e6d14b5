"""Headers that every answer carries (OWASP ASVS 14.4). Nothing is loaded from elsewhere, and no script or style stands in a page."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

POLICY = "; ".join(
    (
        "default-src 'self'",
        "img-src 'self' data:",  # the admin's own icons are data
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
DENIED = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"


class Headers:
    """Adds them; a view that set one itself keeps it."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]):
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, with the headers."""
        response = self._answer(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        response.headers.setdefault("Permissions-Policy", DENIED)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if "Cache-Control" not in response.headers and _is_somebodys(request):
            response.headers["Cache-Control"] = "private, no-store"  # a shared computer shows nobody else's pages
        return response


def _is_somebodys(request: HttpRequest) -> bool:
    """Whether somebody is signed in: asks the database, so it is asked last."""
    return getattr(request, "user", None) is not None and getattr(request, "_messages", None) is not None and request.user.is_authenticated
