"""Who speaks in a Korean screenplay: tells `순옥: 기다리자.` from `시간: 밤` by how names recur. Used by `korean`."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from madang.film.language.korean import final_of, is_hangul
from madang.film.screenplay.grammar import Line

NAME = r"[가-힣A-Za-z][가-힣A-Za-z0-9·/&]{0,9}(?: [가-힣A-Za-z0-9][가-힣A-Za-z0-9·/&]{0,7}){0,2}"
SAID = re.compile(
    rf"({NAME})[ ]?(?:\(([^()\n]{{1,40}})\))?(?:[ ]{{0,3}}([:：])\s*|(\t)\s*| ([-–—]) |( {{2,}})| (?=([\"“]))|(?<=\)) )(\S.*)", re.DOTALL
)
ALONE = re.compile(rf"({NAME})[ ]?(?:\(([^()\n]{{1,40}})\))?")
# Words before a colon that name a thing to be told, not a person.
_LABELS = """
시간 때 장소 곳 무대 배경 등장인물 인물 제목 부제 각본 음악 소리 효과음 음향 자막 참고 주의 메모 날씨 조명 카메라
화면 소품 의상 결론 예 예시 비고 날짜 요일 주제 줄거리 기획의도 로그라인 시놉시스 장르 타이틀 인서트 몽타주
플래시백 회상 현재 과거 미래 계절 시대 상황 설정 목표 이유 문제 정답 질문 답 전화번호 주소 가격 온도 체온 속도
거리 점수 이름 나이 직업 컷 씬 장면 숏 앵글 규칙 순서 방법 준비물 시나리오 대본 BGM M E SE INSERT TITLE TIME PLACE NOTE 그때 그리고 그러나
하지만 즉 다음
"""
LABELS = frozenset(_LABELS.split())
ROLES = re.compile(
    r"(?:할머니|할아버지|어머니|아버지|엄마|아빠|아들|딸|누나|언니|오빠|형|동생|이모|삼촌|고모|손자|손녀|남자|여자|남|여|소년|소녀|아이|아저씨|아주머니|아줌마|"
    r"이웃|주민|학생|여학생|남학생|선생님?|교사|기사|의사|간호사|경찰|형사|사장|점원|손님|직원|노인|청년|친구|군인|기자|앵커|아나운서|내레이션|나레이션|해설|"
    r"관장|회장|대표|감독|박사|과학자|로봇|목소리|모두|일동|사람|행인|상인|주인|배달원|경비|경비원|이장|반장)(?:들)?\s?[0-9A-Za-z]?"
)
_PARTICLES = """
이 가 은 는 을 를 에게 한테 께 께서 의 와 과 도 만 이가 이는 이를 이의 이와 이도 이에게 아 야 이랑 랑 하고 처럼
보다 에게서 씨 씨가 씨는
"""
PARTICLES = frozenset(_PARTICLES.split())
SPOKEN_END = re.compile(r"(?:[?!…~]|요|죠|네|까|니|지|자|라|야|어|아|군|구나|구먼|거든|래|냐|니다|다니)[.?!…~\"”]*$")
NARRATIVE = re.compile(r"(?:[^니]다|[가-힣][는은]|[가-힣]고|[며면]|모습|장면|표정|소리|전경)[.…]*$")
NOUNS = frozenset({"사람", "마음", "이름", "요즘", "처음", "지금", "다음", "구름", "바람", "그림", "여름"})  # end as 들어감 does
OPEN_ENDS = frozenset("어아해겨져셔려켜래게지네데냐니라자요까야봐와줘둬돼께대마죠")  # of what is said, seldom of what is told
BRACKETED = re.compile(r"\([^()]{1,60}\)\s*$")
USUAL = 3  # speeches of one form: so this script writes its speeches


@dataclass(frozen=True, slots=True)
class Said:
    """A line taken apart as speech: who, what stands in the bracket after the name, the words. `strong`: colon, tab or wide space."""

    name: str
    bracket: str
    words: str
    form: str  # "colon", "tab", "wide", "two", "bracket", "dash", "quote", "alone"

    @property
    def strong(self) -> bool:
        return self.form in ("colon", "tab", "wide")


def said(line: str) -> Said | None:
    """A name at the line's start and words behind it; whether it is a name is for `cast_of` to say."""
    found = SAID.match(line)
    if not found:
        return None
    name, bracket, colon, tab, dash, spaces, quote, words = found.groups()
    form = "colon" if colon else "tab" if tab else "dash" if dash else "quote" if quote else _spaced(spaces)
    words = words.strip()
    return Said(name, bracket or "", words.strip('"“”') if quote and words[-1] in '"”' else words, form)


def _spaced(spaces: str | None) -> str:
    return "bracket" if not spaces else "wide" if len(spaces) > 2 else "two"


def name_alone(line: str) -> Said | None:
    """A line that is nothing but a name, perhaps with a bracket."""
    found = ALONE.fullmatch(line)
    return Said(found[1], found[2] or "", "", "alone") if found else None


def cast_of(lines: Iterable[Line]) -> frozenset[str]:
    """Names of those who speak.

    A name must recur as a speaker, be mentioned in the action (with a particle), name a role (이웃, 할머니), or say once, with a
    colon, what sounds like speech. Where others speak in the same form again and again, a short name that says no description
    is enough. Labels such as 시간 and 장소 never speak.
    """
    counts: Counter[str] = Counter()
    forms: Counter[str] = Counter()
    once: dict[str, Said] = {}
    stems: set[str] = set()
    lines = list(lines)
    for index, line in enumerate(lines):
        spoken = said(line.full.strip())
        if spoken is None and (alone := name_alone(line.shown)) and _indented_below(lines, index):
            spoken = alone
        if spoken and spoken.name not in LABELS and spoken.name.split()[-1] not in LABELS:
            counts[spoken.name] += 1
            forms[spoken.form] += 1
            if spoken.strong or spoken.form == "alone" or spoken.name not in once:
                once[spoken.name] = spoken
        _mentions(spoken.words if spoken else line.shown, stems)
        if spoken is None:
            stems.add(line.shown[:12].split(" ")[0])  # 경민 젖은 머리를 털며: many leave the particle out
    return frozenset(name for name, count in counts.items() if _speaks(name, count, once[name], stems, forms[once[name].form] >= USUAL))


def tells(words: str) -> bool:
    """Whether a line ends as descriptions do: 걷는다. 보이는. 걸어가며. 뒷모습. 들어감."""
    bare = BRACKETED.sub("", words).rstrip()
    last = bare.rstrip(".… ")[-2:]
    noun = last != "" and is_hangul(last[-1]) and final_of(last[-1]) == "ㅁ" and last not in NOUNS
    return NARRATIVE.search(bare[-6:]) is not None or noun


def sounds_spoken(words: str) -> bool:
    """Whether a line without a name ends as speech does."""
    bare = BRACKETED.sub("", words).rstrip()
    return SPOKEN_END.search(bare[-40:]) is not None or bare.rstrip(".")[-1:] in OPEN_ENDS


def _speaks(name: str, count: int, example: Said, stems: set[str], usual: bool) -> bool:
    known = any(part in stems or ROLES.fullmatch(part) for part in (name, name.split()[-1], *re.split("[/&]", name)))
    if example.form in ("two", "bracket"):  # too much like a sentence to make somebody a speaker alone
        return known and count > 1
    if example.form in ("dash", "quote"):
        return known + usual + (count > 1) >= 2
    short = (len(name) <= 5 and " " not in name) or (name.isascii() and name.isupper())
    if known or count > 1 or (usual and short and not tells(example.words)):
        return True
    return example.form == "colon" and short and SPOKEN_END.search(example.words[-40:]) is not None


def _indented_below(lines: list[Line], index: int) -> bool:
    if index + 1 >= len(lines):
        return False
    here, below = lines[index].raw, lines[index + 1].raw
    return bool(lines[index + 1].shown) and len(below) - len(below.lstrip()) > len(here) - len(here.lstrip())


def _mentions(words: str, stems: set[str]) -> None:
    """Adds the words that stand with a particle, or before a bracket with an age: 보람이, 보람(17)이."""
    for found in re.finditer(r"[가-힣A-Za-z0-9·]{1,16}(?=(\()?)", words):
        token = found[0]
        if found[1] or (found.start() == 0 and words[found.end() : found.end() + 1] == ","):  # 지은, 창밖을 본다.
            stems.add(token)
        for size in (1, 2, 3):
            if len(token) > size and token[-size:] in PARTICLES:
                stems.add(token[:-size])
