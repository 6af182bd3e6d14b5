"""What every template may say: style and script (`pages_head`), words in two languages (`said`), moments, money, a QR code."""

import json
from datetime import date, datetime
from functools import cache
from pathlib import Path

from django import template
from django.templatetags.i18n import do_translate
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from madang.film.language import Language, Text
from madang.website.frame import codes, times

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


class Word(template.Node):
    """A word of the interface as it stands in the template. Django's own tag makes a lazy proxy of it and asks that for a text: of forty
    words on a page, that is a tenth of its cost."""

    def __init__(self, word: str):
        self.word = word.replace("%", "%%")  # as the catalogs keep it

    def render(self, context: template.Context) -> str:
        """In the language of this page."""
        return gettext(self.word).replace("%%", "%")


@register.tag
def translate(parser: template.base.Parser, token: template.base.Token) -> template.Node:
    """`{% translate "…" %}`: Django's own, made shorter where there is nothing but the word."""
    node = do_translate(parser, token)
    expression = node.filter_expression
    said = getattr(expression.var, "literal", None)
    plain = isinstance(said, str) and not (expression.filters or node.asvar or node.noop or node.message_context)
    return Word(str(said)) if plain else node


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


def _language() -> Language:
    return "en" if get_language() == "en" else "ko"


def _time(words: str, at: datetime | date) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', at.isoformat(), words)


@register.simple_tag
def moment(at: datetime | None) -> SafeString | str:
    """`{% moment call.closes_at %}`: 12월 4일 금요일 오후 6시."""
    return "" if not at else _time(times.moment(timezone.localtime(at), _language(), timezone.localtime()), timezone.localtime(at))


@register.simple_tag
def day(on: date | None) -> SafeString | str:
    """`{% day programme.starts %}`: 12월 4일 금요일. A moment is the day it has in Seoul."""
    if not on:
        return ""
    there = timezone.localtime(on).date() if isinstance(on, datetime) else on
    return _time(times.day(there, _language(), timezone.localdate()), there)


@register.simple_tag
def span(start: datetime, end: datetime | None = None) -> SafeString | str:
    """`{% span session.starts_at session.ends_at %}`: 12월 4일 금요일 오후 6시부터 8시까지."""
    if not start or not end:
        return moment(start)
    here, there = timezone.localtime(start), timezone.localtime(end)
    return _time(times.span(here, there, _language(), timezone.localtime()), here)


@register.simple_tag
def hours(start: datetime, end: datetime) -> SafeString:
    """`{% hours session.starts_at session.ends_at %}`: 오후 6시부터 8시까지, where the day stands beside."""
    here, there = timezone.localtime(start), timezone.localtime(end)
    return _time(times.hours(here, there, _language(), timezone.localtime()), here)


@register.simple_tag
def left(until: datetime | None) -> str:
    """`{% left call.closes_at %}`: 11일 남았어요; nothing where it is over or has no end."""
    return "" if not until else times.left(timezone.localtime(until), _language(), timezone.localtime())


@register.simple_tag
def ago(at: datetime) -> SafeString:
    """`{% ago entry.made_at %}`: 3시간 전; from two days on the moment."""
    return _time(times.ago(timezone.localtime(at), _language(), timezone.localtime()), timezone.localtime(at))


@register.simple_tag
def won(amount: int | None) -> str:
    """`{% won grant %}`: 300만 원."""
    return "" if amount is None else times.won(amount, _language())


@register.simple_tag
def qr(address: str) -> SafeString:
    """`{% qr address %}`: a QR code to stand in the page; write the address beside it for who cannot scan."""
    return codes.svg(address)
