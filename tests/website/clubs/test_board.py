"""The notice board: words, names that are called, files, history, removing, reporting."""

import io
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as some
from PIL import Image
from tests.website.clubs.test_coming import a_club, someone
from tests.website.doors import resident, signed_in

from madang.website.clubs import queries
from madang.website.clubs.actions import founding, joining, posting, reporting, roles
from madang.website.clubs.actions.mentioning import named_in
from madang.website.clubs.errors import ClubEnded, NotForYou, PostGone, WroteOften
from madang.website.clubs.models import Club, Post
from madang.website.clubs.templatetags.club_words import board_words
from madang.website.files.models import StoredFile
from madang.website.notices.models import Notice
from madang.website.people.models import Person


@given(some.text(max_size=30), some.lists(some.text("가나다 ", min_size=1, max_size=3), max_size=4))
def test_only_names_that_are_there_are_called(words: str, names: list[str]) -> None:
    found = named_in(words, names)
    assert found <= set(names)
    assert all(f"@{name}" in words for name in found)


@pytest.mark.parametrize(("words", "called"), [
    ("@문가람님 안녕하세요", {"문가람"}), ("@문가람이에게", {"문가람이"}), ("안녕 (@오세림)", {"오세림"}),
    ("moon@문가람", set()), ("문가람", set()),
    ("@오세림@문가람", {"오세림"}), ("@오세림 @문가람", {"오세림", "문가람"}),
])  # fmt: skip
def test_a_name_is_called_by_the_at_before_it_and_the_longest_wins(words: str, called: set[str]) -> None:
    assert named_in(words, ["문가람", "문가람이", "오세림", ""]) == called


def a_board() -> tuple[Club, Person, Person]:
    leader, member = someone("문가람"), someone("오세림")
    club = a_club(leader, joining="open")
    joining.ask(by=member, club=club)
    Notice.objects.all().delete()
    return club, leader, member


def write(by: Person, club: Club, words: str, under: Post | None = None, **more: object) -> Post:
    return posting.write(by=by, club=club, words=words, nonce=uuid4(), under=under, **more)


@pytest.mark.django_db
def test_who_is_called_is_told_at_once_and_the_others_read_of_it_later() -> None:
    club, leader, member = a_board()
    other = someone("셋")
    joining.ask(by=other, club=club)
    Notice.objects.all().delete()
    post = write(leader, club, "@오세림님, 토요일에 만나요 @문가람")
    told = [(one.kind, one.person.display_name, one.mail_after is None) for one in Notice.objects.order_by("id")]
    assert told == [("clubs.mention", "오세림", False), ("clubs.post", "셋", True)]
    Notice.objects.all().delete()
    write(member, club, "좋아요", under=post, mentioned=[other, someone("남")])
    told = Notice.objects.order_by("id").values_list("kind", "person__display_name")
    assert list(told) == [("clubs.mention", "셋"), ("clubs.comment", "문가람")], "nobody of another club can be called"


@pytest.mark.django_db
def test_a_changed_post_keeps_what_it_said_and_calls_only_the_new() -> None:
    club, leader, member = a_board()
    post = write(leader, club, "@오세림 일곱 시")
    Notice.objects.all().delete()
    with pytest.raises(NotForYou):
        posting.rewrite(by=member, post=post, words="여덟 시")
    posting.rewrite(by=leader, post=post, words="@오세림 여덟 시")
    posting.rewrite(by=leader, post=post, words="@오세림 여덟 시")
    post.refresh_from_db()
    assert (post.words, [one.words for one in post.earlier.all()], Notice.objects.count()) == ("@오세림 여덟 시", ["@오세림 일곱 시"], 0)


@pytest.mark.django_db
def test_the_author_or_a_leader_removes_and_nobody_else() -> None:
    club, leader, member = a_board()
    third = someone("셋")
    joining.ask(by=third, club=club)
    mine, theirs = write(member, club, "하나"), write(member, club, "둘")
    for stranger in (third, someone("남")):
        with pytest.raises(NotForYou):
            posting.remove(by=stranger, post=mine)
        with pytest.raises(NotForYou):
            posting.pin(by=stranger, post=mine, pinned=True)
    posting.remove(by=member, post=mine)
    posting.remove(by=leader, post=theirs)
    assert list(queries.board(club)) == []
    with pytest.raises(PostGone):
        write(member, club, "댓글", under=mine)
    with pytest.raises(PostGone):
        posting.rewrite(by=member, post=mine, words="다시")


@pytest.mark.django_db
def test_guests_and_strangers_write_nothing_and_nobody_writes_in_an_ended_club() -> None:
    club, leader, member = a_board()
    roles.change(by=leader, club=club, person=member, role="guest")
    for person in (member, someone("남"), resident("op@example.kr", "운영", ["operator"])):
        with pytest.raises(NotForYou):
            write(person, club, "안녕")
    founding.end(by=leader, club=club)
    with pytest.raises(ClubEnded):
        write(leader, club, "안녕")


@pytest.mark.django_db
def test_pinned_posts_stand_above_and_a_double_press_writes_once(monkeypatch: pytest.MonkeyPatch) -> None:
    club, leader, _ = a_board()
    first, second, nonce = write(leader, club, "처음"), write(leader, club, "다음"), uuid4()
    third = [posting.write(by=leader, club=club, words="셋째", nonce=nonce) for _ in range(2)]
    assert third[0] == third[1]
    posting.pin(by=leader, post=first, pinned=True)
    assert list(queries.board(club)) == [first, third[0], second]
    monkeypatch.setattr(posting, "MOST_AN_HOUR", 3)
    with pytest.raises(WroteOften):
        write(leader, club, "넷째")


@pytest.mark.django_db
def test_what_members_type_is_no_markup() -> None:
    club, leader, member = a_board()
    Person.objects.filter(pk=member.pk).update(display_name='<b>"오')
    said = board_words(write(leader, club, '@<b>"오 <script>alert(1)</script> https://example.kr/?a=1&b=2'))
    assert "<script" not in said
    assert "<b>" not in said
    assert said.count('class="called"') == 1
    assert 'rel="nofollow"' in said


@pytest.mark.django_db
def test_a_post_is_reported_by_the_club_and_settled_by_operators() -> None:
    club, _leader, member = a_board()
    operator, post = resident("op@example.kr", "운영", ["operator"]), write(member, club, "나쁜 말")
    with pytest.raises(NotForYou):
        reporting.report(by=someone("남"), post=post, words="?")
    reporter = someone("셋")
    joining.ask(by=reporter, club=club)
    reporting.report(by=reporter, post=post, words="아파요")
    reporting.report(by=reporter, post=post, words="정말로")
    assert [[report.words for report in one.open_reports] for one in queries.reported()] == [["아파요\n정말로"]]
    with pytest.raises(NotForYou):
        reporting.settle(by=member, post=post, remove=False)
    reporting.settle(by=operator, post=post, remove=True)
    post.refresh_from_db()
    assert (post.words, queries.reported_count(), Notice.objects.filter(kind="clubs.removed", person=member).count()) == ("", 0, 1)


def picture() -> SimpleUploadedFile:
    written = io.BytesIO()
    Image.new("RGB", (64, 48), "green").save(written, "PNG")
    return SimpleUploadedFile("잎.png", written.getvalue())


@pytest.mark.django_db
def test_files_hang_on_a_post_for_the_club_alone_and_a_refused_one_leaves_none() -> None:
    club, leader, member = a_board()
    address = reverse("clubs:board", args=[club.slug])
    client = signed_in(leader)
    given = {"words": "잎을 봐요", "files": [picture(), SimpleUploadedFile("notes.txt", "메모".encode())], "nonce": str(uuid4())}
    assert client.post(address, given).status_code == 302
    post = Post.objects.get()
    assert [one.stored.kind for one in post.attachments.all()] == ["picture", "paper"]
    hung = reverse("clubs:post-file", args=[club.slug, post.pk, post.attachments.first().pk])
    assert [signed_in(person).get(hung).status_code for person in (leader, member, someone("남"))] == [200, 200, 403]
    bad = {"words": "또", "files": [picture(), SimpleUploadedFile("a.exe", b"MZ\x00\x01")], "nonce": str(uuid4())}
    answer = client.post(address, bad)
    assert (answer.status_code, Post.objects.count(), StoredFile.objects.count(), "또" in answer.content.decode()) == (422, 1, 2, True)
    posting.remove(by=leader, post=post)
    assert StoredFile.objects.count() == 0
    assert client.get(hung).status_code == 410
