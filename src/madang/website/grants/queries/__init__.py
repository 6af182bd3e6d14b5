"""What is read about money: AI credit (`credit`), and grants from their agreement to their settlement (`agreed`, `spending`)."""

from madang.website.grants.queries.archiving import archive
from madang.website.grants.queries.credit import (
    CHOSEN,
    GOOD_FOR,
    Balance,
    Movement,
    Purse,
    clubs_in,
    entries_of,
    moved,
    overdue,
    pool_of,
    programmes_of,
    purse_of,
    purses_in,
    purses_of,
    shares_of,
    statement,
    trial_balance,
)

__all__ = [
    "CHOSEN",
    "GOOD_FOR",
    "Balance",
    "Movement",
    "Purse",
    "archive",
    "clubs_in",
    "entries_of",
    "moved",
    "overdue",
    "pool_of",
    "programmes_of",
    "purse_of",
    "purses_in",
    "purses_of",
    "shares_of",
    "statement",
    "trial_balance",
]
