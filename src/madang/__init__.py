"""Madang (마당): a neighbourhood's yard for films, halls and the record of what came of them."""

__version__ = "0.1.0"
