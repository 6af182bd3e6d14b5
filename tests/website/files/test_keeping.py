"""What is taken, what is refused, and what is left of a picture: by real bytes, on a real disk."""

import errno
import io
import os
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from blake3 import blake3
from hypothesis import HealthCheck, given, settings, strategies
from PIL import Image
from tests.website.doors import resident
from tests.website.files import bytes as made
from tests.website.files.bytes import image, upload

from madang.website.files import sniffing
from madang.website.files.actions import keep
from madang.website.files.actions.keeping import clean, name_of
from madang.website.files.errors import (
    BrokenFile,
    EmptyFile,
    FileNotTaken,
    HasMacros,
    NoRoom,
    NotThisKind,
    OldOffice,
    PhoneFormat,
    TooLarge,
    TooManyPixels,
)  # fmt: skip
from madang.website.files.models import StoredFile
from madang.website.files.store import store

BOTH = ("picture", "paper")


@pytest.fixture
def folder(tmp_path: Path, settings: object) -> Path:
    settings.MADANG_DATA = str(tmp_path)  # type: ignore[attr-defined]
    return tmp_path / "files"


def kept_bytes(stored: StoredFile) -> bytes:
    return store().read(stored.digest, 0, stored.size - 1)


@pytest.mark.django_db
def test_a_phones_photo_stands_upright_and_tells_nothing_of_its_maker_or_place(folder: Path) -> None:
    person = resident()
    photo = made.phone_photo()
    assert b"PhoneMaker" in photo
    stored = keep(by=person, upload=upload(photo, "IMG_0001.heic", "image/heic"), kinds=["picture"], words=" 연못 ")
    data = kept_bytes(stored)
    with Image.open(io.BytesIO(data)) as seen:
        upper, lower = seen.getpixel((24, 5)), seen.getpixel((24, 58))
        assert (seen.size, seen.format, dict(seen.getexif()), seen.info.get("comment")) == ((48, 64), "JPEG", {}, None)
        assert (upper[0] > 200, lower[2] > 200) == (True, True)  # the left side is above now
    assert [word for word in (b"PhoneMaker", b"secret", b"Exif") if word in data] == []
    told = (stored.kind, stored.media_type, stored.name, stored.width, stored.height, stored.words, stored.by)
    assert told == ("picture", "image/jpeg", "IMG_0001.jpg", 48, 64, "연못", person)
    assert stored.digest == blake3(data).hexdigest()


@pytest.mark.django_db
def test_a_large_picture_lies_in_three_smaller_sizes_beside_itself(folder: Path) -> None:
    stored = keep(by=None, upload=upload(image(size=(4000, 3000))), kinds=["picture"])
    assert (stored.width, stored.height) == (3840, 2880)
    sizes = {}
    for width in (480, 960, 1920):
        name = f"{stored.digest}.{width}.webp"
        with Image.open(io.BytesIO(store().read(name, 0, (store().size(name) or 0) - 1))) as small:
            sizes[small.size] = small.format
    assert sizes == {(480, 360): "WEBP", (960, 720): "WEBP", (1920, 1440): "WEBP"}


@pytest.mark.django_db
def test_the_same_bytes_lie_once_however_often_they_come(folder: Path) -> None:
    first = keep(by=None, upload=upload(made.PDF, "a.pdf"), kinds=BOTH)
    second = keep(by=None, upload=upload(made.PDF, "b.txt"), kinds=BOTH)
    assert (first.pk != second.pk, first.digest, second.name) == (True, second.digest, "b.pdf")
    assert [path.name for path in folder.rglob("*") if path.is_file()] == [first.digest]


@pytest.mark.parametrize(
    ("format_", "mode", "kept"),
    [
        ("JPEG", "RGB", "image/jpeg"), ("JPEG", "L", "image/jpeg"), ("JPEG", "CMYK", "image/jpeg"), ("PNG", "RGB", "image/png"),
        ("PNG", "I;16", "image/png"), ("GIF", "P", "image/png"), ("WEBP", "RGB", "image/jpeg"), ("AVIF", "RGB", "image/jpeg"),
    ],
)  # fmt: skip
def test_pictures_of_every_common_kind_are_taken(format_: str, mode: str, kept: str) -> None:
    cleaned = clean(upload(image(format_, mode=mode)), ["picture"])
    with Image.open(io.BytesIO(cleaned.data)) as seen:
        left, right = seen.convert("RGB").getpixel((5, 20)), seen.convert("RGB").getpixel((60, 20))
    assert cleaned.media_type == kept
    assert left != right


def test_what_shines_through_stays_so() -> None:
    written = io.BytesIO()
    Image.new("RGBA", (10, 10), (200, 0, 0, 100)).save(written, "PNG")
    cleaned = clean(upload(written.getvalue()), ["picture"])
    with Image.open(io.BytesIO(cleaned.data)) as seen:
        assert (seen.mode, seen.getpixel((5, 5))) == ("RGBA", (200, 0, 0, 100))


def test_of_a_moving_picture_the_first_frame_is_kept() -> None:
    written = io.BytesIO()
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "blue", "green")]
    frames[0].save(written, "GIF", save_all=True, append_images=frames[1:])
    cleaned = clean(upload(written.getvalue()), ["picture"])
    with Image.open(io.BytesIO(cleaned.data)) as seen:
        assert (seen.format, getattr(seen, "n_frames", 1), seen.convert("RGB").getpixel((5, 5))) == ("PNG", 1, (255, 0, 0))


def test_the_comment_and_text_of_a_png_are_not_kept() -> None:
    from PIL.PngImagePlugin import PngInfo

    told = PngInfo()
    told.add_text("Author", "secret name")
    cleaned = clean(upload(image("PNG", pnginfo=told)), ["picture"])
    assert b"secret" not in cleaned.data


@pytest.mark.parametrize(
    ("data", "suffix", "media_type"),
    [
        (made.PDF, ".pdf", "application/pdf"),
        (made.DOCX, ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (made.XLSX, ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (made.HWPX, ".hwpx", "application/hwp+zip"),
        (made.HWP, ".hwp", "application/x-hwp"),
        ("달빛 카메라".encode(), ".txt", "text/plain; charset=utf-8"),
        ("달빛 카메라".encode("cp949"), ".txt", "text/plain; charset=utf-8"),
    ],
)
def test_papers_are_known_by_their_bytes_whatever_they_are_called(data: bytes, suffix: str, media_type: str) -> None:
    cleaned = clean(upload(data, "photo.jpg", "image/jpeg"), ["paper"])
    assert (cleaned.suffix, cleaned.media_type) == (suffix, media_type)
    if suffix == ".txt":
        assert cleaned.data.decode() == "달빛 카메라"
    else:
        assert cleaned.data == data


def a_bomb() -> bytes:
    return made.packed({"[Content_Types].xml": made.TYPES, "word/document.xml": bytes(40 << 20)})


def many_parts() -> bytes:
    return made.packed({"[Content_Types].xml": made.TYPES, **{f"word/{number}": b"" for number in range(sniffing.PARTS_MOST + 1)}})


REFUSED = {
    "nothing": (b"", EmptyFile),
    "svg": (made.SVG, NotThisKind),
    "svg behind a blank": (b"\n  " + made.SVG, NotThisKind),
    "html": (made.HTML, NotThisKind),
    "html as text": (b"hello\n" + made.HTML, NotThisKind),
    "a program": (b"MZ\x90\x00" + bytes(200), NotThisKind),
    "a script with a null": (b"#!/bin/sh\x00", NotThisKind),
    "a zip of anything": (made.packed({"a.exe": b"MZ"}), NotThisKind),
    "a zip bomb as docx": (a_bomb(), BrokenFile),
    "a docx of countless parts": (many_parts(), BrokenFile),
    "a docx cut off": (made.DOCX[:-30], BrokenFile),
    "a docx with a macro": (
        made.packed({"[Content_Types].xml": made.TYPES, "word/document.xml": b"", "word/vbaProject.bin": b""}),
        HasMacros,
    ),
    "an old word file": (made.DOC, OldOffice),
    "a pdf cut off": (made.PDF[:40], BrokenFile),
    "a heic": (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", PhoneFormat),
    "a film": (b"\x00\x00\x00\x18ftypisom\x00\x00\x00\x00isommp42", NotThisKind),
    "a jpeg cut off": (image(size=(640, 480))[:2000], BrokenFile),
    "a jpeg of nothing": (b"\xff\xd8\xff\xe0", BrokenFile),
    "a gif of html": (b"GIF89a" + made.HTML, BrokenFile),
    "a png that claims too much": (made.png_that_claims(60000, 60000), TooManyPixels),
    "a png that claims a little too much": (made.png_that_claims(8000, 8000), TooManyPixels),
    "a png that ends early": (made.png_that_claims(3000, 3000), BrokenFile),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_not_taken_is_refused_by_name_with_words(name: str) -> None:
    data, kind = REFUSED[name]
    with pytest.raises(FileNotTaken) as refused:
        clean(upload(data, "photo.jpg", "image/jpeg"), BOTH)
    assert type(refused.value) is kind
    assert len(refused.value.told) > 10


def test_a_bomb_is_refused_without_unfolding_it() -> None:
    data = a_bomb()
    tracemalloc.start()
    try:
        with pytest.raises(BrokenFile):
            clean(upload(data), ["paper"])
        assert tracemalloc.get_traced_memory()[1] < 8 << 20
    finally:
        tracemalloc.stop()


def test_a_picture_that_is_also_a_page_or_an_archive_is_only_a_picture_afterwards() -> None:
    for tail in (made.HTML, made.packed({"evil.html": made.HTML})):
        cleaned = clean(upload(image() + tail), ["picture"])
        assert b"script" not in cleaned.data
        assert not zipfile.is_zipfile(io.BytesIO(cleaned.data))


def test_a_paper_where_a_picture_is_wanted_is_refused_and_told_what_may_come() -> None:
    with pytest.raises(NotThisKind) as refused:
        clean(upload(made.PDF), ["picture"])
    assert "JPEG" in refused.value.told
    assert "PDF" not in refused.value.told


def test_more_bytes_than_may_be_are_not_even_read() -> None:
    class Endless(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise AssertionError("read")

    huge = upload(b"x")
    huge.size, huge.file = 31 << 20, Endless()
    with pytest.raises(TooLarge) as refused:
        clean(huge, BOTH)
    assert "30 MB" in str(refused.value)


@pytest.mark.parametrize(
    ("claimed", "kept"),
    [
        ("사진.HEIC", "사진.jpg"), ("../../etc/passwd", "passwd.jpg"), ("C:\\Users\\me\\연못.png", "연못.jpg"), ("", "file.jpg"),
        ("a\r\nSet-Cookie: x.png", "aSet-Cookie: x.jpg"), ("가" * 500 + ".png", "가" * 196 + ".jpg"),
        ("\u202egnp.exe", "gnp.jpg"), ("...", "file.jpg"),
    ],
)  # fmt: skip
def test_a_name_is_kept_without_what_it_should_not_have(claimed: str, kept: str) -> None:
    assert name_of(claimed, ".jpg") == kept


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(strategies.sampled_from([image(), image("PNG"), image("GIF"), image("WEBP"), made.DOCX, made.PDF, made.HWP]), strategies.data())
def test_damaged_files_are_taken_or_refused_by_name_and_never_break_us(whole: bytes, chosen: strategies.DataObject) -> None:
    data = bytearray(whole)
    for _ in range(chosen.draw(strategies.integers(1, 12))):
        data[chosen.draw(strategies.integers(0, len(data) - 1))] = chosen.draw(strategies.integers(0, 255))
    try:
        cleaned = clean(upload(bytes(data[: chosen.draw(strategies.integers(1, len(data)))])), BOTH)
    except FileNotTaken:
        return
    assert cleaned.kind in BOTH


@pytest.mark.django_db
def test_a_full_disk_is_told_plainly_and_leaves_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(file: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NoRoom):
        keep(by=None, upload=upload(made.PDF), kinds=["paper"])
    assert StoredFile.objects.count() == 0
    assert [path for path in folder.rglob("*") if path.is_file()] == []


def test_a_photo_handed_in_as_a_huge_png_is_kept_as_a_photo() -> None:
    three = Image.merge("RGB", [Image.effect_noise((1600, 1200), 80) for _ in range(3)])
    written = io.BytesIO()
    three.save(written, "PNG", compress_level=1)
    assert clean(upload(written.getvalue()), ["picture"]).media_type == "image/jpeg"


def test_a_very_large_jpeg_is_read_at_half_its_size() -> None:
    cleaned = clean(upload(image(size=(8000, 6000))), ["picture"])
    assert (cleaned.width, cleaned.height, sorted(cleaned.smaller)) == (3840, 2880, [480, 960, 1920])
