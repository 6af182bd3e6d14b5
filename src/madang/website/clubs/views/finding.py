"""Finding the club or the post that an address means, for whoever may."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from madang.website.clubs.errors import NotForYou, PostGone
from madang.website.clubs.models import Club, Post
from madang.website.clubs.queries import Rights, found_post, rights_of


def club_of(slug: str) -> Club:
    """The club of this address."""
    return get_object_or_404(Club.objects.select_related("picture"), slug=slug)


def readable(request: HttpRequest, slug: str) -> tuple[Club, Rights]:
    """A club whose inside this person may see. Raises NotForYou."""
    found = club_of(slug)
    rights = rights_of(request.user, found)
    if not rights.read:
        raise NotForYou
    return found, rights


def led(request: HttpRequest, slug: str) -> Club:
    """A club that this person leads. Raises NotForYou."""
    found, rights = readable(request, slug)
    if not rights.lead:
        raise NotForYou
    return found


def post_of(request: HttpRequest, slug: str, number: int) -> tuple[Post, Rights]:
    """A post of this club that stands, for its readers. Raises NotForYou, PostGone."""
    club, rights = readable(request, slug)
    found = found_post(number)
    if found is None or found.club_id != club.pk:
        raise Http404
    if found.removed_at is not None:
        raise PostGone
    return found, rights


def asking(request: HttpRequest, *, status: int = 200, **shown: object) -> HttpResponse:
    """A page that asks one thing: `title`, `lead`, `form`, `button`, and `back`, where one goes without."""
    form = shown.get("form")
    wrong = form is not None and form.errors  # type: ignore[attr-defined]
    return render(request, "clubs/asking.html", shown, status=status if status != 200 else 422 if wrong else 200)
