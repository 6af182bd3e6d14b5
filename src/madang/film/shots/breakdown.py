"""The assistant director: a screenplay, a bible and a direction become the film's shots. Deterministic; ids come from `align`."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

from madang.film.language import Language, Problem, Text, replace
from madang.film.screenplay.elements import Kind, Lines, Scene, Screenplay
from madang.film.shots.beats import Card, Speech, units
from madang.film.shots.bible import Bible, steady
from madang.film.shots.cast import with_cast
from madang.film.shots.coverage import cover, named_look
from madang.film.shots.direction import Direction, Order, obey, read_note
from madang.film.shots.ends import last_holds_longest, with_ends
from madang.film.shots.identity import content_of, new_id
from madang.film.shots.mood import felt
from madang.film.shots.pace import DRIVEN, driven, is_quiet, joined
from madang.film.shots.prompts import prompt
from madang.film.shots.setting import Setting, crosses, joins, opening_settings, words_of
from madang.film.shots.shot import Line, Move, Role, Shot, Size
from madang.film.shots.stage import Stage, blank
from madang.film.shots.timing import LONGEST, brisk, held_at_least, rhythm, timed
from madang.film.shots.variety import homeward, moved, varied

NOTHING = Text()
JOIN_SECONDS = {"cut": Fraction(0), "dissolve": Fraction(3, 4), "fade": Fraction(1)}
FIRST_HOLDS = Fraction(1)  # the first shot of a film and of a new place stays this much longer


def break_down(
    screenplay: Screenplay,
    bible: Bible,
    direction: Direction,
    *,
    title: Text,
    credits: Sequence[tuple[str, str]] = (),
    supporters: Text = NOTHING,
) -> tuple[Shot, ...]:
    """All shots of the film in order, title, credits and supporters' card among them.

    Ids are made from content and may change when the text does; `align` gives the ones that last, and `direct` then applies the
    direction's orders by id. Notes in the text are obeyed here. Lengths are exact seconds.
    """
    bible = with_cast(bible, screenplay)
    settings = opening_settings(screenplay, bible, direction)
    entered = joins(screenplay, settings)
    seen: set[str] = set()
    shots: list[Shot] = []
    fixed: set[int] = set()
    homes: dict[str, Setting] = {}
    apart = False
    for scene, setting, join in zip(screenplay.scenes, settings, entered):
        stage = Stage(bible, scene.index, setting, setting.place_id not in seen, homes=homes, apart=apart or crosses(scene))
        seen.add(setting.place_id)
        made, orders = _scene(scene, screenplay.language, stage, direction, first=not shots)
        apart = stage.goes_on_apart
        fixed |= {len(shots) + index for index in orders}
        shots += _entered(made, join)
    story = last_holds_longest(_left(shots, fixed), frozenset(fixed))
    look = _look(direction, bible)
    whole = with_ends(story, title=title, credits=credits, supporters=supporters, language=screenplay.language)
    return numbered(tuple(replace(shot, prompt=_prompt(shot, bible, look)) for shot in whole))


def _scene(
    scene: Scene, language: Language, stage: Stage, direction: Direction, *, first: bool
) -> tuple[tuple[Shot, ...], dict[int, Order]]:
    """One scene's shots through all rules, in their order: coverage, variety, feeling, moves, lengths, rhythm; a note's word is last."""
    parts = units(scene, language)
    new_place = stage.new_place
    stage.speeches = sum(isinstance(part, Speech) for part in parts)
    stage.quiet = is_quiet(parts, stage.bible)
    parts = joined(parts, stage.bible) if stage.quiet else parts
    covered, orders = cover(stage, parts, _heading_shot(scene, stage) if scene.heading else None)
    fixed = frozenset(orders)
    shots = homeward(driven(felt(covered, stage.bible), fixed), new_place=new_place, fixed=fixed)
    shots = moved(varied(shots, fixed), opens_film=first, fixed=fixed)
    shots = tuple(_timed(shot, direction.pace, longer=new_place and place == 0) for place, shot in enumerate(shots))
    shots = tuple(brisk(shot) if place in stage.items and place not in fixed else shot for place, shot in enumerate(shots))
    shots = rhythm(shots, frozenset(index for index, order in orders.items() if order.seconds is not None))
    generator = direction.film.generator
    shots = tuple(replace(shot, generator=generator) for shot in shots) if generator else shots
    return tuple(_by_note(shot, orders[index]) if index in orders else shot for index, shot in enumerate(shots)), orders


def _heading_shot(scene: Scene, stage: Stage) -> Shot:
    """The place alone, as its heading says it."""
    words = words_of(scene.heading) if scene.heading else ""
    size = Size.MEDIUM_WIDE if not stage.new_place else Size.WIDE if stage.setting.interior else Size.EXTREME_WIDE
    lines = scene.heading.lines if scene.heading else Lines(1, 1)
    return replace(blank(stage, Card(words, lines)), role=Role.ESTABLISH, size=size)


def _timed(shot: Shot, pace: Fraction, *, longer: bool) -> Shot:
    shot = timed(shot, pace)
    return replace(shot, seconds=min(LONGEST, shot.seconds + FIRST_HOLDS)) if longer and not shot.spoken and shot.tension < DRIVEN else shot


def _by_note(shot: Shot, order: Order) -> Shot:
    shot = obey(shot, order)
    return held_at_least(shot, order.seconds) if order.seconds is not None else shot


def _entered(shots: tuple[Shot, ...], join: str) -> tuple[Shot, ...]:
    if not shots:
        return ()
    first = shots[0]
    join = first.transition if first.transition != "cut" else join
    opened = replace(first, transition=join, transition_seconds=first.transition_seconds or JOIN_SECONDS[join], first_of_scene=True)
    return (opened, *(_joined(shot) for shot in shots[1:]))


def _joined(shot: Shot) -> Shot:
    return replace(shot, transition_seconds=shot.transition_seconds or JOIN_SECONDS[shot.transition])


def _left(shots: list[Shot], fixed: set[int]) -> list[Shot]:
    """The film's last picture is left behind slowly, unless somebody speaks in it or the director said otherwise."""
    if shots and len(shots) - 1 not in fixed and not shots[-1].spoken and shots[-1].role is not Role.CARD:
        return [*shots[:-1], replace(shots[-1], move=Move.PULL_OUT)]
    return shots


def _look(direction: Direction, bible: Bible) -> Text:
    looks = [entry for entry in bible.entries if entry.kind == "look"]
    entry = next((entry for entry in looks if entry.id == "film"), looks[0] if len(looks) == 1 else None)
    return direction.look or (entry.description if entry else Text())


def _prompt(shot: Shot, bible: Bible, look: Text) -> Text:
    """The composed prompt, or a person's own where a note gave one."""
    composed = prompt(shot, bible, look)
    return Text(shot.prompt.ko or composed.ko, shot.prompt.en or composed.en)


def numbered(shots: Sequence[Shot]) -> tuple[Shot, ...]:
    """Shots with provisional ids, seeds and line ids, all made from content: equal shots are told apart by their order.

    The seed looks at what the shot shows and says, not at its neighbours, its id or the lock, so that a build from scratch draws the same.
    """
    counts: Counter[str] = Counter()
    result = []
    for shot in shots:
        content = content_of(shot)
        again = counts[content]
        counts[content] += 1
        id = new_id(content, again)
        seed = shot.seed or steady(shot.place_id, content, str(again))
        result.append(replace(shot, id=id, seed=seed, spoken=tuple(_named(line, id, place) for place, line in enumerate(shot.spoken))))
    return tuple(result)


def _named(line: Line, shot: str, place: int) -> Line:
    return replace(line, id=f"{shot}-{place + 1}")


def note_problems(screenplay: Screenplay, bible: Bible) -> tuple[Problem, ...]:
    """What the notes inside the text say that nobody understands, with the lines. A look of the bible is understood."""
    problems: list[Problem] = []
    for element in screenplay.elements:
        notes = (element.text.strip().removeprefix("[[").removesuffix("]]"),) if element.kind is Kind.NOTE else element.notes
        for note in notes:
            problems += read_note(note, element.lines.first)[1] if named_look(note, bible) is None else ()
    return tuple(problems)
