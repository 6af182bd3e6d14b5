"""Text copied out of a PDF: page numbers, (MORE), CONTINUED: and numbers at both margins are the printer's. Around the Fountain reader."""

import re
from itertools import pairwise, takewhile

from madang.film.screenplay.elements import Element, Kind

TitlePage = tuple[tuple[str, str], ...]
NUMBER = re.compile(r"(?:\s{8,}|-\s?)?(\d{1,3})\.?(?:\s?-)?\s*")
PRINTED = re.compile(r"\s*(?:\(MORE\)|\(CONTINUED\)|CONTINUED:?(?:\s*\(\d+\))?|\(계속\))\s*")
MARGINS = re.compile(r"\s*(\d{1,4}[A-Z]{0,2})\.?\s+((?:INT|EXT|EST|I/E)[./ ].*?)(?:\s+\1\.?)?\s*", re.IGNORECASE)
LONGEST = 160  # characters: a printed line is shorter
FEWEST = 3  # so many numbers that rise one by one are page numbers, not a countdown on the screen
INDENTED = " " * 12
BYLINE = re.compile(r"(?:written |a film |a story )?by:? (\S.{0,60})", re.IGNORECASE)
LONGEST_TITLE = 60


def without_pages(text: str) -> str:
    """The text without what a printer added: such lines become empty, `12 INT. SHED - DAY 12` becomes `INT. SHED - DAY #12#`.

    Lines keep their numbers.
    """
    lines = text.split("\n")
    numbered = [(index, int(found[1])) for index, line in enumerate(lines) if len(line) < LONGEST and (found := NUMBER.fullmatch(line))]
    rising = sum(there[1] == here[1] + 1 for here, there in pairwise(numbered))
    pages = {index for index, _ in numbered} if rising >= FEWEST - 1 else set()
    return "\n".join("" if index in pages else _written(line) for index, line in enumerate(lines))


def _written(line: str) -> str:
    if len(line) >= LONGEST or PRINTED.fullmatch(line):
        return line if len(line) >= LONGEST else ""
    found = MARGINS.fullmatch(line)
    return f"{found[2]} #{found[1]}#" if found else line


def cover(title_page: TitlePage, elements: tuple[Element, ...]) -> tuple[TitlePage, tuple[Element, ...]]:
    """A printed cover (lines far from the margin before the first scene) as a title page; as given where there is none."""
    printed = list(takewhile(lambda element: element.kind is Kind.ACTION and element.text.startswith(INDENTED), elements))
    if not printed and (byline := _byline(title_page, elements)):
        return byline, elements[2:]
    if title_page or not printed or not any(element.kind is Kind.HEADING for element in elements):
        return title_page, elements
    lines = [line for element in printed for line in element.plain.split("\n")]
    title, rest = lines[0].strip().strip('"“”'), [line.strip() for line in lines[1:] if line.strip()]
    entries = [("Title", title)] + ([("Credit", "\n".join(rest))] if rest else [])
    return tuple(entries), elements[len(printed) :]


def _byline(title_page: TitlePage, elements: tuple[Element, ...]) -> TitlePage:
    """A first short line over `by …` is a cover too."""
    first = elements[:2]
    if title_page or len(first) < 2 or any(element.kind is not Kind.ACTION or "\n" in element.text for element in first):
        return ()
    title, found = first[0].plain, BYLINE.fullmatch(first[1].plain)
    return (("Title", title.strip('"“”')), ("Author", found[1])) if found and len(title) <= LONGEST_TITLE else ()
