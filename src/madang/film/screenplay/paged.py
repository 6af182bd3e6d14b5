"""Text copied out of a PDF: page numbers, (MORE) and CONTINUED: are the printer's, not the writer's. Before the Fountain reader."""

import re
from itertools import pairwise

NUMBER = re.compile(r"(?:\s{8,}|-\s?)?(\d{1,3})\.?(?:\s?-)?\s*")
PRINTED = re.compile(r"\s*(?:\(MORE\)|\(CONTINUED\)|CONTINUED:?(?:\s*\(\d+\))?|\(계속\))\s*")
FEWEST = 3  # so many numbers that rise one by one are page numbers, not a countdown on the screen


def without_pages(text: str) -> str:
    """The text with the lines that a printer added made empty; line numbers stay what they were. Unchanged where there are none."""
    lines = text.split("\n")
    numbered = [(index, int(found[1])) for index, line in enumerate(lines) if len(line) < 90 and (found := NUMBER.fullmatch(line))]
    rising = [here for here, there in pairwise(numbered) if there[1] == here[1] + 1]
    printed = [index for index, line in enumerate(lines) if len(line) < 90 and PRINTED.fullmatch(line)]
    drop = set(printed)
    if len(rising) >= FEWEST - 1:
        drop.update(index for index, _ in numbered)
    return "\n".join("" if index in drop else line for index, line in enumerate(lines)) if drop else text
