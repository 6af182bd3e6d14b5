"""Where the bytes lie: in the yard's folder, or in a bucket (MADANG_FILES_URL). Each under the hash of what it is."""

import os
import time
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Protocol
from uuid import uuid4

from django.conf import settings

WHOLE = "whole"


class Store(Protocol):
    """A name is a digest, or a digest with a width: `DIGEST.480.webp`."""

    def has(self, name: str) -> bool:
        """Whether the bytes are there."""

    def put(self, name: str, data: bytes) -> None:
        """Keep them; when this returns they survive a power cut. Raises OSError."""

    def size(self, name: str) -> int | None:
        """How many bytes; None where there are none."""

    def read(self, name: str, first: int, last: int) -> bytes:
        """The bytes from first to last. Raises OSError."""

    def remove(self, digest: str) -> None:
        """Remove what lies under this digest, in all its sizes; nothing happens where nothing is."""

    def digests(self, before: float) -> Iterator[str]:
        """Every digest whose bytes were put before this moment (seconds since 1970)."""


class Folder:
    """Files in a folder, two letters of the digest a level."""

    def __init__(self, root: Path):
        self._root = root

    def _at(self, name: str) -> Path:
        return self._root / name[:2] / name[2:4] / name

    def has(self, name: str) -> bool:
        """See Store."""
        return self._at(name).is_file()

    def put(self, name: str, data: bytes) -> None:
        """Written aside, flushed, renamed; then the folder itself is flushed."""
        target = self._at(name)
        target.parent.mkdir(parents=True, exist_ok=True)
        aside = target.with_name(f"{uuid4().hex}.part")
        try:
            with aside.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            aside.replace(target)
        finally:
            aside.unlink(missing_ok=True)
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)

    def size(self, name: str) -> int | None:
        """See Store."""
        try:
            return self._at(name).stat().st_size
        except FileNotFoundError:
            return None

    def read(self, name: str, first: int, last: int) -> bytes:
        """See Store."""
        with self._at(name).open("rb") as file:
            file.seek(first)
            return file.read(last - first + 1)

    def remove(self, digest: str) -> None:
        """See Store."""
        for path in self._at(digest).parent.glob(f"{digest}*"):
            path.unlink(missing_ok=True)

    def digests(self, before: float) -> Iterator[str]:
        """Also sweeps away what was written aside a day ago and never finished."""
        for path in self._root.glob("??/??/*"):
            try:
                put = path.stat().st_mtime
            except FileNotFoundError:
                continue
            if path.suffix == ".part" and put < yesterday():
                path.unlink(missing_ok=True)
            elif len(path.name) == 64 and put < before:
                yield path.name


class Bucket:
    """Objects in a bucket, by obstore: `s3://name/folder`, with the keys that programs for S3 read from the environment. What lies under a
    digest is a folder there: `DIGEST/whole`, `DIGEST/480.webp`."""

    def __init__(self, url: str):
        from obstore.store import from_url

        self._store = from_url(url)

    def _at(self, name: str) -> str:
        return f"{name[:64]}/{name[65:] or WHOLE}"

    def has(self, name: str) -> bool:
        """See Store."""
        return self.size(name) is not None

    def put(self, name: str, data: bytes) -> None:
        """See Store."""
        self._store.put(self._at(name), data)

    def size(self, name: str) -> int | None:
        """See Store."""
        try:
            return int(self._store.head(self._at(name))["size"])
        except FileNotFoundError:
            return None

    def read(self, name: str, first: int, last: int) -> bytes:
        """See Store."""
        return bytes(self._store.get_range(self._at(name), start=first, end=last + 1))

    def remove(self, digest: str) -> None:
        """See Store."""
        if found := [one["path"] for some in self._store.list(prefix=digest) for one in some]:
            self._store.delete(found)

    def digests(self, before: float) -> Iterator[str]:
        """See Store."""
        for some in self._store.list():
            for one in some:
                digest, _, name = str(one["path"]).partition("/")
                if name == WHOLE and one["last_modified"].timestamp() < before:
                    yield digest


@lru_cache(maxsize=8)
def _store(url: str, folder: Path) -> Store:
    return Bucket(url) if url else Folder(folder)


def store() -> Store:
    """The store of this yard."""
    return _store(getattr(settings, "MADANG_FILES_URL", ""), Path(settings.MADANG_DATA) / "files")


def yesterday() -> float:
    """A day ago: younger bytes may belong to something that is just being sent."""
    return time.time() - 24 * 60 * 60
