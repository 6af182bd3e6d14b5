"""A build in a process of its own, to be killed: python run_build.py FILM OUT WORKERS."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from bars import MAKERS

from madang.film.build import Options, build, read_size

if __name__ == "__main__":
    film, out, workers = sys.argv[1:]
    options = Options(size=read_size("96x64"), rate="12", draft=True, workers=int(workers), makers=MAKERS, prints=("web",))
    build(Path(film), Path(out), options)
