"""What is wrong with an input, told all at once and by line."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from madang.film.language.text import Language, Text


class Severity(StrEnum):
    """How much a problem matters: an error refuses the input, a warning is told, a note is good to know."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing a person should know of an input.

    `line` counts from 1; None where the whole file is meant. `code` is stable and machine-readable (`screenplay.too-large`).
    `where` is the file's name as the person knows it.
    """

    code: str
    message: Text
    line: int | None = None
    severity: Severity = Severity.ERROR
    where: str = ""

    def say(self, language: Language) -> str:
        place = ":".join(str(part) for part in (self.where, self.line) if part)
        return f"{place}: {self.message.say(language)}" if place else self.message.say(language)


class Refused(Exception):
    """The input cannot be used; `problems` says why, every reason at once, at least one of them an error."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems = tuple(problems)
        super().__init__("; ".join(problem.say("en") for problem in self.problems))
