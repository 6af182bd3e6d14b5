"""Every page in a real browser: axe finds nothing, nothing runs over the edge, in both languages and themes, at any width and text size."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from tests.journeys.conftest import Yard

STRANGERS = (
    "",
    "about/",
    "privacy/",
    "look/",
    "search/",
    "search/?q=%E3%84%B7",
    "nothing/",
    "people/enter/",
    "people/enter/demo/leader/",
    "people/enter/guardian/asked/",
    "people/enter/link/unknown/",
)
OWN = ("people/me/", "people/me/forget/", "people/log/", "mine/", "desk/", "notices/", "notices/mail/", "")
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}


def violations(page: Page) -> list[str]:
    """What axe finds, in words."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{page.url}: {one['id']}: {[node['target'] for node in one['nodes']][:3]}" for one in found]


def runs_over(page: Page) -> list[str]:
    """Whether the page is wider than the screen."""
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"{page.url}: {wide} px over the edge"] if wide > 0 else []


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize(
    ("width", "theme", "size"), [(360, "light", 1), (360, "dark", 2), (768, "light", 1), (1440, "dark", 1), (1440, "light", 2)]
)
def test_a_page_is_for_everyone(width: int, theme: str, size: int, language: str, demo: Yard, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=theme)  # type: ignore[arg-type]
    context.set_default_timeout(60_000)  # a machine that does other things too
    page, told, errors = context.new_page(), [], []
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" and "404" not in said.text else None)
    for part, addresses in (("", STRANGERS), ("operator", OWN)):
        if part:
            page.goto(f"{demo.address}/{language}/people/enter/demo/{part}/")
            page.click("main button")
        for address in addresses:
            page.goto(f"{demo.address}/{language}/{address}")
            page.evaluate("size => { document.documentElement.style.fontSize = `${112.5 * size}%` }", size)
            told += violations(page) + runs_over(page)
    context.close()
    assert told + errors == []


def test_the_checks_can_fail(demo: Yard, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.goto(f"{demo.address}/ko/about/")
    page.evaluate("document.querySelector('main').innerHTML = '<img src=\"/nothing.png\"><p><b>' + 'ㅁ'.repeat(9) + '</b></p>'")
    page.evaluate("document.querySelector('main').firstChild.width = 999; document.querySelector('img').style.maxInlineSize = 'none'")
    assert [word for word in ("image-alt", "over the edge") if word not in " ".join(violations(page) + runs_over(page))] == []
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
