"""The receipt as a paper, and the page that says whether it is ours."""

import io
import json
from datetime import datetime

import pytest
from blake3 import blake3
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader
from tests.website.applications.laying import Yard, fill, lay, send, write
from tests.website.doors import signed_in

from madang.website.applications.actions import attaching
from madang.website.applications.models import Sent
from madang.website.applications.receipt_paper import check_address
from madang.website.programmes.calls import SEOUL

pytestmark = pytest.mark.django_db
PLAN = "다리 세 곳에서 보름마다 센다."


def sent(yard: Yard) -> tuple[Sent, datetime]:
    """Everything of it sent: answers, somebody without an account, a paper."""
    fill(yard)
    write(yard, "q:how", "등 아래를\n사진으로 찍어요. #let *x* = [y]")
    for what, value in (("name", "이웃 할머니"), ("age", "19"), ("tie:0", "lives|온들시")):
        write(yard, f"person:x1:{what}", value)
    upload = SimpleUploadedFile("plan.txt", PLAN.encode())
    attaching.attach(by=yard.leader, application=yard.draft.pk, document="plan", upload=upload)
    assert yard.call.opens_at is not None
    at = yard.call.opens_at.astimezone(SEOUL).replace(hour=21, minute=14, second=8, microsecond=0)
    return send(yard, at=at), at


def words_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def plain(words: str) -> str:
    return "".join(words.split())


def paper(client: Client, yard: Yard, language: str = "ko") -> bytes:
    answer = client.get(reverse("applications:receipt-paper", args=[yard.draft.pk]).replace("/ko/", f"/{language}/"))
    assert (answer.status_code, answer.headers["Content-Type"], answer.headers["Cache-Control"]) == (
        200,
        "application/pdf",
        "private, no-store",
    )
    return bytes(answer.content)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_paper_tells_number_moment_digest_and_all_that_was_sent(language: str) -> None:
    yard = lay()
    made, at = sent(yard)
    told = plain(words_of(paper(signed_in(yard.leader), yard, language)))
    moment = {"ko": f"{at.year}년 {at.month}월 {at.day}일 21:14:08 (한국 시간)", "en": f"{at.day} {at:%B %Y}, 21:14:08 (Korean time)"}
    both = {
        "ko": ["접수하였습니다", "무엇이 궁금한가요?", "계획서", "만 19세 이상", "회원", "dal 카메라", "강가 과학클럽 모집"],
        "en": ["has arrived", "What do you want to know?", "Plan", "19 or over", "member", "dal 카메라", "Science clubs by the river"],
    }
    same = [made.number, "강가의 밤벌레", "나방은 왜 빛으로 올까?", "#let *x* = [y]", "leader", "member", "third", "이웃 할머니"]
    marks = [made.digest[:32], made.digest[32:], json.loads(made.body)["papers"][0]["blake3"][:32]]
    for words in (moment[language], *both[language], *same, *marks):
        assert plain(words) in told, words


def test_the_receipt_page_leads_to_it_and_only_readers_open_it() -> None:
    yard = lay()
    sent(yard)
    where = reverse("applications:receipt-paper", args=[yard.draft.pk])
    assert where in signed_in(yard.leader).get(reverse("applications:receipt", args=[yard.draft.pk])).content.decode()
    assert [signed_in(who).get(where).status_code for who in (yard.member, yard.operator, yard.stranger)] == [200, 200, 404]


def test_the_code_leads_to_a_page_that_knows_the_receipt_and_tells_nobodys_name() -> None:
    yard = lay()
    made, _ = sent(yard)
    address = check_address(made, "ko")
    page = Client().get(address[address.index("/ko/") :]).content.decode()
    assert ("우리 마당의 접수증이에요" in page, made.digest in page, "21:14:08" in page) == (True, True, True)
    assert [name in page for name in ("leader", "dal 카메라", "강가의 밤벌레", "나방")] == [False] * 4
    assert made.digest == blake3(made.body.encode()).hexdigest()


@pytest.mark.parametrize(
    ("number", "print", "status", "words"),
    [
        ("2026-AAAA-AAAA", None, 200, "내준 적이 없어요"),
        (None, "0" * 64, 200, "내준 적이 없어요"),
        (None, "short", 422, "열여섯"),
        (None, "'; --", 422, "열여섯"),
        ("", "", 422, "role=\"alert\""),
        ("9" * 5000, "0" * 5000, 422, "role=\"alert\""),
        (None, "\x00" * 20, 422, "role=\"alert\""),
    ],
)  # fmt: skip
def test_what_is_not_on_the_paper_is_told_plainly(number: str | None, print: str | None, status: int, words: str) -> None:
    yard = lay()
    made, _ = sent(yard)
    asked = {"number": made.number if number is None else number, "print": made.digest if print is None else print}
    answer = Client().get(reverse("applications:verify"), asked)
    page = answer.content.decode()
    assert (answer.status_code, words in page, "우리 마당의 접수증이에요" in page) == (status, True, False)


def test_a_number_typed_small_and_half_a_fingerprint_are_enough() -> None:
    yard = lay()
    made, _ = sent(yard)
    asked = {"number": f" {made.number.lower()} ", "print": f"{made.digest[:8].upper()} {made.digest[8:16]}"}
    assert "우리 마당의 접수증이에요" in Client().get(reverse("applications:verify"), asked).content.decode()


def test_who_is_erased_is_no_name_on_the_paper_any_more() -> None:
    yard = lay()
    sent(yard)
    assert signed_in(yard.third).post(reverse("people:forget"), {"sure": "on"}).status_code == 200
    told = words_of(paper(signed_in(yard.leader), yard))
    assert ("third" in told, plain("(이름을 지움)") in plain(told)) == (False, True)
