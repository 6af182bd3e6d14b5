"""Talk covered: the master, shoulders that tighten, the face that a line hurts, the silent one who decides. Beside coverage."""

from fractions import Fraction

from madang.film.language import Text, language_of, replace
from madang.film.screenplay.elements import Lines
from madang.film.shots.beats import Speech
from madang.film.shots.bible import Entry
from madang.film.shots.pace import HURTS
from madang.film.shots.reading import kind_category, read_line
from madang.film.shots.shot import Angle, Line, Role, Shot, Size, Subject
from madang.film.shots.stage import Stage, blank

TIGHTENING = (Size.MEDIUM, Size.MEDIUM_CLOSE, Size.CLOSE)
GROUP = 3
FRAMED = 4  # people in one frame, at most


def cover_speech(stage: Stage, speech: Speech) -> list[Shot]:
    """The shots of one line: where it is spoken, and the listener's face if it hurts. Lengths come later; lines start at 0."""
    entry = stage.bible.named(speech.name, "person")
    stage.spoken += 1
    heard = _line(speech, entry)
    if speech.voice == "over":
        return [_narrated(stage, speech, heard)]
    if speech.voice == "off":
        away = stage.unseen(entry, speech.name)
        if not (stage.apart and speech.phone and (away.id or away.word) in stage.homes):
            if speech.phone:
                stage.far.add(away.id or away.word)
            return [_faces(stage, speech, heard, _hearers(stage, away))]
        heard = replace(heard, voice="on")  # by turns, the other end of the wire is seen as well
    if stage.apart:
        stage.setting = stage.homes.get(entry.id if entry else speech.name, stage.setting)
    speaker = stage.speaker(entry, speech.name)
    stage.focus = speaker
    listeners = () if speech.phone else _listeners(stage, speaker)
    if speech.part % 2 and speech.part < speech.parts - 1 and listeners:
        return [_heard_on_a_face(stage, speech, heard, listeners[0])]
    spoken = replace(_talking(stage, speech, speaker, listeners), spoken=(heard,))
    hurts = listeners and not stage.hurt and HURTS.search(speech.words) and stage.speeches > 1
    if not hurts:
        return [spoken]
    stage.hurt = True
    face = replace(_air(stage, speech), role=Role.REACTION, size=Size.CLOSE, subjects=(replace(listeners[0], pose=""),))
    return [spoken, face]


def share(stage: Stage, shot: Shot, before: Speech, speech: Speech) -> Shot | None:
    """The shot with a second speaker's line in it, both in the frame; None where they are not together."""
    entry = stage.bible.named(speech.name, "person")
    other = stage.speaker(entry, speech.name)
    first = next((each for each in shot.subjects if not _same(each, other)), None)
    if stage.apart or first is None or (len(shot.subjects) > 1 and not any(_same(each, other) for each in shot.subjects)):
        return None
    stage.spoken += 1
    stage.focus = other
    pair = shot.subjects
    if len(pair) == 1:
        stage.mastered = True
        pair = (first, *_facing(stage, first, (other,))[1])
    alone = len(shot.subjects) == 1
    text = f"{shot.text} / {speech.name}: {speech.words}"
    lines = Lines(shot.lines.first, max(shot.lines.last, speech.lines.last))
    wider = Size.MEDIUM_WIDE if alone or speech.dual else shot.size
    angle = Angle.EYE if alone or speech.dual else shot.angle
    return replace(shot, subjects=pair, spoken=(*shot.spoken, _line(speech, entry)), text=text, lines=lines, size=wider, angle=angle)


def _listeners(stage: Stage, speaker: Subject) -> tuple[Subject, ...]:
    """Whoever else is there, first the one who answers."""
    others = stage.others(speaker)
    if not stage.answers or stage.apart:
        return others
    entry = stage.bible.named(stage.answers, "person")
    stage.people.setdefault(entry.id if entry else stage.answers, stage.unseen(entry, stage.answers))
    answers = stage.unseen(entry, stage.answers)
    return (answers, *(each for each in others if not _same(each, answers))) if not _same(answers, speaker) else others


def _hearers(stage: Stage, away: Subject) -> tuple[Subject, ...]:
    """Who hears a voice from elsewhere: first whoever we are with."""
    others = stage.others(away) if not stage.apart else ()
    focus = (stage.focus,) if stage.focus and not _same(stage.focus, away) and kind_category(stage.focus.kind) == "person" else ()
    return (*focus, *(each for each in others if not any(_same(each, one) for one in focus)))


def _same(one: Subject, other: Subject) -> bool:
    return (one.id or one.word) == (other.id or other.word)


def _heard_on_a_face(stage: Stage, speech: Speech, heard: Line, listener: Subject) -> Shot:
    """The middle of a long speech is heard on the face of who listens."""
    seen = replace(heard, voice="off")
    return replace(_air(stage, speech), role=Role.DIALOGUE, size=Size.MEDIUM_CLOSE, subjects=(replace(listener, pose=""),), spoken=(seen,))


def heat(stage: Stage, speech: Speech) -> float:
    """0 to 1: how far the talk has come, and how the line itself sounds."""
    far = stage.spoken / max(4, stage.speeches)
    moods = read_line(speech.words, speech.language).moods
    return min(1.0, 0.7 * far + 0.25 * ("!" in speech.words) + 0.2 * ("tense" in moods) + 0.15 * ("sad" in moods))


def _talking(stage: Stage, speech: Speech, speaker: Subject, listeners: tuple[Subject, ...]) -> Shot:
    shot = replace(_air(stage, speech), role=Role.DIALOGUE)
    if not stage.mastered and listeners:
        stage.mastered = True
        speaker, listeners = _facing(stage, speaker, listeners)
        people = (speaker, *listeners)[:FRAMED]
        size = Size.WIDE if len(people) >= GROUP else Size.MEDIUM_WIDE
        return replace(shot, size=size, subjects=people)
    warmth = max(heat(stage, speech), 0.75 * speech.part / max(1, speech.parts - 1) if speech.parts > 1 else 0.0)
    size = TIGHTENING[0 if warmth < 0.4 else 1 if warmth < 0.75 else 2]
    if len(listeners) == 1 and size is not Size.CLOSE:
        return replace(shot, size=size, angle=Angle.OVER_SHOULDER, subjects=(speaker, listeners[0]))
    return replace(shot, size=size, subjects=(speaker,))


def _facing(stage: Stage, speaker: Subject, listeners: tuple[Subject, ...]) -> tuple[Subject, tuple[Subject, ...]]:
    """The line between two who begin to talk: one left, one right, from now to the scene's end."""
    other = listeners[0]
    if other.side == speaker.side:
        moved = replace(other, side=-speaker.side, facing=speaker.side)
        stage.place(moved)
        return speaker, (moved, *listeners[1:])
    return speaker, listeners


def _faces(stage: Stage, speech: Speech, heard: Line, listeners: tuple[Subject, ...]) -> Shot:
    """A voice from outside: whoever hears it, or the place."""
    size = Size.MEDIUM_CLOSE if listeners else Size.MEDIUM_WIDE
    return replace(_air(stage, speech), role=Role.DIALOGUE, size=size, subjects=listeners[:1], spoken=(heard,))


def _narrated(stage: Stage, speech: Speech, heard: Line) -> Shot:
    """A voice over: what its words name, or the place with whoever was there, seen from afar."""
    reading = read_line(speech.words, speech.language, stage.bible.mentions(speech.words))
    named = stage.cast(reading.subjects[:3])
    subjects = named or ((replace(stage.focus, pose=stage.focus.pose),) if stage.focus else ())
    return replace(_air(stage, speech), role=Role.DIALOGUE, size=Size.WIDE, subjects=subjects, spoken=(heard,), sounds=reading.sounds)


def silent_one(stage: Stage, run: list[Speech]) -> list[Shot]:
    """After a talk among three or more: the face of the one who said nothing."""
    speakers = {speech.name for speech in run}
    if len(stage.people) < GROUP or len(run) < GROUP or len(speakers) < 2:
        return []
    mute = [each for key, each in stage.people.items() if key not in stage.speakers and each.count == 1 and each.id]
    if not mute:
        return []
    stage.speakers.setdefault(mute[-1].id)
    return [replace(_air(stage, run[-1]), role=Role.REACTION, size=Size.CLOSE, subjects=(mute[-1],))]


def _line(speech: Speech, entry: Entry | None) -> Line:
    name = entry.name if entry else Text(ko=speech.name) if language_of(speech.name) == "ko" else Text(en=speech.name)
    speaker = entry.id if entry else speech.name
    return Line("", speaker, name, speech.words, Fraction(0), Fraction(0), speech.voice, speech.manner, speech.lines)


def _air(stage: Stage, speech: Speech) -> Shot:
    shown = f"{speech.name}: {speech.words}" if speech.name else speech.words
    return replace(blank(stage, speech), text=shown)
