"""Notices of the past tell no name of somebody who was erased, whatever their kind; their readers keep them, with all other words."""

import importlib
from uuid import uuid4

import pytest
from django.apps import apps
from tests.website.doors import resident

from madang.film.language import Text
from madang.website.clubs.actions import founding, joining, posting, succession
from madang.website.front import whole
from madang.website.notices import actions, queries
from madang.website.notices.erasing import unname
from madang.website.notices.models import Notice
from madang.website.people.models import LegalName, Person
from madang.website.proposals import actions as proposals
from madang.website.proposals.models import Proposal
from madang.website.support.actions import mentors, notes

pytestmark = pytest.mark.django_db
NAME = "은가비솔"
OLD = {
    "clubs.asked": ("{}님이 달 클럽에 함께하고 싶어 해요.", "{} would like to join 달 클럽."),
    "clubs.mention": ("{}님이 달 클럽 게시판에서 불렀어요.", "{} mentioned you on the board of 달 클럽."),
    "clubs.comment": ("{}님이 내 글에 댓글을 달았어요.", "{} commented on what you wrote."),
    "clubs.leader": ("달 클럽의 새 대표는 {}님이에요.", "{} leads 달 클럽 now."),
    "mentor": ("{} 멘토가 글을 남겼어요.", "{}, your mentor, left a note."),
}  # as they read; the last said "Your mentor {} left a note." before


def words_of(reader: Person) -> list[tuple[str, str, str]]:
    """Kind and words of every notice, as its reader reads it."""
    return [(one.kind, one.words.ko, one.words.en) for one in queries.of(reader).order_by("id")]


def leave(person: Person) -> None:
    whole.forget(person=Person.objects.get(pk=person.pk))


def test_of_every_kind_that_names_somebody_the_name_goes_with_them_and_the_notice_stays() -> None:
    gone, friend, hub = resident("g@example.kr", NAME, ["mentor"]), resident(), resident("op@example.kr", "하은채", ["operator"])
    club = founding.found(by=friend, about=founding.About("달 클럽", "달 보기"), nonce=uuid4())
    other = founding.found(by=friend, about=founding.About("강 클럽", "강 보기"), nonce=uuid4())
    mentors.assign(by=hub, club=other, mentor=gone)
    notes.write(by=gone, club=other, words="잘하고 있어요.")
    joining.answer(by=friend, request=joining.ask(by=gone, club=club, words="함께해요"), accept=True)
    first = posting.write(by=friend, club=club, words="달이 밝아요", nonce=uuid4())
    posting.write(by=gone, club=club, words=f"@{friend.display_name}님, 봐요", nonce=uuid4(), under=first)
    posting.write(by=gone, club=club, words="내일 만나요", nonce=uuid4())
    succession.name_leader(by=hub, club=club, person=gone)
    before = words_of(friend)
    named = {kind for kind, ko, _ in before if NAME in ko}
    assert named == {"mentor", "clubs.asked", "clubs.mention", "clubs.post", "clubs.leader"}, "else the test would see nothing"
    assert not any(NAME in f"{row}" for row in Notice.objects.values()), "no row ever keeps a name"
    leave(gone)
    after = words_of(friend)[: len(before)]
    assert [one[0] for one in after] == [one[0] for one in before], "a reader keeps every notice"
    assert after == [(kind, ko.replace(NAME, "떠난 이웃"), _gone(en)) for kind, ko, en in before]


def _gone(en: str) -> str:
    said = en.replace(NAME, "a neighbour who left")
    return f"{said[:1].upper()}{said[1:]}"


def test_what_a_notice_quotes_of_them_loses_the_name_as_the_text_itself_does() -> None:
    gone, friend, hub = resident("g@example.kr", NAME), resident(), resident("op@example.kr", "하은채", ["operator"])
    made = proposals.propose(by=gone, kind=Proposal.Kind.SESSION, title=f"{NAME}의 별 보기 010-7391-5526", words="함께", nonce=uuid4())
    proposals.support(by=friend, proposal=made)
    proposals.answer(by=hub, proposal=made, state="looking", words=Text(ko="볼게요", en="We look"))
    assert f"{NAME}의 별 보기" in words_of(friend)[-1][1]
    leave(gone)
    assert Proposal.objects.get().title == "–의 별 보기 –"
    assert words_of(friend)[-1][1:] == ("제안을 살펴보고 있어요: –의 별 보기 –", "The hub is looking into a proposal: –의 별 보기 –")


def test_others_who_wrote_of_them_by_name_are_quoted_without_it_and_words_that_only_look_like_it_stay() -> None:
    gone, reader = resident("g@example.kr", "민들레"), resident()
    LegalName.objects.create(person=gone, name="한은솔비", reason="협약")
    said = {
        "민들레님, 한은솔비 님의 영수증을 G@example.kr 로 보내 주세요.": "–님, – 님의 영수증을 – 로 보내 주세요.",
        "민들레 관찰 모임이 열리지 않게 되었어요.": "민들레 관찰 모임이 열리지 않게 되었어요.",
        "@민들레 봐요. 문의 02-345-6789, hub@example.kr": "– 봐요. 문의 02-345-6789, hub@example.kr",
    }
    for words in said:
        actions.tell(people=[reader], kind="grant", words=Text(ko=words, en=words))
    leave(gone)
    assert [(ko, en) for _, ko, en in words_of(reader)] == [(after, after) for after in said.values()]


def test_a_quotation_that_was_cut_is_found_by_its_beginning() -> None:
    reader = resident()
    text = f"강가에서 함께 별을 보면서 하룻밤을 지내는 모임을 열고 싶어요. {NAME} 드림. " * 9
    actions.tell(people=[reader], kind="grant", words=Text(ko=f"봐 주세요: {text}", en=f"Look: {text}"))
    assert Notice.objects.get().ko.endswith("…")
    unname(names=[NAME], quoted=[text])
    one = Notice.objects.get()
    assert (NAME in one.ko + one.en, one.ko.startswith("봐 주세요: 강가에서 함께"), one.ko.endswith("…")) == (False, True, True)


def test_it_asks_as_much_for_many_notices_as_for_few(django_assert_num_queries: object) -> None:
    reader = resident()
    for many in (3, 300):
        actions.tell(people=[reader], kind="seat", words=Text(ko="자리가 났어요.", en="A place."))
        Notice.objects.bulk_create([Notice(person=reader, kind="seat", ko="자리가 났어요.", en="A place.") for _ in range(many)])
        with django_assert_num_queries(4):  # type: ignore[operator]  two of them begin and end the transaction
            unname(names=[NAME], quoted=["별 보기"])


@pytest.mark.parametrize("kind", OLD)
@pytest.mark.parametrize(("now", "told"), [("하은채", "하은채"), ("", "한 이웃"), ("twice", "한 이웃")])
def test_a_name_in_an_old_notice_becomes_who_it_is(kind: str, now: str, told: str) -> None:
    reader = resident()
    if now:
        resident("ha@example.kr", "하은채")
    if now == "twice":
        resident("hb@example.kr", "하은채")
    ko, en = OLD[kind]
    before = "Your mentor {} left a note." if kind == "mentor" else en
    Notice.objects.create(person=reader, kind=kind, ko=ko.format("하은채"), en=before.format("하은채"))
    Notice.objects.create(person=reader, kind=kind, ko="다른 말이에요.", en="Other words.")
    migrated()
    said = {"하은채": "하은채", "한 이웃": "A neighbour"}[told]
    assert words_of(reader) == [(kind, ko.format(told), en.format(said)), (kind, "다른 말이에요.", "Other words.")]
    assert "하은채" not in f"{Notice.objects.order_by('id').values()[0]}"
    migrated()
    assert words_of(reader)[0] == (kind, ko.format(told), en.format(said)), "a second time changes nothing"


def test_an_old_notice_no_longer_quotes_what_was_written_on_a_board() -> None:
    reader = resident()
    Notice.objects.create(
        person=reader,
        kind="clubs.post",
        ko="달 클럽 게시판에 새 글이 있어요: 나는 은가비솔\n둘째 줄",
        en="New on the board of 달 클럽: 나는 은가비솔\n둘째 줄",
    )
    migrated()
    assert words_of(reader) == [("clubs.post", "달 클럽 게시판에 새 글이 있어요.", "New on the board of 달 클럽.")]


def migrated() -> None:
    importlib.import_module("madang.website.notices.migrations.0004_names_in_old_notices").refer(apps, None)
