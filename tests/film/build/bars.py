"""Small honest generators for tests: a moving bar on a colour of the seed's, sine tones, one that fails, one that takes money."""

import errno
import os
import wave
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

import numpy as np
from av.video.frame import VideoFrame

from madang.film.language import Text
from madang.film.takes.codec import MotionWriter
from madang.film.takes.port import Cancelled, Failed, Made, Quote, TakeKind, TakeRequest


class Bars:
    """A bar wanders over a ground whose brightness the seed and the shot's words decide."""

    name = "bars"
    version = "1"
    kinds: frozenset[TakeKind] = frozenset({"motion", "picture"})

    def quote(self, request: TakeRequest) -> Quote:
        return Quote(request.frames * 0.001)

    def make(self, request: TakeRequest, into: Path, *, progress: Callable[[float], None], cancelled: Callable[[], bool], key: str) -> Made:
        path = into / "bars.mp4"
        width, height = request.size.width, request.size.height
        words = request.shot.text if request.shot else ""
        ground = 60 + (sum(words.encode()) + request.seed) % 120
        draft = bool(request.parameters.get("draft"))
        with MotionWriter(path, width, height, request.rate, request.keyframes, draft=draft) as writer:
            for number in range(request.frames):
                if cancelled():
                    raise Cancelled
                planes = np.full((height * 3 // 2, width), 128, np.uint8)
                planes[:height] = ground
                left = number * 3 % (width - 8)
                planes[:height, left : left + 8] = 220
                writer.write(VideoFrame.from_ndarray(planes, format="yuv420p"))
                progress((number + 1) / request.frames)
        return Made(path, details={"ground": ground})


class Broken(Bars):
    """Never manages."""

    name = "broken"

    def make(self, request: TakeRequest, into: Path, *, progress: Callable[[float], None], cancelled: Callable[[], bool], key: str) -> Made:
        raise Failed(Text(ko="붓이 부러졌어요.", en="The brush broke."))


class Tones:
    """A sine for music, quieter and lower for ambience; a beep for a voice."""

    name = "tones"
    version = "1"
    kinds: frozenset[TakeKind] = frozenset({"music", "ambience", "voice"})

    def quote(self, request: TakeRequest) -> Quote:
        return Quote(0.05)

    def make(self, request: TakeRequest, into: Path, *, progress: Callable[[float], None], cancelled: Callable[[], bool], key: str) -> Made:
        pitch = {"music": 330.0, "ambience": 110.0, "voice": 880.0}[request.kind]
        time = np.arange(round(request.seconds * 48_000)) / 48_000
        wobble = 0.7 + 0.3 * np.sin(2 * np.pi * 0.5 * time)
        samples = np.round(0.2 * wobble * np.sin(2 * np.pi * pitch * time) * 32767).astype("<i2")
        path = into / "tone.wav"
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(48_000)
            file.writeframes(samples.tobytes())
        return Made(path)


class Fickle(Bars):
    """Draws everything but hammers, and has something to say of it."""

    name = "fickle"

    def make(self, request: TakeRequest, into: Path, *, progress: Callable[[float], None], cancelled: Callable[[], bool], key: str) -> Made:
        if request.shot and "망치" in request.shot.text:
            raise Failed(Text(ko="망치는 못 그려요.", en="No hammers."))
        made = super().make(request, into, progress=progress, cancelled=cancelled, key=key)
        return Made(made.path, notes=(Text(ko="대충 그렸어요.", en="Drawn roughly."),))


class Nothing:
    """Has a generator's name and nothing else."""

    name = "nothing"


class Frail(Bars):
    """Its process dies at the first take of a build that has left no mark yet."""

    name = "frail"

    def make(self, request: TakeRequest, into: Path, *, progress: Callable[[float], None], cancelled: Callable[[], bool], key: str) -> Made:
        mark = into.parent / "died"
        if not mark.exists():
            mark.touch()
            os._exit(9)
        return super().make(request, into, progress=progress, cancelled=cancelled, key=key)


class Dying(Bars):
    """Its process dies whenever it draws."""

    name = "dying"

    def make(self, request: TakeRequest, into: Path, *, progress: Callable[[float], None], cancelled: Callable[[], bool], key: str) -> Made:
        os._exit(9)


class Full(Bars):
    """Finds no room on the disk."""

    name = "full"

    def make(self, request: TakeRequest, into: Path, *, progress: Callable[[float], None], cancelled: Callable[[], bool], key: str) -> Made:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(into))


class Impatient(Bars):
    """Gives up though nobody stopped it."""

    name = "impatient"

    def make(self, request: TakeRequest, into: Path, *, progress: Callable[[float], None], cancelled: Callable[[], bool], key: str) -> Made:
        raise Cancelled


class Deaf(Bars):
    """Does not hear that it should stop."""

    name = "deaf"

    def make(self, request: TakeRequest, into: Path, *, progress: Callable[[float], None], cancelled: Callable[[], bool], key: str) -> Made:
        return super().make(request, into, progress=progress, cancelled=lambda: False, key=key)


class Shop(Bars):
    """Takes 500 won a shot. While it does not `answer`, orders arrive and their numbers do not come back."""

    name = "shop"
    deduplicates = False
    answers: ClassVar[bool] = True
    orders: ClassVar[list[TakeRequest]] = []

    def quote(self, request: TakeRequest) -> Quote:
        return Quote(0.1, 500)

    def submit(self, request: TakeRequest, *, key: str) -> str:
        self.orders.append(request)
        if not self.answers:
            raise ConnectionError("no answer")
        return str(next(number for number, each in enumerate(self.orders) if each is request))

    def collect(self, job: str, into: Path, *, progress: Callable[[float], None], cancelled: Callable[[], bool]) -> Made:
        return self.make(self.orders[int(job)], into, progress=progress, cancelled=cancelled, key=job)


# "ink" stands in for the animatic, so that no test waits for the painter.
MAKERS = {
    "ink": "bars:Bars",
    "bars": "bars:Bars",
    "broken": "bars:Broken",
    **{name.lower(): f"bars:{name}" for name in ("Fickle", "Frail", "Dying", "Full", "Impatient", "Deaf", "Shop")},
    "score": "bars:Tones",
    "speech": "bars:Tones",
}
