"""`{% picture stored sizes="(min-width: 52rem) 40rem, 100vw" %}`: a picture in the sizes that it lies in."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from madang.website.files.models import StoredFile
from madang.website.files.pictures import widths_of
from madang.website.files.serving import picture_url

register = template.Library()


@register.simple_tag
def picture(stored: StoredFile | None, sizes: str = "100vw", words: str | None = None, lazy: bool = True) -> SafeString:
    """An `img` with its words and its room on the page; nothing where there is no picture. `words=""` where it only adorns."""
    if stored is None:
        return SafeString("")
    choices = ", ".join(f"{picture_url(stored, width)} {width}w" for width in widths_of(stored.width))
    whole = picture_url(stored, stored.width or 0)
    return format_html(
        '<img src="{}" srcset="{}" sizes="{}" width="{}" height="{}" alt="{}"{} decoding="async">',
        picture_url(stored, 960), f"{choices}, {whole} {stored.width}w" if choices else f"{whole} {stored.width}w", sizes, stored.width,
        stored.height, stored.words if words is None else words, SafeString(' loading="lazy"') if lazy else "",
    )  # fmt: skip
