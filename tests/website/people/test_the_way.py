"""Where somebody was going when they were asked to sign in: they get there, by the link in another browser too, and never off the yard."""

import re

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from tests.website.doors import resident

pytestmark = pytest.mark.django_db


def link_after(way: str) -> str:
    """The path of the link that is mailed to somebody who was going there."""
    browser = Client()
    browser.get(reverse("people:sign-in"), {"next": way})
    browser.post(reverse("people:sign-in"), {"email": "oh@example.kr"})
    found = re.search(r"http://testserver(\S+)", str(mail.outbox[-1].body))
    assert found is not None
    return found.group(1)


def test_a_mail_that_opens_in_another_browser_leads_on_all_the_same() -> None:
    resident()
    path = link_after("/ko/clubs/invited/abc/?from=poster")
    assert path.endswith("?next=%2Fko%2Fclubs%2Finvited%2Fabc%2F%3Ffrom%3Dposter")
    assert Client().post(path).headers["Location"] == "/ko/clubs/invited/abc/?from=poster"


@pytest.mark.parametrize("way", ["", "https://elsewhere.example/", "//elsewhere.example/", "/ko/search/?q=" + "x" * 200])
def test_a_mail_carries_no_way_off_the_yard_and_no_text(way: str) -> None:
    resident()
    assert "next" not in link_after(way)


@pytest.mark.parametrize("way", ["https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example/", "javascript:alert(1)"])
def test_whoever_writes_another_way_into_the_link_leads_nobody_away(way: str) -> None:
    resident()
    path = link_after("")
    assert Client().post(path, query_params={"next": way}).headers["Location"] == reverse("front:home")
