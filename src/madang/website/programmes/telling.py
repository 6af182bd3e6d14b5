"""What a call says, told to residents: short facts first, then everything, then what is open or contradicts itself. Pure; after calls."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from madang.film.language import Text
from madang.website.frame.times import won
from madang.website.programmes.calls import Call, Moment
from madang.website.programmes.calls.call import Award, Grant, Track
from madang.website.programmes.calls.rules import Rule
from madang.website.programmes.eligibility.saying import Names, say_rule
from madang.website.programmes.eligibility.wording import listed, names_of
from madang.website.programmes.glance import grant_words
from madang.website.programmes.words.choices import said

NOTHING = Text()


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that the call says; `more` stands beside it, softer."""

    words: Text
    more: Text = NOTHING


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under one heading."""

    name: str
    title: Text
    lines: tuple[Line, ...]
    numbered: bool = False


def parts_of(call: Call) -> tuple[Part, ...]:
    """Everything that residents read, in the order in which they ask; parts without a line are left out."""
    every = (
        Part("who", Text("누가 신청하나요", "Who may apply"), tuple(_who(call))),
        Part("tracks", Text("분야", "Tracks"), tuple(_tracks(call))),
        Part("money", Text("무엇을 받나요", "What you get"), tuple(_money(call))),
        Part("when", Text("언제 하나요", "When it happens"), tuple(_when(call))),
        Part("papers", Text("무엇을 내나요", "What you hand in"), tuple(_papers(call))),
        Part("questions", Text("신청서의 질문", "Questions of the form"), tuple(_questions(call)), numbered=True),
        Part("choosing", Text("어떻게 뽑나요", "How it is decided"), tuple(_choosing(call))),
        Part("owed", Text("뽑히면 할 일", "What you will owe"), tuple(_owed(call))),
        Part("remarks", Text("알아 두세요", "Good to know"), tuple(Line(words) for words in call.remarks)),
    )
    return tuple(part for part in every if part.lines)


def unsure_of(call: Call) -> tuple[Part, ...]:
    """What nobody knows yet: statements that contradict each other, and what the notice does not say."""
    conflicts = tuple(Line(listed(each.says, "그리고", "and"), about(each.about)) for each in call.conflicts)
    every = (
        Part("conflicts", Text("공고마다 말이 달라요", "The notices contradict each other"), conflicts),
        Part("unknown", Text("공고에 나오지 않아요", "The notice does not say"), tuple(Line(words) for words in call.unknown)),
    )
    return tuple(part for part in every if part.lines)


ABOUT = {
    "may_apply": Text("누가 신청하나요", "who may apply"),
    "window": Text("접수 기간", "the window"),
    "tracks": Text("분야", "the tracks"),
    "chosen": Text("뽑는 수", "how many are chosen"),
    "grant": Text("지원금", "the money"),
    "period": Text("활동 기간", "the period"),
}


def about(path: str) -> Text:
    """What a path in the file is about, in words."""
    return ABOUT.get(path.partition(".")[0].partition("[")[0], Text())


def _who(call: Call) -> Iterator[Line]:
    may, names = call.may_apply, names_of(call)
    yield Line(said("MayApply", "unit", may.unit), listed(kind.name for kind in may.kinds))
    yield from (_rule(rule, names) for rule in may.rules)
    for words in may.preferred:
        yield Line(Text(f"먼저 뽑아요: {words.ko}", f"Preferred: {words.en}"))


def _rule(rule: Rule, names: Names) -> Line:
    """What it decides by; how the notice puts it stands beside."""
    told = say_rule(rule, names)
    words = rule.words if rule.words and rule.words != told else Text()
    return Line(told, Text(f"공고의 말: {words.ko}", f"In the notice's words: {words.en}") if words else Text())


def _tracks(call: Call) -> Iterator[Line]:
    tracks, names = call.tracks, names_of(call)
    for track in tracks.offered:
        more = [*_track_facts(track, call), *(say_rule(rule, names) for rule in track.rules)]
        yield Line(track.name, Text(" ".join(one.ko for one in more), " ".join(one.en for one in more)))
    least, most = tracks.choose_least, tracks.choose_most
    if least is not None or most is not None:
        ko = f"{least}개" if least == most else f"{least or 0}개부터 {most}개까지" if most is not None else f"{least}개 이상"
        en = f"{least}" if least == most else f"{least or 0} to {most}" if most is not None else f"at least {least}"
        yield Line(Text(f"{ko} 골라요.", f"Choose {en}."))
    if tracks.others:
        yield Line(Text("다른 분야를 제안해도 돼요.", "You may propose another."))


def _track_facts(track: Track, call: Call) -> Iterator[Text]:
    if not track.open:
        yield Text("올해는 뽑지 않아요.", "Not this year.")
    if track.kinds:
        kinds = listed(kind.name for kind in call.may_apply.kinds if kind.id in track.kinds)
        yield Text(f"{kinds.ko}만 신청해요.", f"Only for: {kinds.en}.")
    if track.count is not None:
        yield Text(f"{track.count:,}곳을 뽑아요.", f"{track.count:,} are chosen.")
    amount = grant_words(Grant(floor=track.floor, ceiling=track.ceiling, how="ceiling"))
    if track.floor is not None or track.ceiling is not None:
        yield Text(f"{amount.ko}.", f"{amount.en}.")
    if track.total is not None:
        yield Text(f"모두 {won(track.total, 'ko')}.", f"{won(track.total, 'en')} in all.")
    if track.ends:
        yield Text(f"{track.ends.say().ko}까지 해요.", f"Until {track.ends.say().en}.")


def _money(call: Call) -> Iterator[Line]:
    grant = call.grant
    amount, how = grant_words(grant), said("Grant", "how", grant.how)
    yield Line(amount, how if (grant.ceiling or grant.floor) and grant.how != "unknown" else Text())
    for part in grant.parts:
        yield Line(
            Text(f"{part.what.ko}: {won(part.amount, 'ko')} × {part.count}", f"{part.what.en}: {won(part.amount, 'en')} × {part.count}")
        )
    if grant.total is not None:
        yield Line(
            Text(f"전체 예산 {won(grant.total, 'ko')}", f"{won(grant.total, 'en')} in all"),
            said("Grant", "total_is", grant.total_is) if grant.total_is else Text(),
        )
    if grant.adjustable:
        yield Line(Text("금액은 심사에서 달라질 수 있어요.", "The amount may be adjusted."))
    if grant.own_share is not None:
        yield Line(Text(f"전체의 {grant.own_share}%는 스스로 마련해요.", f"You add {grant.own_share} per cent of the whole yourself."))
    for words in grant.funds:
        yield Line(Text(f"쓸 수 있는 곳: {words.ko}", f"It pays for: {words.en}"))
    for help_ in call.support:
        booked = Text("예약해서 써요.", "To be booked.") if help_.bookable else Text()
        yield Line(help_.what, booked or said("Support", "kind", help_.kind))
    yield from (_award(award) for award in call.awards)


def _award(award: Award) -> Line:
    groups = listed((group.name for group in award.groups), "그리고", "and")
    each = Text("마다 ", "for each of ") if groups and award.count else Text()
    ko = f"{groups.ko}{each.ko}{award.count}개" if award.count else groups.ko
    en = f"{award.count} {each.en}{groups.en}" if award.count else groups.en
    by = said("Award", "by", award.by)
    return Line(
        Text(f"상: {award.name.ko}", f"Award: {award.name.en}"),
        Text(" · ".join(filter(None, (by.ko, ko.strip()))), " · ".join(filter(None, (by.en, en.strip())))),
    )


def _at(label: Text, moment: Moment | None, more: Text = NOTHING) -> Iterator[Line]:
    if moment:
        told = moment.say()
        yield Line(Text(f"{label.ko}: {told.ko}", f"{label.en}: {told.en}"), more)


def _when(call: Call) -> Iterator[Line]:
    window, period = call.window, call.period
    yield from _at(Text("공고", "Announced"), window.announced)
    yield from _at(Text("접수 시작", "Opens"), window.opens)
    counted = said("Window", "counted_by", window.counted_by) if window.counted_by else Text()
    yield from _at(Text("마감", "Closes"), window.closes, window.late or counted)
    for event in call.events:
        yield from _at(event.name, event.at)
    yield from _at(Text("활동 시작", "Activity from"), period.start)
    yield from _at(Text("활동 끝", "Activity until"), period.end)
    if period.begins:
        begins = said("Period", "begins", period.begins)
        yield Line(
            Text(
                f"활동은 {begins.ko} 시작해요." if period.begins != "club-chooses" else "시작은 클럽이 정해요.",
                f"The activity begins: {begins.en}.",
            )
        )
    if period.least_months is not None or period.most_months is not None:
        months = [str(number) for number in dict.fromkeys((period.least_months, period.most_months)) if number is not None]
        yield Line(Text(f"활동 기간: {'~'.join(months)}달", f"It lasts {' to '.join(months)} months"))
    if period.words:
        yield Line(period.words)


def _papers(call: Call) -> Iterator[Line]:
    for paper in call.documents:
        facts = [said("Document", "stage", paper.stage)]
        if not paper.required:
            facts.append(Text("내고 싶으면 내요", "as you like"))
        if paper.files != 1:
            facts.append(Text(f"파일 {paper.files}개", f"{paper.files} files"))
        if not paper.itemised:
            facts.append(Text("무엇인지는 공고에 다 나오지 않아요", "the notice does not name them all"))
        yield Line(paper.name, _joined(facts))
    if call.submission.channels:
        ways = listed(said("Submission", "channels", channel) for channel in call.submission.channels)
        yield Line(Text(f"내는 곳: {ways.ko}", f"Handed in: {ways.en}"))
    yield from (Line(words) for words in call.submission.file_rules)


def _joined(every: Iterable[Text]) -> Text:
    told = list(every)
    return Text(" · ".join(one.ko for one in told), " · ".join(one.en for one in told))


def _questions(call: Call) -> Iterator[Line]:
    for question in call.questions:
        facts = [] if question.required else [Text("쓰고 싶으면 써요", "as you like")]
        if question.most_letters:
            facts.append(Text(f"{question.most_letters:,}자까지", f"up to {question.most_letters:,} letters"))
        yield Line(question.text, _joined(facts))


def _choosing(call: Call) -> Iterator[Line]:
    for number, stage in enumerate(call.stages, 1):
        name = said("Stage", "kind", stage.kind)
        facts = [stage.note] if stage.note else []
        if stage.keeps is not None:
            facts.append(Text(f"{stage.keeps:,}곳이 남아요", f"{stage.keeps:,} go on"))
        if stage.after_start:
            facts.append(Text("활동하는 동안", "while the activity runs"))
        yield Line(Text(f"{number}단계: {name.ko}", f"Step {number}: {name.en}"), _joined(facts))
    for one in call.criteria:
        weight = Text(f"{one.weight}점", f"{one.weight} of 100") if one.weight is not None else Text()
        way = said("Criterion", "direction", one.direction) if one.direction != "more" else Text()
        yield Line(Text(f"심사 기준: {one.name.ko}", f"Criterion: {one.name.en}"), _joined(filter(None, (weight, way))))


def _owed(call: Call) -> Iterator[Line]:
    for one in call.obligations:
        facts = []
        if one.count is not None:
            facts.append(Text(f"{one.count}번", f"{one.count} times") if one.kind == "meeting" else Text(f"{one.count}개", f"{one.count}"))
        if one.minutes is not None:
            facts.append(Text(f"{one.minutes}분", f"{one.minutes} minutes"))
        if one.ai_share is not None:
            facts.append(Text(f"AI로 만든 몫 {one.ai_share}%", f"{one.ai_share} per cent made by AI"))
        if one.evidence_per:
            proof = said("Obligation", "evidence_per", one.evidence_per)
            facts.append(Text(f"{proof.ko} 증빙을 내요", f"proved {proof.en}"))
        facts += [Text(f"주제: {topic.ko}", f"topic: {topic.en}") for topic in one.assigned_topics]
        yield Line(one.what, _joined(facts))
