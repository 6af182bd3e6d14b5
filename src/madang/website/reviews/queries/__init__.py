"""What is read of reviews. Everything goes through a standpoint: who looks at which round, and what they may see of it."""

from madang.website.reviews.queries.archiving import archive

__all__ = ["archive"]
