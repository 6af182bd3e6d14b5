"""What is read about clubs."""

from madang.website.clubs.queries.archiving import archive
from madang.website.clubs.queries.board import board, comments_of, found_post, reported, reported_count
from madang.website.clubs.queries.listing import Search, clubs_shown, neighbourhoods, places_left, with_places, without_leader
from madang.website.clubs.queries.roles import (
    SEATED,
    WRITERS,
    Rights,
    clubs_of,
    history,
    leaderless,
    people_of,
    people_today,
    rights_of,
    role_in,
)

__all__ = [
    "SEATED", "WRITERS", "Rights", "Search", "archive", "board", "clubs_of", "clubs_shown", "comments_of", "found_post", "history",
    "leaderless", "neighbourhoods", "people_of", "people_today", "places_left", "reported", "reported_count", "rights_of", "role_in",
    "with_places", "without_leader",
]  # fmt: skip
