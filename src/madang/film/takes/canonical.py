"""One spelling for every value, so that equal content has equal digests. Before basis and recipe."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from fractions import Fraction
from pathlib import Path

from blake3 import blake3


def canonical(value: object) -> bytes:
    """UTF-8 JSON with sorted keys and no spaces. Values, mappings, sequences, numbers, text; Fractions as "n/d", floats by `repr`."""
    return json.dumps(_plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    if isinstance(value, Mapping):
        return {str(key): _plain(held) for key, held in value.items()}
    if isinstance(value, frozenset | set):
        return sorted((_plain(held) for held in value), key=repr)
    if isinstance(value, list | tuple):
        return [_plain(held) for held in value]
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(f"{type(value).__name__} has no canonical form")


def digest(value: object) -> str:
    """BLAKE3 of the canonical form, 32 hexadecimal digits."""
    return blake3(canonical(value)).hexdigest(length=16)


def file_digest(path: Path) -> str:
    """BLAKE3 of a file's bytes, 64 hexadecimal digits; reads it in pieces. Raises OSError."""
    with path.open("rb") as file:
        hasher = blake3()
        while piece := file.read(1 << 20):
            hasher.update(piece)
    return hasher.hexdigest()
