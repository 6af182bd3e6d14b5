"""When a mail may go out. Pure: a moment and a choice in, a moment out; hours are those of the moment's own zone."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final, Literal

Rhythm = Literal["each", "daily", "weekly", "never"]
DIGEST: Final = time(8, 0)  # of daily and weekly mails; weekly ones on a Monday


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person wants. From `quiet_from` to `quiet_until` no mail goes out, over midnight too; equal hours: never quiet. Topics in
    `digest` wait for the daily mail, where the others come each at once."""

    rhythm: Rhythm = "each"
    quiet_from: time = time(21, 0)
    quiet_until: time = time(8, 0)
    digest: frozenset[str] = frozenset()


def is_quiet(hour: time, choice: Choice) -> bool:
    """Whether this hour is one of the quiet ones; the last belongs to the day."""
    begin, end = choice.quiet_from, choice.quiet_until
    if begin <= end:
        return begin <= hour < end
    return hour >= begin or hour < end


def due(moment: datetime, choice: Choice, topic: str = "") -> datetime | None:
    """The first moment at which a mail about something of `moment` and this topic may go out; None: no mail is wanted."""
    if choice.rhythm == "never":
        return None
    if choice.rhythm == "each" and topic not in choice.digest:
        return _after_quiet(moment, choice)
    at = moment.replace(hour=DIGEST.hour, minute=DIGEST.minute, second=0, microsecond=0)
    if at <= moment:
        at += timedelta(days=1)
    if choice.rhythm == "weekly":
        at += timedelta(days=-at.weekday() % 7)
    return _after_quiet(at, choice)


def _after_quiet(moment: datetime, choice: Choice) -> datetime:
    if not is_quiet(moment.time(), choice):
        return moment
    end = moment.replace(hour=choice.quiet_until.hour, minute=choice.quiet_until.minute, second=0, microsecond=0)
    return end if end > moment else end + timedelta(days=1)
