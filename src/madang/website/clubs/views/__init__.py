"""Pages: each translates HTTP to one call."""
