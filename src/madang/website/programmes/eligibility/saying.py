"""A rule as a sentence that a resident reads before anything is judged. After wording."""

from collections.abc import Mapping

from madang.film.language import Text
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
from madang.website.programmes.eligibility.wording import body_tied, condition, is_said, many, named, object_of, subject_of, whom

Names = Mapping[str, Text]


def say_rule(rule: Rule, names: Names) -> Text:
    """What a rule decides by, as one sentence; the union is closed."""
    match rule:
        case TeamSize():
            return _team_size(rule, names)
        case Members():
            return _members(rule, names)
        case Seat():
            return _seat(rule)
        case ApplicantKind():
            kinds = named(rule.kinds, names)
            return Text(f"신청하는 곳은 {is_said(kinds.ko)}.", f"The applicant is {kinds.en}.")
        case NotOf():
            kinds = named(rule.kinds, names)
            what = Text("신청하는 곳", "The applicant") if rule.what == "applicant" else Text("작품", "The work")
            return Text(f"{what.ko}: {kinds.ko}, 이 가운데 아무것도 아니어야 해요.", f"{what.en} is none of these: {kinds.en}.")
        case YoungerThan():
            return Text(f"만든 지 {rule.years}년이 넘지 않았어요.", f"It was founded at most {rule.years} years ago.")
        case Payee():
            return _payee(rule, names)
        case PriorAwards():
            return _prior(rule)
        case Papers():
            papers = named(rule.documents, names, "그리고", "and")
            return Text(f"{object_of(papers.ko)} 함께 내요.", f"These are handed in: {papers.en}.")
    return _more(rule, names)


def _more(rule: TracksChosen | Partner | Statement | AnyOf | When, names: Names) -> Text:
    match rule:
        case TracksChosen():
            return _tracks(rule, names)
        case Partner():
            kinds = named(rule.kinds, names)
            if not rule.kinds:
                return Text("함께하는 기관이 한 곳 이상 있어요.", "At least one partner organisation takes part.")
            return Text(f"함께하는 기관이 있어요: {kinds.ko}", f"A partner takes part: {kinds.en}.")
        case Statement():
            return rule.words
        case AnyOf():
            each = [say(one, names) for one in rule.rules]
            ko = " / ".join(f"{one.ko.rstrip('.')}" for one in each)
            return Text(f"다음 가운데 하나면 돼요: {ko}.", f"One of these is enough: {' / '.join(one.en.rstrip('.') for one in each)}.")
    first, then = say(rule.condition, names), say(rule.then, names)
    return Text(f"이럴 때만 물어요: {first.ko.rstrip('.')} → {then.ko}", f"Only when: {first.en.rstrip('.')} → {then.en}")


def say(rule: Rule, names: Names) -> Text:
    """How the notice puts it, where it does; else what the rule decides by."""
    return rule.words if rule.words else say_rule(rule, names)


def _team_size(rule: TeamSize, names: Names) -> Text:
    least, most = rule.least, rule.most
    if least is not None and most is not None:
        said = Text(
            f"{least}명이 함께해요." if least == most else f"{least}명부터 {most}명까지 함께해요.",
            f"{least} members." if least == most else f"{least} to {most} members.",
        )
    elif least is not None:
        said = Text(f"{least}명 이상 모여요.", f"At least {least} members.")
    elif most is not None:
        said = Text(f"{most}명까지 함께해요.", f"At most {most} members.")
    else:
        said = Text("인원 제한이 없어요.", "Any number of members.")
    if not rule.not_counted:
        return said
    who = named(rule.not_counted, names)
    return Text(f"{said.ko} {who.ko}: 이 수에 넣지 않아요.", f"{said.en} Not counted: {who.en}.")


def _members(rule: Members, names: Names) -> Text:
    group, asked = whom(rule, names), condition(rule)
    what = Text(f" ({asked.ko})", f" ({asked.en})") if asked else Text()
    if rule.who == "everyone":
        if not asked:
            return Text(f"{subject_of(group.ko)} 있어야 해요.", f"There is at least one {group.en}.")
        return Text(f"{group.ko}: 모두 조건에 맞아야 해요{what.ko}.", f"Every {group.en} must fit{what.en}.")
    if rule.who == "at-least":
        return Text(f"{group.ko} {rule.count}명 이상이 필요해요{what.ko}.", f"At least {many(rule.count, group.en)}{what.en}.")
    return Text(f"{group.ko} 가운데 절반 넘게 맞아야 해요{what.ko}.", f"More than half of all {group.en}s{what.en}.")


def _seat(rule: Seat) -> Text:
    where = body_tied(rule.areas, rule.ties)
    if rule.days_after_agreement is None:
        return Text(f"신청하는 곳의 지역: {where.ko}.", f"The applicant has {where.en}.")
    days = rule.days_after_agreement
    return Text(
        f"신청하는 곳의 지역: {where.ko}. 협약 뒤 {days}일 안에 갖추면 돼요.",
        f"The applicant has {where.en}, or will within {days} days of the agreement.",
    )


def _payee(rule: Payee, names: Names) -> Text:
    ko, en = [], []
    if rule.roles:
        who = named(rule.roles, names)
        ko.append(who.ko)
        en.append(who.en)
    if rule.least_age is not None:
        ko.append(f"만 {rule.least_age}세 이상")
        en.append(f"aged {rule.least_age} or over")
    if rule.outside:
        ko.append("신청자도 회원도 아닌 사람")
        en.append("neither the applicant nor a member")
    return Text(f"지원금을 받는 사람: {', '.join(ko) or '누구나'}.", f"Who receives the money: {', '.join(en) or 'anybody'}.")


def _prior(rule: PriorAwards) -> Text:
    since = Text(f"{rule.since}년부터 ", f" since {rule.since}") if rule.since else Text()
    ko, en = [], []
    if rule.most is not None:
        if rule.most:
            ko.append(f"{since.ko}이 사업의 지원을 {rule.most}번까지만 받았어요.")
        else:
            ko.append(f"{since.ko}이 사업의 지원을 받은 적이 없어요.")
        en.append(
            f"At most {rule.most} earlier grants of this programme{since.en}."
            if rule.most
            else f"No earlier grant of this programme{since.en}."
        )
    if rule.settled:
        ko.append("받은 지원은 모두 정산을 마쳤어요.")
        en.append("Every earlier grant is settled.")
    return Text(" ".join(ko) or "전에 받은 지원을 살펴봐요.", " ".join(en) or "Earlier grants are looked at.")


def _tracks(rule: TracksChosen, names: Names) -> Text:
    which = named(rule.tracks, names)
    if rule.most == rule.least:
        many = Text(f"{rule.least}개를", f"{rule.least}")
    elif rule.most is None:
        many = Text(f"{rule.least}개 이상을", f"at least {rule.least}")
    else:
        many = Text(f"{rule.least}개부터 {rule.most}개까지", f"{rule.least} to {rule.most}")
    other = Text(" 직접 제안해도 돼요.", " Your own proposal is welcome too.") if rule.others else Text()
    return Text(f"분야를 {many.ko} 골라요: {which.ko}.{other.ko}", f"Choose {many.en} of: {which.en}.{other.en}")
