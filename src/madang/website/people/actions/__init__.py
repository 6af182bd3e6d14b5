"""What can be done in this app. Every write stands here: keyword-only, atomic, checked, and noted in the log."""
