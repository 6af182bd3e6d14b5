"""A painting: planes, light and small lives, ready to be shown or set in motion. After composition and figures, before frames.

`paint(scene, width, height)` is the painter's whole work; nothing in it depends on time.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from madang.film.shots.shot import Angle, Move, Size
from madang.generators.ink.camera import Camera, camera_at, margins
from madang.generators.ink.composition import compose
from madang.generators.ink.figures import figure_planes, lamp_planes, veil
from madang.generators.ink.framing import is_alone, lead_of, view_for
from madang.generators.ink.lettering import lettered
from madang.generators.ink.light import Light, foliage_of, light_of
from madang.generators.ink.mist import Mist, mists_of
from madang.generators.ink.paper import Paper
from madang.generators.ink.places import painter_of
from madang.generators.ink.scene import Scene
from madang.generators.ink.stage import Plane, Setting, Stage, seed_of
from madang.generators.ink.standing import Placed
from madang.generators.ink.subjects import entry_of, is_person
from madang.generators.ink.view import View, view_of

Frame = tuple[float, float, float, float]
AFOOT = frozenset({"walk", "run", "ride", "row", "carry", "push", "pull"})


BARE = Setting(())


@dataclass(frozen=True)
class Painting:
    """Planes back to front on the sheet of `stage`, bands of mist, and what the small lives must know.
    `width`, `height` are the frame's pixels.

    `aim` is where across the frame the shot looks (pixels from the optical axis); `follows` that a track goes with its subject.
    """

    stage: Stage
    width: int
    height: int
    planes: tuple[Plane, ...]
    mists: tuple[Mist, ...] = ()
    setting: Setting = BARE
    aim: float = 0.0
    follows: bool = False

    @property
    def scene(self) -> Scene:
        return self.stage.scene

    def camera(self, part: float) -> Camera:
        """The camera when `part` (0 to 1) of the shot has passed."""
        return camera_at(self.scene.move, self.stage.view, part, float(self.scene.seconds), self.aim, self.follows)

    def under(self, *planes: Plane) -> "Painting":
        """The same painting with more planes before it."""
        return replace(self, planes=(*self.planes, *planes))


def paint(scene: Scene, width: int, height: int) -> Painting:
    """Paint a scene for a frame of this many pixels."""
    unit = height / 1080
    guess = _footing(scene.place, scene.season, scene.interior, scene.place_seed)
    bare = view_for(scene, (0.0, 0.0, float(width), float(height)), unit, guess.floor, guess.seat)
    aim = _aim(compose(scene, bare, replace(guess, planes=())), bare)
    lead = lead_of(scene)
    follows = lead is not None and lead.pose in AFOOT
    stage = _stage(scene, bare, width, height, aim, follows)
    setting = painter_of(scene.place)(stage)
    placed = compose(scene, stage.view, setting)
    planes = _woven(setting.planes, figure_planes(stage, placed, setting), lamp_planes(stage, setting), alone=is_alone(scene), stage=stage)
    if scene.lettering:
        planes = (*planes, lettered(stage, scene.lettering, left=_aim(placed, stage.view) >= 0))
    outdoors = not setting.indoors and not scene.interior
    mists = (
        mists_of(stage.light, scene.weather, scene.size, stage.view, height, seed_of(scene.place_seed, "mist") % 2**31) if outdoors else ()
    )
    return Painting(stage, width, height, planes, mists, setting, aim, follows)


def blank(scene: Scene, width: int, height: int) -> Stage:
    """A stage for what needs no place: cards and credits."""
    unit = height / 1080
    return _stage(scene, view_of(Size.WIDE, Angle.EYE, (0.0, 0.0, float(width), float(height)), unit), width, height, 0.0, False)


def _stage(scene: Scene, bare: View, width: int, height: int, aim: float, follows: bool) -> Stage:
    """The sheet, as much larger than the frame as the camera's move and the place's lives need."""
    left, top, right, bottom = margins(scene.move, bare, float(scene.seconds), aim, follows)
    drift = 2 * round((6.0 if scene.weather == "wind" else 1.5) * bare.unit * (3 if scene.seconds <= 8 else 6))
    left, right = left + drift, right + drift
    frame: Frame = (float(left), float(top), float(left + width), float(top + height))
    view = replace(bare, axis=bare.axis + left, horizon=bare.horizon + top, frame=frame)
    paper = Paper(left + width + right, top + height + bottom, bare.unit)
    return Stage(scene, view, _light(scene), foliage_of(scene.season, scene.weather), paper)


def _light(scene: Scene) -> Light:
    """The scene's light; a sun or moon shown for its own sake is not in the sky a second time."""
    light, lead = light_of(scene.time, scene.weather, scene.light), lead_of(scene)
    return replace(light, disc=None) if lead is not None and lead.kind in ("sun", "moon") and is_alone(scene) else light


@lru_cache(maxsize=64)
def _footing(place: str, season: str, interior: bool, seed: int) -> Setting:
    """What must be known of a place before the camera is set up: floor, seat, water. Asked of a thumbnail."""
    scene = Scene(place, season=season, interior=interior, place_seed=seed)
    stage = blank(scene, 64, 36)
    return replace(painter_of(place)(stage), planes=(), lamps=(), smoke=(), window=())


def _aim(placed: Sequence[Placed], view: View) -> float:
    lead = next((one for one in placed if one.lead), None)
    if lead is None or lead.frame is not None:
        return 0.0
    return (lead.x - view.x) * view.scale(lead.z)


def _woven(place: Sequence[Plane], figures: Sequence[Plane], lamps: Sequence[Plane], *, alone: bool, stage: Stage) -> tuple[Plane, ...]:
    """Figures and halos between the planes of the place, by their distance; what an insert shows lies before a veil over everything."""
    planes = list(place)
    for plane in lamps:
        planes.insert(_behind(planes, plane.z), plane)
    if alone:
        return (*planes, _veil(stage), *figures)
    for plane in figures:
        planes.insert(_behind(planes, plane.z), plane)
    return tuple(planes)


def _veil(stage: Stage) -> Plane:
    """The veil behind a thing for its own sake: thin under water, with a floor for what stands on one."""
    scene, lead = stage.scene, lead_of(stage.scene)
    if scene.place == "underwater":
        return veil(stage, 0.12)
    entry = entry_of(lead.kind) if lead is not None else None
    on_floor = entry is not None and lead is not None and entry.where == "ground" and not lead.upon and not is_person(lead.kind)
    if not on_floor or entry is None:
        return veil(stage)
    lowest = min((one.frame[1] for one in compose(scene, stage.view, BARE) if one.frame is not None), default=0.2)
    return veil(stage, stands=lowest)


def _behind(planes: Sequence[Plane], z: float) -> int:
    """Where a plane at z comes in: after the last one that is as far as it or farther."""
    return max((number + 1 for number, plane in enumerate(planes) if plane.z >= z), default=0)


def is_still(painting: Painting) -> bool:
    return painting.scene.move is Move.STILL
