"""Another mail address: whoever came without one adds it, anybody changes theirs, the old one takes it back. Nobody learns
whose an address is."""

import re
import threading
import time
from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.website.doors import LINK, ask, mailed_link, prove, resident

from madang.website.front import whole
from madang.website.people.actions import addressing, connecting, lending, undoing
from madang.website.people.actions.addressing import confirm
from madang.website.people.elsewhere.providers import Outside
from madang.website.people.errors import AddressTaken
from madang.website.people.keys import key_of
from madang.website.people.models import AccessKey, AddressChange, AuditEntry, Identity, Passkey, Person
from madang.website.people.views.entering import SINCE

pytestmark = pytest.mark.django_db
NEW = "new@example.kr"
ADDRESS = "people:address"


def came_in(person: Person, ago: float = 0) -> Client:
    """A browser in which they came in so many seconds ago."""
    client = Client()
    client.force_login(person)
    session = client.session
    session[SINCE] = time.time() - ago
    session.save()
    return client


def from_elsewhere(subject: str = "1", name: str = "도윤") -> Person:
    return connecting.begin(outside=Outside("https://elsewhere.example", subject), display_name=name, language="ko", notices=False)


def asked(client: Client, email: str = NEW) -> str:
    """Ask; the path of the link that was mailed."""
    answer = client.post(reverse(ADDRESS), {"email": email})
    assert (answer.status_code, mail.outbox[-1].to) == (302, [email.strip().lower()])
    return mailed_link().removeprefix("http://testserver")


def words(path: str, client: Client, status: int) -> str:
    """What a page answers to a press, as one text."""
    answer = client.post(path)
    assert answer.status_code == status
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def later(**span: float) -> None:
    """Let time pass for every request."""
    for one in AddressChange.objects.all():
        moved = one.confirmed_at and one.confirmed_at - timedelta(**span)
        AddressChange.objects.filter(pk=one.pk).update(asked_at=one.asked_at - timedelta(**span), confirmed_at=moved)


def acts() -> list[str]:
    return list(AuditEntry.objects.filter(act__contains="address").order_by("id").values_list("act", flat=True))


def way_back() -> str:
    """The path out of the mail to the old address."""
    found = LINK.search(str(mail.outbox[-1].body))
    assert found is not None
    return "/" + found.group(0).split("/", 3)[3]


def changed(client: Client, email: str = NEW) -> str:
    """Asked and confirmed; the path that takes it back."""
    assert client.post(asked(client, email)).status_code == 302
    return way_back()


def test_who_came_without_an_address_adds_one_and_comes_in_by_it() -> None:
    person = from_elsewhere()
    client = came_in(person)
    assert "아직 메일을 보낼 수 없어요" in client.get(reverse(ADDRESS)).content.decode()
    path = asked(client, " New@Example.kr ")
    assert Person.objects.get().email is None, "asked is not confirmed"
    assert client.get(path).status_code == 200
    assert Person.objects.get().email is None, "a program that reads mail only looks"
    assert client.post(path).headers["Location"] == reverse(ADDRESS)
    assert (Person.objects.get().email, len(mail.outbox)) == (NEW, 1), "there is no old address to be told"
    assert prove(Client(), NEW) == reverse("front:home")
    assert acts() == ["asked for an address", "changed an address"]
    facts = [one.facts for one in AuditEntry.objects.filter(act__contains="address")]
    assert (facts[0], NEW in str(facts)) == ({"first": True}, False), "the log names no address"


def test_the_old_address_is_told_and_opens_nothing_any_more() -> None:
    client = came_in(resident())
    ask(Client(), "oh@example.kr")
    before = mailed_link().removeprefix("http://testserver")
    changed(client)
    told = mail.outbox[-1]
    assert (told.to, "7일 안에" in str(told.body), NEW in str(told.body)) == (["oh@example.kr"], True, False)
    assert Client().post(before).headers["Location"] == reverse("people:sign-in"), "a link of before opens nothing"
    assert prove(Client(), "oh@example.kr") == reverse("people:age"), "nobody is known by it"
    assert client.get(reverse("people:me")).status_code == 200, "whoever changed it stays signed in"


def test_who_came_in_a_while_ago_comes_in_once_more_first() -> None:
    person = resident()
    old = came_in(person, ago=16 * 60)
    assert "한 번 더 들어와 주세요" in old.get(reverse(ADDRESS)).content.decode()
    assert old.post(reverse(ADDRESS), {"email": NEW}).status_code == 200
    assert (mail.outbox, AddressChange.objects.count()) == ([], 0)
    leads = old.post(reverse("people:address-again")).headers["Location"]
    assert old.get(reverse("people:me")).status_code == 302, "signed out"
    old.get(leads)
    assert prove(old, "oh@example.kr") == reverse(ADDRESS)
    asked(old)


def test_a_second_proof_that_is_owed_is_owed_here_too() -> None:
    client = Client()
    resident(roles=["operator"])
    client.get(f"{reverse('people:sign-in')}?next={reverse(ADDRESS)}")
    assert prove(client, "oh@example.kr") == reverse("people:second")
    assert client.get(reverse(ADDRESS)).headers["Location"] == reverse("people:second")
    assert client.post(reverse(ADDRESS), {"email": NEW}).headers["Location"] == reverse("people:second")
    assert not AddressChange.objects.exists()


def test_whether_an_address_is_somebodys_is_told_to_its_owner_alone() -> None:
    resident("theirs@example.kr", "남도윤")
    client = came_in(resident())
    shown = {}
    for email in ("theirs@example.kr", "free@example.kr"):
        answer = client.post(reverse(ADDRESS), {"email": email})
        page = client.get(reverse(ADDRESS)).content.decode().partition("<main")[2].replace(email, "…")
        shown[email] = (answer.status_code, answer.headers["Location"], re.sub(r'value="\w{64}"', "", page))  # tokens of the forms
    assert shown["theirs@example.kr"] == shown["free@example.kr"]
    assert "<b>…</b> 주소로 메일을 보냈어요" in shown["theirs@example.kr"][2]
    theirs, free = mail.outbox
    assert (theirs.to, LINK.findall(str(theirs.body)), "이미 내 계정의 주소" in str(theirs.body)) == (["theirs@example.kr"], [], True)
    assert (free.to, len(LINK.findall(str(free.body)))) == (["free@example.kr"], 1)
    assert set(Person.objects.values_list("email", flat=True)) == {"theirs@example.kr", "oh@example.kr"}


def test_ones_own_address_is_refused_in_plain_words() -> None:
    answer = came_in(resident()).post(reverse(ADDRESS), {"email": "OH@example.kr"})
    assert (answer.status_code, "이미 이 주소로 메일을 보내고 있어요" in answer.content.decode(), mail.outbox) == (422, True, [])


@pytest.mark.parametrize("email", ["", "nothing", "a@b", f"{'a' * 300}@example.kr"])
def test_what_is_no_address_is_refused_beside_the_field(email: str) -> None:
    assert came_in(resident()).post(reverse(ADDRESS), {"email": email}).status_code == 422
    assert (mail.outbox, AddressChange.objects.count()) == ([], 0)


def test_in_two_tabs_only_the_newest_mail_works() -> None:
    person = resident()
    one, two = came_in(person), came_in(person)
    first, second = asked(one, "first@example.kr"), asked(two, "second@example.kr")
    assert "더 새로운 메일이 있어요" in words(first, one, 404)
    assert Person.objects.get().email == "oh@example.kr"
    assert two.post(second).status_code == 302
    assert Person.objects.get().email == "second@example.kr"


def test_pressing_twice_changes_once_and_says_so() -> None:
    client = came_in(resident())
    path = asked(client)
    assert [client.post(path).status_code for _ in range(2)] == [302, 302]
    assert "더 할 일은 없어요" in client.get(path).content.decode()
    assert (acts().count("changed an address"), [one.to for one in mail.outbox]) == (1, [[NEW], ["oh@example.kr"]])


def test_a_link_is_over_after_a_day_and_goes_with_the_house() -> None:
    client = came_in(resident())
    path = asked(client)
    later(hours=24)
    assert "하루가 지났거나" in words(path, client, 404)
    assert "확인을 기다리고" not in client.get(reverse(ADDRESS)).content.decode()
    assert (addressing.forget_changes(), AddressChange.objects.count(), Person.objects.get().email) == (1, 0, "oh@example.kr")


def test_what_is_given_up_opens_nothing_and_is_kept_no_longer() -> None:
    client = came_in(resident())
    path = asked(client)
    assert [client.post(reverse(ADDRESS), {"give_up": "1"}).status_code for _ in range(2)] == [302, 302]
    assert (client.post(path).status_code, AddressChange.objects.get().new) == (404, "")
    assert acts() == ["asked for an address", "gave up an address"]


def test_a_link_of_sign_in_is_none_of_these_and_the_other_way_round() -> None:
    client = came_in(resident())
    mine = asked(client).rstrip("/").rpartition("/")[2]
    ask(Client(), "oh@example.kr")
    enters = mailed_link().rstrip("/").rpartition("/")[2]
    assert Client().post(reverse("people:link", args=[mine])).headers["Location"] == reverse("people:sign-in")
    for name in ("people:address-confirm", "people:address-undo"):
        assert client.post(reverse(name, args=[enters])).status_code == 404
    assert client.post(reverse("people:address-undo", args=[mine])).status_code == 404


def test_a_link_works_for_who_asked_and_for_nobody_else() -> None:
    path = asked(came_in(resident()))
    other = came_in(resident("other@example.kr", "남도윤"))
    assert "지금 로그인한 계정의 것이 아니에요" in words(path, other, 409)
    stranger = Client()
    assert stranger.post(path).headers["Location"].startswith(reverse("people:sign-in"))
    stranger.get(f"{reverse('people:sign-in')}?next={path}")
    assert prove(stranger, "oh@example.kr") == path, "whoever opens the mail elsewhere is led on"
    assert stranger.post(path).status_code == 302
    assert set(Person.objects.values_list("email", flat=True)) == {NEW, "other@example.kr"}


def test_nobody_is_flooded_neither_by_one_nor_by_many() -> None:
    client = came_in(resident())
    for number in range(5):
        asked(client, f"a{number}@example.kr")
    assert client.post(reverse(ADDRESS), {"email": "a9@example.kr"}).status_code == 429
    for number in range(5):
        asked(came_in(resident(f"p{number}@example.kr")), NEW)
    assert came_in(resident("p9@example.kr")).post(reverse(ADDRESS), {"email": NEW}).status_code == 429
    later(hours=1)
    asked(client)


def test_the_second_who_confirms_an_address_is_told_and_keeps_their_own() -> None:
    one, two = came_in(resident()), came_in(resident("other@example.kr", "남도윤"))
    first, second = asked(one), asked(two)
    assert one.post(first).status_code == 302
    assert "다른 계정의 주소가 되어서" in words(second, two, 409)
    assert list(Person.objects.order_by("pk").values_list("email", flat=True)) == [NEW, "other@example.kr"]


@pytest.mark.django_db(transaction=True)
def test_of_two_who_confirm_one_address_at_once_one_has_it() -> None:
    people = [resident(), from_elsewhere()]
    links = []
    for person in people:
        addressing.ask(person=person, email=NEW, language="ko", address_of=lambda secret: links.append(secret) or secret)  # type: ignore[func-returns-value]
    gate, told = threading.Barrier(2), []

    def press(person: Person, link: str) -> None:
        try:
            gate.wait(20)
            confirm(person=person, link=link)
            told.append("confirmed")
        except AddressTaken:
            told.append("taken")
        finally:
            connection.close()

    threads = [threading.Thread(target=press, args=pair) for pair in zip(people, links, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert sorted(told) == ["confirmed", "taken"]
    assert Person.objects.filter(email=NEW).count() == 1
    assert AuditEntry.objects.filter(act="changed an address").count() == 1


def test_the_old_address_takes_it_back_with_every_way_in_that_was_added() -> None:
    person = resident()
    Passkey.objects.create(person=person, credential="mine", public_key=b"x", name="내 전화", made_at=timezone.now() - timedelta(days=9))
    thief = came_in(person)
    Passkey.objects.create(person=person, credential="theirs", public_key=b"x", name="남의 전화")
    lending.lend(person=person, name="남의 프로그램")
    back = changed(thief)
    connecting.connect(person=person, outside=Outside("https://elsewhere.example", "thief"))
    second = changed(thief, "thief@example.kr")
    owner = Client()
    assert owner.get(back).status_code == 200
    assert Person.objects.get().email == "thief@example.kr", "looking changes nothing"
    assert "다시 oh@example.kr 주소로 들어올 수 있어요" in words(back, owner, 200)
    assert Person.objects.get().email == "oh@example.kr"
    assert thief.get(reverse("people:me")).status_code == 302, "signed out everywhere"
    assert list(Passkey.objects.values_list("credential", flat=True)) == ["mine"]
    assert (Identity.objects.count(), AccessKey.objects.count()) == (0, 0)
    assert "이미 썼거나" in words(back, owner, 404)
    assert "이미 썼거나" in words(second, owner, 404), "who reads a later address has no say"
    assert prove(Client(), "oh@example.kr") == reverse("front:home")
    assert acts()[-1] == "undid an address"


def test_after_seven_days_nothing_is_taken_back_and_nothing_is_kept() -> None:
    back = changed(came_in(resident()))
    later(days=7)
    assert "7일이 지났어요" in words(back, Client(), 404)
    assert (addressing.forget_changes(), AddressChange.objects.count(), Person.objects.get().email) == (1, 0, NEW)


def test_an_old_address_that_is_somebody_elses_by_now_is_not_taken_from_them() -> None:
    back = changed(came_in(resident()))
    resident("oh@example.kr", "새 이웃")
    assert "거점센터에 물어봐" in words(back, Client(), 409)
    assert set(Person.objects.values_list("email", flat=True)) == {NEW, "oh@example.kr"}


def test_a_mail_to_the_old_address_that_could_not_go_out_goes_out_later(monkeypatch: pytest.MonkeyPatch) -> None:
    client = came_in(resident())
    path = asked(client)
    with monkeypatch.context() as away:
        away.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", _refuse)
        assert client.post(path).status_code == 302
    assert (Person.objects.get().email, len(mail.outbox), AddressChange.objects.get().told_at) == (NEW, 1, None)
    assert (undoing.tell(), undoing.tell()) == (1, 0)
    assert (mail.outbox[-1].to, Client().get(way_back()).status_code) == (["oh@example.kr"], 200)


def _refuse(self: object, letters: object) -> int:
    raise OSError("away")


def test_where_no_mail_goes_out_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    client = came_in(resident())
    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", _refuse)
    assert client.post(reverse(ADDRESS), {"email": NEW}).status_code == 503
    monkeypatch.undo()
    assert client.post(asked(client)).status_code == 302


def test_the_archive_tells_the_request_and_erasing_forgets_it() -> None:
    person = resident()
    path = asked(came_in(person))
    told = whole.archive(Person.objects.get())["addresses.json"]
    assert [(one["new"], one["old"], one["confirmed_at"]) for one in told] == [(NEW, None, None)]  # type: ignore[attr-defined]
    whole.forget(person=person)
    assert not AddressChange.objects.exists()
    assert came_in(resident("x@example.kr")).post(path).status_code == 404


def test_erasing_after_a_change_leaves_no_way_back() -> None:
    client = came_in(resident())
    back = changed(client)
    client.post(reverse("people:forget"), {"sure": "on"})
    assert Client().post(back).status_code == 404
    assert list(Person.objects.values_list("email", flat=True)) == [None]


def test_ones_own_places_say_that_no_mail_comes() -> None:
    without, having = came_in(from_elsewhere()), came_in(resident())
    for name in ("front:mine", "notices:mine", "notices:choose", "people:me"):
        pages = [client.get(reverse(name)).content.decode() for client in (without, having)]
        assert ["아직 메일을 보낼 수 없어요" in page for page in pages] == [True, False], name
        assert reverse(ADDRESS) in pages[0]


def test_links_are_kept_as_keyed_hashes_only() -> None:
    back = changed(came_in(resident()))
    secrets = [way.rstrip("/").rpartition("/")[2] for way in (back, LINK.findall(str(mail.outbox[0].body))[0])]
    row = AddressChange.objects.values().get()
    assert not any(secret in str(row) for secret in secrets)
    assert (row["link_key"], row["undo_key"]) == (key_of("new address", secrets[1]), key_of("old address", secrets[0]))
