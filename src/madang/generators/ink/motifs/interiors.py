"""Rooms: floor, walls, ceiling, windows with what is seen through them, and the light indoors. After drafting, before every place inside.

A room is a box in metres around the spot. By day a soft light falls in at its windows; after dark its lamps throw a warm pool and leave
the corners deep blue. Seen from above the walls dissolve upwards into paper; seen from very far the room lies open in its house.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from madang.generators.ink.motifs.drafting import NEAR, PLASTER, WOOD, Hand, Paint, flat, front, hand, side
from madang.generators.ink.motifs.lamplight import At, gloom, lamp_at, lamplight
from madang.generators.ink.motifs.nearby import nearby
from madang.generators.ink.motifs.roofs import Roof, tiled_roof
from madang.generators.ink.motifs.surroundings import hills, plant
from madang.generators.ink.motifs.walls import ceiling, dado, furnish_side, planks
from madang.generators.ink.pigment import BLUE, INK, OCHRE, YELLOW, Floats, smooth
from madang.generators.ink.sky import sky
from madang.generators.ink.stage import Lamp, Plane, Setting, Stage

MATTING: Final[Paint] = (OCHRE * 0.8 + YELLOW * 0.2, 0.20)  # oiled paper floor
BOARDS: Final[Paint] = (WOOD[0], 0.24)
TILED: Final[Paint] = (INK * 0.5 + BLUE * 0.5, 0.10)
TALL = 9.0  # metres to which walls rise when they are seen from above


@dataclass(frozen=True, slots=True)
class Opening:
    """A window in a wall (back, left, right): `across` metres along the wall (x, or z in a side wall) and `up`, with its panes."""

    across: tuple[float, float]
    up: tuple[float, float]
    wall: str = "back"
    panes: tuple[int, int] = (2, 2)
    bars: Paint = WOOD


@dataclass(frozen=True, slots=True)
class Room:
    """Metres and paints of a room. `boards` says how the floor is drawn: boards, tiles, mat, plain. `lamps` shine after dark as far as
    `reach` metres. `house` is what stands around it when it is seen from very far: house (tiled roof), block (rows of windows), dark
    (a plain wall), open (nothing: the land). `paper` are windows of paper: they let light in, not the eye. `sides` say what stands on
    the left and the right wall, `beams` how the ceiling is made (see motifs.walls), `near` what is close to the lens (motifs.nearby)."""

    left: float = -3.0
    right: float = 3.0
    height: float = 2.5
    back: float = 3.4
    front: float = -2.6
    wall: Paint = PLASTER
    floor: Paint = BOARDS
    boards: str = "boards"
    openings: tuple[Opening, ...] = ()
    lamps: tuple[At, ...] = ((0.0, 2.1, 1.2),)
    reach: float = 2.8
    house: str = "house"
    dim: float = 0.0  # 0 a lit room, 1 a hall that stays dark
    shade: float = 0.12  # how dark the room itself is by day
    paper: tuple[Opening, ...] = ()
    sides: tuple[str, str] = ("", "")
    beams: str = "plain"
    panelled: tuple[Paint, float] | None = None  # paint and height in metres of the walls' lower part
    near: str = ""
    sky: bool = False  # the sky is painted behind the room, though it has no plain window (a dome's slit)


@dataclass(frozen=True)
class Home:
    """A room on a stage while it is being furnished. `shell` holds its surfaces (cut it for an opening of any shape), `wall` is
    the hand for everything on and against the back wall."""

    stage: Stage
    room: Room
    outside: tuple[Plane, ...]
    shell: Hand
    wall: Hand

    def hand(self, z: float) -> Hand:
        """A new layer for furniture that stands at z."""
        return hand(self.stage, z)

    def setting(
        self,
        *planes: Plane,
        lamps: Sequence[Lamp] | None = None,
        living: tuple[str, ...] = (),
        seat: float = 0.0,
        clear: tuple[float, float] = (0.15, 0.85),
        floor: float = 0.0,
    ) -> Setting:
        """The finished place: the room, the back wall's furniture, the planes given (sorted by distance) and the light over all."""
        room, stage = self.room, self.stage
        outlines = [_world(opening, room) for opening in room.openings]
        pool = lamplight(stage, room.lamps, room.reach, dim=room.dim)
        furniture = sorted(planes, key=lambda plane: -plane.z)
        air = gloom(stage, [_beam(stage, opening, room) for opening in (*room.openings, *room.paper)], room.shade * (1 - room.dim))
        close = nearby(stage, room.near, stage.seed("nearby"))
        shown = (*self.outside, self.shell.plane("room"), self.wall.plane("furniture"), *furniture, *air, *pool, *close)
        shining = tuple(lamp_at(stage, at) for at in room.lamps) if lamps is None else tuple(lamps)
        boxes = tuple(_box(stage, outline) for outline in outlines)
        return Setting(shown, lamps=shining, living=living, clear=clear, seat=seat, floor=floor, indoors=True, window=boxes)


def furnish(stage: Stage, room: Room, *outside: Plane) -> Home:
    """The empty room with its windows cut; `outside` is seen through them (behind it always the sky)."""
    half = stage.half
    shell = Hand(half, half.layer(), room.back, 0.8)
    if _open_front(stage, room):
        _house(shell, room)
    _surfaces(shell, room)
    _fittings(shell, room)
    if _open_front(stage, room) and not _roofless(stage, room) and room.house == "house":
        tiled_roof(
            shell.beside(room.front),
            Roof(0.5 * (room.left + room.right), room.height + 0.1, room.front - 1.0, room.right - room.left + 9.5, 3.2, 2.3, lift=0.5),
        )
    _daylight(shell, room)
    wall = hand(stage, room.back)
    _edges(wall, room)
    for kind, x in zip(room.sides, (room.left, room.right), strict=True):
        furnish_side(wall, kind, x, (_near(stage, room), room.back), room.height, stage.seed("side", x))
    for opening in room.openings:
        shell.cut(_world(opening, room))
        _night_pane(shell, opening, room)
        _sashes(wall, opening, room)
    if _open_front(stage, room) and room.house == "house":
        seen_already = {plane.name for plane in outside}
        outside = (*(plane for plane in hills(stage) if plane.name not in seen_already), *outside, _garden(stage, room))
    seen = (sky(stage), *outside) if room.openings or room.sky or _open_front(stage, room) else ()
    return Home(stage, room, seen, shell, wall)


def _fittings(shell: Hand, room: Room) -> None:
    """Panelling, boards of several woods, and the ceiling's beams."""
    stage, across, deep = shell.stage, (room.left, room.right), (_near(shell.stage, room), room.back)
    inside = shell.beside(room.back)
    if room.panelled:
        dado(inside, room.panelled[0], across, room.panelled[1], deep)
    if room.boards == "boards":
        planks(inside, across, deep, stage.seed("planks"))
    if not _roofless(stage, room):
        ceiling(inside, room.beams, across, room.height, deep)


def _garden(stage: Stage, room: Room) -> Plane:
    """Trees behind a house that is seen from far off."""
    trees = hand(stage, 12, half=True)
    for x, kind, tall in ((room.left - 6.2, "pine", 7.5), (room.right + 6.8, "persimmon", 6.0), (room.right + 1.5, "broadleaf", 8.5)):
        plant(trees, x, 9.0, kind, f"garden{kind}", tall)
    return trees.plane("garden")


def _night_pane(shell: Hand, opening: Opening, room: Room) -> None:
    """Behind a pane the night stays dark, though the room's light lies over the picture."""
    light = shell.stage.light
    patch = shell.stage.paper.patch([shell.see(_world(opening, room))], 1.5)
    shell.layer.lay(patch, light.ambient, 0.85 * light.lamps * (1 - room.dim), hide=0)


def _open_front(stage: Stage, room: Room) -> bool:
    """Whether the frame sees past the room's open fourth wall."""
    return room.front + stage.view.distance > 1 and stage.view.half_width(room.front) > 0.9 * max(-room.left, room.right)


def _near(stage: Stage, room: Room) -> float:
    """Where the side walls begin: at the open front, or at the camera if that stands inside."""
    return max(room.front, NEAR - stage.view.distance) if _open_front(stage, room) else NEAR - stage.view.distance


def _roofless(stage: Stage, room: Room) -> bool:
    """Whether the camera looks down into the room, so that no ceiling is seen."""
    return stage.view.eye > room.height - 0.15 + (1.6 if _open_front(stage, room) else 0)


def _surfaces(shell: Hand, room: Room) -> None:
    """Back wall, side walls, ceiling and floor as washes; what lies behind the room is hidden."""
    stage = shell.stage
    near, high = _near(stage, room), room.height
    lofty = _roofless(stage, room)
    top = TALL if lofty and not _open_front(stage, room) else high
    across, deep = (room.left, room.right), (near, room.back)
    pigment, tone = room.wall
    sheets: list[tuple[Floats, Paint, tuple[float, float]]] = [
        (side(room.left, (0, top), deep), (pigment, tone * 1.25 + room.shade), (-0.9, 0.5)),
        (side(room.right, (0, top), deep), (pigment, tone * 1.5 + room.shade * 1.3), (0.9, 0.5)),
        (flat(across, 0, deep), room.floor, (0.2, 0.9)),
        (front(across, (0, top), room.back), (pigment, tone + 0.6 * room.shade), (0.35, -0.6)),
    ]
    if not lofty:
        sheets.insert(0, (flat(across, high, deep), (pigment, tone + 0.9 * room.shade), (0.2, -0.9)))
        sheets.insert(0, (front(across, (high - 0.1, high + 0.8), near), (INK, 0.5), (0.2, -0.9)))
    for outline, paint, lean in sheets:
        shell.beside(-stage.view.distance).wash([outline], paint, lean=lean, short=0.55)
    _corners(shell, room, near)
    if top > high:
        _dissolve(shell, room)


def _corners(shell: Hand, room: Room, near: float) -> None:
    """Ink gathers where walls meet, and under the ceiling."""
    gloom = (INK * 0.5 + BLUE * 0.3 + room.wall[0] * 0.2, 0.5 * room.shade + 0.03)
    for x, turn in ((room.left, 1), (room.right, -1)):
        shell.glaze(front((min(x, x + turn * 0.28), max(x, x + turn * 0.28)), (0, room.height), room.back), gloom, 16)
        shell.glaze(side(x, (0, room.height), (max(room.back - 0.8, near), room.back)), gloom, 18)
    shell.glaze(front((room.left, room.right), (room.height - 0.22, room.height), room.back), gloom, 14)
    shell.glaze(flat((room.left, room.right), 0, (max(room.back - 0.5, near), room.back)), gloom, 10)


def _dissolve(shell: Hand, room: Room) -> None:
    """Walls seen from above fade into paper over the ceiling's height."""
    paper = shell.stage.paper
    low, high = shell.stage.view.row(room.back, room.height), shell.stage.view.row(room.back, room.height + 2.2)
    keep = smooth(high, low, paper.y + 26 * paper.unit * paper.wet)
    shell.layer.density *= (0.12 + 0.88 * keep)[..., None]


def _edges(wall: Hand, room: Room) -> None:
    """The corner lines of the room, the skirting, and the floor's boards, mats or tiles running to the vanishing point."""
    stage = wall.stage
    near, lofty = _near(stage, room), _roofless(stage, room)
    top = room.height * (1.25 if lofty and not _open_front(stage, room) else 1)
    left, right, back = room.left, room.right, room.back
    paths: list[list[tuple[float, float, float]]] = [
        [(left, top, back), (left, 0, back), (right, 0, back), (right, top, back)],
        [(left, 0, back), (left, 0, near)],
        [(right, 0, back), (right, 0, near)],
    ]
    if not lofty:
        paths += [[(left, top, back), (right, top, back)], [(left, top, back), (left, top, near)], [(right, top, back), (right, top, near)]]
    wall.lines(paths, 0.014, 0.75)
    if _open_front(stage, room):
        wall.lines([[(left, 0, near), (left, room.height, near), (right, room.height, near), (right, 0, near)]], 0.07, 0.95)
    _floor_lines(wall, room, near)


def _floor_lines(wall: Hand, room: Room, near: float) -> None:
    rng, back = wall.stage.rng("boards"), room.back
    runs: list[list[tuple[float, float, float]]] = []
    if room.boards == "boards":
        for x in np.arange(room.left + 0.3, room.right, 0.42):
            start = float(rng.uniform(near, near + 0.5 * (back - near)))
            runs.append([(float(x), 0, back), (float(x), 0, start)])
            if rng.random() < 0.5:
                runs.append([(float(x), 0, start - 0.3), (float(x), 0, near)])
    elif room.boards == "tiles":
        runs += [[(float(x), 0, back), (float(x), 0, near)] for x in np.arange(room.left + 0.8, room.right, 0.8)]
        runs += [[(room.left, 0, float(z)), (room.right, 0, float(z))] for z in np.arange(back - 0.8, near, -0.8)]
    elif room.boards == "mat":
        runs += [[(float(x), 0, back), (float(x), 0, near)] for x in np.arange(room.left + 1.5, room.right, 1.5)]
        runs += [[(room.left, 0, float(z)), (room.right, 0, float(z))] for z in np.arange(back - 1.2, near, -1.2)]
    wall.lines(runs, 0.006, 0.30, least=0.5)


def _world(opening: Opening, room: Room) -> Floats:
    """A window's outline in the world, (4, 3)."""
    if opening.wall == "back":
        return front(opening.across, opening.up, room.back)
    return side(room.left if opening.wall == "left" else room.right, opening.up, opening.across)


def _box(stage: Stage, outline: Floats) -> tuple[float, float, float, float]:
    """The sheet's box around a window, for the weather seen through it."""
    pixels = Hand(stage, stage.half.layer()).see(outline)
    if len(pixels) == 0:
        return 0.0, 0.0, 0.0, 0.0
    low, high = pixels.min(0), pixels.max(0)
    return float(low[0]), float(low[1]), float(high[0]), float(high[1])


def _sashes(wall: Hand, opening: Opening, room: Room) -> None:
    """A window's frame, its bars and the sill."""
    corners = _world(opening, room)
    left_top, right_top, right_low, left_low = corners
    columns, rows = opening.panes
    across, down = np.linspace(0, 1, columns + 1)[1:-1], np.linspace(0, 1, rows + 1)[1:-1]
    bars = [[left_top + (right_top - left_top) * t, left_low + (right_low - left_low) * t] for t in across]
    bars += [[left_top + (left_low - left_top) * t, right_top + (right_low - right_top) * t] for t in down]
    pigment = opening.bars[0] * 0.6 + INK * 0.4
    wall.lines(bars, 0.018, 0.8, pigment, least=0.6)
    wall.outline([corners], 0.045, 0.9, pigment)
    if opening.wall == "back":
        (x0, x1), y = opening.across, opening.up[0]
        wall.box((x0 - 0.10, x1 + 0.10), (y - 0.06, y), (room.back - 0.14, room.back), opening.bars, 0.008)


def _fallen(stage: Stage, opening: Opening, room: Room) -> Floats:
    """Where the light of a window lies on the floor, (4, 3)."""
    light = stage.light
    slant = 0.7 if light.disc is not None and light.disc.x < 0.5 else -0.7
    (a, b), (low, high) = opening.across, opening.up
    if opening.wall == "back":
        z0, z1 = room.back - 0.55 * low - 0.2, room.back - 0.75 * high - 0.4
        return np.array([(a, 0, z0), (b, 0, z0), (b + slant, 0, z1), (a + slant, 0, z1)], np.float32)
    turn = 1 if opening.wall == "left" else -1
    wall = room.left if turn == 1 else room.right
    x0, x1 = wall + turn * (0.35 * low + 0.15), wall + turn * (0.8 * high + 0.5)
    return np.array([(x0, 0, a), (x0, 0, b), (x1, 0, b - 0.5), (x1, 0, a - 0.5)], np.float32)


def _beam(stage: Stage, opening: Opening, room: Room) -> Floats:
    """The outline of the light's way from a window to the floor, in pixels of the half sheet."""
    hand_ = Hand(stage.half, stage.half.layer(), room.back)
    both = np.concatenate([hand_.see(_world(opening, room)), hand_.see(_fallen(stage, opening, room))])
    return np.asarray(cv2.convexHull(both)[:, 0], np.float32) if len(both) > 2 else both


def _daylight(shell: Hand, room: Room) -> None:
    """Light that falls in: a paler patch with soft edges on the floor before a window, warm at dawn and dusk, moonlit at night."""
    light, stage = shell.stage.light, shell.stage
    night = float(light.ambient.max())
    bright = (1 - min(1.2 * night, 0.75)) * (1 - 0.5 * light.overcast)
    for opening in (*room.openings, *room.paper):
        patch = _fallen(stage, opening, room)
        pixels = shell.see(np.asarray(patch, np.float32))
        spot = stage.paper.patch([pixels], 9.0)
        shell.layer.density[spot.box] *= (1 - np.float32(0.72 * bright) * spot.mask)[..., None]
        shell.layer.lay(spot, light.glow[0], 0.16 * light.glow[1] * bright, hide=0)
        if light.disc is not None and light.disc.density < 0:
            shell.layer.lay(spot, light.ambient * -0.22, 1.0, hide=0)


def _house(shell: Hand, room: Room) -> None:
    """The house around a room that is seen from far off: ground, walls to both sides, roof or rows of windows above."""
    stage, left, right, high, z = shell.stage, room.left, room.right, room.height, room.front
    shell.wash([flat((-60, 60), 0, (NEAR - stage.view.distance, 90))], (INK * 0.6 + OCHRE * 0.4, 0.10), lean=(0.1, 0.8), short=0.7)
    if _roofless(stage, room):
        return
    outside = shell.beside(z)
    if room.house in ("open", "dark"):
        if room.house == "dark":
            outside.wash([front((left - 30, right + 30), (-1, 30), z)], (INK * 0.7 + BLUE * 0.3, 0.72), lean=(0.3, -0.5), short=0.2)
        return
    if room.house == "block":
        outside.wash([front((left - 9, right + 9), (0, high * 4), z)], (INK * 0.6 + BLUE * 0.4, 0.40), lean=(0.4, -0.7), short=0.2)
        panes = [
            front((x, x + 1.5), (floor * (high + 0.35) + 0.8, floor * (high + 0.35) + high - 0.4), z)
            for floor in range(4)
            for x in np.arange(left - 8.4, right + 8, 2.2)
            if floor or x + 1.6 < left or x > right
        ]
        outside.wash(panes, (BLUE * 0.6 + INK * 0.4, 0.55), short=0.3)
        outside.shine(panes[2::5], 0.8)
        outside.outline(panes, 0.03, 0.6)
        return
    for x0, x1 in ((left - 3.2, left), (right, right + 3.2)):
        outside.face(front((x0, x1), (0.35, high), z), PLASTER, 0.05)
        outside.wash([front((x0 - 0.1, x1 + 0.1), (0, 0.45), z)], (INK, 0.40))
        outside.lines([[(x, 0, z), (x, high, z)] for x in (x0, 0.5 * (x0 + x1), x1)], 0.08, 0.9)
