"""What is kept of sessions."""

from madang.website.sessions.models.feed import Feed
from madang.website.sessions.models.mark import Mark
from madang.website.sessions.models.reach import Reach
from madang.website.sessions.models.seat import Seat
from madang.website.sessions.models.session import Material, Session

__all__ = ["Feed", "Mark", "Material", "Reach", "Seat", "Session"]
