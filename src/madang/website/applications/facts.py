"""From answers to the facts that the conditions look at. Pure. What nobody said stays unknown; nothing is taken for a no.

Of ages only the group is known, unless the person let their date of birth be used: then a day in the middle of the group stands for it,
half a year away from both its ends, so that the day on which an age counts does not matter.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from madang.website.applications.asking import NO, YES, Asking, Group, prior_rules, rules_of
from madang.website.programmes.calls import Call, age_on
from madang.website.programmes.calls.rules import NotOf
from madang.website.programmes.eligibility import Application, Belonging, Person, PriorAward
from madang.website.programmes.eligibility.people import months_later

HALF_A_YEAR = timedelta(days=183)


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person of the application. `key` is as in the names of fields; `born` only where the person let it be used."""

    key: str
    name: str
    member: bool = True
    born: date | None = None


def facts(
    call: Call, asked: Asking, answers: Mapping[str, str], people: Collection[Somebody], papers: Collection[str], today: date
) -> Application:
    """What is known of an application."""

    def said(name: str) -> str:
        return answers.get(name, "")

    closing = call.window.closes.last_day if call.window.closes else today
    return Application(
        kind=said("kind") or None,
        work_kinds=_work(call, said),
        people=tuple(_person(one, asked, said, closing) for one in people) if people else None,
        applicant=None,
        payee=said("payee") or None,
        seat=_ties(asked.seats, [said(f"seat:{number}") for number in range(len(asked.seats))], today),
        founded=_day(said("founded")),
        to_be_founded=True if said("tobe") == YES else None,
        prior=_prior(call, said),
        papers=tuple(papers) or None,
        tracks=_tracks(call, answers),
        partners=_partners(asked, said),
        declared={name.removeprefix("says:"): value == YES for name, value in answers.items() if name.startswith("says:") and value},
    )


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def _person(one: Somebody, asked: Asking, said: Callable[[str], str], closing: date) -> Person:
    def own(what: str) -> str:
        return said(f"person:{one.key}:{what}")

    groups = [own(f"tie:{number}") for number in range(len(asked.ties))]
    part = own("part")
    return Person(
        id=one.key, born=one.born or birth_in(own("age"), asked.bands, closing), ties=_ties(asked.ties, groups, closing),
        roles=(own("role"),) if own("role") else (), member=part == "member" if part else one.member,
    )  # fmt: skip


def birth_in(band: str, bands: tuple[int, ...], day: date) -> date | None:
    """A date of birth in the middle of a group of ages on a day; None where no group was chosen."""
    if not band.isdecimal() or int(band) not in bands:
        return None
    low = int(band)
    above = [each for each in bands if each > low]
    age = (low + above[0] - 1) // 2 if above else low + 20
    return months_later(day, -12 * age) - HALF_A_YEAR


def band_of(born: date, bands: tuple[int, ...], day: date) -> str:
    """The group of ages in which somebody is on a day."""
    age = age_on(born, day)
    return str(max(low for low in bands if low <= max(age, 0)))


def _ties(groups: tuple[Group, ...], said: list[str], day: date) -> tuple[Belonging, ...] | None:
    """Known only where every question about them is answered: half an answer would be taken for a no."""
    if not all(said):
        return None
    found: list[Belonging] = []
    for group, word in zip(groups, said, strict=True):
        for tie, area in group.atoms:
            if word == f"{tie}|{area}":
                found.append(Belonging(tie, area, months_later(day, -12 * 20 - group.months)))  # type: ignore[arg-type]
    return tuple(found)


def _work(call: Call, said: Callable[[str], str]) -> tuple[str, ...] | None:
    kinds = [kind for rule in rules_of(call) if isinstance(rule, NotOf) and rule.what == "work" for kind in rule.kinds]
    answers = {kind: said(f"work:{kind}") for kind in kinds}
    known = [kind for kind, word in answers.items() if word == YES]
    return tuple(known) if known or all(answers.values()) else None


def _prior(call: Call, said: Callable[[str], str]) -> tuple[PriorAward, ...] | None:
    found: list[PriorAward] = []
    for number, rule in enumerate(prior_rules(rules_of(call))):
        count, settled = said(f"prior:{number}"), said(f"settled:{number}")
        if not count.isdecimal():
            return None
        year = max(rule.since or 0, call.year - 1)
        award = PriorAward(rule.programme or call.programme, year, {YES: True, NO: False}.get(settled))
        found += [award] * int(count)
    return tuple(found)


def _tracks(call: Call, answers: Mapping[str, str]) -> tuple[str, ...] | None:
    if not any(name.startswith("track") for name in answers):
        return None
    chosen = [answers["track"]] if answers.get("track") else []
    chosen += [one.id for one in call.tracks.offered if answers.get(f"track:{one.id}") == YES]
    return (*chosen, *([answers["track-own"]] if answers.get("track-own") else ()))


def _partners(asked: Asking, said: Callable[[str], str]) -> tuple[str, ...] | None:
    words = [said(f"partner:{number}") for number in range(len(asked.partners))]
    if not all(words):
        return None
    return tuple(word for word in words if word != "none")
