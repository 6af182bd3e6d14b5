"""Answers to calls: drafted together, kept at every keystroke, sent once, receipted."""
