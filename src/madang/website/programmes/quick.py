"""“Am I allowed?”: a few questions that a call's rules ask, and how they come out. Nothing is stored. Pure; after eligibility.

People say their age in years, not their birthday. So everything is judged twice, as if all had just had their birthday and as if all had it
tomorrow; where the two differ nobody can tell yet.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product

from madang.film.language import Text
from madang.website.programmes.calls import Call
from madang.website.programmes.calls.moments import latest_birth
from madang.website.programmes.calls.rules import (
    Members,
    Papers,
    Partner,
    Payee,
    PriorAwards,
    Rule,
    Seat,
    Statement,
    TeamSize,
    YoungerThan,
    inside,
)
from madang.website.programmes.eligibility import Answer, Application, Belonging, Finding, Judged, Person, PriorAward, Verdict, judge
from madang.website.programmes.eligibility.wording import BODILY, PERSONAL, names_of

OLDEST = 120


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose, by a key that a form can carry."""

    key: str
    words: Text


@dataclass(frozen=True, slots=True)
class Asked:
    """What this call needs to know. Empty parts are not asked."""

    people: bool
    ties: tuple[Choice, ...]
    roles: tuple[Choice, ...]
    kinds: tuple[Choice, ...]
    tracks: tuple[Choice, ...]
    seats: tuple[Choice, ...]
    statements: tuple[Choice, ...]
    founded: bool
    prior: bool
    partners: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Someone:
    """One person: age in whole years; `tie` a key of `Asked.ties`, "none", or "" where it is not said; `role` a key or ""."""

    age: int | None
    tie: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Answers:
    """What somebody said, as far as they did: None is not said."""

    people: tuple[Someone, ...] = ()
    kind: str | None = None
    tracks: tuple[str, ...] = ()
    seat: str | None = None
    statements: Mapping[str, bool] | None = None
    years: int | None = None
    prior: str | None = None
    partner: str | None = None


def every_rule(call: Call) -> list[Rule]:
    """The call's own and its tracks', with what they hold."""
    outer = [*call.may_apply.rules, *(rule for track in call.tracks.offered if track.open for rule in track.rules)]
    return [each for rule in outer for each in inside(rule)]


def asked_by(call: Call) -> Asked:
    """Only what the answer depends on."""
    rules, names = every_rule(call), names_of(call)
    members = [rule for rule in rules if isinstance(rule, Members)]
    ties = {f"{tie}@{area}": _tie(tie, area) for rule in members for tie, area in product(rule.ties, rule.areas)}
    seats = {f"{tie}@{area}": _seat(tie, area) for rule in rules if isinstance(rule, Seat) for tie, area in product(rule.ties, rule.areas)}
    roles = [role for rule in rules for role in ([rule.role] if isinstance(rule, Members) and rule.role else _roles(rule))]
    partners = [kind for rule in rules if isinstance(rule, Partner) for kind in rule.kinds or ("any",)]
    return Asked(
        people=bool(members) or any(isinstance(rule, TeamSize) for rule in rules),
        ties=tuple(Choice(key, words) for key, words in ties.items()),
        roles=_choices(roles, names),
        kinds=tuple(Choice(kind.id, kind.name) for kind in call.may_apply.kinds),
        tracks=tuple(Choice(track.id, track.name) for track in call.tracks.offered if track.open),
        seats=tuple(Choice(key, words) for key, words in seats.items()),
        statements=tuple(
            Choice(rule.id, rule.words) for rule in dict.fromkeys(rules) if isinstance(rule, Statement) and rule.by == "applicant"
        ),
        founded=any(isinstance(rule, YoungerThan) for rule in rules),
        prior=any(isinstance(rule, PriorAwards) for rule in rules),
        partners=_choices(partners, names | {"any": Text("다른 기관", "another organisation")}),
    )


def _roles(rule: Rule) -> tuple[str, ...]:
    return rule.not_counted if isinstance(rule, TeamSize) else rule.roles if isinstance(rule, Payee) else ()


def _choices(ids: Iterable[str], names: Mapping[str, Text]) -> tuple[Choice, ...]:
    return tuple(Choice(id, names.get(id, Text(id, id))) for id in dict.fromkeys(ids))


def _tie(tie: str, area: str) -> Text:
    words = PERSONAL.get(tie, Text("관련", "tied to {}"))  # type: ignore[call-overload]
    return Text(f"{area} {words.ko}", words.en.format(area))


def _seat(tie: str, area: str) -> Text:
    words = BODILY.get(tie, Text("관련", "a tie"))  # type: ignore[call-overload]
    return Text(f"{area} {words.ko}", f"{words.en} in {area}")


def verdict(call: Call, answers: Answers, today: date) -> Verdict:
    """How the rules come out; papers are left out, because nobody has them yet when they ask."""
    young = judge(call, _application(call, answers, today, eldest=False), today).findings
    old = judge(call, _application(call, answers, today, eldest=True), today).findings
    return Verdict(tuple(_joined(one, other) for one, other in zip(young, old, strict=True) if not _later(call, one.rule)))


def _later(call: Call, rule: Rule) -> bool:
    """Papers are attached when one applies, and not before."""
    return isinstance(rule, Papers) or (isinstance(rule, Statement) and rule.id in {paper.id for paper in call.documents})


BIRTHDAY = Text("생일이 지났는지에 따라 달라요.", "It depends on whose birthday has passed.")


def _joined(young: Finding, old: Finding) -> Finding:
    if young.answer is old.answer:
        return young
    words = Text(f"{BIRTHDAY.ko} {young.judged.because.ko}", f"{BIRTHDAY.en} {young.judged.because.en}")
    return Finding(young.rule, Judged(Answer.CANNOT_TELL, words), young.track)


def _application(call: Call, said: Answers, today: date, *, eldest: bool) -> Application:
    people = tuple(_person(number, one, today, eldest=eldest) for number, one in enumerate(said.people, 1))
    receiver = next((person.id for person in people if person.roles), None)
    return Application(
        kind=said.kind,
        people=people or None,
        applicant=people[0].id if people else None,
        payee=receiver,
        seat=None if said.seat is None else () if said.seat == "none" else (_belonging(said.seat),),
        founded=None if said.years is None else date(max(1, today.year - said.years), today.month, min(today.day, 28)),
        prior=_prior(call, said.prior, today),
        tracks=said.tracks or None,
        partners=None if said.partner is None else () if said.partner == "none" else (said.partner,),
        declared=dict(said.statements or {}),
    )  # fmt: skip


def _person(number: int, one: Someone, today: date, *, eldest: bool) -> Person:
    born = None
    if one.age is not None:
        born = latest_birth(one.age + 1, today) + timedelta(days=1) if eldest else latest_birth(one.age, today)
    ties = None if not one.tie else () if one.tie == "none" else (_belonging(one.tie),)
    return Person(str(number), born, ties, (one.role,) if one.role else (), member=True)


def _belonging(key: str) -> Belonging:
    tie, _, area = key.partition("@")
    return Belonging(tie, area)  # type: ignore[arg-type]


def _prior(call: Call, said: str | None, today: date) -> tuple[PriorAward, ...] | None:
    """Never, once and settled, once and open."""
    if said is None:
        return None
    return () if said == "never" else (PriorAward(call.programme, today.year - 1, said == "settled"),)
