"""An application as a reviewer reads it: the copy that was sent, and in a blind review without the names that the yard knows."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import get_language

from madang.film.language import Text
from madang.website.applications.asking import Field, asking
from madang.website.applications.models import Attached
from madang.website.clubs.models import Membership
from madang.website.programmes.queries import call_of
from madang.website.reviews.models import Case
from madang.website.reviews.queries.standing import Standpoint

HIDDEN = "○○○"
TITLE = "title"  # stands above the rest
MEMBERS = Text(ko="회원 수", en="Members")
SHORTEST = 2  # letters of a name that is taken out of running text: one letter would tear words apart


@dataclass(frozen=True, slots=True)
class Answer:
    """One question of the call, and what was written."""

    question: Text
    words: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that was attached: its place, and what it is called."""

    place: int
    name: str


@dataclass(frozen=True, slots=True)
class Reading:
    """`hides`: names were taken out, and papers are not shown: nobody can take a name out of them. `facts` are lines beside the answers."""

    title: str
    answers: tuple[Answer, ...]
    facts: tuple[Answer, ...] = ()
    files: tuple[Paper, ...] = ()
    hides: bool = False


def veil(words: str, names: Iterable[str]) -> str:
    """The words without these names, the longest first, whatever their case. What nobody told the yard it cannot take out."""
    for name in sorted({name.strip() for name in names if len(name.strip()) >= SHORTEST}, key=lambda name: (-len(name), name)):
        start = 0
        while (found := words.casefold().find(name.casefold(), start)) >= 0 and len(words.casefold()) == len(words):
            words = f"{words[:found]}{HIDDEN}{words[found + len(name) :]}"
            start = found + len(HIDDEN)
    return words


def names_in(case: Case) -> set[str]:
    """Every name that the yard knows of those who applied."""
    application = case.application
    known = {application.applicant, application.began_by.display_name}
    known |= set(application.answers.filter(field__startswith="person:", field__endswith=":name").values_list("value", flat=True))
    known.add(str(_body(case).get("applicant", {}).get("name", "")))
    if application.club:
        held = Membership.objects.filter(club=application.club).select_related("person__legal_name")
        known |= {application.club.name} | {name for one in held for name in _names(one)}
    return {name for name in known if name}


def _names(one: Membership) -> set[str]:
    legal = getattr(one.person, "legal_name", None)
    return {one.person.display_name, legal.name if legal else ""}


def names_to_declare(at: Standpoint) -> list[tuple[str, str]]:
    """Who applied, by name and not by number: the one list that everybody sees before they have declared."""
    cases = Case.objects.filter(round=at.round).select_related("application__club")
    told: list[tuple[UUID, str]] = [(case.application_id, name) for case in cases if (name := _who(case))]
    return [(str(key), name) for key, name in sorted(told, key=lambda one: (one[1], str(one[0])))]


def _who(case: Case) -> str:
    application = case.application
    return application.who or application.began_by.display_name


def reading(at: Standpoint, case: Case) -> Reading:
    """What this person reads of a case that they may read."""
    hides = not at.may.names
    names = names_in(case) if hides else set()
    body = _body(case)
    asked = asking(call_of(case.application.call, body["call"]["version"])) if body else None
    known = {one.name: one for one in (*asked.whole, *asked.questions)} if asked else {}
    lines = [_answer(one, known.get(one["field"]), names) for one in body.get("answers", []) if one["field"] != TITLE]
    questions = {one.name for one in asked.questions} if asked else set()
    answers = tuple(line for field, line in lines if field in questions)
    facts = tuple(line for field, line in lines if field not in questions and line.words)
    members = sum(bool(one.get("member")) for one in body.get("people", []))
    told = (Answer(MEMBERS, str(members)),) if members and case.application.club_id else ()
    files = () if hides else tuple(Paper(place, one.file.name) for place, one in enumerate(papers_of(case), 1))
    return Reading(veil(case.application.title, names), answers, (*told, *facts), files, hides)


def papers_of(case: Case) -> list[Attached]:
    """The papers of an application, as they were attached."""
    return list(case.application.papers.select_related("file"))


def _body(case: Case) -> dict[str, Any]:
    frozen = getattr(case.application, "frozen", None)
    return json.loads(frozen.body) if frozen else {}


def _answer(row: dict[str, Any], field: Field | None, names: set[str]) -> tuple[str, Answer]:
    """What was written, or what the chosen answer is called."""
    chosen = {one.value: one.words for one in field.options} if field else {}
    words = chosen[row["value"]].say("en" if get_language() == "en" else "ko") if row["value"] in chosen else veil(row["value"], names)
    return row["field"], Answer(Text(ko=row["asked"]["ko"], en=row["asked"]["en"]), words)
