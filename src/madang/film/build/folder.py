"""What lies in a film's folder, opened safely: bounded, decoded as it was saved, and never by a way that leads out. First of a build."""

import unicodedata
from collections.abc import Mapping
from pathlib import Path

from madang.film.language import Problem, Refused, Severity, Text
from madang.film.screenplay.source import MAX_BYTES, open_source

MEDIA = "media"
MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def words_of(path: Path) -> bytes:
    """A screenplay's bytes; of one that is too large, enough for its reader to refuse it. Raises Refused."""
    if not path.exists():
        raise Refused([_unreadable(path.name, Text(ko="그런 파일이 없어요.", en="There is no such file."))])
    if not path.is_file():
        raise Refused([_unreadable(path.name, Text(ko="파일이 아니에요.", en="It is no file."))])
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as wrong:
        raise Refused([_unreadable(path.name, _reason(wrong))]) from wrong


def settings_of(path: Path, name: str) -> str:
    """The text of a settings file, whichever way an editor saved it (UTF-8, UTF-16 with its mark, CP949). Raises Refused."""
    data = words_of(path)
    if len(data) > MAX_BYTES:
        most = MAX_BYTES >> 20
        raise Refused([_unreadable(name, Text(ko=f"{most} MB보다 커서 읽지 않아요.", en=f"It has more than {most} MB and is not read."))])
    for mark in MARKS:
        if data == mark:
            return ""
    try:
        return open_source(data, name).text if data.strip() else ""
    except Refused as wrong:
        words = Text(ko="글이 아니에요. UTF-8 텍스트로 저장해 주세요.", en="It holds no text. Save it as plain text in UTF-8.")
        raise Refused([_unreadable(name, words)]) from wrong


def within(root: Path, path: Path) -> bool:
    """Whether a path, links followed, stays in the folder."""
    return path.resolve().is_relative_to(root.resolve())


def media_of(root: Path) -> tuple[dict[str, Path], list[Problem]]:
    """The files in media/ by name, Hangul composed however the disk spells it; links that lead out of the folder are told and left out."""
    found: dict[str, Path] = {}
    problems = []
    for path in sorted((root / MEDIA).glob("*")):
        name = composed(path.name)
        if not within(root, path):
            words = Text(
                ko="폴더 밖을 가리키는 바로 가기예요. 파일을 media 폴더에 복사해 주세요.",
                en="It is a link that leads out of the film's folder. Copy the file into media.",
            )
            problems.append(Problem("media.outside", words, severity=Severity.WARNING, where=f"{MEDIA}/{name}"))
        elif path.is_file() and not path.name.startswith("."):
            found[name] = path
    return found, problems


def media_name(wanted: str, media: Mapping[str, Path]) -> str:
    """The file in media that a person means: `media/` before it or another letter case do no harm. "" where there is none."""
    name = composed(wanted.strip()).replace("\\", "/").removeprefix("./").removeprefix(MEDIA + "/")
    if name in media:
        return name
    alike = [each for each in media if each.casefold() == name.casefold()]
    return alike[0] if len(alike) == 1 else ""


def composed(name: str) -> str:
    """A file's name with its Hangul composed: disks of macOS take syllables apart."""
    return unicodedata.normalize("NFC", name)


def _unreadable(where: str, message: Text) -> Problem:
    return Problem("film.unreadable", message, where=where)


def _reason(wrong: OSError) -> Text:
    if isinstance(wrong, PermissionError):
        return Text(ko="파일을 읽을 권한이 없어요.", en="It may not be read: no permission.")
    return Text(ko=f"파일을 읽지 못했어요: {wrong.strerror}", en=f"It cannot be read: {wrong.strerror}")
