"""One's own scan in a place without a network: kept in the phone, sent when it is back, once; on a page that is open, and on none."""

import re
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from tests.journeys.conftest import Yard, opened
from tests.journeys.test_notebook_and_proposals import entered, well
from tests.journeys.test_sessions import GOING_ON, address_of, here

from madang.website.sessions.door_codes import code_at


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory, tables: Path) -> Iterator[Yard]:
    """A sample yard of one's own: others count who came in the shared one."""
    with opened(tmp_path_factory.mktemp("scanning"), tables, "demo") as yard:
        yield yard


SHELF = "JSON.parse(localStorage['madang-scans'] ?? '[]').length"


def scanned_by(yard: Yard, session: str) -> str:
    """What the square says now: made as the yard makes it, from what only the yard knows."""
    number = int(re.findall(r"/(\d+)/$", session)[0])
    with sqlite3.connect(yard.data / "yard.sqlite3") as kept:
        (secret,) = kept.execute("SELECT hidden_code FROM hub_sessions_session WHERE id = ?", [number]).fetchone()
    return f"{session}here/{code_at(secret, time.time())}/"


def test_a_scan_waits_in_the_phone_and_counts_once_when_the_network_is_back(own: Yard, browser: Browser) -> None:
    page = entered(browser, own, "mentor", "ko", 360)
    session = address_of(page, own, GOING_ON, "ko")
    host = entered(browser, own, "operator", "en", 1440)
    host.goto(f"{session}attendance/")
    before = here(host)
    page.goto(session)
    page.wait_for_function("navigator.serviceWorker?.controller !== undefined && navigator.serviceWorker.ready.then(() => true)")
    page.wait_for_function("caches.keys().then(names => names.some(name => name.startsWith('madang-scans-')))")
    page.reload()

    page.context.set_offline(True)
    page.goto(scanned_by(own, session))  # no page of it was ever open
    expect(page.locator("h1")).to_have_text("지금은 네트워크가 없어요")
    expect(page.locator("[data-known]")).to_contain_text("이 휴대전화에 적어 두었어요")
    assert "남도윤" not in page.content(), "what a browser keeps tells of nobody"
    well(page)
    page.reload()
    assert page.evaluate(SHELF) == 1, "the same square twice is one scan"
    page.context.set_offline(False)
    page.goto(session)
    expect(page.locator("[data-scans-words]")).to_contain_text("명단에 적었어요")
    assert page.evaluate(SHELF) == 0
    well(page)
    host.reload()
    after = here(host)
    assert (after[0] - before[0], after[1] - before[1]) == (1, 1)
    for _ in range(2):
        page.reload()
    host.reload()
    assert here(host) == after
    page.context.close()
    host.context.close()


def test_a_page_that_was_open_when_the_network_went_keeps_the_press_and_sends_it(own: Yard, browser: Browser) -> None:
    page = entered(browser, own, "reviewer", "ko", 360)
    session = address_of(page, own, GOING_ON, "ko")
    page.goto(scanned_by(own, session))
    well(page)
    page.context.set_offline(True)
    page.click("form[data-scan] button")
    expect(page.locator("[data-scans-words]")).to_contain_text("네트워크가 없어요")
    expect(page.locator("form[data-scan]")).to_be_hidden()
    assert page.evaluate(SHELF) == 1
    page.context.set_offline(False)
    expect(page.locator("[data-scans-words]")).to_contain_text("명단에 적었어요")
    assert page.evaluate(SHELF) == 0
    page.context.close()
