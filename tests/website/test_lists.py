"""A list asks the database as often at sixty rows as at twelve. `./run bench site` goes on to a hundred thousand, on both databases."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from bench.lists.apart import APART
from bench.lists.asking import ask
from bench.lists.laying import lay
from bench.lists.pages import PAGES
from bench.lists.pouring import pour
from django.db import connection
from tests.website.test_rights import ROUTES, RULES

from madang.website.files.models import StoredFile
from madang.website.people.models import Person
from madang.website.support.models import Certificate

ASKED = {page.route for page in PAGES}
SENT_ONLY = {route for route, rule in RULES.items() if 405 in rule.values()}


def test_every_page_is_asked_here_or_stands_apart_for_a_reason() -> None:
    assert set(ROUTES) - SENT_ONLY == ASKED | set(APART)
    assert not ASKED & set(APART)


def test_no_two_lines_of_the_report_have_one_name() -> None:
    assert len({page.name for page in PAGES}) == len(PAGES)


@pytest.mark.django_db
def test_what_is_poured_is_read_as_what_is_saved() -> None:
    person = Person.objects.create(email="poured@example.kr")
    made = datetime(2026, 11, 28, 9, 30, 15, 123456, tzinfo=UTC)
    same = {"number": "7", "kind": "done", "person": person, "made_by": person, "about": "", "year": None, "made_at": made}
    saved = Certificate.objects.create(**same | {"number": "8"}, revoked_at=None)
    pour(Certificate, "id number made_at revoked_at", [(5_000, "7", made, None)], kind="done", person_id=person.pk, made_by_id=person.pk)
    kept = StoredFile.objects.create(digest="d", kind="picture", media_type="image/webp", name="n", size=1, kept_at=made)
    pour(StoredFile, "id digest kept_at", [(UUID(int=5), "d", made)], kind="picture", media_type="image/webp", name="n", size=1)
    for one, other in ((saved, Certificate.objects.get(pk=5_000)), (kept, StoredFile.objects.get(pk=UUID(int=5)))):
        apart = ("_state", "id", "number")
        rows = [{name: value for name, value in vars(row).items() if name not in apart} for row in (one, other)]
        assert rows[0] == rows[1]


@pytest.mark.django_db
def test_no_list_asks_more_often_because_there_is_more_to_show() -> None:
    lay(0, 12)  # enough for every state of everything
    few = ask()
    lay(12, 60)  # more than a page of most lists
    many = ask()
    connection.check_constraints()  # what is laid fits together, as what people write does
    assert {name: one.status for name, one in many.items()} == {page.name: 200 for page in PAGES}
    assert {name: one.questions for name, one in many.items()} == {name: one.questions for name, one in few.items()}
