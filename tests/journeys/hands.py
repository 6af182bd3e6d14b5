"""A person's hand: one that points, and one that has no mouse. Both do the same things, and look at every page that they come to."""

from datetime import date, time
from pathlib import Path

from playwright.sync_api import Page
from tests.journeys.test_every_page import runs_over, violations

MOST_TABS = 400


class Mouse:
    """A hand that points."""

    def __init__(self, page: Page, found: list[str] | None = None) -> None:
        self.page, self.found = page, found
        self._seen: set[tuple[str, str]] = set()

    def go(self, address: str) -> None:
        """By a link out of a mail or a message."""
        self.page.goto(address)
        self.look()

    def look(self) -> None:
        """Note what is wrong with this page, where somebody wants to know it."""
        if self.found is None:
            return
        here = (self.page.url, self.page.title())
        if here not in self._seen:
            self._seen.add(here)
            self.found += violations(self.page) + runs_over(self.page)

    def fill(self, where: str, words: str) -> None:
        """Type into a field."""
        self.page.fill(where, words)

    def day(self, where: str, day: date) -> None:
        """A field of a date."""
        self.page.fill(where, day.isoformat())

    def clock(self, where: str, at: time) -> None:
        """A field of a time of day."""
        self.page.fill(where, f"{at:%H:%M}")

    def choose(self, where: str, value: str) -> None:
        """From a list."""
        self.page.select_option(where, value)

    def tick(self, where: str) -> None:
        """A box, or one of several buttons of a radio."""
        self.page.check(where)

    def attach(self, where: str, file: Path) -> None:
        """A file of one's own."""
        self.page.set_input_files(where, file)

    def push(self, where: str) -> None:
        """A button that leads to no other page."""
        self.page.click(where)

    def press(self, where: str) -> None:
        """A button or a link; waits for the page that follows."""
        with self.page.expect_navigation():
            self.page.click(where)
        self.look()


class Keys(Mouse):
    """A hand that has no mouse: goes on by Tab until the thing is in focus, and sees that it is."""

    def _to(self, where: str) -> None:
        for _ in range(MOST_TABS):
            if self.page.evaluate("where => document.activeElement.matches(where)", where):
                style = self.page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                assert style != "none", f"the focus on {where} cannot be seen on {self.page.url}"
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"no Tab leads to {where} on {self.page.url}")

    def fill(self, where: str, words: str) -> None:
        """Whatever stood there is replaced."""
        self._to(where)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(words)

    def day(self, where: str, day: date) -> None:
        """Its three parts, as an American browser has them."""
        self._to(where)
        self.page.keyboard.type(f"{day:%m%d%Y}")

    def clock(self, where: str, at: time) -> None:
        """Its three parts, as an American browser has them."""
        self._to(where)
        self.page.keyboard.type(f"{at:%I%M%p}")

    def choose(self, where: str, value: str) -> None:
        """Down the list, from its beginning."""
        self._to(where)
        self.page.keyboard.press("Home")
        for _ in range(40):
            if self.page.input_value(where) == value:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{where} does not offer {value}")

    def tick(self, where: str) -> None:
        """By the space bar; among the buttons of a radio by the arrows, as only one of them can be tabbed to."""
        named = self.page.locator(where).get_attribute("name")
        if self.page.locator(where).get_attribute("type") != "radio":
            self._to(where)
            if not self.page.is_checked(where):
                self.page.keyboard.press("Space")
            return
        self._to(f'[type=radio][name="{named}"]')
        for _ in range(20):
            if self.page.is_checked(where):
                return
            here = self.page.evaluate("where => document.activeElement.matches(where)", where)
            self.page.keyboard.press("Space" if here else "ArrowDown")
        raise AssertionError(f"no arrow leads to {where} on {self.page.url}")

    def attach(self, where: str, file: Path) -> None:
        """The system's own window opens, as it does for a click."""
        self._to(where)
        with self.page.expect_file_chooser() as chooser:
            self.page.keyboard.press("Enter")
        chooser.value.set_files(file)

    def push(self, where: str) -> None:
        """By Enter."""
        self._to(where)
        self.page.keyboard.press("Enter")

    def press(self, where: str) -> None:
        """By Enter."""
        self._to(where)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        self.look()
