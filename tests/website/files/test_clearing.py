"""Bytes go when nobody holds them, and never while somebody brings them."""

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection
from tests.website.files import bytes as made
from tests.website.files.bytes import image, upload

from madang.website.files.actions import clear, drop, keep
from madang.website.files.models import Content, StoredFile
from madang.website.files.store import Bucket, Folder, store

LATER = 24 * 60 * 60 + 10


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: object) -> Path:
    settings.MADANG_DATA = str(tmp_path)  # type: ignore[attr-defined]
    return tmp_path / "files"


def lying(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*") if path.is_file()}


@pytest.mark.django_db
def test_what_nobody_holds_any_more_goes_with_all_its_sizes_and_the_rest_stays(folder: Path) -> None:
    paper = keep(by=None, upload=upload(made.PDF), kinds=["paper"])
    again = keep(by=None, upload=upload(made.PDF), kinds=["paper"])
    picture = keep(by=None, upload=upload(image(size=(600, 400))), kinds=["picture"])
    drop(stored=picture)
    drop(stored=again)
    assert lying(folder) == {paper.digest, picture.digest, f"{picture.digest}.480.webp"}
    assert clear() == 0  # too young: somebody may just be sending it
    assert clear(before=time.time() + 10) == 1
    assert (lying(folder), Content.objects.count()) == ({paper.digest}, 1)
    assert clear(before=time.time() + 10) == 0


@pytest.mark.django_db
def test_what_a_dead_process_left_is_swept_away(folder: Path) -> None:
    Folder(folder).put("ab" * 32, b"never told to the database")
    (folder / "ab" / "ab" / "half.part").write_bytes(b"cut off")
    old = time.time() - LATER
    for path in (folder / "ab" / "ab").iterdir():
        os.utime(path, (old, old))
    assert clear() == 1
    assert (lying(folder), Content.objects.count()) == (set(), 0)


@pytest.mark.django_db(transaction=True)
def test_clearing_and_keeping_the_same_bytes_at_once_never_leaves_a_file_without_bytes(folder: Path) -> None:
    stop, wrong = threading.Event(), []

    def clearing() -> None:
        try:
            while not stop.is_set():
                clear(before=time.time() + 10)
        except Exception as error:  # noqa: BLE001
            wrong.append(error)
        finally:
            connection.close()

    def keeping() -> None:
        try:
            for _ in range(15):
                stored = keep(by=None, upload=upload(made.PDF), kinds=["paper"])
                assert store().size(stored.digest) == stored.size
                drop(stored=stored)
        except BaseException as error:  # noqa: BLE001
            wrong.append(error)
        finally:
            connection.close()

    sweeper, keepers = threading.Thread(target=clearing), [threading.Thread(target=keeping) for _ in range(2)]
    for thread in (sweeper, *keepers):
        thread.start()
    for thread in keepers:
        thread.join()
    stop.set()
    sweeper.join()
    assert wrong == []
    last = keep(by=None, upload=upload(made.PDF), kinds=["paper"])
    clear(before=time.time() + 10)
    assert (StoredFile.objects.count(), lying(folder)) == (1, {last.digest})


STORES: list[Callable[[Path], object]] = [Folder, lambda folder: Bucket("memory:///"), lambda folder: Bucket(f"file://{folder}")]


@pytest.mark.parametrize("made_by", STORES, ids=["folder", "bucket in memory", "bucket on disk"])
def test_every_store_keeps_its_promises(made_by: Callable[[Path], Folder], tmp_path: Path) -> None:
    held, digest = made_by(tmp_path), "cd" * 32
    assert (held.has(digest), held.size(digest)) == (False, None)
    for name in (digest, f"{digest}.480.webp", "ef" * 32):
        held.put(name, b"0123456789")
    held.put(digest, b"abcdefghij")
    assert (held.has(digest), held.size(digest), held.read(digest, 2, 4)) == (True, 10, b"cde")
    assert sorted(held.digests(time.time() + 10)) == [digest, "ef" * 32]
    assert list(held.digests(time.time() - 100)) == []
    held.remove(digest)
    held.remove(digest)
    assert [held.has(name) for name in (digest, f"{digest}.480.webp", "ef" * 32)] == [False, False, True]
