"""Numbers as people type them outdoors, and as they are written back: to the digit that was read off, no more and no less. Pure."""

import re
import unicodedata
from decimal import Decimal
from typing import Final

DIGITS: Final = 15  # all of a number's: what both databases keep exactly
PLACES: Final = 6  # behind the point
PLAIN: Final = re.compile(r"[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?")
MINUSES: Final = str.maketrans({"−": "-", "–": "-", "‒": "-"})


class NotANumber(ValueError):
    """Letters, a comma where a point belongs, nothing at all, infinity."""


class TooPrecise(ValueError):
    """More than six digits behind the point: none is cut off in silence."""


class TooLarge(ValueError):
    """More than nine digits before the point."""


def read(typed: str) -> Decimal:
    """The number, with as many digits behind the point as were typed: `1,234.50` is 1234.50. Raises NotANumber, TooPrecise, TooLarge."""
    plain = unicodedata.normalize("NFKC", typed[:100]).translate(MINUSES).replace(" ", "")
    if len(typed) > 100 or not PLAIN.fullmatch(plain):
        raise NotANumber
    whole, _, places = plain.lstrip("+-").replace(",", "").partition(".")
    if len(places) > PLACES:
        raise TooPrecise
    if len(whole.lstrip("0")) > DIGITS - PLACES:
        raise TooLarge
    value = Decimal(("-" if plain.startswith("-") else "") + whole + (f".{places}" if places else ""))
    return abs(value) if value == 0 else value  # nobody reads minus nothing


def places_of(value: Decimal) -> int:
    """How many digits stand behind its point."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def write(value: Decimal, places: int, *, grouped: bool = True) -> str:
    """The number with so many digits behind the point: `1,234.50`."""
    return f"{value:,.{places}f}" if grouped else f"{value:.{places}f}"
