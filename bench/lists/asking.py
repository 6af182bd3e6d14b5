"""Asking every page: how often it asks the database, and how long it takes."""

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass

from bench.lists.pages import PAGES, Page
from bench.lists.yard import somebody


@dataclass(frozen=True, slots=True)
class Told:
    """Of the second time, when the process is warm; what it kept of rows is forgotten before. `took` in milliseconds."""

    status: int
    questions: int
    took: float


def ask(pages: tuple[Page, ...] = PAGES, done: Callable[[str, Told], None] = lambda name, told: None) -> dict[str, Told]:
    """By page. `done` hears of each as soon as it has answered."""
    from django.test import Client
    from django.utils import translation

    told, clients = {}, {}
    for page in pages:
        client = clients.get(page.part)
        if client is None:
            client = clients[page.part] = Client(HTTP_HOST="localhost", raise_request_exception=False)
            if page.part:
                client.force_login(somebody(page.part))
        with translation.override("ko"):
            address = page.path
        client.get(address)
        told[page.name] = _asked(client, address)
        done(page.name, told[page.name])
    return told


def _asked(client: object, address: str) -> Told:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    _forget()
    with CaptureQueriesContext(connection) as asked:
        began = time.perf_counter()
        status = client.get(address).status_code  # type: ignore[attr-defined]
        took = time.perf_counter() - began
    return Told(status, len(asked), took * 1000)


def _forget() -> None:
    """What a process keeps of rows that never change, so that a page cannot hide that it asks for each of them."""
    from madang.website.applications import editions
    from madang.website.programmes import queries

    queries._held.cache_clear()
    editions.edition_at.cache_clear()


def as_json(told: dict[str, Told]) -> dict[str, dict[str, object]]:
    """To be read elsewhere, with the most rows that each list holds."""
    most = {page.name: page.most for page in PAGES}
    return {name: {**asdict(one), "most": most[name]} for name, one in told.items()}
