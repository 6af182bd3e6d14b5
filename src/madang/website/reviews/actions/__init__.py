"""What is done in a review. Each act finds out for itself who does it, and in which phase."""
