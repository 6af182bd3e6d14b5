"""Sessions of the sample yard: the camera club's evenings, two tasters with places, a full one with a family waiting, one that was,
and an open workshop that is going on while the yard opens."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5

from django.utils import timezone

from madang.website.clubs.models import Club
from madang.website.people.models import Person
from madang.website.programmes.models import Programme
from madang.website.sessions.actions import marking, planning, seating
from madang.website.sessions.actions.planning import Plan
from madang.website.sessions.models import Session

YARD = uuid5(NAMESPACE_URL, "madang.sessions.sample")
CLUB, PROGRAMME = "dalbit-camera", "2026-science-club"


def fill(people: Mapping[str, Person]) -> None:
    """Once: a yard that has sessions stays as it is."""
    if Session.objects.exists():
        return
    programme = Programme.objects.filter(slug=PROGRAMME).first()
    club = Club.objects.filter(slug=CLUB).first()
    if club is not None:
        _evenings(club, programme, people)
        _that_was(club, programme, people)
    _tasters(programme, people)
    _going_on(programme, people)


def _at(days: int, hour: int, minute: int = 0) -> datetime:
    day = timezone.localdate() + timedelta(days=days)
    return timezone.make_aware(datetime.combine(day, time(hour, minute)))


def _evenings(club: Club, programme: Programme | None, people: Mapping[str, Person]) -> None:
    what = Plan(
        "달빛 촬영 모임", _at(3, 19, 30), _at(3, 21, 30), Session.Kind.CLUB,
        "이번 주에는 가로등 아래 모이는 벌레를 찍고, 어떤 빛에 더 모이는지 세어 봐요.",
        "버들동 주민센터 2층", capacity=12,
    )  # fmt: skip
    made = planning.plan(by=people["leader"], club=club, programme=programme, what=what, weeks=4)
    seating.take(session=made[0], person=people["leader"])
    seating.take(session=made[0], person=people["resident"], size=2)
    walk = Plan(
        "달빛 산책: 다리 아래 나방 만나기", _at(8, 20), _at(8, 21, 30), Session.Kind.OPEN,
        "흰 천을 걸고 등을 켜요. 어떤 나방이 오는지 함께 보고, 이름을 불러 봐요. 아이와 함께 와도 좋아요.",
        "달빛천 다리 아래", capacity=15,
    )  # fmt: skip
    planning.plan(by=people["leader"], club=club, programme=programme, what=walk)


def _that_was(club: Club, programme: Programme | None, people: Mapping[str, Person]) -> None:
    """Planned for tomorrow, filled, and then moved into the past: nobody takes a place in a session that was."""
    what = Plan("첫 모임: 달은 왜 따라올까", _at(1, 19, 30), _at(1, 21, 0), Session.Kind.CLUB, "", "버들동 주민센터 2층", capacity=12)
    was = planning.plan(by=people["leader"], club=club, programme=programme, what=what)[0]
    for part, size in (("leader", 1), ("resident", 2), ("mentor", 1)):
        if part != "mentor":
            seating.take(session=was, person=people[part], size=size)
    Session.objects.filter(pk=was.pk).update(starts_at=_at(-9, 19, 30), ends_at=_at(-9, 21, 0), reminded_at=_at(-10, 19))
    was.refresh_from_db()
    told = [marking.Told(uuid5(YARD, str(seat.pk)), seat.pk, size=seat.size) for seat in was.seats.all()]
    told.append(marking.Told(uuid5(YARD, "walk-in"), name="지나가던 이웃", size=2))
    marking.mark(by=people["leader"], session=was, told=told)


def _tasters(programme: Programme | None, people: Mapping[str, Person]) -> None:
    operator = people["operator"]
    for title, days, hour, capacity, place, about in (
        ("그림 한 장이 영화가 되는 한 시간", 6, 14, 20, "온들 거점 배움방",
         "휴대전화만 들고 오세요. 이야기 한 줄로 움직이는 그림을 만들어 봐요. 처음이어도 괜찮아요."),
        ("할머니 손 잡고 별 보기", 10, 20, 30, "버들천 둔치", "망원경 세 대가 기다려요. 흐리면 배움방에서 별 그림을 그려요."),
        ("작은 현미경 만들기", 2, 10, 3, "한들동 마을공방", "렌즈 하나와 종이로 만들어요."),
    ):  # fmt: skip
        what = Plan(title, _at(days, hour), _at(days, hour + 1, 30), Session.Kind.TASTER, about, place, capacity=capacity)
        made = planning.plan(by=operator, club=None, programme=programme, what=what)[0]
        if capacity == 3:
            for name, size in (("민들레네", 2), ("은행나무", 1), ("토끼풀네", 3)):
                seating.take_without_account(
                    session=made, name=name, size=size, email="", language="ko", network="sample", nonce=uuid5(YARD, name)
                )


def _going_on(programme: Programme | None, people: Mapping[str, Person]) -> None:
    """Planned for tomorrow, filled, and then moved to now."""
    what = Plan(
        "열린 작업실: 밤하늘 지도 그리기", _at(1, 14), _at(1, 16), Session.Kind.OPEN,
        "별자리판을 오려 만들고, 오늘 밤 우리 동네에서 보일 별에 이름을 붙여요.", "온들 거점 배움방", capacity=16,
    )  # fmt: skip
    made = planning.plan(by=people["operator"], club=None, programme=programme, what=what)[0]
    seating.take(session=made, person=people["leader"])
    seating.take(session=made, person=people["resident"], size=2)
    for name, size in (("버드나무네", 3), ("솔방울", 1)):
        seating.take_without_account(session=made, name=name, size=size, email="", language="ko", network="sample", nonce=uuid5(YARD, name))
    began = timezone.now().replace(second=0, microsecond=0) - timedelta(minutes=10)
    Session.objects.filter(pk=made.pk).update(starts_at=began, ends_at=began + timedelta(hours=2), reminded_at=began)
