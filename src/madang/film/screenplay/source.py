"""A file's bytes become clean text, or are refused with plain words. First of all, before anything is read."""

import codecs
import re
import unicodedata
from dataclasses import dataclass

from madang.film.language import Problem, Refused, Severity, Text

MAX_BYTES = 5 * 1024 * 1024
MAX_LINES = 200_000
LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\u200b\u2060\ufeff\ufff9-\ufffb\ufffe\uffff]")
INVISIBLE = re.compile(r"[\u200b\u2060\ufeff]")
SURROGATE = re.compile(r"[\ud800-\udfff]")
JAMO = re.compile(r"[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[가-힣][\u11a8-\u11c2]|[A-Za-z][\u0300-\u036f]{1,3}")
SPACES = re.compile(r"[\xa0\u2000-\u200a\u202f\u205f\u115f\u1160\u3164\uffa0]")  # no-break and thin spaces, Hangul fillers
WIDE = re.compile(r"[\uff01-\uff5e]")
TOO_LARGE = "screenplay.too-large"
BINARY = "screenplay.binary"

DOCUMENT = Text(
    ko="{what} 문서예요. 그 프로그램에서 텍스트(.txt)나 .fountain으로 내보내서 다시 올려 주세요.",
    en="This is a {what} document. Export it as plain text (.txt) or .fountain from that program, then try again.",
)
MEDIA = Text(
    ko="{what} 파일이라서 시나리오로 읽을 수 없어요. 글은 .txt나 .fountain 파일로 주시고, 사진과 영상은 영화 폴더의 media에 넣어 주세요.",
    en="This is a {what} file and cannot be read as a screenplay. Give the words as .txt or .fountain; photographs and clips go "
    "into the film folder's media.",
)
PACKED = Text(
    ko="{what} 파일이에요. 압축을 풀고 그 안의 .txt, .fountain, .fdx 파일을 골라 주세요.",
    en="This is a {what} file. Unpack it and choose the .txt, .fountain or .fdx file inside.",
)
UNKNOWN = Text(
    ko="글자가 아닌 내용이 들어 있어요. 시나리오를 UTF-8 텍스트(.txt)로 저장해서 다시 올려 주세요.",
    en="This does not hold text. Save the screenplay as UTF-8 plain text (.txt) and try again.",
)
SIGNATURES: tuple[tuple[int, bytes, str, Text], ...] = (
    (0, b"\x89PNG", "PNG", MEDIA),
    (0, b"\xff\xd8\xff", "JPEG", MEDIA),
    (0, b"GIF8", "GIF", MEDIA),
    (4, b"ftyp", "MP4", MEDIA),
    (0, b"\x1aE\xdf\xa3", "MKV/WebM", MEDIA),
    (0, b"RIFF", "WAV/AVI/WebP", MEDIA),
    (0, b"ID3", "MP3", MEDIA),
    (0, b"OggS", "Ogg", MEDIA),
    (0, b"fLaC", "FLAC", MEDIA),
    (0, b"%PDF", "PDF", DOCUMENT),
    (0, b"{\\rtf", "RTF", DOCUMENT),
    (0, b"HWP Document File", "HWP", DOCUMENT),
    (0, b"\x1f\x8b", "GZIP", PACKED),
    (0, b"7z\xbc\xaf", "7z", PACKED),
    (0, b"Rar!", "RAR", PACKED),
)
INSIDE_ZIP = ((b"word/", "DOCX"), (b"hwp+zip", "HWPX"), (b"Contents/section", "HWPX"), (b"opendocument.text", "ODT"), (b"xl/", "XLSX"))


@dataclass(frozen=True, slots=True)
class Source:
    """Clean text: line ends are \\n, no control characters but tab, letters composed, full-width signs and rare spaces made plain.

    `problems` are warnings.
    """

    text: str
    problems: tuple[Problem, ...] = ()


def open_source(source: bytes | str, name: str = "") -> Source:
    """Decode and clean. Takes UTF-8, UTF-16 (Korean and English without its mark too), CP949 (EUC-KR) and Windows-1252.

    Raises Refused for what is over 5 MB (MAX_BYTES), has over 200,000 lines (MAX_LINES), is empty, or is no text; with every
    reason at once.
    """
    problems: list[Problem] = []
    size = len(source) if isinstance(source, bytes) else len(source.encode("utf-8", "surrogatepass"))
    if size > MAX_BYTES:
        problems.append(Problem(TOO_LARGE, _too_large(size), where=name))
    if isinstance(source, bytes):
        problems += [Problem(BINARY, message, where=name) for message in _foreign(source)]
    if problems:
        raise Refused(problems)
    text, warnings = _decode(source, name) if isinstance(source, bytes) else (source, [])
    return _cleaned(text, warnings, name)


def _too_large(size: int) -> Text:
    return Text(
        ko=f"파일이 {size / 1048576:.1f} MB예요. 시나리오는 5 MB까지 읽어요(긴 장편도 1 MB가 안 돼요). 나누어서 올려 주세요.",
        en=f"The file has {size / 1048576:.1f} MB. A screenplay may have up to 5 MB (a long feature stays under 1 MB). Please split it.",
    )


def _foreign(data: bytes) -> list[Text]:
    """What the bytes are when they are no text, in words with what to do; at most one."""
    for offset, signature, what, message in SIGNATURES:
        if data[offset : offset + len(signature)] == signature:
            return [_named(message, what)]
    if data.startswith(b"PK\x03\x04"):
        inside = [what for mark, what in INSIDE_ZIP if mark in data]
        return [_named(DOCUMENT, inside[0])] if inside else [_named(PACKED, "ZIP")]
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        hwp = "HwpSummaryInformation".encode("utf-16-le") in data or b"HWP Document File" in data
        return [_named(DOCUMENT, "HWP" if hwp else "DOC/HWP")]
    return []


def _named(message: Text, what: str) -> Text:
    return Text(ko=message.ko.format(what=what), en=message.en.format(what=what))


def _decode(data: bytes, name: str) -> tuple[str, list[Problem]]:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace"), []
    if b"\x00" in data and (unmarked := _unmarked(data)):
        return unmarked, []
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError as broken:
        line = data.count(b"\n", 0, broken.start) + 1
    for encoding in _likely(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not CONTROL.search(text) and (encoding != "cp949" or _mostly_hangul(text)):
            told = Text(
                ko=f"UTF-8이 아니라 {encoding}(으)로 읽었어요. 글자가 이상하면 UTF-8로 저장해 주세요.",
                en=f"Read as {encoding}, not UTF-8. If letters look wrong, save it as UTF-8.",
            )
            return text, [Problem("screenplay.encoding", told, severity=Severity.NOTE, where=name)]
    raise Refused([Problem(BINARY, UNKNOWN, line, where=name)])


def _unmarked(data: bytes) -> str:
    """UTF-16 that lost its mark, of Korean and plain Latin letters; "" for anything else."""
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not CONTROL.search(text) and _mostly_hangul(text):
            return text
    return ""


def _likely(data: bytes) -> tuple[str, str]:
    """Korean comes in pairs of high bytes; Windows-1252 has them one at a time (curly quotes, é)."""
    runs = [len(run) for run in re.findall(rb"[\x80-\xff]+", data)]
    return ("cp1252", "cp949") if sum(run == 1 for run in runs) * 2 > len(runs) else ("cp949", "cp1252")


def _mostly_hangul(text: str) -> bool:
    foreign = sum(1 for letter in text if letter > "\x7f")
    return sum(1 for letter in text if "가" <= letter <= "힣") * 2 >= foreign


def _cleaned(text: str, problems: list[Problem], name: str) -> Source:
    text = SURROGATE.sub("\ufffd", LINE_ENDS.sub("\n", text))
    control = [found.start() for found in CONTROL.finditer(text) if not INVISIBLE.match(found[0])]
    if len(control) * 50 > len(text):
        raise Refused([Problem(BINARY, UNKNOWN, text.count("\n", 0, control[0]) + 1, where=name)])
    if control:
        told = Text(
            ko=f"보이지 않는 제어 문자 {len(control)}개를 지웠어요. 여기부터예요.",
            en=f"{len(control)} control characters were removed, beginning here.",
        )
        line = text.count("\n", 0, control[0]) + 1
        problems = [*problems, Problem("screenplay.control", told, line, Severity.WARNING, name)]
    text = JAMO.sub(lambda found: unicodedata.normalize("NFC", found[0]), CONTROL.sub("", text))
    text = WIDE.sub(lambda found: chr(ord(found[0]) - 0xFEE0), SPACES.sub(" ", text))
    if text.count("\n") > MAX_LINES:
        raise Refused([Problem(TOO_LARGE, _too_long(text.count("\n")), MAX_LINES, where=name)])
    if not text.strip():
        raise Refused([Problem("screenplay.empty", EMPTY, where=name)])
    return Source(text, tuple(problems))


def _too_long(lines: int) -> Text:
    return Text(
        ko=f"{lines:,}줄이나 돼요. {MAX_LINES:,}줄까지 읽어요. 나누어서 올려 주세요.",
        en=f"It has {lines:,} lines; up to {MAX_LINES:,} are read. Please split it.",
    )


EMPTY = Text(ko="비어 있어요. 이야기를 한 줄이라도 써 주세요.", en="It is empty. Write at least one line of the story.")
