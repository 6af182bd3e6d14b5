"""People under 14: nothing about the child is stored before a guardian says yes."""

import re
from datetime import date, timedelta

import pytest
from django.contrib.sessions.models import Session
from django.core import mail
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.website.doors import LINK, prove, resident, signed_in

from madang.website.people.actions import changing, guarding
from madang.website.people.errors import UnderFourteen
from madang.website.people.models import AuditEntry, Consent, GuardianRequest, Guardianship, Person

pytestmark = pytest.mark.django_db
CHILD, GUARDIAN = "child@example.kr", "guardian@example.kr"
ANSWER = {"child_name": "별이", "child_birth_date": "2015-05-05", "guardian": "on"}


def ask_for(client: Client) -> str:
    """A child asks to join; returns the path of the guardian's link."""
    prove(client, CHILD)
    client.post(reverse("people:age"), {"age": "under"})
    done = client.post(reverse("people:guardian"), {"guardian_name": "남도윤", "guardian_email": GUARDIAN})
    assert done.headers["Location"] == reverse("people:guardian-asked")
    assert mail.outbox[-1].to == [GUARDIAN]
    found = LINK.search(str(mail.outbox[-1].body))
    assert found is not None
    return found.group(0).removeprefix("http://testserver")


def everything_stored() -> str:
    """All rows of all tables, and what the sessions hold."""
    rows = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f'SELECT * FROM "{table}"')
            rows += cursor.fetchall()
    return f"{rows} {[session.get_decoded() for session in Session.objects.all()]}"


def test_before_the_guardian_confirms_only_how_to_reach_them_is_stored(client: Client) -> None:
    ask_for(client)
    request = GuardianRequest.objects.get()
    kept = {field.name for field in request._meta.fields if getattr(request, field.name) not in ("", None)}
    assert kept == {"id", "child_key", "guardian_name", "guardian_email", "language", "link_key", "asked_at"}
    assert (Person.objects.count(), Consent.objects.count(), AuditEntry.objects.count()) == (0, 0, 0)
    assert re.search(r"child@|별이|2015", everything_stored()) is None


def test_after_the_guardian_says_yes_the_child_comes_in_with_the_guardians_consents(client: Client) -> None:
    path = ask_for(client)
    assert Client().post(path, ANSWER).status_code == 200
    assert prove(Client(), CHILD) == reverse("front:home")
    person = Person.objects.get()
    assert (person.email, person.display_name, person.birth_date) == (CHILD, "별이", date(2015, 5, 5))
    assert [(consent.purpose, consent.by, consent.how) for consent in person.consents.order_by("id")] == [
        ("privacy", "guardian", "guardian mail"), ("terms", "guardian", "guardian mail"),
    ]  # fmt: skip
    assert Guardianship.objects.get().guardian_email == GUARDIAN
    assert not GuardianRequest.objects.exists()


def test_until_then_the_child_does_not_come_in(client: Client) -> None:
    ask_for(client)
    assert prove(Client(), CHILD) == reverse("people:age")
    assert not Person.objects.exists()


def test_after_a_no_nothing_stays(client: Client) -> None:
    path = ask_for(client)
    assert "지웠어요" in Client().post(path, {"refuse": "1"}).content.decode()
    assert not GuardianRequest.objects.exists()
    assert Client().post(path, ANSWER).status_code == 404


def test_a_yes_is_said_once(client: Client) -> None:
    path = ask_for(client)
    Client().post(path, ANSWER)
    assert Client().post(path, {**ANSWER, "child_name": "다른 이름"}).status_code == 404
    assert GuardianRequest.objects.get().child_name == "별이"


def test_without_an_answer_it_is_gone_after_five_days(client: Client) -> None:
    path = ask_for(client)
    GuardianRequest.objects.update(asked_at=timezone.now() - timedelta(days=5, seconds=1))
    assert Client().get(path).status_code == 404
    assert guarding.forget_unanswered() == 1
    assert not GuardianRequest.objects.exists()


def test_a_confirmation_that_is_never_used_is_gone_after_thirty_days(client: Client) -> None:
    Client().post(ask_for(client), ANSWER)
    GuardianRequest.objects.update(confirmed_at=timezone.now() - timedelta(days=30, seconds=1))
    assert guarding.forget_unanswered() == 1


def test_a_guardian_who_does_not_declare_to_be_one_has_not_confirmed(client: Client) -> None:
    path = ask_for(client)
    assert Client().post(path, {**ANSWER, "guardian": ""}).status_code == 422
    assert GuardianRequest.objects.get().confirmed_at is None


def test_nobody_is_their_own_guardian(client: Client) -> None:
    prove(client, CHILD)
    assert client.post(reverse("people:guardian"), {"guardian_name": "나", "guardian_email": "Child@example.kr"}).status_code == 422
    assert not GuardianRequest.objects.exists()


def test_asking_again_replaces_the_question_and_nobody_is_flooded() -> None:
    ask_for(Client())
    ask_for(Client())
    assert GuardianRequest.objects.count() == 1
    for number in range(guarding.MAILS_TO_ONE_GUARDIAN - 1):
        guarding.ask_guardian(
            child_email=f"c{number}@example.kr", guardian_name="남도윤", guardian_email=GUARDIAN, language="ko", address_of=str
        )
    with pytest.raises(guarding.AskedTooOften):
        guarding.ask_guardian(child_email="more@example.kr", guardian_name="남도윤", guardian_email=GUARDIAN, language="ko", address_of=str)


def test_somebody_who_writes_a_date_of_birth_under_14_is_refused_and_the_date_is_not_kept() -> None:
    person = resident()
    today = timezone.localdate()
    young = today.replace(year=today.year - 13, day=1)
    answer = signed_in(person).post(reverse("people:me"), {"display_name": "오세림", "language": "ko", "birth_date": young.isoformat()})
    assert answer.status_code == 422
    assert Person.objects.get().birth_date is None
    with pytest.raises(UnderFourteen):
        changing.change_me(person=person, display_name="", language="ko", birth_date=young)
