"""The cover of a Korean script without `제목: …`: short lines before the first scene. Used by `korean`."""

import re
from collections.abc import Callable, Sequence

from madang.film.screenplay.grammar import Line
from madang.film.screenplay.korean_cast import said

TitlePage = tuple[tuple[str, str], ...]
NAMED = re.compile(r"[<〈《「『]\s*([^<>〈〉《》「」『』]{1,40}?)\s*[>〉》」』]")
LENGTH = 30  # characters: a longer line is a sentence
MOST = 12  # lines
AHEAD = 60
QUOTES = "\"“”'‘’<>〈〉《》[]()* "


def cover_of(lines: Sequence[Line], heads: Callable[[Line], bool], leads: Callable[[Line], bool]) -> tuple[TitlePage, int]:
    """Title page and the last line that belongs to it; ((), -1) where there is none.

    Short lines up to the first scene (`heads`), or up to what leads to it (`leads`), are a cover: its title stands in brackets or first.
    Else a first short line with nothing under it is the title.
    """
    shown = [(index, line) for index, line in enumerate(lines[:AHEAD]) if line.shown]
    run: list[tuple[int, Line]] = []
    ahead = False
    for index, line in shown:
        if ahead := heads(line) or leads(line):
            break
        if not _short(line) or len(run) == MOST:
            break
        run.append((index, line))
    alone = bool(run) and run[0][0] + 1 < len(lines) and not lines[run[0][0] + 1].shown
    if not run or not (ahead or alone):
        return (), -1
    run = run if ahead else run[:1]
    words = [line.shown for _, line in run]
    titled = next((at for at, each in enumerate(words) if NAMED.search(each)), 0)
    found = NAMED.search(words[titled])
    title = found[1] if found else words[titled].strip(QUOTES) or words[titled]
    rest = "\n".join(each for at, each in enumerate(words) if at != titled)
    return (("제목", title), *((("참고", rest),) if rest else ())), run[-1][0]


def _short(line: Line) -> bool:
    plain = line.core == line.raw and line.shown == line.core.strip()
    return plain and len(line.shown) <= LENGTH and line.shown[-1] not in ".?!…:" and said(line.shown) is None
