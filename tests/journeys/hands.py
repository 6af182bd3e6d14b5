"""A person's hand: one that points, and one that has no mouse. Both do the same things, and look at every page that they come to."""

from datetime import date, time
from pathlib import Path

from playwright.sync_api import Page
from tests.journeys.test_every_page import runs_over, violations

MOST_TABS = 400
WATCH = """(() => {
  let held = null;
  addEventListener("focusin", event => { held = event.target; }, true);
  addEventListener("keydown", event => { if (event.key === "Tab") held = null; }, true);
  const look = () => {
    if (held === null || document.activeElement !== document.body) return;
    tellThatFocusIsLost(`${held.outerHTML.slice(0, 120)} took the focus with it on ${location.pathname}`);
    held = null;
  };
  new MutationObserver(() => setTimeout(look, 100)).observe(document, {subtree: true, childList: true, attributes: true});
})()"""  # what was in focus is taken off the page or put to sleep, and nothing is in focus any more
STOP = """where => {
  const here = document.activeElement, labels = [...(here.labels ?? [])];
  const said = wrong => ({there: here.matches(where), wrong, what: here.outerHTML.slice(0, 160)});
  if (here === document.body || here.id === "main") return said("");
  if (![here, ...labels].some(one => getComputedStyle(one).outlineStyle !== "none")) return said("nothing shows the focus");
  const boxes = [...here.getClientRects()].map(box => ({
    left: Math.max(box.left, 0), top: Math.max(box.top, 0),
    right: Math.min(box.right, innerWidth), bottom: Math.min(box.bottom, innerHeight),
  })).filter(box => box.right - box.left > 2 && box.bottom - box.top > 2);
  if (!boxes.length) return said("the focus is off the screen");
  const inside = [0.1, 0.5, 0.9];
  const own = over => over && (here.contains(over) || over.contains(here) || labels.some(one => one.contains(over)));
  const at = (box, x, y) => document.elementFromPoint(box.left + (box.right - box.left) * x, box.top + (box.bottom - box.top) * y);
  return said(boxes.some(box => inside.some(x => inside.some(y => own(at(box, x, y))))) ? "" : "something covers the focus");
}"""  # whether the thing in focus is the one, and whatever keeps a person from seeing it


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
    """A hand that has no mouse: goes on by Tab until the thing is in focus, sees every stop on the way, and never loses its place."""

    def __init__(self, page: Page, found: list[str] | None = None) -> None:
        super().__init__(page, found)
        self.lost: list[str] = []
        page.expose_function("tellThatFocusIsLost", lambda words: self.lost.append(words))
        page.add_init_script(WATCH)
        page.on(
            "filechooser", lambda _: None
        )  # from now on the browser hands its windows over: asked just before a key, it may be too late

    def look(self) -> None:
        """The link over the head of the page is the first stop, is seen, and leads into the page."""
        fresh = (self.page.url, self.page.title()) not in self._seen
        super().look()
        if fresh and self._untouched():
            self._skip()

    def _untouched(self) -> bool:
        """Nobody has been led anywhere on this page yet."""
        return bool(self.page.evaluate("document.activeElement === document.body && !location.hash"))

    def _skip(self) -> None:
        self.page.keyboard.press("Tab")
        assert self._stop(".skip"), f"the first Tab does not lead to the link over the head of {self.page.url}"
        self.page.keyboard.press("Enter")
        assert self.page.evaluate("document.activeElement.id") == "main", f"the link over the head leads nowhere on {self.page.url}"

    def _stop(self, where: str) -> bool:
        """Whether this is where the Tab was to lead. Wherever it led, it can be seen there."""
        here = self.page.evaluate(STOP, where)
        wrong = [*self.lost, *([f"{here['wrong']}: {here['what']} on {self.page.url}"] if here["wrong"] else [])]
        self.lost.clear()
        if self.found is None:
            assert wrong == []
        else:
            self.found += [one for one in wrong if one not in self.found]
        return bool(here["there"])

    def _to(self, where: str) -> None:
        if self._untouched() and self.page.locator(f"main :is({where})").count():
            self._skip()
        for _ in range(MOST_TABS):
            if self._stop(where):
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
