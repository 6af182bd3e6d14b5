"""Kinds of notices. What begins with `news` is news: it is mailed only to people who agreed to news by mail (`people.purposes`).

Everything else concerns its reader personally (an answer, a seat, a decision, a deadline of their own club): it is mailed unless they chose
to get no mail at all. Apps name their kinds themselves: `seat`, `decision`, `news.call`. People choose by topic, which is a few kinds.
"""

from typing import Final

from django.utils.translation import gettext_lazy as _

NEWS: Final = "news"
TOPICS: Final = {  # what people read, and the kinds that it is, by what stands before the first dot
    "clubs": (_("Clubs: boards, people, requests"), ("clubs",)),
    "sessions": (_("Meetings: places, changes, reminders"), ("seat",)),
    "calls": (_("Calls and decisions"), ("decision", "call-changed", "receipt")),
    "grants": (_("Grants and AI credit"), ("grant", "credit")),
    "support": (_("What a club promised: tasks, mentors, surveys, certificates"), ("milestone", "mentor", "survey", "certificate")),
    "notebook": (_("Question notebooks"), ("notebook",)),
    "proposals": (_("Proposals"), ("proposals",)),
    "news": (_("News"), ("news",)),
}
PURPOSE: Final = "notices"  # the consent that news by mail needs


def is_news(kind: str) -> bool:
    """Whether it needs consent to be mailed."""
    return kind == NEWS or kind.startswith(f"{NEWS}.")


def topic_of(kind: str) -> str:
    """The topic to which it belongs; none for what nobody can choose about."""
    head = kind.partition(".")[0]
    return next((topic for topic, (_words, heads) in TOPICS.items() if head in heads), "")
