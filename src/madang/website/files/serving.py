"""Sending files. Whoever calls this has judged that the asker may see them; a signed address carries that judgement for a while."""

import asyncio
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.http import content_disposition_header

from madang.website.files.models import StoredFile
from madang.website.files.pictures import widths_of
from madang.website.files.store import store
from madang.website.frame import ranges

STEP = 6 * 60 * 60  # seconds in which the address of a picture stays the same, so that a browser need not fetch it again
STEPS = 4  # an address opens for 18 to 24 hours
WHOLE = 1 << 20  # bytes that are sent at once
HARMLESS = "default-src 'none'; sandbox"
SUFFIXES = {"image/jpeg": "jpg", "image/png": "png"}
TYPES = {"jpg": "image/jpeg", "png": "image/png", "webp": "image/webp"}


def answer(request: HttpRequest, stored: StoredFile, *, download: bool = False, name: str | None = None) -> HttpResponse:
    """The file. Papers are handed out to be saved, as `name` or as they were called. Raises Http404 where the bytes are gone."""
    saved = download or stored.kind != StoredFile.Kind.PICTURE
    headers = {"Content-Security-Policy": HARMLESS, "Cache-Control": "private, no-cache"}
    if disposition := content_disposition_header(saved, name or stored.name):
        headers["Content-Disposition"] = disposition
    return _send(request, stored.digest, stored.media_type, stored.kept_at.timestamp(), headers)


def picture_url(stored: StoredFile, width: int = 960) -> str:
    """An address for everybody who gets this page: for a day, without a language. `width` in pixels is the least that is wanted."""
    wide = next((one for one in widths_of(stored.width) if one >= width), 0)
    suffix = "webp" if wide else SUFFIXES.get(stored.media_type, "bin")
    until = (int(time.time()) // STEP + STEPS) * STEP
    arguments = {"digest": stored.digest, "until": until, "width": wide, "suffix": suffix}
    return reverse("files:picture", kwargs={**arguments, "mark": _mark(**arguments)})


def picture(request: HttpRequest, *, digest: str, until: int, width: int, suffix: str, mark: str) -> HttpResponse:
    """What a signed address leads to. Asks no database. Raises Http404 where it is over, or was never ours."""
    fits = constant_time_compare(mark, _mark(digest=digest, until=until, width=width, suffix=suffix))
    if not fits or until < time.time() or suffix not in TYPES:
        raise Http404
    left = max(0, int(until - time.time()))
    headers = {"Content-Security-Policy": HARMLESS, "Cache-Control": f"private, max-age={left}, immutable"}
    changed = datetime(2026, 1, 1, tzinfo=UTC).timestamp()  # bytes under a hash never change
    return _send(request, f"{digest}.{width}.webp" if width else digest, TYPES[suffix], changed, headers)


def _mark(*, digest: str, until: int, width: int, suffix: str) -> str:
    return salted_hmac("madang.files.picture", f"{digest}/{until}/{width}/{suffix}", algorithm="sha256").hexdigest()[:40]


def _send(request: HttpRequest, name: str, media_type: str, changed: float, headers: dict[str, str]) -> HttpResponse:
    size = store().size(name)
    if size is None:
        raise Http404
    headers = {**headers, "X-Content-Type-Options": "nosniff"}
    bytes_ = ranges.Bytes(size, f'"{name[:32]}{name[64:]}"', changed, media_type, lambda first, last: _read(name, first, last), headers)
    told = ranges.answer(request, bytes_)
    if told.status_code == 200 and size <= WHOLE and request.method != "HEAD":
        return HttpResponse(store().read(name, 0, size - 1), headers=dict(told.headers))
    return told


async def _read(name: str, first: int, last: int) -> AsyncIterator[bytes]:
    """The bytes, off the event loop."""
    held, here = store(), first
    while here <= last:
        piece = await asyncio.to_thread(held.read, name, here, min(last, here + ranges.PART - 1))
        if not piece:
            return
        here += len(piece)
        yield piece
