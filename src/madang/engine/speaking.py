"""How the command speaks: in the person's language, as words or as JSON lines. Used by every word of the command."""

import json
import sys
from collections.abc import Iterable, Mapping

from madang.film.language import Language, Problem, Text


def spoken_language(asked: str, environment: Mapping[str, str]) -> Language:
    """The language asked for, or the locale's: Korean for ko_*, else English."""
    if asked in ("ko", "en"):
        return "ko" if asked == "ko" else "en"
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return "ko" if locale.lower().startswith("ko") else "en"


def plain_problem(problem: Problem) -> dict[str, object]:
    """A problem as plain values."""
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "where": problem.where,
        "line": problem.line,
        "ko": problem.message.ko,
        "en": problem.message.en,
    }


def say(words: Text, language: Language) -> None:
    """One line of words on the standard output."""
    print(words.say(language), flush=True)


def complain(words: Text, language: Language, *, as_json: bool, code: str) -> None:
    """One thing that went wrong, for a person or a program."""
    if as_json:
        tell({"event": "refused", "code": code, "ko": words.ko, "en": words.en})
    else:
        print(words.say(language), file=sys.stderr, flush=True)


def tell(event: Mapping[str, object]) -> None:
    """One JSON line on the standard output."""
    print(json.dumps(event, ensure_ascii=False), flush=True)


def say_problems(problems: Iterable[Problem], language: Language, *, as_json: bool) -> None:
    """Problems, one a line, on the error output; as JSON on the standard one."""
    for problem in problems:
        if as_json:
            tell({"event": "problem", **plain_problem(problem)})
        else:
            print(problem.say(language), file=sys.stderr, flush=True)
