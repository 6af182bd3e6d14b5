"""Telling people, and how they want to be told."""

from madang.website.notices.actions.choosing import choose, forget_old, leave_unmailed, read, read_all, stop
from madang.website.notices.actions.delivering import deliver
from madang.website.notices.actions.telling import tell

__all__ = ["choose", "deliver", "forget_old", "leave_unmailed", "read", "read_all", "stop", "tell"]
