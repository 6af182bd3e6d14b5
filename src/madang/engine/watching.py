"""What a build tells, shown to a person: a bar on a terminal, plain lines elsewhere, JSON lines for programs."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict

from madang.engine.speaking import plain_problem, tell
from madang.film.build.events import Built, Event, Listener, Planned, Progress, Told, Unchanged
from madang.film.language import Language, Severity, Text

STEP = 0.1  # share of the whole between two plain lines


@contextmanager
def watcher(language: Language, *, as_json: bool) -> Iterator[Listener]:
    """A listener for a build's events, closed when the build ends."""
    if as_json:
        yield lambda event: tell(plain_event(event))
    elif sys.stderr.isatty():
        with _bar(language) as listen:
            yield listen
    else:
        yield _Lines(language)


def plain_event(event: Event) -> dict[str, object]:
    """An event as plain values."""
    name = type(event).__name__.lower()
    if isinstance(event, Told):
        return {"event": name, **plain_problem(event.problem)}
    held = asdict(event)
    if isinstance(event, Progress):
        held["doing"] = {"ko": event.doing.ko, "en": event.doing.en}
    return {"event": name, **held}


def words_of(event: Event) -> Text:
    """An event in words; empty for progress."""
    if isinstance(event, Planned):
        return Text(
            ko=f"숏 {event.shots}개, {event.seconds:.0f}초짜리 영화예요. 새로 만들 것 {event.takes}개, {clock(event.work, 'ko')}쯤 걸려요.",
            en=f"{event.shots} shots, {event.seconds:.0f} s of film. To be made: {event.takes}, in about {clock(event.work, 'en')}.",
        )
    if isinstance(event, Unchanged):
        return Text(ko=f"바뀐 것이 없어요. 영화는 {event.out}에 있어요.", en=f"Nothing changed. The film is in {event.out}.")
    if isinstance(event, Built):
        return _built(event)
    if isinstance(event, Told):
        return Text(ko=event.problem.say("ko"), en=event.problem.say("en"))
    return Text()


def _built(event: Built) -> Text:
    failures = Text(ko=f" 살펴볼 것이 {event.failures}가지 있어요: qc.json.", en=f" {event.failures} checks failed: see qc.json.")
    anew = Text(
        ko=f"새로 만든 것: 숏 {event.shots}개, 구간 {event.segments}개, {event.seconds:.1f}초.",
        en=f"Made anew: {event.shots} shots, {event.segments} segments, {event.seconds:.1f} s.",
    )
    return Text(
        ko=f"{event.film_seconds:.1f}초짜리 영화가 {event.out}에 있어요. {anew.ko}{failures.ko if event.failures else ''}",
        en=f"A film of {event.film_seconds:.1f} s is in {event.out}. {anew.en}{failures.en if event.failures else ''}",
    )


def clock(seconds: float, language: Language) -> str:
    """A stretch of time as a person says it."""
    whole = max(1, round(seconds))
    minutes, rest = divmod(whole, 60)
    if language == "ko":
        return f"{minutes}분 {rest}초" if minutes else f"{rest}초"
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


def _worth(event: Event) -> bool:
    return not isinstance(event, Told) or event.problem.severity is not Severity.NOTE


class _Lines:
    """Plain lines: every event but progress, and progress by tenths."""

    def __init__(self, language: Language):
        self._language, self._next = language, STEP

    def __call__(self, event: Event) -> None:
        if isinstance(event, Progress):
            if event.share >= self._next and event.share < 1:
                self._next = event.share + STEP
                left = clock(event.left, self._language)
                ending = f"{left} 남았어요" if self._language == "ko" else f"{left} left"
                print(f"{event.share:4.0%} {event.doing.say(self._language)}, {ending}", file=sys.stderr, flush=True)
        elif _worth(event):
            stream = sys.stdout if isinstance(event, Built | Unchanged) else sys.stderr
            print(words_of(event).say(self._language), file=stream, flush=True)


@contextmanager
def _bar(language: Language) -> Iterator[Listener]:
    from rich.console import Console
    from rich.progress import BarColumn, TaskProgressColumn, TextColumn
    from rich.progress import Progress as Bar

    console = Console(stderr=True, highlight=False)
    with Bar(TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), console=console, transient=True) as bar:
        task = bar.add_task("", total=1.0)

        def listen(event: Event) -> None:
            if isinstance(event, Progress):
                left = clock(event.left, language)
                ending = f"{left} 남음" if language == "ko" else f"{left} left"
                bar.update(task, completed=event.share, description=f"{event.doing.say(language)} · {ending}")
            elif isinstance(event, Built | Unchanged):
                bar.stop()
                print(words_of(event).say(language), flush=True)
            elif _worth(event):
                console.print(words_of(event).say(language), markup=False)

        yield listen
