"""Signing in: by link or code, once, soon, not too often; and nothing tells whether an address is known."""

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.website.doors import ask, mailed_code, mailed_link, prove, resident, signed_in

from madang.website.people.actions import entering
from madang.website.people.models import Consent, Entry, Person

pytestmark = pytest.mark.django_db
WELCOME = {"display_name": "오세림", "privacy": "on", "terms": "on"}


def who(client: Client) -> str:
    answer = client.get(reverse("people:me"))
    return str(answer.context["request"].user.email) if answer.status_code == 200 else ""


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06}"


def later(**time: float) -> None:
    """Let time pass for every asking."""
    for entry in Entry.objects.all():
        Entry.objects.filter(pk=entry.pk).update(asked_at=entry.asked_at - timedelta(**time))


def test_a_stranger_comes_in_by_code_and_begins_an_account(client: Client) -> None:
    assert prove(client, " Oh@Example.kr ") == reverse("people:age")
    assert client.post(reverse("people:age"), {"age": "over"}).headers["Location"] == reverse("people:welcome")
    assert client.post(reverse("people:welcome"), WELCOME).headers["Location"] == reverse("front:home")
    assert who(client) == "oh@example.kr"
    given = [(consent.purpose, consent.version, consent.language, consent.by) for consent in Consent.objects.order_by("id")]
    assert given == [("privacy", "2026-11.2", "ko", "self"), ("terms", "2026-11", "ko", "self")]


def test_nobody_begins_without_the_needed_consents(client: Client) -> None:
    prove(client, "oh@example.kr")
    assert client.post(reverse("people:welcome"), {**WELCOME, "terms": ""}).status_code == 422
    assert not Person.objects.exists()


def test_somebody_known_comes_in_by_the_mailed_link_on_another_device(client: Client) -> None:
    resident()
    ask(client, "oh@example.kr")
    phone, path = Client(), mailed_link().removeprefix("http://testserver")
    assert phone.get(path).status_code == 200
    assert who(phone) == ""  # a program that reads mail only looks
    assert phone.post(path).headers["Location"] == reverse("front:home")
    assert who(phone) == "oh@example.kr"


def test_a_link_and_its_code_open_once_together(client: Client) -> None:
    resident()
    ask(client, "oh@example.kr")
    code, path = mailed_code(), mailed_link().removeprefix("http://testserver")
    assert Client().post(path).headers["Location"] == reverse("front:home")
    assert Client().post(path).headers["Location"] == reverse("people:sign-in")
    assert client.post(reverse("people:code"), {"code": code}).status_code == 422
    assert who(client) == ""


def test_after_a_quarter_of_an_hour_neither_opens(client: Client) -> None:
    resident()
    ask(client, "oh@example.kr")
    later(minutes=15, seconds=1)
    assert client.post(reverse("people:code"), {"code": mailed_code()}).status_code == 422
    assert client.post(mailed_link().removeprefix("http://testserver")).headers["Location"] == reverse("people:sign-in")


def test_after_five_wrong_codes_the_right_one_opens_nothing(client: Client) -> None:
    resident()
    ask(client, "oh@example.kr")
    code = mailed_code()
    for _ in range(5):
        assert client.post(reverse("people:code"), {"code": wrong(code)}).status_code == 422
    assert client.post(reverse("people:code"), {"code": code}).status_code == 422
    assert who(client) == ""


def test_a_code_opens_only_in_the_browser_that_asked(client: Client) -> None:
    resident()
    ask(client, "oh@example.kr")
    code = mailed_code()
    other = Client()
    ask(other, "mallory@example.kr")
    assert other.post(reverse("people:code"), {"code": code}).status_code == 422


def test_a_code_may_be_typed_with_blanks(client: Client) -> None:
    resident()
    ask(client, "oh@example.kr")
    code = mailed_code()
    assert client.post(reverse("people:code"), {"code": f" {code[:3]} {code[3:]}"}).status_code == 302


def test_a_known_and_an_unknown_address_get_the_same_answer_and_the_same_mail() -> None:
    resident()
    told = []
    for email in ("oh@example.kr", "nobody@example.kr"):
        client = Client()
        answer = client.post(reverse("people:sign-in"), {"email": email})
        page = client.get(answer.headers["Location"]).content.decode()
        code, link = mailed_code(), mailed_link()
        words = f"{mail.outbox[-1].subject}{mail.outbox[-1].body}".replace(code, "…").replace(link, "…")
        told.append((answer.status_code, answer.headers["Location"], page.partition("csrfmiddlewaretoken")[0], words))
    assert told[0] == told[1]


def test_the_sixth_mail_to_one_address_within_a_quarter_of_an_hour_is_refused_for_known_and_unknown_alike() -> None:
    resident()
    for email in ("oh@example.kr", "nobody@example.kr"):
        for _ in range(entering.MAILS_TO_ONE_ADDRESS):
            ask(Client(), email)
        assert Client().post(reverse("people:sign-in"), {"email": email}).status_code == 429
    assert len(mail.outbox) == 2 * entering.MAILS_TO_ONE_ADDRESS
    later(minutes=15, seconds=1)
    ask(Client(), "oh@example.kr")


def test_one_network_may_ask_only_so_often(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entering, "MAILS_FROM_ONE_NETWORK", 2)
    ask(client, "a@example.kr")
    ask(client, "b@example.kr")
    assert client.post(reverse("people:sign-in"), {"email": "c@example.kr"}).status_code == 429
    assert client.post(reverse("people:sign-in"), {"email": "c@example.kr"}, REMOTE_ADDR="198.51.100.7").status_code == 302


def test_the_address_and_the_secrets_do_not_stay(client: Client) -> None:
    resident()
    ask(client, "oh@example.kr")
    secrets = (mailed_code(), mailed_link().split("/")[-2])
    client.post(reverse("people:code"), {"code": secrets[0]})
    kept = str(list(Entry.objects.values()))
    assert [word for word in ("oh@example.kr", *secrets) if word in kept] == []


def test_mail_that_cannot_be_sent_is_told_in_words(client: Client, monkeypatch: pytest.MonkeyPatch, settings: object) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"  # type: ignore[attr-defined]
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1  # type: ignore[attr-defined]
    answer = client.post(reverse("people:sign-in"), {"email": "oh@example.kr"})
    assert (answer.status_code, "메일을 보내지 못했어요" in answer.content.decode()) == (503, True)


def test_one_goes_on_where_one_was_going_but_never_elsewhere() -> None:
    resident()
    led = []
    for then in (reverse("people:archive"), "https://elsewhere.example/", "//elsewhere.example/"):
        client = Client()
        client.get(reverse("people:sign-in"), {"next": then})
        led.append(prove(client, "oh@example.kr"))
    assert led == [reverse("people:archive"), reverse("front:home"), reverse("front:home")]


def test_signing_out_everywhere_ends_the_sessions_of_every_device() -> None:
    person = resident()
    phone, desk = signed_in(person), signed_in(person)
    desk.post(reverse("people:leave"), {"everywhere": "1"})
    assert (who(phone), who(desk)) == ("", "")


def test_signing_out_here_leaves_the_other_device() -> None:
    person = resident()
    phone, desk = signed_in(person), signed_in(person)
    desk.post(reverse("people:leave"), {"here": "1"})
    assert (who(phone), who(desk)) == ("oh@example.kr", "")


def test_an_erased_person_begins_anew_as_somebody_else(client: Client) -> None:
    person = resident()
    signed_in(person).post(reverse("people:forget"), {"sure": "on"})
    assert prove(client, "oh@example.kr") == reverse("people:age")


def test_old_askings_are_gone_after_a_day(client: Client) -> None:
    ask(client, "a@example.kr")
    later(days=1, seconds=1)
    ask(client, "b@example.kr")
    assert Entry.objects.filter(asked_at__lt=timezone.now() - timedelta(hours=1)).count() == 0


def test_the_doors_of_the_demo_are_closed_elsewhere(client: Client) -> None:
    assert client.post(reverse("people:demo", args=["operator"])).status_code == 404
    assert "demo/operator" not in client.get(reverse("people:sign-in")).content.decode()
