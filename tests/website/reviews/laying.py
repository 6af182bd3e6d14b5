"""A call that has closed, six clubs that applied, and the people who review: what the tests of this app begin with."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.utils import timezone
from tests.website.doors import resident

from madang.website.applications.models import Application
from madang.website.clubs.models import Club, Membership
from madang.website.people.models import Person
from madang.website.programmes.calls import read_call
from madang.website.programmes.models import Call, CallVersion, Programme
from madang.website.reviews.actions import beginning, conflicts, scoring, setting_up, sharing
from madang.website.reviews.actions.setting_up import Plan, Rules
from madang.website.reviews.models import Round, Sheet
from madang.website.reviews.phases import Dates
from madang.website.reviews.queries.calls import criteria_of

CALL = """
format = "madang-call/1"
id = "river-2025"
programme = "our-neighborhood-science-club"
category = "science-club"
year = 2025
title = { ko = "강가 과학클럽 모집", en = "Science clubs by the river" }
past = true
host = { name = { ko = "강가 거점센터", en = "River hub" }, kind = "hub", region = "세종" }
may_apply = { unit = "team" }
chosen = { count = 2, how = "exact" }
stages = [{ kind = "document", keeps = 2 }]
criteria = [
  { name = { ko = "계획의 충실함", en = "Soundness of the plan" }, weight = 60 },
  { name = { ko = "이웃과의 나눔", en = "Sharing with neighbours" }, weight = 40 },
]
questions = [{ id = "why", text = { ko = "왜 하나요?", en = "Why?" } }]
"""
NAMES = ("가람 별지기", "나루 현미경", "다솜 드론", "라온 로켓", "마루 지도", "바다 소리")
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Laid:
    """Everything that a test may want to ask about. `leaders` lead the clubs in the order of the applications."""

    call: Call
    applications: list[Application]
    leaders: list[Person]
    operator: Person
    reviewers: list[Person]
    auditor: Person
    round: Round


def dates(phase: str) -> Dates:
    """Dates by which it is this phase now."""
    now = timezone.now()
    start = {"before": 1, "declaring": -1, "scoring": -3, "talking": -12, "deciding": -20}[phase]
    opens = now + start * DAY
    return Dates(opens, opens + 2 * DAY, opens + 10 * DAY, opens + 15 * DAY)


def be_in(round: Round, phase: str) -> Round:
    """Let time pass."""
    when = dates(phase)
    Round.objects.filter(pk=round.pk).update(
        opens_at=when.opens_at, scores_from=when.scores_from, scores_until=when.scores_until, talks_until=when.talks_until
    )
    return Round.objects.select_related("review__call__programme").get(pk=round.pk)


def call_with(slug: str = "river-2025", text: str = CALL) -> Call:
    import json

    from madang.website.programmes.calls import call_as_json

    made = read_call(text)
    programme = Programme.objects.create(slug=f"p-{slug}", year=2025, name_ko="강가 사업", name_en="River programme", shown=True)
    closed = timezone.now() - 30 * DAY
    call = Call.objects.create(
        programme=programme, slug=slug, title_ko=made.title.ko, title_en=made.title.en, opens_at=closed - 30 * DAY, closes_at=closed,
        past=True, shown_at=closed - 40 * DAY,
    )  # fmt: skip
    CallVersion.objects.create(call=call, number=1, data=json.loads(call_as_json(made)))
    return call


def apply(call: Call, number: int, leader: Person) -> Application:
    club = Club.objects.create(slug=f"{call.slug}-{number}", name=NAMES[number % len(NAMES)], purpose="함께 배워요")
    Membership.objects.create(club=club, person=leader, role=Membership.Role.LEADER)
    return Application.objects.create(
        call=call, club=club, title=f"비밀 계획 {number}", state=Application.State.ELIGIBLE, began_by=leader,
        sent_at=datetime(2025, 3, 1, tzinfo=UTC) + number * timedelta(hours=1), receipt=f"{call.slug}-{number}",
    )  # fmt: skip


def lay(
    phase: str = "before",
    *,
    blind: bool = False,
    each: int = 2,
    reviewers: int = 3,
    count: int = 6,
    keeps: int | None = 2,
    rounds: Sequence[str] = ("document",),
) -> Laid:
    """A review, begun, declared, shared out and moved to a phase, as far as the phase goes."""
    call = call_with()
    leaders = [resident(f"leader{number}@example.kr", f"대표 {number}") for number in range(count)]
    applications = [apply(call, number, leader) for number, leader in enumerate(leaders)]
    operator = resident("op@example.kr", "하은채", ["operator"])
    asked = [resident(f"reviewer{number}@example.kr", f"심사 {number}", ["reviewer"]) for number in range(reviewers)]
    auditor = resident("auditor@example.kr", "진서후", ["auditor"])
    rules = Rules(blind, each, 10, criteria_of(read_call(CALL)))
    start = timezone.now() + DAY
    plans = [
        Plan(kind, keeps, Dates(start + 30 * place * DAY, start + (30 * place + 2) * DAY, start + (30 * place + 9) * DAY))
        for place, kind in enumerate(rounds)
    ]
    review = setting_up.set_up(by=operator, call=call, rules=rules, rounds=plans)
    for number, person in enumerate(asked):
        setting_up.seat(by=operator, review=review, person=person, chair=number == 0)
    laid = Laid(call, applications, leaders, operator, asked, auditor, review.rounds.get(place=1))
    return laid if phase == "before" else begun(laid, phase)


def begun(laid: Laid, phase: str) -> Laid:
    """The round begun, everybody's conflicts declared, and the applications shared out."""
    beginning.begin(by=laid.operator, round=laid.round)
    be_in(laid.round, "declaring")
    for person in laid.reviewers:
        conflicts.declare(by=person, round=laid.round, applications=[])
    sharing.share_out(by=laid.operator, round=laid.round)
    return Laid(laid.call, laid.applications, laid.leaders, laid.operator, laid.reviewers, laid.auditor, be_in(laid.round, phase))


def score(laid: Laid, sheet: Sheet, plan: int, share: int, note: str = "") -> None:
    """Hand a sheet in."""
    scoring.save(
        by=sheet.seat.person,
        sheet=sheet,
        points={"c1": plan, "c2": share},
        notes={"c1": note},
        note_=note,
        version=sheet.version,
        hand_in=True,
    )


def all_scored(laid: Laid) -> None:
    """Every sheet handed in: the application that was sent first is liked best, the next less, and so on."""
    round = be_in(laid.round, "scoring")
    order = {one.pk: place for place, one in enumerate(laid.applications)}
    for sheet in Sheet.objects.filter(case__round=round).select_related("seat__person", "case"):
        liked = max(0, 10 - order[sheet.case.application_id])
        score(laid, sheet, liked, liked)
