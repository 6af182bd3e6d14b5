"""A person's choice out of its row."""

from madang.website.notices.models import NoticeChoice
from madang.website.notices.timing import Choice


def choice_of(row: NoticeChoice | None) -> Choice:
    """What was chosen; without a row what everybody begins with."""
    return Choice() if row is None else Choice(row.mail, row.quiet_from, row.quiet_until, frozenset(row.digest))
