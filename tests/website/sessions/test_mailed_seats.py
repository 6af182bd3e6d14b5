"""A mail address that somebody without an account typed: its reader says whether it is theirs, and the host sees which nobody has said."""

import re
from uuid import uuid4

import pytest
from django.core import mail
from django.core.signing import Signer
from django.test import Client
from django.urls import reverse
from tests.website.doors import resident, signed_in
from tests.website.sessions.planned import begin, operator, taster

from madang.website.sessions.actions import seating
from madang.website.sessions.letters import seat_of, token_of
from madang.website.sessions.models import Seat, Session

pytestmark = pytest.mark.django_db


def taken(session: Session, email: str = "m@example.kr") -> Client:
    client = Client()
    given = {"name": "민들레네", "size": "2", "email": email, "nonce": str(uuid4()), "fourteen": "on"}
    page = client.get(reverse("sessions:come", args=[session.pk]))
    given |= {name: "on" for name, field in page.context["form"].fields.items() if type(field).__name__ == "BooleanField"}
    answer = client.post(reverse("sessions:come", args=[session.pk]), given)
    assert answer.status_code == 302, answer.content.decode()
    client.seat = answer.headers["Location"]  # type: ignore[attr-defined]
    return client


def confirming() -> str:
    found = re.search(r"http://testserver(/\S+/seat/mail/\S+)", str(mail.outbox[-1].body))
    assert found is not None
    return found.group(1)


def hosts_list(session: Session) -> str:
    return signed_in(operator()).get(reverse("sessions:attendance", args=[session.pk])).content.decode()


def test_the_link_confirms_by_a_press_and_the_host_sees_the_difference() -> None:
    session = taster(20)
    client = taken(session)
    assert "링크를 한 번 눌러 주세요" in client.get(client.seat).content.decode()  # type: ignore[attr-defined]
    address = confirming()
    page = Client().get(address)
    assert (page.status_code, Seat.objects.get().confirmed_at) == (200, None), "a program that follows links confirms nothing"
    begin(session)
    assert "메일 주소 확인 전" in hosts_list(session)
    for _ in range(2):
        assert "고맙습니다" in Client().post(address, {"yes": "1"}).content.decode()
    assert (Seat.objects.get().confirmed_at is not None, "메일 주소 확인 전" in hosts_list(session)) == (True, False)
    assert "링크를 한 번 눌러 주세요" not in client.get(client.seat).content.decode()  # type: ignore[attr-defined]


def test_who_knows_nothing_of_it_is_mailed_no_more_and_the_place_stays() -> None:
    session = taster(20)
    taken(session)
    address = confirming()
    assert "이제 메일을 보내지 않아요" in Client().post(address, {"no": "1"}).content.decode()
    seat = Seat.objects.get()
    assert (seat.email, seat.state, seat.unconfirmed) == ("", "seated", False)
    assert [Client().get(address).status_code, Client().post(address, {"yes": "1"}).status_code] == [404, 404]


def test_the_key_of_the_place_and_the_key_of_the_address_are_two() -> None:
    client = taken(taster(20))
    secret = client.seat.rstrip("/").rsplit("/", 1)[-1]  # type: ignore[attr-defined]
    seat = Seat.objects.get()
    for token in (secret, seat.pk.hex, Signer(salt="another").sign_object([seat.pk.hex, "x"]), token_of(seat)[:-1], "한글", "x" * 2_000):
        assert (seat_of(token), Client().post(reverse("sessions:seat-mail", args=[token])).status_code) == (None, 404)
    assert seat_of(token_of(seat)) == seat
    old = token_of(seat)
    Seat.objects.update(email="other@example.kr")
    assert seat_of(old) is None, "it is good for the address to which it was mailed"


def test_without_an_address_and_with_an_account_nothing_is_to_be_confirmed() -> None:
    session, person = taster(20), resident()
    taken(session, email="")
    seating.take(session=session, person=person)
    begin(session)
    assert (mail.outbox, "메일 주소 확인 전" in hosts_list(session)) == ([], False)
    assert [seat.unconfirmed for seat in Seat.objects.all()] == [False, False]


def test_two_languages_get_the_link_in_their_own() -> None:
    session = taster(20)
    client = Client()
    client.get(f"/en/sessions/{session.pk}/come/")
    given = {"name": "Dandelion", "size": "1", "email": "d@example.kr", "nonce": str(uuid4())}
    page = client.get(f"/en/sessions/{session.pk}/come/")
    given |= {name: "on" for name, field in page.context["form"].fields.items() if type(field).__name__ == "BooleanField"}
    client.post(f"/en/sessions/{session.pk}/come/", given)
    assert "/en/sessions/seat/mail/" in str(mail.outbox[-1].body)
    assert client.get("/ko/sessions/").status_code == 200  # and back to the language of the other tests
