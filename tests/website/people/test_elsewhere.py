"""Coming in by an account elsewhere, against a real provider on this machine: who was proven comes in, and nobody takes over another."""

import threading
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from joserfc.jwk import RSAKey
from tests.website.doors import mailed_code, mailed_link, prove, resident, signed_in
from tests.website.people import elsewhere
from tests.website.people.elsewhere import CLIENT, SECRET, Place, agree, deny

from madang.engine.sign_in import read_sign_in
from madang.film.language import Text
from madang.website.people import archive, queries
from madang.website.people.actions import changing, connecting, passkeys, proving
from madang.website.people.elsewhere import asking, providers
from madang.website.people.elsewhere.providers import Addresses, Outside, Provider
from madang.website.people.errors import ElsewhereTaken, LastWayIn
from madang.website.people.models import AuditEntry, Consent, GuardianRequest, Guardianship, Identity, Passkey, Person

pytestmark = pytest.mark.django_db
KEY = "here"


@pytest.fixture
def place(settings: Any) -> Iterator[Place]:
    """A provider, set in the yard: once by its tokens, once (`there`) by its profile."""
    with elsewhere.opened() as opened:
        name = Text(ko="시청", en="City")
        profile = Addresses(f"{opened.address}/authorize", f"{opened.address}/token", f"{opened.address}/profile")
        settings.MADANG_SIGN_IN = (
            Provider(KEY, name, opened.address, CLIENT, SECRET),
            Provider("there", Text(ko="네이버", en="Naver"), f"{opened.address}/old", CLIENT, SECRET, "profile", profile),
        )
        asking._described.clear()
        yield opened


def begun(client: Client, key: str = KEY) -> str:
    """Press the button; the address to which one is sent."""
    answer = client.post(reverse("people:elsewhere", args=[key]))
    assert answer.status_code == 200, answer.content.decode()
    assert answer.headers["Refresh"].startswith("0; url=http://127.0.0.1:")
    return str(answer.headers["Refresh"].removeprefix("0; url="))


def came_back(client: Client, address: str) -> str:
    """Follow where the provider sent one; the page on which one ends, and `path` of it."""
    answer = client.get(address.replace("http://testserver", ""), follow=True)
    client.path = answer.request["PATH_INFO"]  # type: ignore[attr-defined]
    return answer.content.decode()


def come_in(client: Client, key: str = KEY) -> str:
    return came_back(client, agree(begun(client, key)))


def me(client: Client) -> Person | None:
    found = client.session.get("_auth_user_id")
    return Person.objects.get(pk=found) if found else None


def known(person: Person, place: Place, subject: str = "4567") -> Person:
    connecting.connect(person=person, outside=Outside(place.address, subject))
    return person


def test_nothing_shows_while_nothing_is_set(settings: Any) -> None:
    settings.MADANG_SIGN_IN = ()
    assert "다른 곳의 계정" not in Client().get(reverse("people:sign-in")).content.decode()
    assert Client().post(reverse("people:elsewhere", args=["kakao"])).status_code == 404


def test_who_is_known_comes_in_by_it_and_nothing_but_a_number_is_kept(place: Place) -> None:
    person, client = known(resident(), place), Client()
    assert "시청 계정으로 들어가기" in client.get(reverse("people:sign-in")).content.decode()
    come_in(client)
    assert me(client) == person
    kept = Identity.objects.get()
    assert (kept.issuer, kept.subject, kept.used_at is not None) == (place.address, "4567", True)
    assert {field.name for field in Identity._meta.get_fields()} == {"id", "person", "issuer", "subject", "made_at", "used_at"}
    assert "asked elsewhere" not in client.session


def test_the_way_there_carries_state_nonce_and_a_challenge_and_no_form_of_ours_answers_with_it(place: Place) -> None:
    address, client = "", Client()
    answer = client.post(reverse("people:elsewhere", args=[KEY]))
    address = answer.headers["Refresh"]
    assert [name in address for name in ("state=", "nonce=", "code_challenge=", "code_challenge_method=S256", "scope=openid")] == [True] * 5
    assert (answer.status_code, "form-action 'self'" in answer.headers["Content-Security-Policy"]) == (200, True)
    assert Client(enforce_csrf_checks=True).post(reverse("people:elsewhere", args=[KEY])).status_code == 403
    assert begun(client) != address, "each asking has its own"


def test_the_older_way_by_a_profile_works_too(place: Place) -> None:
    connecting.connect(person=(person := resident()), outside=Outside(f"{place.address}/old", "4567"))
    client = Client()
    come_in(client, "there")
    assert (me(client), "/profile" in place.asked) == (person, True)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_one_goes_on_in_the_language_and_to_the_page_from_which_one_came(place: Place, language: str) -> None:
    known(resident(), place)
    client = Client()
    client.get(f"/{language}/people/enter/?next=/{language}/clubs/")
    sent = client.post(f"/{language}/people/enter/with/{KEY}/").headers["Refresh"].removeprefix("0; url=")
    assert client.get(agree(sent).replace("http://testserver", "")).headers["Location"] == f"/{language}/clubs/"


LIES: dict[str, dict[str, Any]] = {
    "another nonce": {"nonce": "somebody else's"}, "no nonce": {"nonce": None}, "another yard": {"aud": "another"},
    "another issuer": {"iss": "https://elsewhere.example"},
    "too old": {"exp": 1, "iat": 0}, "nobody": {"sub": ""}, "no subject": {"sub": None},
    "too long": {"sub": "9" * 256}, "for several, not by us": {"aud": [CLIENT, "another"]}, "a number": {"sub": 7},
}  # fmt: skip


@pytest.mark.parametrize("lie", LIES)
def test_a_token_that_is_not_meant_for_this_asking_lets_nobody_in(place: Place, lie: str) -> None:
    known(resident(), place)
    place.lies, client = LIES[lie], Client()
    page = come_in(client)
    assert ("시청에서 온 답이 맞는지 확인할 수 없어서" in page, me(client)) == (True, None)


@pytest.mark.parametrize("way", ["another key", "unsigned", "by our own secret"])
def test_a_token_that_the_provider_did_not_sign_lets_nobody_in(place: Place, way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    known(resident(), place)
    client = Client()
    if way == "another key":
        place.signs_with = RSAKey.generate_key(2048, {"kid": "one"})
    elif way == "unsigned":
        place.algorithm = "none"
    else:
        from joserfc.jwk import OctKey

        place.algorithm, place.signs_with = "HS256", OctKey.import_key(SECRET.ljust(32), {"kid": "one"})  # type: ignore[assignment]
    assert ("확인할 수 없어서" in come_in(client), me(client)) == (True, None)


def test_a_provider_that_changes_its_key_goes_on_letting_people_in(place: Place) -> None:
    person = known(resident(), place)
    come_in(Client())
    place.key = RSAKey.generate_key(2048, {"kid": "one"})
    come_in(client := Client())
    assert me(client) == person


def test_a_state_that_this_browser_did_not_begin_lets_nobody_in(place: Place) -> None:
    known(resident(), place)
    client, other = Client(), Client()
    stolen = agree(begun(other))
    assert ("처음부터 다시 해 주세요" in came_back(client, stolen), me(client)) == (True, None)
    begun(client)
    assert ("처음부터 다시 해 주세요" in came_back(client, stolen), me(client)) == (True, None)
    assert "/token" not in place.asked, "the code was never handed in"


def test_an_answer_counts_once_and_for_its_place_alone(place: Place) -> None:
    known(resident(), place)
    client = Client()
    answer = agree(begun(client))
    assert "처음부터 다시" in came_back(client, answer.replace(f"/{KEY}/", "/there/"))
    assert ("처음부터 다시" in came_back(client, answer), me(client)) == (True, None)
    good = agree(begun(client))
    came_back(client, good)
    client.post(reverse("people:leave"), {"here": "1"})
    assert ("처음부터 다시" in came_back(client, good), me(client)) == (True, None)


def test_a_code_that_is_over_and_an_asking_that_took_too_long_are_told_plainly(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    known(resident(), place)
    client = Client()
    answer = agree(begun(client))
    place.codes.clear()
    assert ("시간이 너무 지났어요" in came_back(client, answer), me(client)) == (True, None)
    answer = agree(begun(client))
    session = client.session
    session["asked elsewhere"] = {**session["asked elsewhere"], "at": session["asked elsewhere"]["at"] - 601}
    session.save()
    assert ("시간이 너무 지났어요" in came_back(client, answer), me(client)) == (True, None)


def test_who_says_no_there_is_told_so_and_nothing_has_changed(place: Place) -> None:
    client = Client()
    page = came_back(client, deny(begun(client)))
    assert ("시청에서 동의하지 않으셔서" in page, client.path, me(client)) == (True, reverse("people:sign-in"), None)  # type: ignore[attr-defined]
    wrong = begun(client).split("state=")[1].split("&")[0]
    page = came_back(client, f"{reverse('elsewhere-back', args=[KEY])}?error=server_error&state={wrong}")
    assert "확인할 수 없어서" in page


def test_a_provider_that_is_down_is_told_before_and_after_and_people_are_led_to_the_mail(place: Place) -> None:
    known(resident(), place)
    client = Client()
    answer = agree(begun(client))
    place.down = True
    assert ("시청에서 지금 답이 없어요" in came_back(client, answer), me(client)) == (True, None)
    asking._described.clear()
    page = client.post(reverse("people:elsewhere", args=[KEY]), follow=True).content.decode()
    assert ("시청에서 지금 답이 없어요" in page, "메일로 들어오세요" in page) == (True, True)


def test_a_provider_that_says_nothing_is_not_waited_for_without_end(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "PATIENCE", (0.2, 0.2))
    place.silent = 1.0
    page = Client().post(reverse("people:elsewhere", args=[KEY]), follow=True).content.decode()
    assert "지금 답이 없어요" in page


def test_a_provider_that_names_itself_otherwise_or_sends_secrets_in_the_open_is_not_asked(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    for told in ({"issuer": "https://other.example"}, {"token_endpoint": "http://elsewhere.example/token"}, {"jwks_uri": "ftp://x"}):
        asking._described.clear()
        plain = place.description()
        monkeypatch.setattr(place, "description", lambda plain=plain, told=told: {**plain, **told})
        page = Client().post(reverse("people:elsewhere", args=[KEY]), follow=True).content.decode()
        assert "지금 답이 없어요" in page
        monkeypatch.undo()


def test_a_wrong_secret_of_the_hub_is_refused_in_words(place: Place, settings: Any) -> None:
    settings.MADANG_SIGN_IN = (Provider(KEY, Text(ko="시청", en="City"), place.address, CLIENT, "another"),)
    assert "확인할 수 없어서" in come_in(Client())


def test_somebody_new_takes_the_same_steps_as_by_mail_and_needs_no_address(place: Place) -> None:
    client = Client()
    page = come_in(client)
    assert ("와 본 적이 있나요" in page, Person.objects.count(), Identity.objects.count()) == (True, 0, 0), "nothing is stored before"
    assert client.post(reverse("people:age"), {"age": "over"}).headers["Location"] == reverse("people:welcome")
    refused = client.post(reverse("people:welcome"), {"display_name": "새 이웃", "privacy": "on"})
    assert (refused.status_code, Person.objects.count()) == (422, 0)
    client.post(reverse("people:welcome"), {"display_name": "새 이웃", "privacy": "on", "terms": "on"})
    person = Person.objects.get()
    assert (person.email, person.display_name, me(client)) == (None, "새 이웃", person)
    assert sorted(Consent.objects.values_list("purpose", flat=True)) == ["privacy", "terms"]
    assert (Identity.objects.get().person, mail.outbox) == (person, [])
    come_in(again := Client())
    assert (me(again), Person.objects.count()) == (person, 1)


def test_under_fourteen_a_guardian_is_asked_first_and_nothing_of_the_child_is_kept(place: Place) -> None:
    client = Client()
    come_in(client)
    assert client.post(reverse("people:age"), {"age": "under"}).headers["Location"] == reverse("people:guardian")
    client.post(reverse("people:guardian"), {"guardian_name": "한보라", "guardian_email": "bora@example.kr"})
    assert (Person.objects.count(), Identity.objects.count(), "proven elsewhere" in client.session) == (0, 0, False)
    assert "4567" not in str(list(GuardianRequest.objects.values()))
    come_in(client)
    assert Person.objects.count() == 0, "not before the guardian has said yes"
    born = (timezone.localdate() - timedelta(days=3700)).isoformat()
    Client().post(mailed_link().replace("http://testserver", ""), {"child_name": "꼬마", "child_birth_date": born, "guardian": "on"})
    come_in(child := Client())
    person = Person.objects.get()
    assert (me(child), person.display_name, person.email) == (person, "꼬마", None)
    assert (Guardianship.objects.get().guardian_name, set(Consent.objects.values_list("by", flat=True))) == ("한보라", {"guardian"})


def test_an_account_that_is_there_is_connected_only_after_it_was_proven_and_said(place: Place) -> None:
    person, client = resident("oh@example.kr"), Client()
    come_in(client)
    assert Identity.objects.count() == 0
    assert prove(client, "oh@example.kr") == reverse("people:elsewhere-connect")
    assert (me(client), Identity.objects.count()) == (person, 0), "coming in by mail alone connects nothing"
    page = client.get(reverse("people:elsewhere-connect")).content.decode()
    assert ("오세림" in page, "시청" in page) == (True, True)
    client.post(reverse("people:elsewhere-connect"), {"yes": "1"})
    assert (Identity.objects.get().person, "proven elsewhere" in client.session) == (person, False)
    come_in(again := Client())
    assert me(again) == person


def test_who_says_that_it_was_somebody_else_is_left_as_they_were(place: Place) -> None:
    resident("oh@example.kr")
    client = Client()
    come_in(client)
    prove(client, "oh@example.kr")
    client.post(reverse("people:elsewhere-connect"), {"no": "1"})
    assert (Identity.objects.count(), "proven elsewhere" in client.session) == (0, False)
    assert client.get(reverse("people:elsewhere-connect")).headers["Location"] == reverse("people:me")


def test_an_address_that_the_provider_tells_opens_nobodys_account(place: Place) -> None:
    resident("x@example.kr")
    place.lies = {"email": "x@example.kr", "email_verified": True}
    for key in (KEY, "there"):
        client = Client()
        page = come_in(client, key)
        assert ("와 본 적이 있나요" in page, me(client), Identity.objects.count()) == (True, None, 0)


def test_from_ones_own_page_it_is_connected_and_disconnected(place: Place) -> None:
    person = resident()
    client = signed_in(person)
    page = client.get(reverse("people:me")).content.decode()
    assert "시청 계정 잇기" in page
    assert ("이었어요" in come_in(client), Identity.objects.get().person) == (True, person)
    assert "시청 계정 잇기" not in client.get(reverse("people:me")).content.decode()
    client.post(reverse("people:elsewhere-end", args=[Identity.objects.get().pk]))
    assert Identity.objects.count() == 0
    acts = list(AuditEntry.objects.filter(act__contains="connected").order_by("id").values_list("act", flat=True))
    assert acts == ["connected elsewhere", "disconnected elsewhere"]
    assert "4567" not in str(list(AuditEntry.objects.values_list("facts", flat=True)))


def test_nobody_connects_what_opens_anothers_account_or_a_second_of_the_same_place(place: Place) -> None:
    first, second = known(resident("a@example.kr"), place), resident("b@example.kr")
    page = come_in(signed_in(second))
    assert ("이미 다른 계정과 이어져 있어요" in page, Identity.objects.get().person) == (True, first)
    place.subject = "another"
    assert ("이미 다른 계정과" in come_in(signed_in(first)), Identity.objects.count()) == (True, 1)


def test_a_way_that_was_begun_by_one_person_does_not_connect_anothers_account(place: Place) -> None:
    first, second = resident("a@example.kr"), resident("b@example.kr")
    client = signed_in(first)
    answer = agree(begun(client))
    kept = client.session["asked elsewhere"]
    client.force_login(second)
    session = client.session
    session["asked elsewhere"] = kept
    session.save()
    assert ("처음부터 다시" in came_back(client, answer), Identity.objects.count()) == (True, 0)


def test_nobody_ends_anothers_and_nobody_is_shut_out(place: Place) -> None:
    person = connecting.begin(outside=Outside(place.address, "4567"), display_name="새 이웃", language="ko", notices=False)
    kept = Identity.objects.get()
    signed_in(resident("b@example.kr")).post(reverse("people:elsewhere-end", args=[kept.pk]))
    page = signed_in(person).post(reverse("people:elsewhere-end", args=[kept.pk]), follow=True).content.decode()
    assert ("하나뿐인 길" in page, Identity.objects.count()) == (True, 1)
    key = Passkey.objects.create(person=person, credential="c", public_key=b"k", name="내 전화")
    connecting.disconnect(person=person, number=kept.pk)
    with pytest.raises(LastWayIn):
        passkeys.remove(person=person, number=key.pk)
    assert (Identity.objects.count(), Passkey.objects.count()) == (0, 1)


def test_who_serves_the_hub_owes_a_second_proof_still(place: Place) -> None:
    person = known(resident("ha@example.kr", "하은채", ["operator"]), place)
    client = Client()
    client.get(f"{reverse('people:sign-in')}?next={reverse('people:log')}")
    come_in(client)
    assert (client.path, client.get(reverse("people:log")).headers["Location"]) == (  # type: ignore[attr-defined]
        reverse("people:second"), reverse("people:second"),
    )  # fmt: skip
    assert me(client) == person


def test_who_owes_a_second_proof_connects_nothing_before_it_is_given(place: Place) -> None:
    person, client = resident("oh@example.kr"), Client()
    secret = proving.begin_codes(person=person, yard="Madang")
    import pyotp

    proving.confirm_codes(person=person, code=pyotp.TOTP(secret.typed).at(timezone.now() - timedelta(seconds=30)))
    come_in(client)
    assert prove(client, "oh@example.kr") == reverse("people:second")
    client.post(reverse("people:elsewhere-connect"), {"yes": "1"})
    assert Identity.objects.count() == 0
    answer = client.post(reverse("people:second"), {"code": pyotp.TOTP(secret.typed).now()})
    assert answer.headers["Location"] == reverse("people:elsewhere-connect")
    client.post(reverse("people:elsewhere-connect"), {"yes": "1"})
    assert Identity.objects.get().person == person


def test_erasing_takes_it_away_and_the_archive_holds_it(place: Place) -> None:
    person = known(resident(), place)
    held = queries.archive(person)["identities.json"]
    assert [(one["issuer"], one["subject"]) for one in held] == [(place.address, "4567")]  # type: ignore[union-attr,index]
    assert "identities.json" in archive.TOLD
    changing.forget(person=person)
    assert Identity.objects.count() == 0
    assert ("와 본 적이 있나요" in come_in(client := Client()), me(client)) == (True, None)


def test_a_code_that_was_mailed_meanwhile_still_begins_an_account_by_mail_and_asks_to_connect(place: Place) -> None:
    client = Client()
    come_in(client)
    client.post(reverse("people:sign-in"), {"email": "new@example.kr"})
    client.post(reverse("people:code"), {"code": mailed_code()})
    client.post(reverse("people:age"), {"age": "over"})
    answer = client.post(reverse("people:welcome"), {"display_name": "새 이웃", "privacy": "on", "terms": "on"})
    assert (answer.headers["Location"], Person.objects.get().email) == (reverse("people:elsewhere-connect"), "new@example.kr")


@pytest.mark.django_db(transaction=True)
def test_two_windows_that_begin_with_one_identity_make_one_person() -> None:
    outside, start = Outside("https://login.example.kr", "1"), threading.Barrier(4)

    def press() -> None:
        start.wait()
        with suppress(ElsewhereTaken):
            connecting.begin(outside=outside, display_name="새 이웃", language="ko", notices=False)
        connection.close()

    threads = [threading.Thread(target=press) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (Person.objects.count(), Identity.objects.count()) == (1, 1)


@pytest.mark.django_db(transaction=True)
def test_two_ways_in_that_are_taken_away_at_once_leave_one() -> None:
    person = connecting.begin(outside=Outside("https://a.example.kr", "1"), display_name="새 이웃", language="ko", notices=False)
    connecting.connect(person=person, outside=Outside("https://b.example.kr", "1"))
    numbers, start = list(person.identities.values_list("pk", flat=True)), threading.Barrier(2)

    def end(number: int) -> None:
        start.wait()
        with suppress(LastWayIn):
            connecting.disconnect(person=person, number=number)
        connection.close()

    threads = [threading.Thread(target=end, args=(number,)) for number in numbers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Identity.objects.count() == 1


def test_settings_are_read_from_words_and_files_and_told_when_they_are_wrong(tmp_path: Any) -> None:
    (tmp_path / "naver").write_text("n-id:n-secret\n")
    given = {
        "MADANG_SIGN_IN_KAKAO": "k-id:k:secret", "MADANG_SIGN_IN_NAVER": f"@{tmp_path / 'naver'}",
        "MADANG_SIGN_IN_OIDC": "https://a%40b:s%3Ac@login.example.kr/realms/city?name=우리+시청 http://c:d@127.0.0.1:99",
    }  # fmt: skip
    problems: list[Any] = []
    found = read_sign_in(given, problems)
    assert [(one.key, one.name.ko, one.issuer, one.client, one.secret) for one in found] == [
        ("kakao", "카카오", providers.KAKAO, "k-id", "k:secret"), ("naver", "네이버", providers.NAVER, "n-id", "n-secret"),
        ("login-example-kr-realms-city", "우리 시청", "https://login.example.kr/realms/city", "a@b", "s:c"),
        ("127-0-0-1", "127.0.0.1", "http://127.0.0.1:99", "c", "d"),
    ]  # fmt: skip
    assert (problems, read_sign_in({}, problems)) == ([], ())
    for name, wrong in (
        ("KAKAO", "id"), ("KAKAO", ":s"), ("NAVER", f"@{tmp_path}/nowhere"), ("OIDC", "http://a:b@login.example.kr"),
        ("OIDC", "login.example.kr"),
        ("OIDC", "https://a:b@x:yy"), ("OIDC", "https://a:b@x.kr https://c:d@x.kr"),
    ):  # fmt: skip
        problems = []
        read_sign_in({f"MADANG_SIGN_IN_{name}": wrong}, problems)
        assert [problem.code for problem in problems] == [f"settings.madang_sign_in_{name.lower()}"], wrong
