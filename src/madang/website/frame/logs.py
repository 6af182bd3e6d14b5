"""Logs, one JSON object a line. Addresses are written without their query, people by their number: no name, no mail, no token."""

import json
import logging
import logging.config
import re
import time
import traceback
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse

TOKENS = re.compile(r"/(link|confirm|stop|invited)/[\w-]+")  # what opens a door never stands in a log
log = logging.getLogger("madang.request")


class Lines(logging.Formatter):
    """A record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Time, level, who says it, what; and what was given as `extra={"facts": {…}}`."""
        told: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "from": record.name,
            "message": TOKENS.sub(r"/\1/…", record.getMessage()),
        }
        told.update(getattr(record, "facts", {}))
        if record.exc_info and record.exc_info[0] is not None:
            told["error"] = TOKENS.sub(r"/\1/…", "".join(traceback.format_exception(*record.exc_info)))
        return json.dumps(told, ensure_ascii=False)


def configure(given: Mapping[str, object]) -> None:
    """All loggers speak JSON to the standard error output; a `quiet` yard writes no line an answer."""
    quiet = {"level": "WARNING"}
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {"lines": {"()": Lines}},
            "handlers": {"error output": {"class": "logging.StreamHandler", "formatter": "lines"}},
            "root": {"handlers": ["error output"], "level": "INFO"},
            "loggers": {
                "uvicorn.error": quiet,
                "asyncio": quiet,
                "django.request": {"level": "ERROR"},  # our own line tells what was not found
                "madang.request": quiet if given.get("quiet") else {"level": "INFO"},
            },
        }
    )


class RequestLog:
    """Writes one line an answer."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]):
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, and write how."""
        began = time.monotonic()
        response = self._answer(request)
        facts = {
            "method": request.method,
            "path": TOKENS.sub(r"/\1/…", request.path),
            "status": response.status_code,
            "milliseconds": round((time.monotonic() - began) * 1000, 1),
        }
        log.info("answered", extra={"facts": facts})
        return response
