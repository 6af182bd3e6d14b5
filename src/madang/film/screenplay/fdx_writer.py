"""Final Draft (FDX) out. What `fdx` reads back has the same kinds, words, numbers, styles and pairs."""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape as xml

from madang.film.screenplay.elements import Element, Kind, Screenplay
from madang.film.screenplay.marks import marks, styled

TYPES = {
    Kind.HEADING: "Scene Heading",
    Kind.ACTION: "Action",
    Kind.CHARACTER: "Character",
    Kind.PARENTHETICAL: "Parenthetical",
    Kind.DIALOGUE: "Dialogue",
    Kind.LYRICS: "Lyrics",
    Kind.TRANSITION: "Transition",
    Kind.CENTERED: "Action",
    Kind.SYNOPSIS: "Outline Body",
}
SPEECH = frozenset({Kind.DIALOGUE, Kind.PARENTHETICAL, Kind.LYRICS, Kind.NOTE, Kind.BONEYARD})
ATTRIBUTE = {'"': "&quot;", "\n": "&#10;", "\t": "&#9;"}
STYLE_NAMES = (("bold", "Bold"), ("italic", "Italic"), ("underline", "Underline"))


def write_fdx(screenplay: Screenplay) -> str:
    """The screenplay as a Final Draft document (version 5 of the format, which Final Draft 10 to 13 open).

    Notes become script notes, boneyards script notes named "Boneyard", sections and synopses outline paragraphs.
    """
    body = "\n".join(_content(screenplay.elements))
    title = "\n".join(_title(screenplay.title_page))
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="no" ?>\n'
        '<FinalDraft DocumentType="Script" Template="No" Version="5">\n'
        f"<Content>\n{body}\n</Content>\n<TitlePage>\n<Content>\n{title}\n</Content>\n</TitlePage>\n</FinalDraft>\n"
    )


def _content(elements: Sequence[Element]) -> Iterator[str]:
    pairs = _pairs(elements)
    ends = set(pairs.values())
    new_page = False
    for index, element in enumerate(elements):
        if index in pairs:
            yield "<Paragraph>\n<DualDialogue>"
        if element.kind is Kind.PAGE_BREAK:
            if new_page:
                yield '<Paragraph StartsNewPage="Yes" Type="Action"><Text></Text></Paragraph>'
            new_page = True
        else:
            yield _paragraph(element, new_page)
            new_page = False
        if index in ends:
            yield "</DualDialogue>\n</Paragraph>"
    if new_page:
        yield '<Paragraph StartsNewPage="Yes" Type="Action"><Text></Text></Paragraph>'


def _pairs(elements: Sequence[Element]) -> dict[int, int]:
    """First and last element of each pair of speeches that are said at once."""
    pairs: dict[int, int] = {}
    previous: int | None = None  # the cue of the speech that ends right here
    index = 0
    while index < len(elements):
        element = elements[index]
        if element.kind is not Kind.CHARACTER:
            previous, index = None, index + 1
            continue
        last = index
        while last + 1 < len(elements) and elements[last + 1].kind in SPEECH:
            last += 1
        if element.dual and previous is not None:
            pairs[previous] = last
            previous = None
        else:
            previous = index
        index = last + 1
    return pairs


def _paragraph(element: Element, new_page: bool) -> str:
    page = ' StartsNewPage="Yes"' if new_page else ""
    if element.kind in (Kind.NOTE, Kind.BONEYARD):
        name = ' Name="Boneyard"' if element.kind is Kind.BONEYARD else ""
        lines = "".join(f"<Paragraph><Text>{xml(line)}</Text></Paragraph>" for line in element.text.split("\n"))
        return f'<Paragraph{page} Type="Action"><ScriptNote{name}>{lines}</ScriptNote></Paragraph>'
    kind = f"Outline {element.level}" if element.kind is Kind.SECTION else TYPES[element.kind]
    number = f' Number="{xml(element.heading.number, ATTRIBUTE)}"' if element.heading and element.heading.number else ""
    centre = ' Alignment="Center"' if element.kind is Kind.CENTERED else ""
    return f'<Paragraph{centre}{number}{page} Type="{kind}">{_texts(_whole(element))}</Paragraph>'


def _whole(element: Element) -> str:
    if element.kind is Kind.CHARACTER and element.extension:
        return f"{element.text} ({element.extension})"
    return f"({element.text})" if element.kind is Kind.PARENTHETICAL else element.text


def _texts(text: str) -> str:
    """Runs of one style each. Inline notes and boneyards stay in the words, with their brackets."""
    runs: list[tuple[str, str]] = []
    position = 0
    for mark in marks(text):
        if mark.kind != "stray":
            runs += [*_runs(text[position : mark.start]), ("", text[mark.start : mark.end])]
            position = mark.end
    runs += _runs(text[position:])
    return "".join(f'<Text Style="{style}">{xml(words)}</Text>' if style else f"<Text>{xml(words)}</Text>" for style, words in runs)


def _runs(text: str) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(text.split("\n")):
        if number:
            yield "", "\n"
        for words, styles in styled(line):
            yield "+".join(name for style, name in STYLE_NAMES if style in styles), words


def _title(title_page: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for key, value in title_page:
        for line in value.split("\n"):
            yield f'<Paragraph Alignment="Center" Name="{xml(key, ATTRIBUTE)}" Type="General"><Text>{xml(line)}</Text></Paragraph>'
