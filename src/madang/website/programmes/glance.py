"""The few facts of a call that most people come for. Pure; after calls, before telling."""

from madang.film.language import Text
from madang.website.frame.times import won
from madang.website.programmes.calls import Call
from madang.website.programmes.calls.call import Grant
from madang.website.programmes.eligibility.saying import say_rule
from madang.website.programmes.eligibility.wording import names_of
from madang.website.programmes.words.choices import said


def money(amount: int) -> Text:
    """300만 원 · ₩3,000,000."""
    return Text(won(amount, "ko"), won(amount, "en"))


def glance(call: Call) -> tuple[tuple[Text, Text], ...]:
    """Label and words of the few facts that most people come for; the closing time stands beside them on the page."""
    facts = [
        (Text("뽑는 곳", "Chosen"), chosen(call)),
        (Text("지원금", "Money"), grant_words(call.grant)),
        (Text("누가", "Who"), _short_who(call)),
    ]
    criteria = [
        Text(
            f"{one.name.ko} {one.weight}점" if one.weight is not None else one.name.ko,
            f"{one.name.en} {one.weight}" if one.weight is not None else one.name.en,
        )
        for one in call.criteria
    ]
    if criteria:
        words = Text(" · ".join(one.ko for one in criteria), " · ".join(one.en for one in criteria))
        facts.append((Text("심사", "Judged by"), words))
    return tuple((label, words) for label, words in facts if words)


def _short_who(call: Call) -> Text:
    names = names_of(call)
    sentences = [say_rule(rule, names) for rule in call.may_apply.rules[:3]]
    return Text(" ".join(one.ko for one in sentences), " ".join(one.en for one in sentences)) or said(
        "MayApply", "unit", call.may_apply.unit
    )


def chosen(call: Call) -> Text:
    """열 팀이면 10팀: exactly, about, or all who meet the conditions."""
    count, how = call.chosen.count, call.chosen.how
    if how == "all-eligible":
        return Text("조건에 맞으면 모두", "All who meet the conditions")
    if count is None:
        return Text("뽑는 수는 공고에 없어요", "The notice does not say how many")
    unit = "명" if call.may_apply.unit == "person" else "팀" if call.may_apply.unit == "team" else "곳"
    about_ko, about_en = ("약 ", "About ") if how == "about" else ("", "")
    return Text(f"{about_ko}{count:,}{unit}", f"{about_en}{count:,}")


def grant_words(grant: Grant) -> Text:
    """How much one gets."""
    low, high = grant.floor, grant.ceiling
    if grant.how == "none-stated":
        return Text("지원금은 나와 있지 않아요", "No money is spoken of")
    if high is None and low is None:
        return Text("금액은 공고에 없어요", "The notice names no amount")
    if low is not None and high is not None and low != high:
        return Text(f"{won(low, 'ko')}부터 {won(high, 'ko')}까지", f"{won(low, 'en')} to {won(high, 'en')}")
    one = money(high if high is not None else low or 0)
    if grant.how == "ceiling":
        return Text(f"{one.ko}까지", f"up to {one.en}")
    return Text(f"약 {one.ko}", f"about {one.en}") if grant.how == "about" else one
