"""How the command speaks: in the person's language, as words or as JSON lines. Used by every word of the command."""

import errno
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


def trouble(wrong: OSError | MemoryError) -> Text:
    """What the machine could not do, and what helps."""
    if isinstance(wrong, MemoryError):
        return Text(ko="메모리가 모자라요. 다른 프로그램을 닫고 다시 해 주세요.", en="Memory ran out. Close other programs and try again.")
    place = f"'{wrong.filename}'" if wrong.filename else ""
    if wrong.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return Text(
            ko="디스크에 자리가 없어요. 자리를 비우고 다시 하면 이어서 해요.", en="The disk is full. Make room and run it again to go on."
        )
    if wrong.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return Text(ko=f"{place}에 쓰거나 읽을 권한이 없어요.", en=f"No permission to read or write {place}.")
    if wrong.errno in (errno.ENOTDIR, errno.EEXIST):
        return Text(ko=f"{place}: 폴더가 아니라 파일이 있는 자리예요.", en=f"{place} cannot be made: a file is where a folder should be.")
    why = wrong.strerror or type(wrong).__name__
    return Text(ko=f"읽거나 쓰지 못했어요: {why} {place}".strip(), en=f"Reading or writing failed: {why} {place}".strip())


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
