"""Finding out whom words mean: `@` and the name that others see. Pure."""

from collections.abc import Iterable


def named_in(words: str, names: Iterable[str]) -> set[str]:
    """The names that stand behind an `@`, the longest first: `@문가람이` means 문가람이 where there is such a name, else 문가람.

    Korean puts particles right behind a name (`@문가람에게`), so no space has to follow; an `@` inside a word (an address) means nobody.
    """
    ordered = sorted({name for name in names if name.strip()}, key=len, reverse=True)
    found: set[str] = set()
    for place, letter in enumerate(words):
        if letter != "@" or (place and not (words[place - 1].isspace() or words[place - 1] in "([{\"'“‘,.、·:/")):
            continue
        name = next((name for name in ordered if words.startswith(name, place + 1)), None)
        if name is not None:
            found.add(name)
    return found
