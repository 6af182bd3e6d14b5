"""Every word that a page says, found in templates and Python. Run as a program it adds to the Korean ones what is missing.

.venv/bin/python -m tests.website.words
"""

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

WEBSITE = Path(__file__).resolve().parents[2] / "src" / "madang" / "website"
KOREAN = WEBSITE / "locale" / "ko" / "LC_MESSAGES" / "django.po"
KEYWORDS = dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"))
KEYWORDS |= {"ngettext": (1, 2), "ngettext_lazy": (1, 2), "pgettext": ((1, "c"), 2), "pgettext_lazy": ((1, "c"), 2)}


def said() -> dict[str, str]:
    """Each word with the file that says it."""
    from django.utils.translation.template import templatize

    found: dict[str, str] = {}
    for path in sorted([*WEBSITE.rglob("*.py"), *WEBSITE.rglob("templates/**/*.html"), *WEBSITE.rglob("templates/**/*.txt")]):
        text = path.read_text("utf-8")
        source = text if path.suffix == ".py" else templatize(text)
        for _, message, _, _ in extract("python", io.BytesIO(source.encode()), keywords=KEYWORDS):
            for word in (message,) if isinstance(message, str) else message:
                if word:
                    found[word] = path.relative_to(WEBSITE).as_posix()
    return found


def korean() -> Catalog:
    """The Korean words."""
    with KOREAN.open("rb") as file:
        return read_po(file, locale="ko")


def main() -> None:
    """Add what is missing, empty; remove what nobody says."""
    there, old = Catalog(locale="ko"), korean()
    for word, path in said().items():
        known = old.get(word)
        there.add(word, known.string if known else "", locations=[(path, None)], flags=("python-format",) if "%(" in word else ())
    with KOREAN.open("wb") as file:
        write_po(file, there, width=0, omit_header=True, sort_output=True, include_lineno=False)  # its header would tell the hour


if __name__ == "__main__":
    main()
