"""`madang ink "…"`: one line of words becomes a picture or a moving shot; `--sheet` makes contact sheets. Arguments in, words out."""

import argparse
import sys
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from madang.engine.speaking import say, tell
from madang.film.language import Problem, Refused, Text, language_of

if TYPE_CHECKING:
    from madang.film.shots import Reading, Shot, Subject

DONE = 0
MOVING = frozenset({".mp4", ".m4v", ".mov"})
PICTURES = frozenset({".png", ".jpg", ".jpeg"})
SHEETS = ("places", "weathers", "sizes", "moves", "people", "things", "animals", "plants", "vehicles")


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the word `ink`."""
    ink = commands.add_parser("ink", help="글 한 줄을 그려요 / paint a line of words")
    ink.add_argument("words", nargs="?", default="", metavar="WORDS", help="무엇이 보이나요 / what is seen, in Korean or English")
    ink.add_argument("--out", required=True, type=Path, metavar="FILE", help="그림 .png .jpg 또는 영상 .mp4 / a picture or a film")
    ink.add_argument("--size", default="", help="원경, 중경, 클로즈업 … / wide, medium, close …")
    ink.add_argument("--angle", default="", help="낮게, 높게 … / low, high, from behind …")
    ink.add_argument("--move", default="", help="다가감, 왼쪽으로 … / push in, pan left …")
    ink.add_argument("--seconds", default="", help="길이 / length")
    ink.add_argument("--time", default="", help="새벽, 밤 … / dawn, night …")
    ink.add_argument("--weather", default="", help="비, 눈, 안개 … / rain, snow, mist …")
    ink.add_argument("--season", default="", help="봄 … / spring …")
    ink.add_argument("--place", default="", help="연못, 부엌 … / pond, kitchen …")
    ink.add_argument("--frame", default="1920x1080", metavar="1920x1080", help="그림 크기 / pixels")
    ink.add_argument("--rate", default="24", help="1초에 몇 장 / frames a second")
    ink.add_argument("--seed", type=int, default=0, help="다르게 그리기 / another drawing")
    ink.add_argument("--sheet", choices=SHEETS, default="", help="모아 보기 / a contact sheet")
    ink.add_argument("--json", action="store_true", help="기계가 읽는 줄 / machine-readable lines")
    ink.add_argument("--language", choices=("ko", "en"), default=argparse.SUPPRESS, help="말 / language of messages")
    ink.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Paint what was asked for; everything that is wrong with the request is told at once."""
    width, height, rate = _checked(given)
    if given.sheet:
        from madang.generators.ink.sheets import contact_sheet

        contact_sheet(given.sheet, given.out)
        return _told(given, ())
    shot = shot_of(given)
    _paint(given, shot, width, height, rate)
    from madang.generators.ink.reading import unknown

    return _told(given, unknown([shot]))


def shot_of(given: argparse.Namespace) -> "Shot":
    """The words and options as a shot. Raises Refused with every option that is not understood."""
    from madang.film.screenplay.elements import Lines
    from madang.film.shots import Role, Shot, Size, obey, read_line, read_note
    from madang.film.shots.coverage import size_of
    from madang.film.shots.setting import INSIDE

    reading = read_line(given.words, language_of(given.words))
    asked = read_line(given.place, language_of(given.place)).places if given.place else ()
    problems = [] if asked or not given.place else [_not_understood("--place", given.place)]
    place = next(iter((*asked, *reading.places)), "")
    shot = Shot(
        "1", 0, Role.ACTION, Lines(1, 1), given.words, size_of(reading, first=True) if reading.subjects else Size.WIDE,
        subjects=_subjects(reading), place=place, place_words=given.place, place_id=place, interior=place in INSIDE,
        time=next(iter(reading.times), "morning"), weather=next(iter(reading.weather), "clear"),
        season=next(iter(reading.seasons), "summer"), suggestion=reading.unknown[:2], seed=given.seed,
    )  # fmt: skip
    options = {"--size": ("shot", given.size), "--angle": ("shot", given.angle), "--move": ("shot", given.move),
               "--seconds": ("shot", f"{given.seconds}s" if given.seconds.replace(".", "", 1).isdigit() else given.seconds),
               "--time": ("look", given.time), "--weather": ("look", given.weather), "--season": ("look", given.season)}  # fmt: skip
    for option, (key, words) in options.items():
        if not words:
            continue
        order, wrong = read_note(f"{key}: {words}")
        problems += [_not_understood(option, words)] if wrong else []
        shot = obey(shot, order)
    if problems:
        raise Refused(problems)
    return shot


def _subjects(reading: "Reading") -> "tuple[Subject, ...]":
    """Who and what the line shows; somebody does what it says of nobody; two people face each other."""
    from madang.film.shots import Subject

    subjects = []
    people = 0
    for seen in reading.subjects:
        side = (-1 if people % 2 == 0 else 1) if seen.animate else 0
        people += seen.animate
        subjects.append(Subject(seen.kind, seen.word, seen.id, seen.count, seen.pose, side, -side or 1, seen.traits, seen.holds))
    if not people and (reading.poses or reading.pronoun):
        pose = reading.poses[-1] if reading.poses else ""
        subjects.insert(0, Subject("adult", "", "", 1, pose, -1, 1, (), reading.held))
    return tuple(subjects)


def _not_understood(option: str, words: str) -> Problem:
    return Problem(
        "ink.option", Text(ko=f"{option}의 '{words}'은(는) 모르는 말이에요.", en=f'"{words}" in {option} is not understood.'), where=option
    )


def _checked(given: argparse.Namespace) -> tuple[int, int, Fraction]:
    """The picture's size and rate. Raises Refused with all that is wrong with them."""
    problems = []
    width, _, height = given.frame.lower().partition("x")
    right = width.isdigit() and height.isdigit() and 32 <= int(width) <= 7680 and 32 <= int(height) <= 4320
    if not right:
        words = Text(
            ko=f"--frame '{given.frame}'은(는) 1920x1080처럼 적어 주세요.",
            en=f'Write --frame "{given.frame}" as 1920x1080 (32x32 to 7680x4320).',
        )
        problems.append(Problem("ink.frame", words, where="--frame"))
    if not given.rate.isdigit() or not 1 <= int(given.rate) <= 120:
        words = Text(ko="--rate는 1에서 120 사이의 수예요.", en="--rate is a number from 1 to 120.")
        problems.append(Problem("ink.rate", words, where="--rate"))
    if given.out.suffix.lower() not in MOVING | PICTURES:
        words = Text(ko=f"'{given.out}': .png, .jpg, .mp4 가운데 하나로 끝나야 해요.", en=f'"{given.out}" must end in .png, .jpg or .mp4.')
        problems.append(Problem("ink.out", words, where="--out"))
    if not given.words.strip() and not given.sheet:
        problems.append(Problem("ink.words", Text(ko="무엇을 그릴지 적어 주세요.", en="Say what to paint.")))
    if problems:
        raise Refused(problems)
    return int(width) // 2 * 2, int(height) // 2 * 2, Fraction(int(given.rate))


def _paint(given: argparse.Namespace, shot: "Shot", width: int, height: int, rate: Fraction) -> None:
    from madang.film.takes.port import FrameSize, TakeRequest
    from madang.generators.ink.making import painting_of, write_motion, write_picture

    size = FrameSize(width, height)
    given.out.parent.mkdir(parents=True, exist_ok=True)
    if given.out.suffix.lower() in PICTURES:
        write_picture(painting_of(TakeRequest("picture", given.seed, shot=shot, size=size), shot), given.out)
        return
    frames = max(round(shot.seconds * rate), 1)
    request = TakeRequest("motion", given.seed, shot=shot, frames=frames, rate=rate, size=size)
    shown = sys.stderr.isatty() and not given.json
    write_motion(painting_of(request, shot), request, given.out, progress=_progress if shown else _silent, cancelled=lambda: False)


def _progress(part: float) -> None:
    print(f"\r{part:4.0%}", end="" if part < 1 else "\n", file=sys.stderr, flush=True)


def _silent(part: float) -> None:
    return None


def _told(given: argparse.Namespace, lettered: tuple[str, ...]) -> int:
    """Say what was made, and which words could only be lettered."""
    if given.json:
        tell({"event": "painted", "out": str(given.out), "unknown": list(lettered)})
        return DONE
    say(Text(ko=f"{given.out}에 그렸어요.", en=f"Painted {given.out}."), given.language)
    if lettered:
        words = ", ".join(lettered)
        say(Text(ko=f"그릴 줄 모르는 말은 글씨로 적었어요: {words}", en=f"Lettered, because ink cannot draw it: {words}"), given.language)
    return DONE
