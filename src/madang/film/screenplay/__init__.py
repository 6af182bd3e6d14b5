"""Screenplay: text becomes scenes and elements, and back. After language, before shots."""

from madang.film.screenplay.elements import Element, Heading, Kind, Lines, Scene, Screenplay
from madang.film.screenplay.fdx_writer import write_fdx
from madang.film.screenplay.fountain_writer import write_fountain
from madang.film.screenplay.length import pages
from madang.film.screenplay.reading import read
from madang.film.screenplay.voice import voice

__all__ = [
    "Element",
    "Heading",
    "Kind",
    "Lines",
    "Scene",
    "Screenplay",
    "pages",
    "read",
    "voice",
    "write_fdx",
    "write_fountain",
]
