"""Moments in words, Korean and English, as a neighbour would say them. Pure: what is now is given."""

from datetime import date, datetime, time, timedelta
from typing import Final

from madang.film.language import Language

DAYS: Final = {"ko": "월화수목금토일", "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")}
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def clock(at: time, language: Language) -> str:
    """오후 7시 30분 · 7:30 pm."""
    hour, minute = (at.hour % 12) or 12, at.minute
    if language == "ko":
        part = "밤" if at.hour == 0 else "오전" if at.hour < 12 else "낮" if at.hour == 12 else "오후"
        return f"{part} {hour}시{f' {minute}분' if minute else ''}"
    if minute == 0 and at.hour in (0, 12):
        return "noon" if at.hour else "midnight"
    return f"{hour}{f':{minute:02}' if minute else ''} {'am' if at.hour < 12 else 'pm'}"


def day(on: date, language: Language, today: date) -> str:
    """12월 4일 금요일 · Friday 4 December; with its year where it is another."""
    if language == "ko":
        year = f"{on.year}년 " if on.year != today.year else ""
        return f"{year}{on.month}월 {on.day}일 {DAYS['ko'][on.weekday()]}요일"
    year = f" {on.year}" if on.year != today.year else ""
    return f"{DAYS['en'][on.weekday()]} {on.day} {MONTHS[on.month - 1]}{year}"


def moment(at: datetime, language: Language, now: datetime) -> str:
    """12월 4일 금요일 오후 6시 · Friday 4 December, 6 pm."""
    between = " " if language == "ko" else ", "
    return f"{day(at.date(), language, now.date())}{between}{clock(at.time(), language)}"


def hours(start: datetime, end: datetime, language: Language, now: datetime) -> str:
    """오후 6시부터 8시 30분까지 · 6 pm to 8:30 pm, beside a day that stands there already; what ends on another day names it."""
    last = clock(end.time(), language) if start.date() == end.date() else moment(end, language, now)
    if language == "en":
        return f"{clock(start.time(), language)} to {last}"
    same_half = start.date() == end.date() and (start.hour < 12) == (end.hour < 12) and 12 not in (start.hour, end.hour)
    if same_half and start.hour and end.hour:
        last = last.partition(" ")[2]
    return f"{clock(start.time(), language)}부터 {last}까지"


def span(start: datetime, end: datetime, language: Language, now: datetime) -> str:
    """12월 4일 금요일 오후 6시부터 8시 30분까지 · Friday 4 December, 6 pm to 8:30 pm."""
    between = " " if language == "ko" else ", "
    return f"{day(start.date(), language, now.date())}{between}{hours(start, end, language, now)}"


def left(until: datetime, language: Language, now: datetime) -> str:
    """11일 남았어요 · 11 days left; nothing where it is over. Days are counted by the calendar, as people count them."""
    rest = until - now
    if rest <= timedelta(0):
        return ""
    days = (until.date() - now.date()).days
    if days >= 1 and rest > timedelta(hours=12):
        if language == "ko":
            return "내일까지예요" if days == 1 else f"{days}일 남았어요"
        return "until tomorrow" if days == 1 else f"{days} days left"
    hours, minutes = divmod(max(1, int(rest.total_seconds() // 60)), 60)
    if hours:
        return f"{hours}시간 남았어요" if language == "ko" else f"{hours} hour{'s' if hours > 1 else ''} left"
    return f"{minutes}분 남았어요" if language == "ko" else f"{minutes} minute{'s' if minutes > 1 else ''} left"


def ago(at: datetime, language: Language, now: datetime) -> str:
    """3시간 전 · 3 hours ago; from two days on the moment itself."""
    gone = now - at
    if gone >= timedelta(days=2) or gone < timedelta(seconds=-60):
        return moment(at, language, now)
    hours, minutes = divmod(max(0, int(gone.total_seconds() // 60)), 60)
    if hours >= 24:
        return "어제" if language == "ko" else "yesterday"
    if hours:
        return f"{hours}시간 전" if language == "ko" else f"{hours} hour{'s' if hours > 1 else ''} ago"
    if minutes:
        return f"{minutes}분 전" if language == "ko" else f"{minutes} minute{'s' if minutes > 1 else ''} ago"
    return "방금" if language == "ko" else "just now"


def won(amount: int, language: Language) -> str:
    """300만 원, 1억 2,000만 원, 12,300원 · ₩3,000,000."""
    sign, whole = "-" if amount < 0 else "", abs(amount)
    if language == "en":
        return f"{sign}₩{whole:,}"
    if whole < 10_000 or whole % 10_000:
        return f"{sign}{whole:,}원"
    eok, man = divmod(whole // 10_000, 10_000)
    parts = ([f"{eok:,}억"] if eok else []) + ([f"{man:,}만"] if man else [])
    return f"{sign}{' '.join(parts)} 원"
