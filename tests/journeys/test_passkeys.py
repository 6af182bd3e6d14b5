"""A passkey, kept by one device and used to come in; the device is Chromium's own virtual one (WebDriver BiDi's twin in CDP)."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager

from playwright.sync_api import Browser, Page
from tests.journeys.conftest import Yard
from tests.journeys.test_every_page import runs_over, violations

DEVICE = {
    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True, "isUserVerified": True,
    "automaticPresenceSimulation": True,
}  # fmt: skip


def enter_by_mail(page: Page, yard: Yard, home: str) -> None:
    before = len(yard.written.read_text("utf-8"))
    page.goto(f"{home}/ko/people/enter/")
    page.fill("[name=email]", "oh@example.kr")
    page.click("main form button.act")
    found = re.search(r"^(\d{6})\s*$", yard.wait_for("15분", before), re.MULTILINE)
    assert found is not None
    page.fill("[name=code]", found.group(1))
    page.click("main form button.act")


def test_a_device_keeps_a_passkey_and_opens_the_yard_with_it(
    open_yard: Callable[..., AbstractContextManager[Yard]], browser: Browser
) -> None:
    with open_yard("serve") as yard:
        home = yard.address.replace("127.0.0.1", "localhost")
        page = browser.new_page(viewport={"width": 360, "height": 800})
        device = page.context.new_cdp_session(page)
        device.send("WebAuthn.enable")
        number = device.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})["authenticatorId"]
        enter_by_mail(page, yard, home)
        page.check("[name=age][value=over]")
        page.click("main form button.act")
        page.wait_for_url("**/welcome/")
        page.fill("[name=display_name]", "오세림")
        page.check("[name=privacy]")
        page.check("[name=terms]")
        page.click("main form button.act")
        page.wait_for_url("**/ko/")
        page.goto(f"{home}/ko/people/me/")
        page.fill("#passkey-name", "세림 휴대전화")
        page.click("text=이 기기에 패스키 담기")
        page.wait_for_selector("text=패스키를 담았어요")
        assert "세림 휴대전화" in page.inner_text("#keys")
        assert violations(page) + runs_over(page) == []
        page.click("button[name=here]")
        page.wait_for_url("**/ko/")
        page.goto(f"{home}/ko/people/enter/?next=/ko/people/me/forget/")
        assert violations(page) + runs_over(page) == []
        page.click("text=패스키로 로그인")
        page.wait_for_url(f"{home}/ko/people/me/forget/")  # and not the address that only names it
        page.goto(f"{home}/ko/people/me/")
        page.click("button[name=here]")
        page.wait_for_url("**/ko/")
        device.send("WebAuthn.clearCredentials", {"authenticatorId": number})
        page.goto(f"{home}/ko/people/enter/")
        page.click("text=패스키로 로그인")
        page.wait_for_selector("[data-passkey] [role=alert]:visible")
        assert "메일로 로그인" in page.inner_text("[data-passkey] [role=alert]")
        page.close()


def test_by_a_number_instead_of_a_name_no_passkey_is_offered(demo: Yard, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(f"{demo.address}/ko/people/enter/")
    assert page.is_hidden("text=패스키로 로그인")
    page.close()
