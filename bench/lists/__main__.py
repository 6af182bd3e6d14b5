"""Lay, ask, tell."""

import json
import logging
import os
import sys
import time


def main() -> int:
    """One size after another."""
    from madang.engine import serving, settings

    settings.choose(settings.read(os.environ))
    serving.prepare()
    serving.migrate()
    logging.disable(logging.WARNING)
    from bench.lists.asking import Told, as_json, ask
    from bench.lists.laying import lay_quickly

    began, done, told = time.monotonic(), 0, {}

    def say(words: str) -> None:
        print(f"{time.monotonic() - began:6.1f} s  {words}", file=sys.stderr, flush=True)

    def heard(name: str, one: Told) -> None:
        say(f"{size:>7} {one.questions:>4} questions {one.took:>7.0f} ms  {name}")

    for size in map(int, sys.argv[1:]):
        lay_quickly(done, size, say)
        told[str(size)] = as_json(ask(done=heard))
        done = size
    print(json.dumps(told))
    return 0


if __name__ == "__main__":
    sys.exit(main())
