"""For whom a request to the API acts: the holder of a lent key, the person of the browser's session, or nobody in particular."""

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.utils.translation import gettext
from ninja.errors import HttpError
from ninja.security import APIKeyCookie, HttpBearer
from ninja.utils import check_csrf

from madang.website.people.actions.lending import whose
from madang.website.people.models import Person
from madang.website.people.proof import OWED

SAFE = ("GET", "HEAD", "OPTIONS")


class ByKey(HttpBearer):
    """`Authorization: Bearer madang_…`: a key that a person lent to a program."""

    def authenticate(self, request: HttpRequest, token: str) -> Person:
        """The person, or 401."""
        person = whose(token)
        if person is None:
            raise HttpError(401, gettext("This key opens nothing (any more)."))
        return person


class BySession(APIKeyCookie):
    """The cookie of a signed-in browser; writing needs the page's token (CSRF) as well."""

    param_name = "madang"

    def __init__(self) -> None:
        super().__init__(csrf=False)  # asked below, only where a session counts

    def authenticate(self, request: HttpRequest, key: str | None) -> Person | None:
        """The person, or None where nobody is signed in."""
        if not request.user.is_authenticated:
            return None
        if request.session.get(OWED):
            raise HttpError(403, gettext("This session owes its second proof."))
        if request.method not in SAFE and check_csrf(request) is not None:
            raise HttpError(403, gettext("The page's token is missing."))
        return request.user


def anybody(request: HttpRequest) -> AnonymousUser:
    """Nobody in particular: sees what everybody sees."""
    return AnonymousUser()


SIGNED_IN = [ByKey(), BySession()]
EVERYBODY = [ByKey(), BySession(), anybody]
OPEN = {"security": [{}]}  # for the document: the operation answers without any of them, too
