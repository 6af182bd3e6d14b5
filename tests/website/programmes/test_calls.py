"""A call's file tells all its problems at once with their paths, in both languages, and what is written reads back the same."""

import types
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from typing import Any, Literal, Union, get_args, get_origin

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings
from tests.website.programmes.case_form import ROOT

from madang.film.language import Problem, Refused, Text
from madang.website.programmes.calls import Call, Moment, call_as_json, call_as_toml, contradictions, read_call
from madang.website.programmes.calls.rules import Rule
from madang.website.programmes.files import LARGEST_NUMBER, Reading, hints, plain, read_value

SMALL = """
format = "madang-call/1"
id = "made-up"
programme = "made-up"
category = "science-club"
year = 2026
title = { ko = "지어낸 공모", en = "A made-up call" }
host = { name = { ko = "지어낸 센터", en = "A made-up hub" }, kind = "regional-hub", region = "경기도" }
may_apply = { unit = "team" }
"""


REQUIRED = ("id", "programme", "category", "year", "title", "host", "may_apply")


def told(text: str) -> list[tuple[str, str]]:
    """The codes and places of what is wrong; both languages are there."""
    with pytest.raises(Refused) as refused:
        read_call(text, "call.toml")
    assert all(problem.message.ko and problem.message.en for problem in refused.value.problems)
    return [(problem.code, problem.where.removeprefix("call.toml").removeprefix(" › ")) for problem in refused.value.problems]


def test_a_small_call_is_a_call() -> None:
    assert read_call(SMALL).title == Text("지어낸 공모", "A made-up call")


def test_the_example_of_the_format_needs_only_a_host_to_be_a_call() -> None:
    example = "\n".join(line.removeprefix("        ") for line in (read_call.__doc__ or "").splitlines() if line.startswith("        "))
    assert told(example) == [("file.missing", "host")]
    host = '[host]\nname = { ko = "강가 센터", en = "A hub by the river" }\nkind = "regional-hub"\nregion = "경기도"\n'
    assert str(read_call(f"{example}\n{host}").window.closes) == "2026-03-20 17:00"


def test_every_problem_of_a_file_is_told_at_once_with_its_path() -> None:
    text = (
        SMALL.replace("year = 2026", "yeer = 2026").replace('en = "A made-up call"', 'fr = "x"').replace('"team"', '"teem"')
        + """
grant = { ceiling = -1, total = "lots", adjustable = 1 }
window = { closes = "2026-02-30", opens = "soon" }
documents = [{ id = "plan", name = "계획서" }, 7]
stages = { kind = "document" }
[[may_apply.rules]]
"""
    )
    text = text.replace('may_apply = { unit = "teem" }', "").replace(
        "[[may_apply.rules]]", '[may_apply]\nunit = "teem"\n[[may_apply.rules]]\nrule = "team-sise"'
    )
    assert sorted(told(text)) == sorted(
        [
            ("file.missing", "year"),
            ("file.unknown", "yeer"),
            ("file.one-language", "title.en"),
            ("file.unknown", "title.fr"),
            ("file.no-choice", "may_apply.unit"),
            ("file.no-choice", "may_apply.rules[1].rule"),
            ("file.no-value", "grant.ceiling"),
            ("file.no-value", "grant.total"),
            ("file.no-value", "grant.adjustable"),
            ("file.no-value", "window.closes"),
            ("file.no-value", "window.opens"),
            ("file.one-language", "documents[1].name.ko"),
            ("file.one-language", "documents[1].name.en"),
            ("file.no-table", "documents[2]"),
            ("file.no-list", "stages"),
        ]
    )


def test_a_problem_is_said_in_both_languages_and_guesses_what_was_meant() -> None:
    with pytest.raises(Refused) as refused:
        read_call(SMALL.replace("year = 2026", "year = 2026\nwindo = {}"), "call.toml")
    said = [(problem.say("ko"), problem.say("en")) for problem in refused.value.problems]
    assert said == [
        ("call.toml › windo: 모르는 이름이에요. 혹시 window인가요?", "call.toml › windo: Nobody knows this name. Did you mean window?")
    ]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (
            "",
            [
                ("file.format", "format"),
                *(("file.missing", name) for name in ("id", "programme", "category", "year", "title", "host", "may_apply")),
            ],
        ),
        ("{", [("file.unreadable", "")]),
        ("[" * 100_000, [("file.unreadable", "")]),
        ('{"a":' * 100_000, [("file.unreadable", "")]),
        ("a = 1\na = 2", [("file.unreadable", "")]),
        ("#" * 1_000_001, [("file.too-large", "")]),
        (SMALL.replace("call/1", "call/9"), [("file.format", "format")]),
        (SMALL.replace("year = 2026", f"year = {LARGEST_NUMBER + 1}"), [("file.no-value", "year")]),
        (SMALL.replace("year = 2026", "year = nan"), [("file.no-value", "year")]),
        (SMALL.replace("year = 2026", "year = true"), [("file.no-value", "year")]),
        (SMALL.replace('id = "made-up"', 'id = " "'), [("file.no-words", "id")]),
        (SMALL.replace("지어낸 공모", "가" * 20_001), [("file.too-long", "title.ko")]),
    ],
)
def test_a_file_that_is_none_says_so_and_does_not_hang(text: str, problems: list[tuple[str, str]]) -> None:
    assert told(text) == problems


def test_decomposed_hangul_is_composed_and_control_letters_are_left_out() -> None:
    text = SMALL.replace("지어낸 공모", "\u1112\u1161\u11ab\\u0007글")
    assert read_call(text).title.ko == "한글"


DOCUMENT = '{ id = "a", name = { ko = "가", en = "a" } }'
TRACK = '[[tracks.offered]]\nid = "a"\nname = { ko = "가", en = "a" }'
ANY, SIZE = '{ rule = "any-of", rules = [%s] }', '{ rule = "team-size" }'
COUNT_AND_KIND = [("call.counts", "chosen.count"), ("call.leads-nowhere", "tracks.offered[1].kinds")]
NOBODY = '{ rule = "members", who = "at-least", count = 0 }'
CONTRADICTIONS: list[tuple[str, list[tuple[str, str]]]] = [
    ('window = { opens = "2026-04-02", closes = "2026-04-01" }', [("call.window", "window.closes")]),
    ('window = { opens = "2026-04-01 17:00", closes = "2026-04-01 16:59" }', [("call.window", "window.closes")]),
    ('window = { announced = "2026-05", closes = "2026-04-01" }', [("call.window", "window.announced")]),
    ('period = { start = "2026-08", end = "2026-07" }', [("call.period", "period.end")]),
    ("period = { least_months = 6, most_months = 3 }", [("call.bounds", "period.least_months")]),
    ("grant = { floor = 2, ceiling = 1 }", [("call.bounds", "grant.floor")]),
    ("grant = { own_share = 101 }", [("call.own-share", "grant.own_share")]),
    ('grant = { ceiling = 5, parts = [{ amount = 2, count = 2, what = { ko = "편", en = "film" } }] }', [("call.parts", "grant.parts")]),
    ('grant = { ceiling = 5, total = 11, total_is = "derived" }\nchosen = { count = 2 }', [("call.total", "grant.total")]),
    ('grant = { ceiling = 5, total = 11, total_is = "stated" }\nchosen = { count = 2 }', []),
    (f"documents = [{DOCUMENT}, {DOCUMENT}]", [("call.twice", "documents")]),
    ('stages = [{ kind = "a", keeps = 5 }, { kind = "b" }, { kind = "c", keeps = 6 }]', [("call.stages", "stages")]),
    ("[tracks]\nchoose_least = 2\nchoose_most = 1", [("call.bounds", "tracks.choose_least")]),
    (f'{TRACK}\ncount = 2\nkinds = ["moon"]\n[chosen]\ncount = 3', COUNT_AND_KIND),
    (f"{TRACK}\nfloor = 2\nceiling = 1", [("call.bounds", "tracks.offered[1].floor")]),
]  # fmt: skip
RULES: list[tuple[str, list[tuple[str, str]]]] = [
    ('rule = "team-size"\nleast = 3\nmost = 2', [("call.bounds", "may_apply.rules[1].least")]),
    ('rule = "members"\nwho = "at-least"\ncount = 0', [("call.no-count", "may_apply.rules[1].count")]),
    ('rule = "members"\nwho = "everyone"\nleast_age = 9\nmost_age = 8', [("call.bounds", "may_apply.rules[1].least_age")]),
    ('rule = "members"\nwho = "everyone"\nareas = ["경기도"]', [("call.half-a-tie", "may_apply.rules[1]")]),
    ('rule = "seat"\nareas = []\nties = ["branch"]', [("call.half-a-tie", "may_apply.rules[1]")]),
    ('rule = "applicant-kind"\nkinds = ["moon"]', [("call.leads-nowhere", "may_apply.rules[1]")]),
    ('rule = "papers"\ndocuments = ["moon"]', [("call.leads-nowhere", "may_apply.rules[1]")]),
    ('rule = "tracks-chosen"\ntracks = ["moon"]', [("call.leads-nowhere", "may_apply.rules[1]")]),
    ('rule = "tracks-chosen"\ntracks = []\nleast = 2\nmost = 1', [("call.bounds", "may_apply.rules[1].least")]),
    ('rule = "partner"\nkinds = ["a", "a"]', [("call.twice", "may_apply.rules[1]")]),
    (f'rule = "any-of"\nrules = [{ANY % (ANY % (ANY % SIZE))}]', [("call.too-deep", "may_apply.rules[1]")]),
    (f'rule = "when"\ncondition = {SIZE}\nthen = {NOBODY}', [("call.no-count", "may_apply.rules[1].count")]),
]  # fmt: skip


@pytest.mark.parametrize(("more", "problems"), CONTRADICTIONS)
def test_a_call_that_contradicts_itself_is_refused(more: str, problems: list[tuple[str, str]]) -> None:
    if problems:
        assert told(SMALL + more) == problems
    else:
        assert [problem.code for problem in contradictions(read_call(SMALL + more))] == ["call.total-differs"]


@pytest.mark.parametrize(("more", "problems"), RULES)
def test_a_rule_that_makes_no_sense_is_refused(more: str, problems: list[tuple[str, str]]) -> None:
    text = SMALL.replace('may_apply = { unit = "team" }', f'[may_apply]\nunit = "team"\n[[may_apply.rules]]\n{more}')
    assert told(text) == problems


def test_weights_that_are_no_hundred_are_a_warning() -> None:
    some = 'criteria = [{ name = { ko = "가", en = "a" }, weight = 60 }, { name = { ko = "나", en = "b" }, weight = 30 }]'
    assert [(each.code, each.severity) for each in contradictions(read_call(SMALL + some))] == [("call.weights", "warning")]
    assert contradictions(read_call(SMALL + some.replace("30", "40"))) == ()


letters = st.characters(codec="utf-8", exclude_categories=("C", "Z", "M", "L")) | st.sampled_from("가나다라 a\"'\\\n#{}[]=…")
words = st.text(letters, min_size=1, max_size=12).map(lambda said: unicodedata.normalize("NFC", said)).filter(str.strip)
moments = st.dates(date(1900, 1, 1), date(2999, 12, 31)).flatmap(
    lambda day: st.sampled_from([(), (day.day,), (day.day, 24, 0), (day.day, day.day % 24, day.month)]).map(
        lambda rest: Moment(day.year, day.month, *rest)
    )
)


def anything(kind: Any, depth: int = 0) -> st.SearchStrategy[Any]:
    """Values of a type, from the same annotations as the reader's, shallow enough to end."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Literal:
        return st.sampled_from(inner)
    if origin is tuple:
        return st.just(()) if depth > 3 else st.lists(st.deferred(lambda: anything(inner[0], depth + 1)), max_size=2).map(tuple)
    if origin in (Union, types.UnionType):
        some = [each for each in inner if each is not type(None)]
        flat = [each for each in some if depth < 4 or not hasattr(each, "rule") or each.rule not in ("any-of", "when")]
        values = st.one_of([st.deferred(lambda each=each: anything(each, depth + 1)) for each in flat])
        return st.none() | values if len(some) < len(inner) else values
    plain: dict[Any, Callable[[], st.SearchStrategy[Any]]] = {
        str: lambda: words,
        int: lambda: st.integers(0, LARGEST_NUMBER),
        bool: st.booleans,
        Text: lambda: st.builds(Text, words, words),
        Moment: lambda: moments,
    }
    if kind in plain:
        return plain[kind]()
    assert is_dataclass(kind)
    required = {each.name: anything(hints(kind)[each.name], depth + 1) for each in fields(kind) if each.default is MISSING}
    optional = {each.name: anything(hints(kind)[each.name], depth + 1) for each in fields(kind) if each.default is not MISSING}
    return st.fixed_dictionaries(required, optional=optional).map(lambda given: kind(**given))


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(anything(Call))
def test_whatever_is_written_reads_back_the_same(call: Call) -> None:
    readers: list[Problem] = [problem for problem in contradictions(call) if problem.severity == "error"]
    for write in (call_as_toml, call_as_json):
        if readers:
            with pytest.raises(Refused) as refused:
                read_call(write(call))
            assert list(refused.value.problems) == readers
        else:
            assert read_call(write(call)) == call


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(anything(Rule))
def test_every_kind_of_rule_reads_back_the_same(rule: Any) -> None:
    reading = Reading("")
    assert (read_value(Rule, plain(rule), "", reading), reading.problems) == (rule, [])


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_damaged_file_is_refused_or_read_and_never_breaks(data: st.DataObject) -> None:
    text = (ROOT / "examples/calls" / "jeonju-short-2022.toml").read_text("utf-8")
    start = data.draw(st.integers(0, len(text)))
    damaged = text[:start] + data.draw(st.text(max_size=6)) + text[start + data.draw(st.integers(0, 40)) :]
    with suppress(Refused):
        call = read_call(damaged)
        assert read_call(call_as_toml(call)) == call
