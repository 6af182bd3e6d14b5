"""Every word that a page says, found in templates and Python. Run as a program it adds to the Korean ones what is missing.

.venv/bin/python -m tests.website.words [APP …]

Words of frame, people and front stand in `website/locale`; every other app has its own `locale`, with the words that the shared one lacks.
"""

import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

WEBSITE = Path(__file__).resolve().parents[2] / "src" / "madang" / "website"
SHARED = ("frame", "people", "front")
FILE = Path("locale/ko/LC_MESSAGES/django.po")
KEYWORDS = dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"))
KEYWORDS |= {"ngettext": (1, 2), "ngettext_lazy": (1, 2), "pgettext": ((1, "c"), 2), "pgettext_lazy": ((1, "c"), 2)}


def apps() -> list[str]:
    """The apps that have words of their own."""
    return sorted(path.parent.name for path in WEBSITE.glob("*/apps.py") if path.parent.name not in SHARED)


PLURALS: dict[str, str] = {}  # by singular, as they were met


def said_in(folder: Path) -> dict[str, str]:
    """Each word that is said below a folder, with the file that says it. Of words with a plural, the singular."""
    from django.utils.translation.template import templatize

    found: dict[str, str] = {}
    for path in sorted([*folder.rglob("*.py"), *folder.rglob("templates/**/*.html"), *folder.rglob("templates/**/*.txt")]):
        text = path.read_text("utf-8")
        source = text if path.suffix == ".py" else templatize(text)
        for _, message, _, _ in extract("python", io.BytesIO(source.encode()), keywords=KEYWORDS):
            word = message if isinstance(message, str) else message[0]
            if not isinstance(message, str):
                PLURALS[message[0]] = message[1]
            if word:
                found[word] = path.relative_to(WEBSITE).as_posix()
    return found


def said() -> dict[str, str]:
    """Each word of the whole site with a file that says it."""
    return said_in(WEBSITE)


def read(app: str = "") -> Catalog:
    """The Korean words of one app, or the shared ones."""
    path = WEBSITE / app / FILE
    if not path.exists():
        return Catalog(locale="ko")
    with path.open("rb") as file:
        return read_po(file, locale="ko")


def pairs(app: str) -> dict[str, str]:
    """The words of one catalog by what they say; of words with a plural, the singular. Korean has one form for any number."""

    def first(word: object) -> str:
        return word if isinstance(word, str) else str(next(iter(word)))  # type: ignore[call-overload]

    return {first(message.id): first(message.string) for message in read(app) if message.id}


def korean() -> dict[str, str]:
    """Every word with its Korean, from all catalogs."""
    return {word: said for app in ["", *apps()] for word, said in pairs(app).items()}


def renew(app: str, words: dict[str, str]) -> None:
    """Add what is missing, empty; remove what nobody says."""
    there, old = Catalog(locale="ko"), pairs(app)
    for word, path in words.items():
        known, flags = old.get(word, ""), ("python-format",) if "%(" in word else ()
        if word in PLURALS:
            there.add((word, PLURALS[word]), (known,), locations=[(path, None)], flags=flags)
        else:
            there.add(word, known, locations=[(path, None)], flags=flags)
    target = WEBSITE / app / FILE
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as file:
        write_po(file, there, width=0, omit_header=True, sort_output=True, include_lineno=False)  # its header would tell the hour


def main() -> None:
    """Renew the apps that are named (`shared`: the shared words), or all."""
    shared = {word: path for app in SHARED for word, path in said_in(WEBSITE / app).items()}
    named = sys.argv[1:] or ["shared", *apps()]
    if "shared" in named:
        renew("", shared)
    known = set(pairs(""))
    for app in [name for name in named if name != "shared"]:
        renew(app, {word: path for word, path in said_in(WEBSITE / app).items() if word not in known})


if __name__ == "__main__":
    main()
