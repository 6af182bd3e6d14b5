"""Judging rules on the applicant as a whole: kind, seat, age, payee, earlier grants, papers, tracks, partners, statements. After people."""

from collections.abc import Mapping
from datetime import date

from madang.film.language import Text
from madang.website.programmes.calls.moments import age_on
from madang.website.programmes.calls.rules import (
    ApplicantKind,
    NotOf,
    Papers,
    Partner,
    Payee,
    PriorAwards,
    Seat,
    Statement,
    TracksChosen,
    YoungerThan,
)
from madang.website.programmes.eligibility.answers import Answer, Judged, every, whether
from madang.website.programmes.eligibility.application import Application, Person
from madang.website.programmes.eligibility.people import months_later, tied
from madang.website.programmes.eligibility.wording import areas, body_tied, is_said, named, subject_of, topic_of, years


def _open(ko: str, en: str) -> Judged:
    return Judged(Answer.CANNOT_TELL, Text(ko, en))


def _yes(ko: str, en: str) -> Judged:
    return Judged(Answer.YES, Text(ko, en))


def _no(ko: str, en: str) -> Judged:
    return Judged(Answer.NO, Text(ko, en))


def judge_kind(rule: ApplicantKind, application: Application, names: Mapping[str, Text]) -> Judged:
    kinds = named(rule.kinds, names)
    if application.kind is None:
        return _open(f"어떤 신청자인지 골라 주세요: {kinds.ko}.", f"Choose what kind of applicant you are: {kinds.en}.")
    own = names.get(application.kind, Text("고르신 신청자 종류", "the kind that you chose"))
    if application.kind in rule.kinds:
        return _yes(f"{topic_of(own.ko)} 신청할 수 있는 대상이에요.", f"Among those who may apply: {own.en}.")
    return _no(
        f"{topic_of(own.ko)} 이번 신청 대상이 아니에요. 신청할 수 있는 대상은 {is_said(kinds.ko)}.",
        f"Not among those who may apply: {own.en}. They are: {kinds.en}.",
    )


def judge_not_of(rule: NotOf, application: Application, names: Mapping[str, Text]) -> Judged:
    of_work = rule.what == "work"
    kinds, what = named(rule.kinds, names), Text("작품", "work") if of_work else Text("신청자", "applicant")
    held = application.work_kinds if of_work else None if application.kind is None else (application.kind,)
    if held is None:
        return _open(
            f"어떤 {what.ko}인지 알려 주세요. {topic_of(kinds.ko)} 지원 대상이 아니에요.",
            f"Say what kind of {what.en} it is. Not: {kinds.en}.",
        )
    shut_out = [kind for kind in held if kind in rule.kinds]
    if shut_out:
        own = named(shut_out, names)
        return _no(f"{topic_of(own.ko)} 이번 지원 대상이 아니에요.", f"This {what.en} cannot be supported: {own.en}.")
    return _yes(f"제외되는 {what.ko} 종류가 아니에요.", f"The {what.en} is not of an excluded kind.")


def judge_seat(rule: Seat, application: Application) -> Judged:
    wanted = body_tied(rule.areas, rule.ties)
    found = tied(application.seat, rule.areas, rule.ties)
    if found is None:
        return _open(f"소재지를 알려 주세요(조건: {wanted.ko}).", f"Say where you are based (needed: {wanted.en}).")
    if not found:
        return _no(f"소재지가 조건({wanted.ko})에 맞지 않아요.", f'Your base does not fit "{wanted.en}".')
    if all(each.tie == "will-move" for each in found):
        promise = _move(rule)
        return Judged(Answer.YES, Text(f"옮기기로 약속하면 돼요. {promise.ko}", f"A promise is enough. {promise.en}"), promise)
    return _yes(f"소재지가 조건({wanted.ko})에 맞아요.", f'Your base fits "{wanted.en}".')


def _move(rule: Seat) -> Text:
    area, days = areas(rule.areas), rule.days_after_agreement
    if days is None:
        return Text(f"협약 전까지 소재지를 {area.ko}에 두어야 해요.", f"You must be based in {area.en} before the agreement.")
    return Text(
        f"협약 뒤 {days}일 안에 소재지를 {area.ko}에 두어야 해요.", f"You must be based in {area.en} within {days} days of the agreement."
    )


def judge_younger(rule: YoungerThan, application: Application, days: tuple[date, ...]) -> Judged:
    if application.founded is not None:
        limit = months_later(application.founded, rule.years * 12)
        answers = {day <= limit for day in days}
        if answers == {True}:
            return _yes(f"창업한 지 {rule.years}년이 넘지 않았어요.", f"It was founded at most {rule.years} years ago.")
        if answers == {False}:
            return _no(f"창업한 지 {rule.years}년이 넘었어요.", f"It was founded more than {rule.years} years ago.")
        return _open(
            "창업한 지 몇 년인지를 어느 날로 세는지 담당자에게 물어봐 주세요.",
            "Please ask the hub on which day the age of the company counts.",
        )
    if application.to_be_founded:
        return _yes("아직 창업하지 않은 예비창업자라 괜찮아요.", "It is still to be founded, which is fine.")
    return _open("창업한 날을 알려 주세요. 예비창업자라면 그렇게 골라 주세요.", "Say when it was founded, or that it is still to be.")


def judge_payee(rule: Payee, application: Application, days: tuple[date, ...], names: Mapping[str, Text]) -> Judged:
    """The payee is a person of the application with a role; a payee whom nobody described yet decides nothing."""
    payee = application.person(application.payee)
    wanted = _payee_words(rule, names)
    if payee is None:
        return _open(f"지원금을 받을 사람을 정해 주세요(조건: {wanted.ko}).", f"Name who receives the money (needed: {wanted.en}).")
    ages = {None if payee.born is None else age_on(payee.born, day) >= (rule.least_age or 0) for day in days}
    of_age = Answer.YES if rule.least_age is None else whether(ages.pop()) if len(ages) == 1 else Answer.CANNOT_TELL
    answer = every((whether(_fits(rule, payee, application)), of_age))
    if answer is Answer.CANNOT_TELL:
        return _open("지원금을 받을 사람의 생년월일을 알려 주세요.", "Say when the person who receives the money was born.")
    if answer is Answer.YES:
        return _yes(f"지원금을 받을 사람이 조건({wanted.ko})에 맞아요.", f"Who receives the money meets the condition ({wanted.en}).")
    return _no(
        f"지원금을 받을 사람이 조건({wanted.ko})에 맞지 않아요.", f"Who receives the money does not meet the condition ({wanted.en})."
    )


def _fits(rule: Payee, payee: Person, application: Application) -> bool:
    inside = payee.member or payee.id == application.applicant
    return (not rule.roles or bool(set(rule.roles) & set(payee.roles))) and not (rule.outside and inside)


def _payee_words(rule: Payee, names: Mapping[str, Text]) -> Text:
    outside = Text("신청자도 회원도 아닌 사람", "neither the applicant nor a member") if rule.outside else Text()
    parts = [part for part in (named(rule.roles, names), years(rule.least_age, None), outside) if part]
    return Text(", ".join(part.ko for part in parts), ", ".join(part.en for part in parts))


def judge_prior(rule: PriorAwards, application: Application, programme: str) -> Judged:
    if application.prior is None:
        return _open("전에 이 사업의 지원을 받은 적이 있는지 알려 주세요.", "Say whether you were supported by this programme before.")
    own = [each for each in application.prior if each.programme == (rule.programme or programme) and each.year >= (rule.since or 0)]
    if rule.most is not None and len(own) > rule.most:
        ko = f"지원을 {len(own)}번 받았어요. {rule.most}번까지 받은 경우에만 신청할 수 있어요."
        return _no(ko, f"Supported {len(own)} times before; at most {rule.most} is allowed.")
    settled = every(whether(each.settled) for each in own) if rule.settled else Answer.YES
    if settled is Answer.NO:
        return _no("아직 정산이 끝나지 않은 지원금이 있어요.", "An earlier grant is not settled yet.")
    if settled is Answer.CANNOT_TELL:
        return _open("전에 받은 지원금의 정산이 끝났는지 알려 주세요.", "Say whether the earlier grant is settled.")
    return _yes("전에 받은 지원이 신청에 걸림돌이 되지 않아요.", "Earlier support does not stand in the way.")


def judge_papers(rule: Papers, application: Application, names: Mapping[str, Text]) -> Judged:
    lacking = [id for id in rule.documents if id not in (application.papers or ())]
    said = named(lacking, names, "그리고", "and")
    if application.papers is None:
        return _open(f"서류를 붙여 주세요: {said.ko}.", f"Please attach: {said.en}.")
    if lacking:
        return _no(f"{subject_of(said.ko)} 아직 없어요. 붙여 주세요.", f"Still missing: {said.en}. Please attach it.")
    return _yes("필요한 서류를 모두 붙였어요.", "All papers are attached.")


def judge_tracks(rule: TracksChosen, application: Application, names: Mapping[str, Text]) -> Judged:
    offered = _side_by_side(rule.tracks, names)
    if application.tracks is None:
        return _open(f"분야를 골라 주세요: {offered.ko}.", f"Choose a track: {offered.en}.")
    chosen = set(application.tracks)
    foreign = named(sorted(chosen - set(rule.tracks)), names)
    if foreign and not rule.others:
        ko = f"{topic_of(foreign.ko)} 이번에 고를 수 있는 분야가 아니에요. {offered.ko} 가운데 골라 주세요."
        return _no(ko, f"Not open in this call: {foreign.en}. Choose among: {offered.en}.")
    number = _how_many(rule)
    if not chosen and rule.least:
        return _no(f"분야를 {number.ko} 골라 주세요: {offered.ko}.", f"No track is chosen; choose {number.en}: {offered.en}.")
    if len(chosen) < rule.least or (rule.most is not None and len(chosen) > rule.most):
        return _no(f"분야는 {number.ko} 골라야 하는데 {len(chosen)}개를 골랐어요.", f"Choose {number.en}, not {len(chosen)} tracks.")
    return _yes("분야를 알맞게 골랐어요.", "The choice of tracks is right.")


def _side_by_side(ids: tuple[str, ...], names: Mapping[str, Text]) -> Text:
    """Names that may hold commas of their own."""
    every = [names.get(id, Text(id, id)) for id in ids]
    return Text(" · ".join(each.ko for each in every), " · ".join(each.en for each in every))


def _how_many(rule: TracksChosen) -> Text:
    if rule.most is None:
        return Text(f"{rule.least}개 이상", f"at least {rule.least}")
    if rule.least == rule.most:
        return Text(f"{rule.least}개만", f"exactly {rule.least}")
    return Text(f"{rule.least}개에서 {rule.most}개까지", f"{rule.least} to {rule.most}")


def judge_partner(rule: Partner, application: Application, names: Mapping[str, Text]) -> Judged:
    kinds = named(rule.kinds, names) or Text("협력 기관", "a partner")
    if application.partners is None:
        return _open(f"함께할 기관을 알려 주세요: {kinds.ko}.", f"Say who your partner is: {kinds.en}.")
    if any(not rule.kinds or kind in rule.kinds for kind in application.partners):
        return _yes("함께할 기관이 있어요.", "There is a partner.")
    return _no(f"함께할 기관이 필요해요: {kinds.ko}.", f"A partner is needed: {kinds.en}.")


def judge_statement(rule: Statement, application: Application) -> Judged:
    said, words = application.declared.get(rule.id), rule.words
    if rule.by == "hub":
        if said is None:
            return _open(f"담당자가 확인할 내용이에요: {words.ko}", f"The hub will look at this: {words.en}")
        if said:
            return _yes(f"담당자가 확인했어요: {words.ko}", f"The hub has confirmed: {words.en}")
        return _no(f"담당자가 맞지 않는다고 했어요: {words.ko}", f"The hub has decided that this does not hold: {words.en}")
    if said is None:
        return _open(f"맞는지 알려 주세요: {words.ko}", f"Please say whether this holds: {words.en}")
    if said:
        return _yes(f"맞다고 알려 주셨어요: {words.ko}", f"You said that this holds: {words.en}")
    return _no(f"맞지 않는다고 알려 주셨어요: {words.ko}", f"You said that this does not hold: {words.en}")
