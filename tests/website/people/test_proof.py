"""The second proof: codes of an app, each once and not too often; spare codes; and who owes it."""

import threading
from datetime import timedelta
from unittest import mock

import pyotp
import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.website.doors import prove, resident, signed_in

from madang.website.people.actions import changing, lending, passkeys, proving
from madang.website.people.errors import CodesShut, PasskeyRefused, WrongProof
from madang.website.people.models import AccessKey, AuditEntry, OneTimeCodes, Passkey, Person, SpareCode

pytestmark = pytest.mark.django_db
ME = "people:me"


def app_of(person: Person) -> tuple[pyotp.TOTP, list[str]]:
    """Set codes up; returns the app and the spare codes. Its first code is used."""
    app = pyotp.TOTP(proving.begin_codes(person=person, yard="Madang").typed)
    return app, proving.confirm_codes(person=person, code=app.now())


def later(seconds: int) -> object:
    return mock.patch("django.utils.timezone.now", return_value=timezone.now() + timedelta(seconds=seconds))


def next_code(app: pyotp.TOTP) -> str:
    return app.at(int(timezone.now().timestamp()) + 30)


def refused(person: Person, code: str) -> type[Exception] | None:
    try:
        proving.prove(person=person, code=code)
    except (WrongProof, CodesShut) as wrong:
        return type(wrong)
    return None


def test_a_mailed_link_opens_a_residents_account_and_only_half_of_an_operators() -> None:
    resident()
    assert prove(Client(), "oh@example.kr") == reverse("front:home")
    resident("ha@example.kr", "하은채", ["operator"])
    client = Client()
    assert prove(client, "ha@example.kr") == reverse("people:second")
    for name in ("front:home", "people:me", "people:log", "people:forget", "admin:index"):
        answer = client.get(reverse(name))
        assert (answer.status_code, answer.headers.get("Location")) == (302, reverse("people:second")), name
    assert client.post(reverse("people:archive")).status_code == 302
    assert "두 번째" not in client.get(reverse("people:second")).content.decode()  # there is no app yet: one is set up
    assert client.get("/healthz").status_code == 200


def test_an_operator_sets_up_an_app_and_is_in() -> None:
    person, client = resident("ha@example.kr", "하은채", ["operator"]), Client()
    client.get(f"{reverse('people:sign-in')}?next={reverse('people:log')}")
    assert prove(client, "ha@example.kr") == reverse("people:second")
    page = client.get(reverse("people:second-begin"))
    app = pyotp.TOTP(page.context["typed"])
    assert client.get(reverse("people:second-begin")).context["typed"] == app.secret  # loaded again: the same
    assert client.post(reverse("people:second-begin"), {"code": "000000"}).status_code == 422
    answer = client.post(reverse("people:second-begin"), {"code": app.now()})
    assert answer.headers["Location"] == reverse("people:second-spares")
    shown = client.get(reverse("people:second-spares")).context["spares"]
    assert (len(shown), len(set(shown)), SpareCode.objects.filter(person=person).count()) == (10, 10, 10)
    assert client.post(reverse("people:second-spares")).headers["Location"] == reverse("people:log")
    assert client.get(reverse("people:second-spares")).status_code == 302  # once
    assert client.get(reverse("people:log")).status_code == 200
    assert app.secret not in str(bytes(OneTimeCodes.objects.get(person=person).sealed))


def test_the_next_time_the_app_is_asked_and_a_wrong_code_does_not_open() -> None:
    app, _ = app_of(resident("ha@example.kr", "하은채", ["operator"]))
    client = Client()
    assert prove(client, "ha@example.kr") == reverse("people:second")
    assert client.post(reverse("people:second"), {"code": "123"}).status_code == 422
    assert client.get(reverse(ME)).status_code == 302
    assert client.post(reverse("people:second"), {"code": next_code(app)}).headers["Location"] == reverse("front:home")
    assert client.get(reverse(ME)).status_code == 200


def test_a_code_opens_once_and_an_old_one_never() -> None:
    person = resident()
    app, _ = app_of(person)
    code = next_code(app)
    told = [refused(person, app.at(int(timezone.now().timestamp()) - 300)), refused(person, app.now()), refused(person, code)]
    assert told == [WrongProof, WrongProof, None]
    assert refused(person, code) is WrongProof
    with later(60):
        assert refused(person, pyotp.TOTP(app.secret).at(int(timezone.now().timestamp()))) is None


def test_five_wrong_codes_shut_for_a_quarter_of_an_hour_even_for_the_right_one() -> None:
    person = resident()
    app, spare = app_of(person)
    assert [refused(person, "000000") for _ in range(5)] == [WrongProof] * 4 + [CodesShut]
    assert [refused(person, next_code(app)), refused(person, spare[0])] == [CodesShut, CodesShut]
    with later(15 * 60 + 1):
        assert refused(person, app.at(int(timezone.now().timestamp()))) is None


def test_a_spare_code_opens_once_however_it_is_typed() -> None:
    person = resident()
    _, spare = app_of(person)
    told = [refused(person, f" {spare[3].upper().replace('-', ' ')} "), refused(person, spare[3]), refused(person, spare[4])]
    assert told == [None, WrongProof, None]
    assert AuditEntry.objects.filter(act="used a spare code", who=person.pseudonym).count() == 2
    assert refused(resident("other@example.kr"), spare[5]) is WrongProof  # and nobody else's account


def test_turning_it_off_takes_a_last_code_and_leaves_nothing() -> None:
    person = resident()
    app, _ = app_of(person)
    client = signed_in(person)
    assert client.post(reverse("people:second-end"), {"code": "000000"}).status_code == 422
    assert client.post(reverse("people:second-end"), {"code": next_code(app)}).headers["Location"] == reverse(ME)
    assert (OneTimeCodes.objects.count(), SpareCode.objects.count()) == (0, 0)
    assert prove(Client(), "oh@example.kr") == reverse("front:home")


def test_a_lost_phone_is_forgotten_by_who_sits_at_the_machine() -> None:
    person = resident()
    app_of(person)
    Passkey.objects.create(person=person, credential="c", public_key=b"k", name="내 휴대전화")
    client = signed_in(person)
    proving.lose_phone(person=person)
    assert [model.objects.count() for model in (Passkey, OneTimeCodes, SpareCode)] == [0, 0, 0]
    assert client.get(reverse(ME)).status_code == 302
    assert prove(Client(), "oh@example.kr") == reverse("front:home")


def test_who_is_given_a_role_of_the_hub_signs_in_anew() -> None:
    person = resident()
    client = signed_in(person)
    changing.give_role(by=None, person=person, kind="reviewer")
    assert client.get(reverse(ME)).status_code == 302
    assert prove(Client(), "oh@example.kr") == reverse("people:second")


def test_erasing_takes_keys_and_codes_along() -> None:
    person = resident()
    app_of(person)
    Passkey.objects.create(person=person, credential="c", public_key=b"k", name="내 휴대전화")
    changing.forget(person=person)
    assert [model.objects.count() for model in (Passkey, OneTimeCodes, SpareCode)] == [0, 0, 0]


PLACE = passkeys.Place("localhost", "http://localhost:8000")


@pytest.mark.parametrize(
    "answer", ["", "{}", "[]", "null", '{"id": "x"}', '{"id":"eA","rawId":"eA","type":"public-key","response":{}}', "x" * 9999]
)
def test_an_answer_that_no_device_gave_opens_nothing(answer: str) -> None:
    with pytest.raises(PasskeyRefused):
        passkeys.enter(place=PLACE, challenge="AAAA", answer=answer)
    with pytest.raises(PasskeyRefused):
        passkeys.add(person=resident(), place=PLACE, challenge="AAAA", answer=answer, name="")


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{", b"\xff", b'{"answer": 1}', b'{"answer": {}, "name": 3}', b'{"answer": "' + b"x" * 20_000 + b'"}']
)
def test_what_is_sent_in_its_place_is_refused_in_words(body: bytes) -> None:
    told = Client().post(reverse("people:passkey-enter"), body, content_type="application/json")
    assert (told.status_code, list(told.json())) == (409, ["words"])
    told = signed_in(resident()).post(reverse("people:passkey-add"), body, content_type="application/json")
    assert (told.status_code, list(told.json())) == (409, ["words"])


@pytest.mark.django_db(transaction=True)
def test_one_code_pressed_twice_at_the_same_moment_opens_once() -> None:
    from django.db import connection

    person = resident()
    app, _ = app_of(person)
    code, told, start = next_code(app), [], threading.Barrier(4)

    def press() -> None:
        start.wait()
        told.append(refused(person, code))
        connection.close()

    threads = [threading.Thread(target=press) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(told, key=str) == sorted([None, WrongProof, WrongProof, WrongProof], key=str)


def test_a_key_of_a_program_is_told_once_and_ends_when_its_person_says() -> None:
    person = resident()
    client = signed_in(person)
    key = client.post(reverse("people:programs"), {"name": "출석 기계"}).context["key"]
    assert (lending.whose(key), lending.whose(f"{key}x"), lending.whose("")) == (person, None, None)
    page = client.get(reverse("people:programs")).content.decode()
    assert ("출석 기계" in page, key in page) == (True, False)
    with mock.patch("django.utils.timezone.localdate", return_value=timezone.localdate() + timedelta(days=181)):
        assert lending.whose(key) is None
    number = AccessKey.objects.get().pk
    signed_in(resident("other@example.kr")).post(reverse("people:program-end", args=[number]))
    assert lending.whose(key) == person  # another's key is not theirs to end
    client.post(reverse("people:program-end", args=[number]))
    assert lending.whose(key) is None


def test_twenty_keys_are_enough() -> None:
    client = signed_in(resident())
    told = [client.post(reverse("people:programs"), {"name": str(number)}).status_code for number in range(21)]
    assert told == [200] * 20 + [422]
