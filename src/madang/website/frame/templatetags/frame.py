"""`{% pages_head %}`: the style and script of every page, by the names that Vite gave them."""

import json
from functools import cache
from pathlib import Path

from django import template
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from madang.film.language import Text

register = template.Library()
BUILT = Path(__file__).resolve().parents[2] / "static" / "madang"
ENTRY = "src/page.ts"


@cache
def built() -> tuple[str, tuple[str, ...]]:
    """Script and styles of the pages; nothing where only Python was built (MADANG_SKIP_FRONTEND=1)."""
    manifest = BUILT / "manifest.json"
    if not manifest.exists():
        return "", ()
    entry = json.loads(manifest.read_text("utf-8"))[ENTRY]
    return entry["file"], tuple(entry.get("css", ()))


@register.simple_tag
def pages_head() -> SafeString:
    """Link the styles, load the script after the page."""
    script, styles = built()
    links = format_html_join("\n", '<link rel="stylesheet" href="{}">', ((static(f"madang/{name}"),) for name in styles))
    if not script:
        return links
    return format_html('{}\n<script type="module" src="{}"></script>', links, static(f"madang/{script}"))


@register.simple_tag
def said(text: Text) -> str:
    """Words that exist in both languages, in the page's."""
    return text.say("en" if get_language() == "en" else "ko")
