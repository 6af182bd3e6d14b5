"""How a shot feels: mood by words, hour and weather; tension by words and sizes. After the coverage, before lengths and moves."""

from collections import Counter
from collections.abc import Sequence

from madang.film.language import language_of, replace
from madang.film.shots.bible import Bible
from madang.film.shots.reading import read_line
from madang.film.shots.shot import Role, Shot, Size

BY_TIME = {"dawn": ("calm", 1.0), "morning": ("calm", 0.5), "dusk": ("warm", 0.8), "evening": ("warm", 0.4), "night": ("lonely", 0.3)}
BY_WEATHER = {"mist": ("lonely", 0.5), "rain": ("sad", 0.6), "snow": ("calm", 0.6), "wind": ("tense", 0.4)}
OWN, SCENE = 2.0, 0.6  # how much a shot's own words weigh, and the rest of its scene
NEAR = {Size.CLOSE: 0.2, Size.MEDIUM_CLOSE: 0.1, Size.INSERT: 0.1}
RUNNING = frozenset({"run", "fall", "jump", "climb", "swim"})
FEW, PRESSING = 0.2, 0.9  # a scene with fewer pressing shots than these is not tense; how much the others weigh
QUIET = frozenset({"calm", "warm", "sad", "lonely"})


def felt(shots: Sequence[Shot], bible: Bible) -> tuple[Shot, ...]:
    """A scene's shots with mood and tension. The director's mood stays."""
    own = [_moods(shot, bible) for shot in shots]
    scene: Counter[str] = Counter()
    for words in own:
        scene.update(set(words))
    pressing = sum(map(_presses, shots, own)) / max(4, len(shots))
    return tuple(_felt(shot, words, scene, max(0.0, pressing - FEW)) for shot, words in zip(shots, own))


def _moods(shot: Shot, bible: Bible) -> Counter[str]:
    """The moods of what is said, or else of what is seen."""
    if shot.spoken:
        return Counter(mood for line in shot.spoken for mood in read_line(line.words, language_of(line.words)).moods)
    return Counter(read_line(shot.text, language_of(shot.text), bible.mentions(shot.text)).moods)


def _presses(shot: Shot, own: Counter[str]) -> float:
    """1 where a shot's words are tense, cry out, or somebody runs from something."""
    return max(float(bool(own["tense"])), 0.5 * ("!" in shot.text), 0.5 * _runs(shot))


def _runs(shot: Shot) -> bool:
    return not shot.spoken and any(subject.pose in RUNNING for subject in shot.subjects)


def _felt(shot: Shot, own: Counter[str], scene: Counter[str], pressing: float) -> Shot:
    weights: dict[str, float] = {"calm": 0.4}
    for mood, weight in (BY_TIME.get(shot.time, ("calm", 0.1)), BY_WEATHER.get(shot.weather, ("calm", 0.1))):
        weights[mood] = weights.get(mood, 0.0) + weight
    for mood, number in scene.items():
        weights[mood] = weights.get(mood, 0.0) + SCENE * min(3, number)
    for mood, number in own.items():
        weights[mood] = weights.get(mood, 0.0) + OWN * number
    mood = shot.mood or max(weights, key=lambda each: (weights[each], each))
    tense = 0.35 * min(2, own["tense"]) + PRESSING * pressing + 0.1 * min(2, shot.text.count("!"))
    tense += 0.15 * (pressing > 0 and _runs(shot))
    if shot.role in (Role.DIALOGUE, Role.REACTION):
        tense += NEAR.get(shot.size, 0.0)
    calm = 0.5 if own and not own["tense"] and set(own) <= QUIET else 1.0
    return replace(shot, mood=mood, tension=round(min(1.0, tense * calm), 2))
