"""What a file is, by its bytes alone: a name or a claimed type says nothing. Pure."""

import io
import re
import zipfile
from dataclasses import dataclass
from typing import Final

from madang.website.files.errors import BrokenFile, FileNotTaken, HasMacros, OldOffice, PhoneFormat

WORDS_MOST: Final = 2 << 20  # bytes of a plain text
PARTS_MOST: Final = 4000  # files inside a paper
UNPACKED_MOST: Final = 400 << 20  # bytes of a paper when it is unpacked
RATIO_MOST: Final = 200  # times that a part may shrink; XML of real papers reaches 40
MARKUP: Final = re.compile(rb"<\s*(!doctype|html|svg|script|\?xml|body|head|iframe)", re.IGNORECASE)
PICTURES: Final = {b"\xff\xd8\xff": "JPEG", b"\x89PNG\r\n\x1a\n": "PNG", b"GIF87a": "GIF", b"GIF89a": "GIF"}
HEIC: Final = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
CONTROLS: Final = bytes(set(range(32)) - {9, 10, 12, 13}) + b"\x7f"


@dataclass(frozen=True, slots=True)
class Found:
    """`kind` as the models have it, `media_type` and `suffix` of a paper, `format` as Pillow names a picture's."""

    kind: str
    media_type: str = ""
    suffix: str = ""
    format: str = ""


def sniff(data: bytes) -> Found | None:
    """What these bytes are; None for what nobody may hand in. Raises FileNotTaken where it is known, and refused."""
    for begin, format_ in PICTURES.items():
        if data.startswith(begin):
            return Found("picture", format=format_)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return Found("picture", format="WEBP")
    if data[4:8] == b"ftyp":
        return _boxed(data)
    if data.startswith(b"%PDF-"):
        if b"%%EOF" not in data[-2048:]:
            raise BrokenFile
        return Found("paper", "application/pdf", ".pdf")
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _compound(data)
    if data.startswith(b"PK\x03\x04"):
        return _packed(data)
    return _words(data)


def _boxed(data: bytes) -> Found | None:
    brands = {data[place : place + 4] for place in (8, *range(16, min(int.from_bytes(data[:4], "big"), 96), 4))}
    if b"avif" in brands:
        return Found("picture", format="AVIF")
    if brands & HEIC:
        raise PhoneFormat
    return None


def _compound(data: bytes) -> Found:
    """An OLE file: HWP 5 says what it is in a stream that is never packed; DOC, XLS and locked papers are of this kind, too."""
    names = [word.encode("utf-16-le") in data for word in ("FileHeader", "DocInfo")]
    if b"HWP Document File" in data and all(names):
        return Found("paper", "application/x-hwp", ".hwp")
    raise OldOffice


def _packed(data: bytes) -> Found | None:
    """A ZIP: one of the papers, or nothing. Only its list of parts is read, so that nothing can unfold in the memory."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {part.filename: part for part in archive.infolist()[: PARTS_MOST + 1]}
            _bound(parts)
            kind = archive.read("mimetype")[:64] if "mimetype" in parts and parts["mimetype"].file_size <= 64 else b""
            types = archive.read("[Content_Types].xml") if parts.get("[Content_Types].xml") and "[Content_Types].xml" in parts else b""
    except FileNotTaken:
        raise
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError, EOFError) as wrong:  # RuntimeError: locked
        raise BrokenFile from wrong
    if any("vbaproject" in name.lower() for name in parts) or b"macroEnabled" in types:
        raise HasMacros
    if kind.strip() == b"application/hwp+zip":
        return Found("paper", "application/hwp+zip", ".hwpx")
    if types and "word/document.xml" in parts:
        return Found("paper", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx")
    if types and "xl/workbook.xml" in parts:
        return Found("paper", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx")
    return None


def _bound(parts: dict[str, zipfile.ZipInfo]) -> None:
    """Refuse what would unfold to something huge in somebody's office program."""
    if len(parts) > PARTS_MOST or sum(part.file_size for part in parts.values()) > UNPACKED_MOST:
        raise BrokenFile
    for part in parts.values():
        if part.file_size > 1 << 20 and part.file_size > RATIO_MOST * max(1, part.compress_size):
            raise BrokenFile
        if part.filename == "[Content_Types].xml" and part.file_size > 1 << 20:
            raise BrokenFile


def _words(data: bytes) -> Found | None:
    if len(data) > WORDS_MOST or MARKUP.search(data[:4096]) or data.translate(None, CONTROLS) != data:
        return None
    return Found("paper", "text/plain; charset=utf-8", ".txt") if plain_words(data) is not None else None


def plain_words(data: bytes) -> str | None:
    """Text in UTF-8, or as older Korean Windows writes it; None where it is neither."""
    for coding in ("utf-8-sig", "cp949"):
        try:
            return data.decode(coding)
        except UnicodeDecodeError:
            continue
    return None
