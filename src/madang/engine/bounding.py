"""Nobody fills the disk by sending: the server would write a body of any length aside before Django sees it."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, TypeAlias

Scope: TypeAlias = MutableMapping[str, Any]
Message: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]
App: TypeAlias = Callable[[Scope, Receive, Send], Awaitable[None]]

MOST = 40 << 20  # bytes of one request: the largest file that is taken, and its form
TOLD = (
    '<!doctype html><html lang="ko"><meta charset="utf-8"><title>너무 커요 / Too large</title>'
    "<h1>보낸 것이 너무 커요</h1><p>한 번에 40MB까지 보낼 수 있어요. 아무것도 바뀌지 않았어요. 뒤로 가서 더 작은 파일을 골라 주세요.</p>"
    '<div lang="en"><h1>This is too large</h1><p>At most 40 MB can be sent at once. Nothing was changed. '
    "Please go back and choose a smaller file.</p></div></html>"
).encode()
HEADERS = [
    (b"content-type", b"text/html; charset=utf-8"), (b"content-length", str(len(TOLD)).encode()), (b"connection", b"close"),
    (b"content-security-policy", b"default-src 'none'"), (b"x-content-type-options", b"nosniff"),
]  # fmt: skip


class TooMuch(Exception):
    """More came than was announced, or than may come."""


class Bounded:
    """Answers 413 to a request that is too large: at once where it says so, and as soon as it is where it does not."""

    def __init__(self, app: App, most: int = MOST):
        self._app = app
        self._most = most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if announced(scope) > self._most:
            await refuse(send)
            return
        try:
            await self._app(scope, self._counting(receive), send)
        except TooMuch:
            await refuse(send)

    def _counting(self, receive: Receive) -> Receive:
        came = 0

        async def counted() -> Message:
            nonlocal came
            message = await receive()
            came += len(message.get("body", b""))
            if came > self._most:
                raise TooMuch
            return message

        return counted


def announced(scope: Scope) -> int:
    """The length that the request tells of itself; nothing where it tells none."""
    for name, value in scope["headers"]:
        if name == b"content-length" and value.isdigit():
            return int(value)
    return 0


async def refuse(send: Send) -> None:
    """Say that it is too large."""
    await send({"type": "http.response.start", "status": 413, "headers": HEADERS})
    await send({"type": "http.response.body", "body": TOLD})
