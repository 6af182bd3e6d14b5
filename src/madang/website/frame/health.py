"""Is it alive, is it ready: for a proxy, a container or a person with curl. Tells nothing that a stranger may not know."""

import os
from pathlib import Path
from tempfile import TemporaryFile

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse


def alive(request: HttpRequest) -> JsonResponse:
    """The process answers."""
    return JsonResponse({"alive": True})


def ready(request: HttpRequest) -> JsonResponse:
    """The database answers and has all its tables, and files can be written; 503 where one is not so."""
    found = {"database": database_answers(), "files": files_can_be_written(Path(settings.MADANG_DATA))}
    return JsonResponse({"ready": all(found.values()), **found}, status=200 if all(found.values()) else 503)


def database_answers() -> bool:
    """Whether the database is there, with every migration done."""
    try:
        steps = MigrationExecutor(connection)
        return not steps.migration_plan(steps.loader.graph.leaf_nodes())
    except DatabaseError:
        return False


def files_can_be_written(folder: Path) -> bool:
    """Whether a file in the data folder reaches the disk."""
    try:
        with TemporaryFile(dir=folder) as file:
            file.write(b"madang")
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        return False
    return True
