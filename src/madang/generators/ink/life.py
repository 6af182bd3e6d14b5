"""Small lives on top of a picture: which of them a picture wants, and all their marks at a moment. After lives, before frames.

Each life is a set of numbers drawn once from the shot's seed and a function of time; a moment of it is a list of soft strokes ("marks"),
so that it costs only the pixels it touches. Everything is calm and nothing flickers hard.
"""

from collections.abc import Callable

import cv2
import numpy as np

from madang.film.shots.shot import Size
from madang.generators.ink import lives
from madang.generators.ink.camera import placing
from madang.generators.ink.lives import Air, Lively
from madang.generators.ink.painting import Painting
from madang.generators.ink.paper import COVER_STEP
from madang.generators.ink.pigment import Floats
from madang.generators.ink.stage import Plane

Marks = Callable[[float, float], Floats | None]
NEAR_ONLY = frozenset({"rain", "snow"})
COARSE = 8  # sheet pixels to a cell of the map of what stands before the far lives


def marks_of(painting: Painting) -> Marks:
    """All small lives of a painting: (seconds, part of the shot that has passed) → marks (n, 11), or None where there is none."""
    air = _air(painting)
    made = [(name, lives.MAKERS[name](air)) for name in _wanted(painting)]
    if not made:
        return lambda seconds, part: None
    boxes = painting.setting.window if painting.setting.indoors else ()

    def at(seconds: float, part: float) -> Floats | None:
        found = []
        for name, lively in made:
            marks = _on_screen(painting, lively, lively.at(seconds), part)
            if boxes and name in NEAR_ONLY:
                marks = _within(marks, boxes, painting)
            if lively.hidden_by is not None:
                marks = marks.copy()
                marks[:, 7] *= _shown(lively, marks, painting, part)
            found.append(marks[marks[:, 7] > 0.004])
        every = np.concatenate(found)
        return np.ascontiguousarray(every, np.float32) if len(every) else None

    return at


def _air(painting: Painting) -> Air:
    """What the lives must know of the picture."""
    stage, setting = painting.stage, painting.setting
    cover = _standing(painting.planes, 40.0, (stage.paper.height, stage.paper.width))
    return Air(stage, painting.width, painting.height, setting, cover, painting.aim)


def _wanted(painting: Painting) -> tuple[str, ...]:
    """The lives of a picture by weather, season, hour and what the place offers; an insert keeps only weather."""
    scene, setting = painting.scene, painting.setting
    names: list[str] = []
    outdoors = not setting.indoors
    if not setting.planes:
        return ()
    if scene.weather in NEAR_ONLY and (outdoors or setting.window):
        names.append(scene.weather)
    if scene.size is Size.INSERT:
        return ()
    if setting.smoke:
        names.append("smoke")
    blown = {"spring": "petals", "summer": "blades", "autumn": "leaves"}.get(scene.season)
    if scene.weather == "wind" and outdoors and blown:
        names.append(blown)
    dark, wet = scene.time in ("evening", "night"), scene.weather in ("rain", "snow")
    fits = {
        "fireflies": dark and scene.season == "summer" and not wet and outdoors,
        "petals": scene.season == "spring" and not wet and outdoors,
        "leaves": scene.season == "autumn" and not wet and outdoors,
        "birds": not dark and not wet and outdoors,
        "geese": scene.season == "autumn" and scene.time != "night" and outdoors,
        "dragonflies": scene.season in ("summer", "autumn") and not dark and not wet and outdoors,
        "dust": setting.indoors and not dark,
        "stars": scene.time == "night" and scene.weather in ("clear", "wind") and outdoors,
        "steam": True,
        "bubbles": True,
        "sparks": True,
    }
    if scene.size in (Size.CLOSE, Size.MEDIUM_CLOSE):
        fits |= {"dragonflies": False, "birds": False, "geese": False}  # nothing small crosses a face
    names += [name for name in setting.living if fits.get(name, False) and name not in names]
    if fits["stars"] and "stars" not in names:
        names.append("stars")
    return tuple(names)


def _on_screen(painting: Painting, lively: Lively, marks: Floats, part: float) -> Floats:
    """Marks of what hangs in the world, moved as the camera moves; what is close to the lens stays on the screen."""
    if lively.z is None or not len(marks):
        return marks
    seen = placing(painting.camera(part), painting.stage.view, lively.z)
    moved = marks.copy()
    moved[:, 0:3:2] = (marks[:, 0:3:2] - seen.left) / seen.step
    moved[:, 1:4:2] = (marks[:, 1:4:2] - seen.top) / seen.step
    return moved


def _within(marks: Floats, boxes: tuple[tuple[float, float, float, float], ...], painting: Painting) -> Floats:
    """Only what is seen through windows (boxes in sheet pixels)."""
    left, top = painting.stage.view.frame[:2]
    x, y = (marks[:, 0] + marks[:, 2]) / 2 + left, (marks[:, 1] + marks[:, 3]) / 2 + top
    reach = np.abs(marks[:, 3] - marks[:, 1]) / 2
    inside = np.zeros(len(marks), np.bool_)
    for box in boxes:
        inside |= (x > box[0]) & (x < box[2]) & (y - reach > box[1]) & (y + reach < box[3])
    return marks[inside]


def _standing(planes: tuple[Plane, ...], nearer: float, size: tuple[int, int]) -> Floats:
    """How much of each coarse cell of the sheet is covered by what stands nearer than this, 0 to 1."""
    rows, columns = size[0] // COARSE + 1, size[1] // COARSE + 1
    shown = np.ones((rows, columns), np.float32)
    for plane in planes:
        if not -100 < plane.z < nearer or plane.life.drawing[0] > 0:
            continue
        packed = plane.packed
        scale = 1 / (packed.fineness * COARSE)
        matrix = np.array([[scale, 0, packed.left * scale], [0, scale, packed.top * scale]], np.float64)
        step = max(int(packed.fineness * COARSE / 2), 1)
        matrix[:, :2] *= step
        cover = np.ascontiguousarray(packed.pixels[::step, ::step, 3])
        shown *= 1 - cv2.warpAffine(cover, matrix, (columns, rows), flags=cv2.INTER_LINEAR).astype(np.float32) * np.float32(COVER_STEP)
    return 1 - shown


def _shown(lively: Lively, marks: Floats, painting: Painting, part: float) -> Floats:
    """How much of each mark is seen past what stands before it."""
    seen = placing(painting.camera(part), painting.stage.view, 12.0)
    cover = lively.hidden_by
    assert cover is not None
    x = (marks[:, 0] + marks[:, 2]) / 2 * seen.step + seen.left
    y = (marks[:, 1] + marks[:, 3]) / 2 * seen.step + seen.top
    column = np.clip(x / COARSE, 0, cover.shape[1] - 1).astype(int)
    row = np.clip(y / COARSE, 0, cover.shape[0] - 1).astype(int)
    return np.asarray(np.clip(1 - 1.3 * cover[row, column], 0, 1), np.float32)
