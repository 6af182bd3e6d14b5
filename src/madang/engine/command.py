"""The `madang` command: finds the word's module, runs it, turns refusals into plain words and exit codes. Where everything begins."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

from madang.engine.speaking import complain, say_problems, spoken_language, trouble

MODULES = ("film_command", "ink_command", "site_command", "call_command")  # each has add(commands): its words, and `run` for each of them
DONE, FAILED, REFUSED, STOPPED = 0, 1, 2, 130  # done; built, with failures told; refused, nothing was built; stopped by a person


class Parser(argparse.ArgumentParser):
    """Says in both languages that it did not understand, and where help is."""

    def error(self, message: str) -> NoReturn:
        """Print the usage and what was not understood; exit with 2."""
        self.print_usage(sys.stderr)
        self.exit(REFUSED, f"알아듣지 못했어요. 도움말: {self.prog} --help\nNot understood: {message}. Help: {self.prog} --help\n")


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    whole = Parser(prog="madang", description="이야기가 영화가 돼요. / A story becomes a film.")
    whole.add_argument("--language", choices=("ko", "en"), default="", help=argparse.SUPPRESS)
    commands = whole.add_subparsers(dest="word", required=True, metavar="WORD")
    for name in MODULES:
        import_module(f"madang.engine.{name}").add(commands)
    return whole


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code: 0 done, 1 built with failures told, 2 input refused, 130 stopped by a person."""
    from madang.film.language import Refused

    given = parser().parse_args(argv)
    given.language = spoken_language(given.language, dict(os.environ))
    as_json = bool(getattr(given, "json", False))
    try:
        return int(given.run(given))
    except Refused as refused:
        say_problems(refused.problems, given.language, as_json=as_json)
        return REFUSED
    except BrokenPipeError:  # the reader of our output went away
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except (OSError, MemoryError) as wrong:  # a full disk, a folder that may not be written: the machine's, and no fault of ours
        complain(trouble(wrong), given.language, as_json=as_json, code="machine")
        return REFUSED
    except KeyboardInterrupt:
        return STOPPED


if __name__ == "__main__":
    sys.exit(main())
