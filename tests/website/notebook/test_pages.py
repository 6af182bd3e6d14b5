"""A question from the first guess to the public page, as people write it."""
