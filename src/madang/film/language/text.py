"""Two languages are one value."""

from dataclasses import dataclass
from typing import Literal

Language = Literal["ko", "en"]


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in Korean and English. Either may be empty where a person wrote only one; `say` then gives the other."""

    ko: str = ""
    en: str = ""

    def say(self, language: Language) -> str:
        """The words in `language`, or in the other one where these are missing."""
        return (self.ko or self.en) if language == "ko" else (self.en or self.ko)

    def __bool__(self) -> bool:
        return bool(self.ko or self.en)
