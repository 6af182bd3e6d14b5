"""Who may hold a grant: a club, a person, a company, an organisation. Which of them a call takes, what each says of itself. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from madang.film.language import Text
from madang.film.language.korean import with_particle

Kind: TypeAlias = Literal["club", "person", "company", "organisation"]
BODIES: tuple[Kind, ...] = ("company", "organisation")
TAKEN: Mapping[str, tuple[Kind, ...]] = {  # by the unit of a call; what comes first is proposed first
    "team": ("club",),
    "person": ("person",),
    "organisation": ("organisation", "company"),
    "team-or-organisation": ("club", "organisation", "company"),
    "company-or-founder-to-be": ("company", "person"),
}
NOUNS: Mapping[str, Text] = {  # as an agreement calls it
    "club": Text("클럽", "club"), "person": Text("수행자", "grant holder"), "company": Text("기업", "company"),
    "organisation": Text("단체", "organisation"),
}  # fmt: skip
DIGITS = re.compile(r"\d{3}-?\d{2}-?\d{5}")
WEIGHTS = (1, 3, 7, 1, 3, 7, 1, 3, 5)


@dataclass(frozen=True, slots=True)
class Holder:
    """Of whoever is no club: the legal `name`, a body's `registration` (사업자등록번호 or 고유번호, as 123-45-67890) and its
    `representative` (대표자)."""

    kind: Kind
    name: str
    registration: str = ""
    representative: str = ""


def kinds_of(unit: str, *, club: bool) -> tuple[Kind, ...]:
    """What an applicant to a call of this unit can be; `club` says whether a club of this yard applied."""
    return ("club",) if club else tuple(kind for kind in TAKEN[unit] if kind != "club")


def lacking(holder: Holder) -> tuple[str, ...]:
    """Names of what is still to be said: a body has a representative, a company a registration."""
    asked = {
        "name": True, "representative": holder.kind in BODIES, "registration": holder.kind == "company",
    }  # fmt: skip
    return tuple(name for name, needed in asked.items() if needed and not getattr(holder, name).strip())


def registration_of(words: str) -> str | None:
    """A registration number as it is written, 123-45-67890; None where it is none, by its check digit (국세청's rule for both kinds)."""
    plain = words.strip()
    if not DIGITS.fullmatch(plain) or not plain.isascii():
        return None
    digits = [int(letter) for letter in plain if letter != "-"]
    total = sum(digit * weight for digit, weight in zip(digits, WEIGHTS, strict=False)) + digits[8] * 5 // 10
    if (10 - total % 10) % 10 != digits[9]:
        return None
    told = "".join(map(str, digits))
    return f"{told[:3]}-{told[3:5]}-{told[5:]}"


def noun(kind: str, particle: str = "") -> Text:
    """What the agreement calls its holder; Korean with the particle that fits."""
    found = NOUNS[kind]
    return Text(with_particle(found.ko, particle) if particle else found.ko, found.en)


def doing(kind: str, name: str) -> str:
    """Korean for whoever did something, as the subject of a sentence: 달빛 카메라에서, 문가람 님이."""
    return f"{name} 님이" if kind == "person" else f"{name}에서"
