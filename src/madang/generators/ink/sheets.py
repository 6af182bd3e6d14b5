"""Contact sheets: the grammar at a glance, for docs/pictures and for whoever judges it. Beside making; made by `madang ink --sheet`."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from madang.film.shots.shot import Angle, Move, Size
from madang.generators.ink.frames import Motion, rgb_of
from madang.generators.ink.making import write_image
from madang.generators.ink.painting import paint
from madang.generators.ink.places import PAINTERS
from madang.generators.ink.scene import Figure, Scene
from madang.generators.ink.stage import seed_of
from madang.generators.ink.subjects import CATALOGUE, is_animal, is_person, is_vehicle
from madang.generators.ink.subjects.plants import CATALOGUE as PLANTS
from madang.generators.ink.typeface import BOOK, line_mask

Picture = NDArray[np.uint8]
WIDE, HIGH = 320, 180
TIMES = ("dawn", "morning", "noon", "dusk", "evening", "night")
WEATHERS = ("clear", "mist", "rain", "snow", "wind")
SEASONS = ("spring", "summer", "autumn", "winter")
GRANDMOTHER = Figure("elder", traits=("woman",), main=True, seed=3, robe="blue")
ANGLES = (Angle.EYE, Angle.LOW, Angle.HIGH, Angle.FROM_BEHIND, Angle.PROFILE)


def contact_sheet(kind: str, out: Path, *, width: int = WIDE, height: int = HIGH, quality: int = 88) -> None:
    """Write a sheet (PNG or JPEG by its ending): places, weathers, sizes, moves, people, things, animals, plants or vehicles."""
    rows = [[_titled(picture_of(scene, width, height, part), words) for words, scene, part in row] for row in scenes_of(kind)]
    across = max(len(row) for row in rows)
    bare = np.full((height, width, 3), 244, np.uint8)
    sheet = np.vstack([np.hstack([*row, *[bare] * (across - len(row))]) for row in rows])
    out.parent.mkdir(parents=True, exist_ok=True)
    write_image(sheet, out, quality)


def picture_of(scene: Scene, width: int, height: int, part: float = 0.4) -> Picture:
    """One frame of a scene, at a part of its length."""
    count = max(round(float(scene.seconds) * 24), 2)
    return rgb_of(Motion(paint(scene, width, height), count, Fraction(24)).frame(round(part * (count - 1))))


def _titled(picture: Picture, words: str) -> Picture:
    """The picture with its word small in the corner."""
    mask = line_mask(words, BOOK, 11)[:, : picture.shape[1] - 8]
    corner = picture[4 : 4 + mask.shape[0], 6 : 6 + mask.shape[1]]
    light = corner.mean() < 110
    alpha = mask[..., None].astype(np.float32) / 255
    corner[:] = (corner * (1 - alpha) + (235 if light else 30) * alpha).astype(np.uint8)
    return picture


Cell = tuple[str, Scene, float]


def scenes_of(kind: str) -> Sequence[Sequence[Cell]]:
    """Rows of (word, scene, part of the shot) for a sheet."""
    makers = {"places": _places, "weathers": _weathers, "sizes": _sizes, "moves": _moves}
    return makers[kind]() if kind in makers else _kinds(kind)


def _seed(place: str) -> int:
    return seed_of("sheet", place)


def _places() -> list[list[Cell]]:
    """Every painted place at the six hours, the season changing from row to row."""
    return [[(f"{place}, {time}", Scene(place, time, season=SEASONS[number % 4], place_seed=_seed(place)), 0.4) for time in TIMES]
            for number, place in enumerate(PAINTERS)]  # fmt: skip


def _weathers() -> list[list[Cell]]:
    places = [place for place in ("pond", "village", "city", "field", "mountain") if place in PAINTERS]
    return [[(f"{weather}, {season}", Scene(places[(row + column) % len(places)], "morning" if row % 2 else "dusk", weather, season,
                                            figures=(replace(GRANDMOTHER, pose="walk"),), place_seed=_seed("weathers")), 0.4)
             for column, season in enumerate(SEASONS)] for row, weather in enumerate(WEATHERS)]  # fmt: skip


def _sizes() -> list[list[Cell]]:
    place = "pond"
    scene = Scene(place, "dawn", figures=(GRANDMOTHER,), place_seed=_seed(place))
    sizes = [size for size in Size if size is not Size.INSERT]
    return [[(f"{size}, {angle}", replace(scene, size=size, angle=angle), 0.4) for angle in ANGLES] for size in sizes]


def _moves() -> list[list[Cell]]:
    place = "pond"
    scene = Scene(place, "dawn", figures=(replace(GRANDMOTHER, pose="walk"),), seconds=Fraction(6), place_seed=_seed(place))
    return [[(f"{move} {part:.0%}", replace(scene, move=move), part) for part in (0.0, 0.33, 0.66, 1.0)] for move in Move]


def _kinds(kind: str) -> list[list[Cell]]:
    """Every subject of a kind, eight in a row: people whole, things as inserts."""
    tests: dict[str, Callable[[str], bool]]
    tests = {"people": is_person, "animals": is_animal, "vehicles": is_vehicle, "plants": PLANTS.__contains__}
    words = [word for word in CATALOGUE if (tests[kind](word) if kind in tests else not any(test(word) for test in tests.values()))]
    size = {"people": Size.MEDIUM_WIDE, "animals": Size.MEDIUM, "vehicles": Size.WIDE}.get(kind, Size.INSERT)
    cells = [(word, Scene("", "morning", size=size, figures=(Figure(word, main=True, seed=seed_of(word)),)), 0.4) for word in words]
    return list(_rows(cells, 8))


def _rows(cells: list[Cell], across: int) -> Iterable[list[Cell]]:
    for start in range(0, len(cells), across):
        yield cells[start : start + across]
