"""What is still missing before a call can be shown, page by page. Pure; after editing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from madang.film.language import Problem, Severity, Text
from madang.website.programmes.calls import Call
from madang.website.programmes.editing.sections import BY_FIELD, SECTIONS, Section

# What the format lets be absent, and residents would ask for: told as advice, not as a fault.
WISHES: Mapping[str, tuple[str, Text]] = {
    "opens": ("when", Text("접수 시작이 없어서 언제부터 신청하는지 알 수 없어요.", "There is no opening: nobody can tell from when on.")),
    "closes": ("when", Text("마감이 없어요.", "There is no closing time.")),
    "hour": ("when", Text("마감 시각이 없어요. 하루의 끝까지 받게 돼요.", "The closing has no time: it counts until the end of the day.")),
    "questions": ("papers", Text("신청서에 질문이 없어요.", "The form has no question.")),
    "criteria": ("choosing", Text("심사 기준이 없어요.", "There are no criteria.")),
    "money": ("money", Text("지원금이 얼마인지 없어요.", "It does not say how much money there is.")),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Item:
    """One page of the call: `wrong` keeps it from being shown, `wishes` do not."""

    section: Section
    wrong: tuple[Text, ...]
    wishes: tuple[Text, ...]


def checklist(data: Mapping[str, Any], call: Call | None, problems: tuple[Problem, ...]) -> tuple[Item, ...]:
    """Every page with what it lacks."""
    wrong: dict[str, list[Text]] = {section.name: [] for section in SECTIONS}
    soft: dict[str, list[Text]] = {section.name: [] for section in SECTIONS}
    for problem in problems:
        section = section_of(problem.where)
        (wrong if problem.severity is Severity.ERROR else soft)[section.name].append(_placed(problem))
    for wish in wishes(data):
        name, words = WISHES[wish]
        soft[name].append(words)
    return tuple(Item(section, tuple(dict.fromkeys(wrong[section.name])), tuple(soft[section.name])) for section in SECTIONS)


def section_of(path: str) -> Section:
    """On which page a path of the file is mended."""
    return BY_FIELD.get(path.partition(".")[0].partition("[")[0], SECTIONS[0])


def _placed(problem: Problem) -> Text:
    """With the name of the field that it is about."""
    from madang.website.programmes.words.fields import LABELS

    label = LABELS.get(("Call", problem.where.partition(".")[0].partition("[")[0]))
    if label is None:
        return problem.message
    return Text(f"{label.ko}: {problem.message.ko}", f"{label.en}: {problem.message.en}")


def wishes(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Of a call that is to be opened; a past one is as it was."""
    if data.get("past") is True:
        return ()
    window, grant = _table(data, "window"), _table(data, "grant")
    closes = str(window.get("closes") or "")
    found = {
        "opens": not (window.get("opens") or window.get("announced")),
        "closes": not closes,
        "hour": bool(closes) and " " not in closes,
        "questions": not data.get("questions"),
        "criteria": not data.get("criteria"),
        "money": grant.get("how") != "none-stated" and grant.get("ceiling") is None and grant.get("floor") is None,
    }
    return tuple(name for name, lacks in found.items() if lacks)


def _table(data: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    held = data.get(name)
    return held if isinstance(held, Mapping) else {}
