"""Sessions that a page is about, for who may see them."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from madang.website.sessions.models import Session
from madang.website.sessions.queries import with_places
from madang.website.sessions.rights import may_host, may_see


def session_of(request: HttpRequest, number: int) -> Session:
    """With `taken` and `left`. Raises Http404, PermissionDenied."""
    found = get_object_or_404(with_places(Session.objects.all()), pk=number)
    if not may_see(request.user, found):
        raise PermissionDenied
    return found


def hosted(request: HttpRequest, number: int) -> Session:
    """One that this person hosts."""
    found = session_of(request, number)
    if not may_host(request.user, found):
        raise PermissionDenied
    return found
