"""A director's will: direction.toml by shot id, and notes inside the text. It wins over every rule of the breakdown."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from fractions import Fraction
from functools import lru_cache
from importlib import resources
from types import MappingProxyType
from typing import Any

from madang.film.language import Problem, Refused, Severity, Text, language_of
from madang.film.shots.reading import read_line
from madang.film.shots.shot import Angle, Move, Shot, Size
from madang.film.shots.words import lexicon

SHORTEST, LONGEST = Fraction(1, 2), Fraction(60)
WORDS = 2000  # letters of one order
SECONDS = re.compile(r"(\d+(?:\.\d+)?)\s*(?:s|sec|secs|seconds?|초)$", re.IGNORECASE)
NOTE = re.compile(r"^\s*([^:：]{1,12}?)\s*[:：]\s*(.+?)\s*$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Order:
    """What a person wants of one shot. None or "" leaves it to the rules. `seconds` are exact; `text` are the words on a card."""

    size: Size | None = None
    angle: Angle | None = None
    move: Move | None = None
    seconds: Fraction | None = None
    transition: str = ""
    transition_seconds: Fraction | None = None
    prompt: Text = field(default_factory=Text)
    text: str = ""
    time: str = ""
    weather: str = ""
    season: str = ""
    place: str = ""
    light: str = ""
    mood: str = ""
    music: str = ""
    sounds: tuple[str, ...] = ()
    generator: str = ""
    take: str = ""
    seed: int | None = None

    def over(self, other: "Order") -> "Order":
        """This order where it says something, the other one elsewhere."""
        said = {each.name: getattr(self, each.name) for each in fields(self) if getattr(self, each.name) not in (None, "", (), Text())}
        return replace(other, **said)


@dataclass(frozen=True, slots=True)
class Direction:
    """All that the director decided: the film's `look`, what holds for the whole film, orders by shot id, recordings by line id."""

    look: Text = field(default_factory=Text)
    film: Order = field(default_factory=Order)
    pace: Fraction = Fraction(1)
    orders: Mapping[str, Order] = field(default_factory=lambda: MappingProxyType({}))
    problems: tuple[Problem, ...] = ()
    recordings: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def read_direction(text: str, where: str = "direction.toml") -> Direction:
    """Read direction.toml:

        [film]
        look = { ko = "번지는 먹, 젖은 종이", en = "bleeding ink, wet paper" }   # or one string
        season = "autumn"          # also time, weather, mood, light, generator
        pace = 1.1                 # every shot a tenth longer

        [shot.k3f9a2]              # by the id that `madang film shots` shows
        size = "close"             # 클로즈업 works as well
        angle = "low"
        move = "push in"
        seconds = 6
        transition = "dissolve"
        prompt = { ko = "…", en = "…" }
        generator = "footage"
        take = "…"                 # a take's id
        text = "…"                 # of a card

        [line.p2q7w4]              # by the line's id
        take = "sunok.wav"         # who recorded it: a file in media/

    Words that it does not know are told as warnings. Raises Refused where it is no TOML.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = Text(ko=f"연출 파일을 읽을 수 없어요: {error}", en=f"The direction cannot be read: {error}")
        raise Refused([Problem("direction.no-toml", message, where=where)]) from error
    problems: list[Problem] = []
    film = data.get("film", {})
    film = film if isinstance(film, dict) else {}
    shots = data.get("shot", {})
    orders = {
        str(name): _order(table, f"shot.{name}", where, problems)
        for name, table in (shots.items() if isinstance(shots, dict) else ())
        if isinstance(table, dict)
    }
    problems += [_unknown(key, where, None) for key in data if key not in ("film", "shot", "line")]
    recordings = _recordings(data.get("line"), where, problems)
    rest = {key: value for key, value in film.items() if key not in ("look", "pace")}
    pace = film.get("pace", 1)
    if not isinstance(pace, int | float) or not 0.3 <= pace <= 3:
        problems.append(_unknown(f"film.pace = {pace}", where, None))
        pace = 1
    return Direction(
        _text(film.get("look")),
        _order(rest, "film", where, problems),
        Fraction(str(pace)),
        MappingProxyType(orders),
        tuple(problems),
        MappingProxyType(recordings),
    )


def _recordings(lines: Any, where: str, problems: list[Problem]) -> dict[str, str]:
    """Which file each line is heard from, by its id: `[line.ID] take = "…"`."""
    found = {}
    for name, table in lines.items() if isinstance(lines, dict) else ():
        for key, value in table.items() if isinstance(table, dict) else (("", table),):
            if key == "take" and isinstance(value, str):
                found[str(name)] = value
            else:
                problems.append(_unknown(f"line.{name}.{key} = {value}", where, None))
    return found


def _order(table: Mapping[str, Any], path: str, where: str, problems: list[Problem]) -> Order:
    given: dict[str, Any] = {}
    for key, value in table.items():
        known = _value(key, value)
        if known is None:
            problems.append(_unknown(f"{path}.{key} = {value}", where, None))
        else:
            given[key] = known
    return Order(**given)


def _value(key: str, value: Any) -> Any:
    """The value that an order's field takes; None where it makes no sense."""
    if key in ("seconds", "transition_seconds"):
        good = isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= LONGEST
        return (max(SHORTEST, Fraction(str(value))) if key == "seconds" else Fraction(str(value))) if good else None
    if key == "prompt":
        words = _text(value)
        return words if words and max(len(words.ko), len(words.en)) <= WORDS else None
    if key == "seed":
        return value if isinstance(value, int) else None
    if key == "sounds":
        return tuple(map(str, value)) if isinstance(value, list) else None
    if key in ("size", "angle", "move", "transition"):
        return _word(key, str(value))
    if key in ("time", "weather", "season", "mood", "place"):
        return _condition(key, str(value))
    return str(value) if key in {each.name for each in fields(Order)} and len(str(value)) <= WORDS else None


def _text(value: Any) -> Text:
    if isinstance(value, dict):
        return Text(str(value.get("ko", "")), str(value.get("en", "")))
    if isinstance(value, str) and value:
        return Text(ko=value) if language_of(value) == "ko" else Text(en=value)
    return Text()


def _condition(category: str, word: str) -> str | None:
    kinds: Mapping[str, tuple[str, ...]] = {str(name): each for name, each in lexicon().kinds.items()}
    if word in kinds[category]:
        return word
    reading = read_line(word, language_of(word))
    found = {"time": reading.times, "weather": reading.weather, "season": reading.seasons, "mood": reading.moods, "place": reading.places}
    return next(iter(found[category]), None)


@lru_cache(maxsize=1)
def _vocabulary() -> dict[str, dict[str, str]]:
    data = tomllib.loads(resources.files(__package__).joinpath("lexicon", "direction.toml").read_text("utf-8"))
    return {
        group: {word.strip().lower().replace("-", " "): kind for kind, words in table.items() for word in words.split(",")}
        for group, table in data.items()
    }


def _word(group: str, word: str) -> Any:
    kind = _vocabulary()[group].get(" ".join(word.lower().replace("-", " ").split()))
    makers = {"size": Size, "angle": Angle, "move": Move}
    return makers[group](kind) if kind and group in makers else kind


def read_note(note: str, line: int | None = None) -> tuple[Order, tuple[Problem, ...]]:
    """A note of the text as an order: `shot: close, push in, 6s`, `look: night rain`, `music: slow, minor`, `숏: 클로즈업, 6초`.

    A note that begins with none of these words is a remark between people and orders nothing. Unknown words are told with the line.
    """
    match = NOTE.match(note)
    key = _vocabulary()["keys"].get(match.group(1).lower()) if match else None
    if match is None or key is None:
        return Order(), ()
    words = match.group(2)
    if key == "music":
        return Order(music=words), ()
    if key == "sound":
        return Order(sounds=read_line(words, language_of(words)).sounds or (words,)), ()
    return _shot_note(words, line) if key == "shot" else _look_note(words, line)


def _shot_note(words: str, line: int | None) -> tuple[Order, tuple[Problem, ...]]:
    given: dict[str, Any] = {}
    problems = []
    for word in filter(None, (part.strip() for part in re.split(r"[,、/·]", words))):
        seconds = SECONDS.match(word)
        if seconds:
            given["seconds"] = min(LONGEST, max(SHORTEST, Fraction(seconds.group(1))))
            continue
        group = next((group for group in ("size", "move", "angle", "transition") if _word(group, word) is not None), None)
        if group:
            given[group] = _word(group, word)
        else:
            problems.append(_unknown(word, "", line))
    return Order(**given), tuple(problems)


def _look_note(words: str, line: int | None) -> tuple[Order, tuple[Problem, ...]]:
    reading = read_line(_apart(words), language_of(words))
    parts = {"time": reading.times, "weather": reading.weather, "season": reading.seasons, "light": reading.lights, "mood": reading.moods}
    given: dict[str, Any] = {name: kinds[0] for name, kinds in parts.items() if kinds}
    plain = [word.strip().lower() for word in re.split(r"[,\s]+", words)]
    given |= {str(name): word for name, kinds in lexicon().kinds.items() for word in plain if name in parts and word in kinds}
    if not given:
        return Order(light=words), (_unknown(words, "", line),)
    return Order(**given), ()


def _apart(words: str) -> str:
    """밤비 and 새벽안개 are a time and a weather in one word; the lexicon has them as one of both, so the parts are added."""
    parts = [words]
    for word in re.findall(r"[가-힣]{2,}", words):
        parts += [word[:cut] + " " + word[cut:] for cut in range(1, len(word)) if word[cut:] in ("비", "눈", "안개", "바람")]
    return ". ".join(parts)


def obey(shot: Shot, order: Order) -> Shot:
    """The shot with what the order says of it."""
    names = ("size", "angle", "move", "seconds", "transition", "transition_seconds", "time", "weather", "season", "light", "mood", "music")
    said: dict[str, Any] = {name: getattr(order, name) for name in names if getattr(order, name) not in (None, "")}
    said |= {name: getattr(order, name) for name in ("text", "generator", "take", "place") if getattr(order, name)}
    if order.seed is not None:
        said["seed"] = order.seed
    if order.sounds:
        said["sounds"] = tuple(dict.fromkeys((*order.sounds, *shot.sounds)))
    if order.prompt:
        said["prompt"] = Text(order.prompt.ko or shot.prompt.ko, order.prompt.en or shot.prompt.en)
    return replace(shot, **said)


def together(orders: Iterable[Order]) -> Order:
    """Several notes as one order; a later one wins."""
    whole = Order()
    for order in orders:
        whole = order.over(whole)
    return whole


def _unknown(word: str, where: str, line: int | None) -> Problem:
    word = word if len(word) <= 80 else word[:79] + "…"
    message = Text(ko=f"모르는 연출 지시예요: {word}. 이 말은 건너뛰었어요.", en=f"Unknown direction: {word}. It was left out.")
    return Problem("direction.unknown", message, line, Severity.WARNING, where)
