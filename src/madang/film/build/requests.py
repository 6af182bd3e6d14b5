"""What is asked of generators for a film: one request a shot, a line, and the film's music and ambience. After the layout; pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from madang.film.build.film import Film
from madang.film.build.supplied import FOOTAGE, is_file, recording
from madang.film.cut import Clip, Cut, line_start
from madang.film.shots import Bible, Line, Role, Shot
from madang.film.takes import ANIMATIC, Cue, FrameSize, TakeKind, TakeRequest, basis, digest, recipe

FILM = "film"  # the owner of music and ambience
LIVE = "live:"  # the sound that belongs to a shot's own footage


@dataclass(frozen=True, slots=True)
class Asked:
    """One wanted take: whose it is, of whom it is asked, and what; `key` names the step by all of that."""

    owner: str
    generator: str
    request: TakeRequest
    basis: str

    @property
    def kind(self) -> TakeKind:
        return self.request.kind

    def recipe(self, version: str) -> str:
        return recipe(self.request, self.generator, version)

    def step(self, version: str) -> str:
        """The step's name: equal names make equal takes."""
        return f"take:{self.kind}:{self.owner}:{digest([self.basis, self.recipe(version)])}"


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the film is wanted: size, rate, draft; a generator for every shot that names none, or "" for the film's own."""

    size: FrameSize
    rate: Fraction
    draft: bool = False
    generator: str = ""


def entries_used(shot: Shot, bible: Bible) -> dict[str, object]:
    """The bible's entries that a shot shows, by id: what of them can be seen."""
    ids = {shot.place_id, *(subject.id for subject in shot.subjects)} - {""}
    used = [entry for entry in bible.entries if entry.id in ids or entry.kind == "look"]
    return {entry.id: [entry.name, entry.description, entry.drawn, entry.traits, entry.references] for entry in used}


def motion(clip: Clip, film: Film, bible: Bible, wanted: Wanted, digests: Mapping[str, str], *, generator: str = "") -> Asked:
    """The request for a shot's moving picture. `generator` overrides the shot's own; `digests` are of media files, by name.

    A shot for which a person named a file is made of it, whoever makes the others.
    """
    shot = clip.shot
    own = shot.generator or (FOOTAGE if is_file(shot.take) else "")
    maker = generator or own or wanted.generator or film.generators["motion"] or ANIMATIC
    media = _media_of(shot, film, bible)
    request = TakeRequest(
        kind="motion",
        seed=shot.seed,
        shot=shot,
        frames=clip.take_frames,
        rate=wanted.rate,
        size=wanted.size,
        keyframes=clip.keyframes,
        language=film.language,
        style=film.style,
        title=film.title if shot.role is Role.TITLE else TakeRequest("motion", 0).title,
        credits=_rows(shot, film),
        media=media,
        parameters={**({"draft": True} if wanted.draft else {}), **film.parameters.get(shot.take, {})},
    )
    return Asked(shot.id, maker, request, _basis(request, shot, bible, digests))


def _basis(request: TakeRequest, shot: Shot, bible: Bible, digests: Mapping[str, str]) -> str:
    used = {name: digests.get(name, "") for name in request.media}
    return basis(request, entries=entries_used(shot, bible), media={**used, **({"take": shot.take} if shot.take in request.media else {})})


def _rows(shot: Shot, film: Film) -> tuple[tuple[str, str], ...]:
    if shot.role is Role.CREDITS:
        return film.credits
    if shot.role is Role.SUPPORTERS:
        return tuple(("", line.strip()) for line in film.supporters.say(film.language).splitlines() if line.strip())
    return ()


def _media_of(shot: Shot, film: Film, bible: Bible) -> dict[str, Path]:
    """The files that a shot uses: the one it is shown by, and the references of who is in it."""
    ids = {shot.place_id, *(subject.id for subject in shot.subjects)}
    names = {shot.take, *(name for entry in bible.entries if entry.id in ids for name in entry.references)}
    return {name: film.media[name] for name in sorted(names & film.media.keys())}


def live(clip: Clip, film: Film, bible: Bible, wanted: Wanted, digests: Mapping[str, str]) -> Asked | None:
    """The request for the sound of a shot that residents filmed; None where the shot is no footage."""
    asked = motion(clip, film, bible, wanted, digests)
    if clip.shot.take not in film.media or asked.generator == ANIMATIC:
        return None
    shot, request = clip.shot, asked.request
    given = film.parameters.get(shot.take, {})
    first = Fraction(str(given.get("start", 0))) + (clip.source / wanted.rate)  # where the picture is when the shot begins
    sound = TakeRequest(
        kind="ambience",
        seed=shot.seed,
        shot=shot,
        cues=(Cue(Fraction(0), clip.frames / wanted.rate, shot),),
        seconds=clip.frames / wanted.rate,
        media=request.media,
        parameters={**given, "start": round(float(first), 6)},
    )
    return Asked(LIVE + shot.id, asked.generator, sound, _basis(sound, shot, bible, digests))


def heard(line: Line, film: Film) -> bool:
    """Whether a line has a voice: a recorded one always, a generator's where the film is wanted with voices."""
    return bool(recording(line, film.direction, film.media)) or (film.voices and bool(film.generators["voice"]))


def voices(shots: Iterable[Shot], film: Film, bible: Bible, digests: Mapping[str, str]) -> tuple[Asked, ...]:
    """The requests for all lines that are heard."""
    return tuple(voice(line, shot, film, bible, digests) for shot in shots for line in shot.spoken if heard(line, film))


def voice(line: Line, shot: Shot, film: Film, bible: Bible, digests: Mapping[str, str]) -> Asked:
    """The request for a line's voice: somebody's recording in media, else the film's generator."""
    recorded = recording(line, film.direction, film.media)
    entry = bible.entry(line.speaker)
    parameters: dict[str, str | int | float | bool] = {"voice": entry.voice} if entry and entry.voice else {}
    if recorded:
        parameters = {**film.parameters.get(recorded, {}), "file": recorded}
    media = {recorded: film.media[recorded]} if recorded else {}
    request = TakeRequest(
        kind="voice", seed=shot.seed, line=line, seconds=line.end - line.start, language=film.language, media=media, parameters=parameters
    )
    asked = basis(request, media={name: digests.get(name, "") for name in media})
    return Asked(line.id, FOOTAGE if recorded else film.generators["voice"], request, asked)


def film_sounds(cut: Cut, film: Film) -> tuple[Asked, ...]:
    """The requests for music and ambience of the whole film; none for a kind that the film does without."""
    cues = tuple(_cue(clip, cut, film) for clip in cut.clips)
    seed = int(digest(film.title)[:8], 16) >> 1
    found = []
    kinds: tuple[TakeKind, ...] = ("music", "ambience")
    for kind in kinds:
        if film.generators[kind]:
            request = TakeRequest(
                kind=kind, seed=seed, cues=cues, rate=cut.rate, seconds=cut.seconds, language=film.language, title=film.title
            )
            found.append(Asked(FILM, film.generators[kind], request, basis(request)))
    return tuple(found)


def _cue(clip: Clip, cut: Cut, film: Film) -> Cue:
    speech = []
    for line in clip.shot.spoken:
        if heard(line, film):
            start = line_start(clip, line, cut.rate)
            speech.append((start, start + line.end - line.start))
    return Cue(clip.start / cut.rate, clip.end / cut.rate, clip.shot, tuple(speech))
