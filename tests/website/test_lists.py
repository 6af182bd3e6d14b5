"""A list asks the database as often at sixty rows as at twelve. `./run bench site` goes on to a hundred thousand, on both databases."""

import pytest
from bench.lists.apart import APART
from bench.lists.asking import ask
from bench.lists.laying import lay
from bench.lists.pages import PAGES
from django.db import connection
from tests.website.test_rights import ROUTES, RULES

ASKED = {page.route for page in PAGES}
SENT_ONLY = {route for route, rule in RULES.items() if 405 in rule.values()}


def test_every_page_is_asked_here_or_stands_apart_for_a_reason() -> None:
    assert set(ROUTES) - SENT_ONLY == ASKED | set(APART)
    assert not ASKED & set(APART)


def test_no_two_lines_of_the_report_have_one_name() -> None:
    assert len({page.name for page in PAGES}) == len(PAGES)


@pytest.mark.django_db
def test_no_list_asks_more_often_because_there_is_more_to_show() -> None:
    lay(0, 12)  # enough for every state of everything
    few = ask()
    lay(12, 60)  # more than a page of most lists
    many = ask()
    connection.check_constraints()  # what is laid fits together, as what people write does
    assert {name: one.status for name, one in many.items()} == {page.name: 200 for page in PAGES}
    assert {name: one.questions for name, one in many.items()} == {name: one.questions for name, one in few.items()}
