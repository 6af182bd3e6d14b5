"""Erasing a person, and all that is kept about one, over every app at once."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.urls import reverse
from tests.website.doors import resident, signed_in
from tests.website.files.bytes import PDF, upload

from madang.engine.housekeeping import rounds
from madang.film.language import Text
from madang.website import front
from madang.website.files.actions import keep
from madang.website.files.models import StoredFile
from madang.website.front import whole
from madang.website.notices.actions import tell
from madang.website.notices.models import Notice
from madang.website.people.archive import TOLD
from madang.website.people.models import Person

pytestmark = pytest.mark.django_db
WEBSITE = Path(front.__file__).parents[1]


def test_every_app_that_can_forget_is_asked_to_the_lower_ones_last() -> None:
    there = {path.parent.name for path in WEBSITE.glob("*/erasing.py")}
    asked = [eraser.__module__.split(".")[-2] for eraser in whole.ERASERS]
    assert set(asked) == there
    in_line = [name.rpartition(".")[2] for name in settings.INSTALLED_APPS if name.startswith("madang.")]
    assert asked == [app for app in in_line if app in there]


def test_every_app_that_keeps_something_tells_it_under_a_name_that_is_explained() -> None:
    there = {path.parent.name for path in WEBSITE.glob("*/queries.py") if "\ndef archive(" in path.read_text()}
    there |= {path.parents[1].name for path in WEBSITE.glob("*/queries/__init__.py") if "archive" in path.read_text()}
    assert {teller.__module__.split(".")[2] for teller in whole.ARCHIVERS} == there
    assert [name for name in whole.archive(resident()) if name not in TOLD] == []


def test_one_archive_holds_what_every_app_keeps_with_a_page_of_words() -> None:
    person = resident()
    keep(by=person, upload=upload(PDF, "신청서.pdf"), kinds=["paper"])
    tell(people=[person], kind="seat", words=Text(ko="자리가 났어요.", en="There is a seat."))
    packed = zipfile.ZipFile(io.BytesIO(signed_in(person).get(reverse("people:archive")).content))
    told = json.loads(packed.read("files.json"))[0]["name"], json.loads(packed.read("notices.json"))["notices"][0]["ko"]
    assert told == ("신청서.pdf", "자리가 났어요.")
    for language in ("ko", "en"):
        words = packed.read(f"README.{language}.txt").decode()
        assert [name for name in packed.namelist() if name.endswith(".json") and name not in words] == []


def test_erasing_me_reaches_every_app_and_leaves_what_belongs_to_others() -> None:
    person = resident()
    keep(by=person, upload=upload(PDF, "오세림 신청서.pdf"), kinds=["paper"])
    tell(people=[person], kind="seat", words=Text(ko="자리가 났어요.", en="There is a seat."))
    assert signed_in(person).post(reverse("people:forget"), {"sure": "on"}).status_code == 200
    stored = StoredFile.objects.get()
    assert (stored.by, stored.name, Notice.objects.count(), Person.objects.get().email) == (None, "file.pdf", 0, None)


def test_where_one_app_refuses_nothing_is_erased(monkeypatch: pytest.MonkeyPatch) -> None:
    person = resident()
    tell(people=[person], kind="seat", words=Text(ko="자리가 났어요.", en="There is a seat."))

    def refuse(*, person: Person) -> None:
        raise RuntimeError

    monkeypatch.setattr(whole, "ERASERS", (*whole.ERASERS, refuse))
    with pytest.raises(RuntimeError):
        whole.forget(person=person)
    assert (Notice.objects.count(), Person.objects.get().email) == (1, "oh@example.kr")


def test_two_apps_cannot_write_the_same_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whole, "ARCHIVERS", (lambda person: {"me.json": 1}, lambda person: {"me.json": 2}))
    with pytest.raises(RuntimeError, match=r"me\.json"):
        whole.archive(resident())


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL sees to its own files")
def test_after_the_house_was_tidied_nothing_of_the_erased_lies_on_the_disk_either() -> None:
    person = resident("gone.for.good@example.kr", "은가비솔")
    file = Path(str(connection.settings_dict["NAME"]))

    def lying() -> bool:
        found = [path for path in (file, file.with_name(f"{file.name}-wal")) if path.exists()]
        return any(word in path.read_bytes() for path in found for word in (b"gone.for.good", "은가비솔".encode()))

    assert lying()
    whole.forget(person=person)
    assert lying(), "in the log of the database, until it is wiped"
    next(one for one in rounds() if one.name == "house").do()
    assert not lying()
