"""What goes out: papers only to be saved, pictures at addresses that end, in parts where parts are asked for."""

import asyncio
import time
from pathlib import Path

import pytest
from django.http import Http404
from django.template import Context, Template
from django.test import Client, RequestFactory
from tests.website.doors import resident
from tests.website.files import bytes as made
from tests.website.files.bytes import image, upload

from madang.website.files import serving
from madang.website.files.actions import keep
from madang.website.files.models import StoredFile
from madang.website.files.store import store

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: object) -> None:
    settings.MADANG_DATA = str(tmp_path)  # type: ignore[attr-defined]


@pytest.fixture
def picture() -> StoredFile:
    return keep(by=None, upload=upload(image(size=(1000, 600)), "연못.jpg"), kinds=["picture"], words="연못에 핀 수련")


def whole(answer: object) -> bytes:
    async def read() -> bytes:
        return b"".join([piece async for piece in answer.streaming_content])

    return asyncio.run(read()) if answer.streaming else answer.content


def test_a_paper_is_handed_out_to_be_saved_and_can_do_nothing_in_the_browser() -> None:
    stored = keep(by=None, upload=upload(made.PDF, "신청서 최종.pdf"), kinds=["paper"])
    answer = serving.answer(RequestFactory().get("/"), stored)
    headers = answer.headers
    assert answer.content == made.PDF
    assert headers["Content-Disposition"].startswith("attachment; filename*=utf-8''%EC%8B%A0")
    told = (headers["Content-Type"], headers["X-Content-Type-Options"], headers["Content-Security-Policy"], headers["Cache-Control"])
    assert told == ("application/pdf", "nosniff", "default-src 'none'; sandbox", "private, no-cache")


def test_a_picture_is_shown_or_saved_as_the_page_wants(picture: StoredFile) -> None:
    shown = serving.answer(RequestFactory().get("/"), picture)
    saved = serving.answer(RequestFactory().get("/"), picture, download=True, name="pond.jpg")
    assert [answer.headers.get("Content-Disposition", "")[:10] for answer in (shown, saved)] == ["inline; fi", "attachment"]
    assert 'filename="pond.jpg"' in saved.headers["Content-Disposition"]


def test_a_large_file_goes_in_the_parts_that_are_asked_for() -> None:
    stored = keep(by=None, upload=upload(("가나다라마바사 " * 70_000).encode()), kinds=["paper"])
    asked = RequestFactory().get("/", headers={"range": "bytes=600000-1200000"})
    part = serving.answer(asked, stored)
    data = store().read(stored.digest, 0, stored.size - 1)
    assert (part.status_code, whole(part)) == (206, data[600000:1200001])
    assert whole(serving.answer(RequestFactory().get("/"), stored)) == data


def test_a_signed_address_opens_without_a_question_to_the_database(
    picture: StoredFile, client: Client, django_assert_num_queries: object
) -> None:
    client.force_login(resident())  # the browser sends its session with every picture
    with django_assert_num_queries(0):
        answers = [client.get(serving.picture_url(picture, width)) for width in (100, 480, 700, 5000)]
    assert [(one.status_code, one.headers["Content-Type"]) for one in answers] == [(200, "image/webp")] * 3 + [(200, "image/jpeg")]
    assert len({one.content for one in answers}) == 3
    assert answers[0].headers["Cache-Control"].startswith("private, max-age=")
    tag = answers[0].headers["ETag"]
    assert client.get(serving.picture_url(picture, 100), headers={"if-none-match": tag}).status_code == 304


def test_an_address_ends_within_a_day_and_cannot_be_written_by_anybody(
    picture: StoredFile, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = serving.picture_url(picture)
    other = keep(by=None, upload=upload(image(size=(900, 600))), kinds=["picture"])
    forged = [
        address.replace(picture.digest, other.digest), address.replace("/960.", "/480."), address.replace(".webp", ".svg"),
        address.replace(address.split("/")[3], str(int(time.time()) + 10**8)), address.replace(address.split("/")[4], "0" * 40),
    ]  # fmt: skip
    assert [client.get(one).status_code for one in (address, *forged)] == [200, 404, 404, 404, 404, 404]
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 25 * 60 * 60)
    assert client.get(address).status_code == 404


def test_an_address_stays_the_same_for_hours(picture: StoredFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "time", lambda: 1_800_000_000.0)
    first = serving.picture_url(picture)
    monkeypatch.setattr(time, "time", lambda: 1_800_000_000.0 + 3600)
    assert serving.picture_url(picture) == first


def test_bytes_that_are_gone_are_told_as_missing(picture: StoredFile) -> None:
    store().remove(picture.digest)
    with pytest.raises(Http404):
        serving.answer(RequestFactory().get("/"), picture)


def test_a_template_shows_a_picture_in_its_sizes_with_its_words(picture: StoredFile) -> None:
    page = Template("{% load files %}{% picture one sizes='50vw' %}{% picture none %}").render(Context({"one": picture, "none": None}))
    assert page.count("<img") == 1
    assert [
        word for word in ("480w", "960w", "1000w", 'sizes="50vw"', 'width="1000" height="600"', 'alt="연못에 핀 수련"') if word not in page
    ] == []
