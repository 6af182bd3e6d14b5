"""A club's own science on a phone, with and without a signal; and a proposal from a neighbour's first line to the hub's answer."""

import io
import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect
from tests.journeys.conftest import Yard
from tests.journeys.test_every_page import runs_over, violations


def photo() -> dict[str, object]:
    """A picture as a phone's camera hands it over."""
    written = io.BytesIO()
    Image.new("RGB", (800, 600), "darkgreen").save(written, "JPEG")
    return {"name": "IMG_0001.jpg", "mimeType": "image/jpeg", "buffer": written.getvalue()}


def entered(browser: Browser, yard: Yard, part: str, language: str, width: int) -> Page:
    page = browser.new_context(viewport={"width": width, "height": 800}).new_page()
    page.set_default_timeout(60_000)
    page.goto(f"{yard.address}/{language}/people/enter/demo/{part}/")
    page.click("main button")
    return page


def well(page: Page) -> None:
    assert violations(page) + runs_over(page) == []


def note(page: Page, moths: str) -> None:
    page.click("text=관찰 적기")
    page.fill("[name=words]", f"나방 {moths}마리를 세었다")
    page.set_input_files("[name=camera]", photo())  # type: ignore[arg-type]
    page.click("text=사진에 대해 더 적기")
    page.fill("[name=photo_words]", "초록 잎")
    page.check("text=알아볼 수 있는 사람이 없어요")
    page.fill("[name=r-0-what]", "나방")
    page.fill("[name=r-0-value]", moths)
    page.fill("[name=r-0-unit]", "마리")
    page.fill("[name=place]", "연못가")


def test_a_member_notes_with_a_photo_and_sees_the_chart_with_and_without_a_signal(demo: Yard, browser: Browser) -> None:
    page = entered(browser, demo, "leader", "ko", 360)
    page.goto(f"{demo.address}/ko/notebook/clubs/dalbit-camera/")
    page.click("text=질문하기")
    page.fill("[name=question]", "연못가의 나방은 몇 마리일까?")
    page.click("button.act")
    page.wait_for_url(re.compile(r"/ko/notebook/\d+/$"))
    address = page.url
    note(page, "3")
    page.fill("[name=at]", f"{datetime.now(ZoneInfo('Asia/Seoul')) - timedelta(hours=1):%Y-%m-%dT%H:%M}")
    well(page)
    page.click("button.act")
    page.wait_for_url(address)
    expect(page.locator("#numbers")).to_contain_text("숫자가 하나 모였어요")
    note(page, "7")
    page.context.set_offline(True)
    page.click("button.act")
    expect(page.locator("[data-waiting]")).to_contain_text("이 휴대전화에 두었다가")
    assert page.input_value("[name=words]") == ""
    page.context.set_offline(False)
    expect(page.locator("[data-waiting]")).to_contain_text("기다리던 관찰을 보냈어요")
    page.goto(address)
    expect(page.locator(".plot .dots")).to_have_count(1)
    expect(page.locator("#numbers figcaption")).to_contain_text("가장 높은 값: 7마리")
    expect(page.locator("#seen img")).to_have_count(2)
    assert page.locator("#seen img").first.evaluate("async e => { await e.decode(); return e.naturalWidth > 0 }")
    well(page)
    page.click("text=이어서 질문하기")
    page.fill("[name=question]", "왜 늘었을까?")
    page.click("button.act")
    expect(page.locator(".chain")).to_contain_text("연못가의 나방은 몇 마리일까?")
    well(page)
    page.context.close()


def test_words_save_themselves_while_somebody_writes(demo: Yard, browser: Browser) -> None:
    page = entered(browser, demo, "leader", "ko", 360)
    page.goto(f"{demo.address}/ko/notebook/clubs/dalbit-camera/new/")
    page.fill("[name=question]", "달은 왜 따라올까?")
    page.click("button.act")
    page.click("main >> text=글쓰기")
    page.fill("[name=found]", "멀리 있어서 그렇게 보인다")
    expect(page.locator("#kept")).to_contain_text("저절로 저장했어요")
    page.fill("[name=found]", "멀리 있어서 따라오는 것처럼 보인다")
    expect(page.locator("[name=version]")).to_have_value("3")
    page.reload()
    assert page.input_value("[name=found]") == "멀리 있어서 따라오는 것처럼 보인다"
    well(page)
    page.context.close()


@pytest.mark.parametrize(("language", "width"), [("ko", 360), ("en", 1440)])
def test_a_neighbour_proposes_another_supports_and_the_hub_answers(language: str, width: int, demo: Yard, browser: Browser) -> None:
    title = f"골목 소리 모으기 {language}"
    page = entered(browser, demo, "resident", language, width)
    page.goto(f"{demo.address}/{language}/proposals/")
    well(page)
    page.click("a.act")
    page.fill("[name=title]", title)
    page.fill("[name=words]", "새벽부터 밤까지 우리 골목의 소리를 모아요")
    well(page)
    page.click("button.act")
    page.wait_for_url(re.compile(r"/proposals/\d+/$"))
    address = page.url
    page.context.close()
    friend = entered(browser, demo, "mentor", language, width)
    friend.goto(address)
    friend.click("button.act")
    expect(friend.locator("#support .state")).to_be_visible()
    well(friend)
    operator = entered(browser, demo, "operator", language, width)
    operator.goto(f"{address}answer/")
    operator.check("[value=will_do]")
    operator.fill("[name=ko]", "토요일 아침에 함께 걸어요")
    operator.fill("[name=en]", "We walk together on Saturday morning")
    well(operator)
    operator.click("button.act")
    expect(operator.locator("#answers")).to_contain_text("토요일 아침에" if language == "ko" else "We walk together")
    well(operator)
    operator.context.close()
    friend.goto(f"{demo.address}/{language}/notices/")
    expect(friend.locator("main")).to_contain_text(title)
    friend.context.close()
    stranger = browser.new_page()
    stranger.goto(f"{demo.address}/{language}/proposals/?sort=answered")
    expect(stranger.locator(".proposals > li").first).to_contain_text(title)
    stranger.close()
