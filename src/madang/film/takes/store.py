"""Where takes lie: files named by what they hold. Written aside, flushed, renamed; a crash leaves nothing half-made."""

import contextlib
import os
import shutil
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Literal

from madang.film.language import Text
from madang.film.takes.canonical import file_digest

FileState = Literal["there", "missing", "unreadable"]


class NotInStore(Exception):
    """The store has no such file."""

    def __init__(self, name: str):
        self.message = Text(
            ko=f"보관함에 {name} 파일이 없어요. 다시 만들면 채워져요.", en=f"The store has no file {name}. Building again makes it anew."
        )
        super().__init__(self.message.en)


def flush_folder(folder: Path) -> None:
    """Make renames in a folder outlive a power cut, where the system can."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def flush_file(path: Path) -> None:
    """Make a file's bytes outlive a power cut."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


class Store:
    """Files under `folder`, each named DIGEST.suffix by the BLAKE3 of its bytes; equal content is kept once."""

    def __init__(self, folder: Path):
        self.folder = folder

    def add(self, path: Path, *, keep: bool = False) -> str:
        """Take a file in and return its name. The original is moved, or copied where `keep` is set. Raises OSError."""
        name = file_digest(path) + path.suffix.lower()
        place = self._place(name)
        place.parent.mkdir(parents=True, exist_ok=True)
        if self.state(name) == "there" and place.stat().st_size == path.stat().st_size:
            if not keep:
                path.unlink()
            return name
        aside = place.with_name(f".{name}.{os.getpid()}.part")
        if keep:
            shutil.copyfile(path, aside)
        else:
            shutil.move(path, aside)
        flush_file(aside)
        aside.replace(place)
        flush_folder(place.parent)
        return name

    def path(self, name: str) -> Path:
        """Where the file lies. Raises NotInStore."""
        place = self._place(name)
        if not place.exists():
            raise NotInStore(name)
        return place

    def state(self, name: str) -> FileState:
        """Whether the file can be read; it is not re-read whole (`verify` does)."""
        place = self._place(name)
        try:
            with place.open("rb") as file:
                return "there" if file.read(1) else "unreadable"
        except FileNotFoundError:
            return "missing"
        except OSError:
            return "unreadable"

    def names(self) -> Iterator[str]:
        """Every file's name, in order."""
        yield from sorted(path.name for path in self.folder.glob("??/*") if not path.name.startswith("."))

    def verify(self) -> tuple[str, ...]:
        """Read every file again; the names of those whose bytes are not what their name says."""
        return tuple(name for name in self.names() if not self._sound(name))

    def _sound(self, name: str) -> bool:
        try:
            return file_digest(self._place(name)) == name.partition(".")[0]
        except OSError:
            return False

    def sweep(self, keep: Collection[str]) -> tuple[str, ...]:
        """Remove what `keep` does not name, and what a crash left half-written; the names removed."""
        swept = []
        for path in sorted(self.folder.glob("??/*")) + sorted(self.folder.glob("??/.*.part")):
            if path.name not in keep:
                path.unlink(missing_ok=True)
                swept.append(path.name)
        return tuple(dict.fromkeys(swept))

    def _place(self, name: str) -> Path:
        return self.folder / name[:2] / name
