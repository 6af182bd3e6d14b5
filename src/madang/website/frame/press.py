"""The press: a child process of `papers`, which prints one paper and ends. It knows no other file of ours, and nothing of Django.

Reads JSON from standard input (texts and pictures by file name, pictures in base64; a moment), writes the PDF
to standard output, or what was wrong to standard error. Time and memory are bounded by the operating system: a template that grows without
end ends here, and not the yard.
"""

import base64
import json
import sys
from datetime import datetime

import typst

MEMORY = 3 << 30  # bytes of address space; 100,000 letters need a tenth of it
SECONDS = 20  # of processor time
STANDARDS = (["a-2a", "ua-1"], [])  # to be kept for decades and read aloud; plain, where a letter is in none of our fonts (an emoji)


def bound() -> None:
    """Let the system end this process when it takes too much. Windows has no such limits: there the parent's clock must do."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def print_paper(asked: dict[str, object]) -> bytes:
    """The PDF. Raises typst.TypstError with the place of the mistake."""
    files = {name: str(text).encode() for name, text in dict(asked["texts"]).items()}  # type: ignore[call-overload]
    files |= {f"pictures/{name}": base64.b64decode(held) for name, held in dict(asked["pictures"]).items()}  # type: ignore[call-overload]
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=["."])
    at = datetime.fromisoformat(str(asked["at"]))
    for standards in STANDARDS:
        try:
            return bytes(
                typst.compile(
                    files, root=".", font_paths=fonts, ignore_system_fonts=True, format="pdf", timestamp=at, pdf_standards=standards
                )
            )
        except typst.TypstError as wrong:
            if not standards or "could not be displayed" not in str(wrong):
                raise
    raise AssertionError("the last standard is none")


def main() -> int:
    """One paper."""
    bound()
    try:
        sys.stdout.buffer.write(print_paper(json.load(sys.stdin)))
    except typst.TypstError as wrong:
        sys.stderr.write(wrong.diagnostic or str(wrong))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
