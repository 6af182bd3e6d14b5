"""The `madang` command: finds the word's module, runs it, turns refusals into plain words and exit codes. Where everything begins."""

import argparse
import importlib.util
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from madang.engine.speaking import say_problems, spoken_language

MODULES = ("film_command", "ink_command")  # each has add(commands): its words, and `run` for each of them
DONE, FAILED, REFUSED = 0, 1, 2  # as every word of the command ends: done; built, with failures told; input refused


def parser() -> argparse.ArgumentParser:
    """The whole command line. Only the modules that are there have a word."""
    whole = argparse.ArgumentParser(prog="madang", description="이야기가 영화가 돼요. / A story becomes a film.")
    whole.add_argument("--language", choices=("ko", "en"), default="", help=argparse.SUPPRESS)
    commands = whole.add_subparsers(dest="word", required=True, metavar="film")
    for name in MODULES:
        if importlib.util.find_spec(f"madang.engine.{name}") is not None:
            import_module(f"madang.engine.{name}").add(commands)
    return whole


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code: 0 done, 1 built with failures told, 2 input refused, 130 stopped by a person."""
    from madang.film.language import Refused

    given = parser().parse_args(argv)
    given.language = spoken_language(given.language, dict(os.environ))
    try:
        return int(given.run(given))
    except Refused as refused:
        say_problems(refused.problems, given.language, as_json=getattr(given, "json", False))
        return REFUSED
    except BrokenPipeError:  # the reader of our output went away
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


if __name__ == "__main__":
    sys.exit(main())
