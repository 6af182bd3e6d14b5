"""What people are told, and how often: once each, on their page at once, by mail as they want it."""

import re
from datetime import datetime, timedelta
from unittest.mock import patch
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from tests.website.doors import resident, signed_in

from madang.film.language import Text
from madang.website.notices import actions, queries
from madang.website.notices.actions.delivering import deliver
from madang.website.notices.erasing import forget
from madang.website.notices.letters import token_of
from madang.website.notices.models import Notice, NoticeChoice
from madang.website.people.actions import consenting
from madang.website.people.models import Person

pytestmark = pytest.mark.django_db
SEAT = Text(ko="자리가 났어요. 토요일에 만나요.", en="There is a seat for you. See you on Saturday.")
NOON = datetime(2026, 11, 28, 12, 0, tzinfo=ZoneInfo("Asia/Seoul"))


@pytest.fixture(autouse=True)
def noon() -> object:
    with patch.object(timezone, "now", lambda: NOON):
        yield


def later(**gone: float) -> object:
    return patch.object(timezone, "now", lambda: NOON + timedelta(**gone))


def tell(*people: Person, kind: str = "seat", **more: object) -> None:
    actions.tell(people=people, kind=kind, words=SEAT, **more)  # type: ignore[arg-type]


def test_everybody_is_told_once_and_by_three_questions_whatever_their_number() -> None:
    people = [resident(f"{number}@example.kr", str(number)) for number in range(30)]
    counted = []
    for told in (people[:2], people + people):
        with CaptureQueriesContext(
            connection,
        ) as asked:
            tell(*told)
        counted.append(len([one for one in asked if "SAVEPOINT" not in one["sql"]]))
    assert counted == [2, 2]
    assert Notice.objects.count() == 32


def test_a_letter_goes_out_in_its_readers_language_with_its_page_and_a_way_to_stop() -> None:
    person = resident()
    Person.objects.filter(pk=person.pk).update(language="en")
    tell(person, view="notices:choose")
    assert deliver() == 1
    letter = mail.outbox[0]
    stop = f"http://127.0.0.1:8000/en/notices/stop/{token_of(person)}/"
    assert (letter.to, letter.subject) == (["oh@example.kr"], SEAT.en)
    assert [word for word in (SEAT.en, "http://127.0.0.1:8000/en/notices/mail/", stop) if word not in letter.body] == []
    assert SEAT.ko not in letter.body
    headers = letter.message()
    assert (headers["List-Unsubscribe"], headers["List-Unsubscribe-Post"]) == (f"<{stop}>", "List-Unsubscribe=One-Click")
    assert (deliver(), len(mail.outbox)) == (0, 1)


def test_a_page_that_is_gone_leaves_the_words() -> None:
    tell(resident(), view="nothing:such", arguments={"number": 1})
    assert deliver() == 1
    assert SEAT.ko in mail.outbox[0].body
    assert Notice.objects.get().arguments == {"number": 1}


def test_news_is_mailed_only_to_people_who_agreed_to_it_at_the_hour_of_mailing() -> None:
    agreed, did_not, will_not = (resident(f"{name}@example.kr", name) for name in ("a", "b", "c"))
    for person in (agreed, will_not):
        consenting.consent(person=person, purpose="notices", language="ko")
    tell(agreed, did_not, will_not, kind="news.call")
    consenting.withdraw(person=will_not, purpose="notices")
    assert (deliver(), [letter.to for letter in mail.outbox]) == (1, [["a@example.kr"]])
    assert [queries.unread(person) for person in (agreed, did_not, will_not)] == [1, 1, 1]
    assert (deliver(), Notice.objects.exclude(mail_after=None).filter(mailed_at=None).count()) == (0, 0)


def test_a_digest_holds_everything_and_comes_in_the_morning() -> None:
    person = resident()
    actions.choose(person=person, mail="daily", quiet_from=NOON.time(), quiet_until=NOON.time())
    for _ in range(3):
        tell(person)
    assert deliver() == 0
    with later(hours=20, minutes=1):
        assert deliver() == 1
    assert (len(mail.outbox), mail.outbox[0].body.count(SEAT.ko), "3" in mail.outbox[0].subject) == (1, 3, True)


def test_at_night_nothing_is_mailed_and_in_the_morning_it_is() -> None:
    with later(hours=11):
        tell(resident())
        assert deliver() == 0
    with later(hours=19, minutes=59):
        assert deliver() == 0
    with later(hours=20):
        assert deliver() == 1


def test_what_waits_follows_a_new_choice() -> None:
    person = resident()
    with later(hours=11):
        tell(person)
        actions.choose(person=person, mail="never", quiet_from=NOON.time(), quiet_until=NOON.time())
    with later(days=30):
        assert deliver() == 0
    assert queries.unread(person) == 1


def test_who_was_erased_meanwhile_is_not_mailed() -> None:
    person = resident()
    tell(person)
    Person.objects.filter(pk=person.pk).update(email=None, is_active=False)
    assert (deliver(), Notice.objects.exclude(mail_after=None).count()) == (0, 0)


def test_without_mail_it_stands_on_the_page_alone() -> None:
    person = resident()
    tell(person, mail=False)
    assert (deliver(), queries.unread(person)) == (0, 1)


def test_my_page_shows_my_notices_and_nobody_elses_and_the_head_counts_them() -> None:
    person, other = resident(), resident("other@example.kr", "남도윤")
    tell(person, view="notices:choose")
    actions.tell(people=[other], kind="seat", words=Text(ko="남의 것", en="Not yours"))
    client = signed_in(person)
    page = client.get(reverse("notices:mine")).content.decode()
    assert (SEAT.ko in page, "남의 것" in page, re.search(r'class="unread"[^>]*>1</span>', page) is not None) == (True, False, True)
    number = Notice.objects.get(person=person).pk
    assert client.get(reverse("notices:follow", args=[number])).headers["Location"] == reverse("notices:choose")
    assert (queries.unread(person), 'class="unread"' in client.get("/ko/").content.decode()) == (0, False)
    assert client.get(reverse("notices:follow", args=[Notice.objects.get(person=other).pk])).status_code == 404
    assert queries.unread(other) == 1


def test_what_comes_after_the_page_was_drawn_stays_new() -> None:
    person = resident()
    tell(person)
    seen = Notice.objects.get().pk
    tell(person)
    assert signed_in(person).post(reverse("notices:read"), {"up_to": seen}).status_code == 302
    assert queries.unread(person) == 1
    for nonsense in ("", "x", "9" * 30):
        assert signed_in(person).post(reverse("notices:read"), {"up_to": nonsense}).status_code == 302
    assert queries.unread(person) == 1


def test_the_page_asks_as_much_for_ten_notices_as_for_a_thousand() -> None:
    person, counted = resident(), []
    client = signed_in(person)
    for more in (10, 990):
        Notice.objects.bulk_create(Notice(person=person, kind="seat", ko=SEAT.ko, en=SEAT.en) for _ in range(more))
        with CaptureQueriesContext(connection) as asked:
            assert client.get(reverse("notices:mine")).status_code == 200
        counted.append(len(asked))
    assert counted[0] == counted[1] < 8


def test_a_stranger_costs_no_question(client: Client) -> None:
    with CaptureQueriesContext(connection) as asked:
        client.get("/ko/about/")
    assert [one["sql"] for one in asked if "notice" in one["sql"]] == []


def test_one_press_of_a_mail_program_stops_the_mails_and_a_link_alone_does_not() -> None:
    person = resident()
    consenting.consent(person=person, purpose="notices", language="ko")
    tell(person)
    client, address = Client(enforce_csrf_checks=True), reverse("notices:stop", args=[token_of(person)])
    assert (client.get(address).status_code, NoticeChoice.objects.exists()) == (200, False)
    assert client.post(address, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert (deliver(), NoticeChoice.objects.get().mail) == (0, "never")
    assert not person.consents.filter(purpose="notices", withdrawn_at=None).exists()
    assert client.post(address).status_code == 200
    assert client.post(reverse("notices:stop", args=[f"{person.pseudonym.hex}:forged"])).status_code == 404


def test_a_choice_is_made_on_its_page_and_nonsense_is_refused() -> None:
    person = resident()
    client = signed_in(person)
    form = {"mail": "weekly", "quiet_from": "22:00", "quiet_until": "09:00"}
    assert client.post(reverse("notices:choose"), form).status_code == 302
    chosen = queries.choice(person)
    assert (chosen.rhythm, chosen.quiet_from.hour, chosen.quiet_until.hour) == ("weekly", 22, 9)
    assert client.post(reverse("notices:choose"), {**form, "mail": "hourly"}).status_code == 422
    assert client.post(reverse("notices:choose"), {**form, "quiet_from": "25:00"}).status_code == 422
    page = client.get(reverse("notices:choose")).content.decode()
    assert 'value="weekly" required id="id_mail_2" checked' in page or re.search(r'value="weekly"[^>]*checked', page)


def test_a_name_in_the_words_is_read_as_it_is_now_and_goes_with_the_person() -> None:
    reader, named = resident(), resident("ha@example.kr", "하은채")
    words = Text(ko="{who}님이 댓글을 달았어요.", en="{who} commented.")
    actions.tell(people=[reader], kind="clubs.comment", words=words, about=named)
    client, read = signed_in(reader), []
    for name in ("하은채", "은채", ""):
        Person.objects.filter(pk=named.pk).update(display_name=name)
        read.append(queries.of(reader)[0].words.ko)
        assert read[-1] in client.get(reverse("notices:mine")).content.decode()
    assert read == ["하은채님이 댓글을 달았어요.", "은채님이 댓글을 달았어요.", "떠난 이웃님이 댓글을 달았어요."]
    assert queries.of(reader)[0].words.en == "A neighbour who left commented."
    assert (deliver(), "떠난 이웃님이 댓글을 달았어요." in mail.outbox[0].body) == (1, True)
    assert "하은채" not in f"{Notice.objects.values()[0]}"


def test_long_words_are_cut_and_kept() -> None:
    person = resident()
    actions.tell(people=[person], kind="seat", words=Text(ko="가" * 1000, en="a" * 1000))
    assert (len(Notice.objects.get().ko), Notice.objects.get().en[-1]) == (300, "…")


def test_the_archive_holds_them_and_erasing_removes_them() -> None:
    person = resident()
    tell(person)
    held = queries.archive(person)["notices.json"]
    assert [one["ko"] for one in held["notices"]] == [SEAT.ko]  # type: ignore[index]
    forget(person=person)
    assert (Notice.objects.count(), NoticeChoice.objects.count()) == (0, 0)


def test_what_was_read_a_year_ago_goes_and_the_rest_stays() -> None:
    person = resident()
    for _ in range(3):
        tell(person)
    old, unread, _ = Notice.objects.order_by("id")
    Notice.objects.filter(pk__in=[old.pk, unread.pk]).update(made_at=NOON - timedelta(days=367))
    Notice.objects.filter(pk=old.pk).update(read_at=NOON)
    assert (actions.forget_old(), Notice.objects.filter(pk=old.pk).exists(), Notice.objects.count()) == (1, False, 2)
