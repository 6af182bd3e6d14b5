"""Whether a session still owes its second proof. Who serves the whole hub gives one; everybody else may, by a passkey or an app."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from madang.website.people.models import OneTimeCodes, Person, Role

OWED = "second proof owed"  # kept in the session
OPEN = (
    "people:second",
    "people:second-begin",
    "people:second-spares",
    "people:leave",
    "people:passkey-new",
    "people:passkey-add",
    "front:look",
)

NOBODYS = (
    "alive",
    "ready",
    "files:picture",
    "elsewhere-back",
    "scans-worker",
)  # opened by their address alone: whose session it is does not matter, nor is it read


def owes(person: Person) -> bool:
    """Whether a mailed link alone is too little: the person has an app's codes, or a role for the whole hub. In a demo nobody owes one."""
    if settings.MADANG_DEMO:
        return False
    return OneTimeCodes.objects.filter(person=person).exclude(confirmed_at=None).exists() or person.has(*Role.Kind.values)


class SecondProof:
    """Leads a session that owes its second proof to the page that takes it, whatever it asked for. No question to the database."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]):
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Nothing before the route is known."""
        return self._answer(request)

    def process_view(self, request: HttpRequest, view: object, args: object, kwargs: object) -> HttpResponse | None:
        """Let through what needs no person, and the pages on which the proof is given."""
        match = request.resolver_match
        if match is not None and (match.view_name in OPEN or match.view_name in NOBODYS):
            return None
        return redirect(reverse("people:second")) if request.session.get(OWED) else None
