"""Units as people write them, made one where they mean one: ℃, °c and °C are the same, 도 stays what it is. Pure."""

import unicodedata
from typing import Final

KNOWN: Final = (
    "°C", "%", "mm", "cm", "m", "km", "m/s", "g", "kg", "mL", "L", "lx", "dB", "hPa", "ppm", "pH", "V", "mA", "초", "분", "시간",
    "개", "마리", "그루", "송이", "명", "번",
)  # fmt: skip
COUNTS: Final = frozenset(("개", "마리", "그루", "송이", "명", "번", "회", "장", "대", "건"))  # what may be added up
LONGEST: Final = 20  # letters
_BY_LOWER: Final = {unit.lower(): unit for unit in KNOWN if unit not in ("mA",)} | {"ma": "mA", "㏈": "dB", "lux": "lx", "°c": "°C"}


def tidy(typed: str) -> str:
    """The unit in its one spelling; a unit that is not known stays as it was typed, without needless spaces."""
    plain = " ".join(unicodedata.normalize("NFKC", typed).split())
    return _BY_LOWER.get(plain.replace(" ", "").lower(), plain)[:LONGEST].strip()


def counts(unit: str) -> bool:
    """Whether numbers with this unit are counts, so that adding them up means something."""
    return unit in COUNTS


def joined(number: str, unit: str) -> str:
    """Number and unit as one writes them: 23.5 °C, but 31마리 and 40%."""
    close = unit == "%" or "가" <= unit[:1] <= "힣"
    return f"{number}{'' if close else ' '}{unit}".strip()
