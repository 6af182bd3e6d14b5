"""Everything a person should know of a screenplay before building it: problems by line, nouns nobody can draw, the length."""

from dataclasses import dataclass

from madang.film.build import Film, plan_film
from madang.film.language import Problem, Severity, Text
from madang.film.screenplay.elements import Kind
from madang.film.shots import unknown_nouns


@dataclass(frozen=True, slots=True)
class Checked:
    """All problems in the order of lines, the facts as plain values, and the same in words."""

    problems: tuple[Problem, ...]
    facts: dict[str, object]
    words: tuple[Text, ...]


def check(film: Film) -> Checked:
    """Check a film that could be read."""
    planned = plan_film(film)
    unknown = _unknown(film, tuple(name for entry in planned.bible.entries for name in entry.names))
    problems = [*film.problems, *planned.problems, *unknown]
    problems.sort(key=lambda problem: (problem.where, problem.line or 0))
    seconds = float(planned.estimate.seconds)
    pages = float(planned.estimate.pages)
    scenes = len(film.screenplay.scenes)
    facts: dict[str, object] = {
        "scenes": scenes,
        "shots": len(planned.shots),
        "seconds": round(seconds, 1),
        "pages": round(pages, 2),
        "unknown": sorted({problem.message.en.split('"')[1] for problem in unknown}),
        "problems": len(problems),
    }
    minutes = f"{int(seconds) // 60}:{int(seconds) % 60:02d}"
    words = Text(
        ko=f"씬 {scenes}개, 숏 {len(planned.shots)}개, {minutes}쯤 되는 영화예요 (시나리오 {pages:.1f}쪽).",
        en=f"{scenes} scenes, {len(planned.shots)} shots, about {minutes} ({pages:.1f} pages).",
    )
    return Checked(tuple(problems), facts, (words,))


def _unknown(film: Film, names: tuple[str, ...]) -> list[Problem]:
    """One note for each noun that the painter's lexicon does not know, at the line where it comes first."""
    found: dict[str, int] = {}
    for element in film.screenplay.elements:
        if element.kind is Kind.ACTION:
            for noun in unknown_nouns(element.plain or element.text, film.screenplay.language, names):
                found.setdefault(noun, element.lines.first)
    return [
        Problem(
            "shots.unknown-noun",
            Text(
                ko=f'"{noun}"은(는) 그림 사전에 없어서 글씨나 여백으로 나타내요.',
                en=f'"{noun}" is not in the lexicon: it will be suggested, not drawn.',
            ),
            line,
            Severity.NOTE,
        )
        for noun, line in found.items()
    ]
