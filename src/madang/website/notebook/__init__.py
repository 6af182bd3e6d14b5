"""A club's own science: a question, what was seen and measured, what was tried and found, and the question that follows."""
