"""Whether a call agrees with itself: dates in order, amounts that add up, ids that lead somewhere. After call, before format."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from madang.film.language import Problem, Severity, Text, with_particle
from madang.website.programmes.calls.call import Call
from madang.website.programmes.calls.rules import (
    DEEPEST,
    ApplicantKind,
    Members,
    Papers,
    Partner,
    Rule,
    Seat,
    TeamSize,
    TracksChosen,
    depth,
    inside,
)


@dataclass(frozen=True, slots=True)
class Told:
    """One contradiction before the file's name is known."""

    code: str
    path: str
    message: Text
    severity: Severity = Severity.ERROR


def contradictions(call: Call, where: str = "") -> tuple[Problem, ...]:
    """Every way in which the call contradicts itself. Errors make it unusable; warnings and notes are for the operator."""
    checks: tuple[Callable[[Call], Iterator[Told]], ...] = (_dates, _amounts, _totals, _tracks, _twice, _rules, _ways_in, _weights)
    return tuple(
        Problem(told.code, told.message, severity=told.severity, where=" › ".join(filter(None, (where, told.path))))
        for check in checks
        for told in check(call)
    )


def _dates(call: Call) -> Iterator[Told]:
    window = call.window
    if window.opens and window.closes and window.opens.earliest >= window.closes.latest:
        ko = f"접수 시작({window.opens.say().ko})이 마감({window.closes.say().ko})보다 늦어요."
        yield Told("call.window", "window.closes", Text(ko, f"It opens ({window.opens}) after it closes ({window.closes})."))
    if window.announced and window.closes and window.announced.earliest >= window.closes.latest:
        yield Told("call.window", "window.announced", Text("공고일이 마감보다 늦어요.", "It is announced after it closes."))
    period = call.period
    if period.start and period.end and period.start.earliest >= period.end.latest:
        yield Told("call.period", "period.end", Text("활동이 시작하기 전에 끝나요.", "The activity ends before it starts."))
    yield from _bounds("period", "least_months", period.least_months, period.most_months)


def _bounds(path: str, name: str, least: int | None, most: int | None) -> Iterator[Told]:
    if least is not None and most is not None and least > most:
        message = Text(
            f"가장 작은 값({least:,})이 가장 큰 값({most:,})보다 커요.", f"The least ({least:,}) is more than the most ({most:,})."
        )
        yield Told("call.bounds", f"{path}.{name}", message)


def _amounts(call: Call) -> Iterator[Told]:
    grant = call.grant
    yield from _bounds("grant", "floor", grant.floor, grant.ceiling)
    for number, track in enumerate(call.tracks.offered, 1):
        yield from _bounds(f"tracks.offered[{number}]", "floor", track.floor, track.ceiling)
    parts = sum(part.amount * part.count for part in grant.parts)
    if grant.parts and grant.ceiling is not None and parts != grant.ceiling:
        message = Text(
            f"항목을 더하면 {parts:,}원인데 지원금은 {grant.ceiling:,}원이에요.",
            f"The parts make {parts:,} won, the grant is {grant.ceiling:,}.",
        )
        yield Told("call.parts", "grant.parts", message)
    if grant.own_share is not None and grant.own_share > 100:
        yield Told("call.own-share", "grant.own_share", Text("자부담은 100%를 넘을 수 없어요.", "An own share is at most 100 per cent."))


def payees(call: Call) -> int | None:
    """How many receive the grant in the end: those chosen, or those whom the last stage with a number keeps."""
    if call.grant.how != "fixed-per-person-after-stage-2":
        return call.chosen.count
    return call.stages[1].keeps if len(call.stages) > 1 else None


def _totals(call: Call) -> Iterator[Told]:
    grant, count = call.grant, payees(call)
    own = [track.total for track in call.tracks.offered if track.total is not None]
    worked_out = sum(own) if own else grant.ceiling * count if grant.ceiling is not None and count is not None else None
    if grant.total is None or worked_out is None or worked_out == grant.total:
        return
    if grant.total_is in ("derived", "derived-ceiling"):
        message = Text(
            f"계산하면 {worked_out:,}원인데 {grant.total:,}원으로 적혀 있어요.",
            f"This is worked out as {worked_out:,}, not {grant.total:,} won.",
        )
        yield Told("call.total", "grant.total", message)
        return
    ko = f"모두 최고액을 받으면 {worked_out:,}원, 총액은 {grant.total:,}원이에요. 팀마다 금액이 다를 수 있어요."
    en = f"All at the ceiling would be {worked_out:,} won, the total is {grant.total:,}: shares or the number may differ."
    yield Told("call.total-differs", "grant.total", Text(ko, en), Severity.NOTE)


def _tracks(call: Call) -> Iterator[Told]:
    yield from _bounds("tracks", "choose_least", call.tracks.choose_least, call.tracks.choose_most)
    open_tracks = [track for track in call.tracks.offered if track.open]
    counts = [track.count for track in open_tracks if track.count is not None]
    if counts and len(counts) == len(open_tracks) and call.chosen.count is not None and sum(counts) != call.chosen.count:
        ko = f"트랙마다 뽑는 수를 더하면 {sum(counts)}인데 전체는 {call.chosen.count}이에요."
        yield Told("call.counts", "chosen.count", Text(ko, f"The tracks choose {sum(counts)} together, the call {call.chosen.count}."))


def _twice(call: Call) -> Iterator[Told]:
    lists = {
        "tracks.offered": [track.id for track in call.tracks.offered],
        "may_apply.kinds": [kind.id for kind in call.may_apply.kinds],
        "documents": [document.id for document in call.documents],
        "questions": [question.id for question in call.questions],
    }
    for path, ids in lists.items():
        for id in dict.fromkeys(each for number, each in enumerate(ids) if each in ids[:number]):
            yield Told("call.twice", path, Text(f"'{id}'{with_particle(id, '이/가')[len(id) :]} 두 번 나와요.", f"'{id}' is there twice."))


def _rules(call: Call) -> Iterator[Told]:
    for path, rule in placed_rules(call):
        if depth(rule) > DEEPEST:
            yield Told("call.too-deep", path, Text("조건 안의 조건이 너무 깊어요.", "There are too many rules inside rules."))
        for each in inside(rule):
            yield from _one_rule(call, path, each)


def placed_rules(call: Call) -> Iterator[tuple[str, Rule]]:
    """Every rule with its path in the file."""
    for number, rule in enumerate(call.may_apply.rules, 1):
        yield f"may_apply.rules[{number}]", rule
    for place, track in enumerate(call.tracks.offered, 1):
        for number, rule in enumerate(track.rules, 1):
            yield f"tracks.offered[{place}].rules[{number}]", rule


def _one_rule(call: Call, path: str, rule: Rule) -> Iterator[Told]:
    if isinstance(rule, TeamSize):
        yield from _bounds(path, "least", rule.least, rule.most)
    elif isinstance(rule, Members):
        yield from _bounds(path, "least_age", rule.least_age, rule.most_age)
        if bool(rule.ties) != bool(rule.areas):
            yield Told("call.half-a-tie", path, Text("지역(areas)과 관계(ties)는 함께 적어 주세요.", "Areas and ties belong together."))
        if rule.who == "at-least" and rule.count < 1:
            yield Told("call.no-count", f"{path}.count", Text("한 명 이상이어야 해요.", "At least one must be asked for."))
    elif isinstance(rule, Seat) and not (rule.areas and rule.ties):
        yield Told("call.half-a-tie", path, Text("지역(areas)과 관계(ties)는 함께 적어 주세요.", "Areas and ties belong together."))
    elif isinstance(rule, ApplicantKind):
        yield from _leads(path, rule.kinds, [kind.id for kind in call.may_apply.kinds])
    elif isinstance(rule, Papers):
        yield from _leads(path, rule.documents, [document.id for document in call.documents])
    elif isinstance(rule, TracksChosen):
        yield from _leads(path, rule.tracks, [track.id for track in call.tracks.offered])
        yield from _bounds(path, "least", rule.least, rule.most)
    elif isinstance(rule, Partner) and len(set(rule.kinds)) != len(rule.kinds):
        yield Told("call.twice", path, Text("같은 협력 기관 종류가 두 번 나와요.", "A kind of partner is there twice."))


def _leads(path: str, ids: Iterable[str], known: list[str]) -> Iterator[Told]:
    for id in ids:
        if id not in known:
            yield Told("call.leads-nowhere", path, Text(f"'{id}'라는 항목이 이 공모에 없어요.", f"This call has no '{id}'."))


def _ways_in(call: Call) -> Iterator[Told]:
    """A track's kinds lead to kinds of the call; the paths of conflicts lead to something that the call has."""
    kinds = [kind.id for kind in call.may_apply.kinds]
    for number, track in enumerate(call.tracks.offered, 1):
        yield from _leads(f"tracks.offered[{number}].kinds", track.kinds, kinds)
    yield from _stages(call)


def _stages(call: Call) -> Iterator[Told]:
    kept = [stage.keeps for stage in call.stages if stage.keeps is not None]
    if any(later > earlier for earlier, later in pairwise(kept)):
        yield Told("call.stages", "stages", Text("뒤 단계에서 더 많이 남을 수는 없어요.", "A later stage cannot keep more."))


def _weights(call: Call) -> Iterator[Told]:
    weights = [criterion.weight for criterion in call.criteria if criterion.weight is not None]
    if weights and (len(weights) != len(call.criteria) or sum(weights) != 100):
        ko, en = f"배점을 더하면 {sum(weights)}이에요. 100이 맞는지 확인해 주세요.", f"The weights make {sum(weights)}, not 100."
        yield Told("call.weights", "criteria", Text(ko, en), Severity.WARNING)
