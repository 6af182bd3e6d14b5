"""A page at a time, a code for a poster, forms of every kind."""

import re
import xml.etree.ElementTree as ET

import cv2
import numpy as np
import pytest
from django import forms
from django.db import connection
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from PIL import Image, ImageDraw

from madang.website.frame import codes
from madang.website.frame.pages import paginate
from madang.website.people.models import Entry

ADDRESS = "https://yard.example.kr/ko/sessions/17/come/?from=poster"


@pytest.mark.parametrize(
    ("asked", "number", "first", "before", "after"),
    [
        ("", 1, 0, "", "?page=2"), ("?page=2&q=%EB%8B%AC", 2, 10, "?page=1&q=%EB%8B%AC", "?page=3&q=%EB%8B%AC"),
        ("?page=3", 3, 20, "?page=2", ""), ("?page=99", 3, 20, "?page=2", ""), ("?page=0", 1, 0, "", "?page=2"),
        ("?page=-1", 1, 0, "", "?page=2"), ("?page=x", 1, 0, "", "?page=2"),
        ("?page=²", 1, 0, "", "?page=2"), ("?page=" + "9" * 400, 1, 0, "", "?page=2"),
    ],
)  # fmt: skip
def test_a_page_is_what_was_asked_for_or_the_nearest(asked: str, number: int, first: int, before: str, after: str) -> None:
    page = paginate(RequestFactory().get(f"/{asked}"), list(range(25)), size=10)
    assert (page.number, page.object_list[0], page.before, page.after, page.pages, page.count) == (number, first, before, after, 3, 25)


def test_an_empty_list_is_one_empty_page() -> None:
    page = paginate(RequestFactory().get("/?page=7"), [])
    assert (page.object_list, page.number, page.pages, page.before, page.after, bool(page), len(page)) == ([], 1, 1, "", "", False, 0)
    assert render_to_string("frame/pages.html", {"page": page}).strip() == ""


@pytest.mark.django_db
def test_a_page_costs_two_questions_however_long_the_list() -> None:
    for more in (3, 300):
        Entry.objects.bulk_create(
            Entry(email_key="x", network_key="y", link_key=f"{more}-{number}", code_key="z") for number in range(more)
        )
        with CaptureQueriesContext(connection) as asked:
            paginate(RequestFactory().get("/?page=2"), Entry.objects.order_by("id"))
        assert len(asked) == 2


def test_the_ways_on_are_named_links() -> None:
    told = render_to_string("frame/pages.html", {"page": paginate(RequestFactory().get("/?page=2"), list(range(25)), size=10)})
    assert (re.findall(r'rel="(\w+)" href="([^"]+)"', told), "<nav" in told, "aria-label" in told) == (
        [("prev", "?page=1"), ("next", "?page=3")], True, True,
    )  # fmt: skip


def drawn(svg: str) -> np.ndarray:
    """The code as a picture: its path walked by hand, as a browser would."""
    root = ET.fromstring(svg)
    side = int(float(root.attrib["viewBox"].split()[2]))
    picture = Image.new("L", (side * 8, side * 8), 255)
    pen = ImageDraw.Draw(picture)
    path = [part for part in root.iter() if part.tag.endswith("path")][-1].attrib["d"]
    x = y = 0.0
    for letter, numbers in re.findall(r"([Mmh])([^Mmhz]*)", path):
        values = [float(number) for number in re.findall(r"-?\d*\.?\d+", numbers)]
        if letter == "h":
            pen.rectangle((x * 8, (y - 0.5) * 8, (x + values[0]) * 8 - 1, (y + 0.5) * 8 - 1), fill=0)
            x += values[0]
        else:
            x, y = (values[0], values[1]) if letter == "M" else (x + values[0], y + values[1])
    return np.array(picture)


def test_a_phone_reads_the_code_and_it_holds_no_style_or_script() -> None:
    svg = codes.svg(ADDRESS)
    assert [word for word in (" style=", "<style", "<script", "onload") if word in svg] == []
    assert cv2.QRCodeDetector().detectAndDecode(drawn(svg))[0] == ADDRESS


def test_a_poster_has_the_address_in_letters_too() -> None:
    page = codes.page(RequestFactory().get("/ko/"), address=ADDRESS, title="별 <세기>", words="누구나", more=["금요일 밤"]).content.decode()
    wanted = ("별 &lt;세기&gt;", f">{ADDRESS}</a>", "누구나", "금요일 밤", "<svg", 'role="img"')
    assert [word for word in wanted if word not in page] == []


class EveryField(forms.Form):
    """One of each."""

    name = forms.CharField(label="이름", help_text="왜")
    words = forms.CharField(widget=forms.Textarea)
    file = forms.FileField(required=False)
    one = forms.ChoiceField(choices=[("a", "A")])
    radio = forms.ChoiceField(choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)
    many = forms.MultipleChoiceField(choices=[("a", "A"), ("b", "B")], widget=forms.CheckboxSelectMultiple, required=False)
    yes = forms.BooleanField(help_text="까닭")
    hidden = forms.CharField(widget=forms.HiddenInput, required=False)


def test_every_field_has_a_name_and_its_mistake_beside_it() -> None:
    told = render_to_string("frame/form.html", {"form": EveryField({"name": ""})})
    root = ET.fromstring(
        "<form>"
        + re.sub(r"<(input|br)([^>]*?)/?>", r"<\1\2/>", re.sub(r"\b(required|checked|selected|multiple)\b(?!=)", r'\1="\1"', told))
        + "</form>"
    )
    labels = {label.attrib["for"] for label in root.iter("label")}
    fields = [field for field in root.iter() if field.tag in ("input", "select", "textarea") and field.attrib.get("type") != "hidden"]
    assert [field.attrib["id"] for field in fields if field.attrib["id"] not in labels] == []
    assert (len(fields), told.count('role="alert"')) == (9, 5)
    described = [field.attrib["aria-describedby"].split() for field in fields if "aria-describedby" in field.attrib]
    ids = {part.attrib["id"] for part in root.iter() if "id" in part.attrib}
    assert [one for ones in described for one in ones if one not in ids] == []
    assert told.index('type="hidden"') < told.index("<label")
