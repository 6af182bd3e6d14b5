"""Somebody who came in without a mail address adds one on a phone, in Korean; then changes it, and takes the change back. By the mails."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from urllib.parse import quote

from playwright.sync_api import Browser
from tests.journeys.conftest import Yard
from tests.website.people import elsewhere
from tests.website.people.elsewhere import CLIENT, SECRET


def link_in(yard: Yard, part: str, before: int) -> str:
    found = re.search(rf"http\S+{part}\S+", yard.wait_for(part, before))
    assert found is not None
    return found.group(0)


def test_who_came_from_elsewhere_adds_an_address_changes_it_and_takes_it_back(
    open_yard: Callable[..., AbstractContextManager[Yard]], browser: Browser
) -> None:
    with elsewhere.opened() as place:
        set_to = place.address.replace("//", f"//{CLIENT}:{quote(SECRET)}@") + "?name=우리+시청"
        with open_yard("serve", MADANG_SIGN_IN_OIDC=set_to) as yard:
            page = browser.new_context(viewport={"width": 360, "height": 800}).new_page()
            complaints: list[str] = []
            page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
            page.goto(f"{yard.address}/ko/people/enter/?next=/ko/people/me/")
            page.click("text=우리 시청 계정으로 들어가기")
            page.click("text=계정 만들기")
            page.click("text=14세 이상")
            page.click("main button.act")
            page.fill("[name=display_name]", "새 이웃")
            page.check("[name=privacy]")
            page.check("[name=terms]")
            page.click("main button.act")
            page.wait_for_url("**/ko/people/me/")
            assert "아직 메일을 보낼 수 없어요" in page.inner_text("header.opening")
            page.click("header.opening a")

            def ask(email: str) -> int:
                before = len(yard.written.read_text("utf-8"))
                page.fill("[name=email]", email)
                page.click("main form.slip .act")
                page.wait_for_selector(f"text={email}")
                return before

            def confirm(before: int, email: str) -> None:
                page.goto(link_in(yard, "/address/confirm/", before))
                page.click("main button.act")
                page.wait_for_selector(f"header.opening >> text={email}")

            confirm(ask("first@example.kr"), "first@example.kr")
            before = ask("second@example.kr")
            confirm(before, "second@example.kr")
            page.goto(link_in(yard, "/address/back/", before))
            assert "first@example.kr" in page.inner_text("main")
            page.click("main button.act")
            assert "모든 기기에서 로그아웃했어요" in page.inner_text("main")
            before = len(yard.written.read_text("utf-8"))
            page.click("main a.act")
            page.fill("[name=email]", "first@example.kr")
            page.click("main form.slip .act")
            page.goto(link_in(yard, "/enter/link/", before))
            page.click("main button.act")
            assert "새 이웃" in page.inner_text(".me")
            assert complaints == []
