"""Language: what every later step says and reads in Korean and English. Before the screenplay; imports nothing of ours."""

from madang.film.language.problem import Problem, Refused, Severity
from madang.film.language.text import Language, Text

__all__ = ["Language", "Problem", "Refused", "Severity", "Text"]
