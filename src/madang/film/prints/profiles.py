"""Prints are data: what a phone or a festival wants, by name. Before printing."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources

from madang.film.language import Text
from madang.film.master.settings import Settings


@dataclass(frozen=True, slots=True)
class Profile:
    """One kind of print. `picture` are bits a second, 0 where the master's own encoding is kept; `sound` are bits a second."""

    name: str
    title: Text
    copy: bool
    sound: int
    burn: bool
    soft: bool
    picture: int = 0
    preset: str = ""

    def settings(self, master: Settings) -> Settings:
        """How its segments are encoded, given how the master's are."""
        if self.copy:
            return replace(master, sound_bitrate=self.sound)
        # A smaller frame needs fewer bits for the same picture: full bits are for 1920x1080.
        share = min(1.0, master.width * master.height / (1920 * 1080))
        return replace(
            master, preset=self.preset or master.preset, bitrate=max(500_000, int(self.picture * share)), sound_bitrate=self.sound
        )


@lru_cache(maxsize=1)
def profiles() -> Mapping[str, Profile]:
    """All profiles by name."""
    data = tomllib.loads(resources.files(__package__).joinpath("profiles.toml").read_text("utf-8"))
    found = {}
    for name, held in data.items():
        title = Text(held.pop("ko"), held.pop("en"))
        found[name] = Profile(name, title, **held)
    return found
