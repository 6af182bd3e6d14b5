"""Text as people paste it (Hangul, Word, Markdown, a chat, a broadcaster's script) as an S# script. Before the Korean reader."""

import re

from madang.film.screenplay.heading import ENGLISH, KOREAN, NUMBERED, parse_heading

LONGEST = 200  # characters: a longer line is a paragraph
FEWEST = 2  # so many numbers that rise one by one are scenes
NAME = r"[가-힣A-Za-z][가-힣A-Za-z0-9·/&]{0,9}"
VOICES = r"NA|N|E|F|V\.?O\.?|O\.?S\.?|OFF"
SCENE = re.compile(r"(?:SCENE|Scene|scene|씬|신|장면)\s{0,2}[#＃.]?\s{0,2}(\d{1,4}[A-Z]?)(?:\s*[.:)\]-]\s*|\s+|$)")
TIGHT = re.compile(r"[Ss]\s?#\s?\.?\s?(\d{1,4})[,_]?(?=[가-힣]{2}|[,_])[,_]?\s*")
PLAIN = re.compile(r"(?:\[(\d{1,3})\]|\((\d{1,3})\)|<(\d{1,3})>|(\d{1,3})[.)])\s+(\S.{0,60})")
ACT = re.compile(r"제?\s?(\d{1,2})\s?([막장])(?:\s*제?\s?(\d{1,2})\s?장)?(?:[\s.:]+\S.{0,40})?")
TALK = re.compile(rf"^\s{{0,20}}{NAME}(?: {{1,3}}[가-힣]{{1,8}})?(?: ?\([^()\n]{{1,40}}\))? ?:", re.MULTILINE)
CUT = re.compile(r"(?:컷|CUT|Cut|cut)\s?#?\s?\d{1,4}\s*[:.)-]\s*(?=\S)")
CHAT = re.compile(r"\[([^\[\]]{1,12})\] \[(?:오전|오후) ?\d{1,2}:\d{2}\] ?(.*)")
PHONE = re.compile(r"\d{4}(?:년|\.) ?\d{1,2}(?:월|\.) ?\d{1,2}(?:일|\.) (?:오전|오후) ?\d{1,2}:\d{2}, ([^:]{1,12}) : ?(.*)")
CHAT_DAY = re.compile(r"(?:-{3,} )?\d{4}년 \d{1,2}월 \d{1,2}일 [월화수목금토일]요일(?: -{3,})?")
SPREAD = re.compile(r"([가-힣])[ \u3000]{1,4}([가-힣])(?:[ \u3000]{1,4}([가-힣]))?(?=\s{0,3}(?:\([^()]{1,40}\))?\s{0,3}:)")
NARRATION = re.compile(r"\(?(NA|N|내레이션|나레이션|해설)\)?\s{0,2}[:)]\s*(?=\S)")
VOICE = re.compile(rf"({NAME}?)\s?(?:\(\s?({VOICES})\s?\)\s?:?|(?<=[가-힣 ])({VOICES})\s?:)\s*(?=\S)")
MARKDOWN = re.compile(r"^(?:#{1,6} [^\s\d]|#{2,6} ?\d|\*\*[^*\n]{1,80}\*\*)", re.MULTILINE)
MARKDOWN_NAME = re.compile(rf"\*\*({NAME}(?: [가-힣A-Za-z0-9]{{1,8}})?)\s?(?:\*\*\s?:|:\s?\*\*)\s*")
CAPITALS = re.compile(r"[A-Z][A-Z .'’-]{0,30}(?: ?\([A-Za-z.' ]{1,12}\))?")
ALONE = re.compile(r"[A-Za-z][a-z'’]{1,14}(?: [A-Za-z][a-z'’]{1,14})?(?: ?\([^()]{1,20}\))?")
RULES = frozenset({"---", "***", "___", "* * *", "- - -"})
MARKED_MANNER = re.compile(r"[*_]\(([^()*]{1,60})\)[*_]")
BULLET = re.compile(rf"[-*•·] +(?=(?:\*\*)?{NAME}(?: ?\([^()]{{1,40}}\))?(?:\*\*)? ?:)")


def as_script(text: str) -> str:
    """The text with headings, names and voices as an S# script writes them; lines keep their numbers. Linear in the text's length.

    `1. 카페 / 낮` (where the numbers rise and most name a time), `SCENE 3`, `## 씬 2`, `제1막` become S# headings; `[순옥] [오후 3:02] 응`,
    `**순옥**: 응`, `순 옥 : 응` become `순옥: 응`; `순옥E:` becomes `순옥(E):`, `NA)` the narrator's.
    """
    lines = text.split("\n")
    if MARKDOWN.search(text):
        lines = [_unmarked(line) for line in lines]
    scenes = _plain_numbers(lines)
    cuts = sum(CUT.match(line.strip()) is not None for line in lines if len(line) < LONGEST) >= FEWEST
    acts = len(TALK.findall(text)) >= FEWEST  # a chapter of a story is no act
    return "\n".join(scenes.get(index) or (acts and _act(line)) or _written(line, cuts) for index, line in enumerate(lines))


def as_fountain(text: str) -> str:
    """A screenplay in Markdown, or with names that are not in capitals, as Fountain reads it; lines keep their numbers.

    Not for .fountain files, where `## INT. SHED` is a section and `Anna` over a line is action.
    """
    lines = text.split("\n")
    if MARKDOWN.search(text):
        lines = [_plain_heading(line) for line in lines]
    alone = _names_alone(lines)
    return "\n".join(f"@{line.strip()}" if index in alone else line for index, line in enumerate(lines))


def _plain_heading(line: str) -> str:
    shown = line.strip()
    if len(line) >= LONGEST:
        return line
    bare = shown.lstrip("#").strip() if shown.startswith("#") else shown
    bare = bare[2:-2].strip() if bare.startswith("**") and bare.endswith("**") else bare
    if ENGLISH.match(bare) or KOREAN.match(bare) or (bare != shown and CAPITALS.fullmatch(bare) and not shown.startswith("#")):
        return bare
    return "" if shown in RULES else MARKED_MANNER.sub(r"(\1)", line)


def _names_alone(lines: list[str]) -> set[int]:
    """Where names stand alone over what they say, not in capitals: `Anna`, twice or more; none where any name is in capitals."""
    stands: dict[str, list[int]] = {}
    for index, line in enumerate(lines[:-1]):
        shown = line.strip()
        if len(line) < LONGEST and shown and lines[index + 1].strip() and (index == 0 or not lines[index - 1].strip()):
            if CAPITALS.fullmatch(shown) and not ENGLISH.match(shown):
                return set()
            if ALONE.fullmatch(shown) and not ENGLISH.match(shown):
                stands.setdefault(shown, []).append(index)
    often = {name: where for name, where in stands.items() if len(where) >= FEWEST}
    return {index for where in often.values() for index in where} if len(often) >= FEWEST else set()


def _plain_numbers(lines: list[str]) -> dict[int, str]:
    """Headings that are numbered as in a list: the numbers rise one by one, and half of the lines or more tell a time or a setting."""
    found = [(index, match) for index, line in enumerate(lines) if len(line) < LONGEST and (match := PLAIN.fullmatch(line.strip()))]
    rising: list[tuple[int, int, str]] = []
    for index, match in found:
        number, words = int(next(group for group in match.groups()[:4] if group)), match[5].strip()
        if words[-1] not in "?!…" and not words.endswith(("다.", "요.")) and (not rising or number == rising[-1][1] + 1):
            rising.append((index, number, words))
    told = sum(bool(parsed.time or parsed.setting) for _, _, words in rising for parsed in (parse_heading(words),))
    if len(rising) < FEWEST or told * 2 < len(rising) or any(NUMBERED.match(line.strip()) for line in lines if len(line) < LONGEST):
        return {}
    return {index: f"S#{number}. {words}" for index, number, words in rising}


def _act(line: str) -> str:
    """제1막, 1막 2장, 제2장 옥상 as the headings of a play; "" for another line."""
    found = ACT.fullmatch(line.strip()) if len(line) < LONGEST else None
    return f"S#{found[1]}{found[2]}{f'-{found[3]}' if found[3] else ''}. {line.strip()}" if found else ""


def _unmarked(line: str) -> str:
    """A line of Markdown without its marks: rules, headings, quotations, bullets before names, bold names."""
    shown = line.strip()
    if len(line) >= LONGEST or not shown:
        return line
    if shown in RULES:
        return ""
    if shown.startswith("#") and (rest := shown.lstrip("#")).startswith(" ") and not rest.strip()[:1].isdigit():
        shown = rest.strip()
    elif shown.startswith("##") and (rest := shown.lstrip("# "))[:1].isdigit():
        shown = f"S#{rest}"
    if shown.startswith("> ") and not shown.endswith("<"):
        shown = shown[2:].strip()
    shown = BULLET.sub("", shown, count=1) if BULLET.match(shown) else shown
    if found := MARKDOWN_NAME.match(shown):
        said = MARKED_MANNER.sub(r"(\1)", shown[found.end() :])
        return f"{found[1]}: {said}"
    if shown.startswith("**") and shown.endswith("**") and "*" not in shown[2:-2]:
        bare = shown[2:-2].strip()
        return bare if NUMBERED.match(bare) or SCENE.match(bare) or ENGLISH.match(bare) or KOREAN.match(bare) else line
    return shown if shown != line.strip() else line


def _written(line: str, cuts: bool) -> str:
    shown = line.strip()
    if not shown or len(line) >= LONGEST:
        return line
    if found := CHAT.fullmatch(shown) or PHONE.fullmatch(shown):
        return f"{found[1].strip()}: {found[2]}"
    if CHAT_DAY.fullmatch(shown):
        return ""
    if found := SCENE.match(shown) or TIGHT.match(shown):
        return f"S#{found[1]}. {shown[found.end() :]}".rstrip()
    if cuts and (found := CUT.match(shown)):
        return shown[found.end() :]
    if found := SPREAD.match(shown):
        return "".join(found.groups("")) + shown[found.end() :]
    if found := NARRATION.match(shown):
        return f"{found[1] if found[1] > 'Z' else '내레이션'}(N): {shown[found.end() :]}"
    if (found := VOICE.match(shown)) and found[1]:
        return f"{found[1]}({found[2] or found[3]}): {shown[found.end() :]}"
    return line
