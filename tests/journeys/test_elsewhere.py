"""Coming in by an account elsewhere, in a real browser: there and back under the policy of our pages, and in again."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser
from tests.journeys.conftest import Yard
from tests.website.people import elsewhere
from tests.website.people.elsewhere import CLIENT, SECRET


@pytest.mark.parametrize("scripts", [True, False])
def test_somebody_comes_in_by_it_begins_an_account_and_comes_in_again(
    open_yard: Callable[..., AbstractContextManager[Yard]], browser: Browser, scripts: bool
) -> None:
    with elsewhere.opened() as place:
        set_to = place.address.replace("//", f"//{CLIENT}:{quote(SECRET)}@") + "?name=우리+시청"
        with open_yard("serve", MADANG_SIGN_IN_OIDC=set_to) as yard:
            page = browser.new_context(viewport={"width": 360, "height": 800}, java_script_enabled=scripts).new_page()
            complaints: list[str] = []
            page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
            page.goto(f"{yard.address}/ko/people/enter/?next=/ko/people/me/")
            page.click("text=우리 시청 계정으로 들어가기")
            page.wait_for_url("**/ko/people/enter/with/")
            assert "우리 시청에서 누구신지 확인했어요" in page.inner_text("main")
            page.click("text=계정 만들기")
            page.click("text=14세 이상")
            page.click("main button.act")
            page.fill("[name=display_name]", "새 이웃")
            page.check("[name=privacy]")
            page.check("[name=terms]")
            page.click("main button.act")
            page.wait_for_url("**/ko/people/me/")
            assert ("우리 시청" in page.inner_text("#keys"), "메일 주소가 없어서" in page.inner_text("#keys")) == (True, True)
            page.click("button[name=here]")
            page.goto(f"{yard.address}/en/people/enter/")
            page.click("text=Come in with 우리 시청")
            page.wait_for_url("**/en/")
            assert "새 이웃" in page.inner_text(".me")
            assert complaints == []
