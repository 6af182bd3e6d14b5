"""Kinds of notices. What begins with `news` is news: it is mailed only to people who agreed to news by mail (`people.purposes`).

Everything else concerns its reader personally (an answer, a seat, a decision, a deadline of their own club): it is mailed unless they chose
to get no mail at all. Apps name their kinds themselves: `seat`, `decision`, `news.call`.
"""

from typing import Final

NEWS: Final = "news"
PURPOSE: Final = "notices"  # the consent that news by mail needs


def is_news(kind: str) -> bool:
    """Whether it needs consent to be mailed."""
    return kind == NEWS or kind.startswith(f"{NEWS}.")
