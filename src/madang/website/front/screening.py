"""The sample film of a demo yard, as its builder leaves it on the disk: `films/NAME/progress.json`, and the film beside it when it is done.

Films of clubs come with the studio, and stand in the database; this one belongs to nobody.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from django.conf import settings

from madang.film.language import Language, Text

State = Literal["waiting", "building", "ready", "failed"]
STATES: tuple[State, ...] = ("waiting", "building", "ready", "failed")
FILES = {
    "film.mp4": ("web.mp4", "video/mp4"),
    "poster.jpg": ("poster.jpg", "image/jpeg"),
    "ko.vtt": ("subtitles.ko.vtt", "text/vtt; charset=utf-8"),
    "en.vtt": ("subtitles.en.vtt", "text/vtt; charset=utf-8"),
}


@dataclass(frozen=True, slots=True)
class Screening:
    """A film, and how far it is. `share` is 0 to 1 of the whole work, `left` seconds."""

    folder: Path
    state: State
    title: Text
    logline: Text
    share: float = 0.0
    left: float = 0.0
    doing: Text = field(default_factory=Text)

    def file(self, name: str) -> Path | None:
        """A file that a page may show; None until there is one."""
        found = self.folder / FILES[name][0] if name in FILES else None
        return found if found is not None and self.state == "ready" and found.is_file() else None

    def captions(self) -> tuple[str, ...]:
        """Languages that can be read along."""
        return tuple(language for language in ("ko", "en") if self.file(f"{language}.vtt"))

    def words(self, language: Language) -> str:
        """How far it is, in one sentence."""
        if self.state == "ready":
            return "다 됐어요." if language == "ko" else "It is done."
        minutes, seconds = divmod(max(1, round(self.left)), 60)
        doing = self.doing.say(language)
        if self.state != "building" or not doing:
            return "곧 만들기 시작해요." if language == "ko" else "It will be begun in a moment."
        if language == "ko":
            return f"{doing}. {f'{minutes}분 {seconds}초' if minutes else f'{seconds}초'}쯤 남았어요."
        return f"{doing}; about {f'{minutes} min {seconds} s' if minutes else f'{seconds} s'} left."


def screening(name: str = "lotus-pond") -> Screening | None:
    """The film with this name; None where none was ever begun."""
    folder = Path(settings.MADANG_DATA) / "films" / name
    try:
        told = json.loads((folder / "progress.json").read_text("utf-8"))
    except (OSError, ValueError):
        return None
    if told.get("state") not in STATES:
        return None
    title, logline, doing = (Text(**told.get(word, {})) for word in ("title", "logline", "doing"))
    return Screening(folder, told["state"], title, logline, float(told.get("share", 0)), float(told.get("left", 0)), doing)
