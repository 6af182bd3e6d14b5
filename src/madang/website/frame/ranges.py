"""Files sent in the parts that a player asks for (RFC 9110, 14): Django's own answer knows no ranges, and Safari plays nothing without."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified, StreamingHttpResponse
from django.utils.http import http_date, parse_http_date_safe

PART = 1 << 18  # bytes read at a time
ONE_RANGE = re.compile(r"bytes=(\d*)-(\d*)$")
Answer: TypeAlias = HttpResponse | StreamingHttpResponse | HttpResponseNotModified


class OutOfRange(Exception):
    """The part that was asked for is not in the file."""


@dataclass(frozen=True, slots=True)
class Bytes:
    """What is to be sent: `size` in bytes, `changed` in seconds since 1970, `read(first, last)` gives the bytes from first to last."""

    size: int
    tag: str
    changed: float
    media_type: str
    read: Callable[[int, int], AsyncIterator[bytes]]
    headers: Mapping[str, str] = field(default_factory=lambda: {"Cache-Control": "no-cache"})


def part_asked(header: str, size: int) -> tuple[int, int] | None:
    """First and last byte asked for; None for the whole. What is not understood is the whole, as the standard wants. Raises OutOfRange."""
    found = ONE_RANGE.match(header.strip())
    if found is None or found.group(0) == "bytes=-":
        return None
    first, last = found.groups()
    if not first:
        if int(last) == 0 or size == 0:
            raise OutOfRange
        return max(0, size - int(last)), size - 1
    if last and int(last) < int(first):
        return None
    if int(first) >= size:
        raise OutOfRange
    return int(first), min(int(last), size - 1) if last else size - 1


def send(request: HttpRequest, path: Path, kind: str) -> Answer:
    """The file at this path, or the part of it that was asked for."""
    held = path.stat()
    tag = f'"{held.st_mtime_ns:x}-{held.st_size:x}"'
    return answer(request, Bytes(held.st_size, tag, held.st_mtime, kind, lambda first, last: read(path, first, last)))


def answer(request: HttpRequest, held: Bytes) -> Answer:
    """The bytes, or the part of them that was asked for; nothing where the asker has them already."""
    changed = http_date(held.changed)
    always = {"Accept-Ranges": "bytes", "ETag": held.tag, "Last-Modified": changed, **held.headers}
    since = parse_http_date_safe(request.headers.get("If-Modified-Since", ""))
    asked_tag = request.headers.get("If-None-Match")
    if asked_tag == held.tag or (asked_tag is None and since is not None and since >= int(held.changed)):
        return HttpResponseNotModified(headers=always)
    condition = request.headers.get("If-Range")
    header = request.headers.get("Range", "") if condition in (None, held.tag, changed) else ""
    try:
        part = part_asked(header, held.size)
    except OutOfRange:
        return HttpResponse(status=416, headers={**always, "Content-Range": f"bytes */{held.size}"})
    first, last = part or (0, held.size - 1)
    headers = {**always, "Content-Length": str(last - first + 1)}
    if part:
        headers["Content-Range"] = f"bytes {first}-{last}/{held.size}"
    body = held.read(first, last) if request.method != "HEAD" else nothing()
    return StreamingHttpResponse(body, status=206 if part else 200, content_type=held.media_type, headers=headers)


async def read(path: Path, first: int, last: int) -> AsyncIterator[bytes]:
    """The bytes from first to last, off the event loop."""
    file = await asyncio.to_thread(path.open, "rb")
    try:
        await asyncio.to_thread(file.seek, first)
        left = last - first + 1
        while left > 0 and (piece := await asyncio.to_thread(file.read, min(PART, left))):
            left -= len(piece)
            yield piece
    finally:
        file.close()


async def nothing() -> AsyncIterator[bytes]:
    """The body of an answer to HEAD."""
    return
    yield b""
