"""What is kept for pages that show many apps."""

from madang.website.front.models.found import Found

__all__ = ["Found"]
