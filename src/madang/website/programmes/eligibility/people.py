"""Judging rules on people: how many members, which ages, ties and roles. After wording, before judging."""

import calendar
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from madang.film.language import Text
from madang.website.programmes.calls.moments import age_on
from madang.website.programmes.calls.rules import Members, TeamSize, Tie
from madang.website.programmes.eligibility.answers import Answer, Judged, every, some, whether
from madang.website.programmes.eligibility.application import Application, Belonging, Person
from madang.website.programmes.eligibility.wording import (
    BORN,
    LIVING,
    SINCE,
    TIED,
    being,
    condition,
    fit,
    listed,
    many,
    object_of,
    subject_of,
    whom,
)

MET_BY: Mapping[Tie, tuple[Tie, ...]] = {"lives": ("lives", "registered"), "citizen": ("citizen", "registered")}
NOBODY_YET = Text("회원을 아직 적지 않았어요. 적어 주시면 바로 살펴볼게요.", "The members are not written down yet.")


def lies_in(area: str, within: str) -> bool:
    """Whether an area is another one or a part of it: 경상남도 창원시 lies in 경상남도."""
    return area == within or area.startswith(within + " ")


def tied(ties: Iterable[Belonging] | None, areas: Iterable[str], wanted: Iterable[Tie]) -> tuple[Belonging, ...] | None:
    """Those of the ties that the rule asks for; None where nothing is said of ties yet."""
    if ties is None:
        return None
    kinds = {kind for tie in wanted for kind in MET_BY.get(tie, (tie,))}
    within = tuple(areas)
    return tuple(each for each in ties if each.tie in kinds and any(lies_in(each.area, area) for area in within))


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last one of that month (민법 제160조)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def meets_on(rule: Members, person: Person, day: date) -> Answer:
    """Whether somebody meets the joint condition on a day."""
    age = None if person.born is None else age_on(person.born, day)
    asks_age = rule.least_age is not None or rule.most_age is not None
    least, most = rule.least_age or 0, 200 if rule.most_age is None else rule.most_age
    of_age = whether(None if age is None else least <= age <= most) if asks_age else Answer.YES
    return every((of_age, _tied_on(rule, person, day)))


def _tied_on(rule: Members, person: Person, day: date) -> Answer:
    if not rule.ties:
        return Answer.YES
    found = tied(person.ties, rule.areas, rule.ties)
    if found is None:
        return Answer.CANNOT_TELL
    if not rule.tied_months and rule.as_of is None:
        return whether(bool(found))
    return some(whether(None if each.since is None else months_later(each.since, rule.tied_months or 0) <= day) for each in found)


def meets_rule(rule: Members, person: Person, days: Iterable[date]) -> Answer:
    """Whether somebody meets the joint condition on whichever of these days counts; cannot tell where they disagree or there is none."""
    answers = {meets_on(rule, person, day) for day in days}
    return answers.pop() if len(answers) == 1 else Answer.CANNOT_TELL


def missing(rule: Members, person: Person) -> list[Text]:
    """What would have to be known of somebody of whom nobody can tell yet; nothing where only the notice could say (its day)."""
    asks_age = rule.least_age is not None or rule.most_age is not None
    lacks = [BORN] if asks_age and person.born is None else []
    found = tied(person.ties, rule.areas, rule.ties) if rule.ties else ()
    home = set(rule.ties) <= {"lives", "registered", "citizen"}
    lacks += [LIVING if home else TIED] if found is None else []
    lacks += [SINCE] if found and (rule.tied_months or rule.as_of) and any(each.since is None for each in found) else []
    return lacks


@dataclass(frozen=True, slots=True)
class Count:
    """How the people asked about came out."""

    asked: int
    meet: int
    fail: int
    lacks: tuple[Text, ...]

    @property
    def open(self) -> int:
        return self.asked - self.meet - self.fail

    def answer(self, rule: Members) -> Answer:
        if rule.who == "everyone":
            return Answer.NO if self.fail or not self.asked else whether(True if not self.open else None)
        needed = rule.count if rule.who == "at-least" else self.asked // 2 + 1
        if self.meet >= needed:
            return Answer.YES
        return Answer.NO if self.meet + self.open < needed else Answer.CANNOT_TELL


def judge_members(rule: Members, application: Application, days: tuple[date, ...], names: Mapping[str, Text]) -> Judged:
    """Judges a rule on people; see Members. Nothing can be told before the people are written down."""
    if application.people is None:
        return Judged(Answer.CANNOT_TELL, NOBODY_YET)
    people = [
        person
        for person in application.people
        if (person.member or rule.among == "all-people") and (rule.role is None or rule.role in person.roles)
    ]
    answers = [meets_rule(rule, person, days) for person in people]
    lacks = [lack for person, answer in zip(people, answers) if answer is Answer.CANNOT_TELL for lack in missing(rule, person)]
    count = Count(len(people), answers.count(Answer.YES), answers.count(Answer.NO), tuple(lacks))
    answer = count.answer(rule)
    return Judged(answer, _because(rule, count, answer, names))


def _because(rule: Members, count: Count, answer: Answer, names: Mapping[str, Text]) -> Text:
    group, said = whom(rule, names), condition(rule)
    if not count.asked:
        return Text(f"{subject_of(group.ko)} 아직 없어요.", f"There is no {group.en} yet.")
    if answer is Answer.CANNOT_TELL:
        return _open(count, group, said)
    if rule.who == "everyone":
        return _of_everyone(count, answer, group, said)
    needed = (
        Text(f"{rule.count}명 이상", f"at least {rule.count} {being(rule.count)} needed")
        if rule.who == "at-least"
        else Text(f"{count.asked}명 가운데 절반 넘게", "more than half are needed")
    )
    meeting = f"조건({said.ko})에 맞는 {group.ko}" if said else group.ko
    there = (
        f'{count.meet} of {many(count.asked, group.en)} {fit(count.meet)} "{said.en}"'
        if said
        else f"There {being(count.meet)} {many(count.meet, group.en)}"
    )
    if answer is Answer.YES:
        return Text(f"{subject_of(meeting)} {count.meet}명이에요. {needed.ko} 있으면 돼요.", f"{there}; {needed.en}.")
    now = f"지금은 {count.meet}명이에요." if count.meet else "아직 없어요."
    return Text(f"{subject_of(meeting)} {needed.ko} 있어야 하는데 {now}", f"{there}; {needed.en}.")


def _open(count: Count, group: Text, said: Text) -> Text:
    lacks = listed(count.lacks, "그리고", "and")
    now = f"조건({said.ko})에 맞는 {subject_of(group.ko)} 지금 {count.meet}명이에요." if count.meet else f"{group.ko} 조건: {said.ko}."
    so_far = f'So far {count.meet} of {many(count.asked, group.en)} {fit(count.meet)} "{said.en}".'
    if not lacks:
        ko = f"{now} 어느 날을 기준으로 세는지 공고에 없어요. 담당자에게 물어봐 주세요."
        return Text(ko, f"{so_far} The notice does not say on which day this counts; please ask the hub.")
    of = f"{count.open}명의 " if count.asked > 1 else ""
    ko = f"{now} {of}{object_of(lacks.ko)} 알려 주시면 바로 살펴볼게요."
    return Text(ko, f"{so_far} Please tell us {lacks.en}{f' of {count.open} more' if count.asked > 1 else ''}.")


def _of_everyone(count: Count, answer: Answer, group: Text, said: Text) -> Text:
    if not said:
        return Text(
            f"{subject_of(group.ko)} {count.asked}명이에요. 나이나 지역 제한은 없어요.", f"{many(count.asked, group.en)}; anybody may join."
        )
    if answer is Answer.YES and count.asked == 1:
        return Text(f"{subject_of(group.ko)} 조건({said.ko})에 맞아요.", f'The {group.en} fits "{said.en}".')
    if answer is Answer.YES:
        return Text(f"{group.ko} {count.asked}명 모두 조건({said.ko})에 맞아요.", f'All {many(count.asked, group.en)} fit "{said.en}".')
    if count.asked == 1:
        ko = f"{subject_of(group.ko)} 조건({said.ko})에 맞아야 하는데 맞지 않아요."
        return Text(ko, f'The {group.en} must fit "{said.en}", and does not.')
    ko = f"{group.ko} {count.asked}명이 모두 조건({said.ko})에 맞아야 하는데 {count.fail}명이 맞지 않아요."
    return Text(ko, f'Every {group.en} must fit "{said.en}"; {count.fail} of {count.asked} {"does" if count.fail == 1 else "do"} not.')


def judge_team_size(rule: TeamSize, application: Application) -> Judged:
    if application.people is None:
        return Judged(Answer.CANNOT_TELL, NOBODY_YET)
    number = sum(person.member and not set(person.roles) & set(rule.not_counted) for person in application.people)
    least, most = rule.least, rule.most
    there = f"There {being(number)} {many(number, 'member')}"
    if least is not None and number < least:
        ko = (
            f"회원이 {number}명이에요. {least}명 이상이어야 하니 {least - number}명이 더 필요해요."
            if number
            else f"회원이 {least}명 이상이어야 해요."
        )
        return Judged(Answer.NO, Text(ko, f"{there}; at least {least} {being(least)} needed."))
    if most is not None and number > most:
        ko = f"회원이 {number}명이에요. {most}명까지라서 {number - most}명이 넘어요."
        return Judged(Answer.NO, Text(ko, f"{there}; at most {most} can take part."))
    return Judged(Answer.YES, Text(f"회원이 {number}명이라 알맞아요.", f"{there}, which is the right size."))
