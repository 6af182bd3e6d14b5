"""What is kept of reviews."""

from madang.website.reviews.models.case import Case, Conflict, Decision, Remark, Sheet
from madang.website.reviews.models.review import Review, Round, Seat

__all__ = ["Case", "Conflict", "Decision", "Remark", "Review", "Round", "Seat", "Sheet"]
