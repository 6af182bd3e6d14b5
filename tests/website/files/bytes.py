"""Files as people and attackers hand them in, made here byte by byte."""

import io
import struct
import zipfile
import zlib

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from PIL.TiffImagePlugin import IFDRational

SEOUL = {1: "N", 2: (IFDRational(37), IFDRational(34), IFDRational(0)), 3: "E", 4: (IFDRational(126), IFDRational(58), IFDRational(0))}


def upload(data: bytes, name: str = "whatever", claimed: str = "application/octet-stream") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, claimed)


def image(format_: str = "JPEG", size: tuple[int, int] = (64, 48), mode: str = "RGB", **more: object) -> bytes:
    """Red on the left, blue on the right."""
    made = Image.new("RGB", size, "blue")
    made.paste("red", (0, 0, size[0] // 2, size[1]))
    written = io.BytesIO()
    (made.convert("L").convert("I").point(lambda grey: grey * 200).convert("I;16") if mode == "I;16" else made.convert(mode)).save(
        written, format_, **more
    )
    return written.getvalue()


def phone_photo(size: tuple[int, int] = (64, 48)) -> bytes:
    """As a phone writes it: lying on its side, with where and by what it was taken."""
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned a quarter clockwise
    exif[0x010F] = "PhoneMaker"
    exif.get_ifd(0x8825).update(SEOUL)
    return image(size=size, exif=exif.tobytes(), comment=b"my secret note")


def packed(parts: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", compression) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return written.getvalue()


TYPES = b'<?xml version="1.0"?><Types/>'
DOCX = packed({"[Content_Types].xml": TYPES, "word/document.xml": b"<w:document/>"})
XLSX = packed({"[Content_Types].xml": TYPES, "xl/workbook.xml": b"<workbook/>"})
HWPX = packed({"mimetype": b"application/hwp+zip", "Contents/section0.xml": b"<hs:sec/>"})
PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
HWP = OLE + "FileHeader".encode("utf-16-le") + "DocInfo".encode("utf-16-le") + b"HWP Document File" + bytes(64)
DOC = OLE + "WordDocument".encode("utf-16-le")
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HTML = b"<!DOCTYPE html><html><script>alert(1)</script></html>"


def png_that_claims(width: int, height: int) -> bytes:
    """A few bytes that promise a picture of this size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
