"""Coming into a yard by keyboard alone: from the home page to one's own page, with the code out of the mail."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager

from playwright.sync_api import Browser, Page
from tests.journeys.conftest import Yard


def tab_to(page: Page, words: str) -> None:
    """Press Tab until something with these words has the focus, as a person does who sees it."""
    for _ in range(60):
        page.keyboard.press("Tab")
        here = page.evaluate(
            "() => { const e = document.activeElement; return [e.innerText, e.value, e.labels?.[0]?.innerText, e.ariaLabel].join('|') }"
        )
        if words in here:
            style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert style != "none", f"the focus on {words!r} cannot be seen"
            return
    raise AssertionError(f"{words!r} was never reached")


def test_a_stranger_comes_in_by_keyboard_alone(open_yard: Callable[..., AbstractContextManager[Yard]], browser: Browser) -> None:
    with open_yard("serve") as yard:
        page = browser.new_page(viewport={"width": 360, "height": 800})
        page.goto(f"{yard.address}/ko/")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.innerText") == "본문으로 가기"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main"
        tab_to(page, "로그인")
        page.keyboard.press("Enter")
        page.wait_for_url("**/people/enter/")
        tab_to(page, "이메일 주소")
        page.keyboard.type("oh@example.kr")
        page.keyboard.press("Enter")
        page.wait_for_url("**/people/enter/code/")
        found = re.search(r"^(\d{6})\s*$", yard.wait_for("15분"), re.MULTILINE)
        assert found is not None
        tab_to(page, "여섯 자리 숫자")
        page.keyboard.type(found.group(1))
        page.keyboard.press("Enter")
        page.wait_for_url("**/people/enter/age/")
        tab_to(page, "14세 이상")
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
        page.wait_for_url("**/people/enter/welcome/")
        tab_to(page, "다른 사람에게 보이는 이름")
        page.keyboard.type("오세림")
        tab_to(page, "개인정보를 쓰는 데")
        page.keyboard.press("Space")
        tab_to(page, "마당의 약속")
        page.keyboard.press("Space")
        tab_to(page, "시작하기")
        page.keyboard.press("Enter")
        page.wait_for_url("**/ko/")
        assert page.inner_text(".me").split() == ["English", "소식", "오세림"]
        page.click("text=English")
        page.wait_for_url("**/en/")
        page.close()
