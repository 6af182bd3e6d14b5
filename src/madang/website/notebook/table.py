"""Readings as a file that a spreadsheet opens. Pure."""

import csv as files
import io
from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

SEOUL = ZoneInfo("Asia/Seoul")
HEAD = ("시각 at", "장소 place", "잰 것 what", "값 value", "단위 unit", "본 것 words")
FORMULAS = ("=", "+", "-", "@", "\t", "\r")
Row = tuple[datetime, str, str, Decimal, int, str, str]


def csv(rows: Iterable[Row]) -> bytes:
    """UTF-8 with the mark that spreadsheets look for. Rows are time, place, what, value, its places, unit and words; times in Seoul."""
    written = io.StringIO()
    sheet = files.writer(written)
    sheet.writerow(HEAD)
    for at, place, what, value, places, unit, words in rows:
        moment = at.astimezone(SEOUL).isoformat(sep=" ", timespec="minutes")[:16]
        sheet.writerow([moment, _safe(place), _safe(what), f"{value:.{places}f}", _safe(unit), _safe(words)])
    return written.getvalue().encode("utf-8-sig")


def _safe(text: str) -> str:
    """A cell that begins as a formula is kept from being one."""
    return f"'{text}" if text.lstrip().startswith(FORMULAS) or text.startswith(FORMULAS) else text
