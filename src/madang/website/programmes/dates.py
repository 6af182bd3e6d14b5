"""Dates of a call for people's calendars. After queries."""

from madang.film.language import Text
from madang.website.frame.calendars import Entry
from madang.website.programmes.models import Call

OPENS = Text(ko="접수 시작: {}", en="Opens: {}")
CLOSES = Text(ko="마감: {}", en="Closes: {}")


def entries_of(row: Call, language: str, host: str, address: str) -> list[Entry]:
    """Its opening and its closing, as the row keeps them. `sequence` grows with each minute since it was made, so a moved window moves."""
    title = row.title.say("en" if language == "en" else "ko")
    found = []
    for name, at, words in (("opens", row.opens_at, OPENS), ("closes", row.closes_at, CLOSES)):
        if at is not None:
            told = words.say("en" if language == "en" else "ko").format(title)
            number = max(0, int((at - row.made_at).total_seconds() // 60))
            found.append(
                Entry(
                    f"call-{row.pk}-{name}@{host}", told, at.replace(microsecond=0), address=address, sequence=number, changed=row.made_at
                )
            )
    return found
