"""`footage`: what residents filmed, photographed, drew or recorded becomes takes: fitted, levelled, moved over, credited."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from madang.film.language import Text
from madang.film.takes.port import Cancelled, Failed, Made, Quote, TakeKind, TakeRequest

if TYPE_CHECKING:
    import av

    from madang.generators.footage.frame import Picture
    from madang.generators.footage.sniff import Media

LONGEST = Fraction(120)  # seconds of one recorded line


class Footage:
    """Takes out of files. `shot.take`, or the parameter "file", names one of the request's `media`; "start" is where to begin, in seconds.

    Motion and picture take photographs, drawings and video; voice takes a recording of the line; ambience, asked for with a shot, takes
    the sound that belongs to the shot's video. "credit" goes into the recipe and so to the end of the film.
    """

    name = "footage"
    version = "2"
    kinds: frozenset[TakeKind] = frozenset({"motion", "picture", "voice", "ambience"})

    def quote(self, request: TakeRequest) -> Quote:
        return Quote(0.5 + request.frames * request.size.width * request.size.height / 60e6)

    def make(self, request: TakeRequest, into: Path, *, progress: Callable[[float], None], cancelled: Callable[[], bool], key: str) -> Made:
        """Fit the file to what was asked. Raises Failed in plain words where there is no such file or it cannot be read."""
        from madang.generators.footage.sniff import sniff

        media = sniff(_named(request))
        details: dict[str, str | int | float | bool] = {"file": media.path.name, "kind": media.kind}
        if credit := request.parameters.get("credit"):
            details["credit"] = credit
        match request.kind:
            case "voice" | "ambience":
                return _sound(request, media, into, details)
            case "picture":
                return _picture(request, media, into, details)
            case _:
                return _motion(request, media, into, details, progress, cancelled)


def _named(request: TakeRequest) -> Path:
    name = str(request.parameters.get("file") or (request.shot.take if request.shot else ""))
    path = request.media.get(name)
    if path is None:
        shown = name if len(name) <= 60 else name[:59] + "…"
        raise Failed(Text(ko=f"media 폴더에 ‘{shown}’ 파일이 없어요.", en=f"There is no “{shown}” in media."))
    return path


def _start(request: TakeRequest) -> Fraction:
    return max(Fraction(str(request.parameters.get("start", 0))), Fraction(0))


def _pictures(request: TakeRequest, media: "Media") -> "Iterator[Picture]":
    """The wanted frames, fitted and levelled; fewer where a clip is too short."""
    from madang.generators.footage.frame import fit, levelled, levels_of, looked_at
    from madang.generators.footage.media import frames, open_picture

    if media.kind == "picture":
        from madang.film.shots.shot import Move
        from madang.film.takes.port import FrameSize

        picture = open_picture(media, 2 * max(request.size.width, request.size.height))
        larger = FrameSize(request.size.width * 5 // 4 // 2 * 2, request.size.height * 5 // 4 // 2 * 2)
        whole = fit(levelled(picture, levels_of(picture)), larger)
        move = request.shot.move if request.shot else Move.STILL
        for number in range(request.frames):
            yield looked_at(whole, move, number / max(request.frames - 1, 1), request.size)
        return
    levels = None
    for picture in frames(media, request.rate, request.frames, _start(request)):
        fitted = fit(picture, request.size)
        levels = levels or levels_of(fitted)
        yield levelled(fitted, levels)


def _motion(
    request: TakeRequest,
    media: "Media",
    into: Path,
    details: dict[str, str | int | float | bool],
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> Made:
    import av

    from madang.film.takes.codec import MotionWriter

    if media.kind == "sound":
        raise Failed(
            Text(
                ko=f"‘{media.path.name}’은 소리 파일이라 화면에 쓸 수 없어요.", en=f"“{media.path.name}” is sound: it cannot be a picture."
            )
        )
    from madang.generators.footage.media import moves

    path, last = into / "footage.mp4", None
    still = Text(
        ko="움직이는 그림에서 첫 장면만 썼어요. 영상으로 쓰려면 MP4로 바꿔 주세요.",
        en="Only the first picture of an animation is shown: make it an MP4 to have it move.",
    )
    with MotionWriter(path, request.size.width, request.size.height, request.rate, request.keyframes) as writer:
        for picture in _pictures(request, media):
            if cancelled():
                raise Cancelled
            last = picture
            writer.write(_encoded(av.VideoFrame.from_ndarray(picture, format="rgb24")))
            progress(writer.written / request.frames)
        if last is None:
            raise Failed(Text(ko=f"‘{media.path.name}’에서 그림을 찾지 못했어요.", en=f"No picture was found in “{media.path.name}”."))
        short = request.frames - writer.written
        for _ in range(short):
            writer.write(_encoded(av.VideoFrame.from_ndarray(last, format="rgb24")))
    seconds = float(short / request.rate)
    held = Text(
        ko=f"영상이 {seconds:.1f}초 짧아 마지막 장면을 멈춰 두었어요.", en=f"The clip is {seconds:.1f} s short: its last picture is held."
    )
    notes = (held,) if short > 1 else (still,) if media.kind == "picture" and moves(media) else ()
    return Made(path, notes=notes, details=details)


def _encoded(frame: "av.VideoFrame") -> "av.VideoFrame":
    from av.video.reformatter import ColorRange, Colorspace

    return frame.reformat(format="yuv420p", dst_colorspace=Colorspace.ITU709, dst_color_range=ColorRange.MPEG)


def _picture(request: TakeRequest, media: "Media", into: Path, details: dict[str, str | int | float | bool]) -> Made:
    from PIL import Image

    for picture in _pictures(request, media):
        path = into / "footage.png"
        Image.fromarray(picture).save(path)
        return Made(path, details=details)
    raise Failed(Text(ko=f"‘{media.path.name}’에서 그림을 찾지 못했어요.", en=f"No picture was found in “{media.path.name}”."))


def _sound(request: TakeRequest, media: "Media", into: Path, details: dict[str, str | int | float | bool]) -> Made:
    """A voice is mono, found in its noise; a clip's own sound is stereo and exactly as long as the shot."""
    from madang.generators.footage.media import RATE, sound
    from madang.generators.footage.sound import clip, voice, write

    spoken = request.kind == "voice"
    if spoken and media.kind == "picture":
        raise Failed(
            Text(ko=f"‘{media.path.name}’은 그림이라 소리가 없어요.", en=f"“{media.path.name}” is a picture: there is nothing to hear.")
        )
    wanted = LONGEST if spoken else (request.seconds or Fraction(request.frames) / request.rate)
    heard = sound(media, wanted, _start(request), 1 if spoken else 2)
    if spoken:
        if heard.shape[1] == 0:
            raise Failed(Text(ko=f"‘{media.path.name}’에서 소리를 찾지 못했어요.", en=f"No sound was found in “{media.path.name}”."))
        shaped = voice(heard)
    else:
        shaped, audible = clip(heard, round(wanted * RATE))
        details["silent"] = not audible
    path = into / f"{request.kind}.wav"
    write(path, shaped)
    return Made(path, details={**details, "seconds": round(shaped.shape[1] / RATE, 3)})
