"""A scene's action covered: which shots show a beat, how near, from where (design 8). After the stage, before variety."""

import re

from madang.film.language import is_hangul, replace
from madang.film.shots.beats import Beat, Card, Note, Speech, Unit
from madang.film.shots.bible import Bible, Entry
from madang.film.shots.dialogue import cover_speech, share, silent_one
from madang.film.shots.direction import Order, obey, read_note
from madang.film.shots.pace import may_share
from madang.film.shots.reading import Reading, Seen, kind_category
from madang.film.shots.shot import Angle, Role, Shot, Size, Subject
from madang.film.shots.stage import DISTANT, Stage, blank, loud_things, small_things
from madang.film.shots.structure import Mark

MOTION = frozenset({"walk", "run", "row", "ride", "climb", "swim", "fly", "dance", "jump", "push", "pull", "fall", "swing-on"})
HANDS = frozenset(
    {"work", "hold", "give", "take", "eat", "drink", "cook", "read", "write", "carry", "open", "close", "dig", "plant-seed", "point"}
)
INWARD = frozenset({"think", "cry", "laugh", "sleep", "call", "hug", "bow", "kneel", "play-music", "wave"})
SKY = frozenset(
    {"star", "moon", "sun", "cloud", "rainbow", "lightning", "comet", "planet", "galaxy", "constellation", "airplane", "kite", "balloon"}
)
OBJECT_BEFORE, OBJECT_AFTER = 5, 30  # letters between a verb of looking and its object
LOOK_KEYS = frozenset({"look", "분위기", "룩"})
HEARD = re.compile(r"소리(?:가|만|$|\.)|들려|들린|\b(?:sound|noise|footsteps|echo|creak\w*|thud|knock(?:ing|s)?|rings?)\b", re.IGNORECASE)
CROWDS = frozenset({"crowd", "family"})


def cover(stage: Stage, units: tuple[Unit, ...], heading: Shot | None) -> tuple[list[Shot], dict[int, Order]]:
    """The scene's shots in order, without ids and lengths, and the orders of notes by the shot's place in the list.

    `heading` is the shot of the place alone, for a scene that does not begin with something to see.
    """
    shots: list[Shot] = []
    orders: dict[int, Order] = {}
    first = next((unit for unit in units if not isinstance(unit, Note | Mark)), None)
    if heading is not None and not isinstance(first, Beat | Card):
        shots.append(heading)
        stage.begun = True
    run: list[Speech] = []
    for index, unit in enumerate(units):
        if isinstance(unit, Note | Mark):
            _take_order(stage, unit, last=index == len(units) - 1)
            continue
        run = [*run, unit] if isinstance(unit, Speech) else []
        stage.answers = _answers(units[index + 1 :], unit) if isinstance(unit, Speech) else ""
        shared = _shared(stage, shots, run) if stage.order == Order() and len(shots) - 1 not in orders else None
        if shared:
            shots[-1] = shared
        else:
            made = _ordered(stage, orders, len(shots), _cover_unit(stage, unit))
            if isinstance(unit, Beat) and unit.item:
                stage.items |= set(range(len(shots), len(shots) + len(made)))
            shots += made
        after = units[index + 1] if index + 1 < len(units) else None
        if run and not isinstance(after, Speech | Note):
            shots += silent_one(stage, run)
    return shots, orders


def _answers(after: tuple[Unit, ...], speech: Speech) -> str:
    """Who speaks next in the same talk: it is to him that the line is said."""
    following = next((unit for unit in after if not isinstance(unit, Speech) or unit.name != speech.name), None)
    return following.name if isinstance(following, Speech) and following.voice == "on" and not following.phone else ""


def _take_order(stage: Stage, unit: Note | Mark, *, last: bool) -> None:
    if isinstance(unit, Note):
        take_note(stage, unit)
    elif unit.manner == "intercut":
        stage.apart = unit.begins
        stage.goes_on_apart = unit.begins and last
    else:
        stage.join = "dissolve"


def _ordered(stage: Stage, orders: dict[int, Order], at: int, made: list[Shot]) -> list[Shot]:
    """A unit's shots with what a note before them asked of the first, and how it is entered."""
    if made and stage.join:
        made[0], stage.join = replace(made[0], transition=stage.join), ""
    if made and stage.order != Order():
        orders[at] = stage.order
        made = _wanted_insert(made) if stage.order.size is Size.INSERT else made
        made[0] = obey(made[0], stage.order)
        stage.inserted |= _alone(made[0])
        stage.order = Order()
    return made


def _shared(stage: Stage, shots: list[Shot], run: list[Speech]) -> Shot | None:
    """The shot before with this line in it too: two who speak at once, or a short answer in a quiet scene."""
    if len(run) < 2 or not shots or len(shots[-1].spoken) != 1 or shots[-1].role is not Role.DIALOGUE:
        return None
    before, speech = run[-2:]
    return share(stage, shots[-1], before, speech) if speech.dual or (stage.quiet and may_share(before, speech)) else None


def _wanted_insert(made: list[Shot]) -> list[Shot]:
    """A person asked for an insert: the first things that the beat shows, alone, and the rule adds no second insert of them."""
    for at, shot in enumerate(made):
        things = tuple(subject for subject in shot.subjects if kind_category(subject.kind) not in ("person", "animal"))
        if things:
            kinds = {subject.kind for subject in things}
            rest = [each for each in made[at + 1 :] if each.role is not Role.INSERT or not kinds >= {one.kind for one in each.subjects}]
            return [replace(shot, role=Role.INSERT, subjects=things), *rest]
    return made


def _alone(shot: Shot) -> set[str]:
    """The thing that a near shot shows by itself, so that no insert shows it again."""
    near = shot.size in (Size.CLOSE, Size.INSERT) and len(shot.subjects) == 1
    return {subject.kind for subject in shot.subjects} if near else set()


def take_note(stage: Stage, note: Note) -> None:
    """A note of the text: what it says of look and music lasts to the scene's end, what it says of the shot is for the next one."""
    entry = named_look(note.text, stage.bible)
    order = _look_of(entry) if entry else read_note(note.text, note.lines.first)[0]
    stage.setting = stage.setting.ordered(order)
    stage.order = replace(order, time="", weather="", season="", light="", mood="", music="", place="").over(stage.order)


def named_look(note: str, bible: Bible) -> Entry | None:
    """The look of the bible that a note calls by its name or id: [[look: memory]]."""
    key, _, name = note.partition(":")
    if key.strip().lower() not in LOOK_KEYS or not name.strip():
        return None
    entry = bible.entry(name.strip())
    return entry if entry and entry.kind == "look" else bible.named(name, "look")


def _look_of(entry: Entry) -> Order:
    """A look's hour, weather and light as its description says them; the whole description is the light's words."""
    words = entry.description.say("en")
    order, _ = read_note(f"look: {words}")
    return replace(order, light=words)


def _cover_unit(stage: Stage, unit: Beat | Speech | Card) -> list[Shot]:
    if isinstance(unit, Speech):
        return cover_speech(stage, unit)
    if isinstance(unit, Card):
        return [replace(blank(stage, unit), role=Role.CARD, size=Size.WIDE)]
    return _silence(stage, unit) if unit.silent else _beat(stage, unit)


def _silence(stage: Stage, beat: Beat) -> list[Shot]:
    """Held, with nothing added: the face that we were with, or the place."""
    subjects = (replace(stage.focus, pose=""),) if stage.focus else ()
    size = Size.CLOSE if subjects else Size.WIDE
    return [replace(blank(stage, beat), role=Role.REACTION, size=size, subjects=subjects, sounds=("silence",))]


def _beat(stage: Stage, beat: Beat) -> list[Shot]:
    reading = stage.read(beat)
    first = not stage.begun
    stage.begun = True
    subjects = stage.cast(reading.subjects)
    shot = replace(blank(stage, beat), subjects=subjects, sounds=reading.sounds, suggestion=reading.unknown[:2])
    looked = _looked_at(reading)
    if not first and not beat.item and stage.focus is not None and _only_heard(beat, reading):
        return [replace(shot, role=Role.REACTION, size=Size.MEDIUM_CLOSE, subjects=(replace(stage.focus, pose=""),))]
    loud = tuple(seen for seen in loud_things(beat, reading) if seen.kind not in stage.inserted and seen.kind not in DISTANT)
    if loud and not reading.people and not (first and stage.new_place):
        stage.inserted |= {seen.kind for seen in loud}
        return [replace(shot, role=Role.INSERT, size=Size.INSERT, subjects=stage.cast(reading.subjects))]
    if first and stage.new_place:
        shots = [_establishing(shot, reading)]
    elif reading.looking and looked is not None and reading.people and not beat.item:
        shots = _look_and_seen(stage, shot, reading, looked)
    else:
        shots = [replace(shot, size=size_of(reading, first=first), angle=angle_of(reading))]
    if beat.item:
        return shots[:1]
    return shots + _inserts(stage, beat, reading, shots)


def _only_heard(beat: Beat, reading: Reading) -> bool:
    """Whether the line is a sound and shows nothing: then a face listens."""
    seen = reading.subjects or reading.places or reading.weather or reading.poses
    return not seen and bool(reading.sounds or HEARD.search(beat.text))


def _establishing(shot: Shot, reading: Reading) -> Shot:
    """A new place: the world first, people small in it; inside, the whole room."""
    small = bool(small_things(reading)) and not reading.people
    size = Size.MEDIUM_WIDE if small else Size.WIDE if shot.interior or reading.people else Size.EXTREME_WIDE
    return replace(shot, role=Role.ESTABLISH, size=size, angle=Angle.EYE)


def _looked_at(reading: Reading) -> Seen | None:
    """What the look meets: the verb's object, just before the verb in Korean, after it in English."""
    if not reading.people:
        return None
    looker = next((seen for seen in reading.people if seen.looking), reading.people[0])
    near = [seen for seen in reading.subjects if seen is not looker and _is_object(seen, reading.look_at)]
    return near[-1] if near else None


def _is_object(seen: Seen, verb: int) -> bool:
    if is_hangul(seen.word[-1:] or " "):
        return 0 < verb - seen.start - len(seen.word) <= OBJECT_BEFORE
    return 0 < seen.start - verb <= OBJECT_AFTER


def _look_and_seen(stage: Stage, shot: Shot, reading: Reading, looked: Seen) -> list[Shot]:
    """The face that looks, then what is seen, from there."""
    looker = next((seen for seen in reading.people if seen.looking), reading.people[0])
    seen = stage.cast((looked,))
    face = replace(shot, size=Size.CLOSE, subjects=stage.cast((looker,)), angle=Angle.LOW if looked.kind in SKY else Angle.EYE)
    high = "look-down" in (looker.pose, *reading.poses)
    size = Size.WIDE if looked.kind in SKY or looked.category == "vehicle" else Size.MEDIUM if looked.animate else Size.INSERT
    angle = Angle.LOW if looked.kind in SKY else Angle.HIGH if high else Angle.EYE
    role = Role.INSERT if size is Size.INSERT else Role.ACTION
    if looked.kind in stage.inserted:
        return [face]  # it was seen by itself already
    if size is Size.INSERT:
        stage.inserted.add(looked.kind)
    return [face, replace(shot, role=role, size=size, angle=angle, subjects=seen, sounds=())]


def size_of(reading: Reading, *, first: bool) -> Size:
    """How near a beat is shown, by who is in it and what is done. The first beat in a place that we know comes in nearer."""
    people = reading.people
    if not people:
        return _size_of_things(reading, first=first)
    heads = sum(seen.count for seen in people)
    pose = people[-1].pose or people[0].pose
    if heads >= 3 or any(seen.kind in CROWDS for seen in people):
        return Size.WIDE
    if heads == 2:
        return Size.MEDIUM if pose in HANDS | INWARD else Size.MEDIUM_WIDE
    if pose in MOTION:
        return Size.MEDIUM_WIDE if first else Size.WIDE
    if pose in HANDS:
        return Size.MEDIUM
    if pose.startswith("look"):
        return Size.CLOSE
    return Size.MEDIUM_CLOSE if pose in INWARD and not reading.things else Size.MEDIUM_WIDE if pose else Size.MEDIUM


def _size_of_things(reading: Reading, *, first: bool) -> Size:
    things = reading.things
    if any(seen.kind in SKY for seen in things) or not things:
        return Size.MEDIUM_WIDE if first else Size.WIDE
    small = small_things(reading)
    if len(things) == 1 and small and things[0].count == 1:
        return Size.CLOSE
    return Size.MEDIUM_WIDE if any(seen.category == "vehicle" for seen in things) or not small else Size.MEDIUM


def angle_of(reading: Reading) -> Angle:
    """Low for the sky and for climbing, high for looking down and lying, from the side for travelling."""
    poses = {seen.pose for seen in reading.subjects} | set(reading.poses)
    if any(seen.kind in SKY for seen in reading.subjects) or poses & {"look-up", "climb", "fly"}:
        return Angle.LOW
    if poses & {"look-down", "lie", "sleep", "dig", "plant-seed"}:
        return Angle.HIGH
    return Angle.PROFILE if poses & {"walk", "run", "ride", "row", "push", "pull"} else Angle.EYE


def _inserts(stage: Stage, beat: Beat, reading: Reading, shots: list[Shot]) -> list[Shot]:
    """Capitals and quotes at once, a plain noun when it returns; each thing once in a scene, two inserts a beat at most."""
    loud = {seen.kind: seen for seen in loud_things(beat, reading) if seen.kind not in DISTANT}
    small = {seen.kind: seen for seen in small_things(reading, stage.carried)}
    alone = {kind for shot in shots for kind in _alone(shot)}
    stage.inserted |= alone & (set(loud) | set(small))
    wanted = [seen for kind, seen in (small | loud).items() if kind not in stage.inserted and (kind in loud or kind in stage.things)]
    stage.things |= set(small)
    made = []
    for seen in wanted[:2]:
        stage.inserted.add(seen.kind)
        base = replace(blank(stage, beat), role=Role.INSERT, size=Size.INSERT, angle=Angle.HIGH)
        made.append(replace(base, subjects=(_thing(seen, beat.text),)))
    return made


def _thing(seen: Seen, text: str) -> Subject:
    word = seen.word if seen.word in text else seen.kind
    return Subject(seen.kind, word, seen.id, count=seen.count, traits=seen.traits)
