"""Planning: series, changes, cancelling, calendars, and who may."""

from datetime import timedelta
from uuid import uuid4

import icalendar
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from tests.website.doors import resident, signed_in
from tests.website.sessions.planned import a_plan, begin, club_of, operator, taster

from madang.website.clubs.models import Membership
from madang.website.front import coming
from madang.website.front.searching.sources import BY_KIND
from madang.website.notices.models import Notice
from madang.website.sessions import queries
from madang.website.sessions.actions import feeding, planning, seating
from madang.website.sessions.errors import CannotReach, NotYours, Over
from madang.website.sessions.models import Feed, Session

pytestmark = pytest.mark.django_db


def test_a_series_is_as_many_weeks_and_what_follows_moves_with_one() -> None:
    leader = resident("l@example.kr", "문가람")
    made = planning.plan(by=leader, club=club_of(leader), programme=None, what=a_plan(kind="club"), weeks=4)
    starts = [one.starts_at for one in made]
    assert [later - starts[0] for later in starts] == [timedelta(weeks=number) for number in range(4)]
    later = a_plan(kind="club", title="별과 달", starts_at=starts[1] + timedelta(hours=1), ends_at=starts[1] + timedelta(hours=2))
    planning.change(by=leader, session=made[1], what=later, following=True)
    now = list(Session.objects.order_by("pk").values_list("title", "starts_at", "sequence"))
    assert now == [("별 보기", starts[0], 0)] + [("별과 달", start + timedelta(hours=1), 1) for start in starts[1:]]


def test_only_who_comes_is_told_and_only_of_time_and_place() -> None:
    session, person = taster(), resident()
    seating.take(session=session, person=person)
    what = a_plan(capacity=4, starts_at=session.starts_at, ends_at=session.ends_at)
    planning.change(by=operator(), session=session, what=what)
    assert Notice.objects.filter(person=person).count() == 0
    planning.change(
        by=operator(), session=session, what=a_plan(capacity=4, starts_at=session.starts_at, ends_at=session.ends_at, place="강당")
    )
    assert [one.ko for one in Notice.objects.filter(person=person)] == ["‘별 보기’ 모임의 때나 곳이 바뀌었어요. 다시 봐 주세요."]


def test_what_is_cancelled_stays_says_so_and_takes_nobody() -> None:
    session, person = taster(), resident()
    seating.take(session=session, person=person)
    planning.cancel(by=operator(), session=session, why="비가 많이 와요.")
    assert "비가 많이 와요." in Client().get(reverse("sessions:session", args=[session.pk])).content.decode()
    assert "비가 많이 와요." in Notice.objects.get(person=person).ko
    with pytest.raises(Over):
        planning.cancel(by=operator(), session=session, why="또")
    with pytest.raises(Over):
        seating.take(session=session, person=resident("other@example.kr"))


def test_nobody_plans_what_is_not_theirs() -> None:
    leader, stranger = resident("l@example.kr", "문가람"), resident()
    club = club_of(leader)
    for where in (club, None):
        with pytest.raises(NotYours):
            planning.plan(by=stranger, club=where, programme=None, what=a_plan())
    with pytest.raises(NotYours):
        planning.plan(by=leader, club=None, programme=None, what=a_plan())
    made = planning.plan(by=leader, club=club, programme=None, what=a_plan())[0]
    with pytest.raises(NotYours):
        planning.change(by=stranger, session=made, what=a_plan())
    with pytest.raises(NotYours):
        planning.cancel(by=stranger, session=made, why="그냥")


@pytest.mark.parametrize("hours", [0, -1, 31])
def test_a_session_ends_after_it_begins(hours: int) -> None:
    starts = timezone.now()
    with pytest.raises(CannotReach):
        planning.plan(by=operator(), club=None, programme=None, what=a_plan(starts_at=starts, ends_at=starts + timedelta(hours=hours)))


def test_a_leader_plans_on_the_pages_and_copies_it() -> None:
    leader = resident("l@example.kr", "문가람")
    club_of(leader)
    client, address = signed_in(leader), f"{reverse('sessions:new')}?club=moon"
    sent = {"title": "달 그리기", "day": "2030-05-04", "begins": "22:00", "ends": "00:30", "kind": "open", "weeks": "2", "place": "다락"}
    made = client.post(address, sent)
    assert made.status_code == 302
    first = Session.objects.order_by("starts_at").first()
    assert first is not None
    assert (first.ends_at - first.starts_at, Session.objects.count()) == (timedelta(hours=2, minutes=30), 2)
    page = client.get(f"{address}&from={first.pk}")
    assert page.context["form"]["title"].value() == "달 그리기"
    assert client.post(reverse("sessions:cancel", args=[first.pk]), {"why": "비", "following": "on"}).status_code == 302
    assert Session.objects.filter(cancelled_at=None).count() == 0


def read(content: bytes) -> list[tuple[str, str]]:
    return [(str(event["summary"]), str(event["status"])) for event in icalendar.Calendar.from_ical(content).walk("VEVENT")]


def test_calendars_tell_what_one_may_see() -> None:
    leader, stranger = resident("l@example.kr", "문가람"), resident()
    club = club_of(leader)
    planning.plan(by=leader, club=club, programme=None, what=a_plan(kind="club", title="안에서"))
    shown = planning.plan(by=leader, club=club, programme=None, what=a_plan(kind="open", title="밖에서"))[0]
    planning.cancel(by=leader, session=shown, why="비")
    address = reverse("sessions:club-calendar", args=["moon"])
    assert read(signed_in(leader).get(address).content) == [("안에서", "CONFIRMED"), ("밖에서", "CANCELLED")]
    assert read(Client().get(address).content) == [("밖에서", "CANCELLED")]
    feed = feeding.renew_feed(person=leader)
    assert ("안에서", "CONFIRMED") in read(Client().get(reverse("sessions:feed", args=[feed.secret])).content)
    feeding.renew_feed(person=leader)
    assert Client().get(reverse("sessions:feed", args=[feed.secret])).status_code == 404
    assert read(Client().get(reverse("sessions:feed", args=[feeding.renew_feed(person=stranger).secret])).content) == []
    feeding.close_feed(person=leader)
    assert Feed.objects.filter(person=leader).count() == 0


def test_a_month_shows_its_days_and_knows_its_neighbours() -> None:
    session = taster(
        starts_at=timezone.make_aware(timezone.datetime(2030, 2, 28, 23, 30)), ends_at=timezone.make_aware(timezone.datetime(2030, 3, 1, 1))
    )  # type: ignore[attr-defined]
    page = Client().get(reverse("sessions:month", args=[2030, 2])).content.decode()
    beside = [reverse("sessions:month", args=[2030, number]) in page for number in (1, 3)]
    assert (session.title in page, beside) == (True, [True, True])
    assert Client().get(reverse("sessions:month", args=[2030, 13])).status_code == 404


@pytest.mark.parametrize("name", ["sessions:index", "sessions:doors"])
def test_a_list_asks_the_same_few_questions_however_long_it_is(name: str) -> None:
    client, asked = signed_in(resident()), []
    client.get(reverse(name))
    for count in (3, 25):
        for _ in range(count):
            seating.take_without_account(
                session=taster(), name="이웃", size=1, email="", language="ko", network=str(Session.objects.count()), nonce=uuid4()
            )
        with CaptureQueriesContext(connection) as questions:
            assert client.get(reverse(name)).status_code == 200
        asked.append(len(questions))
    assert asked[0] == asked[1]


def test_materials_are_for_who_sees_the_session() -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    leader = resident("l@example.kr", "문가람")
    made = planning.plan(by=leader, club=club_of(leader), programme=None, what=a_plan(kind="club"))[0]
    client, address = signed_in(leader), reverse("sessions:materials", args=[made.pk])
    assert client.post(address, {"words": "없음"}).status_code == 422
    sent = {"words": "읽을거리", "file": SimpleUploadedFile("읽을거리.txt", "달은 둥글어요.".encode(), "text/plain")}
    assert client.post(address, sent).status_code == 302
    number = made.materials.get().pk
    seen = reverse("sessions:material", args=[number])
    assert (client.get(seen).status_code, Client().get(seen).status_code) == (200, 404)
    client.post(address, {"drop": str(number)})
    assert made.materials.count() == 0


def test_a_clubs_page_shows_what_is_to_come_and_what_was_to_whom_it_is_for() -> None:
    leader, member = resident("l@example.kr", "문가람"), resident()
    club = club_of(leader, member)
    planned = {title: planning.plan(by=leader, club=club, programme=None, what=a_plan(title=title, kind=kind))[0]
               for title, kind in (("안 모임", "club"), ("열린 모임", "open"), ("별똥별", "club"))}  # fmt: skip
    begin(planned["별똥별"], minutes=60 * 24)
    address = reverse("sessions:club", args=[club.slug])
    mentor, auditor = resident("m@example.kr"), resident("a@example.kr", roles=["auditor"])
    Membership.objects.create(club=club, person=mentor, role="mentor", until=timezone.now())

    def seen(client: Client) -> tuple[list[str], bool]:
        pages = client.get(address).content.decode() + client.get(f"{address}?past").content.decode()
        return [title for title in planned if title in pages], reverse("sessions:new") in pages

    everything = list(planned)
    told = [seen(one) for one in (signed_in(member), signed_in(auditor), signed_in(operator()), signed_in(mentor), Client())]
    assert told == [(everything, True), (everything, False), (everything, True), (["열린 모임"], False), (["열린 모임"], False)]
    assert "별똥별" not in signed_in(member).get(address).content.decode()


@pytest.mark.parametrize("count", [3, 60])
def test_a_clubs_page_asks_the_same_few_questions_of_however_many(count: int) -> None:
    leader = resident("l@example.kr", "문가람")
    club = club_of(leader)
    planning.plan(by=leader, club=club, programme=None, what=a_plan(kind="club"), weeks=count)
    client = signed_in(leader)
    with CaptureQueriesContext(connection) as asked:
        client.get(reverse("sessions:club", args=[club.slug]))
    assert len(asked) <= 9


def test_what_belongs_to_no_series_or_no_club_is_not_asked_about() -> None:
    client, session = signed_in(operator()), taster()
    pages = {name: client.get(reverse(f"sessions:{name}", args=[session.pk])).content.decode() for name in ("edit", "cancel")}
    new = client.get(reverse("sessions:new")).content.decode()
    assert [('name="following"' in pages["edit"]), ('name="following"' in pages["cancel"]), ('value="club"' in new)] == [False] * 3
    given = {"title": "달 보기", "day": "2030-01-05", "begins": "10:00", "ends": "09:00", "kind": "open", "weeks": "2"}
    assert client.post(reverse("sessions:new"), given).status_code == 302
    first, second = Session.objects.filter(title="달 보기").order_by("starts_at")
    assert (second.starts_at - first.starts_at, first.ends_at - first.starts_at) == (timedelta(weeks=1), timedelta(hours=23))
    assert 'name="following"' in client.get(reverse("sessions:cancel", args=[first.pk])).content.decode()
    client.post(reverse("sessions:cancel", args=[first.pk]), {"why": "눈", "following": "on"})
    assert Session.objects.exclude(cancelled_at=None).count() == 2


def test_the_people_of_a_club_are_told_though_they_took_no_place() -> None:
    leader, member = resident("l@example.kr", "문가람"), resident()
    made = planning.plan(by=leader, club=club_of(leader, member), programme=None, what=a_plan(kind="club"))[0]
    planning.cancel(by=leader, session=made, why="비")
    assert [one.ko for one in Notice.objects.filter(person=member)] == ["‘별 보기’ 모임이 열리지 않게 되었어요. 비"]


def test_a_month_shows_what_fits_a_page_and_says_that_there_is_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("madang.website.sessions.views.showing.IN_A_MONTH", 2)
    start = timezone.make_aware(timezone.datetime(2030, 2, 3, 10))  # type: ignore[attr-defined]
    address, pages = reverse("sessions:month", args=[2030, 2]), []
    for number in range(3):
        taster(title=f"모임 {number}", starts_at=start, ends_at=start + timedelta(hours=1))
        pages.append(Client().get(address).content.decode())
    told = [(page.count("10:00 모임"), "한 화면에 다 담지 못했어요" in page) for page in pages]
    assert told == [(1, False), (2, False), (2, True)]


def test_what_is_open_is_one_rule_for_the_list_the_home_the_search_and_a_session_itself(client: Client) -> None:
    now, club = timezone.now(), club_of(resident("l@example.kr", "문가람"))
    rows = (("next", 5), ("on now", -1), ("over", -30), ("cancelled", 2), ("club", 1), ("hub", 9))
    for title, hours in rows:
        starts = now + timedelta(hours=hours)
        kind = "club" if title in ("club", "hub") else "open"
        made = Session(title=title, kind=kind, club=None if title == "hub" else club, host=operator(), hidden_code=title)
        made.starts_at, made.ends_at, made.cancelled_at = starts, starts + timedelta(hours=2), now if title == "cancelled" else None
        made.save()
    ever = {one.title for one in queries.open_to_all()}
    assert ever == {one.title for one in Session.objects.filter(cancelled_at=None) if one.open_to_all} == {"next", "on now", "over", "hub"}
    assert [one.title for one in queries.open_doors(now)] == ["on now", "next", "hub"]
    assert [one.title for one in coming.sessions_now()] == ["on now", "next", "hub"]
    assert {thing.title.en for thing in BY_KIND["session"].things()} == ever
    page = client.get(reverse("sessions:doors")).content.decode()
    assert [f">{title}</a>" in page for title, _ in rows] == [True, True, False, False, False, True]
    assert page.count("지금 열리고 있어요") == [one.going_on for one in Session.objects.all()].count(True) == 1
