"""What many natural places share: hills at the horizon, earth and grass, trees, reeds at the lens, the small lives of an hour and a season.

After motifs, before each place.
"""

from collections.abc import Sequence

from madang.film.shots.shot import Size
from madang.generators.ink.motifs.drafting import Hand
from madang.generators.ink.motifs.growth import flowers, grass, meadow_colors, reeds, turf, wind_life
from madang.generators.ink.motifs.land import Range, ground, mountain
from madang.generators.ink.motifs.open_air import Bed, bed_of
from madang.generators.ink.motifs.trees import HABITS, sway, tree
from madang.generators.ink.pigment import Numbers
from madang.generators.ink.stage import Plane, Stage


def hills(stage: Stage, ranges: Sequence[Range]) -> list[Plane]:
    """One plane a range, farthest first."""
    planes = []
    for hill in ranges:
        bed = bed_of(stage, hill.z, fine=False)
        mountain(bed, hill)
        planes.append(bed.plane(f"hills {hill.name}"))
    return planes


def evening_life(stage: Stage) -> tuple[str, ...]:
    """Fireflies on summer nights, petals in spring, geese and leaves in autumn, birds by day; nothing in rain or snow."""
    season, weather, dark = stage.scene.season, stage.scene.weather, stage.light.stars > 0.2
    if weather in ("rain", "snow"):
        return ()
    if dark:
        return {"summer": ("fireflies",), "autumn": ("geese",)}.get(season, ())
    return {"spring": ("petals", "birds"), "summer": ("birds",), "autumn": ("geese", "leaves")}.get(season, ("birds",))


def with_dragonflies(stage: Stage) -> tuple[str, ...]:
    """An hour's small lives, and dragonflies over still water on a dry summer or autumn day."""
    dry = stage.scene.weather in ("clear", "wind", "mist")
    warm = stage.scene.season in ("summer", "autumn") and stage.light.stars < 0.1
    return (*evening_life(stage), "dragonflies") if warm and dry else evening_life(stage)


def lens_depth(stage: Stage) -> float:
    """How many metres before the camera something must stand so that its foot is just below the sheet."""
    view = stage.view
    return max(view.eye * view.focal / max((stage.paper.height - view.horizon) * 1.02, 1.0), 0.6)


def lens_reeds(stage: Stage, left: int, right: int) -> list[Plane]:
    """Reeds close to the lens at both sides of the frame, as tall as half of it: depth for wide sizes, nothing for near ones."""
    if stage.scene.size not in (Size.EXTREME_WIDE, Size.WIDE, Size.MEDIUM_WIDE):
        return []
    depth = lens_depth(stage)
    z = depth - stage.view.distance
    bed = bed_of(stage, min(z, -0.95))
    half = stage.view.half_width(z)
    tall = 0.50 * (stage.view.frame[3] - stage.view.frame[1]) / stage.view.scale(z)
    reeds(bed, "lens left", (-1.08 * half, -0.74 * half), (z, z * 0.98), count=left, tall=tall)
    reeds(bed, "lens right", (0.86 * half, 1.08 * half), (z, z * 0.98), count=right, tall=0.75 * tall)
    root = bed.pen(0.0, z)
    return [bed.plane("reeds", wind_life(stage, (root.x, root.y)), z=z)]


def hand_on(bed: Bed, z: float | None = None) -> Hand:
    """A ruling hand on a bed's layer."""
    return Hand(bed.stage, bed.layer, bed.z if z is None else z, 0.65 + bed.soft, bed.pale)


def earth(
    stage: Stage,
    name: str,
    *,
    color: Numbers | None = None,
    density: float | None = None,
    far: float = 0.35,
    patches: float = 0.5,
    cell: float = 5.0,
) -> Bed:
    """A bed with the season's ground from the horizon to the lens (or another colour): draw roads and fields on it, then take its plane."""
    bed = bed_of(stage, 9.0, fine=False)
    own, thick = stage.foliage.grass
    ground(bed, name, own if color is None else color, thick + 0.05 if density is None else density, far=far, patches=patches, cell=cell)
    return bed


def sward(
    stage: Stage,
    name: str,
    *,
    tall: float = 0.22,
    far: float = 22.0,
    share: float = 0.5,
    clear: float = 0.8,
    bloom: float = 0.0,
    cell: float = 0.55,
) -> list[Plane]:
    """Grass behind the spot and before it, with flowers of the season where `bloom` > 0; `clear` metres of the middle stay trodden."""
    planes = []
    season = stage.scene.season
    flowery = bloom * {"spring": 1.0, "summer": 0.7, "autumn": 0.6}.get(season, 0.0) * (1 - stage.foliage.snow)
    for part, near, away in (("behind", 0.5, far), ("before", -12.0, -0.35)):
        near = max(near, 0.8 - stage.view.distance)
        if near >= away:
            continue
        bed = bed_of(stage, 6.0 if part == "behind" else -0.6)
        turf(bed, f"{name} nap {part}", near, min(away, 16.0), tall=0.42 * tall, clear=0.8 * clear)
        grass(bed, f"{name} {part}", near, away, tall=tall, cell=cell, share=share, clear=clear)
        if flowery > 0.02:
            flowers(
                bed,
                f"{name} flowers {part}",
                near,
                min(away, 12.0),
                meadow_colors(stage),
                share=0.3 * flowery,
                tall=tall * 0.95,
                clear=clear,
            )
        root = bed.pen(0.0, bed.z)
        planes.append(bed.plane(f"{name} {part}", wind_life(bed.stage, (root.x, root.y), 0.6)))
    return planes


def stand(stage: Stage, name: str, trees: Sequence[tuple[str, float, float, float]], *, tone: float = 1.0) -> list[Plane]:
    """Trees of one depth on one plane: (kind, x, z, height in metres or 0), farthest first; nothing if none is in the picture."""
    seen = []
    for kind, x, z, tall in sorted(trees, key=lambda item: -item[2]):
        reach = 0.7 * (tall or HABITS[kind].tall)
        if stage.view.distance + z > 0.8 and abs(x) < stage.view.half_width(z) * 1.15 + reach:
            seen.append((kind, x, z, tall))
    if not seen:
        return []
    middle = seen[len(seen) // 2]
    bed = bed_of(stage, middle[2])
    for kind, x, z, tall in seen:
        seed = stage.seed("tree", kind, round(10 * x), round(10 * z))
        tree(bed.layer, bed.stage, bed.pen(x, z), kind, seed, tall=tall, strength=bed.dark(z) * tone, soft=bed.soft)
    return [bed.plane(name, sway(bed.stage, bed.pen(middle[1], middle[2]), 0.7))]
