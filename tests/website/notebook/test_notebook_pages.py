"""A question from the first guess to the public page, as people write it; and what is sent to break it."""

import csv
import io
import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as some
from tests.website.doors import signed_in
from tests.website.files.bytes import image, phone_photo, upload
from tests.website.notebook.club import Yard, lay, note

from madang.film.screenplay import Kind, read
from madang.website.files.models import StoredFile
from madang.website.notebook import actions, queries, story, table
from madang.website.notebook.actions import Tried
from madang.website.notebook.models import Entry, Observation, Reading, Trial
from madang.website.sessions.models import Session


@pytest.fixture
def yard(db: None) -> Yard:
    return lay()


def sent(**fields: object) -> dict[str, object]:
    """An observation's form as a browser sends it, with two empty rows."""
    at = timezone.localtime().strftime("%Y-%m-%dT%H:%M")
    rows = {f"r-{row}-{name}": "" for row in range(2) for name in ("what", "value", "unit")}
    return {"words": "", "place": "", "at": at, "photo_words": "", "r-TOTAL_FORMS": "2", "r-INITIAL_FORMS": "0", **rows, **fields}


def test_a_member_notes_what_was_seen_with_a_photo_and_two_numbers(yard: Yard) -> None:
    client = signed_in(yard.member)
    first = {"r-0-what": "나방", "r-0-value": "1,203", "r-0-unit": "마리", "r-1-what": "기온", "r-1-value": "19.50", "r-1-unit": "℃"}
    form = sent(words="흰 등에 많다", place="달빛천", camera=upload(phone_photo(), "a.jpg"), people="none", photo_words="흰 등", **first)
    answer = client.post(reverse("notebook:observe", args=[yard.entry.pk]), form)
    assert (answer.status_code, answer.headers["Location"]) == (302, reverse("notebook:entry", args=[yard.entry.pk]))
    kept = Observation.objects.get()
    assert (kept.words, kept.place, kept.by, kept.people, [str(one) for one in kept.readings.all()]) == (
        "흰 등에 많다", "달빛천", yard.member, "none", ["나방 1,203마리", "기온 19.50 °C"]
    )  # fmt: skip
    page = client.get(answer.headers["Location"]).content.decode()
    assert [words in page for words in ('alt="흰 등"', "1,203마리", "19.50 °C", "달빛천")] == [True] * 4


def test_what_is_wrong_is_told_beside_its_field_and_nothing_typed_is_lost(yard: Yard) -> None:
    client = signed_in(yard.member)
    form = sent(words="오래 쓴 글", **{"r-0-what": "나방", "r-0-value": "많음", "r-1-value": "3"}, album=upload(b"MZ\x90", "a.exe"))
    answer = client.post(reverse("notebook:observe", args=[yard.entry.pk]), form)
    page = answer.content.decode()
    assert (answer.status_code, Observation.objects.count(), StoredFile.objects.count()) == (422, 0, 0)
    assert [words in page for words in ("숫자로 읽을 수 없어요", "무엇을 잰 숫자인지", "오래 쓴 글", 'value="많음"')] == [True] * 4


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("r-0-value", "NaN", "숫자로 읽을 수 없어요"), ("r-0-value", "-Infinity", "숫자로 읽을 수 없어요"),
        ("r-0-value", "9" * 39, "숫자가 너무 커요"),
        ("r-0-value", "0.12345678", "여섯 자리까지"), ("r-0-unit", "가" * 21, "20"), ("words", "가" * 8001, "8000"),
        ("at", "9999-12-31T23:59", "아직 오지 않은"), ("at", "0001-01-01T00:00", "너무 오래된"), ("at", "어제", "날짜"),
        ("people", "everybody", "everybody"),
        ("album", "text", "사진"),
    ],
)  # fmt: skip
def test_bad_input_is_a_plain_refusal(yard: Yard, field: str, value: str, told: str) -> None:
    client = signed_in(yard.member)
    bad = upload(b"<svg/>", "사진.svg") if field == "album" else value
    form = {**sent(**{"words": "글", "r-0-what": "나방", "r-0-value": "3"}), field: bad}
    answer = client.post(reverse("notebook:observe", args=[yard.entry.pk]), form)
    assert (answer.status_code, Observation.objects.count(), told in answer.content.decode()) == (422, 0, True)


def test_ten_megabytes_in_a_field_are_refused_at_once(yard: Yard) -> None:
    client = signed_in(yard.member)
    for name in ("observe", "try", "words"):
        answer = client.post(reverse(f"notebook:{name}", args=[yard.entry.pk]), {"words": "가" * 4_000_000, "done": "x"})
        assert answer.status_code == 400
    assert (Observation.objects.count(), Trial.objects.count()) == (0, 0)


def test_a_form_without_its_rows_or_with_a_thousand_is_refused(yard: Yard) -> None:
    client = signed_in(yard.member)
    many = {f"r-{row}-{name}": "1" for row in range(900) for name in ("what",)}
    for rows in ({"r-TOTAL_FORMS": "900", **many}, {"r-TOTAL_FORMS": "x"}, {"r-TOTAL_FORMS": ""}):
        answer = client.post(reverse("notebook:observe", args=[yard.entry.pk]), {**sent(words="글"), **rows})
        assert answer.status_code == 422
    assert Observation.objects.count() == 0


def test_a_photo_sent_twice_with_one_form_is_kept_once(yard: Yard) -> None:
    client = signed_in(yard.member)
    page = client.get(reverse("notebook:observe", args=[yard.entry.pk])).content.decode()
    nonce = re.search(r'name="nonce" value="([0-9a-f-]{36})"', page)
    assert nonce is not None
    for _ in range(2):
        form = sent(words="한 번", nonce=nonce.group(1), camera=upload(image(), "a.jpg"))
        assert client.post(reverse("notebook:observe", args=[yard.entry.pk]), form).status_code == 302
    assert (Observation.objects.count(), StoredFile.objects.count()) == (1, 1)


def test_correcting_keeps_the_photo_unless_it_is_taken_out(yard: Yard) -> None:
    client = signed_in(yard.member)
    client.post(reverse("notebook:observe", args=[yard.entry.pk]), sent(words="첫", camera=upload(image(), "a.jpg"), people="none"))
    first = Observation.objects.get()
    page = client.get(reverse("notebook:correct", args=[first.pk])).content.decode()
    assert 'name="no_photo"' in page
    client.post(reverse("notebook:correct", args=[first.pk]), sent(words="둘", people="none"))
    second = Observation.objects.get(removed_at=None)
    client.post(reverse("notebook:correct", args=[second.pk]), sent(words="셋", no_photo="1"))
    third = Observation.objects.get(removed_at=None)
    assert (second.words, second.photo_id, third.words, third.photo_id) == ("둘", first.photo_id, "셋", None)
    again = client.post(reverse("notebook:correct", args=[second.pk]), sent(words="넷"))
    assert (again.status_code, "그사이" in again.content.decode()) == (409, True)


def test_a_leader_deletes_a_photo_for_good_once_it_is_out_of_the_notebook(yard: Yard) -> None:
    member, leader = signed_in(yard.member), signed_in(yard.leader)
    member.post(reverse("notebook:observe", args=[yard.entry.pk]), sent(words="첫", camera=upload(image(), "a.jpg"), people="none"))
    first = Observation.objects.get()
    member.post(reverse("notebook:correct", args=[first.pk]), sent(words="고친 글", people="none"))
    address = reverse("notebook:delete-photo", args=[first.pk])
    assert (member.get(address).status_code, leader.get(address).status_code) == (403, 200)
    assert leader.post(address).status_code == 409, "its correction still shows it"
    member.post(reverse("notebook:remove", args=[Observation.objects.get(removed_at=None).pk]))
    assert leader.post(address).status_code == 302
    assert (StoredFile.objects.count(), [one.words for one in Observation.objects.order_by("id")]) == (0, ["첫", "고친 글"])
    assert leader.post(address).status_code == 302, "a second time changes nothing"


def test_a_question_becomes_a_session_of_the_club(yard: Yard) -> None:
    client, address = signed_in(yard.member), reverse("notebook:meet", args=[yard.entry.pk])
    at = (timezone.localtime() + timedelta(days=3)).replace(second=0, microsecond=0)
    for wrong in (
        {"starts_at": "2020-01-01T10:00"},
        {"starts_at": "9999-01-01T10:00"},
        {"hours": "0"},
        {"hours": "999"},
        {"starts_at": "곧"},
    ):
        assert client.post(address, {"starts_at": f"{at:%Y-%m-%dT%H:%M}", "hours": "2", "place": "", **wrong}).status_code == 422
    answer = client.post(address, {"starts_at": f"{at:%Y-%m-%dT%H:%M}", "hours": "2", "place": "달빛천 다리"})
    made = Session.objects.get()
    assert (answer.headers["Location"], made.club, made.host) == (reverse("sessions:session", args=[made.pk]), yard.club, yard.member)
    assert (made.title, made.about, made.place, made.starts_at, made.ends_at) == (
        yard.entry.question, "흰 등", "달빛천 다리", at, at + timedelta(hours=2)
    )  # fmt: skip
    assert signed_in(yard.stranger).post(address, {}).status_code == 404


def test_writing_saves_by_itself_and_tells_who_was_overtaken(yard: Yard) -> None:
    client, keep = signed_in(yard.member), reverse("notebook:keep", args=[yard.entry.pk])
    words = {"version": "1", "question": yard.entry.question, "thinking": "쓰는 중", "found": ""}
    answer = client.post(keep, words).content.decode()
    assert ("저절로 저장했어요" in answer, 'value="2"' in answer) == (True, True)
    late = client.post(keep, {**words, "thinking": "늦은 글"}).content.decode()
    assert ("아직 저장하지 못했어요" in late, 'value="1"' in late) == (True, True)
    both = client.post(reverse("notebook:words", args=[yard.entry.pk]), {**words, "thinking": "늦은 글"})
    page = both.content.decode()
    assert (both.status_code, "쓰는 중" in page, "늦은 글" in page) == (409, True, True)
    mine = re.search(r'name="version" value="(\d+)"', page)
    assert mine is not None
    done = client.post(reverse("notebook:words", args=[yard.entry.pk]), {**words, "version": mine.group(1), "thinking": "함께 쓴 글"})
    assert (done.status_code, Entry.objects.get().thinking) == (302, "함께 쓴 글")


def test_strangers_see_what_is_shown_without_names_or_photos_of_the_unasked(yard: Yard) -> None:
    client = signed_in(yard.member)
    form = sent(words="얼굴 사진", camera=upload(image(), "a.jpg"), photo_words="두 사람")
    client.post(reverse("notebook:observe", args=[yard.entry.pk]), form)
    actions.note_trial(by=yard.member, entry=yard.entry, nonce=Entry.objects.get().nonce, tried=Tried("셀로판지", "색", "자리"))
    address = reverse("notebook:entry", args=[yard.entry.pk])
    assert [Client().get(address).status_code, signed_in(yard.stranger).get(address).status_code] == [404, 404]
    signed_in(yard.leader).post(reverse("notebook:publish", args=[yard.entry.pk]))
    public, inside = Client().get(address).content.decode(), client.get(address).content.decode()
    assert ["얼굴 사진" in public, "셀로판지" in public, "<figure" in public, "두 사람" in public] == [True, True, False, False]
    assert [">member<" in public, "· member" in public, "· member" in inside, "두 사람" in inside] == [False, False, True, True]
    assert yard.entry.question in Client().get(reverse("notebook:index")).content.decode()
    signed_in(yard.leader).post(reverse("notebook:publish", args=[yard.entry.pk]), {"back": "1"})
    assert (Client().get(address).status_code, yard.entry.question in Client().get(reverse("notebook:index")).content.decode()) == (
        404,
        False,
    )


def test_only_leaders_show_and_removed_notes_are_the_clubs_own(yard: Yard) -> None:
    seen = note(yard, words="뺄 글")
    client = signed_in(yard.member)
    assert client.post(reverse("notebook:publish", args=[yard.entry.pk])).status_code == 403
    client.post(reverse("notebook:remove", args=[seen.pk]))
    assert "뺄 글" not in client.get(reverse("notebook:entry", args=[yard.entry.pk])).content.decode()
    assert "뺄 글" in client.get(reverse("notebook:history", args=[yard.entry.pk])).content.decode()
    actions.publish(by=yard.leader, entry=yard.entry)
    assert signed_in(yard.stranger).get(reverse("notebook:history", args=[yard.entry.pk])).status_code == 403
    assert signed_in(yard.stranger).post(reverse("notebook:put-back", args=[seen.pk])).status_code == 403
    client.post(reverse("notebook:put-back", args=[seen.pk]))
    assert "뺄 글" in client.get(reverse("notebook:entry", args=[yard.entry.pk])).content.decode()


def test_the_csv_is_the_charts_numbers_and_no_cell_is_a_formula(yard: Yard) -> None:
    note(yard, ("나방", "7", "마리"), ("=SUM(A1)", "1.50", "+1"), words="=cmd|' /C calc'!A0")
    answer = signed_in(yard.member).get(reverse("notebook:readings", args=[yard.entry.pk]))
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [row[2:] for row in rows[1:]] == [
        ["나방", "7", "마리", "'=cmd|' /C calc'!A0"],
        ["'=SUM(A1)", "1.50", "'+1", "'=cmd|' /C calc'!A0"],
    ]
    assert answer.headers["Content-Disposition"].startswith("attachment")


@given(some.lists(some.tuples(some.text(max_size=30), some.text(max_size=10)), max_size=5))
def test_a_spreadsheet_reads_back_every_cell(cells: list[tuple[str, str]]) -> None:
    rows = [(timezone.now(), "", what, queries.Reading().value or 0, 0, unit, "") for what, unit in cells]
    told = list(csv.reader(io.StringIO(table.csv(rows).decode("utf-8-sig"), newline="")))
    assert [(row[2].removeprefix("'"), row[4].removeprefix("'")) for row in told[1:]] == [
        (what.removeprefix("'"), unit.removeprefix("'")) for what, unit in cells
    ]
    assert [cell for row in told[1:] for cell in row if cell.lstrip().startswith(table.FORMULAS)] == []


@given(some.text(max_size=200), some.text(max_size=200), some.text(max_size=60))
def test_whatever_was_noted_the_story_is_read_as_written(words: str, thinking: str, place: str) -> None:
    from madang.website.clubs.models import Club

    entry = Entry(club=Club(name="달빛 카메라"), question="왜 그럴까?", thinking=thinking)
    seen = Observation(pk=1, entry=entry, words=words, place=place, at=timezone.now())
    seen._prefetched_objects_cache = {"readings": Reading.objects.none()}
    text = story.write(entry, [seen], [])
    screenplay = read(text, name="story.fountain")
    assert screenplay.title("title") == "왜 그럴까?"
    headings = [one for one in screenplay.elements if one.kind is Kind.HEADING]
    assert len(headings) == 2
    assert {one.kind for one in screenplay.elements} <= {Kind.HEADING, Kind.ACTION}


def test_the_story_of_an_entry_begins_with_its_own_words(yard: Yard) -> None:
    note(yard, ("나방", "7", "마리"), words="FADE OUT.\n\n# 제목처럼 보이는 줄\n\nINT. 집 - 낮")
    actions.note_trial(by=yard.member, entry=yard.entry, nonce=yard.entry.nonce, tried=Tried("셀로판지를 씌웠다", "색", "자리", "줄었다"))
    text = signed_in(yard.member).get(reverse("notebook:story", args=[yard.entry.pk])).content.decode()
    screenplay = read(text, name="story.fountain")
    assert [scene.heading.heading.place for scene in screenplay.scenes if scene.heading and scene.heading.heading] == [
        "우리 동네",
        "다리 아래",
        "우리 동네",
    ]
    assert [words in text for words in ("질문: 나방은 어느 등에 모일까?", "나방 7마리", "바꾼 것: 색", "줄었다")] == [True] * 4


@pytest.mark.parametrize("notes", [3, 60])
def test_a_page_asks_the_same_of_the_database_however_much_was_noted(yard: Yard, notes: int, django_assert_num_queries: object) -> None:
    for _ in range(notes):
        note(yard, ("나방", "7", "마리"), ("기온", "20.5", "°C"))
    client = signed_in(yard.member)
    with django_assert_num_queries(13):  # type: ignore[operator]
        client.get(reverse("notebook:entry", args=[yard.entry.pk]))
    for number in range(notes):
        actions.begin(by=yard.leader, club=yard.club, question=f"질문 {number}", nonce=Observation.objects.all()[number].nonce)
    with django_assert_num_queries(8):  # type: ignore[operator]
        client.get(reverse("notebook:club", args=[yard.club.slug]))


def test_the_next_observation_begins_with_the_rows_of_the_last(yard: Yard) -> None:
    note(yard, ("나방", "7", "마리"), ("기온", "20.5", "°C"))
    client = signed_in(yard.member)
    page = client.get(reverse("notebook:observe", args=[yard.entry.pk])).content.decode()
    assert [f'value="{words}"' in page for words in ("나방", "마리", "기온", "°C", "다리 아래")] == [True] * 5
    left = {"r-0-what": "나방", "r-0-value": "9", "r-0-unit": "마리", "r-1-what": "기온", "r-1-value": "", "r-1-unit": "°C"}
    assert client.post(reverse("notebook:observe", args=[yard.entry.pk]), sent(**left)).status_code == 302
    assert [str(one) for one in Observation.objects.latest("id").readings.all()] == ["나방 9마리"], "a row that nobody touched is none"
    other = client.post(reverse("notebook:observe", args=[yard.entry.pk]), sent(**{**left, "r-1-what": "습도"}))
    assert (other.status_code, "숫자가 빠졌어요" in other.content.decode()) == (422, True)
