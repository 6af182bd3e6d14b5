"""Screenplay: text becomes scenes and elements, and back. After language, before shots."""
