"""What the sample yard shows of applications: a draft that two people write, three that were sent, and one that won last year.

Everything is made by the actions that people use. Last year's is judged by last year's window: its moments are given to the actions,
and only the moments in which that call was shown and the draft begun are set back by hand.
"""

from collections.abc import Mapping
from datetime import datetime
from uuid import NAMESPACE_URL, uuid5

from django.utils import timezone

from madang.website.applications.actions import beginning, checking, saving, sending
from madang.website.applications.actions.moving import move
from madang.website.applications.models import Application
from madang.website.applications.sample_words import DRAFT, DRAFT_BY_RESIDENT, LAST_YEAR, SENT, WON
from madang.website.clubs.models import Club, Membership
from madang.website.clubs.queries import people_of
from madang.website.people.models import Person
from madang.website.programmes.actions import drafting, programmes, showing
from madang.website.programmes.calls import SEOUL, read_call
from madang.website.programmes.files import plain
from madang.website.programmes.models import Call, Programme

CLUB, OPEN = "dalbit-camera", "2026-neighbourhood-science-club"
PAST_PROGRAMME, PAST = "2025-science-club", "2025-neighbourhood-science-club"
SHOWN = datetime(2025, 10, 27, 9, tzinfo=SEOUL)
BEGUN, ARRIVED = datetime(2025, 11, 10, 20, tzinfo=SEOUL), datetime(2025, 11, 20, 21, 14, 8, tzinfo=SEOUL)
CHECKED = "baram"
YARD = uuid5(NAMESPACE_URL, "madang.applications.sample")


def fill(people: Mapping[str, Person]) -> None:
    """A yard that has it already stays as it is."""
    club, call = Club.objects.filter(slug=CLUB).first(), Call.objects.filter(slug=OPEN).first()
    if club is None or call is None:
        return
    _won(people, club)
    _draft(people, club, call)
    for slug in SENT:
        _sent(people["operator"], slug, call)


def _write(by: Person, application: Application, answers: Mapping[str, str]) -> None:
    saving.save(by=by, application=application.pk, written=[saving.Written(field, value) for field, value in answers.items()])


def _draft(people: Mapping[str, Person], club: Club, call: Call) -> None:
    if Application.objects.filter(club=club, call=call).exists():
        return
    made = beginning.begin(by=people["leader"], call=call, club=club)
    _write(people["leader"], made, DRAFT)
    _write(people["resident"], made, DRAFT_BY_RESIDENT)


def _sent(operator: Person, slug: str, call: Call) -> None:
    club = Club.objects.filter(slug=slug).first()
    if club is None or Application.objects.filter(club=club, call=call).exists():
        return
    leader = people_of(club, Membership.Role.LEADER)[0]
    made = beginning.begin(by=leader, call=call, club=club)
    _write(leader, made, SENT[slug])
    # what nobody has answered about ages and homes is checked by the hub: the club was warned, and sends nevertheless
    sending.send(by=leader, application=made.pk, key=uuid5(YARD, slug), arrived=timezone.now(), anyway=True)
    if slug == CHECKED:
        checking.check(by=operator, application=made.pk, meets=True)


def _past_call(operator: Person) -> Call:
    there = Call.objects.filter(slug=PAST).first()
    if there is not None:
        return there
    programme = Programme.objects.filter(slug=PAST_PROGRAMME).first() or programmes.make(
        by=operator, slug=PAST_PROGRAMME, year=2025, name_ko="2025 우리동네 과학클럽", name_en="Neighbourhood Science Clubs 2025",
        about_ko="이웃끼리 모여 궁금한 것 하나를 정하고, 일 년 동안 묻고 만들고 보여 주는 사업이에요.",
        about_en="Neighbours choose one question, and for a year they ask, make and show.",
        credit_ko="온들시와 온들과학문화거점센터의 지원을 받아 만들었어요.",
        credit_en="Made with the support of the City of Ondeul and the Ondeul Science Culture Hub.",
        budget=40_000_000, starts=datetime(2025, 10, 1).date(), ends=datetime(2026, 12, 31).date(), shown=True,
    )  # fmt: skip
    made = drafting.begin(by=operator, programme=programme, slug=PAST, data=plain(read_call(LAST_YEAR, PAST)))
    showing.show(by=operator, call=made)
    Call.objects.filter(pk=made.pk).update(shown_at=SHOWN)
    return Call.objects.get(pk=made.pk)


def _won(people: Mapping[str, Person], club: Club) -> None:
    """Last year's: sent, checked, reviewed, chosen; its agreement is the sample's of grants."""
    operator, leader = people["operator"], people["leader"]
    call = _past_call(operator)
    if Application.objects.filter(club=club, call=call).exists():
        return
    made = beginning.begin(by=leader, call=call, club=club, now=BEGUN)
    _write(leader, made, WON)
    sending.send(by=leader, application=made.pk, key=uuid5(YARD, PAST), arrived=ARRIVED, anyway=True)
    held = checking.check(by=operator, application=made.pk, meets=True)
    for state in ("in review", "chosen"):
        held = move(by=operator, application=held, to=state)  # type: ignore[arg-type]
    Application.objects.filter(pk=made.pk).update(began_at=BEGUN)
