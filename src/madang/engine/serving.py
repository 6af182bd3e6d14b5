"""The site as one process: the tables made, uvicorn in front of Django, the yard's housekeeping beside it."""

import logging
import os
import threading
from contextlib import suppress

import django
from django.core.management import call_command

EVERY = 60 * 60  # seconds between two rounds of housekeeping
log = logging.getLogger(__name__)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "madang.engine.site")


def prepare() -> None:
    """Load the site. The settings must have been chosen before."""
    django.setup()


def migrate() -> None:
    """Bring the tables up to date."""
    call_command("migrate", verbosity=0, interactive=False)


def keep_house(stop: threading.Event) -> threading.Thread:
    """Every hour, remove what may not be kept any longer."""
    from django.contrib.sessions.backends.db import SessionStore
    from django.db import DatabaseError, close_old_connections

    from madang.website.people.actions.guarding import forget_unanswered

    def rounds() -> None:
        while not stop.is_set():
            try:
                forget_unanswered()
                SessionStore.clear_expired()
            except DatabaseError:  # away for a while: the next round does it
                log.exception("housekeeping failed")
            finally:
                close_old_connections()
            stop.wait(EVERY)

    thread = threading.Thread(target=rounds, name="housekeeping", daemon=True)
    thread.start()
    return thread


def serve(host: str, port: int) -> None:
    """Answer until a person stops it: whether the loop hands Ctrl-C on to us depends on where it came in."""
    import uvicorn
    from django.core.asgi import get_asgi_application

    config = uvicorn.Config(
        get_asgi_application(), host=host, port=port, log_config=None, access_log=False, lifespan="off", server_header=False,
        timeout_graceful_shutdown=5,
    )  # fmt: skip
    with suppress(KeyboardInterrupt):
        uvicorn.Server(config).run()
