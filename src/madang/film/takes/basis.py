"""What a take was made of, as digests: the basis (what was asked) and the recipe (how it was made). After shots, before takes."""

from collections.abc import Mapping
from dataclasses import fields

from madang.film.shots.shot import Line, Shot
from madang.film.takes.canonical import digest
from madang.film.takes.port import Cue, TakeRequest

# An id, a place in the text or a person's choice changes nothing that is to be seen or heard.
NOT_CONTENT = frozenset({"id", "seed", "generator", "take", "scene", "lines", "first_of_scene", "source"})
# How a shot is reached is the cut's business; the frames it needs for that are asked for by number.
NOT_OF_THE_PICTURE = frozenset({"transition", "transition_seconds"})


def content(shot: Shot | Line, without: frozenset[str] = frozenset()) -> dict[str, object]:
    """All of a shot (or line) that can be seen or heard in a take."""
    held = {field.name: getattr(shot, field.name) for field in fields(shot) if field.name not in NOT_CONTENT | without}
    if "spoken" in held:
        held["spoken"] = tuple(content(line) for line in held["spoken"])
    return held


def _cue(cue: Cue) -> dict[str, object]:
    return {"start": cue.start, "end": cue.end, "speech": cue.speech, "shot": content(cue.shot)}


def basis(request: TakeRequest, *, entries: Mapping[str, object] | None = None, media: Mapping[str, str] | None = None) -> str:
    """Digest of what is asked: the shot's content, the bible's entries and the files it uses, length, rate, size, keyframes.

    `entries` are the bible's, by id; `media` are digests of the files, by name. The maker, the seed and their parameters are no
    part of it: another setting never makes paid work stale.
    """
    asked: dict[str, object] = {"kind": request.kind, "language": request.language, "entries": entries or {}, "media": media or {}}
    if request.kind in {"picture", "motion"}:
        asked |= {"frames": request.frames, "rate": request.rate, "size": request.size, "keyframes": request.keyframes}
        asked |= {"style": request.style, "title": request.title, "credits": request.credits}
        asked["shot"] = content(request.shot, NOT_OF_THE_PICTURE) if request.shot else {}
    elif request.kind == "voice":
        line = request.line
        asked["line"] = {"speaker": line.speaker, "words": line.words, "manner": line.manner, "voice": line.voice} if line else {}
        asked["seconds"] = request.seconds
    else:
        asked |= {"seconds": request.seconds, "cues": [_cue(cue) for cue in request.cues]}
    return digest(asked)


def recipe(request: TakeRequest, generator: str, version: str) -> str:
    """Digest of how it is to be made: the maker, its version, seed and parameters."""
    return digest({"generator": generator, "version": version, "seed": request.seed, "parameters": dict(request.parameters)})
