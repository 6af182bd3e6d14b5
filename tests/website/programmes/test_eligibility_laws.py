"""Laws of judging: it equals each rule evaluated by hand, an added fact takes no answer back, a changed rule changes the judgement."""

from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

import hypothesis.strategies as st
import pytest
from hypothesis import example, given, settings
from tests.website.programmes.applications import Invented, invented
from tests.website.programmes.case_form import ROOT, call_named

from madang.film.language import Text
from madang.website.programmes.calls import Moment, read_call
from madang.website.programmes.calls.call import Call, Host, MayApply, Window
from madang.website.programmes.calls.rules import (
    AnyOf,
    ApplicantKind,
    Members,
    NotOf,
    Papers,
    Partner,
    Payee,
    PriorAwards,
    Rule,
    Seat,
    Statement,
    TeamSize,
    TracksChosen,
    When,
    YoungerThan,
)
from madang.website.programmes.eligibility import Answer, Application, Belonging, Person, PriorAward, judge

WORDS = Text("말", "words")
NOTICE, TODAY, CLOSING = date(2026, 3, 2), date(2026, 3, 20), date(2026, 4, 1)
DAYS = {"announced": NOTICE, "today": TODAY, "closes": CLOSING}
AREAS, TIES = ("경기도", "경기도 수원시", "서울특별시"), ("lives", "registered", "studies", "head-office", "will-move")
ROLES, KINDS = ("director", "teacher"), ("club", "company", "school")


def call_with(*rules: Rule) -> Call:
    may = MayApply("team", rules=rules)
    window = Window(Moment.read(str(NOTICE)), None, Moment.read(str(CLOSING)))
    return Call("made-up", "made-up", "science-club", 2026, WORDS, Host(WORDS, "hub", "경기도"), may, window)


def subsets(of: tuple[str, ...], least: int = 0) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(of), unique=True, min_size=least).map(tuple)


bounds = st.none() | st.integers(0, 4)
births = st.integers(10, 22).flatmap(
    lambda age: st.integers(-40, 40).map(lambda days: TODAY.replace(year=2026 - age) + timedelta(days=days))
)
since = st.integers(-800, 60).map(lambda days: TODAY + timedelta(days=days))
belongings = st.lists(st.builds(Belonging, st.sampled_from(TIES), st.sampled_from(AREAS), since), max_size=2).map(tuple)
references = st.sampled_from(sorted(DAYS))
members = st.builds(
    lambda tied, **rest: Members(areas=tied[0], ties=tied[1], **rest),
    st.one_of(st.just(((), ())), st.tuples(subsets(AREAS, 1), subsets(TIES, 1))),
    who=st.sampled_from(("everyone", "at-least", "more-than-half")),
    count=st.integers(1, 3),
    least_age=st.none() | st.integers(12, 20),
    most_age=st.none() | st.integers(12, 20),
    tied_months=st.none() | st.integers(1, 20),
    role=st.none() | st.sampled_from(ROLES),
    among=st.sampled_from(("members", "all-people")),
    as_of=references,
)
simple: st.SearchStrategy[Rule] = st.one_of(
    st.builds(TeamSize, bounds, bounds, subsets(ROLES)),
    members,
    members,
    st.builds(Seat, subsets(AREAS, 1), subsets(TIES, 1), st.none() | st.just(10)),
    st.builds(ApplicantKind, subsets(KINDS)),
    st.builds(NotOf, st.sampled_from(("applicant", "work")), subsets(KINDS)),
    st.builds(YoungerThan, st.integers(1, 3), references),
    st.builds(Payee, subsets(ROLES), st.none() | st.sampled_from((20, 50)), st.booleans()),
    st.builds(PriorAwards, bounds, st.none() | st.just("other"), st.none() | st.integers(2022, 2025), st.booleans()),
    st.builds(Papers, subsets(("plan", "script"))),
    st.builds(TracksChosen, subsets(("a", "b", "c")), st.integers(0, 2), bounds, st.booleans()),
    st.builds(Partner, subsets(KINDS)),
    st.builds(Statement, st.sampled_from(("s1", "s2")), st.sampled_from(("applicant", "hub")), st.just(WORDS)),
)
rules: st.SearchStrategy[Rule] = st.recursive(
    simple,
    lambda inner: st.builds(AnyOf, st.lists(inner, min_size=1, max_size=3).map(tuple)) | st.builds(When, inner, inner),
    max_leaves=4,
)
people = st.lists(st.tuples(births, belongings, subsets(ROLES), st.booleans()), max_size=5).map(
    lambda rows: tuple(Person(str(number), *row) for number, row in enumerate(rows))
)
complete = st.builds(
    lambda people, payee, **rest: Application(people=(*people, Person("payee", date(1990, 1, 1), (), *payee)), payee="payee", **rest),
    people,
    st.tuples(subsets(ROLES), st.booleans()),
    kind=st.sampled_from(KINDS),
    work_kinds=subsets(KINDS),
    applicant=st.sampled_from(("0", "payee")),
    seat=belongings,
    founded=st.none() | st.integers(-1200, 0).map(lambda days: TODAY + timedelta(days=days)),
    to_be_founded=st.just(True),
    prior=st.lists(st.builds(PriorAward, st.sampled_from(("made-up", "other")), st.integers(2021, 2025), st.booleans()), max_size=3).map(
        tuple
    ),
    papers=subsets(("plan", "script")),
    tracks=subsets(("a", "b", "d")),
    partners=subsets(KINDS),
    declared=st.fixed_dictionaries({"s1": st.booleans(), "s2": st.booleans()}).map(MappingProxyType),
)


LEAP = Application(people=(Person("payee", date(1990, 1, 1)),), payee="payee", founded=date(2024, 2, 29), to_be_founded=True)


def holds(rule: Rule, one: Application) -> bool:
    """Each rule evaluated by hand, in two values, on facts that are all known."""
    everybody = one.people or ()
    payee = next(person for person in everybody if person.id == one.payee)
    match rule:
        case TeamSize(least, most, apart):
            size = len([person for person in everybody if person.member and not any(role in apart for role in person.roles)])
            return (least or 0) <= size <= (99 if most is None else most)
        case Members():
            asked = [person for person in everybody if (rule.among == "all-people" or person.member) and rule.role in (None, *person.roles)]
            good = [person for person in asked if fits(rule, person)]
            enough = {
                "everyone": asked != [] and good == asked,
                "at-least": len(good) >= rule.count,
                "more-than-half": 2 * len(good) > len(asked),
            }
            return enough[rule.who]
        case Seat():
            return any(covers(rule.ties, rule.areas, tie) for tie in one.seat or ())
        case ApplicantKind():
            return one.kind in rule.kinds
        case NotOf():
            return not any(kind in rule.kinds for kind in ((one.work_kinds or ()) if rule.what == "work" else (one.kind,)))
        case YoungerThan():
            return one.founded is None or DAYS[rule.as_of or "today"] <= anniversary(one.founded, rule.years)
        case Payee():
            stranger = not payee.member and one.applicant != payee.id
            old_enough = (rule.least_age or 0) <= 36  # born on 1 January 1990
            return old_enough and (rule.roles == () or any(role in rule.roles for role in payee.roles)) and (stranger or not rule.outside)
        case PriorAwards():
            own = [each for each in one.prior or () if each.programme == (rule.programme or "made-up") and each.year >= (rule.since or 0)]
            return (rule.most is None or len(own) <= rule.most) and (not rule.settled or all(each.settled for each in own))
        case Papers():
            return all(paper in (one.papers or ()) for paper in rule.documents)
        case TracksChosen():
            chosen = one.tracks or ()
            known = rule.others or all(track in rule.tracks for track in chosen)
            return known and rule.least <= len(chosen) <= (99 if rule.most is None else rule.most)
        case Partner():
            return any(rule.kinds == () or kind in rule.kinds for kind in one.partners or ())
        case Statement():
            return one.declared[rule.id]
        case AnyOf():
            return any(holds(each, one) for each in rule.rules)
        case When():
            return not holds(rule.condition, one) or holds(rule.then, one)


def covers(ties: tuple[str, ...], areas: tuple[str, ...], tie: Belonging) -> bool:
    kind = tie.tie in ties or (tie.tie == "registered" and "lives" in ties)
    return kind and any(f"{tie.area} ".startswith(f"{area} ") for area in areas)


def fits(rule: Members, person: Person) -> bool:
    day = DAYS[rule.as_of or "today"]
    assert person.born
    age = max(years for years in range(30) if birthday(person.born, years) <= day)
    old_enough = (rule.least_age is None or age >= rule.least_age) and (rule.most_age is None or age <= rule.most_age)
    found = [tie for tie in person.ties or () if covers(rule.ties, rule.areas, tie) and long_enough(tie, day, rule.tied_months or 0)]
    return old_enough and (rule.ties == () or found != [])


def birthday(born: date, years: int) -> date:
    leap = (born.month, born.day) == (2, 29) and years % 4
    return date(born.year + years, 3, 1) if leap else born.replace(year=born.year + years)


def anniversary(founded: date, years: int) -> date:
    """A body founded on 29 February is so many years old with the end of February."""
    leap = (founded.month, founded.day) == (2, 29) and (founded.year + years) % 4
    return date(founded.year + years, 2, 28) if leap else founded.replace(year=founded.year + years)


def long_enough(tie: Belonging, day: date, months: int) -> bool:
    """Counts whole months from `since` by hand."""
    assert tie.since
    whole = (day.year - tie.since.year) * 12 + day.month - tie.since.month
    last_of_month = (day + timedelta(days=1)).day == 1
    return tie.since <= day and whole - (day.day < tie.since.day and not last_of_month) >= months


@settings(max_examples=400, deadline=None)
@example(YoungerThan(3, "today"), LEAP)
@given(rules, complete)
def test_a_judgement_equals_the_rule_evaluated_by_hand(rule: Rule, one: Application) -> None:
    assert judge(call_with(rule), one, TODAY).answer == ("yes" if holds(rule, one) else "no")


@settings(max_examples=200, deadline=None)
@given(st.lists(rules, max_size=4), complete)
def test_a_verdict_is_yes_where_every_rule_is(every: list[Rule], one: Application) -> None:
    verdict = judge(call_with(*every), one, TODAY)
    assert [finding.answer for finding in verdict.findings] == ["yes" if holds(rule, one) else "no" for rule in every]
    assert verdict.answer == ("yes" if all(holds(rule, one) for rule in every) else "no")


def hidden(one: Application, data: st.DataObject) -> Application:
    """The application with some of its facts not said yet."""
    names = ("kind", "work_kinds", "people", "payee", "seat", "founded", "to_be_founded", "prior", "papers", "tracks", "partners")
    gone = data.draw(st.sets(st.sampled_from(names), max_size=3))
    if "founded" in gone:
        gone |= {"to_be_founded"}  # a body that was founded is not "still to be": hiding the one fact must not leave its opposite
    kept = [key for key in one.declared if data.draw(st.booleans())]
    less = replace(one, declared=MappingProxyType({key: one.declared[key] for key in kept}), **dict.fromkeys(gone))
    if less.people is not None:
        less = replace(less, people=tuple(hidden_person(person, data) for person in less.people))
    if less.prior is not None:
        less = replace(less, prior=tuple(replace(each, settled=data.draw(st.sampled_from([each.settled, None]))) for each in less.prior))
    return less


def hidden_person(person: Person, data: st.DataObject) -> Person:
    what = data.draw(st.sampled_from(("nothing", "nothing", "born", "ties", "since")))
    if what == "since" and person.ties is not None:
        return replace(person, ties=tuple(replace(tie, since=None) for tie in person.ties))
    return replace(person, **{what: None}) if what in ("born", "ties") else person


@settings(max_examples=400, deadline=None)
@given(st.lists(rules, min_size=1, max_size=3), complete, st.data())
def test_an_added_fact_never_takes_an_answer_back(every: list[Rule], one: Application, data: st.DataObject) -> None:
    less, more = judge(call_with(*every), hidden(one, data), TODAY), judge(call_with(*every), one, TODAY)
    for before, after in zip(less.findings, more.findings, strict=True):
        assert before.answer in (after.answer, Answer.CANNOT_TELL)
    assert less.answer in (more.answer, Answer.CANNOT_TELL)


EVERY = tuple(invented())


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(EVERY), st.data())
def test_an_added_fact_never_takes_the_verdict_of_a_real_call_back(one: Invented, data: st.DataObject) -> None:
    call = call_named(one.call)
    less, more = judge(call, hidden(one.application, data), one.today), judge(call, one.application, one.today)
    assert less.answer in (more.answer, Answer.CANNOT_TELL)


def test_what_holds_anyway_needs_no_condition() -> None:
    rule = When(Statement("s1", "hub", WORDS), TeamSize(least=1))
    assert judge(call_with(rule), Application(people=(Person("0"),)), TODAY).answer == "yes"


def test_a_yes_that_owes_nothing_is_taken_before_a_promise() -> None:
    rule = AnyOf((Seat(("경기도",), ("will-move",), 10), Seat(("경기도",), ("head-office",))))
    both = (Belonging("will-move", "경기도"), Belonging("head-office", "경기도 수원시"))
    told = [judge(call_with(rule), Application(seat=seat), TODAY) for seat in (both, both[:1])]
    assert [(verdict.answer, len(verdict.promises)) for verdict in told] == [("yes", 0), ("yes", 1)]


def test_an_applicant_who_is_no_member_is_no_outsider() -> None:
    helper = (Person("0", member=False),)
    told = [judge(call_with(Payee(outside=True)), Application(people=helper, payee="0", applicant=who), TODAY).answer for who in ("0", "1")]
    assert told == ["no", "yes"]


CHANGED = [
    ("gyeongnam-club-2024", "둘이서 하는 별 모임", "least = 3", "least = 2", "no", "yes"),
    ("gyeongnam-club-2024", "물방울 모임", "least_age = 19", "least_age = 50", "yes", "no"),
    ("incheon-club-2023", "어른만 이웃 도시에서 오는 모임", '"인천광역시"', '"경기도"', "no", "yes"),
    ("gyeonggi-club-2021", "한 사람은 서울에서 오는 모임", "count = 3", "count = 2", "no", "cannot-tell"),
    ("sejong-actors-2025", "이웃 도시의 기관", '"세종특별자치시"', '"대전광역시"', "no", "yes"),
    ("busan-lab-2020", "공고 다음 날 이사 온 사람이 있는 모임", 'as_of = "announced"', 'as_of = "closes"', "no", "yes"),
    ("gcon-ai-shortform-2026", "서울의 오래된 회사", '"경기도"', '"서울특별시"', "no", "no"),
    ("jeonju-short-2022", "열여섯 살 감독과 담임교사", '    "class-teacher",\n', "", "yes", "no"),
]


@pytest.mark.parametrize(("call", "name", "old", "new", "before", "after"), CHANGED)
def test_changing_a_rule_changes_the_judgement(call: str, name: str, old: str, new: str, before: str, after: str) -> None:
    one = next(each for each in EVERY if (each.call, each.name) == (call, name))
    text = (ROOT / "examples/calls" / f"{call}.toml").read_text("utf-8")
    assert old in text
    told = [judge(read_call(words), one.application, one.today) for words in (text, text.replace(old, new))]
    assert [verdict.answer for verdict in told] == [before, after]
    assert told[0] != told[1]
