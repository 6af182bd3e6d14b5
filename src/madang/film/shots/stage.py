"""Who and what is on stage while a scene is covered: people keep their sides, things are remembered. Before the coverage."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from madang.film.language import replace
from madang.film.shots.beats import LOUD, Beat, Card, Speech
from madang.film.shots.bible import Bible, Entry, steady
from madang.film.shots.direction import Order
from madang.film.shots.reading import FAINT, FIXED, Reading, Seen, kind_category, read_line
from madang.film.shots.setting import Setting
from madang.film.shots.shot import Role, Shot, Size, Subject
from madang.film.shots.words import grammar

MEN, WOMEN = frozenset({"man", "boy"}), frozenset({"woman", "girl"})
PLURAL = 3  # whom "they" means at most
DISTANT = frozenset({"lamp", "lantern", "lightning", "rain-drop", "anchor", "candle"}) | FIXED  # no hand turns the story with them


@dataclass(slots=True)
class Stage:
    """What the coverage of one scene remembers. `people` by key in the order of appearance; `sides` once given stay (the 180° rule).

    `quiet` scenes share shots. `apart` says that places are seen by turns (INTERCUT): everybody speaks alone, where he was last seen
    (`homes`, for the whole film). `items` are the places of a montage's shots among the scene's; `carried` what hands still hold.
    """

    bible: Bible
    scene: int
    setting: Setting
    new_place: bool
    speeches: int = 0
    spoken: int = 0
    focus: Subject | None = None
    people: dict[str, Subject] = field(default_factory=dict)
    speakers: dict[str, None] = field(default_factory=dict)
    sides: dict[str, int] = field(default_factory=dict)
    things: set[str] = field(default_factory=set)
    inserted: set[str] = field(default_factory=set)
    mastered: bool = False
    hurt: bool = False
    begun: bool = False
    order: Order = field(default_factory=Order)
    quiet: bool = False
    homes: dict[str, Setting] = field(default_factory=dict)
    apart: bool = False
    goes_on_apart: bool = False
    items: set[int] = field(default_factory=set)
    carried: frozenset[str] = frozenset()
    far: set[str] = field(default_factory=set)  # who is at the other end of a wire
    join: str = ""  # how the next shot is entered
    answers: str = ""  # who speaks next in the same talk

    def read(self, beat: Beat) -> Reading:
        """The beat's reading, with whoever is meant by its pronouns and its missing subjects."""
        reading = read_line(beat.text, beat.language, self.bible.mentions(beat.text))
        self.setting = self.setting.after(reading)
        self.carried = frozenset()
        animals = bool(reading.people) and all(seen.category == "animal" for seen in reading.people)
        someone = (
            (reading.implied and (reading.poses or reading.pronoun))
            if not reading.people
            else animals and reading.pronoun and reading.poses
        )
        if someone and self.focus is not None:
            meant = self._meant(beat.text)
            self.carried = frozenset(each.holds for each in meant if each.holds and not reading.held)
            reading = replace(reading, subjects=(*(_as_seen(each, reading) for each in meant), *reading.subjects))
        return self._both(reading)

    def _both(self, reading: Reading) -> Reading:
        """Two people whom the line calls the two are those who are there."""
        pair = next((seen for seen in reading.subjects if seen.kind == "pair"), None)
        if pair is None or len(self.people) != 2:
            return reading
        two = tuple(replace(_as_seen(each, reading), pose=pair.pose, looking=pair.looking) for each in self.people.values())
        return replace(reading, subjects=(*two, *(seen for seen in reading.subjects if seen.kind != "pair")))

    def _meant(self, text: str) -> tuple[Subject, ...]:
        """Whom a pronoun means: all for they, the last one of that sex for he and she, else the focus."""
        words = set(re.findall(r"\w+", text.lower()))
        focus = (self.focus,) if self.focus else ()
        persons = [each for each in self.people.values() if kind_category(each.kind) == "person"]
        if words & grammar("plural_pronouns"):
            return tuple(self.people.values())[-PLURAL:] or focus
        for pronouns, own, other in (("masculine", MEN, WOMEN), ("feminine", WOMEN, MEN)):
            if words & grammar(pronouns):
                if self.focus and set(self.focus.traits) & own:
                    return focus
                sure = [each for each in persons if set(each.traits) & own]
                maybe = [each for each in (*(persons or self.people.values()), *focus) if not set(each.traits) & other]
                maybe = [each for each in maybe if each in persons] or maybe
                return tuple((sure or maybe or list(focus))[-1:])
        return focus

    def cast(self, seen: Iterable[Seen]) -> tuple[Subject, ...]:
        """Subjects for what a line shows; people keep side, looks and robe from shot to shot. The last one who acts becomes the focus."""
        subjects: list[Subject] = []
        for key, each in _each_once(seen).items():
            subject = self._subject(each, key)
            subjects.append(subject)
            if each.animate:
                self.people[key] = replace(subject, pose="")
                self.homes[key] = self.setting
                self.far.discard(key)
                if self.focus is None or each.pose or len(subjects) == 1:
                    self.focus = subject
        return tuple(subjects)

    def _subject(self, seen: Seen, key: str) -> Subject:
        known = self.people.get(key)
        entry = self.bible.entry(seen.id) if seen.id else None
        traits = (*(entry.traits if entry else ()), *(known.traits if known else ()), *seen.traits)
        side = self.side(key) if seen.animate else 0
        return Subject(
            kind=seen.kind,
            word=seen.word,
            id=seen.id,
            count=seen.count,
            pose=seen.pose,
            side=side,
            facing=-side or 1,
            traits=tuple(dict.fromkeys(traits)),
            holds=seen.holds,
        )

    def side(self, key: str) -> int:
        """-1 left or 1 right: the first by his own name, the others opposite to the one before; kept for the whole scene."""
        if key not in self.sides:
            last = next(reversed(self.sides.values()), 0)
            self.sides[key] = -last or (1 if steady("side", key) % 2 else -1)
        return self.sides[key]

    def place(self, subject: Subject) -> None:
        """Give somebody his side of the frame, for the rest of the scene."""
        for key, each in self.people.items():
            if (each.id or each.word) == (subject.id or subject.word):
                self.people[key] = subject
                self.sides[key] = subject.side

    def speaker(self, entry: Entry | None, name: str) -> Subject:
        """Who speaks, as a subject of this scene."""
        key = entry.id if entry else name
        self.speakers.setdefault(key)
        if key not in self.people:
            self.people[key] = self.unseen(entry, name)
        if not self.apart:
            self.homes[key] = self.setting
        self.far.discard(key)
        return self.people[key]

    def unseen(self, entry: Entry | None, name: str) -> Subject:
        """Somebody of whom a voice is heard, as a subject."""
        key = entry.id if entry else name
        known = self.people.get(key)
        side = self.side(key)
        kind, traits = (entry.drawn, entry.traits) if entry else ("adult", ())
        return known or Subject(kind or "adult", name, entry.id if entry else "", side=side, facing=-side, traits=traits)

    def others(self, subject: Subject) -> tuple[Subject, ...]:
        """Whoever else is in the scene, people first seen first; crowds and animals do not listen."""
        if self.apart:
            return ()
        away = {subject.id or subject.word, *self.far}
        rest = [each for each in self.people.values() if (each.id or each.word) not in away]
        people = [each for each in rest if kind_category(each.kind) == "person" and each.count == 1]
        return tuple([each for each in people if each.id] or people)


def _each_once(seen: Iterable[Seen]) -> dict[str, Seen]:
    """Whoever a line names twice is one (The coach, MS. ADEYEMI): what is said at either place holds."""
    once: dict[str, Seen] = {}
    for each in seen:
        key = each.id or f"{each.kind}:{each.word}"
        before = once.get(key)
        if before and not before.pose:
            each = replace(
                each, word=before.word, traits=tuple(dict.fromkeys((*before.traits, *each.traits))), holds=each.holds or before.holds
            )
        once[key] = each if before is None or not before.pose else before
    return once


def _as_seen(subject: Subject, reading: Reading) -> Seen:
    """Somebody whom the line means without naming him, doing what the line says."""
    return Seen(
        subject.kind,
        kind_category(subject.kind) or "person",
        subject.word,
        0,
        subject.id,
        subject.count,
        _strongest(reading.poses),
        subject.traits,
        reading.held or subject.holds,
        reading.looking,
    )


def _strongest(poses: tuple[str, ...]) -> str:
    return next((pose for pose in reversed(poses) if pose not in FAINT), poses[-1] if poses else "")


def loud_things(beat: Beat, reading: Reading) -> tuple[Seen, ...]:
    """Things that the text writes in capitals or quotes, names of people left out: what an insert is for."""
    things = []
    shown = {seen.kind for seen in reading.things} | {seen.holds for seen in reading.subjects} | {reading.held}
    for match in LOUD.finditer(beat.text):
        words = next(filter(None, match.groups()))
        found = read_line(words, beat.language)
        things += [each for each in found.subjects if each.category == "thing" and each.kind in shown]
    return tuple(things)


def small_things(reading: Reading, carried: frozenset[str] = frozenset()) -> tuple[Seen, ...]:
    """Things of the line that a hand could hold, held ones included but for what is only `carried` on: what an insert can show."""
    held = [Seen(seen.holds, "thing", seen.holds, seen.start) for seen in reading.subjects if seen.holds and seen.holds not in carried]
    lying = [seen for seen in reading.subjects if seen.category == "thing" and seen.kind not in DISTANT]
    return (*lying, *held)


def blank(stage: Stage, unit: Beat | Speech | Card) -> Shot:
    """A shot of this moment's place and air with nobody in it."""
    setting = stage.setting
    return Shot(
        id="",
        scene=stage.scene,
        role=Role.ACTION,
        lines=unit.lines,
        text=unit.words if isinstance(unit, Speech) else unit.text,
        size=Size.WIDE,
        place=setting.place,
        place_words=setting.place_words,
        place_id=setting.place_id,
        interior=setting.interior,
        time=setting.time,
        weather=setting.weather,
        season=setting.season,
        light=setting.light,
        mood=setting.mood,
        music=setting.music,
    )
