"""A film is built: read, plan, make what is missing, join, look, print. The executor on this machine; the command and the bench call it."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from madang.film.build.events import Built, Listener, Planned, Told, Unchanged
from madang.film.build.facts import read_rate
from madang.film.build.film import Film, credits_of, plan_film, read_film
from madang.film.build.lockfile import alone
from madang.film.build.making import Studio, make_takes
from madang.film.build.manifest import FOLDERS, Manifest, inputs_of, read_manifest, stamps, unchanged, write_manifest
from madang.film.build.progress import Clockwork, guesses
from madang.film.build.requests import LIVE, Asked, Wanted, film_sounds, live, motion, voices
from madang.film.build.supplied import timed
from madang.film.build.work import DRAFT, DRAFT_RATE, STATE, Options, Work
from madang.film.build.workers import Workers
from madang.film.cut import lay_out
from madang.film.language import Problem, Refused, Severity, Text
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
    _not_among_its_sources(root, out)
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


def _not_among_its_sources(root: Path, out: Path) -> None:
    """Raises Refused where the film would become part of what it is made of."""
    for name in FOLDERS:
        if out.is_relative_to(root / name):
            words = Text(
                ko=f"결과를 {name} 폴더에 둘 수 없어요. 다른 폴더를 골라 주세요.",
                en=f"The film cannot go into {name}. Choose another folder.",
            )
            raise Refused([Problem("build.inside", words, where=str(out))])


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
    film = replace(film, credits=credits_of(film, planned.shots))
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
    return Work(
        film, wanted, planned.bible, planned.shots, cut, out, studio, workers, Clockwork({}, listen), listen, cancelled, before, digests
    )


def _run(work: Work) -> Built:
    from madang.film.build.finishing import finish  # media libraries: only where there is something to do

    made = _takes(work)
    return finish(work, made)


def _takes(work: Work) -> list[str]:
    """Make every take that is not there; a shot whose maker failed gets the animatic. Returns the steps made.

    Voices come first: how long a line takes is known when somebody has spoken it, and the shot is given that time.
    """
    spoken = voices(work.shots, work.film, work.bible, work.digests)
    work.asked = {each.kind + ":" + each.owner: each for each in spoken}
    silent = [each for each in spoken if not _stands(each, work)]
    _guess(work, [*silent, *(each for each in _all_asked(work) if not _stands(each, work))] if silent else [])
    said = _made(work, silent, "voices") if silent else []
    work.cut = lay_out(timed(work.shots, _lengths(work), _held(work.film)), work.cut.rate, work.film.edit)
    asked = _all_asked(work)
    work.asked |= {each.kind + ":" + each.owner: each for each in asked}
    missing = [each for each in asked if not _stands(each, work)]
    _guess(work, missing)
    guessed = round(sum(work.clockwork.guesses.values()), 1)
    work.listen(Planned(len(work.cut.clips), len(said) + len(missing), float(work.cut.seconds), guessed))
    return said + _made(work, missing, "takes")


def _guess(work: Work, missing: list[Asked]) -> None:
    """How long everything should take from here on."""
    pixels = work.wanted.size.width * work.wanted.size.height
    voiced = _quoted([each for each in missing if each.kind == "voice"], work)
    cost = _quoted([each for each in missing if each.kind != "voice"], work)
    prints, workers = len(work.film.prints), work.workers.count
    work.clockwork.guesses = guesses(voiced, cost, work.cut.frames, float(work.cut.seconds), pixels, prints, workers)


def _made(work: Work, missing: list[Asked], phase: str) -> list[str]:
    """Make takes, and the animatic where that fails; what fell is told."""
    work.clockwork.enter(phase)
    made, fallen = make_takes(missing, work.studio, told=work.clockwork.tell, cancelled=work.cancelled)
    again = [replacement for each in fallen if (replacement := _animatic(each.asked, work))]
    made_again, lost = make_takes(again, work.studio, told=work.clockwork.tell, cancelled=work.cancelled)
    told = [each for each in fallen if not each.asked.owner.startswith(LIVE)] + lost
    for each in told:
        words = Text(ko=f"{each.asked.owner}: {each.reason.ko}", en=f"{each.asked.owner}: {each.reason.en}")
        work.listen(Told(Problem("take.failed", words, severity=Severity.WARNING)))
    work.fallen += told
    return made + made_again


def _lengths(work: Work) -> dict[str, Fraction]:
    """How long each line is that somebody has spoken, in seconds, by its id."""
    if not work.asked:
        return {}
    from madang.film.master.soundfile import sound_seconds

    choices = {each.owner: work.studio.choice(each) for each in work.asked.values()}
    return {owner: sound_seconds(work.studio.store.path(choice.take.file)) for owner, choice in choices.items() if choice}


def _held(film: Film) -> list[str]:
    """Shots whose length a person gave."""
    return [id for id, order in film.direction.orders.items() if order.seconds is not None]


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
