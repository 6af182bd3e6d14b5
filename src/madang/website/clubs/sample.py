"""Four clubs of a sample yard. Plainly invented; a second call changes nothing."""

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from uuid import NAMESPACE_URL, UUID, uuid5

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from madang.website.clubs.actions import founding, joining, posting, roles
from madang.website.clubs.actions.founding import About
from madang.website.clubs.models import Club, Membership, Post
from madang.website.files.actions import keep
from madang.website.files.models import StoredFile
from madang.website.people.actions import entering
from madang.website.people.models import Person

YARD = uuid5(NAMESPACE_URL, "madang.clubs.sample")
CAMERA = About(
    "달빛 카메라",
    "밤에만 보이는 동네를 찍어요. 가로등 아래 나방, 물에 비친 달, 문 닫은 시장의 고요를 카메라에 담고, 왜 그런지 함께 알아봐요.",
    "버들동", "버들동 주민센터 2층", Club.Joining.REQUEST, 12,
)  # fmt: skip
OTHERS = (
    ("mulgil", About(
        "물길 탐험대", "동네에 흐르는 물을 따라 걸으며 재고 적어요. 복개천의 옛 물길을 지도 위에 되살리는 것이 올해 목표예요.",
        "솔내동", "솔내동 작은도서관", Club.Joining.OPEN, 20), "물길 이끄미"),
    ("baram", About(
        "바람개비 공방", "버려진 것으로 바람을 재는 기계를 만들어요. 손으로 만드는 일을 좋아하면 누구나 환영해요.",
        "한들동", "한들동 마을공방", Club.Joining.OPEN, 4), "공방지기"),
    ("sori", About(
        "골목 소리 채집단", "사라지는 골목 소리를 녹음하고, 소리로 짧은 이야기를 만들어요.",
        "온새동", "", Club.Joining.INVITATION, None), "소리 모으미"),
)  # fmt: skip
MEMBERS = (("haneul", "구름산책", 0), ("byeol", "별헤는밤", 2), ("dal", "반달이", 0), ("namu", "느티나무", 0))

PICTURES = Path(__file__).parent / "sample_pictures"  # painted by Madang's own painter
SHOWN = {
    "dalbit-camera": "보름달이 뜬 물가에 켜진 가로등 하나", "mulgil": "바위 사이로 굽이치는 산골 물길",
    "baram": "가을 들판에서 연을 날리는 아이", "sori": "해 질 무렵 골목에 앉은 고양이",
}  # fmt: skip


def fill(people: Mapping[str, Person]) -> None:
    """The sample club with its leader, members and board; three others in other neighbourhoods."""
    camera = _founded(people["leader"], "dalbit-camera", CAMERA, days=200)
    for person, companions in [(people["resident"], 0), *((_neighbour(part, name), family) for part, name, family in MEMBERS)]:
        _bring(camera, people["leader"], person, companions)
    treasurer = _neighbour("dal", "반달이")
    if Membership.objects.filter(club=camera, person=treasurer, until=None, role=Membership.Role.MEMBER).exists():
        roles.change(by=people["leader"], club=camera, person=treasurer, role=Membership.Role.TREASURER)
    _board(camera, people)
    for place, (slug, about, leader) in enumerate(OTHERS):
        club = _founded(_neighbour(f"leader-{slug}", leader), slug, about, days=90 + 40 * place)
        if about.joining == Club.Joining.OPEN:
            _walk_in(club, _neighbour("byeol", "별헤는밤"), 2)
            _walk_in(club, _neighbour("namu", "느티나무"), 1)


def _neighbour(part: str, name: str) -> Person:
    return entering.begin(email=f"{part}.clubs@madang.example", display_name=name, language="ko", notices=False)


def _founded(by: Person, slug: str, about: About, days: int) -> Club:
    there = Club.objects.filter(slug=slug).first()
    if there is not None:
        return there
    made = founding.found(by=by, about=about, nonce=uuid5(YARD, slug))
    then = timezone.now() - timedelta(days=days)
    Club.objects.filter(pk=made.pk).update(slug=slug, founded_at=then)  # an address that the samples of other apps know
    Membership.objects.filter(club=made).update(since=timezone.localdate(then))
    made.refresh_from_db()
    upload = SimpleUploadedFile(f"{slug}.jpg", (PICTURES / f"{slug}.jpg").read_bytes(), "image/jpeg")
    founding.picture(by=by, club=made, stored=keep(by=by, upload=upload, kinds=[StoredFile.Kind.PICTURE], words=SHOWN[slug]))
    return made


def _bring(club: Club, leader: Person, person: Person, companions: int) -> None:
    if Membership.objects.filter(club=club, person=person).exists() or club.requests.filter(person=person).exists():
        return
    asked = joining.ask(by=person, club=club, words="함께 찍고 싶어요.", companions=companions)
    joining.answer(by=leader, request=asked, accept=True, words="반가워요!")
    Membership.objects.filter(club=club, person=person).update(since=timezone.localdate() - timedelta(days=120))


def _walk_in(club: Club, person: Person, companions: int) -> None:
    if not Membership.objects.filter(club=club, person=person).exists() and not club.requests.filter(person=person).exists():
        joining.ask(by=person, club=club, companions=companions)


def _board(club: Club, people: Mapping[str, Person]) -> None:
    if club.posts.exists():
        return
    leader, resident = people["leader"], people["resident"]
    first = _write(
        club, leader, "rules", "우리 모임 약속이에요. 사람을 찍을 때는 먼저 물어보기, 늦은 밤에는 둘이 함께 다니기, 삼각대는 쓰고 제자리에!"
    )
    posting.pin(by=leader, post=first, pinned=True)
    walk = _write(club, leader, "walk", "토요일 저녁 7시에 달빛천 다리 아래에서 만나요. @오세림님, 손전등 두 개 부탁해요.")
    _write(club, resident, "torch", "@문가람님, 챙겨 갈게요! 셀로판지도 가져갈까요?", under=walk)
    _write(club, _neighbour("haneul", "구름산책"), "late", "저는 조금 늦어요. 다리 아래로 바로 갈게요.", under=walk)
    _write(club, _neighbour("byeol", "별헤는밤"), "moth", "어제 흰 가로등 아래에서 옥색긴꼬리산누에나방을 봤어요. 날개가 손바닥만 했어요!")


def _write(club: Club, by: Person, part: str, words: str, under: Post | None = None) -> Post:
    nonce: UUID = uuid5(YARD, part)
    return posting.write(by=by, club=club, words=words, nonce=nonce, under=under)
