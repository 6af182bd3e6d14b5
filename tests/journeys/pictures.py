"""Pictures of record: the pages as they look, into docs/pictures. Run it beside a demo yard whose film is done, with its folder.

.venv/bin/python -m tests.journeys.pictures http://127.0.0.1:8000 build/demo

The first four are pages as a visitor meets them. Each of the others is one page twelve times: Korean and English, light and dark, from
above, and a phone's, a tablet's and a desk's width from left to right.
"""

import io
import os
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from tests.journeys.browser import FLAGS, find

TARGET = Path(__file__).resolve().parents[2] / "docs" / "pictures"
TALLEST = 1700  # pixels of a picture
PICTURES = (
    ("site-home-ko.jpg", 1440, "light", "/ko/", ""),
    ("site-home-en-dark-phone.jpg", 360, "dark", "/en/", ""),
    ("site-sign-in-ko-phone.jpg", 360, "light", "/ko/people/enter/", ""),
    ("site-my-page-en.jpg", 1440, "light", "/en/people/me/", "operator"),
)
SHEETS = {  # a page of tests.journeys.places by its route, and who opens it
    "club": ("clubs:club", ""),
    "call": ("programmes:call", ""),
    "apply": ("programmes:check", ""),
    "form": ("applications:application", "leader"),
    "application": ("applications:check", "operator"),
    "receipt": ("applications:receipt", "leader"),
    "notebook": ("notebook:entry", ""),
    "session": ("sessions:session", ""),
    "poster": ("sessions:poster", ""),
    "review": ("reviews:sheet", "reviewer"),
    "credit": ("grants:programme", ""),
    "desk": ("front:desk", "operator"),
}
WIDTHS, HEIGHT, SHRINK, GAP = (360, 768, 1440), 1200, 0.5, 8
VIEWS = (("ko", "light"), ("ko", "dark"), ("en", "light"), ("en", "dark"))


def main(address: str, yard: Path) -> None:
    """Take them all."""
    program, environment = find()
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=program, args=FLAGS, env=environment)
        for name, width, theme, path, part in PICTURES:
            context = opened(browser, address, width, theme, part)
            picture = taken(context.pages[0], f"{address}{path}", TALLEST)
            picture.save(TARGET / name, quality=82)
            context.close()
        for name, paths in addresses(yard).items():
            sheet(browser, address, paths, SHEETS[name][1]).save(TARGET / f"site-{name}.jpg", quality=72, optimize=True, progressive=True)
        browser.close()


def addresses(yard: Path) -> dict[str, dict[str, str]]:
    """Where each page stands in this yard, by language."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.website.yard")
    import django

    django.setup()
    from tests.journeys.places import PLACES

    known = {name: next(one for one in PLACES if (one.route, one.part) == place) for name, place in SHEETS.items()}
    return {name: {language: place.path(yard, language) for language in ("ko", "en")} for name, place in known.items()}


def opened(browser: Browser, address: str, width: int, theme: str, part: str) -> BrowserContext:
    """A browser of this width and theme with one page, signed in as this part of the sample."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=theme)  # type: ignore[arg-type]
    page = context.new_page()
    if part:
        page.goto(f"{address}/ko/people/enter/demo/{part}/")
        page.click("main button")
    return context


def taken(page: Page, address: str, tallest: int) -> Image.Image:
    """The page from its head down, at most so tall."""
    page.goto(address)
    page.evaluate("document.querySelectorAll('img[loading]').forEach(one => { one.loading = 'eager' })")
    page.evaluate("Promise.all([document.fonts.ready, ...[...document.images].map(one => one.decode().catch(() => null))])")
    picture = Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("RGB")
    return picture.crop((0, 0, picture.width, min(picture.height, tallest)))


def sheet(browser: Browser, address: str, paths: dict[str, str], part: str) -> Image.Image:
    """One page twelve times."""
    tall, wide = int(HEIGHT * SHRINK), [int(width * SHRINK) for width in WIDTHS]
    made = Image.new("RGB", (sum(wide) + GAP * (len(wide) - 1), (tall + GAP) * len(VIEWS) - GAP), "#8d8576")
    for column, width in enumerate(WIDTHS):
        for theme in ("light", "dark"):
            context = opened(browser, address, width, theme, part)
            for row, (language, wanted) in enumerate(VIEWS):
                if wanted == theme:
                    view = taken(context.pages[0], f"{address}{paths[language]}", HEIGHT)
                    small = view.resize((wide[column], int(view.height * SHRINK)), Image.Resampling.LANCZOS)
                    made.paste(small, (sum(wide[:column]) + GAP * column, row * (tall + GAP)))
            context.close()
    return made


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"), Path(sys.argv[2]))
