"""`./run bench likeness`: is a picture recognisably of its line? Makes the sheets for a reader who has seen nothing of this.

100 shots: 60 from the four examples, 40 from screenplays written for this alone. Beside each picture stand four lines, its own and three
of the *same story*, the nearest first: those share people, places and hours, so that only what a line says of its own (the act, the thing,
who, how many, near or far) tells them apart. Lines of other stories fill up where a story is too short. The key lies apart. The reader's
answers, a JSON object {"1": "A", …}, are judged by the same command when they lie in bench/results/likeness/answers.json.

`./run bench likeness` with stories of your own: LIKENESS="a.txt b.fountain" asks about every shot of those instead.
"""

import json
import os
import random
import shutil
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from bench.report import RESULTS, Goal, Row, report

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ("examples/lotus-pond", "examples/night-shift", "examples/old-radio.txt", "examples/last-bus.txt")
OWN = tuple(str(path.relative_to(ROOT)) for path in sorted((ROOT / "bench/stories").glob("*.fountain")))
FOLDER = RESULTS / "likeness"
LETTERS = "ABCD"
SIZE = (480, 270)
A_SHEET = 4
NEIGHBOURS = 8  # lines to either side, of which the wrong ones are drawn


@dataclass(frozen=True, slots=True)
class Pictured:
    """A shot's line, its picture, its story and where in the story it stands."""

    line: str
    story: str
    at: int
    picture: Path


@dataclass(frozen=True, slots=True)
class Question:
    """One picture, four lines, and which of them is its own (0 to 3)."""

    number: int
    picture: Path
    lines: tuple[str, ...]
    right: int


def main(runs: int) -> None:
    """Make the questions (the same every time), or judge answers that are there. `runs` is not used: a reader reads once."""
    answers = FOLDER / "answers.json"
    if answers.exists():
        judge(json.loads((FOLDER / "key.json").read_text()), json.loads(answers.read_text()))
        return
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    stories = {name: shots_of(ROOT / name) for name in (os.environ.get("LIKENESS", "").split() or (*EXAMPLES, *OWN))}
    lines_of = {name: [shot.text for shot in shots] for name, shots in stories.items()}
    questions = ask(painted(stories), lines_of)
    (FOLDER / "key.json").write_text(json.dumps({question.number: LETTERS[question.right] for question in questions}))
    lines = {question.number: dict(zip(LETTERS, question.lines, strict=True)) for question in questions}
    (FOLDER / "lines.json").write_text(json.dumps(lines, ensure_ascii=False, indent=1))
    for start in range(0, len(questions), A_SHEET):
        sheet(questions[start : start + A_SHEET]).save(FOLDER / f"sheet-{start // A_SHEET + 1:02}.png")
    print(f"{len(questions)} questions on {-(-len(questions) // A_SHEET)} sheets in {FOLDER.relative_to(ROOT)}; key.json lies apart.")


def judge(key: dict[str, str], answers: dict[str, str]) -> None:
    """Write how many of all questions were answered rightly; an unanswered one is wrong."""
    right = sum(answers.get(number) == letter for number, letter in key.items())
    report(
        "likeness",
        [Row("pictures matched to their line among lines of their story", right / len(key), "share", goal=Goal("value", ">=", 0.7))],
        1,
    )
    print("Wrong:", ", ".join(number for number, letter in key.items() if answers.get(number) != letter))


def painted(stories: dict[str, list]) -> list[Pictured]:
    """The pictures asked about: 60 of the examples and 40 of the others; of stories named by hand, all."""
    ours = [(name, at) for name in EXAMPLES if name in stories for at in range(len(stories[name]))]
    others = [(name, at) for name in stories if name not in EXAMPLES for at in range(len(stories[name]))]
    chosen = others if not ours else [*some(ours, 60), *some(others, 40)]
    return [Pictured(stories[name][at].text, name, at, paint(stories[name][at], number)) for number, (name, at) in enumerate(chosen, 1)]


def some(shots: list[tuple[str, int]], wanted: int) -> list[tuple[str, int]]:
    """So many of them, drawn by a fixed chance, in their order."""
    return [shots[index] for index in sorted(random.Random(7).sample(range(len(shots)), min(wanted, len(shots))))]


def shots_of(path: Path) -> list:
    """The story's shots of a film folder or a lone file, each text once."""
    from madang.film.build.film import plan_film, read_film
    from madang.film.shots import Role

    kept, seen = [], set()
    for shot in plan_film(read_film(path)).shots:
        if shot.role in (Role.TITLE, Role.CARD, Role.CREDITS, Role.SUPPORTERS) or shot.text in seen:
            continue
        seen.add(shot.text)
        kept.append(shot)
    return kept


def paint(shot: object, number: int) -> Path:
    from madang.film.takes.port import FrameSize, TakeRequest
    from madang.generators.ink import Ink

    into = FOLDER / f"picture-{number:03}"
    into.mkdir(parents=True)
    request = TakeRequest("picture", shot.seed, shot=shot, size=FrameSize(*SIZE))  # type: ignore[attr-defined]
    return Ink().make(request, into, progress=lambda share: None, cancelled=lambda: False, key="").path


def ask(pictures: list[Pictured], lines_of: dict[str, list[str]]) -> list[Question]:
    """Each picture with its own line and three others, in an order that says nothing."""
    chance, questions = random.Random(11), []
    for number, one in enumerate(pictures, 1):
        lines = [one.line, *wrong_lines(one, lines_of, chance)]
        chance.shuffle(lines)
        questions.append(Question(number, one.picture, tuple(lines), lines.index(one.line)))
    return questions


def wrong_lines(one: Pictured, lines_of: dict[str, list[str]], chance: random.Random) -> list[str]:
    """Three lines that are not the picture's: of its story, near it; then any of the story; then of others."""
    own = lines_of[one.story]
    near = [line for at, line in enumerate(own) if 0 < abs(at - one.at) <= NEIGHBOURS]
    elsewhere = [line for name, lines in lines_of.items() if name != one.story for line in lines]
    found: list[str] = []
    for lot in (near, own, elsewhere):
        left = [line for line in dict.fromkeys(lot) if line != one.line and line not in found]
        found += chance.sample(left, min(3 - len(found), len(left)))
    return found


def sheet(questions: list[Question]) -> Image.Image:
    """Pictures down the left, their four lines at the right."""
    page = Image.new("RGB", (1500, (SIZE[1] + 30) * len(questions)), "white")
    font = ImageFont.truetype(str(ROOT / "src/madang/fonts/sans-500-korean.ttf"), 24)
    draw = ImageDraw.Draw(page)
    for row, question in enumerate(questions):
        top = row * (SIZE[1] + 30) + 10
        page.paste(Image.open(question.picture).resize(SIZE), (10, top))
        draw.text((510, top), f"{question.number}.", fill="black", font=font)
        for letter, line, step in zip(LETTERS, question.lines, range(4), strict=True):
            for part, words in enumerate(wrapped(f"{letter}  {line}", 62)[:2]):
                draw.text((510, top + 36 + step * 58 + part * 27), words, fill="black", font=font)
    return page


def wrapped(words: str, most: int) -> list[str]:
    """Lines of about `most` half-width letters; Hangul counts two."""
    lines, wide = [""], 0
    for letter in words:
        width = 2 if ord(letter) > 0x1100 else 1
        if wide + width > most and letter == " ":
            lines, wide = [*lines, ""], 0
            continue
        lines[-1] += letter
        wide += width
    return lines
