"""An operator at the forms of a call, as a browser without a script: reads the controls of the page, types, presses a button, is led on.

It knows the file that it copies from and what its labels mean; everything it sends was offered by a control of the page it stands on.
"""

from html.parser import HTMLParser
from typing import Any

from django.test import Client
from django.urls import reverse

from madang.website.programmes.editing.shapes import RULES, Shape, shapes_of

Data = dict[str, Any]


class Form(HTMLParser):
    """The one form of a part: controls by name in the order of the page, choices, and its buttons."""

    def __init__(self, html: str):
        super().__init__()
        self.values: dict[str, list[str]] = {}
        self.offered: dict[str, list[str]] = {}
        self.buttons: list[str] = []
        self._inside = False
        self._select = self._area = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Controls, as HTML defines what is successful."""
        has = dict(attrs)
        name, value = has.get("name") or "", has.get("value") or ""
        if tag == "form":
            self._inside = has.get("class") == "part"
        if not self._inside or not (name or tag == "option"):
            return
        if tag == "input" and has.get("type") in ("checkbox", "radio"):
            self.offered.setdefault(name, []).append(value)
            if "checked" in has:
                self.values.setdefault(name, []).append(value)
        elif tag == "input":
            self.values.setdefault(name, []).append(value)
        elif tag == "textarea":
            self._area = name
            self.values.setdefault(name, []).append("")
        elif tag == "select":
            self._select = name
            self.offered[name] = []
        elif tag == "option":
            self._option(has, value)
        elif tag == "button":
            self.buttons.append(value)

    def _option(self, has: dict[str, str | None], value: str) -> None:
        self.offered[self._select].append(value)
        if len(self.offered[self._select]) == 1 or "selected" in has:
            self.values[self._select] = [value]

    def handle_endtag(self, tag: str) -> None:
        """Where a control ends."""
        if tag == "form":
            self._inside = False
        if tag == "textarea":
            self._area = ""

    def handle_data(self, data: str) -> None:
        """What stands in a text area."""
        if self._area:
            self.values[self._area][-1] += data.removeprefix("\n") if not self.values[self._area][-1] else data


class Operator:
    """Fills the pages of one call."""

    def __init__(self, client: Client, slug: str):
        self.client, self.slug = client, slug
        self.form = Form("")
        self.address = ""

    def open(self, section: str) -> None:
        """Go to a part."""
        self.address = reverse("programmes:part", args=[self.slug, section])
        self._read(self.client.get(self.address))

    def _read(self, answer: Any) -> None:
        assert answer.status_code == 200, answer.content
        self.form = Form(answer.content.decode())

    def press(self, button: str) -> None:
        """Send what stands in the form by this button, and read the page that follows."""
        assert button in self.form.buttons, (button, self.form.buttons)
        answer = self.client.post(self.address, {**self.form.values, "do": button})
        assert answer.status_code == 302, answer.content
        if button.partition(" ")[0] in ("add", "remove", "up", "down", "stay"):
            assert answer.headers["Location"].partition("#")[0] == self.address
            self._read(self.client.get(self.address))

    def type(self, name: str, words: str) -> None:
        """Into a field that is there."""
        assert name in self.form.values, (name, list(self.form.values))
        self.form.values[name] = [words]

    def choose(self, name: str, value: str) -> None:
        """What a list offers; else another word, where it has room for one."""
        if value in self.form.offered[name]:
            self.form.values[name] = [value]
        else:
            self.type(f"{name}.more", value)

    def tick(self, name: str, values: list[str]) -> None:
        """These boxes and no others; what no box offers goes into the field for others."""
        offered = self.form.offered.get(name, [])
        self.form.values[name] = [value for value in offered if value in values]
        if others := [value for value in values if value not in offered]:
            self.type(f"{name}.more", ", ".join(others))

    def fill(self, kind: type, data: Data, path: str = "", only: tuple[str, ...] = ()) -> None:
        """Every field of a class that the data say something of. Short fields first: adding a row sends them, too."""
        shapes = [shape for shape in shapes_of(kind) if shape.name in data and (not only or shape.name in only)]
        for shape in sorted(shapes, key=lambda shape: shape.what in ("rows", "both-rows", "rules", "rule", "table")):
            self._field(shape, data[shape.name], f"{path}.{shape.name}" if path else shape.name)

    def _field(self, shape: Shape, value: Any, path: str) -> None:
        if shape.what in ("rows", "both-rows", "rules"):
            for number, row in enumerate(value, 1):
                self._row(shape, row, path, number)
        elif shape.what == "rule":
            self._rule(value, path, path)
        elif shape.what == "table":
            self.fill(shape.of, value, path)
        else:
            self._short(shape, value, path)

    def _short(self, shape: Shape, value: Any, path: str) -> None:
        if shape.what == "both":
            for language, words in value.items():
                self.type(f"{path}.{language}", words)
        elif shape.what == "yes":
            self.form.values[path] = ["yes"] if value else []
            assert self.form.offered[path] == ["yes"]
        elif shape.what == "moment":
            day, _, time = value.partition(" ")
            self.type(f"{path}.day", day)
            self.type(f"{path}.time", time)
        elif shape.what == "yes-or-no":
            self.choose(path, "yes" if value else "no")
        elif shape.what in ("many", "open-many", "refer-many"):
            self.tick(path, value)
        elif shape.what in ("choice", "open-choice", "refer"):
            self.choose(path, value)
        else:
            self.type(path, ", ".join(value) if isinstance(value, list) else str(value))

    def _row(self, shape: Shape, row: Any, path: str, number: int) -> None:
        here = f"{path}[{number}]"
        if shape.what == "rules":
            self._rule(row, path, here)
            return
        self.press(f"add {path}")
        if shape.what == "both-rows":
            for language, words in row.items():
                self.type(f"{here}.{language}", words)
        else:
            self.fill(shape.of, row, here)

    def _rule(self, rule: Data, slot: str, here: str) -> None:
        self.choose(f"{slot}.new", rule["rule"])
        self.press(f"add {slot}")
        self.fill(RULES[rule["rule"]], {name: value for name, value in rule.items() if name != "rule"}, here)
