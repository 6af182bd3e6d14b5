"""`madang film …`: build, shots, check, cut, verify, sweep. Arguments in, one call each, words out."""

import argparse
import os
import signal
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from madang.engine.speaking import complain, plain_problem, say, say_problems, tell
from madang.film.language import Language, Problem, Refused, Severity, Text

if TYPE_CHECKING:
    from madang.film.build import Options
    from madang.film.takes import Store

STOPPED = 130  # as shells count an interrupted command
STDIN = "-"
MOST_WORDS = 6 << 20  # bytes of a piped story; its reader refuses more than five
MOST_WORKERS = 8  # each takes up to half a gigabyte


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the word `film` and what it can do."""
    film = commands.add_parser("film", help="영화를 만들어요 / make films").add_subparsers(dest="act", required=True, metavar="ACT")
    build = _act(film, "build", "이야기를 영화로 만들어요 / build a film", _build)
    build.add_argument("--out", required=True, type=Path, metavar="DIR", help="결과를 둘 폴더 / where the film goes")
    build.add_argument("--generator", default="", metavar="NAME", help="숏을 만들 생성기 / who makes the shots")
    build.add_argument("--size", default="", metavar="1920x1080")
    build.add_argument("--rate", default="", metavar="24")
    build.add_argument("--draft", action="store_true", help="640x360, 12장/초 / quick and small")
    build.add_argument("--workers", type=int, default=None, metavar="N", help=argparse.SUPPRESS)
    shots = _act(film, "shots", "숏 목록을 보여요 / list the shots", _shots)
    shots.add_argument("--out", type=Path, default=None, metavar="DIR", help=argparse.SUPPRESS)
    _act(film, "check", "문제를 모두 찾아요 / find every problem", _check)
    cut = _act(film, "cut", "편집기에서 한 편집을 받아요 / take in an edit", _cut)
    cut.add_argument("--apply", required=True, type=Path, metavar="EDITED.otio")
    cut.add_argument("--out", type=Path, default=None, metavar="DIR", help="낱장 시나리오의 결과 폴더 / a lone screenplay's folder")
    for name, help_text, run in (("verify", "보관된 파일을 다시 읽어 봐요 / re-read what is kept", _verify),
                                 ("sweep", "쓰지 않는 파일을 지워요 / remove what is unused", _sweep)):  # fmt: skip
        act = film.add_parser(name, help=help_text)
        act.add_argument("out", type=Path, metavar="DIR")
        _common(act, run)


def _act(
    film: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, words: str, run: Callable[[argparse.Namespace], int]
) -> argparse.ArgumentParser:
    act = film.add_parser(name, help=words)
    act.add_argument("path", metavar="PATH", help="영화 폴더, .fountain, .fdx, .txt, - / a film folder or screenplay")
    _common(act, run)
    return act


def _common(act: argparse.ArgumentParser, run: Callable[[argparse.Namespace], int]) -> None:
    act.add_argument("--json", action="store_true", help="기계가 읽는 줄 / machine-readable lines")
    act.add_argument("--language", choices=("ko", "en"), default=argparse.SUPPRESS, help="말 / language of messages")
    act.set_defaults(run=run)


def _source(given: argparse.Namespace) -> tuple[Path, bytes | None]:
    """The path, and the text where it comes by the standard input."""
    if given.path == STDIN:
        return Path("film"), sys.stdin.buffer.read(MOST_WORDS)
    path = Path(given.path)
    if not path.exists():
        raise Refused([_absent(path)])
    return path, None


def _absent(path: Path) -> Problem:
    return Problem("film.missing", Text(ko=f"'{path}'을(를) 찾지 못했어요.", en=f'There is no "{path}".'))


def _build(given: argparse.Namespace) -> int:
    from madang.engine.watching import watcher
    from madang.film.build import Built, Busy, build
    from madang.film.takes import BrokenGenerator, Cancelled, NoSuchGenerator

    path, text = _source(given)
    options = _options(given)
    stop = threading.Event()
    language: Language = given.language
    with watcher(language, as_json=given.json) as listen, _Stoppable(stop):
        try:
            done = build(path, given.out, options, listen=listen, cancelled=stop.is_set, now=_now, text=text)
        except (NoSuchGenerator, BrokenGenerator, Busy) as wrong:
            complain(wrong.message, language, as_json=given.json, code=type(wrong).__name__)
            return 2
        except (Cancelled, KeyboardInterrupt):
            words = Text(
                ko="멈췄어요. 만든 것은 남아 있어서 다시 하면 이어서 해요.", en="Stopped. What is made is kept; run it again to go on."
            )
            complain(words, language, as_json=given.json, code="cancelled")
            return STOPPED
    return 1 if isinstance(done, Built) and done.failures else 0


def _options(given: argparse.Namespace) -> "Options":
    from madang.film.build import Options, read_rate, read_size

    problems = []
    size = None
    try:
        size = read_size(given.size) if given.size else None
    except ValueError:
        words = Text(ko="--size는 1920x1080처럼 적어 주세요(64에서 4096까지).", en="Write --size as 1920x1080 (64 to 4096 pixels).")
        problems.append(Problem("build.size", words))
    try:
        if given.rate:
            read_rate(given.rate)
    except (ValueError, ZeroDivisionError):
        words = Text(
            ko="--rate는 24, 25, 30000/1001처럼 적어 주세요(1에서 120까지).", en="Write --rate as 24, 25 or 30000/1001 (1 to 120)."
        )
        problems.append(Problem("build.rate", words))
    if problems:
        raise Refused(problems)
    workers = max(0, given.workers) if given.workers is not None else min(MOST_WORKERS, os.cpu_count() or 2)
    return Options(size=size, rate=given.rate, draft=given.draft, generator=given.generator, workers=workers)


class _Stoppable:
    """The first Ctrl-C asks politely; the second one ends at once."""

    def __init__(self, stop: threading.Event):
        self._stop = stop

    def __enter__(self) -> None:
        self._before = signal.signal(signal.SIGINT, self._heard)

    def _heard(self, number: int, frame: object) -> None:
        if self._stop.is_set():
            raise KeyboardInterrupt
        self._stop.set()

    def __exit__(self, *what: object) -> None:
        signal.signal(signal.SIGINT, self._before)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _shots(given: argparse.Namespace) -> int:
    from madang.engine.listing import print_shots
    from madang.film.build import plan_film, read_film

    path, text = _source(given)
    film = read_film(path, given.out, text=text)
    planned = plan_film(film)
    print_shots(planned.shots, given.language, as_json=given.json)
    if not given.json:
        say_problems(_worth(planned.problems), given.language, as_json=False)
    return 0


def _worth(problems: tuple[Problem, ...]) -> list[Problem]:
    return [problem for problem in problems if problem.severity is not Severity.NOTE]


def _check(given: argparse.Namespace) -> int:
    from madang.engine.checking import check
    from madang.film.build import read_film

    path, text = _source(given)
    found = check(read_film(path, text=text))
    if given.json:
        for problem in found.problems:
            tell({"event": "problem", **plain_problem(problem)})
        tell({"event": "checked", **found.facts})
    else:
        say_problems(found.problems, given.language, as_json=False)
        for words in found.words:
            say(words, given.language)
    return 0


def _cut(given: argparse.Namespace) -> int:
    from madang.film.build import plan_film, read_film
    from madang.film.build.finishing import put
    from madang.film.cut import apply, edit_text, lay_out, read_timeline
    from madang.film.cut.timeline import exact_rate

    if not given.apply.is_file():
        raise Refused([_absent(given.apply)])
    path, text = _source(given)
    film = read_film(path, given.out, text=text)
    planned = plan_film(film)
    edited = read_timeline(given.apply)
    rate = exact_rate(edited.global_start_time.rate) if edited.global_start_time else film.rate
    applied = apply(edited, lay_out(planned.shots, rate, film.edit), planned.shots, film.edit)
    put(film.root / "cut.toml", edit_text(applied.edit))
    say_problems(applied.problems, given.language, as_json=given.json)
    for words in applied.changes or (Text(ko="바뀐 것이 없어요.", en="Nothing changed."),):
        if given.json:
            tell({"event": "change", "ko": words.ko, "en": words.en})
        else:
            say(words, given.language)
    return 0


def _store(given: argparse.Namespace) -> "tuple[Store, Path]":
    from madang.film.build import STATE
    from madang.film.takes import Store

    state = given.out / STATE
    if not state.is_dir():
        words = Text(ko=f"'{given.out}'에는 만든 영화가 없어요.", en=f'No film was built in "{given.out}".')
        raise Refused([Problem("film.not-built", words)])
    return Store(state / "store"), state


def _verify(given: argparse.Namespace) -> int:
    store, _ = _store(given)
    damaged = store.verify()
    count = len(list(store.names()))
    words = Text(ko=f"파일 {count}개를 읽었고 {len(damaged)}개가 상했어요.", en=f"{count} files read, {len(damaged)} damaged.")
    if given.json:
        tell({"event": "verified", "files": count, "damaged": list(damaged)})
    else:
        say(words, given.language)
    return 1 if damaged else 0


def _sweep(given: argparse.Namespace) -> int:
    from madang.film.build import Busy
    from madang.film.build.sweeping import sweep

    _, state = _store(given)
    try:
        gone = sweep(state)
    except Busy as wrong:
        complain(wrong.message, given.language, as_json=given.json, code="Busy")
        return 2
    words = Text(ko=f"쓰지 않는 파일 {len(gone)}개를 지웠어요.", en=f"Removed {len(gone)} unused files.")
    if given.json:
        tell({"event": "swept", "files": list(gone)})
    else:
        say(words, given.language)
    return 0
