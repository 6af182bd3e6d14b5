"""The operator's forms of a call: `shapes` reads what a field is from its type, `taking` reads what was sent, `moving` adds and moves rows,
`laying` lays the form out with its words and problems. Pure: no request and no database."""

from madang.website.programmes.editing.laying import Field, Row, lay
from madang.website.programmes.editing.moving import apply
from madang.website.programmes.editing.sections import SECTIONS, Section
from madang.website.programmes.editing.taking import take_part

__all__ = ["SECTIONS", "Field", "Row", "Section", "apply", "lay", "take_part"]
