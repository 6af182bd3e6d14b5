"""Pictures at their signed addresses."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from madang.website.files import serving


@require_safe
def picture(request: HttpRequest, digest: str, until: int, width: int, suffix: str, mark: str) -> HttpResponse:
    """A picture, for whoever was given its address within the day."""
    return serving.picture(request, digest=digest, until=until, width=width, suffix=suffix, mark=mark)
