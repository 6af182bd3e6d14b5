"""What an address means, and whether the one who asks may see it."""

from uuid import UUID

from django.http import Http404, HttpRequest

from madang.website.applications.models import Application
from madang.website.applications.queries import Part, may_read, part_in
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
    return taking_part(request, id)[0]


def taking_part(request: HttpRequest, id: UUID) -> tuple[Application, Part]:
    """The same, and what else they may do with it."""
    row = found(id)
    part = part_in(row, request.user)
    if not part.writes:
        raise Http404
    return row, part
