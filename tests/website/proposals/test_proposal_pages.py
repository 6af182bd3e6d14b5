"""Proposals as people read, write and answer them; and what is sent to break them."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from tests.website.doors import resident, signed_in

from madang.film.language import Text
from madang.website.proposals import actions
from madang.website.proposals.models import Proposal, State


@pytest.fixture(autouse=True)
def _korean() -> Iterator[None]:
    with translation.override("ko"):
        yield


def sent(**more: str) -> dict[str, str]:
    return {"kind": "session", "title": "별 보는 밤", "words": "함께 보아요", **more}


@pytest.mark.django_db
def test_a_resident_proposes_a_neighbour_supports_and_the_hub_answers_in_public() -> None:
    maker, friend, operator = (
        resident("a@example.kr", "가온"),
        resident("b@example.kr", "나래"),
        resident("c@example.kr", "다솜", ["operator"]),
    )
    made = signed_in(maker).post(reverse("proposals:propose"), sent())
    address = made.headers["Location"]
    number = Proposal.objects.get().pk
    assert address == reverse("proposals:proposal", args=[number])
    public = Client().get(address).content.decode()
    assert [words in public for words in ("별 보는 밤", "가온", "로그인하고 응원하기", "아직 답이 없어요")] == [True] * 4
    signed_in(friend).post(reverse("proposals:support", args=[number]))
    told = {"state": "will_do", "ko": "토요일에 해요", "en": "On Saturday", "place": f"http://testserver{address}"}
    assert signed_in(operator).post(reverse("proposals:answer", args=[number]), told).status_code == 302
    public = Client().get(address).content.decode()
    assert [words in public for words in ("이웃 1명이 응원해요", "하기로 했어요", "토요일에 해요", f'href="{address}"')] == [True] * 4
    assert "제안을 하기로 했어요: 별 보는 밤" in signed_in(maker).get(reverse("notices:mine")).content.decode()
    assert "On Saturday" in Client().get(f"/en/proposals/{number}/").content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"title": ""}, "여기를 채워 주세요."), ({"title": "가" * 81}, "80"), ({"words": "가" * 2001}, "2000"), ({"kind": "war"}, "war"),
        ({"nonce": "x"}, "별 보는 밤"),
    ],
)  # fmt: skip
def test_bad_input_is_told_and_nothing_is_lost(fields: dict[str, str], told: str) -> None:
    client = signed_in(resident())
    answer = client.post(reverse("proposals:propose"), sent(**fields))
    assert (answer.status_code, Proposal.objects.count(), told in answer.content.decode()) == (422, 0, True)


@pytest.mark.django_db
def test_ten_megabytes_are_refused_at_once_and_markup_stays_text() -> None:
    client = signed_in(resident())
    assert client.post(reverse("proposals:propose"), sent(words="가" * 4_000_000)).status_code == 400
    client.post(reverse("proposals:propose"), sent(title="<script>alert(1)</script>", words="<img src=x onerror=alert(1)>"))
    page = Client().get(reverse("proposals:proposal", args=[Proposal.objects.get().pk])).content.decode()
    assert ["<script>alert" in page, "<img src=x" in page, "&lt;script&gt;" in page] == [False, False, True]


@pytest.mark.django_db
def test_the_fourth_of_a_day_is_refused_with_its_words_kept() -> None:
    client = signed_in(resident())
    for number in range(3):
        client.post(reverse("proposals:propose"), sent(title=str(number)))
    answer = client.post(reverse("proposals:propose"), sent(title="네 번째"))
    assert (answer.status_code, "하루에 제안을 3개까지" in answer.content.decode(), "네 번째" in answer.content.decode()) == (
        429,
        True,
        True,
    )


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("place", "status"),
    [
        ("", 302), ("/ko/proposals/", 302), ("http://testserver/en/proposals/", 302), ("https://evil.example/ko/proposals/", 422),
        ("javascript:alert(1)", 422), ("/ko/no-such-page/", 422), ("//evil.example/ko/proposals/", 422), ("/proposals/", 422),
        ("http://[", 422),
        ("/ko/proposals/" + "9" * 290, 422),
    ],
)  # fmt: skip
def test_an_answer_leads_only_to_pages_of_this_yard(place: str, status: int) -> None:
    made = Proposal.objects.create(title="별")
    operator = signed_in(resident("c@example.kr", "다솜", ["operator"]))
    answer = operator.post(reverse("proposals:answer", args=[made.pk]), {"state": "looking", "ko": "", "en": "", "place": place})
    assert answer.status_code == status


@pytest.mark.django_db
def test_the_list_is_sorted_by_newest_support_and_answer() -> None:
    operator, friend = resident("c@example.kr", "다솜", ["operator"]), resident("b@example.kr", "나래")
    old, new = Proposal.objects.create(title="오래된"), Proposal.objects.create(title="새로운")
    actions.support(by=friend, proposal=old)
    actions.answer(by=operator, proposal=old, state=State.LOOKING, words=Text(ko="봐요", en=""))

    def order(asked: str) -> list[str]:
        page = Client().get(reverse("proposals:index") + asked).content.decode()
        return [one.title for one in sorted((old, new), key=lambda one: page.find(f">{one.title}<")) if f">{one.title}<" in page]

    assert order("") == order("?sort=newest") == order("?sort=nonsense&state=nonsense") == ["새로운", "오래된"]
    assert (order("?sort=support"), order("?sort=answered"), order("?state=received")) == (["오래된", "새로운"], ["오래된"], ["새로운"])


@pytest.mark.django_db
def test_hidden_and_withdrawn_proposals_are_not_there_for_others() -> None:
    maker, operator = resident("a@example.kr", "가온"), resident("c@example.kr", "다솜", ["operator"])
    first, second = (actions.propose(by=maker, kind="theme", title=title, words="글", nonce=uuid4()) for title in ("하나", "둘"))
    signed_in(operator).post(reverse("proposals:settle", args=[first.pk]), {"hide": "1"})
    signed_in(maker).post(reverse("proposals:withdraw", args=[second.pk]))
    addresses = [reverse("proposals:proposal", args=[one.pk]) for one in (first, second)]
    assert [Client().get(address).status_code for address in addresses] == [404, 410]
    assert signed_in(operator).get(addresses[0]).status_code == 200
    page = Client().get(reverse("proposals:index")).content.decode()
    assert [title in page for title in (">하나<", ">둘<")] == [False, False]


@pytest.mark.django_db
@pytest.mark.parametrize("number", [5, 200])
def test_the_list_asks_the_same_however_long_it_is(number: int, django_assert_num_queries: object) -> None:
    maker = resident()
    Proposal.objects.bulk_create([Proposal(title=f"제안 {one}", by=maker) for one in range(number)])
    for sort in ("newest", "support"):
        with django_assert_num_queries(2):  # type: ignore[operator]
            Client().get(reverse("proposals:index"), {"sort": sort})
    with django_assert_num_queries(4):  # type: ignore[operator]
        Client().get(reverse("proposals:proposal", args=[Proposal.objects.latest("id").pk]))
