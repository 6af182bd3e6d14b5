"""The search: what it finds, for whom, in how many questions, at any size."""

import threading
import time
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from madang.website.clubs.models import Club
from madang.website.front.actions.indexing import renew
from madang.website.front.models import Found
from madang.website.front.searching import looking
from madang.website.front.searching.looking import looked_up, results
from madang.website.front.searching.spelling import spelled
from madang.website.programmes.models import Call, Programme

pytestmark = pytest.mark.django_db


def lay() -> Call:
    Club.objects.create(slug="dalbit-camera", name="달빛 카메라", purpose="밤하늘을 찍어요.", neighbourhood="느티동")
    Club.objects.create(slug="byeol", name="별 세는 밤", purpose="달빛이 밝으면 쉬어요.")
    year = Programme.objects.create(slug="y", year=2026, name_ko="우리동네 과학", name_en="Our Science", shown=True)
    return Call.objects.create(programme=year, slug="c", title_ko="과학클럽 공모", title_en="Science Club Call", shown_at=timezone.now())


def names(words: str, kind: str = "") -> list[str]:
    return [row.title_ko for row in looked_up(words, kind)]


def test_titles_come_before_what_is_said_about_them() -> None:
    lay()
    assert renew() == 4
    assert names("달빛") == ["달빛 카메라", "별 세는 밤"]
    assert names("ㄷㅂㅋㅁㄹ") == ["달빛 카메라"]
    assert names("느티동") == ["달빛 카메라"]
    assert names("science") == ["과학클럽 공모", "우리동네 과학"]
    assert names("science", "programme") == ["우리동네 과학"]
    assert names("science", "nonsense") == ["과학클럽 공모", "우리동네 과학"]
    assert (names(""), names("!"), names("없는것")) == ([], [], [])


def test_the_search_follows_what_the_apps_hold() -> None:
    lay()
    renew()
    assert renew() == 0
    Club.objects.filter(slug="byeol").update(name="은하수 모임")
    Club.objects.filter(slug="dalbit-camera").delete()
    Club.objects.create(slug="new", name="새 모임", purpose="새")
    assert renew() == 3
    assert (names("은하수"), names("ㄷㅂㅋ"), names("새모임")) == (["은하수 모임"], [], ["새 모임"])
    assert Found.objects.count() == 4


def test_what_is_hidden_is_never_shown_not_even_for_a_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    call = lay()
    hidden = Call.objects.create(programme=call.programme, slug="h", title_ko="숨은 공모", title_en="Hidden")
    Call.objects.create(programme=call.programme, slug="t", title_ko="내일 공모", title_en="Soon", shown_at=timezone.now() + timedelta(1))
    renew()
    assert (names("숨은"), names("내일")) == ([], [])
    Call.objects.filter(pk=hidden.pk).update(shown_at=timezone.now())
    renew()
    Call.objects.filter(pk=hidden.pk).update(shown_at=None)
    monkeypatch.setattr(looking, "door", lambda kind, key: f"/{key}/")
    assert (names("숨은"), results(looked_up("숨은"))) == (["숨은 공모"], [])


def test_the_page_shows_what_was_found_in_a_constant_number_of_questions(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "door", lambda kind, key: f"/{key}/")
    counted = []
    for size in (10, 300):
        clubs = [Club(slug=f"c{size}-{number}", name=f"달빛 모임 {number}", purpose="하늘") for number in range(size)]
        Club.objects.bulk_create(clubs)
        renew()
        with CaptureQueriesContext(connection) as asked:
            page = client.get(reverse("front:search"), {"q": "ㄷㅂ"}).content.decode()
        counted.append(len(asked))
        assert (page.count('class="row"'), "달빛 모임" in page) == (min(size, 20) if size == 10 else 20, True)
    assert counted == [3, 3]


@pytest.mark.parametrize(
    "asked", ["", "?q=", "?q=%3Cscript%3E", "?q=%00", "?q=" + "가" * 5000, "?q=%25_%25", "?page=9&q=x&kind=%27", "?q=\\"]
)
def test_nonsense_is_answered_kindly(client: Client, asked: str) -> None:
    answer = client.get(f"/ko/search/{asked}")
    assert (answer.status_code, "<script>alert" in answer.content.decode()) == (200, False)


@pytest.mark.django_db(transaction=True)
def test_rounds_at_once_do_no_harm() -> None:
    Club.objects.bulk_create(Club(slug=f"c{number}", name=f"모임 {number}", purpose="하늘") for number in range(300))
    wrong: list[Exception] = []

    def run() -> None:
        try:
            renew()
        except Exception as error:  # noqa: BLE001
            wrong.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (wrong, Found.objects.count(), renew()) == ([], 300, 0)


def test_it_stays_quick_among_a_hundred_thousand() -> None:
    titles = [
        f"{first}{second} {third} 모임 {number}"
        for number in range(8)
        for first in "달별새물"
        for second in "빛밤강산"
        for third in ("하늘", "연못")
    ]
    now, rows = timezone.now(), []
    for number in range(100_000):
        title = f"{titles[number % len(titles)]} {number}"
        rows.append(
            Found(kind="club", key=str(number), title_ko=title, title_en=title, at=now, spelled_title=spelled(title), mark="x",
                  spelled=spelled(f"{title} 궁금한 것 하나를 정해 일 년 동안 묻고 만들고 이웃에게 보여 주세요"))
        )  # fmt: skip
    Found.objects.bulk_create(rows, batch_size=2000)
    Found.objects.create(kind="club", key="one", title_ko="달빛 카메라", title_en="", at=now, mark="x",
                         spelled_title=spelled("달빛 카메라"), spelled=spelled("달빛 카메라"))  # fmt: skip
    for words in ("ㄷㅂㅋㅁㄹ", "달빛", "없는 것"):
        began = time.monotonic()
        list(looked_up(words)[:20])
        looked_up(words).count()
        took = time.monotonic() - began
        print(f"{words}: {took * 1000:.0f} ms")
        assert took < 5  # a bound that only a wrong plan breaks; measured: a tenth of a second
    assert [row.key for row in looked_up("ㄷㅂㅋㅁㄹ")] == ["one"]
