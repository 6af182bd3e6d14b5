"""What is kept of clubs."""

from madang.website.clubs.models.club import Club
from madang.website.clubs.models.membership import Membership

__all__ = ["Club", "Membership"]
