"""A request becomes a file: the painter's last step, after painting and frames."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from madang.film.language import Text
from madang.film.shots.shot import Role, Shot
from madang.film.takes.codec import MotionWriter
from madang.film.takes.port import Cancelled, Failed, Made, TakeRequest
from madang.generators.ink.cards import card_planes, credit_planes, supporter_planes
from madang.generators.ink.frames import Motion, rgb_of, video_frame
from madang.generators.ink.lettering import title_planes
from madang.generators.ink.painting import Painting, blank, paint
from madang.generators.ink.reading import scene_of

FILM_RATE = Fraction(24)
NO_SHOT = Text(ko="그릴 숏이 없어요. 숏을 함께 보내 주세요.", en="There is no shot to paint: send one with the request.")


def painting_of(request: TakeRequest, shot: Shot) -> Painting:
    """The painting for a request: a card, credits, a title over its picture, or the shot's scene."""
    scene = scene_of(shot, seed=request.seed)
    width, height = request.size.width, request.size.height
    if shot.role in (Role.CARD, Role.CREDITS, Role.SUPPORTERS):
        stage = blank(scene, width, height)
        rows = request.credits or tuple(("", line) for line in shot.text.splitlines() if line.strip())
        if shot.role is Role.CARD:
            planes = card_planes(stage, shot.text)
        elif shot.role is Role.CREDITS:
            planes = credit_planes(stage, rows, shot.seconds)
        else:
            planes = supporter_planes(stage, rows)
        return Painting(stage, width, height, planes)
    painting = paint(scene, width, height)
    if shot.role is Role.TITLE:
        title = request.title if request.title else Text(ko=shot.text, en="")
        return painting.under(*title_planes(painting.stage, title, request.language))
    return painting


def make(request: TakeRequest, into: Path, *, progress: Callable[[float], None], cancelled: Callable[[], bool]) -> Made:
    """Paint and write one file; what is half made is removed when the work is stopped."""
    if request.shot is None:
        raise Failed(NO_SHOT)
    if cancelled():
        raise Cancelled
    painting = painting_of(request, request.shot)
    details = {"place": painting.scene.place, "figures": " ".join(figure.kind for figure in painting.scene.figures)}
    if request.kind == "picture":
        path = into / "ink.png"
        write_picture(painting, path)
        progress(1.0)
        return Made(path, details=details)
    path = into / "ink.mp4"
    try:
        write_motion(painting, request, path, progress=progress, cancelled=cancelled)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return Made(path, details=details)


def write_picture(painting: Painting, path: Path, moment: int = 36) -> None:
    """One frame as PNG or JPEG (by the path's ending): the picture a second and a half into the shot, when titles have appeared."""
    last = int(painting.scene.seconds * 24) + 1
    picture = rgb_of(Motion(painting, max(last, 2), FILM_RATE).frame(min(moment, last - 1)))
    write_image(picture, path)


def write_image(picture: NDArray[np.uint8], path: Path, quality: int = 92) -> None:
    """RGB (rows, columns, 3) as PNG, or as JPEG where the path ends so."""
    jpeg = path.suffix.lower() in (".jpg", ".jpeg")
    done, data = cv2.imencode(".jpg" if jpeg else ".png", picture[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, quality] if jpeg else [])
    if not done:
        raise OSError(f"cv2 cannot encode {path.name}")
    path.write_bytes(data.tobytes())


def write_motion(
    painting: Painting, request: TakeRequest, path: Path, *, progress: Callable[[float], None], cancelled: Callable[[], bool]
) -> None:
    """All frames of a request through the one encoder; raises Cancelled between frames."""
    motion = Motion(painting, request.frames, request.rate)
    draft = bool(request.parameters.get("draft", False))
    size = request.size
    with MotionWriter(path, size.width, size.height, request.rate, request.keyframes, draft=draft) as writer:
        for number in range(request.frames):
            if cancelled():
                raise Cancelled
            writer.write(video_frame(motion.frame(number)))
            if number % 8 == 7 and number + 1 < request.frames:  # that all is done is told once, when the file is whole
                progress((number + 1) / request.frames)
    progress(1.0)
