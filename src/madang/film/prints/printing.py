"""A print is made: the same timeline as the master's, with the profile's settings, letters and sound. After the master."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from madang.film.cut.subtitles import Subtitle
from madang.film.language import Text
from madang.film.master.join import Extras
from madang.film.master.render import Rendered, never, render
from madang.film.master.settings import Settings
from madang.film.prints.profiles import Profile, profiles


class NoSuchPrint(Exception):
    """Nobody knows a print of that name."""

    def __init__(self, name: str):
        known = ", ".join(profiles())
        self.message = Text(ko=f"'{name}' 상영본은 없어요. 있는 것: {known}.", en=f'There is no print "{name}". There are: {known}.')
        super().__init__(self.message.en)


def profile(name: str) -> Profile:
    """A profile by name. Raises NoSuchPrint."""
    try:
        return profiles()[name]
    except KeyError:
        raise NoSuchPrint(name) from None


def make_print(
    wanted: Profile,
    timeline: Any,
    out: Path,
    cache: Path,
    master: Settings,
    *,
    sound: Callable[[int], Path | None],
    spoken: Sequence[Subtitle],
    extras: Extras,
    workers: int = 2,
    progress: Callable[[float], None] = lambda _: None,
    cancelled: Callable[[], bool] = never,
    made: Callable[[Path], None] = lambda _: None,
) -> Rendered:
    """Make one print of a timeline. `sound` gives the mix at so many bits a second; `spoken` is what is burned in, empty where voices
    are heard. Where the profile keeps the master's encoding, only segments with letters are encoded; all others are copied.
    """
    burned = tuple(spoken) if wanted.burn else ()
    soft = {language: lines for language, lines in extras.subtitles.items() if wanted.soft and not (burned and language == extras.language)}
    return render(
        timeline,
        out,
        cache,
        wanted.settings(master),
        burned=burned,
        sound=sound(wanted.sound),
        extras=replace(extras, subtitles=soft),
        workers=workers,
        progress=progress,
        cancelled=cancelled,
        made=made,
    )
