"""A resident founds a club, sends a link, a neighbour comes in through it and calls the founder on the board."""

import re

import pytest
from playwright.sync_api import Browser, expect
from tests.journeys.conftest import Yard
from tests.journeys.test_every_page import runs_over, violations
from tests.journeys.test_notebook_and_proposals import entered, photo, well


@pytest.mark.parametrize(("language", "width"), [("ko", 360), ("en", 1440)])
def test_a_club_is_founded_a_neighbour_comes_in_by_a_link_and_calls_its_founder(
    language: str, width: int, demo: Yard, browser: Browser
) -> None:
    korean = language == "ko"
    name = f"이끼 관찰 모임 {language}"
    founder = entered(browser, demo, "resident", language, width)
    founder.goto(f"{demo.address}/{language}/clubs/")
    well(founder)
    founder.click("a.act")
    founder.fill("[name=name]", name)
    founder.fill("[name=purpose]", "담장 그늘의 이끼를 들여다봐요.")
    founder.fill("[name=neighbourhood]", "솔내동")
    founder.fill("[name=places]", "3")
    well(founder)
    founder.click("button.act")
    expect(founder.locator("h1")).to_have_text(name)
    well(founder)
    club = founder.url
    founder.goto(f"{club}invitations/")
    well(founder)
    founder.click("button.act")
    founder.wait_for_url("**/share/")
    well(founder)
    link = founder.input_value("#link")
    founder.click("a.act")
    expect(founder.locator(".poster svg")).to_be_visible()
    assert violations(founder) + runs_over(founder) == []

    neighbour = entered(browser, demo, "mentor", language, width)
    neighbour.goto(link)
    expect(neighbour.locator("h1")).to_have_text(name)
    neighbour.fill("[name=companions]", "1")
    well(neighbour)
    neighbour.click("button.act")
    expect(neighbour.locator("p.told")).to_contain_text("반가워요" if korean else "Welcome")
    neighbour.click("a.act")
    neighbour.wait_for_url("**/board/")
    neighbour.fill("[name=words]", "@오세림님, 이 이끼 이름이 뭘까요?")
    neighbour.set_input_files("[name=files]", photo())  # type: ignore[arg-type]
    neighbour.click("details.call summary")
    expect(neighbour.get_by_label("오세림")).to_be_visible()
    well(neighbour)
    neighbour.click("button.act")
    expect(neighbour.locator(".posts .called")).to_have_text("@오세림")
    assert neighbour.locator(".hung img").evaluate("async e => { await e.decode(); return e.naturalWidth > 0 }")
    well(neighbour)
    neighbour.context.close()

    founder.goto(f"{demo.address}/{language}/notices/")
    told = "불렀어요" if korean else "mentioned you"
    founder.locator("main a", has_text=told).filter(has_text=name).first.click()
    founder.wait_for_url(re.compile(r"/board/\d+/"))
    founder.fill("[name=words]", "우산이끼예요!")
    founder.click("button.act")
    expect(founder.locator("#comments")).to_contain_text("우산이끼예요!")
    well(founder)
    founder.goto(f"{club}people/")
    expect(founder.locator("main")).to_contain_text("남도윤")
    well(founder)
    founder.context.close()
