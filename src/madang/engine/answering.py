"""Django's pages behind an event loop: requests and answers go through the loop, views run in threads that stay.

Django's own ASGI handler gives every request a thread of its own, and so a new connection to the database: most of the time of a short
answer goes there. Here a few threads keep their connections, and what comes in at once waits its turn with the moment of its arrival noted
(`frame.arrival`), so that a slow machine makes nobody late.
"""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import IO, Any

from django.conf import settings
from django.core import signals
from django.core.handlers.asgi import ASGIHandler, get_script_prefix
from django.http import HttpResponseBase
from django.urls import set_script_prefix

from madang.engine.bounding import Receive, Scope, Send

THREADS = 8  # more than a small machine has cores: some wait for the disk, a printing press or another machine


class Gone(Exception):
    """The other end went away before it had sent its request whole."""


class Pages(ASGIHandler):  # type: ignore[misc]
    """The application: made once, when the site is loaded."""

    def __init__(self, threads: int = THREADS):
        self.load_middleware(is_async=False)
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="page")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            raise ValueError(f"no answer to {scope['type']}")
        arrived = datetime.now(UTC)
        try:
            body = await _whole(receive)
        except Gone:
            return
        try:
            loop = asyncio.get_running_loop()
            response = await loop.run_in_executor(self._threads, self._answer, scope, body, arrived)
            await self._send(response, send)
        finally:
            body.close()

    def _answer(self, scope: Scope, body: IO[bytes], arrived: datetime) -> HttpResponseBase:
        """In a thread: the view and all around it. What is whole is closed here, where its connections are."""
        set_script_prefix(get_script_prefix(scope))
        signals.request_started.send(sender=type(self), scope=scope)
        request, response = self.create_request(scope, body)
        if request is not None:
            request.arrived = arrived
            response = self.get_response(request)
        response._handler_class = type(self)
        if not response.streaming:
            response.close()
        return response

    async def _send(self, response: HttpResponseBase, send: Send) -> None:
        headers = [(name.encode("ascii"), value.encode("latin-1")) for name, value in response.items()]
        headers += [(b"Set-Cookie", cookie.output(header="").strip().encode("ascii")) for cookie in response.cookies.values()]
        await send({"type": "http.response.start", "status": response.status_code, "headers": headers})
        if not response.streaming:
            await send({"type": "http.response.body", "body": response.content})
            return
        try:
            async for part in self._parts(response):
                await send({"type": "http.response.body", "body": part, "more_body": True})
            await send({"type": "http.response.body", "body": b""})
        finally:
            await asyncio.get_running_loop().run_in_executor(self._threads, response.close)

    async def _parts(self, response: Any) -> AsyncIterator[bytes]:
        """Of a stream, whichever kind it is; what stands still to read the disk does so in a thread."""
        if response.is_async:
            async for part in response:
                yield part
            return
        parts: Iterator[bytes] = iter(response)
        loop, end = asyncio.get_running_loop(), b""
        while (part := await loop.run_in_executor(self._threads, next, parts, end)) is not end:
            if part:
                yield part


async def _whole(receive: Receive) -> IO[bytes]:
    """The body; a long one lies on the disk meanwhile."""
    body = tempfile.SpooledTemporaryFile(max_size=settings.FILE_UPLOAD_MAX_MEMORY_SIZE, mode="w+b")  # noqa: SIM115
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            body.close()
            raise Gone
        body.write(message.get("body", b""))
        if not message.get("more_body", False):
            body.seek(0)
            return body
