"""A week of lamp light and moths in the sample club's notebook. Plainly invented; it comes anew every time with the days before today."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import NAMESPACE_URL, UUID, uuid5

from django.utils import timezone

from madang.website.clubs.models import Club
from madang.website.files.actions import keep
from madang.website.files.models import StoredFile
from madang.website.notebook import actions
from madang.website.notebook.actions import Measured, Seen, Tried
from madang.website.notebook.models import Entry, Observation
from madang.website.notebook.rights import rights_of
from madang.website.notebook.sample_picture import WORDS, picture
from madang.website.people.models import Person

YARD = uuid5(NAMESPACE_URL, "madang.notebook.sample")
LAMPS = "가로등 색이 바뀌면 모이는 밤벌레 수도 달라질까?"
NEXT = "비가 온 다음 날에는 왜 나방이 더 많을까?"
BUSIEST = 2  # days ago
WEEK = (  # days ago, moths at the white lamp, at the yellow lamp, beetles, temperature, words
    (7, 23, 9, 4, "19.5", "흰 등 둘레를 도는 나방이 눈에 띄게 많다. 노란 등은 조용하다."),
    (6, 26, 8, 5, "20.0", "바람이 없어서 그런지 어제보다 조금 늘었다."),
    (5, 12, 3, 1, "16.5", "바람이 불고 서늘하다. 두 등 모두 줄었다."),
    (4, 18, 7, 2, "17.8", "흰 등에서 옥색긴꼬리산누에나방을 한 마리 보았다!"),
    (3, 9, 4, 0, "16.0", "부슬비. 우산을 쓰고 십 분만 세었다."),
    (2, 31, 13, 6, "20.4", "비가 그친 다음 날. 이번 주에 가장 많다."),
    (1, 24, 10, 4, "19.1", "개구리 한 마리가 흰 등 아래에서 기다리고 있었다."),
)


def fill(people: Mapping[str, Person]) -> None:
    """Two questions of the sample club, one after the other; a second call changes nothing."""
    club = Club.objects.filter(slug="dalbit-camera").first()
    leader = people.get("leader")
    if club is None or leader is None or not rights_of(leader, club).publish:
        return
    lamps = actions.begin(
        by=leader, club=club, nonce=_name("lamps"), question=LAMPS,
        thinking="흰빛이 더 밝아 보이니까 흰 등에 더 많이 모일 것 같다. 노란 등에는 절반쯤 올 거라고 생각한다.",
    )  # fmt: skip
    if lamps.version > 1:
        return
    _week(lamps, leader)
    _trial(lamps, leader)
    actions.write(
        by=leader, entry=lamps, version=lamps.version, question=LAMPS, thinking=lamps.thinking,
        found="이레 동안 흰 등의 나방은 모두 143마리, 노란 등은 54마리였다. 흰 등에 두 배 넘게 모였다.\n"
        "다만 더운 날에는 두 등 모두 늘었으니, 빛만의 일은 아니다.",
    )  # fmt: skip
    actions.publish(by=leader, entry=lamps)
    actions.begin(
        by=leader, club=club, nonce=_name("rain"), question=NEXT, after=lamps,
        thinking="비 오는 동안 못 날던 나방이 한꺼번에 나오는 것 아닐까?",
    )  # fmt: skip


def _name(part: str) -> UUID:
    return uuid5(YARD, part)


def _week(entry: Entry, by: Person) -> None:
    for ago, white, yellow, beetles, warm, words in WEEK:
        readings = [
            Measured("나방 (흰 등)", Decimal(white), "마리"), Measured("나방 (노란 등)", Decimal(yellow), "마리"),
            Measured("딱정벌레", Decimal(beetles), "마리"), Measured("기온", Decimal(warm), "°C"),
        ]  # fmt: skip
        photo = keep(by=by, upload=picture(), kinds=[StoredFile.Kind.PICTURE], words=WORDS) if ago == BUSIEST else None
        seen = Seen(words, "달빛천 산책로 가로등 아래", _evening(ago), Observation.People.NONE, photo, readings)
        actions.observe(by=by, entry=entry, nonce=_name(f"night {ago}"), seen=seen)


def _evening(ago: int) -> datetime:
    return (timezone.localtime() - timedelta(days=ago)).replace(hour=21, minute=0, second=0, microsecond=0)


def _trial(entry: Entry, by: Person) -> None:
    tried = Tried(
        done="흰 손전등에 노란 셀로판지를 씌우고 10분씩 번갈아 비추며 날아드는 벌레를 세었다.",
        changed="빛의 색", kept="자리, 시간, 손전등, 세는 사람",
        came="흰빛 10분에 11마리, 노란빛 10분에 4마리. 가로등에서 본 것과 같은 쪽이었다.",
    )  # fmt: skip
    actions.note_trial(by=by, entry=entry, nonce=_name("cellophane"), tried=tried)
