"""What people type for numbers and moments, made into what the format holds; what nobody can read stays as it was typed, to be mended."""

import re
import unicodedata

AGE = re.compile(r"만?\s*(\d{1,3})\s*[세살]?")
UNITS = (("억", 10**8), ("만", 10**4), ("천", 10**3))
DATE = re.compile(r"(\d{4})\D{0,3}(\d{1,2})(?:\D{1,3}(\d{1,2}))?\D{0,2}")
SOLID = re.compile(r"(\d{4})(\d{2})(\d{2})")
TIME = re.compile(r"(오전|오후|낮|밤|am|pm)?\s*(\d{1,2})(?:\s*[:시]\s*(\d{1,2})?)?\s*분?\s*(am|pm)?", re.IGNORECASE)


def number(words: str) -> int | str:
    """3,000,000 · 300만 원 · 1억 2천만 · 12개; what is no whole number comes back as it was typed."""
    bare = re.sub(r"[\s,원₩]", "", unicodedata.normalize("NFKC", words))
    if bare.isdecimal():
        return int(bare) if len(bare) <= 20 else words
    total, rest = 0, re.sub(r"[명개팀곳자분달년세일번%]$", "", bare)
    for unit, size in UNITS[:2]:
        before, found, after = rest.partition(unit)
        if not found:
            continue
        value = _thousands(before)
        if value is None:
            return words
        total, rest = total + value * size, after
    last = _thousands(rest) if rest else 0
    return words if last is None or (not total and not rest) else total + last


def _thousands(words: str) -> int | None:
    """2천 · 2천500 · 1200; 1.5 of 억 or 만 is left to be written out."""
    before, found, after = words.partition("천")
    if not found:
        return int(words) if words.isdecimal() and len(words) <= 15 else None
    if (before and not before.isdecimal()) or (after and not after.isdecimal()):
        return None
    return int(before or 1) * 1000 + int(after or 0)


def day(words: str) -> str:
    """2026-12-04 · 2026. 12. 4. · 2026년 12월 4일 · 20261204 → 2026-12-04; a month alone stays a month."""
    bare = unicodedata.normalize("NFKC", words).strip()
    solid = SOLID.fullmatch(bare)
    match = solid or DATE.fullmatch(bare)
    if match is None:
        return bare
    year, month, date = match.groups()
    return f"{year}-{int(month):02}" + (f"-{int(date):02}" if date else "")


def time(words: str) -> str:
    """18:00 · 18시 30분 · 오후 6시 · 6 pm → 18:00; 24:00 is kept."""
    bare = unicodedata.normalize("NFKC", words).strip()
    match = TIME.fullmatch(bare)
    if match is None:
        return bare
    first, hour, minute, last = match.groups()
    half, number_ = (first or last or "").lower(), int(hour)
    if half in ("오후", "pm", "밤", "낮") and number_ < 12 and not (half == "밤" and number_ < 6):
        number_ += 12
    elif half in ("오전", "am", "밤") and number_ == 12:
        number_ = 24 if half == "밤" else 0
    return f"{number_:02}:{int(minute or 0):02}"


def moment(date: str, hour: str) -> str:
    """Both together, as the format writes a moment."""
    return " ".join(part for part in (day(date), time(hour) if hour.strip() else "") if part)


def age(words: str) -> int | None:
    """17 · 만 17세 · 17살, in whole years; None for anything else."""
    match = AGE.fullmatch(unicodedata.normalize("NFKC", words).strip())
    return int(match.group(1)) if match else None
