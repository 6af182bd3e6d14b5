"""From takes to finished files: timeline, sound, master, quality control, subtitles, prints, pictures. The second half of a build."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from madang.film.build.events import Built, Told
from madang.film.build.requests import FILM, LIVE
from madang.film.build.supplied import is_file
from madang.film.build.work import Work
from madang.film.cut import Subtitle, captions, line_start, scene_starts, spoken_stretches, subtitles, wanting
from madang.film.cut.exchange import write
from madang.film.cut.timeline import Media, Sound, to_otio
from madang.film.language import Language, Problem, Severity, Text
from madang.film.master.fingerprints import Fingerprints
from madang.film.master.join import Extras
from madang.film.master.letters import missing
from madang.film.master.measure import measure
from madang.film.master.mix import Stem, mix_file
from madang.film.master.quality import Check, Known, judge
from madang.film.master.render import Rendered, render
from madang.film.master.settings import Settings
from madang.film.master.soundfile import sound_seconds
from madang.film.prints.pictures import Thumb, contact_sheet, poster
from madang.film.prints.printing import NoSuchPrint, make_print, profile
from madang.film.shots import Role
from madang.film.takes import State, TakeKind, digest

CARDS = frozenset({Role.CARD, Role.CREDITS, Role.SUPPORTERS, Role.TITLE})


@dataclass(slots=True)
class Shown:
    """The files a film is shown by, and what is to be said of them."""

    media: Media
    stale: tuple[str, ...]


def finish(work: Work, made: list[str]) -> Built:
    """Join, look, print; returns what was made anew."""
    shown = choose_all(work)
    told = _subtitles(work)
    timeline = to_otio(work.cut, shown.media, title=work.film.title.say(work.film.language), subtitles=told)
    fingerprints = Fingerprints(work.out / ".madang" / "media.json")
    rendered, sound = _master(work, shown, timeline, told, fingerprints)
    checks = _quality(work, shown, told, sound is not None)
    _write_texts(work, timeline, told)
    _prints(work, shown, timeline, told, fingerprints)
    work.clockwork.leave()
    return _built(work, made, rendered, checks)


def choose_all(work: Work) -> Shown:
    """The take of every shot and line, and the film's sounds, as files of the store."""
    takes: dict[str, Path] = {}
    ids: dict[str, str] = {}
    stale = []
    for clip in work.cut.clips:
        asked = work.asked["motion:" + clip.shot.id]
        choice = work.studio.choice(asked, "" if is_file(clip.shot.take) else clip.shot.take)
        if choice is None:
            continue
        takes[clip.shot.id] = work.studio.store.path(choice.take.file)
        ids[clip.shot.id] = choice.take.id
        _remark(work, clip.shot.id, choice.take.notes)
        if choice.state is State.STALE:
            stale.append(clip.shot.id)
    voices = {}
    for clip in work.cut.clips:
        for line in clip.shot.spoken:
            if path := _sound_path(work, "voice", line.id):
                voices[line.id] = Sound(path, line_start(clip, line, work.cut.rate), sound_seconds(path), line.id)
    music, ambience = (_whole(work, kind) for kind in _film_kinds())
    return Shown(Media(takes, ids, voices, music, ambience), tuple(stale))


def _remark(work: Work, owner: str, notes: Iterable[Text]) -> None:
    """What could not be done quite as asked is told with every build that shows it."""
    for note in notes:
        words = Text(ko=f"{owner}: {note.ko}", en=f"{owner}: {note.en}")
        work.listen(Told(Problem("take.note", words, severity=Severity.WARNING)))


def _film_kinds() -> tuple[TakeKind, TakeKind]:
    return "music", "ambience"


def _sound_path(work: Work, kind: TakeKind, owner: str) -> Path | None:
    asked = work.asked.get(kind + ":" + owner)
    choice = work.studio.choice(asked) if asked else None
    return work.studio.store.path(choice.take.file) if choice else None


def _whole(work: Work, kind: TakeKind) -> tuple[Sound, ...]:
    path = _sound_path(work, kind, FILM)
    return (Sound(path, Fraction(0), work.cut.seconds, kind),) if path else ()


def _subtitles(work: Work) -> dict[Language, tuple[Subtitle, ...]]:
    film = work.film
    return {code: subtitles(work.cut, code, film.language, film.translations.get(code, {})) for code in film.languages}


def settings_of(work: Work) -> Settings:
    """The master's encoder: as takes are encoded, so that they are joined by copying."""
    return Settings(work.wanted.size.width, work.wanted.size.height, work.wanted.rate, draft=work.wanted.draft)


def _stems(work: Work, shown: Shown) -> list[Stem]:
    stems = [Stem(sound.path, sound.start, "speech") for sound in shown.media.voices.values()]
    stems += [Stem(sound.path, sound.start, "music") for sound in shown.media.music]
    stems += [Stem(sound.path, sound.start, "ambience") for sound in shown.media.ambience]
    return stems + [Stem(path, start, "live", seconds) for path, start, seconds in _live(work)]


def _live(work: Work) -> list[tuple[Path, Fraction, Fraction]]:
    """The clips' own sounds: file, start in the film and length in seconds. Silent ones are left out."""
    found = []
    for clip in work.cut.clips:
        asked = work.asked.get("ambience:" + LIVE + clip.shot.id)
        choice = work.studio.choice(asked) if asked else None
        if choice and not choice.take.details.get("silent"):
            found.append((work.studio.store.path(choice.take.file), clip.start / work.cut.rate, clip.frames / work.cut.rate))
    return found


def _mix(work: Work, shown: Shown, fingerprints: Fingerprints, bitrate: int) -> Path | None:
    """The film's sound at so many bits a second; None for a film without any."""
    stems = _stems(work, shown)
    if not stems:
        return None
    speech = spoken_stretches(work.cut, {name: sound.seconds for name, sound in shown.media.voices.items()})
    path = mix_file(
        stems,
        work.cut.seconds,
        work.cache,
        fingerprints,
        speech=speech,
        live=[(start, start + seconds) for _, start, seconds in _live(work)],
        loudness=work.film.loudness,
        bitrate=bitrate,
        cancelled=work.cancelled,
    )
    fingerprints.save()
    work.cached.add(str(path.relative_to(work.cache)))
    work.studio.journal.finish(f"sound:{path.stem}", {"file": path.name})
    return path


def _extras(work: Work, told: Mapping[Language, tuple[Subtitle, ...]]) -> Extras:
    chapters = tuple((frame, _chapter(shot.place_words, shot.role)) for frame, shot in scene_starts(work.cut))
    return Extras(told, chapters, work.film.title.say(work.film.language), work.film.language)


def _chapter(place: str, role: Role) -> str:
    return place if role not in CARDS else role.value


def _finished(work: Work) -> Any:
    """What hears of every encoded segment, and writes it down."""

    def made(path: Path) -> None:
        work.studio.journal.finish(f"segment:{path.stem}", {"file": path.name})

    return made


def _master(
    work: Work, shown: Shown, timeline: Any, told: Mapping[Language, tuple[Subtitle, ...]], fingerprints: Fingerprints
) -> tuple[Rendered, Path | None]:
    work.clockwork.enter("sound")
    settings = settings_of(work)
    sound = _mix(work, shown, fingerprints, settings.sound_bitrate)
    heard = work.clockwork.enter("master")
    rendered = render(
        timeline,
        work.out / "master.mp4",
        work.cache,
        settings,
        sound=sound,
        extras=_extras(work, told),
        workers=work.workers.lanes,
        progress=heard,
        cancelled=work.cancelled,
        made=_finished(work),
    )
    _note(work, rendered)
    work.studio.journal.finish(f"master:{rendered.key}", {"frames": rendered.frames})
    return rendered, sound


def _note(work: Work, rendered: Rendered) -> None:
    """Remember which cached segments are in use, for `sweep`."""
    for each in rendered.slices:
        path = Path(each.path)
        if path.is_relative_to(work.cache):
            work.cached.add(str(path.relative_to(work.cache)))


def _quality(work: Work, shown: Shown, told: Mapping[Language, tuple[Subtitle, ...]], sound: bool) -> tuple[Check, ...]:
    """Look at the master once and write qc.json; a master that was looked at before is not looked at again."""
    work.clockwork.enter("quality")
    cut, film = work.cut, work.film
    known = Known(
        frames=cut.frames,
        rate=cut.rate,
        loudness=film.loudness,
        still=tuple((clip.start / cut.rate, clip.end / cut.rate) for clip in cut.clips if clip.shot.role in CARDS),
        subtitles=told,
        missing_letters=missing([each.text for found in told.values() for each in found]),
        fallen=tuple((fallen.asked.owner, fallen.reason) for fallen in work.fallen),
        stale=shown.stale,
        wanting={code: wanting(cut, code, film.language, film.translations.get(code, {})) for code in film.languages},
        sound=sound,
    )
    checks = judge(measure(work.out / "master.mp4"), known)
    status = "failed" if any(check.status == "failed" for check in checks) else "ok"
    report = {"status": status, "frames": cut.frames, "seconds": round(float(cut.seconds), 3), "checks": [each.plain() for each in checks]}
    put(work.out / "qc.json", json.dumps(report, ensure_ascii=False, indent=1) + "\n")
    return checks


def put(path: Path, text: str) -> None:
    """Write a small file aside and rename it; one that already says so is left alone."""
    if path.exists() and path.read_text("utf-8") == text:
        return
    aside = path.with_name(f".{path.name}.part")
    aside.write_text(text, "utf-8")
    aside.replace(path)


def _write_texts(work: Work, timeline: Any, told: Mapping[Language, tuple[Subtitle, ...]]) -> None:
    """Subtitles and timelines beside the film. The OTIO's media are named relative to it; other editors want whole addresses."""
    for code, found in told.items():
        for form in ("srt", "vtt", "ass"):
            put(work.out / f"subtitles.{code}.{form}", captions(found, work.cut.rate, form))
    for form in ("edl", "xml", "fcpxml"):
        _addressed(timeline, work.out, whole=True)
        put(work.out / f"timeline.{form}", write(timeline, form).text)
    _addressed(timeline, work.out, whole=False)
    put(work.out / "timeline.otio", write(timeline, "otio").text)
    _addressed(timeline, work.out, whole=None)


def _addressed(timeline: Any, out: Path, *, whole: bool | None) -> None:
    """Name every medium, in place, by its address (True), relative to `out` (False), or by its path on this machine (None)."""
    from urllib.parse import unquote, urlparse

    for clip in timeline.find_clips():
        url = getattr(clip.media_reference, "target_url", "")
        if url:
            parsed = urlparse(url)
            place = Path(unquote(parsed.path)) if parsed.scheme == "file" else Path(url)
            place = place if place.is_absolute() else out.resolve() / place
            relative = str(place.relative_to(out.resolve())) if place.is_relative_to(out.resolve()) else str(place)
            clip.media_reference.target_url = place.as_uri() if whole else relative if whole is False else str(place)


def _prints(work: Work, shown: Shown, timeline: Any, told: Mapping[Language, tuple[Subtitle, ...]], fingerprints: Fingerprints) -> None:
    heard = work.clockwork.enter("prints")
    film, count = work.film, max(1, len(work.film.prints))
    silent = any(line.id not in shown.media.voices for clip in work.cut.clips for line in clip.shot.spoken)
    spoken = told.get(film.language, ()) if silent else ()  # one line that nobody hears, and all are shown
    for number, name in enumerate(film.prints):
        try:
            wanted = profile(name)
        except NoSuchPrint as wrong:
            work.listen(Told(Problem("film.print", wrong.message, severity=Severity.WARNING, where="film.toml")))
            continue
        rendered = make_print(
            wanted,
            timeline,
            work.out / f"{name}.mp4",
            work.cache,
            settings_of(work),
            sound=lambda bitrate: _mix(work, shown, fingerprints, bitrate),
            spoken=spoken,
            extras=_extras(work, told),
            workers=work.workers.lanes,
            progress=lambda share, number=number: heard((number + share) / count),  # type: ignore[misc]
            cancelled=work.cancelled,
            made=_finished(work),
        )
        _note(work, rendered)
        work.studio.journal.finish(f"print:{name}:{rendered.key}", {"frames": rendered.frames})
    _pictures(work, shown)


def _pictures(work: Work, shown: Shown) -> None:
    """Poster and contact sheet, made anew only where a shown take changed."""
    cut, takes = work.cut, shown.media.takes
    thumbs = [
        Thumb(takes.get(clip.shot.id), (clip.source + clip.frames // 2) / cut.rate, clip.shot.id, clip.shot.text) for clip in cut.clips
    ]
    key = digest([[str(thumb.path), thumb.second, thumb.id, thumb.words] for thumb in thumbs])
    sheet, front = work.out / "contact-sheet.jpg", work.out / "poster.jpg"
    mark = work.out / ".madang" / "pictures"
    if sheet.exists() and front.exists() and mark.exists() and mark.read_text("ascii") == key:
        return
    contact_sheet(thumbs, sheet, Fraction(work.wanted.size.width, work.wanted.size.height))
    titled = next((clip for clip in cut.clips if clip.shot.role is Role.TITLE and clip.shot.id in takes), None)
    chosen = titled or next((clip for clip in cut.clips if clip.shot.id in takes), None)
    if chosen is not None:
        second = (chosen.source + chosen.frames * 3 // 5) / cut.rate
        poster(takes[chosen.shot.id], second, front, "" if titled else work.film.title.say(work.film.language))
    put(mark, key)


def _built(work: Work, made: list[str], rendered: Rendered, checks: tuple[Check, ...]) -> Built:
    """What was made anew: shots' takes, the film's segments that the last build had not, and their seconds."""
    known = set(work.before.slices)
    names = [f"{Path(each.path).name}:{each.first}:{each.frames}" for each in rendered.slices]
    work.slices = tuple(names)
    new = [each for name, each in zip(names, rendered.slices, strict=True) if name not in known]
    shots = sum(step.startswith("take:motion:") for step in made)
    failures = sum(check.status == "failed" for check in checks)
    seconds = float(Fraction(sum(each.frames for each in new)) / work.cut.rate)
    return Built(
        str(work.out),
        rendered.frames,
        round(float(work.cut.seconds), 3),
        shots,
        len(new),
        round(seconds, 2),
        failures,
        dict(work.clockwork.timings),
    )
