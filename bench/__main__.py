"""`./run bench NAME [--runs N]`: runs one bench, or all of them."""

import argparse
import importlib
import sys

BENCHES = ("film", "ink", "likeness", "pictures", "sample", "site", "sound")


def main() -> int:
    parser = argparse.ArgumentParser(prog="./run bench", description=__doc__)
    parser.add_argument("name", nargs="?", choices=BENCHES, help="without a name, all in turn")
    parser.add_argument("--runs", type=int, default=5, help="how often each thing is measured (medians are told)")
    given = parser.parse_args()
    for name in [given.name] if given.name else BENCHES:
        importlib.import_module(f"bench.{name}").main(given.runs)
    return 0


if __name__ == "__main__":
    sys.exit(main())
