"""The form of the music: which stretch of the film has which treatment, and which has none. After theory, before composing.

At least a fifth of the film stays without music; the motif comes with the title, with the thing that the story turns on, at the turn
and, slower, at the end; the piece ends two seconds before the last shot of the story does; the credits get a quiet reprise. A picture
before the title belongs to its place alone.
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
OPENING = 12.0  # seconds: a first picture longer than this is a scene of its own
REST = 3.5  # seconds: what is shorter is no stretch of its own
INTRO = 11.0  # seconds that the motif needs to be said for the first time
HOLD = 2.0  # seconds of the last shot that stay after the music (design 8)
RING = 1.6  # seconds for which a last tone is heard after its stretch
PULSE = {"sad": 56.0, "lonely": 57.0, "calm": 60.0, "wonder": 62.0, "warm": 64.0, "tense": 66.0, "joyful": 70.0, "playful": 72.0}
LEAST, MOST = 0.21, 0.33  # of the film without music: a fifth (design 8) and a little; not a third


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
        if slow or self.treatment == "ending":
            return 54.0
        if fast or self.treatment == "motion":
            return 84 + 22 * self.tension
        if self.treatment == "theme" and self.mood in LIVELY:
            return 80 + 10 * self.tension
        return min(PULSE.get(self.mood, 60.0) + 6 * self.tension, 72.0)


def stretches(cues: Sequence[Cue]) -> tuple[Stretch, ...]:
    """The film's form, from its cues: in order, without overlap."""
    if not cues:
        return ()
    scenes = [_stretch(list(group)) for _, group in groupby(cues, key=_part)]
    scenes = _begin(_place_turn(scenes, cues))
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
    if moving * 3 >= len(cues) or (mood in LIVELY and tension > 0.45) or tension > (0.3 if mood == "tense" else 0.72):
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


def _begin(scenes: list[Stretch]) -> list[Stretch]:
    """A picture before the title is left to its place; the title's music goes on under the next pictures until the motif has been said."""
    done = list(scenes)
    number = next((n for n, scene in enumerate(done) if scene.treatment == "intro"), None)
    if number is None:
        return done
    if number == 1 and done[0].length <= OPENING and not done[0].kept and not done[0].wish:
        done[0] = replace(done[0], treatment="silence")
    if number + 1 < len(done) and done[number + 1].treatment not in ("silence", "reprise", "ending"):
        after = done[number + 1]
        end = max(done[number].end, min(done[number].start + INTRO, after.end))
        end = after.end if after.end - end < REST else end
        done[number : number + 2] = [replace(done[number], end=end), *([replace(after, start=end)] if end < after.end else [])]
    return done


def without_music(form: Sequence[Stretch], total: float) -> float:
    """Seconds of the film in which no music is heard: its tones ring for a while after a stretch ends."""
    heard, reached = 0.0, 0.0
    for scene in form:
        if scene.treatment != "silence":
            end = min(scene.end - HOLD if scene.treatment == "ending" else scene.end + RING, total)
            heard += max(end - max(scene.start, reached), 0)
            reached = max(reached, end)
    return total - heard


def _leave_silence(scenes: list[Stretch]) -> tuple[Stretch, ...]:
    """Silence the most spoken, least tense scenes until a fifth of the film is without music; never what runs, turns, begins or ends.

    Where whole scenes cannot make the fifth, every stretch ends its music earlier, and the ending begins later.
    """
    total = scenes[-1].end
    may = [n for n, scene in enumerate(scenes) if scene.treatment in ("sparse", "theme") and not scene.wish and not scene.kept]
    may.sort(key=lambda n: (-scenes[n].spoken, scenes[n].tension, n))
    done = list(scenes)
    for number in may:
        if without_music(done, total) >= LEAST * total or len([n for n in may if done[n].treatment != "silence"]) <= 1:
            break
        if "silence" in {scene.treatment for scene in (done[max(number - 1, 0)], done[min(number + 1, len(done) - 1)])}:
            continue  # two silent scenes in a row would sound like a fault
        tried = [*done[:number], replace(done[number], treatment="silence"), *done[number + 1 :]]
        done = tried if without_music(tried, total) <= MOST * total else done
    done = _give_theme(done)
    shares = (step / 20 for step in range(17))
    return next(
        (found for share in shares if without_music(found := tuple(_breathe(scene, share) for scene in done), total) >= LEAST * total),
        tuple(_breathe(scene, 0.8) for scene in done),
    )


def _give_theme(scenes: list[Stretch]) -> list[Stretch]:
    """A calm film has a theme too: its longest stretch of single tones becomes one."""
    sparse = [n for n, scene in enumerate(scenes) if scene.treatment == "sparse"]
    if not sparse or any(scene.treatment in ("theme", "motion") for scene in scenes):
        return scenes
    longest = max(sparse, key=lambda n: scenes[n].length)
    return [replace(scene, treatment="theme") if n == longest else scene for n, scene in enumerate(scenes)]


def _breathe(scene: Stretch, share: float) -> Stretch:
    """The stretch with less of its music."""
    if scene.kept or scene.treatment in ("silence", "intro"):
        return scene
    if scene.treatment == "ending":
        return replace(scene, start=scene.start + 0.6 * share * scene.length)
    return replace(scene, end=scene.end - share * scene.length)
