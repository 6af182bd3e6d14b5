"""Words that order the telling and show nothing: MONTAGE, INTERCUT, BEGIN FLASHBACK, 몽타주, 교차, 회상. Read before beats and settings."""

import re
from dataclasses import dataclass
from typing import Literal

from madang.film.screenplay.elements import Lines

Manner = Literal["montage", "intercut", "flashback"]
ENGLISH = re.compile(
    r"^[\s(]*(?P<end>END(?:\s+OF)?\s+|BACK\s+TO\s+(?=PRESENT|SCENE|REALITY))?(?:BEGIN\s+|START\s+|A\s+|QUICK\s+)?"
    r"(?P<word>MONTAGE|SERIES\s+OF\s+SHOTS|QUICK\s+CUTS|INTERCUT(?:TING)?|FLASH\s?BACK|PRESENT|SCENE|REALITY)(?P<rest>[^.!?\n]{0,80}?)[\s:.)]*$"
)
KOREAN = re.compile(
    r"^[\s(<\[]*(?P<word>몽타주|몽타쥬|교차\s?편집|교차|인터컷|회상|플래시\s?백|플래시백|현재로|다시\s?현재)"
    r"(?P<rest>\s*[-–—:]\s*[^.!?\n]{0,40}|\s*(?:장면|시퀀스|씬))?(?P<end>\s*(?:끝|종료|에서 돌아온다))?[\s:.)>\]]*$"
)
ITEM = re.compile(r"^\s*(?:[-–—•*·]{1,2}\s+|\(?(?:[A-Z]|\d{1,2}|[가-하])[).]\s+)(?=\S)")
PHONED = re.compile(r"phone|filter|radio|speaker|intercom|walkie|전화|수화기|무전|스피커", re.IGNORECASE)
IN_HEADING = re.compile(
    r"\s*[(\[]\s*(?:교차|회상|몽타주|인터컷|INTERCUT|FLASHBACK|MONTAGE)\s*[)\]]|\b(?:FLASHBACK|INTERCUT|MONTAGE)\b\s*[-–—:]?|(?:회상|몽타주|교차)(?=\s*[-–—:])\s*[-–—:]?"
    r"|(?<=[-–—])\s*(?:회상|몽타주|교차)\s*$",
    re.IGNORECASE,
)
FLASHED = re.compile(r"flash\s?back|회상|플래시\s?백", re.IGNORECASE)
CROSSED = re.compile(r"intercut|교차|인터컷", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mark:
    """A way of telling that begins or ends here."""

    manner: Manner
    begins: bool
    lines: Lines


def mark_of(line: str, lines: Lines) -> Mark | None:
    """What a line of action orders; None where it shows something."""
    if len(line) > 120:
        return None
    english, korean = ENGLISH.match(line), KOREAN.match(line)
    if english:
        word = english.group("word")
        present = word in ("PRESENT", "SCENE", "REALITY")
        if present and not english.group("end"):
            return None
        manner: Manner = "montage" if word[0] in "MSQ" and not present else "intercut" if word.startswith("INTER") else "flashback"
        return Mark(manner, not english.group("end"), lines)
    if korean:
        word = korean.group("word")
        manner = "montage" if word.startswith("몽") else "intercut" if word[0] in "교인" else "flashback"
        return Mark(manner, not (korean.group("end") or "현재" in word), lines)
    return None


def item_of(line: str) -> str | None:
    """The words of a list's item (- He heats the spout. / B) Sleepers …), which is one shot; None where the line is none."""
    match = ITEM.match(line)
    return line[match.end() :].strip() if match else None
