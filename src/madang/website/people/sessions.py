"""Whose session it is: asked at every page of everybody, so both questions are prepared (`frame.prepared`). Else as Django does it."""

from django.contrib.auth.backends import ModelBackend
from django.contrib.sessions.backends.db import SessionStore as Kept
from django.contrib.sessions.models import Session
from django.utils import timezone

from madang.website.frame.prepared import Prepared
from madang.website.people.models import Person

_session = Prepared(lambda key: Session.objects.filter(session_key=key), str)
_person = Prepared(lambda pk: Person.objects.filter(pk=pk), int)


class SessionStore(Kept):
    """Sessions in Django's own table."""

    def _get_session_from_db(self) -> Session | None:
        found = _session.first(self.session_key)
        if found is not None and found.expire_date > timezone.now():
            return found
        self._session_key = None
        return None


class Known(ModelBackend):
    """Finds the person of a session; that nobody has a password leaves nothing else to do."""

    def get_user(self, user_id: int) -> Person | None:
        """The person, as long as they may enter."""
        found = _person.first(user_id)
        return found if found is not None and self.user_can_authenticate(found) else None
