"""A list page asks the database as often at a hundred rows as at ten. `./run bench site` goes on to a hundred thousand."""

import pytest
from bench import lists


@pytest.mark.django_db
def test_no_list_page_asks_more_often_because_there_is_more_to_show() -> None:
    lists.lay(0, 10)
    few = lists.ask()
    lists.lay(10, 120)  # more than one page of any list
    many = lists.ask()
    assert {page: at[0] for page, at in many.items()} == dict.fromkeys(lists.PAGES, 200)
    assert {page: at[1] for page, at in many.items()} == {page: at[1] for page, at in few.items()}
