"""Squares that a phone's camera reads (QR, ISO/IEC 18004)."""

import io
from collections.abc import Sequence

import segno
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe


def svg(address: str) -> SafeString:
    """The address as an SVG to stand in a page: black on white in every theme, no style or script; its size is the page's to give."""
    written = io.BytesIO()
    segno.make(address, error="m").save(
        written, kind="svg", xmldecl=False, svgns=True, omitsize=True, border=4, dark="#000", light="#fff", svgclass="qr", lineclass=None
    )
    return mark_safe(written.getvalue().decode())  # drawn by segno from numbers: nothing of the address stands in it


def page(request: HttpRequest, *, address: str, title: str, words: str = "", more: Sequence[str] = ()) -> HttpResponse:
    """A poster to print: the title large, the code, the address in letters beside it; `more` are lines such as when and where."""
    shown = {"address": address, "title": title, "words": words, "more": more, "code": svg(address)}
    return render(request, "frame/poster.html", shown)
