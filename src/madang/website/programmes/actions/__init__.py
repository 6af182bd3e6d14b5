"""Writes of this app: programmes, what calls say, showing them, next year's copies."""
