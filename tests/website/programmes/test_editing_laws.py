"""Laws of the forms: what a form lays out and takes back is what it was; every kind of rule, nested as deep as calls may be."""

import re
from dataclasses import fields
from typing import Any, get_args

import pytest
from django.http import QueryDict
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.website.programmes.test_forms import in_any_order

from madang.film.language import Text
from madang.website.programmes.calls import Moment
from madang.website.programmes.calls import call as parts
from madang.website.programmes.calls import rules as kinds
from madang.website.programmes.calls.rules import DEEPEST, AnyOf, Rule, When
from madang.website.programmes.editing import SECTIONS, Field, apply, lay, take_part, typed
from madang.website.programmes.editing.sections import BY_NAME
from madang.website.programmes.editing.shapes import RULES, shapes_of
from madang.website.programmes.eligibility.saying import say_rule
from madang.website.programmes.files import clean, plain
from madang.website.programmes.words.choices import CHOICES
from madang.website.programmes.words.fields import KINDS, SENTENCES, label_of

NAME = st.from_regex(r"[a-z][a-z0-9-]{0,8}", fullmatch=True)
WORDS = st.text(st.characters(categories=("Ll", "Lu", "Lo", "Nd"), codec="utf-8"), min_size=1, max_size=8).map(
    clean
)  # as a file's reader makes them, too
TEXT = st.builds(Text, ko=WORDS, en=WORDS)
NUMBER = st.integers(2, 10**9)
MOMENT = st.builds(Moment, st.integers(1990, 2090), st.integers(1, 12), st.integers(1, 28), st.just(18), st.integers(0, 59))


def strategy_of(kind: type) -> st.SearchStrategy[Any]:
    """Any value of a flat rule, by its types."""
    told = {}
    for shape in shapes_of(kind):
        place = (shape.owner, shape.name)
        if shape.what == "choice":
            value: st.SearchStrategy[Any] = st.sampled_from(list(CHOICES[place]))
        elif shape.what == "many":
            value = st.lists(st.sampled_from(list(CHOICES[place])), min_size=1, unique=True).map(tuple)
        elif shape.what in ("refer-many", "list"):
            value = st.lists(NAME, min_size=1, max_size=3, unique=True).map(tuple)
        else:
            value = {"both": TEXT, "number": NUMBER, "yes": st.booleans(), "refer": NAME, "words": NAME}[shape.what]
        told[shape.name] = value if shape.needed else st.one_of(st.just(shape.default), value)
    return st.builds(kind, **told)


FLAT = st.one_of([strategy_of(kind) for name, kind in RULES.items() if name not in ("any-of", "when")])
ANY = st.recursive(
    FLAT,
    lambda inner: st.one_of(
        st.builds(AnyOf, st.lists(inner, min_size=1, max_size=3).map(tuple), words=st.none() | TEXT),
        st.builds(When, inner, inner, words=st.none() | TEXT),
    ),
    max_leaves=6,
)  # fmt: skip


def sent_by(fields_: tuple[Field, ...]) -> QueryDict:
    """What a browser sends where nobody changed anything."""
    sent = QueryDict(mutable=True)
    for each in fields_:
        _add(each, sent)
    return sent


def _add(each: Field, sent: QueryDict) -> None:
    if each.what in ("rows", "both-rows", "rules", "rule", "table"):
        for row in each.rows:
            if row.rule:
                sent.appendlist(f"{row.path}.rule", row.rule)
            for inner in (*row.fields, *row.more, *(piece for line in row.lines for piece in line if isinstance(piece, Field))):
                _add(inner, sent)
    elif each.what in ("both", "moment"):
        for name, words in each.words.items():
            sent.appendlist(f"{each.path}.{name}", words)
    elif each.what == "yes":
        sent.setlist(each.path, ["yes"] if each.checked else [])
    elif each.options or each.what in ("refer", "choice", "many", "refer-many", "open-many"):
        sent.setlist(each.path, [option.value for option in each.options if option.chosen])
    else:
        sent.appendlist(each.path, each.words[""])


def through(data: dict[str, Any], name: str) -> Any:
    section = BY_NAME[name]
    return take_part(section, sent_by(lay(section, data, (), "ko")))


@settings(max_examples=150, deadline=None)
@given(st.lists(ANY.filter(lambda rule: kinds.depth(rule) <= DEEPEST), min_size=1, max_size=4))
def test_every_rule_comes_back_from_its_form_as_it_was(rules: list[Rule]) -> None:
    may = plain(parts.MayApply(unit="team", rules=tuple(rules)))
    assert in_any_order(through({"may_apply": may}, "who")) == in_any_order({"may_apply": may})
    for rule in rules:
        said = say_rule(rule, {})
        assert said.ko
        assert said.en


@settings(max_examples=60, deadline=None)
@given(
    st.builds(parts.Window, st.none() | MOMENT, st.none() | MOMENT, st.none() | MOMENT, st.none() | TEXT, st.none() | st.just("arrival"))
)
def test_every_window_comes_back_as_it_was(window: parts.Window) -> None:
    data = {"window": plain(window)} if window != parts.Window() else {}
    assert through(data, "when") == data


@settings(max_examples=60, deadline=None)
@given(st.lists(st.builds(parts.Named, NAME, TEXT), min_size=1, max_size=6, unique_by=lambda one: one.id), st.data())
def test_moving_a_row_down_and_up_is_nothing_and_moving_loses_none(rows: list[parts.Named], drawn: st.DataObject) -> None:
    part = {"may_apply": {"kinds": [plain(row) for row in rows]}}
    number = drawn.draw(st.integers(1, len(rows)))
    path = f"may_apply.kinds[{number}]"
    moved = apply(part, "down", path)
    assert sorted(one["id"] for one in moved["may_apply"]["kinds"]) == sorted(row.id for row in rows)
    assert number == len(rows) or apply(moved, "up", f"may_apply.kinds[{number + 1}]") == part
    assert len(apply(part, "remove", path)["may_apply"]["kinds"]) == len(rows) - 1


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40), st.text(max_size=20))
def test_whatever_is_typed_is_read_or_kept(words: str, more: str) -> None:
    assert isinstance(typed.number(words), int | str)
    assert isinstance(typed.moment(words, more), str)
    assert typed.age(words) is None or 0 <= typed.age(words) <= 999


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("3,000,000", 3_000_000), ("300만", 3_000_000), ("300만 원", 3_000_000), ("1억 2,000만 원", 120_000_000),
        ("1억2천만", 120_000_000), ("９명", 9),
        ("5천", 5000), ("12명", 12), ("３０", 30), ("1.5억", "1.5억"), ("셋", "셋"), ("-3", "-3"), ("", ""), ("만", "만"),
        ("9" * 30, "9" * 30),
    ],
)  # fmt: skip
def test_amounts_are_read_as_people_write_them(words: str, number: int | str) -> None:
    assert typed.number(words) == number


@pytest.mark.parametrize(
    ("day", "time", "moment"),
    [
        ("2026-12-04", "18:00", "2026-12-04 18:00"), ("2026. 12. 4.", "오후 6시", "2026-12-04 18:00"),
        ("2026년 12월 4일", "18시 30분", "2026-12-04 18:30"),
        ("20261204", "24:00", "2026-12-04 24:00"), ("2026-12", "", "2026-12"), ("2026년 2월", "", "2026-02"),
        ("2026/12/4", "6 pm", "2026-12-04 18:00"),
        ("2026-12-04", "밤 12시", "2026-12-04 24:00"), ("2026-12-04", "오전 12시", "2026-12-04 00:00"),
        ("2026-12-04", "낮 12시", "2026-12-04 12:00"),
        ("다음 주", "늦게", "다음 주 늦게"),
    ],
)  # fmt: skip
def test_moments_are_read_as_people_write_them(day: str, time: str, moment: str) -> None:
    assert typed.moment(day, time) == moment


def test_every_field_has_words_and_every_kind_a_sentence_of_its_own_fields() -> None:
    seen: set[type] = set()

    def walk(kind: type) -> None:
        if kind in seen:
            return
        seen.add(kind)
        for shape in shapes_of(kind):
            words = label_of(shape.owner, shape.name)
            assert words.ko
            assert words.en
            if isinstance(shape.of, type):
                walk(shape.of)

    walk(parts.Call)
    for name, rule in RULES.items():
        walk(rule)
        own = {each.name for each in fields(rule)}
        for line in SENTENCES.get(name, ()):
            used = [set(re.findall(r"\{(\w+)\}", words)) for words in (line.ko, line.en)]
            assert used[0] == used[1] <= own
    assert set(KINDS) == set(RULES) == {each.rule for each in get_args(Rule)}
    assert {field for section in SECTIONS for field in section.fields} == {each.name for each in fields(parts.Call)} - {"id"}
