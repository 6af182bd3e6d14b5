"""Pictures made harmless and small: decoded, set upright, painted anew without a word about who took them where. Pure; Pillow."""

import io
from contextlib import suppress
from dataclasses import dataclass
from threading import BoundedSemaphore
from typing import Final

from PIL import Image, ImageCms, ImageOps

from madang.website.files.errors import BrokenFile, TooManyPixels

LONGEST: Final = 3840  # pixels of the longer side: a screen of 4K
WIDTHS: Final = (480, 960, 1920)  # pixels of the smaller ones
MOST: Final = {"JPEG": 89}  # millions of pixels; a JPEG can be read at half its size, everything else must be held whole
MOST_OTHERS: Final = 40
AT_ONCE: Final = BoundedSemaphore(2)  # pictures unfolded in the memory of one process
PHOTO: Final = 4 << 20  # bytes from which a PNG is a photo, and kept as one
HOW: Final = {"JPEG": {"quality": 88, "progressive": True}, "PNG": {"compress_level": 6}}
TYPES: Final = {"JPEG": ("image/jpeg", ".jpg"), "PNG": ("image/png", ".png")}


@dataclass(frozen=True, slots=True)
class Picture:
    """`data` is the picture itself, `smaller` the same by width, as WebP."""

    data: bytes
    media_type: str
    suffix: str
    width: int
    height: int
    smaller: dict[int, bytes]


def widths_of(width: int | None) -> tuple[int, ...]:
    """The widths in which a picture of this width lies beside itself."""
    return tuple(one for one in WIDTHS if one < (width or 0))


def clean(data: bytes, format_: str) -> Picture:
    """Decode and paint anew. Of a moving picture the first frame. Raises BrokenFile, TooManyPixels."""
    with AT_ONCE:
        try:
            with Image.open(io.BytesIO(data), formats=[format_]) as opened:
                upright = _upright(opened, format_)
        except (Image.DecompressionBombError, Image.DecompressionBombWarning) as wrong:
            raise TooManyPixels(most=MOST.get(format_, MOST_OTHERS)) from wrong
        except (OSError, ValueError, SyntaxError, EOFError, IndexError, TypeError, MemoryError) as wrong:  # what decoders raise
            raise BrokenFile from wrong
        return _painted(upright, "JPEG" if upright.mode == "RGB" and format_ in ("JPEG", "WEBP", "AVIF") else "PNG")


def _upright(opened: Image.Image, format_: str) -> Image.Image:
    most = MOST.get(format_, MOST_OTHERS)
    if opened.width * opened.height > most * 1_000_000:
        raise TooManyPixels(most=most)
    less = LONGEST / max(opened.size)
    if less < 1:
        opened.draft("RGB", (int(opened.width * less), int(opened.height * less)))  # a JPEG can be read at a half, a fourth, an eighth
    opened.load()
    profile = opened.info.get("icc_profile")
    turned = ImageOps.exif_transpose(opened)
    plain = _plain(turned, profile)
    plain.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS, reducing_gap=2.0)
    return plain


def _plain(image: Image.Image, profile: bytes | None) -> Image.Image:
    """RGB, or RGBA where something shines through; colours as a screen without profiles shows them."""
    if image.mode.startswith("I") or image.mode == "F":  # 16 bits and more
        image = image.convert("I").point(lambda grey: grey / 256).convert("L")
    clear = image.mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in image.info
    if profile and image.mode in ("RGB", "RGBA", "L", "CMYK"):
        with suppress(ImageCms.PyCMSError, OSError, ValueError, TypeError):  # a broken profile: the colours as they are
            there = "RGBA" if image.mode == "RGBA" else "RGB"
            image = ImageCms.profileToProfile(image, io.BytesIO(profile), ImageCms.createProfile("sRGB"), outputMode=there) or image
    plain = image.convert("RGBA" if clear else "RGB")
    if clear and plain.getchannel("A").getextrema() == (255, 255):
        plain = plain.convert("RGB")
    plain.info.clear()  # nothing that a writer would put into the new file
    return plain


def _painted(image: Image.Image, format_: str) -> Picture:
    smaller = {}
    for width in widths_of(image.width):
        small = image.resize((width, max(1, round(image.height * width / image.width))), Image.Resampling.LANCZOS, reducing_gap=2.0)
        smaller[width] = _written(small, "WEBP", quality=80, method=3)
    data = _written(image, format_, **HOW[format_])
    if format_ == "PNG" and image.mode == "RGB" and len(data) > PHOTO:
        format_, data = "JPEG", _written(image, "JPEG", **HOW["JPEG"])
    media_type, suffix = TYPES[format_]
    return Picture(data, media_type, suffix, image.width, image.height, smaller)


def _written(image: Image.Image, format_: str, **more: object) -> bytes:
    made = io.BytesIO()
    image.save(made, format_, **more)
    return made.getvalue()
