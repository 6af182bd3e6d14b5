"""Every page in a real browser: axe finds nothing, nothing runs over the edge, no program on it fails, in both languages and themes, at any
width and text size. The quick part asks every page whether it opens and fits a phone, and axe of those that strangers see first."""

import contextlib
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page
from tests.journeys.conftest import Yard
from tests.journeys.places import OTHERWISE, PLACES, WALKED, Place
from tests.journeys.walks import WALKS, Somebody
from tests.website.test_rights import ROUTES, RULES

VIEWS = {  # by theme and language: how wide and how large
    ("light", "ko"): ((360, 1), (768, 1)),
    ("dark", "ko"): ((360, 2), (1440, 2)),
    ("light", "en"): ((1440, 1), (360, 2)),
    ("dark", "en"): ((1440, 1),),
}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WHOLE, LAID = {"type": "tag", "values": TAGS}, {"type": "rule", "values": ["target-size", "scrollable-region-focusable"]}
AXE = AXE_FILE_PATH.read_text("utf-8")
FOUND = """options => axe.run(options).then(({violations}) => violations.map(
  one => `${one.id}: ${JSON.stringify(one.nodes.slice(0, 3).map(node => node.target))}`))"""
DRAWN = """() => [...document.querySelectorAll("body *")].map(one => {
  const style = getComputedStyle(one), seen = one.checkVisibility({visibilityProperty: true, opacityProperty: true});
  return seen ? `${one.tagName} ${style.color} ${style.backgroundColor}` : "";
}).join()"""  # what is there to see, in which colours: where this is the same, another width can only change sizes
FIRST = {
    "front:home",
    "people:sign-in",
    "programmes:call",
    "programmes:check",
    "clubs:index",
    "clubs:club",
    "sessions:come",
    "notebook:entry",
}
SAMPLE = ("resident", "leader", "mentor", "reviewer", "auditor", "operator")


def bring_axe(context: BrowserContext) -> None:
    """Each page of it has axe from its beginning: half a megabyte goes to the browser once, and not to every page."""
    context.add_init_script(AXE)


def violations(page: Page, rules: dict[str, object] = WHOLE) -> list[str]:
    """What axe finds, in words, once every colour has come to its end."""
    page.evaluate("document.getAnimations().filter(one => one.effect.getComputedTiming().endTime < Infinity).forEach(one => one.finish())")
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(f"{AXE};0")
    found = page.evaluate(FOUND, {"runOnly": rules, "resultTypes": ["violations"]})  # all else would be worked out for nobody
    return [f"{page.url}: {one}" for one in found]


def runs_over(page: Page) -> list[str]:
    """Whether the page is wider than the screen, once it has been drawn anew."""
    page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"{page.url}: {wide} px over the edge"] if wide > 0 else []


class Eyes:
    """A browser of one size, theme and language: opens pages for parts of the sample, and keeps what is wrong with them."""

    def __init__(self, browser: Browser, yard: Yard, width: int, theme: str, size: float, language: str):
        self.browser, self.yard, self.width, self.theme, self.size, self.language = browser, yard, width, theme, size, language
        self.told: list[str] = []
        self.pages: dict[str, Page] = {}
        self.axe = False  # whether most pages are shown to it
        self.asked = ""  # the address that is being opened
        self.awaited = 200  # what the page itself may answer: a browser writes any other answer on its console

    def somebody(self, part: str) -> Page:
        """The page of this part of the sample, signed in."""
        if part not in self.pages:
            context = self.browser.new_context(viewport={"width": self.width, "height": 800}, color_scheme=self.theme)  # type: ignore[arg-type]
            context.set_default_timeout(60_000)  # a machine that does other things too
            if self.axe:
                bring_axe(context)
            page = self.pages[part] = context.new_page()
            page.on("console", lambda said: self._hear(page, said))
            page.on("pageerror", lambda error: self.told.append(f"{page.url}: {error}"))
            if part in SAMPLE:
                page.goto(f"{self.yard.address}/{self.language}/people/enter/demo/{part}/")
                page.click("main button")
        return self.pages[part]

    def _hear(self, page: Page, said: ConsoleMessage) -> None:
        own = str(self.awaited) in said.text and said.location.get("url", "").split("#")[0] == self.asked
        if said.type == "error" and not (own and self.awaited != 200):
            self.told.append(f"{page.url}: {said.text} {said.location}")

    def open(self, place: Place) -> Page:
        """This page of the sample yard, as it should answer and without being led elsewhere."""
        page = self.somebody(place.part)
        self.asked, self.awaited = self.yard.address + place.path(self.yard.data, self.language), place.status
        answer = page.goto(self.asked)
        if answer is None or (answer.status, page.url) != (place.status, self.asked):
            self.told.append(f"{self.asked} for {place.part or 'nobody'}: {answer and answer.status} at {page.url}")
        return page

    def judge(self, page: Page, *, axe: bool) -> None:
        """Look at it."""
        page.evaluate("size => { document.documentElement.style.fontSize = `${112.5 * size}%` }", self.size)
        self.told += runs_over(page) + (violations(page) if axe else [])

    def judge_each(self, page: Page, views: tuple[tuple[int, float], ...]) -> None:
        """Look at it at several widths and text sizes: in whole, unless only sizes are others than before."""
        seen: set[str] = set()
        for width, self.size in views:
            page.set_viewport_size({"width": width, "height": 800})
            before = len(self.told)
            self.judge(page, axe=False)
            drawn = page.evaluate(DRAWN)
            self.told += violations(page, LAID if drawn in seen else WHOLE)
            self.told[before:] = [f"{width} px, {self.size} times: {one}" for one in self.told[before:]]
            seen.add(drawn)

    def close(self) -> None:
        """Shut every window."""
        for page in self.pages.values():
            page.context.close()


@contextlib.contextmanager
def eyes(*given: object) -> Iterator[Eyes]:
    """Open and shut."""
    looking = Eyes(*given)  # type: ignore[arg-type]
    try:
        yield looking
    finally:
        looking.close()


def test_every_route_that_shows_a_page_is_looked_at() -> None:
    taken = {route for route, rule in RULES.items() if 405 in rule.values() and 200 not in rule.values()}  # these only take what is sent
    looked_at = {place.route for place in PLACES} | WALKED
    named = looked_at | set(OTHERWISE)
    assert (sorted(set(ROUTES) - taken - named), sorted(named - set(ROUTES)), sorted(looked_at & set(OTHERWISE))) == ([], [], [])


def test_every_page_opens_and_fits_a_phone(demo: Yard, browser: Browser) -> None:
    with eyes(browser, demo, 360, "light", 1, "ko") as looking:
        for place in PLACES:
            looking.judge(looking.open(place), axe=place.part == "" and place.route in FIRST)
    assert looking.told == []


@pytest.mark.slow
@pytest.mark.timeout(1200)
@pytest.mark.parametrize(("theme", "language"), VIEWS)
def test_a_page_is_for_everyone(theme: str, language: str, demo: Yard, browser: Browser) -> None:
    views = VIEWS[theme, language]
    with eyes(browser, demo, views[0][0], theme, 1, language) as looking:
        looking.axe = True
        for place in PLACES:
            looking.judge_each(looking.open(place), views)
    assert looking.told == []


@pytest.mark.slow
@pytest.mark.parametrize("walk", WALKS)
@pytest.mark.parametrize(("width", "theme", "size", "language"), [(360, "light", 1, "ko"), (360, "dark", 2, "ko"), (1440, "dark", 1, "en")])
def test_what_stands_on_the_way_is_for_everyone(
    walk: Callable[[Yard, Somebody, str], Iterator[tuple[str, Page]]],
    width: int, theme: str, size: int, language: str, demo: Yard, browser: Browser,
) -> None:  # fmt: skip
    with eyes(browser, demo, width, theme, size, language) as looking:
        seen = set()
        for route, page in walk(demo, looking.somebody, language):
            looking.judge(page, axe=True)
            seen.add(route)
    assert (looking.told, len(seen) > 0) == ([], True)


def test_the_checks_can_fail(demo: Yard, browser: Browser) -> None:
    with eyes(browser, demo, 360, "light", 1, "ko") as looking:
        page = looking.open(Place("front:about", status=404))
        page.evaluate("document.querySelector('main').innerHTML = '<img src=\"/nothing.png\"><p><b>' + 'ㅁ'.repeat(9) + '</b></p>'")
        page.evaluate("document.querySelector('main').firstChild.width = 999; document.querySelector('img').style.maxInlineSize = 'none'")
        looking.judge(page, axe=True)
        page.evaluate("setTimeout(() => nothing.at.all)")
        page.wait_for_timeout(200)
    wanted = ("for nobody: 200", "nothing.png", "image-alt", "over the edge", "nothing is not defined")
    assert [word for word in wanted if word not in " ".join(looking.told)] == []


@pytest.mark.parametrize(
    ("style", "words"), [("button { inline-size: 9px; padding: 0 }", "target-size"), ("p { color: #ccc }", "color-contrast"), ("", "")]
)
def test_what_is_wrong_at_one_width_only_is_found_there(style: str, words: str, browser: Browser) -> None:
    looking, page = Eyes(browser, None, 360, "light", 1, "en"), browser.new_page()  # type: ignore[arg-type]
    page.set_content(
        f"<html lang=en><title>A page</title><style>button {{ inline-size: 99px }} @media (min-width: 700px) {{ {style} }}</style>"
        "<main><h1>A page</h1><p>Some words<p><button>a</button><button>b</button><button>c</button></main>"
    )
    looking.judge_each(page, ((360, 1), (768, 1), (360, 1)))
    assert [one.split("about:blank: ")[0] + one.split(": ")[2] for one in looking.told] == [f"768 px, 1 times: {words}"] * bool(words)
    page.close()


def test_the_type_is_ours_and_comes_from_the_yard_itself(demo: Yard, browser: Browser) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{demo.address}/ko/")
    page.wait_for_function("document.fonts.status === 'loaded'")
    loaded = page.evaluate(
        "[...new Set([...document.fonts].filter(f => f.status === 'loaded').map(f => f.family.replaceAll('\"', '')))].sort()"
    )
    assert loaded == ["Gowun Batang", "Pretendard Variable"]
    assert [url for url in asked if not url.startswith(demo.address)] == []
    page.close()
