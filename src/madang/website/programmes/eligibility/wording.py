"""How conditions are said to a resident: short, kind, with the numbers. After answers, before judging."""

from collections.abc import Iterable, Mapping

from madang.film.language import Text, with_particle
from madang.website.programmes.calls.call import Call
from madang.website.programmes.calls.rules import Members, Tie

TIES: Mapping[Tie, Text] = {
    "lives": Text("거주", "living in {}"),
    "registered": Text("주민등록", "registered as a resident of {}"),
    "citizen": Text("시민", "a citizen of {}"),
    "studies": Text("소재 학교 재학·휴학", "studying in {}, also on leave"),
    "works": Text("재직", "working in {}"),
    "active": Text("활동", "active in {}"),
    "formed-by-citizens": Text("시민이 만든 팀", "a team formed by citizens of {}"),
    "head-office": Text("본사", "a head office in {}"),
    "branch": Text("지사", "a branch in {}"),
    "will-move": Text("이전 약속", "a promise to move to {}"),
}
BORN = Text("생년월일", "date of birth")
TIED = Text("지역과의 관계", "tie to the area")
SINCE = Text("언제부터인지", "since when")
DAY = Text("나이나 거주를 따지는 날", "the day on which this counts")


def names_of(call: Call) -> dict[str, Text]:
    """What the ids of the call are called on screen."""
    may = {each.id: each.name for each in (*call.may_apply.kinds, *call.may_apply.names)}
    tracks = {each.id: each.name for each in call.tracks.offered}
    return tracks | {each.id: each.name for each in call.documents} | may


def listed(words: Iterable[Text]) -> Text:
    """가, 나 또는 다 · a, b or c"""
    every = list(dict.fromkeys(words))
    if len(every) < 2:
        return every[0] if every else Text()
    ko = ", ".join(each.ko for each in every[:-1]) + " 또는 " + every[-1].ko
    en = ", ".join(each.en for each in every[:-1]) + " or " + every[-1].en
    return Text(ko, en)


def named(ids: Iterable[str], names: Mapping[str, Text]) -> Text:
    return listed(names.get(id, Text(id, id)) for id in ids)


def areas_tied(areas: Iterable[str], ties: Iterable[Tie]) -> Text:
    """경기도 본사 또는 지사 · a head office in 경기도 or a branch in 경기도"""
    every = tuple(areas)
    ko = " 또는 ".join(every) + " " + " 또는 ".join(TIES[tie].ko for tie in ties)
    return Text(ko, " or ".join(TIES[tie].en.format(" or ".join(every)) for tie in ties))


def years(least: int | None, most: int | None) -> Text:
    if least is not None and most is not None:
        return Text(f"만 {least}세부터 {most}세까지", f"aged {least} to {most}")
    if least is not None:
        return Text(f"만 {least}세 이상", f"aged {least} or over")
    return Text(f"만 {most}세 이하", f"aged {most} or under") if most is not None else Text()


def condition(rule: Members) -> Text:
    """What one person must meet, without who and how many: 만 19세 이상, 경기도 거주."""
    parts = [years(rule.least_age, rule.most_age)]
    if rule.ties:
        tied = areas_tied(rule.areas, rule.ties)
        months = rule.tied_months
        parts.append(Text(f"{tied.ko} {months}개월 이상", f"{tied.en} for at least {months} months") if months else tied)
    said = [part for part in parts if part]
    if rule.as_of and said:
        day = {"announced": Text("공고일 기준", "on the day of the notice"), "closes": Text("마감일 기준", "on the closing day")}
        said += [day[rule.as_of]] if rule.as_of in day else []
    return Text(", ".join(part.ko for part in said), ", ".join(part.en for part in said))


def whom(rule: Members, names: Mapping[str, Text]) -> Text:
    """Whom the rule asks about: 회원, 참여자, or the people of a role."""
    if rule.role:
        role = names.get(rule.role, Text(rule.role, rule.role))
        return Text(role.ko, f"people who are {role.en}")
    return Text("회원", "members") if rule.among == "members" else Text("참여자", "people")


def meets(said: Text) -> Text:
    """회원 앞에 놓는 말: 조건(만 19세 이상)에 맞는 · who meet the condition (aged 19 or over); nothing where there is no condition."""
    return Text(f"조건({said.ko})에 맞는 ", f" who meet the condition ({said.en})") if said else Text()


def people_number(number: int) -> Text:
    return Text(f"{number}명", "1 person" if number == 1 else f"{number} people")


def missing_words(missing: Iterable[Text]) -> Text:
    every = list(dict.fromkeys(missing))
    return Text("·".join(each.ko for each in every), " and ".join(each.en for each in every))


def object_of(words: str) -> str:
    return with_particle(words, "을/를")


def topic_of(words: str) -> str:
    return with_particle(words, "은/는")


def subject_of(words: str) -> str:
    return with_particle(words, "이/가")
