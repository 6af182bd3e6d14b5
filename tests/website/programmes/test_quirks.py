"""What is odd in the real calls is kept by the model: each thing that a quirk needs is looked up in the call that has it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from tests.website.programmes.applications import invented
from tests.website.programmes.case_form import CASES, call_named

from madang.website.programmes.calls import Call, Moment
from madang.website.programmes.calls.checking import payees, placed_rules
from madang.website.programmes.calls.rules import AnyOf, Members, Payee, Rule, TeamSize, When, YoungerThan, inside
from madang.website.programmes.eligibility import Answer, judge


def rules(call: Call, kind: type[Rule]) -> list[Rule]:
    return [rule for _, outer in placed_rules(call) for rule in inside(outer) if isinstance(rule, kind)]


def judged(call: Call, name: str) -> str:
    one = next(each for each in invented() if (each.call, each.name) == (call.id, name))
    return judge(call, one.application, one.today).answer


def per_unit(call: Call) -> tuple[int | None, int | None, str]:
    return call.grant.floor, call.grant.ceiling, call.grant.how


KEPT: dict[str, Callable[[Call], bool]] = {
    "age rule that counts members, not a rule on every member": lambda call: (
        rules(call, Members)[0] == Members("at-least", 1, least_age=19)
    ),
    "derived totals marked as derived": lambda call: (call.grant.total, call.grant.total_is) == (30_000_000, "derived"),
    "compound predicate on one member": lambda call: judged(call, "어른만 이웃 도시에서 오는 모임") == "no",
    "open upper bound": lambda call: TeamSize(3) in call.may_apply.rules,
    "cross-check between ceiling, count and total": lambda call: (call.grant.ceiling or 0) * (call.chosen.count or 0) == call.grant.total,
    "non-money support with booking": lambda call: [support.kind for support in call.support if support.bookable] == ["room", "equipment"],
    "conditional rule: if all members are minors then an adult must hold a role": lambda call: (
        judged(call, "중학생 다섯") == "no" and judged(call, "중학생 다섯과 돈을 맡는 이모") == "yes"
    ),
    "age limits belong to the call, not to the platform": lambda call: [rule.least_age for rule in rules(call, Payee)] == [20],  # type: ignore[union-attr]
    "period chosen by the applicant within limits": lambda call: (
        (call.period.begins, call.period.least_months, call.period.most_months) == ("club-chooses", 3, 6)
    ),
    "one programme, many hubs, shared rules": lambda call: (
        call.centres == 34 and call.programme == call_named("gyeongnam-club-2024").programme
    ),
    "applicant kind is separate from team rules": lambda call: judged(call, "수원 세 사람") == "yes",
    "count rule with an unstated remainder, shown as a question to the hub": lambda call: (
        judged(call, "수원 세 사람과 중학생") == "cannot-tell"
    ),
    "intake of applications that arrive outside the platform": lambda call: call.submission.channels == ("email",),
    "seat rule with alternatives": lambda call: judged(call, "지사만 세종에 있는 단체") == "yes",
    "total without a per-unit amount; never show an average as a promise": lambda call: (
        per_unit(call) == (None, None, "unknown") and call.grant.total == 45_000_000
    ),
    "closing time to the minute, Korean time": lambda call: str(call.window.closes) == "2025-04-25 17:00",
    "tracks carry their own eligibility, count and budget": lambda call: (
        [(track.kinds, track.count, track.total) for track in call.tracks.offered]
        == [(("organisation",), 6, 120_000_000), (("club", "citizen-science-corps"), 5, 30_000_000)]
    ),
    "approximate counts": lambda call: [track.count_is for track in call.tracks.offered] == ["about", "about"],
    "per-track budget checks": lambda call: sum(track.total or 0 for track in call.tracks.offered) == call.grant.total,
    "several rounds per programme and year, each with its own amounts": lambda call: (
        [(track.round, track.floor, track.ceiling) for track in call.tracks.offered]
        == [(1, 1_500_000, 5_000_000), (2, 20_000_000, 40_000_000)]
    ),
    "period that crosses a year; reporting year is not the calendar year of the activity": lambda call: (
        (call.year, str(call.period.end)) == (2017, "2018-02")
    ),
    "partner organisations with roles": lambda call: (
        judged(call, "혼자 연구하려는 네 사람") == "no" and judged(call, "대학과 함께하는 동호회") == "yes"
    ),
    "announce and open dates may coincide": lambda call: call.window.announced == call.window.opens is not None,
    "relative start dates": lambda call: (call.period.start, call.period.begins) == (None, "agreement"),
    "share rule with a reference date": lambda call: judged(call, "공고 다음 날 이사 온 사람이 있는 모임") == "no",
    "conflicting statements kept with their sources until the hub decides": lambda call: (
        [said.en for said in call.conflicts[0].says] == ["3 to 5 members", "4 to 5 members"]
    ),
    "skill rule that a person declares": lambda call: judged(call, "꼭 절반인 모임") == "no",
    "criteria with a stated order and no numbers": lambda call: (
        [(each.weight, each.direction) for each in call.criteria] == [(None, "more"), (None, "more"), (None, "explicitly-not-leading")]
    ),
    "stages that happen after the start, with a new status for those who leave": lambda call: (
        [(stage.keeps, stage.after_start) for stage in call.stages] == [(40, False), (20, True), (None, True)]
    ),
    "grant per deliverable": lambda call: [(part.amount, part.count) for part in call.grant.parts] == [(300_000, 3)] and payees(call) == 20,
    "required deliverables with topic rules": lambda call: (
        [(each.count, [topic.ko for topic in each.assigned_topics]) for each in call.obligations if each.kind == "work"]
        == [(3, ["밀양아리랑"])]
    ),
    "support that spans years; cohort record": lambda call: "later-support" in [support.kind for support in call.support],
    "events tied to a call": lambda call: [str(event.at) for event in call.events] == ["2026-03-09"],
    "condition with a later due date; provisional eligibility": lambda call: judged(call, "경기도로 옮길 예비창업자") == "yes",
    "evidence per scene, not per film": lambda call: (
        [(each.ai_share, each.evidence_per) for each in call.obligations if each.ai_share] == [(100, "scene")]
    ),
    "organisation attributes with dates": lambda call: YoungerThan(3) in call.may_apply.rules,
    "deliverable counters": lambda call: [(each.count, each.minutes) for each in call.obligations if each.count] == [(8, 1)],
    "selection without ranking": lambda call: (call.chosen.count, call.chosen.how) == (None, "all-eligible"),
    "roles that count and roles that do not": lambda call: judged(call, "초등학생 다섯과 명단에 든 선생님") == "yes",
    "quotas per group": lambda call: [(award.count, len(award.groups)) for award in call.awards if award.groups] == [(1, 3)],
    "peer voting": lambda call: "peers" in [award.by for award in call.awards],
    "closing time to the minute": lambda call: str(call.window.closes) == "2022-05-23 15:00",
    "eligibility changes from year to year under one programme name": lambda call: (
        call.programme == call_named("kofac-activity-2021").programme
        and call.may_apply.kinds != call_named("kofac-activity-2021").may_apply.kinds
    ),
    "shared pool across tracks": lambda call: call.chosen.count == 9 and {track.count for track in call.tracks.offered} == {None},
    "task types that a call can switch off": lambda call: judged(call, "올해 없는 과제를 고른 단체") == "no",
    "payee as a role of its own": lambda call: judged(call, "열여섯 살 감독과 담임교사") == "yes" and rules(call, Payee)[0].outside,  # type: ignore[union-attr]
    "age at a reference date": lambda call: judged(call, "하루 늦게 태어난 감독의 만화영화") == "no",
    "alternatives, each with its own proof": lambda call: (
        [len(rule.rules) for rule in call.may_apply.rules if isinstance(rule, AnyOf)] == [3]
    ),
    "ceiling times count may exceed the total": lambda call: (call.grant.ceiling or 0) * (call.chosen.count or 0) > (call.grant.total or 0),
    "announce and open dates differ": lambda call: (str(call.window.announced), str(call.window.opens)) == ("2022-03-08", "2022-03-17"),
    "receipt time, not sending time": lambda call: call.window.counted_by == "arrival",
}
# What only the applications and reviews can hold, which are not here yet; the call keeps the fact itself as a remark.
LATER = {
    "asked, proposed and agreed amounts are three values",
    "drafts saved early, receipt time stamped on arrival, load shown to the hub",
}
NEEDS = [(id, quirk["needs"], quirk["text"]) for id, row in CASES.items() for quirk in row["quirks"]]


@pytest.mark.parametrize(("id", "needs", "text"), NEEDS, ids=lambda value: value[:60])
def test_the_model_keeps_what_a_quirk_needs(id: str, needs: str, text: str) -> None:
    call = call_named(id)
    assert text in [remark.en for remark in call.remarks]
    assert needs in LATER or KEPT[needs](call)


def test_every_need_is_looked_at_and_none_is_made_up() -> None:
    assert {needs for _, needs, _ in NEEDS} == {*KEPT, *LATER}


def test_a_yes_that_owes_something_says_what_until_when() -> None:
    one = next(each for each in invented() if each.name == "경기도로 옮길 예비창업자")
    verdict = judge(call_named(one.call), one.application, one.today)
    assert verdict.headline.ko == "신청할 수 있어요. 다만 뒤에 지켜야 할 약속이 있어요."
    assert [promise.en for promise in verdict.promises] == ["You must be based in Gyeonggi-do within 10 days of the agreement."]


def test_a_condition_that_is_not_known_yet_is_asked_first() -> None:
    call = call_named("incheon-univ-club-2016")
    one = next(each for each in invented() if each.name == "중학생 다섯")
    unborn = replace(one.application, people=tuple(replace(person, born=None) for person in one.application.people or ()))
    last = judge(call, unborn, date(2016, 3, 25)).findings[-1]
    assert isinstance(last.rule, When)
    assert (last.answer, last.say("ko")) == (
        Answer.CANNOT_TELL,
        "아직 알 수 없어요. 해당하는지 먼저 알아야 해요. 회원 조건: 만 19세 이하. 5명의 생년월일을 알려 주시면 바로 살펴볼게요.",
    )


def test_without_a_notice_date_a_rule_that_counts_from_it_is_a_question_to_the_hub() -> None:
    call = call_named("jeonju-short-2022")
    one = next(each for each in invented() if each.name == "전주에 사는 어른 감독")
    undated = replace(call, window=replace(call.window, announced=None, closes=Moment.read("2022-03-24")))
    said = [finding.say("ko") for finding in judge(undated, one.application, one.today).that_say(Answer.CANNOT_TELL)]
    assert said[0].endswith("어느 날을 기준으로 세는지 공고에 없어요. 담당자에게 물어봐 주세요.")
