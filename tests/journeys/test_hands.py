"""The hand without a mouse complains where a person without one would: these pages are each wrong in one way."""

import pytest
from playwright.sync_api import Browser, Route
from tests.journeys.hands import Keys

SKIP = '<a class="skip" href="#main">skip</a>'
PAGE = """<!doctype html><html lang="en"><title>A page</title><body>{skip}
<main id="main" tabindex="-1"><button>on</button>{inside}<button id="end">end</button></main>"""
WRONG = {
    "": "",
    "nothing shows the focus": "<button style='outline: none'>hidden</button>",
    "the focus is off the screen": "<button style='position: fixed; left: -200px'>away</button>",
    "something covers the focus": "<button>under</button><div style='position: fixed; inset: 0'></div>",
    "took the focus with it": "<button onclick='setTimeout(() => this.remove())'>gone</button>",
}


def keys(browser: Browser, skip: str, inside: str = "") -> Keys:
    page = browser.new_context(viewport={"width": 360, "height": 800}).new_page()

    def answer(route: Route) -> None:
        route.fulfill(body=PAGE.format(skip=skip, inside=inside), content_type="text/html")

    page.route("**", answer)
    hand = Keys(page, [])
    page.goto("http://madang.example/")
    return hand


@pytest.mark.parametrize(("words", "inside"), WRONG.items())
def test_every_stop_on_the_way_must_be_seen_and_none_may_vanish(words: str, inside: str, browser: Browser) -> None:
    hand = keys(browser, SKIP, inside)
    if "gone" in inside:
        hand.push("button:nth-of-type(2)")
        while not hand.lost:  # as long as a test may take
            hand.page.wait_for_timeout(20)
    hand.push("#end")
    assert hand.found is not None
    told = " ".join(hand.found)
    assert (words in told, bool(told)) == (True, bool(words))
    hand.page.context.close()


@pytest.mark.parametrize(
    ("skip", "words"),
    [("", "does not lead to the link over the head"), ('<a class="skip" href="#nothing">skip</a>', "leads nowhere")],
)
def test_the_link_over_the_head_must_be_first_and_lead_into_the_page(skip: str, words: str, browser: Browser) -> None:
    hand = keys(browser, skip)
    with pytest.raises(AssertionError, match=words):
        hand.push("#end")
    hand.page.context.close()


def test_what_no_key_leads_to_is_not_reached(browser: Browser) -> None:
    hand = keys(browser, SKIP, "<button tabindex=-1 id=never>never</button>")
    with pytest.raises(AssertionError, match="no Tab leads to #never"):
        hand.push("#never")
    hand.page.context.close()
