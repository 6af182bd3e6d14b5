"""`judge`: who may apply, by the call's own rules. After people. The window is another question (`calls.window`).

Every rule is judged alone and says yes, no or cannot tell yet; the verdict is no where one says no, and yes only where all say yes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from madang.film.language import Text
from madang.website.programmes.calls.call import Call
from madang.website.programmes.calls.rules import (
    AnyOf,
    ApplicantKind,
    Members,
    NotOf,
    Papers,
    Partner,
    Payee,
    PriorAwards,
    Reference,
    Rule,
    Seat,
    Statement,
    TeamSize,
    TracksChosen,
    When,
    YoungerThan,
)
from madang.website.programmes.eligibility import bodies
from madang.website.programmes.eligibility.answers import Answer, Finding, Judged, Verdict, some
from madang.website.programmes.eligibility.application import Application
from madang.website.programmes.eligibility.people import judge_members, judge_team_size
from madang.website.programmes.eligibility.wording import names_of


@dataclass(frozen=True, slots=True)
class Matter:
    """One application to one call on one day: what every rule is judged by."""

    call: Call
    application: Application
    today: date
    names: Mapping[str, Text]

    def days(self, reference: Reference | None) -> tuple[date, ...]:
        """The days on which something may count: one where the notice names it exactly, several where it does not."""
        window = self.call.window
        if reference == "today":
            return (self.today,)
        if reference is None:
            return (self.today, window.closes.last_day) if window.closes else (self.today,)
        moment = window.announced if reference == "announced" else window.closes
        return (moment.first_day, moment.last_day) if moment else ()


def judge(call: Call, application: Application, today: date) -> Verdict:
    """The verdict on an application as far as it is filled in, with one finding per rule in the order of the call."""
    matter = Matter(call, application, today, names_of(call))
    return Verdict(tuple(Finding(rule, judged(rule, matter), track) for track, rule in rules_for(call, application)))


def rules_for(call: Call, application: Application) -> tuple[tuple[str | None, Rule], ...]:
    """All rules that this application must meet, each with its track or None: those that the call's other parts imply (kinds of applicant,
    tracks, documents), the call's own, and those of the tracks that were chosen."""
    may, tracks = call.may_apply, call.tracks
    offered = [track for track in tracks.offered if track.open]
    rules: list[tuple[str | None, Rule]] = []
    if may.kinds:
        rules.append((None, ApplicantKind(tuple(kind.id for kind in may.kinds))))
    if tracks.choose_least is not None or any(track.kinds or track.rules for track in offered):
        ids = tuple(track.id for track in offered)
        rules.append((None, TracksChosen(ids, tracks.choose_least or 1, tracks.choose_most, tracks.others)))
    rules += [(None, rule) for rule in may.rules]
    for track in offered:
        if track.id in (application.tracks or ()):
            rules += [(track.id, ApplicantKind(track.kinds))] if track.kinds else []
            rules += [(track.id, rule) for rule in track.rules]
    asked = [document for document in call.documents if document.stage == "apply" and document.required]
    named = tuple(document.id for document in asked if document.itemised)
    rules += [(None, Papers(named))] if named else []
    rules += [(None, Statement(document.id, "hub", document.name)) for document in asked if not document.itemised]
    return tuple(rules)


def judged(rule: Rule, matter: Matter) -> Judged:
    """How one rule comes out; the union is closed: a new kind of rule does not pass the type checker before it is judged here."""
    application, names = matter.application, matter.names
    match rule:
        case TeamSize():
            return judge_team_size(rule, application)
        case Members():
            return judge_members(rule, application, matter.days(rule.as_of), names)
        case Seat():
            return bodies.judge_seat(rule, application)
        case ApplicantKind():
            return bodies.judge_kind(rule, application, names)
        case NotOf():
            return bodies.judge_not_of(rule, application, names)
        case YoungerThan():
            return bodies.judge_younger(rule, application, matter.days(rule.as_of))
        case Payee():
            return bodies.judge_payee(rule, application, matter.days(None), names)
        case PriorAwards():
            return bodies.judge_prior(rule, application, matter.call.programme)
        case Papers():
            return bodies.judge_papers(rule, application, names)
        case TracksChosen():
            return bodies.judge_tracks(rule, application, names)
        case Partner():
            return bodies.judge_partner(rule, application, names)
        case Statement():
            return bodies.judge_statement(rule, application)
        case AnyOf():
            return _any_of(rule, matter)
    return _when(rule, matter)


def _any_of(rule: AnyOf, matter: Matter) -> Judged:
    """One is enough. A yes that owes nothing is preferred to a yes with a promise."""
    each = [judged(held, matter) for held in rule.rules]
    answer = some(one.answer for one in each)
    decisive = sorted((one for one in each if one.answer is answer), key=lambda one: one.promise is not None)
    if answer is Answer.YES or len(decisive) == 1:
        return decisive[0]
    reasons = list(dict.fromkeys(one.because for one in decisive))
    ko = " ".join(f"({number}) {reason.ko}" for number, reason in enumerate(reasons, 1))
    en = " ".join(f"({number}) {reason.en}" for number, reason in enumerate(reasons, 1))
    if answer is Answer.NO:
        return Judged(answer, Text(f"다음 가운데 하나는 맞아야 해요. {ko}", f"One of these must hold. {en}"))
    return Judged(answer, Text(f"다음 가운데 하나만 확인되면 돼요. {ko}", f"One of these would do. {en}"))


def _when(rule: When, matter: Matter) -> Judged:
    condition, then = judged(rule.condition, matter), judged(rule.then, matter)
    said = rule.condition.words
    if condition.answer is Answer.NO:
        only = Text(f" ‘{said.ko}’에만 묻는 조건이에요.", f" It is only asked when {said.en}.") if said else Text()
        return Judged(Answer.YES, Text(f"이번에는 해당하지 않아요.{only.ko}", f"This does not apply here.{only.en}"))
    if condition.answer is Answer.YES or then.answer is Answer.YES:
        return then
    because = Text(f"해당하는지 먼저 알아야 해요. {condition.because.ko}", f"First: does this apply? {condition.because.en}")
    return Judged(Answer.CANNOT_TELL, because)
