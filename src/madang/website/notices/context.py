"""What the head of every page tells of notices."""

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from madang.website.notices.queries import MANY, unread


def notices(request: HttpRequest) -> dict[str, object]:
    """How many are unread: asked only where a page says it, and never for a stranger."""

    def count() -> int:
        person = getattr(request, "user", None)
        return unread(person) if person is not None and person.is_authenticated else 0

    return {"unread_notices": SimpleLazyObject(count), "many_notices": MANY}
