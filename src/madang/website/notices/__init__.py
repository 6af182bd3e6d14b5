"""What people are told: on their own page at once, by mail when they want it."""
