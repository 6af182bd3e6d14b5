"""Finding generators by name. A stranger may add one: any installed package with an entry point in the group `madang.generators`."""

import importlib
from collections.abc import Mapping
from importlib.metadata import entry_points

from madang.film.language import Text
from madang.film.takes.port import Generator

GROUP = "madang.generators"
Makers = Mapping[str, str]  # name → "package.module:Class"


class NoSuchGenerator(Exception):
    """There is no generator of that name."""

    def __init__(self, name: str, known: tuple[str, ...]):
        self.message = Text(
            ko=f"'{name}' 생성기가 없어요. 쓸 수 있는 생성기: {', '.join(known)}.",
            en=f'There is no generator "{name}". There are: {", ".join(known)}.',
        )
        super().__init__(self.message.en)


class BrokenGenerator(Exception):
    """The generator is installed but cannot be started."""

    def __init__(self, name: str, reason: str):
        self.message = Text(
            ko=f"'{name}' 생성기를 시작하지 못했어요: {reason}. 설치를 확인해 주세요.",
            en=f'The generator "{name}" cannot be started: {reason}. Check how it was installed.',
        )
        super().__init__(self.message.en)

    def __reduce__(self) -> tuple[type[Exception], tuple[str]]:
        return (RuntimeError, (str(self),))


def installed() -> dict[str, str]:
    """All installed generators: name → "package.module:Class"."""
    return {point.name: point.value for point in sorted(entry_points(group=GROUP), key=lambda point: point.name)}


def load(name: str, makers: Makers) -> Generator:
    """Start a generator. Raises NoSuchGenerator or BrokenGenerator."""
    if name not in makers:
        raise NoSuchGenerator(name, tuple(sorted(makers)))
    module, _, attribute = makers[name].partition(":")
    try:
        maker: Generator = getattr(importlib.import_module(module), attribute)()
    except (ImportError, AttributeError, TypeError, OSError) as wrong:
        raise BrokenGenerator(name, str(wrong)) from wrong
    if not all(hasattr(maker, wanted) for wanted in ("name", "version", "kinds", "quote", "make")):
        raise BrokenGenerator(name, "it is not a Generator")
    return maker
