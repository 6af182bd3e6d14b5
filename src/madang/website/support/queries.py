"""What is read about the help along the way."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from madang.film.language import Text
from madang.website.applications.models import Application
from madang.website.clubs.models import Club, Membership
from madang.website.people.models import Person, Role
from madang.website.programmes.models import Programme
from madang.website.support.certificates import key_of_name, tidy_number
from madang.website.support.marks import mark_of
from madang.website.support.models import Certificate, MentorNote, Milestone, Question, Survey, Taken
from madang.website.support.results import FEWEST, Spread, spread_of

CHOSEN = (Application.State.CHOSEN, Application.State.AGREED)
INNER = (Membership.Role.LEADER, Membership.Role.TREASURER, Membership.Role.MEMBER)


def chosen_applications(club: Club) -> list[Application]:
    """What this club was chosen for, newest first, with its milestones and their steps."""
    rows = club.applications.filter(state__in=CHOSEN).select_related("call", "call__programme").order_by("-sent_at", "-began_at")
    return list(rows.prefetch_related("milestones__steps__by", "milestones__steps__file"))


def notes_of(club: Club) -> QuerySet[MentorNote]:
    """What mentors wrote, newest first."""
    return club.mentor_notes.select_related("by")


def mentored_by(person: Person) -> list[Club]:
    """The clubs that this person mentors today, each with `waiting`: how much was handed in and waits for an answer."""
    handed_in = Q(applications__milestones__state=Milestone.State.HANDED_IN)
    held = Q(memberships__person=person, memberships__until=None, memberships__role=Membership.Role.MENTOR)
    clubs = Club.objects.filter(pk__in=Club.objects.filter(held).values("pk"))
    return list(clubs.annotate(waiting=Count("applications__milestones", filter=handed_in, distinct=True)).order_by("name", "id"))


def hub_mentors() -> list[Person]:
    """Who has the hub's role of a mentor today, by name."""
    today = timezone.localdate()
    open_ = Q(roles__until=None) | Q(roles__until__gt=today)
    held = Person.objects.filter(open_, is_active=True, roles__kind=Role.Kind.MENTOR, roles__since__lte=today)
    return list(held.distinct().order_by("display_name", "id"))


def mentorships(club: Club) -> QuerySet[Membership]:
    """Who mentored this club, from when to when, newest first."""
    return Membership.objects.filter(club=club, role=Membership.Role.MENTOR).select_related("person").order_by("-id")


def waiting_milestones() -> QuerySet[Milestone]:
    """Handed in, and not answered yet: the hub's queue, oldest first."""
    rows = Milestone.objects.filter(state=Milestone.State.HANDED_IN)
    return rows.select_related("application", "application__club", "application__call").order_by("due", "id")


def due_soon(on: date) -> QuerySet[Milestone]:
    """To be done by this day, or late already, and not handed in."""
    states = (Milestone.State.OPEN, Milestone.State.SENT_BACK)
    return Milestone.objects.filter(state__in=states, due__lte=on).select_related("application", "application__club").order_by("due", "id")


def asked_people(programme: Programme) -> QuerySet[Person]:
    """Everybody in the clubs that were chosen in this programme."""
    clubs = Application.objects.filter(call__programme=programme, state__in=CHOSEN, club__isnull=False).values("club")
    inside = Membership.objects.filter(club__in=clubs, until=None, role__in=INNER).values("person")
    return Person.objects.filter(pk__in=inside, is_active=True).order_by("id")


def is_asked(survey: Survey, person: Person) -> bool:
    """Whether this survey is for them."""
    return asked_people(survey.programme).filter(pk=person.pk).exists()


def open_surveys_for(person: Person) -> list[Survey]:
    """What waits for this person's answers."""
    clubs = Membership.objects.filter(person=person, until=None, role__in=INNER).values("club")
    programmes = Application.objects.filter(club__in=clubs, state__in=CHOSEN).values("call__programme")
    rows = Survey.objects.filter(programme__in=programmes, closed_at=None).exclude(opened_at=None).select_related("programme")
    marks = {survey.pk: mark_of(survey, person) for survey in rows}
    taken = set(Taken.objects.filter(mark__in=marks.values()).values_list("mark", flat=True))
    return [survey for survey in rows if marks[survey.pk] not in taken]


@dataclass(frozen=True, slots=True)
class Result:
    """One question with what was answered: `spread` of numbers, or `words`. Both are empty below five answers."""

    question: Question
    count: int
    spread: Spread | None
    words: tuple[str, ...]

    @property
    def mean_words(self) -> str:
        """`3.4`, to one decimal."""
        return f"{float(self.spread.mean):.1f}" if self.spread is not None else ""


@dataclass(frozen=True, slots=True)
class Results:
    """`taken` of `asked` people took part. Fewer than five, and nothing more is told."""

    taken: int
    asked: int
    questions: tuple[Result, ...]

    @property
    def share(self) -> int:
        """How many of a hundred answered."""
        return round(100 * self.taken / self.asked) if self.asked else 0


def results_of(survey: Survey) -> Results:
    """What was answered, as far as it may be told."""
    taken = survey.taken.count()
    asked = survey.asked if survey.closed_at is not None else asked_people(survey.programme).count()
    if taken < FEWEST:
        return Results(taken, asked, ())
    found = []
    for question in survey.questions.prefetch_related("answers"):
        answers = list(question.answers.all())
        if len(answers) < FEWEST:
            found.append(Result(question, len(answers), None, ()))
        elif question.kind == Question.Kind.TEXT:
            found.append(Result(question, len(answers), None, tuple(sorted(one.words for one in answers))))
        else:
            found.append(Result(question, len(answers), spread_of(labels_of(question), [one.number for one in answers]), ()))
    return Results(taken, asked, tuple(found))


def labels_of(question: Question) -> dict[int, Text]:
    """What each number of an answer means."""
    if question.kind == Question.Kind.SCALE:
        return {number: Text(ko=str(number), en=str(number)) for number in range(1, 6)}
    return {number: Text(ko=held["ko"], en=held["en"]) for number, held in enumerate(question.choices)}


def certificates_of(person: Person) -> QuerySet[Certificate]:
    """This person's certificates that hold."""
    return person.certificates.filter(revoked_at=None).select_related("programme", "club")


def certificates_in(programme: Programme) -> QuerySet[Certificate]:
    """All of clubs that are done in a programme, newest first."""
    return programme.certificates.filter(kind=Certificate.Kind.DONE).select_related("person", "club").order_by("-id")


def done_clubs(programme: Programme) -> dict[int, Club]:
    """By person's key: a club of theirs that was chosen in this programme and has had everything confirmed that it promised."""
    done = Application.objects.filter(call__programme=programme, state__in=CHOSEN, club__isnull=False, milestones__isnull=False)
    still_open = Milestone.objects.exclude(state=Milestone.State.CONFIRMED).values("application")
    clubs = done.exclude(pk__in=still_open).values("club")
    inside = Membership.objects.filter(club__in=clubs, until=None, role__in=INNER, person__is_active=True)
    return {one.person_id: one.club for one in inside.select_related("club").order_by("-id")}


def without_certificate(programme: Programme) -> int:
    """How many people of clubs that are done have none yet."""
    there = set(programme.certificates.filter(kind=Certificate.Kind.DONE, revoked_at=None).values_list("person_id", flat=True))
    return len(set(done_clubs(programme)) - there)


def certificates_to_make() -> QuerySet[Application]:
    """Of applications whose milestones are all confirmed, each `person` of the club who has no certificate of its `programme` yet."""
    still_open = Milestone.objects.exclude(state=Milestone.State.CONFIRMED).values("application")
    made = Certificate.objects.filter(
        programme=OuterRef("call__programme"), person=OuterRef("club__memberships__person"), kind=Certificate.Kind.DONE, revoked_at=None
    )
    inside = {"until": None, "role__in": INNER, "person__is_active": True}
    rows = Application.objects.filter(
        ~Exists(made), state__in=CHOSEN, milestones__isnull=False, **{f"club__memberships__{name}": value for name, value in inside.items()}
    )
    rows = rows.exclude(pk__in=still_open).order_by("call__programme", "club__memberships__person")
    return rows.values(programme=F("call__programme__slug"), person=F("club__memberships__person")).distinct()


def checked(number: str, name: str) -> Certificate | None:
    """The certificate with this number that carries this name, revoked or not; None where either is wrong."""
    found = Certificate.objects.filter(number=tidy_number(number)).select_related("programme", "club").first()
    fits = found is not None and found.name_key and constant_time_compare(found.name_key, key_of_name(found.number, name))
    return found if fits else None


def archive(person: Person) -> dict[str, object]:
    """What this app keeps about a person. Which answers they gave, nobody can tell."""
    return {
        "certificates.json": [
            {
                "number": kept.number, "kind": kept.kind, "programme": kept.programme.name_ko if kept.programme else None,
                "club": kept.club.name if kept.club else None, "year": kept.year, "came": kept.came, "could": kept.could, "name": kept.name,
                "made_at": kept.made_at.isoformat(), "revoked_at": kept.revoked_at and kept.revoked_at.isoformat(),
            }
            for kept in person.certificates.select_related("programme", "club").order_by("id")
        ],
        "mentor-notes.json": [
            {"club": kept.club.name, "words": kept.words, "at": kept.at.isoformat()}
            for kept in MentorNote.objects.filter(by=person).select_related("club").order_by("id")
        ],
    }  # fmt: skip
