"""The form of the music: which stretch of the film has which treatment, and which has none. After theory, before composing.

At least a fifth of the film stays without music; the motif comes with the title, with the thing that the story turns on, at the turn
and, slower, at the end; the piece ends two seconds before the last shot of the story does; the credits get a quiet reprise.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from madang.film.shots.shot import Role
from madang.film.takes.port import Cue
from madang.generators.score.theory import Mode

Treatment = Literal["intro", "sparse", "theme", "motion", "turn", "ending", "reprise", "silence"]
DARK = frozenset({"sad", "tense", "lonely"})
LIVELY = frozenset({"joyful", "playful"})
CARDS = frozenset({Role.CREDITS, Role.SUPPORTERS})


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch of the film with one treatment: seconds from the film's start, mood, tension 0 to 1, share of it that is spoken."""

    start: float
    end: float
    treatment: Treatment
    mood: str
    tension: float
    spoken: float
    wish: str = ""
    kept: bool = False  # never silenced: the thing that the story turns on is first seen here

    @property
    def length(self) -> float:
        return self.end - self.start

    @property
    def mode(self) -> Mode:
        wish = self.wish.lower()
        if any(word in wish for word in ("minor", "dark", "sad", "계면", "단조", "슬프", "어둡")):
            return "gyemyeonjo"
        if any(word in wish for word in ("major", "bright", "warm", "평조", "장조", "밝", "따뜻")):
            return "pyeongjo"
        return "gyemyeonjo" if self.mood in DARK else "pyeongjo"

    @property
    def tempo(self) -> float:
        """Beats a minute: 54 to 72 for quiet, 80 to 108 for motion (design 8)."""
        wish = self.wish.lower()
        slow = any(word in wish for word in ("slow", "느리", "느린", "천천"))
        fast = any(word in wish for word in ("fast", "quick", "빠르", "빠른", "경쾌"))
        quiet = 58 + 12 * self.tension
        if slow or self.treatment == "ending":
            return 54.0
        if fast or self.treatment == "motion":
            return 84 + 22 * self.tension
        return quiet


def stretches(cues: Sequence[Cue]) -> tuple[Stretch, ...]:
    """The film's form, from its cues: without gaps, in order."""
    if not cues:
        return ()
    scenes = [_stretch(list(group)) for _, group in groupby(cues, key=_part)]
    scenes = _place_turn(scenes, cues)
    return _leave_silence(scenes)


def _part(cue: Cue) -> tuple[str, int]:
    """What holds one stretch together: the title, a scene, the end cards."""
    if cue.shot.role is Role.TITLE:
        return "title", 0
    if cue.shot.role in CARDS:
        return "end", 0
    return "scene", cue.shot.scene


def _stretch(cues: list[Cue]) -> Stretch:
    start, end = float(cues[0].start), float(cues[-1].end)
    moods = [cue.shot.mood for cue in cues]
    mood = max(sorted(set(moods)), key=moods.count)
    tension = sum(cue.shot.tension * float(cue.end - cue.start) for cue in cues) / max(end - start, 1e-6)
    heard = sum(float(line.end - line.start) for cue in cues for line in cue.shot.spoken)
    wish = next((cue.shot.music for cue in cues if cue.shot.music), "")
    return Stretch(start, end, _treatment(cues, mood, tension), mood, tension, min(heard / max(end - start, 1e-6), 1.0), wish)


def _treatment(cues: list[Cue], mood: str, tension: float) -> Treatment:
    if any(word in cue.shot.music.lower() for cue in cues for word in ("none", "silence", "없음", "침묵", "음악 없이")):
        return "silence"
    if cues[0].shot.role is Role.TITLE:
        return "intro"
    if cues[0].shot.role in CARDS:
        return "reprise"
    moving = sum(subject.pose in {"run", "ride", "fly", "dance", "jump"} for cue in cues for subject in cue.shot.subjects)
    if moving * 2 >= len(cues) or (mood in LIVELY and tension > 0.45) or tension > 0.72:
        return "motion"
    return "theme" if mood in LIVELY | {"warm", "wonder"} else "sparse"


def _place_turn(scenes: list[Stretch], cues: Sequence[Cue]) -> list[Stretch]:
    """The last story scene is the ending; the first insert's scene states the motif; the scene before the ending is the turn's."""
    story = [number for number, scene in enumerate(scenes) if scene.treatment not in ("intro", "reprise")]
    if not story:
        return scenes
    done = list(scenes)
    inserts = [float(cue.start) for cue in cues if cue.shot.role is Role.INSERT]
    if inserts:
        first = next((n for n in story if done[n].start <= inserts[0] < done[n].end), story[0])
        if done[first].treatment != "silence":
            done[first] = replace(done[first], kept=True)
    if len(story) > 2 and done[story[-2]].treatment != "silence":
        done[story[-2]] = replace(done[story[-2]], treatment="turn")
    if done[story[-1]].treatment != "silence":
        done[story[-1]] = replace(done[story[-1]], treatment="ending")
    return done


def _leave_silence(scenes: list[Stretch]) -> tuple[Stretch, ...]:
    """Silence the most spoken, least tense scenes until a fifth of the film is without music; never the intro, turn, ending or reprise."""
    total = scenes[-1].end - scenes[0].start
    may = [n for n, scene in enumerate(scenes) if scene.treatment in ("sparse", "theme", "motion") and not scene.wish and not scene.kept]
    may.sort(key=lambda n: (-scenes[n].spoken, scenes[n].tension, n))
    done = list(scenes)

    def quiet() -> float:
        return sum(scene.length for scene in done if scene.treatment == "silence")

    for number in may:
        if quiet() >= 0.2 * total or len([n for n in may if done[n].treatment != "silence"]) <= 1:
            break
        if number > 0 and done[number - 1].treatment == "silence":
            continue  # two silent scenes in a row would sound like a fault
        done[number] = replace(done[number], treatment="silence")
    return tuple(_breathe(scene, total, quiet()) for scene in done)


def _breathe(scene: Stretch, total: float, quiet: float) -> Stretch:
    """Where whole scenes could not make the fifth, every stretch ends its music earlier, so that the place is heard."""
    missing = max(0.2 * total - quiet, 0) / max(total - quiet, 1e-6)
    if scene.treatment in ("silence", "intro", "ending") or missing <= 0:
        return scene
    return replace(scene, end=scene.end - min(missing * 1.25, 0.5) * scene.length)
