"""Shots: a screenplay, a bible and a direction become a list of shots. After screenplay, before takes."""

from madang.film.shots.align import align
from madang.film.shots.bible import Bible, Entry, read_bible
from madang.film.shots.breakdown import break_down, note_problems
from madang.film.shots.cast import with_cast
from madang.film.shots.direction import Direction, Order, obey, read_direction, read_note
from madang.film.shots.estimate import Estimate, estimate
from madang.film.shots.lock import Lock, Mark, line_digest, read_lock, write_lock
from madang.film.shots.plan import Plan, direct, plan
from madang.film.shots.reading import Mention, Reading, Seen, kind_category, read_line
from madang.film.shots.shot import Angle, Line, Move, Role, Shot, Size, Subject
from madang.film.shots.unknown import unknown_nouns
from madang.film.shots.words import lexicon

__all__ = [
    "Angle",
    "Bible",
    "Direction",
    "Entry",
    "Estimate",
    "Line",
    "Lock",
    "Mark",
    "Mention",
    "Move",
    "Order",
    "Plan",
    "Reading",
    "Role",
    "Seen",
    "Shot",
    "Size",
    "Subject",
    "align",
    "break_down",
    "direct",
    "estimate",
    "kind_category",
    "lexicon",
    "line_digest",
    "note_problems",
    "obey",
    "plan",
    "read_bible",
    "read_direction",
    "read_line",
    "read_lock",
    "read_note",
    "unknown_nouns",
    "with_cast",
    "write_lock",
]
