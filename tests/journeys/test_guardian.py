"""A child of twelve comes in: told plainly what happens, their guardian asked by mail; until the guardian says yes nothing about the child
is kept, which is looked up in the yard's own database. On a phone, in Korean."""

import base64
import json
import re
import sqlite3
import zlib
from contextlib import closing
from datetime import date
from pathlib import Path

from playwright.sync_api import Browser
from tests.journeys.conftest import OpenYard, Yard
from tests.journeys.hands import Mouse

CHILD, GUARDIAN, NAME, GUARDIAN_NAME = "byeoli@example.kr", "doyun@example.kr", "별이", "남도윤"
BORN = date(date.today().year - 12, 1, 2)
SUBMIT = "main form .act"


def stored(yard: Yard) -> dict[str, list[str]]:
    """Every row of every table, by table; what sessions hold is unpacked."""
    with closing(sqlite3.connect(f"file:{yard.data / 'yard.sqlite3'}?mode=ro", uri=True)) as held:
        tables = [name for (name,) in held.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = {name: [str(row) for row in held.execute(f'SELECT * FROM "{name}"')] for name in tables}
        rows["django_session"] = [unpacked(data) for (data,) in held.execute("SELECT session_data FROM django_session")]
    return rows


def unpacked(data: str) -> str:
    """What a session holds: JSON, packed and signed by Django."""
    payload = data.split(":")[0]
    body = payload.lstrip(".")
    raw = base64.urlsafe_b64decode(body + "=" * (-len(body) % 4))
    return json.dumps(json.loads(zlib.decompress(raw) if payload.startswith(".") else raw), ensure_ascii=False)


def naming(yard: Yard, *words: str) -> set[str]:
    """Tables in which something of this stands."""
    return {table for table, rows in stored(yard).items() if any(word in row for row in rows for word in words)}


def prove(hand: Mouse, yard: Yard) -> None:
    """The child's address, and the code out of the mail."""
    hand.go(f"{yard.address}/ko/people/enter/")
    before = len(yard.written.read_text("utf-8"))
    hand.fill("[name=email]", CHILD)
    hand.press(SUBMIT)
    code = re.search(r"^(\d{6})\s*$", yard.wait_for("15분", before), re.MULTILINE)
    assert code is not None
    hand.fill("[name=code]", code.group(1))
    hand.press(SUBMIT)


def test_a_child_comes_in_when_the_guardian_has_said_yes_and_nothing_is_kept_before(open_yard: OpenYard, browser: Browser) -> None:
    wrong: list[str] = []
    with open_yard("serve") as yard:
        phones = [browser.new_context(viewport={"width": 360, "height": 800}) for _ in range(3)]
        child, guardian, again = (Mouse(phone.new_page(), wrong) for phone in phones)
        prove(child, yard)
        child.tick("[name=age][value=under]")
        child.press(SUBMIT)
        assert "허락할 때까지 나에 대한 것은 아무것도 보관하지 않아요" in child.page.inner_text("main")
        before = len(yard.written.read_text("utf-8"))
        child.fill("[name=guardian_name]", GUARDIAN_NAME)
        child.fill("[name=guardian_email]", GUARDIAN)
        child.press(SUBMIT)
        assert child.page.url.endswith("/people/enter/guardian/asked/")
        letter = yard.wait_for("/people/guardian/", before)
        nothing_is_kept(yard, letter)
        link = re.search(r"http://\S+/people/guardian/\S+", letter)
        assert link is not None
        guardian.go(link.group(0))
        assert "이름조차 몰라요" in guardian.page.inner_text("main")
        guardian.fill("[name=child_name]", NAME)
        guardian.day("[name=child_birth_date]", BORN)
        guardian.tick("[name=guardian]")
        guardian.press(SUBMIT)
        prove(again, yard)
        assert again.page.url == f"{yard.address}/ko/"
        assert NAME in again.page.inner_text(".me")
        assert naming(yard, NAME) >= {"people_person"}
        told = stored(yard)
        assert (len(told["people_person"]), len(told["people_guardianship"]), told["people_guardianrequest"]) == (1, 1, [])
        assert [row.count("'guardian'") for row in told["people_consent"]] == [1, 1], "both consents are the guardian's"
        for phone in phones:
            phone.close()
    assert wrong == []


def nothing_is_kept(yard: Yard, letter: str) -> None:
    """The question knows how to reach the guardian, and nobody else; the mail does not name the child either."""
    assert naming(yard, GUARDIAN, GUARDIAN_NAME) == {"people_guardianrequest"}
    assert naming(yard, CHILD, CHILD.split("@")[0], NAME, BORN.isoformat()) == set()
    told = stored(yard)
    assert {name: told[name] for name in ("people_person", "people_consent", "people_auditentry")} == {
        "people_person": [], "people_consent": [], "people_auditentry": [],
    }  # fmt: skip
    assert CHILD not in letter
    assert not [path for path in Path(yard.data).rglob("*") if path.is_file() and CHILD in path.name]
