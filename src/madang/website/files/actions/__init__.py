"""Keeping files, letting go of them, and clearing away what nobody holds."""

from madang.website.files.actions.clearing import clear
from madang.website.files.actions.keeping import drop, keep

__all__ = ["clear", "drop", "keep"]
