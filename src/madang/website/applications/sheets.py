"""An application as it stands, read whole in a few questions: answers, people, papers, and what the conditions say of them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone

from madang.website.applications.asking import OTHERS, PEOPLE_MOST, YES, Asking, Field
from madang.website.applications.editions import Edition, edition_of
from madang.website.applications.facts import Somebody, band_of, facts
from madang.website.applications.models import Answer, Application, Attached
from madang.website.clubs.models import Club, Membership
from madang.website.frame.prepared import Prepared
from madang.website.people.models import Person
from madang.website.programmes.calls import Call as CallData
from madang.website.programmes.eligibility import Application as Facts
from madang.website.programmes.eligibility import Verdict, judge

ROLES = Membership.Role
MEMBERS = (ROLES.LEADER, ROLES.TREASURER, ROLES.MEMBER)


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that the form, the preview and the frozen copy show."""

    application: Application
    edition: Edition
    answers: dict[str, Answer]
    people: tuple[Somebody, ...]
    accounts: dict[str, Person]
    papers: tuple[Attached, ...]

    @property
    def says(self) -> CallData:
        return self.edition.says

    @property
    def asked(self) -> Asking:
        return self.edition.asked

    def value(self, field: str) -> str:
        """What stands in a field."""
        found = self.answers.get(field)
        return found.value if found else ""

    def facts(self, today: date) -> Facts:
        """What the conditions look at."""
        values = {name: answer.value for name, answer in self.answers.items()}
        attached = dict.fromkeys(paper.document for paper in self.papers)
        return facts(self.says, self.asked, values, self.people, tuple(attached), today)

    def verdict(self, today: date | None = None) -> Verdict:
        """What the conditions say."""
        day = today or timezone.localdate()
        return judge(self.says, self.facts(day), day)

    def band(self, one: Somebody) -> str:
        """The group of ages somebody is in: by their own date of birth where they let it be used, or as it was chosen."""
        closing = self.says.window.closes.last_day if self.says.window.closes else timezone.localdate()
        return band_of(one.born, self.asked.bands, closing) if one.born else self.value(f"person:{one.key}:age")

    def lacking(self) -> list[Field]:
        """Required fields in which nothing stands."""
        wanted = (*self.asked.whole, *self.asked.questions)
        return [field for field in wanted if field.required and not self.value(field.name).strip()]

    def too_long(self) -> list[Field]:
        """Fields in which more stands than the call allows."""
        return [field for field in (*self.asked.whole, *self.asked.questions) if len(self.value(field.name)) > field.most]

    def papers_lacking(self) -> list[str]:
        """Ids of required papers that are not attached."""
        there = {paper.document for paper in self.papers}
        asked = [one for one in self.says.documents if one.stage == "apply" and one.required and one.itemised]
        return [one.id for one in asked if one.id not in there]


_answers = Prepared(lambda id: Answer.objects.filter(application=id).select_related("by"), UUID)
_papers = Prepared(lambda id: Attached.objects.filter(application=id).select_related("file"), UUID)
_members = Prepared(
    lambda club: (
        Membership.objects.filter(club=club, until=None, person__is_active=True)
        .exclude(role=ROLES.GUEST)
        .select_related("person")
        .order_by("id")
    ),
    int,
)


def sheet_of(application: Application, edition: Edition | None = None) -> Sheet:
    """Read it. The application comes with its call and club."""
    answers = {answer.field: answer for answer in _answers.all(application.pk)}
    accounts = accounts_of(application.club, application.began_by if application.club is None else None)
    return Sheet(
        application, edition or edition_of(application.call), answers, _people(answers, accounts),
        {key: person for key, (person, _) in accounts.items()}, tuple(_papers.all(application.pk)),
    )  # fmt: skip


def accounts_of(club: Club | None, alone: Person | None) -> dict[str, tuple[Person, bool]]:
    """People with an account who take part, and whether as members: those of the club today, or who applies alone."""
    if club is None:
        return {f"m{alone.pk}": (alone, True)} if alone else {}
    return {f"m{row.person_id}": (row.person, row.role in MEMBERS) for row in _members.all(club.pk)}


def _people(answers: dict[str, Answer], accounts: dict[str, tuple[Person, bool]]) -> tuple[Somebody, ...]:
    def born(key: str, person: Person) -> date | None:
        allowed = answers.get(f"person:{key}:birth")
        return person.birth_date if allowed and allowed.value == YES and allowed.by_id == person.pk else None

    here = [Somebody(key, person.display_name, member, born(key, person)) for key, (person, member) in accounts.items()]
    return (*here, *_others(answers))


def _others(answers: dict[str, Answer]) -> Collection[Somebody]:
    named = {name.split(":")[1]: answer.value for name, answer in answers.items() if name.startswith("person:x") and name.endswith(":name")}
    numbers = sorted((int(key[1:]), key) for key in named if OTHERS.fullmatch(key) and named[key].strip())
    return [Somebody(key, named[key]) for number, key in numbers if number <= PEOPLE_MOST]


def documents_asked(says: CallData) -> list[object]:
    """Papers that belong to applying."""
    return [one for one in says.documents if one.stage == "apply"]
