"""What an address means, and whether the one who asks may see it."""

from uuid import UUID

from django.http import Http404, HttpRequest

from madang.website.applications.models import Application
from madang.website.applications.queries import may_read, may_write
from madang.website.frame.prepared import Prepared

_found = Prepared(
    lambda id: Application.objects.select_related("call", "club", "began_by").defer("call__draft").filter(pk=id).order_by(), UUID
)


def found(id: UUID) -> Application:
    """The application at this address."""
    row = _found.first(id)
    if row is None:
        raise Http404
    return row


def readable(request: HttpRequest, id: UUID) -> Application:
    """For who may read it; for everybody else it is not there."""
    row = found(id)
    if not may_read(row, request.user):
        raise Http404
    return row


def writable(request: HttpRequest, id: UUID) -> Application:
    """For who writes in it; for everybody else it is not there."""
    row = found(id)
    if not may_write(row, request.user):
        raise Http404
    return row
