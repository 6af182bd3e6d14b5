"""How conditions are said to a resident: short, kind, with the numbers. After answers, before judging."""

from collections.abc import Iterable, Mapping

from madang.film.language import Text, with_particle
from madang.website.programmes.calls.call import Call
from madang.website.programmes.calls.rules import Members, Tie

# Of a person, and of a body: as short labels, which need no grammar around them in either language.
PERSONAL: Mapping[Tie, Text] = {
    "lives": Text("거주", "living in {}"),
    "registered": Text("주민등록", "registered resident of {}"),
    "citizen": Text("시민", "citizen of {}"),
    "studies": Text("소재 학교 재학·휴학", "student in {} (also on leave)"),
    "works": Text("재직", "working in {}"),
    "active": Text("활동", "active in {}"),
}
BODILY: Mapping[Tie, Text] = {
    "lives": Text("소재", "a base"),
    "registered": Text("등록", "a registration"),
    "works": Text("사업장", "a workplace"),
    "active": Text("활동", "an activity"),
    "formed-by-citizens": Text("시민이 만든 팀", "a team of citizens"),
    "head-office": Text("본사", "a head office"),
    "branch": Text("지사", "a branch"),
    "will-move": Text("이전 약속", "a promise to move"),
}
OTHER = Text("관련", "a tie to {}")
# Romanised names by the Ministry of Land's standard (국토교통부 고시); other areas are said as they are written.
AREAS = {
    "서울특별시": "Seoul", "부산광역시": "Busan", "대구광역시": "Daegu", "인천광역시": "Incheon",
    "광주광역시": "Gwangju", "대전광역시": "Daejeon", "울산광역시": "Ulsan", "세종특별자치시": "Sejong",
    "경기도": "Gyeonggi-do", "강원도": "Gangwon-do", "강원특별자치도": "Gangwon-do",
    "충청북도": "Chungcheongbuk-do", "충청남도": "Chungcheongnam-do",
    "전라북도": "Jeollabuk-do", "전북특별자치도": "Jeonbuk-do", "전라남도": "Jeollanam-do",
    "경상북도": "Gyeongsangbuk-do", "경상남도": "Gyeongsangnam-do", "제주특별자치도": "Jeju-do",
}  # fmt: skip
BORN = Text("생년월일", "the date of birth")
LIVING = Text("사는 곳", "the place of residence")
TIED = Text("지역과의 관계", "the tie to the area")
SINCE = Text("거주·활동 시작일", "the day since when")


def names_of(call: Call) -> dict[str, Text]:
    """What the ids of the call are called on screen."""
    may = {each.id: each.name for each in (*call.may_apply.kinds, *call.may_apply.names)}
    tracks = {each.id: each.name for each in call.tracks.offered}
    return tracks | {each.id: each.name for each in call.documents} | may


def listed(words: Iterable[Text], ko: str = "또는", en: str = "or") -> Text:
    """가, 나 또는 다 · a, b or c"""
    every = list(dict.fromkeys(words))
    if len(every) < 2:
        return every[0] if every else Text()
    first_ko, first_en = ", ".join(each.ko for each in every[:-1]), ", ".join(each.en for each in every[:-1])
    return Text(f"{first_ko} {ko} {every[-1].ko}", f"{first_en} {en} {every[-1].en}")


def named(ids: Iterable[str], names: Mapping[str, Text], ko: str = "또는", en: str = "or") -> Text:
    return listed((names.get(id, Text(id, id)) for id in ids), ko, en)


def areas(every: Iterable[str]) -> Text:
    return listed(Text(area, AREAS.get(area, area)) for area in every)


def body_tied(where: Iterable[str], ties: Iterable[Tie]) -> Text:
    """경기도 본사 또는 지사 · a head office or a branch in Gyeonggi-do"""
    place, what = areas(where), listed(BODILY.get(tie, Text(OTHER.ko, "a tie")) for tie in ties)
    return Text(f"{place.ko} {what.ko}", f"{what.en} in {place.en}")


def years(least: int | None, most: int | None) -> Text:
    if least is not None and most is not None:
        return Text(f"만 {least}세부터 {most}세까지", f"aged {least} to {most}")
    if least is not None:
        return Text(f"만 {least}세 이상", f"aged {least} or over")
    return Text(f"만 {most}세 이하", f"aged {most} or under") if most is not None else Text()


def condition(rule: Members) -> Text:
    """What one person must be, without who and how many: 만 19세 이상, 경기도 거주 · aged 19 or over, living in Gyeonggi-do."""
    said = [years(rule.least_age, rule.most_age)]
    if rule.ties:
        place, months = areas(rule.areas), rule.tied_months
        what = [PERSONAL.get(tie, OTHER) for tie in rule.ties]
        tied = listed(Text(f"{place.ko} {each.ko}", each.en.format(place.en)) for each in what)
        said.append(Text(f"{tied.ko} {months}개월 이상", f"{tied.en} for at least {months} months") if months else tied)
    said = [part for part in said if part]
    day = {"announced": Text(", 공고일 기준", ", on the day of the notice"), "closes": Text(", 마감일 기준", ", on the closing day")}
    counted = day.get(rule.as_of or "", Text()) if said else Text()
    return Text(", ".join(part.ko for part in said) + counted.ko, ", ".join(part.en for part in said) + counted.en)


def whom(rule: Members, names: Mapping[str, Text]) -> Text:
    """Whom the rule asks about, one of them: 회원, 참여자, or somebody with a role."""
    if rule.role:
        return names.get(rule.role, Text(rule.role, rule.role))
    return Text("회원", "member") if rule.among == "members" else Text("참여자", "participant")


def many(number: int, one: str) -> str:
    """1 member · 2 members"""
    return f"{number} {one}" if number == 1 else f"{number} {one}s"


def being(number: int) -> str:
    return "is" if number == 1 else "are"


def fit(number: int) -> str:
    return "fits" if number == 1 else "fit"


def object_of(words: str) -> str:
    return with_particle(words, "을/를")


def topic_of(words: str) -> str:
    return with_particle(words, "은/는")


def subject_of(words: str) -> str:
    return with_particle(words, "이/가")


def is_said(words: str) -> str:
    return with_particle(words, "이에요/예요")
