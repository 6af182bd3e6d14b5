"""A film is built: read, plan, make what is missing, join, look, print. The executor on this machine; the command and the bench call it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from madang.film.build.events import Built, Listener, Planned, Told, Unchanged
from madang.film.build.film import Film, plan_film, read_film, read_rate
from madang.film.build.lockfile import alone
from madang.film.build.making import Studio, make_takes
from madang.film.build.manifest import Manifest, inputs_of, read_manifest, stamps, unchanged, write_manifest
from madang.film.build.progress import Clockwork, guesses
from madang.film.build.requests import Asked, Wanted, film_sounds, live, motion, voice
from madang.film.build.work import DRAFT, DRAFT_RATE, STATE, Options, Work
from madang.film.build.workers import Workers
from madang.film.cut import lay_out
from madang.film.language import Problem, Severity, Text
from madang.film.shots import write_lock
from madang.film.takes import ANIMATIC, BrokenGenerator, Journal, Makers, NoSuchGenerator, Store, installed, load


def build(
    path: Path,
    out: Path,
    options: Options | None = None,
    *,
    listen: Listener = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
    now: Callable[[], str] = lambda: "",
    text: bytes | None = None,
) -> Built | Unchanged:
    """Build the film at `path` (a folder or a screenplay; `text` instead of its content) into the folder `out`.

    Everything finished is kept in OUT/.madang, so that a build that was stopped or killed goes on where it was, and only what changed
    is made anew. Raises Refused (nothing was done), NoSuchGenerator, Busy, Cancelled (all that was finished is kept), OSError.
    """
    options = options or Options()
    path, out = path.resolve(), out.resolve()  # timelines name files wherever they are read from
    root = path if path.is_dir() and text is None else out
    state = out / STATE
    before = read_manifest(state / "manifest.json")
    inputs = inputs_of(path, root, options, text=text)
    if unchanged(before, inputs, out):
        gone = Unchanged(str(out))
        listen(gone)
        return gone
    film = read_film(path, out, text=text)
    makers = options.makers if options.makers is not None else installed()
    if options.generator:
        load(options.generator, makers)
    with alone(state):
        work = _begin(film, out, options, makers, before, listen, cancelled, now)
        try:
            built = _run(work)
        finally:
            work.workers.close()
        write_manifest(replace(_manifest(work, built), inputs=inputs_of(path, root, options, text=text)), state / "manifest.json")
    listen(built)
    return built


def _begin(
    film: Film,
    out: Path,
    options: Options,
    makers: Makers,
    before: Manifest,
    listen: Listener,
    cancelled: Callable[[], bool],
    now: Callable[[], str],
) -> Work:
    from madang.film.master.fingerprints import Fingerprints

    planned = plan_film(film)
    for problem in (*film.problems, *planned.problems):
        listen(Told(problem))
    lock = write_lock(planned.lock)
    if not film.lock_path.exists() or film.lock_path.read_text("utf-8") != lock:
        film.lock_path.write_text(lock, "utf-8")
    size = options.size or (DRAFT if options.draft else film.size)
    rate = read_rate(options.rate) if options.rate else read_rate(DRAFT_RATE) if options.draft else film.rate
    if options.prints is not None:
        film = replace(film, prints=options.prints)
    state = out / STATE
    prints = Fingerprints(state / "media.json")
    digests = {name: prints(place) for name, place in film.media.items()}
    prints.save()
    workers = Workers(options.workers)
    studio = Studio(Store(state / "store"), Journal(state / "journal.jsonl"), workers, makers, state / "work", now)
    wanted = Wanted(size, rate, options.draft, options.generator)
    cut = lay_out(planned.shots, rate, film.edit)
    return Work(film, wanted, planned.bible, cut, out, studio, workers, Clockwork({}, listen), listen, cancelled, before, digests)


def _run(work: Work) -> Built:
    from madang.film.build.finishing import finish  # media libraries: only where there is something to do

    made = _takes(work)
    return finish(work, made)


def _takes(work: Work) -> list[str]:
    """Make every take that is not there; a shot whose maker failed gets the animatic. Returns the steps made."""
    asked = _all_asked(work)
    work.asked = {each.kind + ":" + each.owner: each for each in asked}
    missing = [each for each in asked if not _stands(each, work)]
    cost = _quoted(missing, work)
    pixels = work.wanted.size.width * work.wanted.size.height
    seconds = float(work.cut.seconds)
    work.clockwork.guesses = guesses(cost, work.cut.frames, seconds, pixels, len(work.film.prints), work.workers.count)
    work.listen(Planned(len(work.cut.clips), len(missing), seconds, round(sum(work.clockwork.guesses.values()), 1)))
    work.clockwork.enter("takes")
    made, fallen = make_takes(missing, work.studio, told=work.clockwork.tell, cancelled=work.cancelled)
    again = [replacement for each in fallen if (replacement := _animatic(each.asked, work))]
    made_again, lost = make_takes(again, work.studio, told=work.clockwork.tell, cancelled=work.cancelled)
    work.fallen = [each for each in fallen if not each.asked.owner.startswith("live:")] + lost
    for each in work.fallen:
        words = Text(ko=f"{each.asked.owner}: {each.reason.ko}", en=f"{each.asked.owner}: {each.reason.en}")
        work.listen(Told(Problem("take.failed", words, severity=Severity.WARNING)))
    return made + made_again


def _stands(asked: Asked, work: Work) -> bool:
    try:
        return work.studio.stands(asked)
    except (NoSuchGenerator, BrokenGenerator):
        return False


def _quoted(missing: list[Asked], work: Work) -> float:
    total = 0.0
    for each in missing:
        try:
            total += work.studio.generator(each.generator).quote(each.request).seconds
        except (NoSuchGenerator, BrokenGenerator):
            continue
    return total


def _all_asked(work: Work) -> list[Asked]:
    film, cut = work.film, work.cut
    found = [motion(clip, film, work.bible, work.wanted, work.digests) for clip in cut.clips]
    found += [sound for clip in cut.clips if (sound := live(clip, film, work.bible, work.wanted, work.digests))]
    if film.voices and film.generators["voice"]:
        found += [voice(line, clip.shot, film, work.bible, work.digests) for clip in cut.clips for line in clip.shot.spoken]
    return [*found, *film_sounds(cut, film)]


def _animatic(asked: Asked, work: Work) -> Asked | None:
    """The same shot, drawn by the animatic's maker; None for sound, for the animatic itself, and where an older take can be shown."""
    if asked.kind != "motion" or asked.generator == ANIMATIC or ANIMATIC not in work.studio.makers:
        return None
    held = work.studio.choice(asked)
    if held is not None and held.by != "animatic":
        return None
    clip = next(clip for clip in work.cut.clips if clip.shot.id == asked.owner)
    drawn = motion(clip, work.film, work.bible, work.wanted, work.digests, generator=ANIMATIC)
    return None if work.studio.stands(drawn) else drawn


def _manifest(work: Work, built: Built) -> Manifest:
    names = [str(place.relative_to(work.out)) for place in sorted(work.out.glob("*")) if place.is_file()]
    facts = [str(held["file"]) for _, held in work.studio.journal.steps("take:")]
    return Manifest("", stamps(work.out, names), work.slices, tuple(facts), tuple(sorted(work.cached)), built.failures)
