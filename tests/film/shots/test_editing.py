"""A changed line touches its scene at most, as a rule its shot; a person's orders follow their shots. On the films that we ship."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from madang.film.language import Text
from madang.film.screenplay import Kind, Screenplay, read
from madang.film.shots import Bible, Direction, Lock, Plan, Shot, plan, read_bible, read_direction, with_cast

EXAMPLES = Path(__file__).parents[3] / "examples"
FILMS = ("lotus-pond", "night-shift", "last-bus.txt")
NEUTRAL = {"ko": "시계가 벽에 걸려 있다.", "en": "A clock hangs on the wall."}


@dataclass(frozen=True)
class Film:
    text: str
    name: str
    bible: Bible

    def screenplay(self, text: str) -> Screenplay:
        return read(text, name=self.name)

    def plan(self, text: str, lock: Lock, direction: Direction) -> Plan:
        return plan(self.screenplay(text), self.bible, direction, lock, title=Text(ko="영화", en="Film"))


@lru_cache(maxsize=8)
def film(name: str) -> Film:
    path = EXAMPLES / name
    if path.is_dir():
        return Film((path / "screenplay.fountain").read_text("utf-8"), "a.fountain", read_bible((path / "bible.toml").read_text("utf-8")))
    return Film(path.read_text("utf-8"), "a.txt", Bible())


@lru_cache(maxsize=8)
def shown(name: str) -> Plan:
    return film(name).plan(film(name).text, Lock(), Direction())


def lines_of(name: str, *kinds: Kind) -> list[int]:
    """Numbers, from 0, of the lines that are one whole element of these kinds."""
    screenplay = film(name).screenplay(film(name).text)
    return [
        element.lines.first - 1 for element in screenplay.elements if element.kind in kinds and element.lines.first == element.lines.last
    ]


def scene_of(name: str, line: int) -> int:
    scenes = film(name).screenplay(film(name).text).scenes
    return max(scene.index for scene in scenes if scene.lines.first - 1 <= line)


def picture(shot: Shot) -> tuple[object, ...]:
    """What a take is made from, and its lines; how it is entered belongs to the cut."""
    said = tuple((line.id, line.words) for line in shot.spoken)
    how = (shot.size, shot.angle, shot.move, shot.seconds, shot.place, shot.time)
    return (shot.id, shot.role, shot.text, *how, shot.subjects, shot.seed, said)


def edited(name: str, kind: str, line: int) -> str:
    rows = film(name).text.split("\n")
    language = film(name).screenplay(film(name).text).language
    if kind == "insert":
        rows[line + 1 : line + 1] = ["", NEUTRAL[language], ""]
    elif kind == "delete":
        del rows[line]
    elif kind == "swap":
        other = next((at for at in lines_of(name, Kind.ACTION) if at > line and scene_of(name, at) == scene_of(name, line)), line)
        rows[line], rows[other] = rows[other], rows[line]
    else:
        rows[line] = re.sub(r"([.?!])(?=\W*$)", " 조금 더\\1" if language == "ko" else " a little\\1", rows[line])
    return "\n".join(rows)


EDITS = st.tuples(st.sampled_from(FILMS), st.sampled_from(("insert", "delete", "swap", "change")), st.integers(0, 10**6))
SLOW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])


def after_edit(name: str, kind: str, at: int) -> tuple[Plan, int]:
    lines = lines_of(name, Kind.ACTION)
    line = lines[at % len(lines)]
    text = edited(name, kind, line)
    own = film(name)
    assume(with_cast(own.bible, own.screenplay(text)).entries == with_cast(own.bible, own.screenplay(own.text)).entries)
    assume(len(own.screenplay(text).scenes) == len(own.screenplay(own.text).scenes))
    return own.plan(text, shown(name).lock, Direction()), scene_of(name, line)


def others(shots: Sequence[Shot], scene: int) -> list[tuple[object, ...]]:
    """Everything but the edited scene, and the film's last picture, which is held longer than any other."""
    story = [shot for shot in shots if shot.scene >= 0]
    return [picture(shot) for shot in story[:-1] if shot.scene != scene]


@SLOW
@given(EDITS)
def test_an_edit_touches_no_other_scene(edit: tuple[str, str, int]) -> None:
    after, scene = after_edit(*edit)
    assert others(after.shots, scene) == others(shown(edit[0]).shots, scene)


@SLOW
@given(EDITS, st.integers(0, 10**6))
def test_an_order_follows_its_shot_through_any_edit(edit: tuple[str, str, int], which: int) -> None:
    name, kind, at = edit
    before = [shot for shot in shown(name).shots if shot.scene >= 0]
    chosen = before[which % len(before)]
    after, _ = after_edit(name, kind, at)
    assume(any(shot.text == chosen.text and shot.role is chosen.role for shot in after.shots))
    assume(sum(shot.text == chosen.text for shot in before) == 1)
    direction = read_direction(f"[shot.{chosen.id}]\nseconds = 11\n")
    lines = lines_of(name, Kind.ACTION)
    directed = film(name).plan(edited(name, kind, lines[at % len(lines)]), shown(name).lock, direction)
    held = [shot.text for shot in directed.shots if shot.id == chosen.id and shot.seconds == Fraction(11)]
    assert held == [chosen.text]


@pytest.mark.parametrize("name", FILMS)
def test_a_changed_word_changes_as_a_rule_its_shot_alone(name: str) -> None:
    """Over all lines of the film: how many other pictures of the scene change with one line."""
    touched = []
    for line in lines_of(name, Kind.ACTION, Kind.DIALOGUE):
        own = film(name)
        text = edited(name, "change", line)
        if text == own.text:
            continue
        after = own.plan(text, shown(name).lock, Direction())
        old = {picture(shot) for shot in shown(name).shots}
        changed = [shot for shot in after.shots[:-1] if shot.scene >= 0 and picture(shot) not in old]
        touched.append(sum(not shot.lines.first - 1 <= line <= shot.lines.last - 1 for shot in changed))
    assert sum(touched) <= 0.35 * len(touched)
