"""Papers: agreements, certificates, sheets, receipts, protocols. A template of ours in Typst and the facts of one case become a PDF.

A template is a constant of the code (or a file beside it): it is never made of what people typed. What people typed is in `data`, which
reaches the template as JSON: there it is a string, and a string is shown letter by letter, whatever stands in it. `paper.typ` beside this
file is put before every template: the letter-head and the shapes of our papers, and `data` itself.
"""

import base64
import json
import subprocess
import sys
import tempfile
import unicodedata
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from urllib.parse import quote

from django.http import HttpResponse
from django.utils.translation import gettext_noop
from fontTools.ttLib import TTFont

from madang.website.frame.refusals import Refusal

HERE = Path(__file__).resolve().parent
FONTS = HERE.parents[1] / "fonts"
SECONDS = 30  # of the clock, until a paper is given up; a common one takes a tenth of a second
LARGEST = 2_000_000  # bytes of data: a list of 5,000 names with what they did
UNDATED = datetime(2000, 1, 1, tzinfo=UTC)
BEFORE = '#import "paper.typ": *\n#show: sheet\n'
STAND_INS = {
    "〈": "<",
    "〉": ">",
    "《": "<<",
    "》": ">>",
    "「": "‘",
    "」": "’",
    "『": "“",
    "』": "”",
    "₩": "KRW ",
    "￦": "KRW ",
    "→": "->",
    "●": "•",
}
FOREIGN = ('"@', "eval(", "plugin(")  # packages of the network, words run as code, machine code: nothing of ours needs them


class PaperFailed(RuntimeError):
    """A template of ours is wrong, or the fonts were not made: a mistake of the program, told to its makers."""


class PaperTooLong(Refusal):
    """More than one paper can hold in bounded time."""

    status = 413
    words = gettext_noop("This is too much for one paper. Please choose fewer entries; nothing was changed.")


def paper(source: str, data: Mapping[str, object], *, at: datetime | None = None, pictures: Mapping[str, bytes] | None = None) -> bytes:
    """The PDF (A4; PDF/A-2a and PDF/UA-1 where our fonts have every letter): the same bytes for the same words.

    `data`: strings, numbers, lists, mappings; `paper.typ` reads its keys `language` ("ko" or "en"), `title`, and as there are `issuer`,
    `kind`, `number`, `date`, `foot`. `at`: when it was made (aware), as the PDF's own facts tell it. `pictures`: PNG, JPEG or SVG by name,
    which a template opens as `image("pictures/NAME", alt: …)`. Raises PaperTooLong over 2 MB of data or 30 seconds, PaperFailed where a
    template is wrong.
    """
    if found := next((word for word in FOREIGN if word in source), None):
        raise PaperFailed(f"a template may not use {found}")
    told = json.dumps(_printable(data), ensure_ascii=False, sort_keys=True, allow_nan=False)
    if len(told.encode()) > LARGEST:
        raise PaperTooLong
    asked = {
        "texts": {"main.typ": BEFORE + source, "paper.typ": shapes(), "data.json": told},
        "pictures": {name: base64.b64encode(held).decode() for name, held in (pictures or {}).items()},
        "at": (at or UNDATED).astimezone(UTC).isoformat(timespec="seconds"),
    }
    return _printed(json.dumps(asked))


def answer(name: str, pdf: bytes) -> HttpResponse:
    """The paper as a page's answer, to be read in the browser; `name` is what it is called when it is saved, without `.pdf`."""
    said = f"inline; filename*=UTF-8''{quote(name, safe='')}.pdf"
    return HttpResponse(pdf, content_type="application/pdf", headers={"Content-Disposition": said, "Cache-Control": "private, no-store"})


def _printable(held: object) -> object:
    """The data with stand-ins for the few common letters that our fonts lack (`①` is told as `1`). A rare one (an emoji, a 漢字)
    stays, and is drawn as an empty box: nobody's name is turned into another."""
    if isinstance(held, str):
        return "".join(letter if ord(letter) < 0x250 or letter in letters() else _stand_in(letter) for letter in held.replace("\t", " "))
    if isinstance(held, Mapping):
        return {str(name): _printable(value) for name, value in held.items()}
    return [_printable(each) for each in held] if isinstance(held, list | tuple) else held


def _stand_in(letter: str) -> str:
    plain = STAND_INS.get(letter) or unicodedata.normalize("NFKC", letter)
    return plain if all(each in letters() for each in plain) else letter


@cache
def letters() -> frozenset[str]:
    """What both the faces of running text can show."""
    found = []
    for face in ("batang-400", "sans-500"):
        with TTFont(FONTS / f"{face}-korean.ttf", lazy=True) as font:
            found.append(set(font.getBestCmap()))
    return frozenset(chr(number) for number in set.intersection(*found)) | {"\n"}


@cache
def shapes() -> str:
    """The shapes of our papers."""
    return (HERE / "paper.typ").read_text("utf-8")


def _printed(asked: str) -> bytes:
    """Run the press in a folder with nothing but the fonts: a template can read nothing but what it is given."""
    with tempfile.TemporaryDirectory(prefix="madang-paper-") as empty:
        for face in FONTS.glob(
            "*-korean.ttf"
        ):  # one file a face: they hold the Latin letters too, and two files of one face are chosen by chance
            Path(empty, face.name).symlink_to(face)
        try:
            done = subprocess.run(
                [sys.executable, "-I", str(HERE / "press.py")],
                input=asked.encode(), capture_output=True, cwd=empty, env={"LANG": "C.UTF-8"}, timeout=SECONDS, check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired as wrong:
            raise PaperTooLong from wrong
    if done.returncode == 1:
        raise PaperFailed(done.stderr.decode(errors="replace"))
    if done.returncode:  # ended by the system: too much time or memory
        raise PaperTooLong
    return done.stdout
