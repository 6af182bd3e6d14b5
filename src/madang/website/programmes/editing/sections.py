"""A call in nine pages, in the order in which one thinks of it."""

from dataclasses import dataclass

from madang.film.language import Text


@dataclass(frozen=True, slots=True)
class Section:
    """A page: its name in the address, its title, the fields of a call that it holds."""

    name: str
    title: Text
    fields: tuple[str, ...]


SECTIONS = (
    Section("about", Text("이름과 여는 곳", "Title and host"), ("title", "host", "programme", "category", "year", "centres", "past")),
    Section("when", Text("날짜", "Dates"), ("window", "events", "period")),
    Section("who", Text("누가 신청하나요", "Who may apply"), ("may_apply",)),
    Section("tracks", Text("분야", "Tracks"), ("tracks",)),
    Section("money", Text("뽑는 수와 지원", "Number and money"), ("chosen", "grant", "support", "awards")),
    Section("papers", Text("질문과 서류", "Questions and papers"), ("questions", "documents", "submission")),
    Section("choosing", Text("뽑는 방법", "How it is decided"), ("criteria", "stages")),
    Section("owed", Text("뽑히면 할 일", "What is owed"), ("obligations",)),
    Section("notes", Text("알아 둘 것과 출처", "Remarks and sources"), ("remarks", "unknown", "conflicts", "sources", "confidence")),
)
BY_NAME = {section.name: section for section in SECTIONS}
BY_FIELD = {field: section for section in SECTIONS for field in section.fields}
