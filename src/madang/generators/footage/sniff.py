"""What a file really is, by its first bytes: nothing else is opened, and with no other reader. First in the flow of `footage`.

A name says nothing. A playlist that fetches addresses, a document or a program is refused here, before any decoder sees it.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from madang.film.language import Text
from madang.film.takes.port import Failed

Kind = Literal["video", "picture", "sound"]
HEAD: Final = 4096
LARGEST: Final = 8 * 1024**3  # bytes: an hour of a phone's best quality


@dataclass(frozen=True, slots=True)
class Media:
    """A file that may be opened: what it is, and the one demuxer (FFmpeg's name) it is opened with; pictures have none."""

    path: Path
    kind: Kind
    demuxer: str


def sniff(path: Path) -> Media:
    """Say what the file is. Raises Failed with words for a person where it is nothing that can be shown or heard."""
    if not path.is_file():
        raise Failed(Text(ko=f"‘{path.name}’ 파일을 찾을 수 없어요.", en=f"The file “{path.name}” is not there."))
    size = path.stat().st_size
    if size > LARGEST:
        over = size / 1024**3
        raise Failed(
            Text(
                ko=f"‘{path.name}’은 {over:.0f} GB라서 너무 커요. 8 GB까지 쓸 수 있어요.",
                en=f"“{path.name}” has {over:.0f} GB; at most 8 GB.",
            )
        )
    with path.open("rb") as file:
        head = file.read(HEAD)
    found = _known(head)
    if found is None and head[4:8] == b"ftyp":
        raise Failed(
            Text(
                ko=f"‘{path.name}’은 HEIC 사진이라 아직 열 수 없어요. JPG로 바꿔 주세요(아이폰: 설정 → 카메라 → 포맷 → 높은 호환성).",
                en=f"“{path.name}” is a HEIC photograph, which cannot be opened yet. "
                f"Make it a JPG (iPhone: Settings, Camera, Formats, Most Compatible).",
            )
        )
    if found is None:
        raise Failed(
            Text(
                ko=f"‘{path.name}’은 사진, 영상, 소리 파일이 아니에요. JPG, PNG, MP4, MOV, WAV, MP3 같은 파일을 넣어 주세요.",
                en=f"“{path.name}” is no photograph, video or sound. Use a JPG, PNG, MP4, MOV, WAV or MP3 file, for example.",
            )
        )
    return Media(path, *found)


def _known(head: bytes) -> tuple[Kind, str] | None:
    brand = head[8:12]
    if head[4:8] == b"ftyp":
        if brand in (b"heic", b"heix", b"mif1", b"avif", b"msf1"):
            return ("picture", "") if brand == b"avif" else None
        return ("sound", "mov") if brand.startswith(b"M4A") else ("video", "mov")
    if head[4:8] in (b"moov", b"mdat", b"wide", b"free"):
        return "video", "mov"
    if head[:4] == b"RIFF":
        return {b"AVI ": ("video", "avi"), b"WAVE": ("sound", "wav"), b"WEBP": ("picture", "")}.get(brand)  # type: ignore[return-value]
    for magic, found in MAGIC.items():
        if head.startswith(magic):
            return found
    if len(head) > 400 and head[0] == head[188] == head[376] == 0x47:
        return "video", "mpegts"
    if len(head) > 2 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0:
        return "sound", "mp3"
    return None


MAGIC: Final[dict[bytes, tuple[Kind, str]]] = {
    b"\xff\xd8\xff": ("picture", ""),
    b"\x89PNG\r\n\x1a\n": ("picture", ""),
    b"GIF87a": ("picture", ""),
    b"GIF89a": ("picture", ""),
    b"BM": ("picture", ""),
    b"II*\x00": ("picture", ""),
    b"MM\x00*": ("picture", ""),
    b"\x1aE\xdf\xa3": ("video", "matroska"),
    b"OggS": ("sound", "ogg"),
    b"fLaC": ("sound", "flac"),
    b"ID3": ("sound", "mp3"),
    b"\x00\x00\x01\xba": ("video", "mpeg"),
}
