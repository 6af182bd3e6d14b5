"""Clearing away bytes that no row holds any more. A step may run twice, in several processes, beside people who are sending."""

from collections.abc import Iterator
from datetime import UTC, datetime

from django.db import transaction
from django.db.models import Exists, OuterRef

from madang.website.files.models import Content, StoredFile
from madang.website.files.store import store, yesterday

AT_ONCE = 500


def clear(*, before: float | None = None) -> int:
    """Remove contents that lay unheld since `before` (seconds since 1970; a day ago); returns how many."""
    moment = yesterday() if before is None else before
    return sum(_clear(digest=digest) for digest in _loose(moment))


def _loose(before: float) -> Iterator[str]:
    """Contents without a file; and bytes without a content, which a process left that died before it was done."""
    held = StoredFile.objects.filter(digest=OuterRef("digest"))
    old = Content.objects.filter(held_at__lt=datetime.fromtimestamp(before, UTC)).exclude(Exists(held))
    yield from list(old.values_list("digest", flat=True)[:AT_ONCE])
    for digest in store().digests(before):
        if not Content.objects.filter(digest=digest).exists():
            yield digest


@transaction.atomic
def _clear(*, digest: str) -> bool:
    """Holding the row: whoever brings the same bytes now waits, finds none, and writes them anew."""
    Content.objects.bulk_create([Content(digest=digest)], ignore_conflicts=True)
    row = Content.objects.select_for_update(skip_locked=True).filter(digest=digest).first()
    if row is None or StoredFile.objects.filter(digest=digest).exists():
        return False
    store().remove(digest)
    row.delete()
    return True
