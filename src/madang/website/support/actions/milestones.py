"""Milestones: laid out from what the call asks of those who are chosen, handed in by the club, confirmed or sent back by hub or mentor."""

from datetime import date

from django.db import transaction
from django.db.models import Max

from madang.film.language import Text
from madang.website.applications.models import Application
from madang.website.clubs.models import Membership
from madang.website.clubs.queries import people_of
from madang.website.files.models import StoredFile
from madang.website.notices.actions import tell
from madang.website.people.actions.noting import note
from madang.website.people.models import Person, Role
from madang.website.programmes.calls.call import Call, Obligation
from madang.website.support.errors import NotChosen, NothingHandedIn, NotNow, NotYours
from madang.website.support.models import Milestone, Step
from madang.website.support.rights import rights_in

State = Milestone.State
CHOSEN = (Application.State.CHOSEN, Application.State.AGREED)
WRITERS = (Membership.Role.LEADER, Membership.Role.TREASURER, Membership.Role.MEMBER)
PAGE = "support:club"


@transaction.atomic
def lay(*, by: Person, application: Application) -> list[Milestone]:
    """Each obligation of the call becomes as many milestones as it counts. A second time nothing is added. Raises NotYours, NotChosen."""
    club = application.club
    if club is None or application.state not in CHOSEN:
        raise NotChosen
    rights = rights_in(club, by)
    if not (rights.arrange or rights.hand_in):
        raise NotYours
    from madang.website.programmes.queries import call_of

    Application.objects.select_for_update().get(pk=application.pk)
    if not application.milestones.exists():
        call = call_of(application.call)
        wanted = [text for obligation in call.obligations for text in _said(obligation)]
        Milestone.objects.bulk_create(
            [
                Milestone(application=application, place=place, what_ko=text.say("ko"), what_en=text.say("en"), due=_last_day(call))
                for place, text in enumerate(wanted)
            ]
        )
        note(act="laid milestones", who=by.pseudonym, club=club.slug, count=len(wanted))
    return list(application.milestones.all())


def _said(obligation: Obligation) -> list[Text]:
    count = obligation.count or 1
    if count == 1 or count > 24:  # more are counted in one line: nobody ticks a hundred
        return [obligation.what]
    return [
        Text(ko=f"{obligation.what.say('ko')} ({number}/{count})", en=f"{obligation.what.say('en')} ({number} of {count})")
        for number in range(1, count + 1)
    ]


def _last_day(call: Call) -> date | None:
    return call.period.end.last_day if call.period.end is not None else None


@transaction.atomic
def add(*, by: Person, application: Application, what: Text, due: date | None) -> Milestone:
    """One more, by the hub. Raises NotYours."""
    club = application.club
    if club is None or not rights_in(club, by).arrange:
        raise NotYours
    Application.objects.select_for_update().get(pk=application.pk)
    last = application.milestones.aggregate(last=Max("place"))["last"]
    place = 0 if last is None else last + 1
    return Milestone.objects.create(application=application, place=place, what_ko=what.say("ko"), what_en=what.say("en"), due=due)


@transaction.atomic
def set_due(*, by: Person, milestone: Milestone, due: date | None) -> None:
    """Another day, by the hub; the club is told. Raises NotYours."""
    club = milestone.application.club
    assert club is not None
    if not rights_in(club, by).arrange:
        raise NotYours
    Milestone.objects.filter(pk=milestone.pk).update(due=due, reminded_on=None)
    words = Text(
        ko=f"'{milestone.what_ko}' 기한이 {f'{due}로 바뀌었어요' if due else '없어졌어요'}.",
        en=f"“{milestone.what_en}” is {f'to be done by {due}' if due else 'no longer bound to a day'} now.",
    )
    tell(people=people_of(club, *WRITERS), kind="milestone", words=words, view=PAGE, arguments={"slug": club.slug})


@transaction.atomic
def hand_in(*, by: Person, milestone: Milestone, words: str, link: str, file: StoredFile | None) -> Step:
    """The club says that it is done, with what shows it. Raises NotYours, NothingHandedIn, NotNow where it is confirmed already."""
    club = milestone.application.club
    assert club is not None
    if not rights_in(club, by).hand_in:
        raise NotYours
    if not (words.strip() or link or file):
        raise NothingHandedIn
    _move(milestone, (State.OPEN, State.SENT_BACK, State.HANDED_IN), State.HANDED_IN)
    step = Step.objects.create(milestone=milestone, state=State.HANDED_IN, words=words.strip(), link=link, file=file, by=by)
    note(act="handed in", who=by.pseudonym, club=club.slug, milestone=milestone.pk)
    told = Text(ko=f"{club.name}에서 냈어요: {milestone.what_ko}", en=f"{club.name} handed in: {milestone.what_en}")
    people = [*people_of(club, Membership.Role.MENTOR), *_operators()]
    tell(people=people, kind="milestone", words=told, view=PAGE, arguments={"slug": club.slug})
    return step


def _operators() -> list[Person]:
    return list(Person.objects.filter(is_active=True, roles__kind=Role.Kind.OPERATOR, roles__until=None).distinct())


@transaction.atomic
def answer(*, by: Person, milestone: Milestone, confirmed: bool, words: str) -> Step:
    """Hub or mentor confirms, or sends it back with words. Raises NotYours, NotNow, NothingHandedIn for no word with it."""
    club = milestone.application.club
    assert club is not None
    if not rights_in(club, by).judge:
        raise NotYours
    if not confirmed and not words.strip():
        raise NothingHandedIn
    state = State.CONFIRMED if confirmed else State.SENT_BACK
    _move(milestone, (State.HANDED_IN,), state)
    step = Step.objects.create(milestone=milestone, state=state, words=words.strip(), by=by)
    act = "confirmed milestone" if confirmed else "sent milestone back"
    note(act=act, who=by.pseudonym, club=club.slug, milestone=milestone.pk)
    told = (
        Text(ko=f"확인했어요: {milestone.what_ko}", en=f"Confirmed: {milestone.what_en}")
        if confirmed
        else Text(ko=f"조금 더 해 주세요: {milestone.what_ko}", en=f"Please look again: {milestone.what_en}")
    )
    tell(people=people_of(club, *WRITERS), kind="milestone", words=told, view=PAGE, arguments={"slug": club.slug})
    return step


def _move(milestone: Milestone, here: tuple[str, ...], there: str) -> None:
    """Compare and set: of two people who answer at once, one does."""
    if not Milestone.objects.filter(pk=milestone.pk, state__in=here).update(state=there):
        raise NotNow
