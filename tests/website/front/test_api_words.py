"""What the API refuses it says in Korean, or in English to whom asks for it; its document stays English, whoever reads it."""

import json
import re

import pytest
from django.test import Client
from tests.website.doors import resident, signed_in
from tests.website.sessions.planned import begin, taster

from madang.website.front.api.telling import OTHER, TIMES, WRONG, unread

pytestmark = pytest.mark.django_db
HANGUL = re.compile("[가-힣]")
MARK = {"nonce": "6b0f7a5e-0000-4000-8000-000000000001", "seat": None, "name": "이웃", "size": 1}


def refused(method: str, path: str, client: Client | None = None, body: str = "", **headers: str) -> list[tuple[int, str, str]]:
    """Asked as a Korean, an English and a French reader, and by one who says nothing."""
    told = []
    for language in ("ko", "en-GB,en;q=0.9,ko;q=0.5", "fr", ""):
        accepted = {"Accept-Language": language} if language else {}
        answer = (client or Client()).generic(method, f"/api/v1/{path}", body, "application/json", headers={**headers, **accepted})
        held = answer.json()
        told.append((answer.status_code, held["kind"], held["words"]))
        assert ("Accept-Language" in answer.headers["Vary"], answer.headers["Content-Type"].split(";")[0]) == (True, "application/json")
    return told


def both(told: list[tuple[int, str, str]]) -> tuple[int, str, str, str]:
    """Korean for everybody but the English reader."""
    korean, english = told[0], told[1]
    assert told == [korean, english, korean, korean]
    assert (bool(HANGUL.search(korean[2])), HANGUL.search(english[2])) == (True, None)
    assert korean[:2] == english[:2]
    return *korean, english[2]


def test_every_refusal_is_told_in_both_languages() -> None:
    session, stranger = begin(taster()), signed_in(resident("s@example.kr", "오세림"))
    attendance = f"sessions/{session.pk}/attendance"
    told = {
        "no key": both(refused("GET", attendance)),
        "a wrong key": both(refused("GET", "clubs", Authorization="Bearer madang_x")),
        "not theirs": both(refused("GET", attendance, stranger)),
        "not there": both(refused("GET", "clubs/none")),
        "no address": both(refused("GET", "nothing/here")),
        "no such method": both(refused("PUT", "clubs")),
    }
    assert {name: one[:2] for name, one in told.items()} == {
        "no key": (401, "NotOpened"), "a wrong key": (401, "NotOpened"), "not theirs": (403, "NotYours"), "not there": (404, "NotFound"),
        "no address": (404, "NotFound"), "no such method": (405, "NotTaken"),
    }  # fmt: skip
    assert told["not theirs"][2:] == ("다른 사람이 맡은 일이에요.", "This is for somebody else to do.")
    assert told["not there"][2:] == ("이 주소에는 볼 수 있는 것이 없어요.", "There is nothing at this address for you.")


def test_what_cannot_be_read_is_told_part_by_part() -> None:
    assert both(refused("GET", "clubs?limit=1000&after=-1"))[1:] == (
        "Unreadable", "query.after: 0 이상이어야 해요; query.limit: 100 이하여야 해요",
        "query.after: must be at least 0; query.limit: must be at most 100",
    )  # fmt: skip
    host = begin(taster()).host
    path = f"sessions/{begin(taster()).pk}/marks"
    client = signed_in(host)
    assert both(refused("POST", path, client, "{no json"))[:2] == (422, "Unreadable")
    assert "정수여야 해요" in both(refused("POST", path, client, json.dumps([{**MARK, "size": "many"}])))[2]


def test_a_method_that_is_not_taken_still_says_which_are() -> None:
    answer = Client().put("/api/v1/clubs")
    assert (answer.status_code, answer.headers["Allow"]) == (405, "GET")


def test_every_kind_of_wrong_part_has_words_and_no_place_is_left_empty() -> None:
    limits = dict.fromkeys(("ge", "le", "min_length", "max_length"), 3) | {"expected": "'a' or 'b'"}
    for kind in (*WRONG, "datetime_from_date_parsing", "something_new"):
        said = unread([{"type": kind, "loc": ("body", 0, "at"), "ctx": limits}])
        assert said.startswith("body.0.at: ")
        assert "%(" not in said
    assert (WRONG.get("datetime_parsing"), TIMES in WRONG.values(), OTHER in WRONG.values()) == (None, False, False)


def test_the_document_is_the_same_english_for_everybody() -> None:
    told = {language: Client().get("/api/v1/openapi.json", headers={"Accept-Language": language}).content for language in ("ko", "en")}
    assert told["ko"] == told["en"]
    assert HANGUL.search(told["ko"].decode()) is None
