"""Scene headings: which line is one, and what it says of setting, place and time. Used by every reader and the writer."""

import re
from typing import Literal

from madang.film.screenplay.elements import Heading

Setting = Literal["int", "ext", "int/ext", ""]

# Fountain 1.1: INT, EXT, EST, INT./EXT, INT/EXT, I/E, in any case, then a dot or a space. EXT./INT is written as often.
ENGLISH = re.compile(r"(INT\.?/EXT|EXT\.?/INT|I/E|E/I|INT|EXT|EST)(?:\.\s*|\s+)(?=\S)", re.IGNORECASE)
KOREAN = re.compile(r"(실내/실외|실외/실내|내부/외부|외부/내부|내/외|외/내|실내|실외|내부|외부)\s*[.．]\s*(?=\S)")
NUMBERED = re.compile(
    r"(?:[Ss]\s*[#＃]\s*\.?|[#＃]|(?:씬|장면)\s*[#＃]?)\s*(\d{1,4}[A-Za-z가-하]?(?:[-~.]\d{1,3})?)(?=[\s.:)\],_]|$)[.:)\],_]*\s*"
)
NUMBER = re.compile(r"[\w.\-]{1,24}")
SETTINGS: dict[str, Setting] = {
    **dict.fromkeys(("int", "실내", "내부", "안", "interior"), "int"),
    **dict.fromkeys(("ext", "est", "실외", "외부", "밖", "야외", "exterior"), "ext"),
    **dict.fromkeys(("int/ext", "ext/int", "i/e", "e/i", "실내/실외", "실외/실내", "내부/외부", "외부/내부", "내/외", "외/내"), "int/ext"),
}
_KOREAN_TIMES = """
새벽 동틀녘 여명 아침 오전 정오 한낮 낮 대낮 오후 해질녘 해질무렵 석양 노을 황혼 저녁 초저녁 밤 한밤 한밤중 심야
자정 계속 연속 잠시후 동시각
"""
KOREAN_TIMES = frozenset(_KOREAN_TIMES.split())
_ENGLISH_TIMES = """
day night morning dawn dusk evening afternoon noon midday midnight sunset sunrise twilight daybreak later
continuous same nightfall day/night
"""
ENGLISH_TIMES = frozenset(_ENGLISH_TIMES.split())
KOREAN_TRANSITIONS = frozenset(
    {
        "페이드 인",
        "페이드인",
        "페이드 아웃",
        "페이드아웃",
        "디졸브",
        "컷 투",
        "오버랩",
        "암전",
        "F.I",
        "F.I.",
        "F.O",
        "F.O.",
        "O.L",
        "O.L.",
        "DIS.",
        "CUT TO",
    }
)
FILLERS = frozenset({"the", "next", "that", "same", "early", "late", "moments", "following"})
DASH = re.compile(r"(?:^|\s+)(?:--+|[-–—―−])(?:\s+|$)|\s*[–—―]\s*")
SOFT = re.compile(r"\s*[,，、]\s*|\s+/\s+|\s*／\s*|(?<=[가-힣)])\.\s+")
LETTERS = {"D": "낮", "N": "밤", "M": "아침", "E": "저녁"}  # as broadcasters write them in brackets
LIMIT = 400  # characters: what is longer is a paragraph that starts like a heading


def starts_like_heading(line: str, alone: bool) -> bool:
    """Whether an unforced line (no marks in it, no space around) begins as a heading does, in English or Korean.

    Where no empty line stands above it (`alone` is false) it must have the dot: "Ext 5 rings" may be the middle of a paragraph.
    """
    if len(line) > LIMIT:
        return False
    if found := ENGLISH.match(line) or KOREAN.match(line):
        return alone or found[0].rstrip().endswith((".", "．"))
    return alone and line[0] not in "#＃" and NUMBERED.match(line) is not None


def numbered(line: str) -> tuple[str, str] | None:
    """Scene number and words of a Korean heading (`S#1. 연못가 - 새벽`, `씬 4 (낮) 옥상`); None where the line is none."""
    found = NUMBERED.match(line)
    if not found or len(line) > LIMIT:
        return None
    return found[1], line[found.end() :].strip()


def split_number(line: str) -> tuple[str, str]:
    """A heading's words and the scene number between its last two # signs."""
    if line.endswith("#"):
        begin = line.rfind("#", 0, len(line) - 1)
        if begin >= 0 and NUMBER.fullmatch(line, begin + 1, len(line) - 1):
            return line[:begin].rstrip(), line[begin + 1 : -1]
    return line, ""


def parse_heading(words: str, number: str = "") -> Heading:
    """Setting, place and time of a heading's plain words. What is no setting and no time is the place, as written."""
    if len(words) > LIMIT:
        return Heading("", words, "", number)
    if bare := numbered(words):
        words = bare[1]
    setting: Setting = ""
    if found := ENGLISH.match(words) or KOREAN.match(words):
        setting = SETTINGS[found[1].lower().replace(".", "")]
        words = words[found.end() :]
    words, hints = _brackets(words)
    words = words.rstrip(". ") if words.endswith(".") and SOFT.search(words) else words
    pieces = DASH.split(words)
    parts = [piece for piece in pieces if piece.strip()]
    time: list[str] = []
    if parts:
        parts[-1], tail = _soft(parts[-1])
        hints += tail
        parts = [part for part in parts if part]
    while parts and (_only_time(parts[-1]) or (not time and len(parts) > 1 and _tells_time(parts[-1]))):
        time.insert(0, parts.pop().strip())
    for hint in hints:
        setting = setting or SETTINGS.get(hint.lower().rstrip(".").replace(".", ""), "")
        if _tells_time(hint) and hint not in time:
            time.append(hint)
    if not time and parts and len(ahead := SOFT.split(parts[0], maxsplit=1)) > 1 and _only_time(ahead[0]):  # 밤, 이불 속
        time, parts[0] = [ahead[0].strip()], ahead[1]
    place = " - ".join(part.strip() for part in parts)
    if not time:
        place, last = _last_word(place)
        time = [last] if last else []
    return Heading(setting, place.strip(" .,/-"), " - ".join(time), number)


def _brackets(words: str) -> tuple[str, list[str]]:
    """Takes out (밤) or (낮, 실내); other brackets belong to the place."""
    kept, hints, position = [], [], 0
    for found in re.finditer(r"\(([^()]{1,40})\)", words):
        tokens = [token.strip() for token in re.split(r"[,/·]", found[1])]
        if found[1].strip() in SETTINGS or all(
            _tells_time(token) or token in LETTERS or token.lower().rstrip(".") in SETTINGS for token in tokens
        ):
            kept.append(words[position : found.start()])
            position = found.end()
            hints += [found[1].strip()] if found[1].strip() in SETTINGS else [LETTERS.get(token, token) for token in tokens]
    return " ".join([*kept, words[position:]]).strip(), hints


def _soft(part: str) -> tuple[str, list[str]]:
    """Splits `부엌, 밤` or `새벽 / 외부` from behind, as long as what comes off is a time or a setting."""
    hints: list[str] = []
    pieces = SOFT.split(part)
    while pieces and (
        _only_time(pieces[-1]) or pieces[-1].lower().rstrip(".") in SETTINGS or (len(pieces) > 1 and _tells_time(pieces[-1]))
    ):
        hints.insert(0, pieces.pop())
    if not hints:
        return part, []
    rest = part
    for hint in reversed(hints):  # from behind, so that the place keeps its own commas
        rest = rest[: rest.rindex(hint)]
    return rest.rstrip(" ,，、/／"), hints


def _tells_time(part: str) -> bool:
    tokens = part.strip().lower().strip("().").split()
    if not tokens or len(tokens) > 4:
        return False
    joined = "".join(tokens)
    return any(token in ENGLISH_TIMES for token in tokens) or tokens[-1] in KOREAN_TIMES or joined in KOREAN_TIMES


def _only_time(part: str) -> bool:
    """A time and nothing else: NIGHT, but not NIGHT CLUB."""
    tokens = part.strip().lower().strip("().").split()
    return "".join(tokens) in KOREAN_TIMES or (bool(tokens) and all(token in ENGLISH_TIMES or token in FILLERS for token in tokens))


def _last_word(place: str) -> tuple[str, str]:
    """`버스 정류장 밤` has its time as the last word; a place that is a time alone (`한낮`) is a time."""
    rest, _, last = place.rpartition(" ")
    return (rest, last) if last in KOREAN_TIMES else (place, "")
