"""What stands around every page: headers, languages, themes, errors, health, logs, and the source."""

import asyncio
import io
import json
import logging
import sys
import zipfile

import pytest
from django.db import connection
from django.test import AsyncClient, Client
from django.urls import path, reverse

from madang.engine.routes import urlpatterns as real
from madang.website.frame import health, logs
from madang.website.frame.context import there

pytestmark = pytest.mark.django_db


def break_down(request: object) -> None:
    """A view that fails, with something in its error that nobody may see."""
    raise RuntimeError("secret inside")


class Broken:
    """The site's routes and one that fails."""

    urlpatterns = [path("broken/", break_down), *real]  # noqa: RUF012
    handler400 = "madang.website.frame.errors.bad_request"
    handler404 = "madang.website.frame.errors.not_found"
    handler500 = "madang.website.frame.errors.broken"


def test_every_answer_carries_the_headers(client: Client) -> None:
    for address in ("/ko/", "/ko/nothing/", "/healthz", "/ko/people/me/"):
        headers = client.get(address).headers
        told = (headers["Content-Security-Policy"].split("; ")[0], headers["X-Content-Type-Options"], headers["Referrer-Policy"])
        assert told == ("default-src 'self'", "nosniff", "same-origin"), address
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert "camera=()" in headers["Permissions-Policy"]
        assert headers["X-Frame-Options"] == "DENY"


def test_no_page_holds_a_script_or_style_of_its_own(client: Client) -> None:
    for name in ("front:home", "front:about", "front:privacy", "front:look", "people:sign-in", "people:guardian-asked"):
        page = client.get(reverse(name)).content.decode()
        assert [word for word in ("<style", " style=", "onclick", "javascript:", "<script>") if word in page] == [], name


@pytest.mark.parametrize(
    ("said", "led"), [("en", "/en/"), ("en-GB,en;q=0.9,ko;q=0.5", "/en/"), ("ko", "/ko/"), ("fr", "/ko/"), ("", "/ko/")]
)
def test_the_root_leads_to_the_browsers_language_and_to_korean_otherwise(said: str, led: str, client: Client) -> None:
    assert client.get("/", headers={"accept-language": said}).headers["Location"] == led


@pytest.mark.parametrize(
    ("here", "in_english"),
    [
        ("/ko/", "/en/"),
        ("/ko/people/enter/?next=/ko/people/me/", "/en/people/enter/?next=/ko/people/me/"),
        ("/ko/nothing/", "/en/nothing/"),
        ("/nothing", "/en/"),
    ],
)
def test_the_language_switch_keeps_the_page(here: str, in_english: str) -> None:
    from django.utils import translation

    with translation.override("ko"):
        assert there(here, "ko", "en") == in_english


def test_a_page_is_in_the_language_of_its_address_whatever_the_browser_says(client: Client) -> None:
    korean = client.get("/ko/", headers={"accept-language": "en"}).content.decode()
    english = client.get("/en/", headers={"accept-language": "ko"}).content.decode()
    assert ('lang="ko"' in korean, "우리 동네" in korean, "A yard for" in english) == (True, True, True)


def test_a_theme_is_kept_without_a_script_and_nothing_else_is_taken(client: Client) -> None:
    answer = client.post("/ko/look/", {"theme": "dark", "then": "/ko/about/"})
    cookie = answer.cookies["theme"]
    assert (answer.headers["Location"], cookie.value, cookie["httponly"], cookie["samesite"]) == ("/ko/about/", "dark", True, "Lax")
    assert 'data-theme="dark"' in client.get("/ko/").content.decode()
    client.post("/ko/look/", {"theme": '"><script>'})
    assert 'data-theme="dark"' in client.get("/ko/").content.decode()
    client.cookies["theme"] = "purple"
    assert "data-theme" not in client.get("/ko/").content.decode()
    assert client.post("/ko/look/", {"theme": "light", "then": "//elsewhere.example/"}).headers["Location"] == "/ko/look/"


def test_an_error_page_tells_no_stack_and_speaks_the_language_of_the_address(
    settings: object, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    settings.ROOT_URLCONF = Broken  # type: ignore[attr-defined]
    client.raise_request_exception = False
    answer = client.get("/broken/", headers={"accept-language": "ko"})
    page = answer.content.decode()
    assert (answer.status_code, "저희 쪽에서" in page, "secret inside" in page, "Traceback" in page) == (500, True, False, False)
    missing = client.get("/en/nothing/")
    assert (missing.status_code, "There is no page here" in missing.content.decode()) == (404, True)
    assert "RuntimeError" in "".join(str(record.exc_info) for record in caplog.records)


def test_a_host_that_is_not_ours_is_refused(client: Client) -> None:
    answer = client.get("/ko/", headers={"host": "elsewhere.example"})
    assert (answer.status_code, "읽을 수 없었어요" in answer.content.decode()) == (400, True)


def test_pages_of_somebody_signed_in_are_kept_by_no_cache() -> None:
    from tests.website.doors import resident, signed_in

    assert signed_in(resident()).get("/ko/").headers["Cache-Control"] == "private, no-store"


def test_a_ready_yard_says_so(client: Client) -> None:
    assert client.get("/healthz").json() == {"alive": True}
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()) == (200, {"ready": True, "database": True, "files": True})


def test_a_yard_without_its_folder_or_its_tables_is_not_ready(client: Client, settings: object, tmp_path: object) -> None:
    settings.MADANG_DATA = f"{tmp_path}/gone"  # type: ignore[attr-defined]
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'people'")
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()) == (503, {"ready": False, "database": False, "files": False})


def test_a_database_that_is_away_is_told_and_not_thrown(monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*given: object) -> None:
        raise health.DatabaseError

    monkeypatch.setattr(health, "MigrationExecutor", away)
    assert health.database_answers() is False


def test_a_log_line_is_json_and_keeps_no_secret() -> None:
    record = logging.LogRecord("madang", logging.ERROR, "", 0, "GET /ko/people/enter/link/abcDEF-123/", None, None)
    record.facts = {"path": "somewhere"}
    try:
        raise ValueError("/ko/people/guardian/confirm/abcDEF-123/")
    except ValueError:
        record.exc_info = sys.exc_info()
    line = logs.Lines().format(record)
    told = json.loads(line)
    assert (told["level"], told["from"], told["message"], told["path"]) == ("error", "madang", "GET /ko/people/enter/link/…/", "somewhere")
    assert "abcDEF" not in line


def test_an_answer_is_logged_without_its_query(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", "madang.request")
    client.get("/ko/people/enter/link/abcDEF/?token=hidden")
    facts = [record.facts for record in caplog.records if hasattr(record, "facts")]
    assert [(fact["method"], fact["path"], fact["status"]) for fact in facts] == [("GET", "/ko/people/enter/link/…/", 200)]


def test_the_source_of_the_running_program_can_be_had() -> None:
    async def ask() -> bytes:
        answer = await AsyncClient().get("/en/source/")
        return b"".join([piece async for piece in answer.streaming_content])

    names = zipfile.ZipFile(io.BytesIO(asyncio.run(ask()))).namelist()
    wanted = (
        "madang/LICENSE",
        "madang/src/madang/engine/command.py",
        "madang/web/src/page.ts",
        "madang/src/madang/website/frame/templates/frame/base.html",
    )
    assert [name for name in wanted if name not in names] == []
    assert [name for name in names if name.endswith((".ttf", ".pyc", ".woff2")) or "node_modules" in name] == []
