"""What is kept of money."""

from madang.website.grants.models.ledger import Entry, Posting

__all__ = ["Entry", "Posting"]
