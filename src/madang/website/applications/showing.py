"""The form as a page shows it: fields with what stands in them, people, papers, and what the conditions say. After sheets."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from blake3 import blake3
from django.utils.translation import get_language

from madang.film.language import Text
from madang.website.applications.asking import BIRTH, OTHERS, PEOPLE_MOST, YES, Field, Option
from madang.website.applications.models import Attached
from madang.website.applications.sheets import Sheet, documents_asked
from madang.website.people.models import Person
from madang.website.programmes.eligibility import Answer, Finding, Verdict
from madang.website.programmes.eligibility.saying import say
from madang.website.programmes.eligibility.wording import names_of


@dataclass(frozen=True, slots=True)
class Shown:
    """A field on the page. `was` is a short hash of what stood there when the page was made: a plain form tells by it what was touched."""

    field: Field
    value: str
    revision: int
    who: str = ""
    at: datetime | None = None

    @property
    def id(self) -> str:
        """For labels."""
        return f"f-{self.field.name.replace(':', '-').replace('.', '-')}"

    @property
    def was(self) -> str:
        """Of what stood there."""
        return mark(self.value)

    @property
    def letters(self) -> int:
        """How many stand there."""
        return len(self.value)

    @property
    def counted(self) -> bool:
        """Whether the call says how many letters there may be."""
        return self.field.kind in ("line", "text") and self.field.most <= 10_000 and not self.field.name.startswith("person:")

    @property
    def left(self) -> int:
        """Letters over the limit, or 0."""
        return max(0, self.letters - self.field.most)


def mark(value: str) -> str:
    """A short hash; line ends as a browser sends them are the same."""
    return blake3(value.replace("\r\n", "\n").encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Who:
    """A person of the application on the page. `name` is a field where the person has no account."""

    key: str
    said: str
    name: Shown | None
    fields: tuple[Shown, ...]
    birth: Shown | None = None
    by_birth: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """A paper that the call asks for, with what is attached."""

    id: str
    name: Text
    required: bool
    most: int
    held: tuple[Attached, ...]

    @property
    def full(self) -> bool:
        """Whether no more can be attached."""
        return len(self.held) >= self.most


@dataclass(frozen=True, slots=True)
class Point:
    """One condition and how it stands: `state` is a class of the look."""

    rule: Text
    because: Text
    answer: Answer

    @property
    def state(self) -> str:
        """met, unmet or unknown."""
        return {Answer.YES: "met", Answer.NO: "unmet", Answer.CANNOT_TELL: "unknown"}[self.answer]


def shown(sheet: Sheet, field: Field) -> Shown:
    """A field with what stands in it."""
    found = sheet.answers.get(field.name)
    if found is None:
        return Shown(field, "", 0)
    return Shown(field, found.value, found.revision, found.by.display_name if found.by else "", found.at)


def whole(sheet: Sheet) -> list[Shown]:
    """Fields about the applicant; who receives the money is chosen among the people."""
    people = tuple(Option(one.key, Text(one.name, one.name)) for one in sheet.people)
    return [shown(sheet, replace(one, options=people) if one.name == "payee" else one) for one in sheet.asked.whole]


def questions(sheet: Sheet) -> list[Shown]:
    """The call's questions."""
    return [shown(sheet, one) for one in sheet.asked.questions]


def people(sheet: Sheet, reader: Person) -> list[Who]:
    """Everybody of the application, and one empty row for the next."""
    if not sheet.asked.asks_people:
        return []
    rows = [_who(sheet, one.key, one.name, reader) for one in sheet.people]
    taken = {int(one.key[1:]) for one in sheet.people if OTHERS.fullmatch(one.key)}
    free = next((number for number in range(1, PEOPLE_MOST + 1) if number not in taken), None)
    return [*rows, *([_who(sheet, f"x{free}", "", reader)] if free else [])]


def _who(sheet: Sheet, key: str, name: str, reader: Person) -> Who:
    somebody = next((one for one in sheet.people if one.key == key), None)
    by_birth = bool(somebody and somebody.born)
    fields = [
        shown(sheet, replace(one, name=f"person:{key}:{one.name}")) for one in sheet.asked.person if not (by_birth and one.name == "age")
    ]
    own = sheet.asked.find(f"person:{key}:name")
    birth = None
    if key == f"m{reader.pk}" and reader.birth_date and len(sheet.asked.bands) > 1:
        birth = shown(sheet, Field(f"person:{key}:birth", BIRTH, "flag", (Option(YES, Text("네", "Yes")),), decides=True))
    return Who(key, name, shown(sheet, own) if own and key.startswith("x") else None, tuple(fields), birth, by_birth)


def slots(sheet: Sheet) -> list[Slot]:
    """Papers asked for."""
    held: dict[str, list[Attached]] = {}
    for paper in sheet.papers:
        held.setdefault(paper.document, []).append(paper)
    return [Slot(one.id, one.name, one.required, one.files, tuple(held.get(one.id, ()))) for one in documents_asked(sheet.says)]


def points(sheet: Sheet, verdict: Verdict) -> list[Point]:
    """The conditions, one by one, in the words of the notice where it has them."""
    names = names_of(sheet.says)
    return [Point(_rule(one, names), one.judged.because, one.answer) for one in verdict.findings]


def _rule(finding: Finding, names: dict[str, Text]) -> Text:
    return say(finding.rule, names)


def everything(sheet: Sheet) -> Iterator[tuple[Text, str]]:
    """What will be sent, field by field, in words."""
    for one in (*whole(sheet), *questions(sheet)):
        yield one.field.words, said(one)


def said(one: Shown) -> str:
    """A value as a reader sees it."""
    language = "en" if get_language() == "en" else "ko"
    option = next((option for option in one.field.options if option.value == one.value), None)
    return option.words.say(language) if option else one.value
