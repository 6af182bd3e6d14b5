"""A question brings the club together: a session about it, planned as every other."""

from datetime import datetime, timedelta

from django.db import transaction

from madang.website.notebook.actions.writing import must_write
from madang.website.notebook.models import Entry
from madang.website.people.models import Person
from madang.website.sessions.actions.planning import Plan, plan
from madang.website.sessions.models import Session

TITLE, ABOUT = 120, 4000  # letters that a session takes


@transaction.atomic
def meet(*, by: Person, entry: Entry, starts_at: datetime, hours: int, place: str) -> Session:
    """A session for the club, with the question as its title and the guess as what it is about. Raises NotYours, ClubEnded, and what
    sessions refuse."""
    must_write(by, entry.club)
    what = Plan(
        title=entry.question[:TITLE], starts_at=starts_at, ends_at=starts_at + timedelta(hours=hours), about=entry.thinking[:ABOUT],
        place=" ".join(place.split()),
    )  # fmt: skip
    return plan(by=by, club=entry.club, programme=None, what=what)[0]
