"""An application as a reviewer reads it: the copy that was sent, and in a blind review without the names that the yard knows."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from madang.film.language import Text
from madang.website.clubs.models import Membership
from madang.website.reviews.models import Case
from madang.website.reviews.queries.standing import Standpoint

HIDDEN = "○○○"
SHORTEST = 2  # letters of a name that is taken out of running text: one letter would tear words apart


@dataclass(frozen=True, slots=True)
class Answer:
    """One question of the call, and what was written."""

    question: Text
    words: str


@dataclass(frozen=True, slots=True)
class Reading:
    """`hides`: names were taken out. `facts` are lines beside the answers (track, amount, members)."""

    title: str
    answers: tuple[Answer, ...]
    facts: tuple[Answer, ...] = ()
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
    return application.club.name if application.club else application.applicant or application.began_by.display_name


def reading(at: Standpoint, case: Case) -> Reading:
    """What this person reads of a case that they may read."""
    hides = not at.may.names
    return Reading(veil(case.application.title, names_in(case) if hides else ()), (), (), hides)
