"""What the last build was made of and what it left: how the next one knows, without opening any media, that nothing changed."""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from blake3 import blake3

import madang
from madang.film.screenplay.source import MAX_BYTES

FOLDERS = ("translations", "media")
FILES = ("film.toml", "bible.toml", "direction.toml", "cut.toml", "shots.lock", "screenplay.fountain", "screenplay.fdx", "screenplay.txt")


@dataclass(frozen=True, slots=True)
class Manifest:
    """`inputs` is the digest of all that was read; `outputs` are sizes and times of change by name; `slices` the master's segments;
    `keep` the store's names and `cache` the cached files that are in use; `failures` how many things were told as failed."""

    inputs: str = ""
    outputs: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    slices: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    cache: tuple[str, ...] = ()
    failures: int = 0


def read_manifest(path: Path) -> Manifest:
    """The last build's manifest; an empty one where there is none or it cannot be read."""
    try:
        held = json.loads(path.read_text("utf-8"))
        outputs = {name: (int(size), int(time)) for name, (size, time) in held["outputs"].items()}
        return Manifest(held["inputs"], outputs, tuple(held["slices"]), tuple(held["keep"]), tuple(held["cache"]), held["failures"])
    except (OSError, ValueError, KeyError, TypeError):
        return Manifest()


def write_manifest(manifest: Manifest, path: Path) -> None:
    """Written aside, flushed and renamed."""
    aside = path.with_suffix(".part")
    with aside.open("w", encoding="utf-8") as file:
        json.dump(asdict(manifest), file, ensure_ascii=False)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(path)


def stamps(folder: Path, names: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Size and time of change of files, by name; missing ones are left out."""
    found = {}
    for name in names:
        try:
            facts = (folder / name).stat()
        except OSError:
            continue
        found[name] = (facts.st_size, facts.st_mtime_ns)
    return found


def inputs_of(path: Path, root: Path, options: object, *, text: bytes | None = None) -> str:
    """Digest of everything a build depends on: the film's files by content, media by size and time, the options, and this program."""
    hasher = blake3(repr(options).encode())
    hasher.update(repr(program()).encode())
    if text is not None:
        hasher.update(text)
    elif path.is_file():
        hasher.update(_content(path))
    for name in FILES:
        place = root / name
        if place.is_file():
            hasher.update(name.encode() + b"\0" + _content(place) + b"\0")
    for folder in FOLDERS:
        for file in sorted((root / folder).glob("*")):
            facts = file.lstat() if file.is_symlink() and not file.exists() else file.stat()
            hasher.update(f"{file.name} {facts.st_size} {facts.st_mtime_ns}\0".encode())
    return hasher.hexdigest(length=16)


def _content(path: Path) -> bytes:
    """A file of words; of one that is too large to be read, what it looks like from outside."""
    facts = path.stat()
    return path.read_bytes() if facts.st_size <= MAX_BYTES else f"{facts.st_size} {facts.st_mtime_ns}".encode()


def program() -> tuple[str, int, int]:
    """This program's version, how many source files it has, and when the newest of them changed."""
    times = [entry.stat().st_mtime_ns for entry in Path(madang.__file__).parent.rglob("*") if entry.suffix in {".py", ".toml", ".ttf"}]
    return madang.__version__, len(times), max(times)


def unchanged(manifest: Manifest, inputs: str, out: Path) -> bool:
    """Whether the last build was of the same inputs, went well, and everything it left still stands."""
    if manifest.inputs != inputs or manifest.failures or not manifest.outputs:
        return False
    return stamps(out, manifest.outputs) == dict(manifest.outputs)
