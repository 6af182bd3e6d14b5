"""What the sample yard shows of a review: a call that has closed, five applications, and a review in which one reviewer is still at work.

Everything is made by the actions that people use. The call is open for the moment in which the applications are sent; then a second version
closes it, as the sample of `programmes` moves its window.
"""

from collections.abc import Mapping
from datetime import timedelta
from uuid import uuid4

from django.utils import timezone

from madang.film.language import Text
from madang.website.applications.actions import beginning as applying
from madang.website.applications.actions import checking, saving, sending
from madang.website.applications.models import Application
from madang.website.people.actions import changing, entering
from madang.website.people.models import Person, Role
from madang.website.programmes.actions import drafting, showing
from madang.website.programmes.calls import SEOUL, read_call
from madang.website.programmes.files import plain
from madang.website.programmes.models import Call, Programme
from madang.website.programmes.queries import call_of
from madang.website.reviews.actions import beginning, conflicts, scoring, setting_up, sharing
from madang.website.reviews.models import Round, Sheet
from madang.website.reviews.phases import Dates
from madang.website.reviews.queries.calls import criteria_of
from madang.website.reviews.sample_words import APPLICANTS, CALL, SCORES

SLUG, PROGRAMME = "2026-neighbourhood-science-stories", "2026-science-club"
CLOSED = Text(ko="접수가 끝났어요. 이제 심사해요.", en="The window is over, and the review begins.")
DAY = timedelta(days=1)


def fill(people: Mapping[str, Person]) -> None:
    """A yard that has it already stays as it is."""
    programme = Programme.objects.filter(slug=PROGRAMME).first()
    if programme is None or Call.objects.filter(slug=SLUG).exists():
        return
    operator = people["operator"]
    call = _call(operator, programme)
    applications = [_apply(call, operator, number, *row) for number, row in enumerate(APPLICANTS)]
    _close(operator, call)
    _review(people, Call.objects.get(pk=call.pk), applications)


def _text(closes: int) -> str:
    today = timezone.now().astimezone(SEOUL).date()
    return CALL.format(opens=(today - 30 * DAY).isoformat(), closes=(today + closes * DAY).isoformat())


def _call(operator: Person, programme: Programme) -> Call:
    call = drafting.begin(by=operator, programme=programme, slug=SLUG, data=plain(read_call(_text(1), SLUG)))
    showing.show(by=operator, call=call)
    return Call.objects.get(pk=call.pk)


def _close(operator: Person, call: Call) -> None:
    said = plain(read_call(_text(-2), SLUG))
    drafting.write(by=operator, call=call, part=said, names=tuple(said))
    showing.publish(by=operator, call=call, why=CLOSED)


def _apply(call: Call, operator: Person, number: int, name: str, applicant: str, title: str, question: str, showing_: str) -> Application:
    person = entering.begin(email=f"applicant{number}@madang.example", display_name=name, language="ko", notices=False)
    made = applying.begin(by=person, call=call, applicant=applicant)
    answers = {"title": title, "q:question": question, "q:showing": showing_}
    saving.save(by=person, application=made.pk, written=[saving.Written(field, value, 0) for field, value in answers.items()])
    sending.send(by=person, application=made.pk, key=uuid4(), arrived=timezone.now(), anyway=True)
    return checking.check(by=operator, application=made.pk, meets=True)


def _reviewer(name: str, number: int) -> Person:
    person = entering.begin(email=f"reviewer{number}@madang.example", display_name=name, language="ko", notices=False)
    changing.give_role(by=None, person=person, kind=Role.Kind.REVIEWER)
    return Person.objects.get(pk=person.pk)


def _review(people: Mapping[str, Person], call: Call, applications: list[Application]) -> None:
    """Three reviewers, each application read by two of them; one conflict declared, one added by the hub."""
    operator, mine = people["operator"], people["reviewer"]
    start = timezone.localtime().replace(minute=0, second=0, microsecond=0) - DAY
    dates = Dates(start, start + timedelta(hours=3), start + 8 * DAY, start + 10 * DAY)
    rules = setting_up.Rules(blind=False, each=2, scale=10, criteria=criteria_of(call_of(call)))
    review = setting_up.set_up(by=operator, call=call, rules=rules, rounds=[setting_up.Plan("document", 2, dates)])
    others = {key: _reviewer(key, number) for number, key in enumerate(SCORES)}
    seated = [mine, *others.values()]
    for person in seated:
        setting_up.seat(by=operator, review=review, person=person, chair=person == others["나가온"])
    round = review.rounds.get()
    beginning.begin(by=operator, round=round)
    round = Round.objects.select_related("review__call").get(pk=round.pk)
    for person in seated:
        told = [applications[4].pk] if person == mine else []
        conflicts.declare(by=person, round=round, applications=told, words="사진회 회원과 가족이에요." if told else "")
    case = round.cases.get(application=applications[0])
    conflicts.add(by=operator, round=round, case=case, person=others["도하늘"], words="같은 도서관에서 일해요.")
    sharing.share_out(by=operator, round=round)
    _score(others, mine, applications)


def _score(others: Mapping[str, Person], mine: Person, applications: list[Application]) -> None:
    """The others have handed in; the reviewer of the sample has handed in one and begun another."""
    order = {one.pk: number for number, one in enumerate(applications)}
    sheets = Sheet.objects.select_related("case", "seat__person").order_by("case__number")
    for key, person in others.items():
        for sheet in sheets.filter(seat__person=person, case__application__in=order):
            *points, note = SCORES[key][order[sheet.case.application_id]]
            _save(sheet, [int(one) for one in points], str(note), hand_in=True)
    own = list(sheets.filter(seat__person=mine, case__application__in=order))
    for place, sheet in enumerate(own[:2]):
        _save(sheet, [8, 7, 8] if place == 0 else [7], "" if place else "바로 해 볼 수 있는 계획이에요.", hand_in=place == 0)


def _save(sheet: Sheet, points: list[int], note: str, *, hand_in: bool) -> None:
    given = {f"c{number}": value for number, value in enumerate(points, 1)}
    scoring.save(by=sheet.seat.person, sheet=sheet, points=given, notes={}, note_=note, version=0, hand_in=hand_in)
