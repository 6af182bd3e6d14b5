"""Three proposals in different states, and one that was joined. Plainly invented; by the six people of a demo yard."""

from collections.abc import Mapping
from uuid import NAMESPACE_URL, UUID, uuid5

from madang.film.language import Text
from madang.website.people.models import Person
from madang.website.proposals import actions
from madang.website.proposals.models import Proposal, State

YARD = uuid5(NAMESPACE_URL, "madang.proposals.sample")


def fill(people: Mapping[str, Person]) -> None:
    """A second call changes nothing."""
    resident, leader, mentor, reviewer, operator = (people[part] for part in ("resident", "leader", "mentor", "reviewer", "operator"))
    if Proposal.objects.filter(nonce=_name("stars")).exists():
        return
    stars = _propose(
        resident, "stars", Proposal.Kind.SESSION, "아파트 옥상에서 별 보는 밤",
        "우리 동네에서도 별이 보이는지 궁금해요. 돗자리만 들고 모여요. 어린이와 어르신이 함께 올라갈 수 있으면 좋겠어요.",
    )  # fmt: skip
    smells = _propose(
        leader, "smells", Proposal.Kind.THEME, "골목 냄새 지도 만들기",
        "빵집, 세탁소, 비 온 뒤의 흙. 시간마다 골목 냄새가 달라져요. 함께 걸으며 적고 지도로 그려 보고 싶어요.",
    )  # fmt: skip
    drone = _propose(
        reviewer, "drone", Proposal.Kind.SESSION, "드론으로 동네를 찍는 교육", "하늘에서 우리 동네를 찍어 영화에 넣고 싶어요.",
    )  # fmt: skip
    night = _propose(
        mentor, "night", Proposal.Kind.SESSION, "망원경으로 달 보기", "보름달이 뜨는 날 학교 운동장에서 달을 함께 보면 어떨까요?"
    )
    for proposal, supporters in ((stars, (leader, mentor, reviewer)), (smells, (resident, mentor)), (drone, (leader,)), (night, (leader,))):
        for person in supporters:
            actions.support(by=person, proposal=proposal)
    actions.join(by=operator, proposal=night, into=stars)
    _answers(operator, stars, smells, drone)


def _answers(operator: Person, stars: Proposal, smells: Proposal, drone: Proposal) -> None:
    will = Text(
        ko="하기로 했어요. 옥상 대신 하늘이 트인 천변 공원에서 모여요. 망원경 두 대를 거점센터가 빌려요. 날짜가 잡히면 여기에 적을게요.",
        en="We will do it, in the open park by the stream instead of a roof. The hub lends two telescopes. The date will stand here.",
    )
    looking = Text(ko="함께 걸을 길과 날짜를 클럽과 이야기하고 있어요.", en="We are talking with the club about a route and a day.")
    because = Text(
        ko="동네 위가 비행 허가를 받아야 하는 곳이라 이번에는 하지 못해요. 높은 건물에서 찍는 방법을 멘토와 찾아볼게요.",
        en="Flying above our neighbourhood needs a permit, so not this time. With a mentor we look for ways to film from tall buildings.",
    )
    actions.answer(by=operator, proposal=stars, state=State.WILL_DO, words=will)
    actions.answer(by=operator, proposal=smells, state=State.LOOKING, words=looking)
    actions.answer(by=operator, proposal=drone, state=State.NOT_NOW, words=because)


def _name(part: str) -> UUID:
    return uuid5(YARD, part)


def _propose(by: Person, part: str, kind: str, title: str, words: str) -> Proposal:
    return actions.propose(by=by, kind=kind, title=title, words=words, nonce=_name(part))
