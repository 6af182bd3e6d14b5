"""What the yard does by itself beside its pages: forgetting, clearing, mailing, and keeping the search true. Each round may run in several
processes at once; what must happen once is settled in the database by the action itself."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Round:
    """Something to do again and again, with so many seconds in between; `share` is the part of the time it may take at most."""

    name: str
    every: float
    do: Callable[[], object]
    share: float = 0.02

    def wait(self, took: float) -> float:
        """Seconds until the next one: longer where one takes long, so that pages come first."""
        return max(self.every, took / self.share)


def rounds() -> list[Round]:
    """All of them."""
    return [
        Round("house", 60 * 60, _tidy),
        Round("mail", 15, _mail, share=1.0),
        Round("search", 20, _search),
        Round("waiting", 60, _lift),
        Round("reminding", 5 * 60, _remind),
        Round("credit", 60, _expire),
    ]


def keep_house(stop: threading.Event) -> list[threading.Thread]:
    """Begin every round in a thread of its own; they end with the process, or when `stop` is set."""
    threads = [threading.Thread(target=_again, args=(one, stop), name=f"house: {one.name}", daemon=True) for one in rounds()]
    for thread in threads:
        thread.start()
    return threads


def _again(one: Round, stop: threading.Event) -> None:
    from django.db import DatabaseError, close_old_connections, connection

    while not stop.is_set():
        began = time.monotonic()
        try:
            one.do()
        except (DatabaseError, OSError):  # away for a while: the next round does it
            log.exception("%s failed", one.name)
        finally:
            close_old_connections()
        stop.wait(one.wait(time.monotonic() - began))
    connection.close()


def _tidy() -> None:
    """Remove what may not be kept any longer, and what nobody holds."""
    from django.contrib.sessions.backends.db import SessionStore
    from django.utils import timezone

    from madang.website.files.actions import clear
    from madang.website.frame.disk import wipe
    from madang.website.notices.actions import forget_old
    from madang.website.people.actions.addressing import forget_changes
    from madang.website.people.actions.guarding import forget_unanswered
    from madang.website.sessions.actions.seating import forget_addresses

    forget_unanswered()
    forget_changes()
    forget_old()
    forget_addresses(now=timezone.now())
    SessionStore.clear_expired()
    clear()
    wipe()


def _mail() -> None:
    from madang.website.notices.actions import deliver
    from madang.website.people.actions.undoing import tell

    tell()
    deliver()


def _search() -> None:
    from madang.website.front.actions.indexing import renew

    renew()


def _lift() -> None:
    """Let waiting lists move up where somebody withdrew by a page that knows of no review."""
    from madang.website.reviews.actions.lifting import lift_all

    lift_all()


def _remind() -> None:
    """Tell who comes to a session of the next day."""
    from django.utils import timezone

    from madang.website.sessions.actions.planning import remind

    remind(now=timezone.now())


def _expire() -> None:
    """Give back what holds of credit set aside and nobody settled in their time."""
    from django.utils import timezone

    from madang.website.grants.actions.credit import expire

    expire(now=timezone.now())
