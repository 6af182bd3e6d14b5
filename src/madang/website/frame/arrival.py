"""When a request reached this machine. However long it then waits its turn, by this moment a deadline is judged."""

from datetime import datetime

from django.http import HttpRequest
from django.utils import timezone


def arrived(request: HttpRequest) -> datetime:
    """The moment that the server noted when the request's head came in; now, where no server of ours stands before it."""
    noted = getattr(request, "arrived", None)
    return noted if isinstance(noted, datetime) else timezone.now()
