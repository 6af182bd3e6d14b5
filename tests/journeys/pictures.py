"""Pictures of record: the pages as they look, into docs/pictures. Run it beside a demo yard whose film is done.

.venv/bin/python -m tests.journeys.pictures http://127.0.0.1:8000
"""

import io
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright
from tests.journeys.browser import FLAGS, find

TARGET = Path(__file__).resolve().parents[2] / "docs" / "pictures"
TALLEST = 1700  # pixels of a picture
PICTURES = (
    ("site-home-ko.jpg", 1440, "light", "/ko/", ""),
    ("site-home-en-dark-phone.jpg", 360, "dark", "/en/", ""),
    ("site-sign-in-ko-phone.jpg", 360, "light", "/ko/people/enter/", ""),
    ("site-my-page-en.jpg", 1440, "light", "/en/people/me/", "operator"),
)


def main(address: str) -> None:
    """Take them all."""
    program, environment = find()
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=program, args=FLAGS, env=environment)
        for name, width, theme, path, part in PICTURES:
            page = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=theme).new_page()  # type: ignore[arg-type]
            if part:
                page.goto(f"{address}/ko/people/enter/demo/{part}/")
                page.click("main button")
            page.goto(f"{address}{path}")
            page.wait_for_function("document.fonts.status === 'loaded'")
            picture = Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("RGB")
            picture.crop((0, 0, picture.width, min(picture.height, TALLEST))).save(TARGET / name, quality=82)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"))
