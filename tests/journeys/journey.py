"""One walk through a yard by several people, each with a browser of their own; and time, which a calendar moves in a real yard."""

import sqlite3
from dataclasses import dataclass, field

from playwright.sync_api import Browser
from tests.journeys.conftest import Yard
from tests.journeys.hands import Mouse
from tests.journeys.test_every_page import bring_axe


@dataclass
class Journey:
    """In which yard and language, how wide the screens are, and with what hands; `found` is what was wrong with the pages."""

    yard: Yard
    browser: Browser
    language: str
    width: int
    hands: type[Mouse]
    found: list[str] = field(default_factory=list)

    def somebody(self) -> Mouse:
        """A person whom the yard does not know."""
        context = self.browser.new_context(viewport={"width": self.width, "height": 900})
        context.set_default_timeout(60_000)
        bring_axe(context)
        page = context.new_page()
        return self.hands(page, self.found)

    def part(self, part: str) -> Mouse:
        """One of the six of the sample."""
        hand = self.somebody()
        hand.page.goto(self.address(f"people/enter/demo/{part}/"))
        hand.press("main form button")
        return hand

    def address(self, path: str = "") -> str:
        """A page in the language of this walk."""
        return f"{self.yard.address}/{self.language}/{path}"

    def say(self, ko: str, en: str) -> str:
        """Words in the language of this walk."""
        return ko if self.language == "ko" else en

    def mail(self, after: int) -> str:
        """The mail that lets somebody in, written since `after`."""
        return self.yard.wait_for(self.say("15분", "15 minutes"), after)


def close(yard: Yard, call: str) -> None:
    """The last hour of a call is over."""
    with sqlite3.connect(yard.data / "yard.sqlite3", timeout=30) as base:
        base.execute("UPDATE programmes_call SET closes_at = datetime('now', '-1 hour') WHERE slug = ?", [call])


def let_time_pass(yard: Yard, days: int) -> None:
    """Move the dates of every round back by days."""
    with sqlite3.connect(yard.data / "yard.sqlite3", timeout=30) as base:
        for one in ("opens_at", "scores_from", "scores_until", "talks_until"):
            base.execute(f"UPDATE reviews_round SET {one} = datetime({one}, '-{days} days')")


def set_hours(yard: Yard, round: str, hours: tuple[int, int, int, int]) -> None:
    """When conflicts are declared from, and scores given from, until, and talked over until: in hours from now."""
    names = ("opens_at", "scores_from", "scores_until", "talks_until")
    with sqlite3.connect(yard.data / "yard.sqlite3", timeout=30) as base:
        for name, one in zip(names, hours, strict=True):
            base.execute(f"UPDATE reviews_round SET {name} = datetime('now', ?) WHERE id = ?", [f"{one} hours", round])
