"""Takes: what a generator made for a shot, kept once and for good. After shots, before the cut."""

from madang.film.takes.basis import basis, content, recipe
from madang.film.takes.canonical import canonical, digest, file_digest
from madang.film.takes.journal import Entry, Journal
from madang.film.takes.makers import GROUP, BrokenGenerator, Makers, NoSuchGenerator, installed, load
from madang.film.takes.paid import Paid, Uncertain, order, settle
from madang.film.takes.port import Cancelled, Cue, Failed, FrameSize, Generator, Made, Quote, TakeKind, TakeRequest
from madang.film.takes.store import NotInStore, Store
from madang.film.takes.take import ANIMATIC, Choice, State, Take, choose, state_of

__all__ = [
    "ANIMATIC",
    "GROUP",
    "BrokenGenerator",
    "Cancelled",
    "Choice",
    "Cue",
    "Entry",
    "Failed",
    "FrameSize",
    "Generator",
    "Journal",
    "Made",
    "Makers",
    "NoSuchGenerator",
    "NotInStore",
    "Paid",
    "Quote",
    "State",
    "Store",
    "Take",
    "TakeKind",
    "TakeRequest",
    "Uncertain",
    "basis",
    "canonical",
    "choose",
    "content",
    "digest",
    "file_digest",
    "installed",
    "load",
    "order",
    "recipe",
    "settle",
    "state_of",
]
