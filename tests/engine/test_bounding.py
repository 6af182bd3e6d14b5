"""A request that is too large is refused before it is written anywhere."""

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest

from madang.engine.bounding import MOST, TOLD, Bounded


async def reading(scope: Any, receive: Any, send: Any) -> None:
    """An application that reads everything and says how much it was."""
    read = 0
    while True:
        message = await receive()
        read += len(message.get("body", b""))
        if not message.get("more_body"):
            break
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": str(read).encode()})


def ask(pieces: list[bytes], headers: dict[bytes, bytes], most: int = 100) -> tuple[int, bytes, int]:
    """Status, body, and how many pieces were taken."""
    sent: list[dict[str, Any]] = []
    left: Iterator[tuple[int, bytes]] = iter(enumerate(pieces, 1))
    taken = 0

    async def receive() -> dict[str, Any]:
        nonlocal taken
        taken, piece = next(left)
        return {"type": "http.request", "body": piece, "more_body": taken < len(pieces)}

    async def send(message: Any) -> None:
        sent.append(message)

    asyncio.run(Bounded(reading, most)({"type": "http", "headers": list(headers.items())}, receive, send))
    return sent[0]["status"], sent[1]["body"], taken


def test_what_fits_goes_through_whole() -> None:
    assert ask([b"x" * 50, b"x" * 50], {b"content-length": b"100"}) == (200, b"100", 2)


def test_what_says_that_it_is_too_large_is_not_even_read() -> None:
    assert ask([b"x" * 101], {b"content-length": b"101"}) == (413, TOLD, 0)


@pytest.mark.parametrize("headers", [{}, {b"content-length": b"10"}, {b"content-length": b"-5"}, {b"content-length": b"many"}])
def test_what_does_not_say_so_is_refused_as_soon_as_it_is(headers: dict[bytes, bytes]) -> None:
    assert ask([b"x" * 60] * 50, headers) == (413, TOLD, 2)


def test_other_doors_are_not_its_business() -> None:
    met: list[str] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        met.append(scope["type"])

    asyncio.run(Bounded(app)({"type": "websocket"}, None, None))  # type: ignore[arg-type]
    assert met == ["websocket"]


def test_the_largest_file_that_is_taken_fits_with_its_form() -> None:
    from madang.website.files.actions.keeping import MOST as FILES

    assert max(FILES.values()) < MOST >> 20
