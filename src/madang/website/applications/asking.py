"""What a call asks for, as fields of a form. Pure: made of the call alone, so that every page and every program sees the same fields.

Names of fields: `title`, `q:ID` for questions, `kind`, `track…`, `seat:N`, `says:ID` … for the whole, `person:KEY:WHAT` for people.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from madang.film.language import Text
from madang.website.programmes.calls import Call
from madang.website.programmes.calls.rules import (
    Members,
    NotOf,
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
from madang.website.programmes.eligibility.wording import BODILY, PERSONAL, areas, names_of

LONGEST: Final = 20_000  # letters of one answer, whatever the call says
TITLE_MOST: Final = 120
PEOPLE_MOST: Final = 40
OTHERS = re.compile(r"x([1-9][0-9]?)")  # people who have no account here
PERSON = re.compile(r"person:(m[0-9]{1,18}|x[1-9][0-9]?):([a-z]+(?::[0-9]+)?)")
YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers that can be chosen."""

    value: str
    words: Text


@dataclass(frozen=True, slots=True)
class Field:
    """`most` letters; `decides`: the conditions look at it."""

    name: str
    words: Text
    kind: Literal["line", "text", "choice", "flag", "date"]
    options: tuple[Option, ...] = ()
    most: int = LONGEST
    required: bool = False
    decides: bool = False
    why: Text | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """A question about ties to areas: which of `atoms` holds, or none."""

    atoms: tuple[tuple[str, str], ...]
    months: int = 0


@dataclass(frozen=True, slots=True)
class Asking:
    """All of a call. `whole` and `questions` are fields of the application, `person` those of everybody in it (`name` is what follows the
    key), `bands` the first ages of each group of ages; `seats` and `ties` are what the numbered fields ask about."""

    whole: tuple[Field, ...]
    questions: tuple[Field, ...]
    person: tuple[Field, ...]
    bands: tuple[int, ...]
    seats: tuple[Group, ...]
    ties: tuple[Group, ...]
    partners: tuple[Partner, ...]
    asks_payee: bool

    @property
    def asks_people(self) -> bool:
        """Whether it matters who takes part."""
        return bool(self.person)

    def find(self, name: str) -> Field | None:
        """The field of this name; of a person's, with that person's key in it."""
        if found := PERSON.fullmatch(name):
            key, what = found.groups()
            if OTHERS.fullmatch(key) and what == "name" and self.person and int(key[1:]) <= PEOPLE_MOST:
                return Field(name, NAME, "line", most=40, decides=True)
            if key.startswith("x") and int(key[1:]) > PEOPLE_MOST:
                return None
            if key.startswith("m") and what == "birth" and len(self.bands) > 1:
                return Field(name, BIRTH, "flag", (Option(YES, SAY_YES),), decides=True)
            return next((Field(name, *_rest(one)) for one in self.person if one.name == what), None)
        return next((one for one in (*self.whole, *self.questions) if one.name == name), None)


def _rest(field: Field) -> tuple[object, ...]:
    return field.words, field.kind, field.options, field.most, field.required, field.decides, field.why


NAME = Text("이름이나 별명", "Name or nickname")
BIRTH = Text("내 생년월일로 확인해요", "Check by my date of birth")
SAY_YES, SAY_NO = Text("네", "Yes"), Text("아니요", "No")
YES_NO = (Option(YES, SAY_YES), Option(NO, SAY_NO))
NONE = Text("해당하는 것이 없어요", "None of these")


def rules_of(call: Call) -> Iterator[Rule]:
    """Every rule that may come to hold, whichever track is chosen, the inner ones too."""
    held = [*call.may_apply.rules, *(rule for track in call.tracks.offered if track.open for rule in track.rules)]
    for rule in held:
        yield from inside(rule)


def asking(call: Call) -> Asking:
    """The fields of a call."""
    rules = list(rules_of(call))
    seats = _groups((rule.ties, rule.areas, 0) for rule in rules if isinstance(rule, Seat))
    partners = tuple(dict.fromkeys(rule for rule in rules if isinstance(rule, Partner)))
    members = [rule for rule in rules if isinstance(rule, Members)]
    ties = _groups((rule.ties, rule.areas, rule.tied_months or 0) for rule in members if rule.ties)
    ages = {age for rule in members for age in (rule.least_age, None if rule.most_age is None else rule.most_age + 1) if age}
    payees = [rule for rule in rules if isinstance(rule, Payee)]
    ages |= {rule.least_age for rule in payees if rule.least_age}
    bands = (0, *sorted(ages))
    people = bool(members or payees or any(isinstance(rule, TeamSize) for rule in rules))
    return Asking(
        whole=(_title(), *_whole(call, rules, seats, partners)),
        questions=tuple(_question(one) for one in call.questions),
        person=tuple(_person(call, rules, bands, ties)) if people else (),
        bands=bands, seats=seats, ties=ties, partners=partners, asks_payee=bool(payees),
    )  # fmt: skip


def _title() -> Field:
    return Field("title", Text("신청서 제목", "Title of the application"), "line", most=TITLE_MOST, required=True)


def _question(one: object) -> Field:
    most = one.most_letters or LONGEST  # type: ignore[attr-defined]
    kind: Literal["line", "text"] = "line" if most <= 100 else "text"
    return Field(f"q:{one.id}", one.text, kind, most=most, required=one.required)  # type: ignore[attr-defined]


def _whole(call: Call, rules: list[Rule], seats: tuple[Group, ...], partners: tuple[Partner, ...]) -> Iterator[Field]:
    names = names_of(call)
    if call.may_apply.kinds:
        options = tuple(Option(kind.id, kind.name) for kind in call.may_apply.kinds)
        yield Field("kind", Text("어떤 신청자인가요?", "What kind of applicant are you?"), "choice", options, decides=True)
    yield from _tracks(call)
    for number, group in enumerate(seats):
        options = (*(Option(f"{tie}|{area}", _body(tie, area)) for tie, area in group.atoms), Option("none", NONE))
        yield Field(f"seat:{number}", Text("어디에 있나요?", "Where are you based?"), "choice", options, decides=True)
    for kind in dict.fromkeys(kind for rule in rules if isinstance(rule, NotOf) and rule.what == "work" for kind in rule.kinds):
        name = names.get(kind, Text(kind, kind))
        yield Field(f"work:{kind}", Text(f"작품이 ‘{name.ko}’인가요?", f"Is the work “{name.en}”?"), "choice", YES_NO, decides=True)
    if any(isinstance(rule, YoungerThan) for rule in rules):
        yield Field("founded", Text("언제 창업했나요?", "When was it founded?"), "date", decides=True)
        yield Field("tobe", Text("아직 창업하지 않았어요", "It is still to be founded"), "flag", (Option(YES, SAY_YES),), decides=True)
    yield from _prior(call, rules)
    for number, rule in enumerate(partners):
        kinds = tuple(Option(kind, names.get(kind, Text(kind, kind))) for kind in rule.kinds) or (Option(YES, SAY_YES),)
        words = Text("함께하는 기관이 있나요?", "Do you have a partner?")
        yield Field(f"partner:{number}", words, "choice", (*kinds, Option("none", NONE)), decides=True)
    for rule in dict.fromkeys(rule for rule in rules if isinstance(rule, Statement) and rule.by == "applicant"):
        yield Field(f"says:{rule.id}", rule.words, "choice", YES_NO, decides=True)
    if any(isinstance(rule, Payee) for rule in rules):
        yield Field("payee", Text("지원금은 누가 받나요?", "Who receives the money?"), "choice", decides=True)


def _tracks(call: Call) -> Iterator[Field]:
    offered = [track for track in call.tracks.offered if track.open]
    if not offered:
        return
    words = Text("어느 분야인가요?", "Which track?")
    if call.tracks.choose_most == 1 and not call.tracks.others:
        yield Field("track", words, "choice", tuple(Option(one.id, one.name) for one in offered), decides=True)
        return
    for one in offered:
        yield Field(f"track:{one.id}", Text(f"분야: {one.name.ko}", f"Track: {one.name.en}"), "flag", (Option(YES, SAY_YES),), decides=True)
    if call.tracks.others:
        yield Field("track-own", Text("스스로 정한 분야", "A track of your own"), "line", most=100, decides=True)


def _prior(call: Call, rules: list[Rule]) -> Iterator[Field]:
    counts = tuple(
        Option(str(number), Text(f"{number}번" if number else "없어요", str(number) if number else "Never")) for number in range(10)
    )
    for number, rule in enumerate(prior_rules(rules)):
        since = Text(f"{rule.since}년부터 ", f" since {rule.since}") if rule.since else Text()
        words = Text(f"{since.ko}이 사업의 지원을 몇 번 받았나요?", f"How often were you supported by this programme{since.en}?")
        yield Field(f"prior:{number}", words, "choice", counts, decides=True)
        if rule.settled:
            yield Field(f"settled:{number}", Text("그 정산이 모두 끝났나요?", "Are those grants settled?"), "choice", YES_NO, decides=True)


def prior_rules(rules: Iterable[Rule]) -> tuple[PriorAwards, ...]:
    """What is asked about earlier grants."""
    return tuple(dict.fromkeys(rule for rule in rules if isinstance(rule, PriorAwards)))


def _groups(wanted: Iterable[tuple[tuple[str, ...], tuple[str, ...], int]]) -> tuple[Group, ...]:
    return tuple(Group(tuple((tie, area) for tie in ties for area in within), months) for ties, within, months in dict.fromkeys(wanted))


def _body(tie: str, area: str) -> Text:
    where, what = areas((area,)), BODILY.get(tie, Text("관련", "a tie"))  # type: ignore[call-overload]
    return Text(f"{where.ko} {what.ko}", f"{what.en} in {where.en}")


def _of_person(tie: str, area: str) -> Text:
    where, what = areas((area,)), PERSONAL.get(tie, Text("관련", "tied to {}"))  # type: ignore[call-overload]
    return Text(f"{where.ko} {what.ko}", what.en.format(where.en))


def _person(call: Call, rules: list[Rule], bands: tuple[int, ...], ties: tuple[Group, ...]) -> Iterator[Field]:
    if len(bands) > 1:
        yield Field("age", Text("나이", "Age"), "choice", tuple(band_options(bands)), decides=True)
    for number, group in enumerate(ties):
        for_months = Text(f" ({group.months}개월 이상)", f" (for at least {group.months} months)") if group.months else Text()
        options = tuple(
            Option(f"{tie}|{area}", Text(_of_person(tie, area).ko + for_months.ko, _of_person(tie, area).en + for_months.en))
            for tie, area in group.atoms
        )
        yield Field(f"tie:{number}", Text("지역과는", "Tie to the area"), "choice", (*options, Option("none", NONE)), decides=True)
    names, roles = names_of(call), roles_of(rules)
    if roles:
        yield Field(
            "role", Text("맡은 일", "Part"), "choice", tuple(Option(one, names.get(one, Text(one, one))) for one in roles), decides=True
        )
    if _knows_helpers(rules):
        yield Field("part", Text("팀에서는", "In the team"), "choice", (Option("member", MEMBER), Option("helper", HELPER)), decides=True)


MEMBER, HELPER = Text("회원이에요", "A member"), Text("도와주는 분이에요", "A helper, no member")


def roles_of(rules: Iterable[Rule]) -> tuple[str, ...]:
    """Roles of people that the conditions speak of."""
    found: list[str] = []
    for rule in rules:
        found += [rule.role] if isinstance(rule, Members) and rule.role else []
        found += rule.not_counted if isinstance(rule, TeamSize) else rule.roles if isinstance(rule, Payee) else ()
    return tuple(dict.fromkeys(found))


def _knows_helpers(rules: Iterable[Rule]) -> bool:
    return any((isinstance(rule, Members) and rule.among == "all-people") or (isinstance(rule, Payee) and rule.outside) for rule in rules)


def band_options(bands: tuple[int, ...]) -> Iterator[Option]:
    """Groups of ages as the conditions part them: 13세 이하, 14세부터 18세까지, 19세 이상."""
    for low, high in pairwise(bands):
        words = Text(f"만 {high - 1}세 이하", f"{high - 1} or under") if not low else Text(f"만 {low}~{high - 1}세", f"{low} to {high - 1}")
        yield Option(str(low), words)
    yield Option(str(bands[-1]), Text(f"만 {bands[-1]}세 이상", f"{bands[-1]} or over"))
