"""Pages of a review."""
