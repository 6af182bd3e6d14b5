"""What is mine: consents given and taken back, an archive to take away, erasure; and a log that nobody edits."""

import io
import json
import zipfile

import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse
from django.utils import timezone
from tests.website.doors import resident, signed_in

from madang.website.people.acts import ACTS
from madang.website.people.models import AuditEntry, Consent, LegalName, Person, Role

pytestmark = pytest.mark.django_db


def test_a_consent_is_taken_back_and_given_again_and_each_stays_on_record() -> None:
    person = resident()
    client = signed_in(person)
    for word in ("give", "give", "withdraw", "withdraw", "give"):
        client.post(reverse("people:consents"), {word: "notices"})
    rows = [(consent.how, consent.withdrawn_at is None) for consent in Consent.objects.filter(purpose="notices").order_by("id")]
    assert rows == [("my page", False), ("my page", True)]
    acts = AuditEntry.objects.filter(facts__purpose="notices").order_by("id").values_list("act", flat=True)
    assert list(acts) == ["consented", "withdrew", "consented"]


@pytest.mark.parametrize("given", [{"withdraw": "privacy"}, {"withdraw": "nothing"}, {"give": "everything"}, {}])
def test_what_an_account_needs_or_what_nobody_asked_cannot_be_changed(given: dict[str, str]) -> None:
    client = signed_in(resident())
    assert client.post(reverse("people:consents"), given).status_code == 403
    assert Consent.objects.filter(withdrawn_at=None).count() == 2


def test_the_archive_holds_all_that_is_kept_and_nobody_elses() -> None:
    person = resident(roles=["mentor"])
    resident("other@example.kr", "남도윤")
    LegalName.objects.create(person=person, name="오세림", reason="협약")
    answer = signed_in(person).get(reverse("people:archive"))
    packed = zipfile.ZipFile(io.BytesIO(answer.content))
    assert packed.namelist()[:11] == [
        "README.ko.txt",
        "README.en.txt",
        "me.json",
        "consents.json",
        "passkeys.json",
        "identities.json",
        "programs.json",
        "addresses.json",
        "guardian.json",
        "roles.json",
        "log.json",
    ]
    held = {name: json.loads(packed.read(name)) for name in packed.namelist() if name.endswith(".json")}
    assert held["me.json"] == {
        "pseudonym": str(person.pseudonym), "email": "oh@example.kr", "display_name": "오세림", "legal_name": "오세림", "birth_date": None,
        "language": "ko", "came_at": person.came_at.isoformat(),
    }  # fmt: skip
    assert [consent["purpose"] for consent in held["consents.json"]] == ["privacy", "terms"]
    assert [role["role"] for role in held["roles.json"]] == ["mentor"]
    assert [line["act"] for line in held["log.json"]] == ["consented", "consented", "began", "gave role"]
    assert "other@example.kr" not in answer.content.decode("latin-1")


def test_erasing_leaves_the_count_and_the_log_and_nobody_behind_them() -> None:
    person = resident(roles=["operator"])
    LegalName.objects.create(person=person, name="오세림", reason="협약")
    Person.objects.filter(pk=person.pk).update(birth_date="1990-01-01")
    client, phone = signed_in(person), signed_in(person)
    before = AuditEntry.objects.count()
    assert client.post(reverse("people:forget"), {"sure": "on"}).status_code == 200
    gone = Person.objects.get()
    told = (gone.email, gone.display_name, gone.birth_date, gone.is_active, gone.is_staff, gone.is_superuser, gone.pseudonym)
    assert told == (None, "", None, False, False, False, person.pseudonym)
    assert gone.erased_at is not None
    assert not LegalName.objects.exists()
    assert not Consent.objects.filter(withdrawn_at=None).exists()
    assert not gone.has("operator")
    assert AuditEntry.objects.count() == before + 1
    assert phone.get(reverse("people:me")).status_code == 302


def test_erasing_asks_once_more() -> None:
    client = signed_in(resident())
    assert client.post(reverse("people:forget"), {}).status_code == 422
    assert Person.objects.get().email == "oh@example.kr"


@pytest.mark.parametrize("statement", ["UPDATE people_auditentry SET act = 'nothing'", "DELETE FROM people_auditentry"])
def test_the_database_itself_refuses_to_change_the_log(statement: str) -> None:
    resident()
    before = list(AuditEntry.objects.values())
    with pytest.raises(DatabaseError, match="only added to"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert list(AuditEntry.objects.values()) == before != []


def test_a_date_of_birth_is_kept_only_when_written_and_can_be_removed() -> None:
    client = signed_in(resident())
    form = {"display_name": "세림", "language": "en", "birth_date": "1990-02-03"}
    assert client.post(reverse("people:me"), form).status_code == 302
    person = Person.objects.get()
    assert (person.display_name, person.language, str(person.birth_date)) == ("세림", "en", "1990-02-03")
    client.post(reverse("people:me"), {**form, "birth_date": ""})
    assert Person.objects.get().birth_date is None


@pytest.mark.parametrize("born", ["1899-12-31", "2999-01-01"])
def test_a_day_that_cannot_be_a_date_of_birth_is_refused(born: str) -> None:
    client = signed_in(resident())
    assert client.post(reverse("people:me"), {"display_name": "세림", "language": "ko", "birth_date": born}).status_code == 422


def test_a_role_ends_with_the_day_and_the_staff_pages_close_with_it() -> None:
    from madang.website.people.actions import changing

    person = resident(roles=["operator"])
    assert (person.has("operator"), person.is_staff) == (True, True)
    changing.end_role(by=None, person=person, kind="operator")
    ended = Person.objects.get()
    assert (ended.has("operator"), ended.is_staff, Role.objects.get().until) == (False, False, timezone.localdate())


def test_only_operators_give_roles() -> None:
    from madang.website.people.actions import changing
    from madang.website.people.errors import NotAllowed

    person, operator = resident(), resident("op@example.kr", roles=["operator"])
    for act in (changing.give_role, changing.end_role):
        with pytest.raises(NotAllowed):
            act(by=person, person=person, kind="operator")
    changing.give_role(by=operator, person=person, kind="auditor")
    assert Person.objects.get(pk=person.pk).has("auditor")


def test_every_act_in_the_log_can_be_read_by_people() -> None:
    import re
    from pathlib import Path

    import madang.website as website

    source = "".join(path.read_text() for path in Path(website.__file__).parent.glob("*/actions/**/*.py"))
    assert set(re.findall(r'\bact="([^"]+)"', source)) - set(ACTS) == set()


def test_the_log_is_read_with_todays_names_and_erased_people_have_none() -> None:
    auditor = resident("au@example.kr", "진서후", ["auditor"])
    gone = resident("gone@example.kr", "떠난이")
    signed_in(gone).post(reverse("people:forget"), {"sure": "on"})
    page = signed_in(auditor).get(reverse("people:log")).content.decode()
    assert ("진서후" in page, "떠난이" in page, str(gone.pseudonym)[:8] in page, "마당의 약속" in page) == (True, False, True, True)
