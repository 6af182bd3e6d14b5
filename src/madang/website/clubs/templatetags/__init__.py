"""Words that templates of clubs may use."""
