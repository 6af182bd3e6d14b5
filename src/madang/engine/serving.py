"""The site as one process: the tables made, uvicorn in front of Django. What it does beside its pages stands in `housekeeping`."""

import gc
import os
from contextlib import suppress

import django
from django.core.management import call_command

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "madang.engine.site")


def prepare() -> None:
    """Load the site. The settings must have been chosen before."""
    django.setup()


def migrate() -> None:
    """Bring the tables up to date."""
    call_command("migrate", verbosity=0, interactive=False)


def serve(host: str, port: int) -> None:
    """Answer until a person stops it: whether the loop hands Ctrl-C on to us depends on where it came in."""
    import uvicorn

    from madang.engine.answering import Pages
    from madang.engine.bounding import Bounded

    config = uvicorn.Config(
        Bounded(Pages()), host=host, port=port, log_config=None, access_log=False, lifespan="off", server_header=False,
        timeout_graceful_shutdown=5,
    )  # fmt: skip
    gc.collect()
    gc.freeze()  # what is loaded stays: no round of the collector needs to look at it again
    gc.set_threshold(20_000, 20, 50)
    with suppress(KeyboardInterrupt):
        uvicorn.Server(config).run()
