"""The title page: `Key: value` lines at the start of a screenplay, in Fountain and in Korean scripts."""

import re

KEY = re.compile(r"[ \t]{0,2}([^\W_][\w ·&/-]{0,38}?)[ \t]*[:：](.*)", re.DOTALL)
INDENTED = re.compile(r"(?: {3}|\t)")
_KNOWN = """
title credit author authors source notes date contact copyright revision font format subtitle director writer
logline 제목 부제 각본 극본 작가 글쓴이 글 글·그림 원작 감독 연출 각색 출처 날짜 연락처 저작권 판 작성일 로그라인
기획
"""
KNOWN = frozenset(_KNOWN.split()) | {"draft date", "written by", "based on"}


def split_title_page(text: str) -> tuple[tuple[tuple[str, str], ...], int]:
    """Title page and the offset where the body starts; ((), 0) where the text has no title page.

    It needs one key that title pages know, so that a screenplay that begins with `FADE IN:` or a line with a colon keeps it.
    """
    entries: list[tuple[str, list[str]]] = []
    position = len(text) - len(text.lstrip())
    position = text.rfind("\n", 0, position) + 1
    while position < len(text):
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        line = text[position:end]
        if not line.strip():
            break
        if entries and INDENTED.match(line):
            entries[-1][1].append(line.strip())
        elif (found := KEY.fullmatch(line)) and not _is_transition(line):
            entries.append((" ".join(found[1].split()), [found[2].strip()]))
        else:
            break
        position = end + 1
    if not any(key.lower() in KNOWN for key, _ in entries):
        return (), 0
    return tuple((key, "\n".join(value for value in values if value)) for key, values in entries), min(position, len(text))


def _is_transition(line: str) -> bool:
    words = line.strip()
    return words == words.upper() and words.endswith((" TO:", "FADE IN:", "FADE OUT:"))


def write_title_page(entries: tuple[tuple[str, str], ...]) -> str:
    """The title page as Fountain, ending with an empty line; "" where there is none."""
    blocks = []
    for key, value in entries:
        lines = [line.strip() for line in value.split("\n") if line.strip()]
        if len(lines) > 1:
            blocks.append("\n".join([f"{key}:", *(f"    {line}" for line in lines)]))
        else:
            blocks.append(f"{key}: {lines[0]}" if lines else f"{key}:")
    if entries and not any(key.lower() in KNOWN for key, _ in entries):
        blocks.insert(0, "Title:")  # without a known key nobody could tell the title page from the first scene
    return "\n".join(blocks) + "\n\n" if blocks else ""
