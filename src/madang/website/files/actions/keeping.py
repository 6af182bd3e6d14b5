"""Keeping what somebody hands in: sniffed, cleaned, written through to the disk, and only then a row."""

import errno
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import PurePath

from blake3 import blake3
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext, gettext_noop

from madang.website.files import pictures, sniffing
from madang.website.files.errors import EmptyFile, FileNotTaken, NoRoom, NotThisKind, TooLarge
from madang.website.files.models import Content, StoredFile
from madang.website.files.store import store
from madang.website.people.models import Person

MOST = {"picture": 25, "paper": 30}  # MB
WANTED = {
    "picture": gettext_noop("pictures (JPEG, PNG, WebP, GIF, AVIF)"),
    "paper": gettext_noop("papers (PDF, HWP, HWPX, DOCX, XLSX, TXT)"),
}
NAME_MOST = 200
FULL = (errno.ENOSPC, errno.EDQUOT)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What is written down, and what is said about it. `smaller` are a picture's other widths."""

    data: bytes
    kind: str
    media_type: str
    suffix: str
    width: int | None = None
    height: int | None = None
    smaller: dict[int, bytes] = field(default_factory=dict)


def keep(*, by: Person | None, upload: UploadedFile, kinds: Collection[str], words: str = "") -> StoredFile:
    """Take a file of one of these `kinds` (StoredFile.Kind); `words` say what a picture shows. Raises FileNotTaken.

    Cleaning a large picture takes a second: call this before your own transaction begins, and refer to the file inside it.
    """
    cleaned = clean(upload, kinds)
    digest = blake3(cleaned.data).hexdigest()
    return _kept(by=by, cleaned=cleaned, digest=digest, name=name_of(str(upload.name or ""), cleaned.suffix), words=words.strip()[:400])


def clean(upload: UploadedFile, kinds: Collection[str]) -> Cleaned:
    """Judge and clean an upload, without a question to the database. Raises FileNotTaken."""
    most = max(MOST[kind] for kind in kinds)
    if (upload.size or 0) > most << 20:
        raise TooLarge(most=most)
    upload.seek(0)
    data = upload.read((most << 20) + 1)
    if not data:
        raise EmptyFile
    found = sniffing.sniff(data)
    if found is None or found.kind not in kinds:
        raise NotThisKind(wanted=", ".join(gettext(WANTED[kind]) for kind in sorted(kinds, reverse=True)))
    if len(data) > MOST[found.kind] << 20:
        raise TooLarge(most=MOST[found.kind])
    if found.kind == "picture":
        painted = pictures.clean(data, found.format)
        return Cleaned(painted.data, "picture", painted.media_type, painted.suffix, painted.width, painted.height, painted.smaller)
    if found.suffix == ".txt":
        data = (sniffing.plain_words(data) or "").encode()
    return Cleaned(data, found.kind, found.media_type, found.suffix)


def name_of(claimed: str, suffix: str) -> str:
    """The name it came with, without what a file system or a header could stumble over, and with the suffix of what it is."""
    letters = unicodedata.normalize("NFC", PurePath(claimed.replace("\\", "/")).name)
    plain = "".join(letter for letter in letters if unicodedata.category(letter)[0] not in "CZ" or letter == " ").strip(" .")
    stem = plain[: -len(PurePath(plain).suffix)] if PurePath(plain).suffix else plain
    return f"{stem.strip(' .')[: NAME_MOST - len(suffix)] or 'file'}{suffix}"


@transaction.atomic
def _kept(*, by: Person | None, cleaned: Cleaned, digest: str, name: str, words: str) -> StoredFile:
    _hold(digest)
    try:
        held = store()
        for width, data in cleaned.smaller.items():
            if not held.has(f"{digest}.{width}.webp"):
                held.put(f"{digest}.{width}.webp", data)
        if not held.has(digest):  # the picture itself last: where it is, its smaller ones are
            held.put(digest, cleaned.data)
    except OSError as wrong:
        raise (NoRoom() if wrong.errno in FULL else FileNotTaken()) from wrong
    return StoredFile.objects.create(
        digest=digest, kind=cleaned.kind, media_type=cleaned.media_type, name=name, size=len(cleaned.data), width=cleaned.width,
        height=cleaned.height, words=words, by=by,
    )  # fmt: skip


def _hold(digest: str) -> None:
    """Lock the content's row until the transaction ends: nobody clears it away meanwhile."""
    while True:
        Content.objects.bulk_create([Content(digest=digest)], ignore_conflicts=True)
        if Content.objects.select_for_update().filter(digest=digest).first() is not None:
            return


@transaction.atomic
def drop(*, stored: StoredFile) -> None:
    """Let go of a file that its owner replaced or removed. The caller has judged who may; the bytes go with the next housekeeping."""
    StoredFile.objects.filter(pk=stored.pk).delete()
