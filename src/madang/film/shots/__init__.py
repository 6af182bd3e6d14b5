"""Shots: a screenplay, a bible and a direction become a list of shots. After screenplay, before takes."""
