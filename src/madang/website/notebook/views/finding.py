"""What an address means, and whether the one who asks may read it."""

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from madang.website.clubs.models import Club
from madang.website.notebook.errors import NotYours
from madang.website.notebook.models import Entry
from madang.website.notebook.rights import Rights, rights_of


def readable(request: HttpRequest, number: int) -> tuple[Entry, Rights]:
    """The entry, and what this person may do with it. What strangers may not read is not there for them."""
    entry = get_object_or_404(Entry.objects.select_related("club", "after", "started_by"), pk=number)
    rights = rights_of(request.user, entry.club)
    if not rights.read and entry.published_at is None:
        raise Http404
    return entry, rights


def writable(request: HttpRequest, number: int) -> tuple[Entry, Rights]:
    """The entry, for who may write in it. Raises NotYours, Http404."""
    entry, rights = readable(request, number)
    if not rights.write:
        raise NotYours
    return entry, rights


def club_of(slug: str) -> Club:
    """The club at this address."""
    return get_object_or_404(Club, slug=slug)
