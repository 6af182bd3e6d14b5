"""Choosing among applications: rounds, conflicts of interest, scores, decisions that wait for their release."""
