"""Drafts that several people write at once: nobody's words are lost, and strangers find nothing."""

from uuid import uuid4

import pytest
from django.urls import reverse
from tests.website.applications.laying import lay, write
from tests.website.doors import signed_in

from madang.website.applications.actions import beginning, saving
from madang.website.applications.actions.saving import Written
from madang.website.applications.errors import BegunAlready, ClubsOnly, NoSuchField, NotAnAnswer, NotYours, OnlyOneself, TooLong
from madang.website.applications.models import Answer, Application, Earlier
from madang.website.applications.sheets import sheet_of
from madang.website.clubs.models import Membership

pytestmark = pytest.mark.django_db


def test_two_people_in_two_fields_never_meet() -> None:
    yard = lay()
    assert write(yard, "q:why", "나방은 왜 빛으로 올까?").mine
    assert write(yard, "q:how", "밤마다 세어요", by=yard.member).mine
    assert sheet_of(yard.draft).value("q:why") == "나방은 왜 빛으로 올까?"
    assert sheet_of(yard.draft).value("q:how") == "밤마다 세어요"
    assert not Earlier.objects.exists()


def test_who_comes_later_into_the_same_field_is_told_and_both_texts_are_kept() -> None:
    yard = lay()
    write(yard, "q:why", "처음", pad="a")
    write(yard, "q:why", "가람이 고친 말", base=1, pad="a")
    late = write(yard, "q:why", "세림이 고친 말", by=yard.member, base=1, pad="b")
    assert (late.mine, late.answer.value, late.answer.by) == (False, "가람이 고친 말", yard.leader)
    kept = Earlier.objects.get(stood=False)
    assert (kept.value, kept.by, kept.field) == ("세림이 고친 말", yard.member, "q:why")
    again = write(yard, "q:why", "세림이 고친 말", by=yard.member, base=late.answer.revision, pad="b")
    assert again.mine
    assert set(Earlier.objects.values_list("value", "stood")) == {("세림이 고친 말", False), ("가람이 고친 말", True)}


def test_an_answer_that_was_lost_on_the_way_is_no_conflict_with_oneself() -> None:
    yard = lay()
    write(yard, "q:why", "가", pad="page")
    write(yard, "q:why", "가나", base=1, pad="page")
    repeated = write(yard, "q:why", "가나", base=1, pad="page")
    further = write(yard, "q:why", "가나다", base=1, pad="page")
    assert (repeated.mine, further.mine, further.answer.revision) == (True, True, 3)


def test_a_text_that_shrinks_at_once_is_kept() -> None:
    yard = lay()
    write(yard, "q:how", "아주 긴 글 " * 20, pad="page")
    write(yard, "q:how", "앗", base=1, pad="page")
    assert [one.value for one in Earlier.objects.all()] == ["아주 긴 글 " * 20]
    old = Earlier.objects.get()
    back = saving.take_back(by=yard.member, application=yard.draft.pk, field="q:how", earlier=old.pk)
    assert back.value == "아주 긴 글 " * 20
    assert Earlier.objects.filter(value="앗").exists()


@pytest.mark.parametrize(
    ("field", "value", "refused"),
    [
        ("q:unknown", "말", NoSuchField), ("person:m1:height", "180", NoSuchField), ("person:x99:name", "먼 사람", NoSuchField),
        ("q:how", "가" * 20_001, TooLong), ("title", "가" * 121, TooLong), ("person:x1:age", "42", NotAnAnswer),
    ],
)  # fmt: skip
def test_what_the_call_does_not_ask_is_not_taken(field: str, value: str, refused: type[Exception]) -> None:
    yard = lay()
    with pytest.raises(refused):
        write(yard, field, value)
    assert not Answer.objects.exists()


def test_letters_are_composed_and_no_byte_breaks_the_database() -> None:
    yard = lay()
    write(yard, "q:why", "\u1100\u1161\r\n나\x00")
    assert Answer.objects.get().value == "가\n나"


def test_a_date_of_birth_is_used_only_where_its_person_said_so() -> None:
    yard = lay()
    with pytest.raises(OnlyOneself):
        write(yard, f"person:m{yard.member.pk}:birth", "yes")
    write(yard, f"person:m{yard.leader.pk}:birth", "yes")
    assert Answer.objects.get().by == yard.leader


def test_guests_and_strangers_find_nothing_to_write_in() -> None:
    yard = lay()
    Membership.objects.create(club=yard.club, person=yard.stranger, role="guest")
    with pytest.raises(NotYours):
        write(yard, "q:why", "몰래", by=yard.stranger)
    client = signed_in(yard.stranger)
    for name in ("application", "now", "send"):
        assert client.get(reverse(f"applications:{name}", args=[yard.draft.pk])).status_code == 404
    assert client.post(reverse("applications:keep", args=[yard.draft.pk]), {"field": "q:why", "value": "몰래"}).status_code == 403
    assert client.get(reverse("applications:application", args=[uuid4()])).status_code == 404


def test_a_club_answers_a_call_once() -> None:
    yard = lay()
    with pytest.raises(BegunAlready):
        beginning.begin(by=yard.member, call=yard.call, club=yard.club)
    with pytest.raises(ClubsOnly):
        beginning.begin(by=yard.stranger, call=yard.call)
    with pytest.raises(NotYours):
        beginning.begin(by=yard.stranger, call=yard.call, club=yard.club)
    assert Application.objects.count() == 1


def test_a_person_applies_alone_where_the_call_takes_persons() -> None:
    yard = lay(unit="person", rules="")
    own = beginning.begin(by=yard.stranger, call=yard.call, applicant="별을 보는 사람")
    saving.save(by=yard.stranger, application=own.pk, written=[Written("q:why", "별")])
    assert (own.club, own.applicant) == (None, "별을 보는 사람")
    with pytest.raises(BegunAlready):
        beginning.begin(by=yard.stranger, call=yard.call)


def test_the_plain_form_writes_only_what_was_touched_and_merges() -> None:
    yard = lay()
    write(yard, "q:why", "처음")
    client = signed_in(yard.leader)
    page = client.get(reverse("applications:application", args=[yard.draft.pk])).content.decode()
    from madang.website.applications.showing import mark

    assert f'name="w:q:why" value="{mark("처음")}"' in page
    write(yard, "q:why", "세림이 고침", by=yard.member, base=1)
    form = {"w:q:why": mark("처음"), "b:q:why": "1", "f:q:why": "처음", "w:q:how": mark(""), "b:q:how": "0", "f:q:how": "세어요"}
    assert client.post(reverse("applications:save", args=[yard.draft.pk]), form).status_code == 302
    assert dict(Answer.objects.values_list("field", "value")) == {"q:why": "세림이 고침", "q:how": "세어요"}
    form["f:q:why"] = "가람이 고침"
    told = client.post(reverse("applications:save", args=[yard.draft.pk]), form)
    assert (told.status_code, "가람이 고침" in told.content.decode(), "세림이 고침" in told.content.decode()) == (409, True, True)
    assert Earlier.objects.filter(value="가람이 고침", stood=False).count() == 1


def test_autosave_answers_how_it_stands_and_what_the_conditions_say() -> None:
    yard = lay()
    client = signed_in(yard.member)
    address = reverse("applications:keep", args=[yard.draft.pk])
    plain = client.post(address, {"field": "q:why", "value": "왜?", "base": "0", "pad": "p"}).json()
    assert (plain["revision"], "told" in plain) == (1, False)
    deciding = client.post(address, {"field": f"person:m{yard.member.pk}:age", "value": "19", "base": "0", "pad": "p"}).json()
    assert "19세 이상" in deciding["told"]
    write(yard, "q:why", "다른 말", base=1)
    lost = client.post(address, {"field": "q:why", "value": "내 말", "base": "1", "pad": "q"})
    assert (lost.status_code, lost.json()["theirs"], lost.json()["by"]) == (409, "다른 말", "leader")
    assert client.post(address, {"field": "nonsense", "value": ""}).status_code == 422


def test_the_others_are_told_who_writes_and_what() -> None:
    yard = lay()
    mine, theirs = signed_in(yard.leader), signed_in(yard.member)
    address = reverse("applications:now", args=[yard.draft.pk])
    theirs.get(address, {"field": "q:why"})
    first = mine.get(address, {"since": "0"}).json()
    assert "member" in first["who"]
    write(yard, "q:why", "새 말", by=yard.member)
    assert [(one["field"], one["value"], one["by"]) for one in mine.get(address, {"since": first["now"]}).json()["answers"]] == [
        ("q:why", "새 말", "member")
    ]


@pytest.mark.parametrize("people", [1, 25])
def test_the_form_costs_the_same_however_many_take_part(people: int, django_assert_max_num_queries: object) -> None:
    yard = lay()
    for number in range(1, people + 1):
        write(yard, f"person:x{number}:name", f"이웃 {number}")
    client = signed_in(yard.leader)
    client.get(reverse("applications:application", args=[yard.draft.pk]))
    with django_assert_max_num_queries(17):  # type: ignore[operator]
        assert client.get(reverse("applications:application", args=[yard.draft.pk])).status_code == 200
