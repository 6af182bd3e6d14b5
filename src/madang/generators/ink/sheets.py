"""Contact sheets: the grammar at a glance, for docs/pictures and for whoever judges it. Beside making; made by `madang ink --sheet`."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Final

import cv2
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
FINER = 2  # a small picture is painted twice as large: its lines are then as fine as a film's
COLUMNS: Final = {"places": 7, "people": 6, "animals": 6, "vehicles": 5, "plants": 6, "weathers": 4, "sizes": 5, "moves": 4}
MANY = 10  # columns of a sheet of things
TIMES = ("dawn", "morning", "noon", "dusk", "evening", "night")
WEATHERS = ("clear", "mist", "rain", "snow", "wind")
SEASONS = ("spring", "summer", "autumn", "winter")
GRANDMOTHER = Figure("elder", traits=("woman",), main=True, seed=3, robe="blue")
ANGLES = (Angle.EYE, Angle.LOW, Angle.HIGH, Angle.FROM_BEHIND, Angle.PROFILE)
# Where somebody or something is shown, and what he does there (place, pose, hour); the rest stands in the morning field, water or air.
BECOMING: Final[dict[str, tuple[str, str, str]]] = {
    "elder": ("courtyard", "", "morning"), "adult": ("street", "walk", "morning"), "teen": ("school", "", "morning"),
    "child": ("playground", "run", "noon"), "scientist": ("laboratory", "work", "noon"), "soldier": ("mountain", "", "morning"),
    "doctor": ("hospital", "", "noon"), "teacher": ("classroom", "", "noon"), "chef": ("restaurant", "", "evening"),
    "rider": ("street", "", "dusk"), "guard": ("museum", "", "night"), "musician": ("stage", "", "evening"),
    "farmer": ("rice-paddy", "", "morning"), "fisher": ("harbor", "", "dawn"), "baby": ("room", "", "morning"),
    "pair": ("park", "walk", "dusk"), "family": ("village", "", "morning"), "crowd": ("market", "", "noon"),
    "astronaut": ("moon", "", "noon"), "ghost": ("forest", "", "night"), "silhouette": ("bridge", "", "dusk"),
    "robot-person": ("factory", "", "noon"), "cat": ("window-side", "", "morning"), "dog": ("courtyard", "", "morning"),
    "rabbit": ("snowfield", "", "morning"), "fox": ("forest", "walk", "dusk"), "deer": ("forest", "", "morning"),
    "tiger": ("mountain", "walk", "dusk"), "bear": ("forest", "walk", "noon"), "horse": ("hill", "run", "dawn"),
    "cow": ("rice-paddy", "", "morning"), "pig": ("farm", "", "morning"), "mouse": ("kitchen", "", "evening"),
    "bird": ("garden", "", "morning"), "crow": ("snowfield", "", "dusk"), "magpie": ("village", "", "morning"),
    "heron": ("pond", "", "dawn"), "duck": ("pond", "", "morning"), "goose": ("river", "", "morning"), "owl": ("forest", "", "night"),
    "chicken": ("farm", "", "morning"), "fish": ("underwater", "", "noon"), "carp": ("underwater", "", "noon"),
    "frog": ("pond", "", "morning"), "turtle": ("beach", "", "noon"), "snake": ("field", "", "noon"), "whale": ("sea", "", "morning"),
    "dolphin": ("sea", "", "dawn"), "dragonfly": ("pond", "", "morning"), "butterfly": ("garden", "", "noon"),
    "bee": ("garden", "", "noon"), "firefly": ("field", "", "night"), "spider": ("garden", "", "morning"),
}  # fmt: skip
SEVERAL: Final = frozenset({"pair", "family", "crowd"})


def contact_sheet(kind: str, out: Path, *, width: int = WIDE, height: int = HIGH, quality: int = 88) -> None:
    """Write a sheet (PNG or JPEG by its ending): places, weathers, sizes, moves, people, things, animals, plants or vehicles."""
    rows = [[_titled(picture_of(scene, width, height, part), words) for words, scene, part in row] for row in scenes_of(kind)]
    across = max(len(row) for row in rows)
    bare = np.full((height, width, 3), 244, np.uint8)
    sheet = np.vstack([np.hstack([*row, *[bare] * (across - len(row))]) for row in rows])
    out.parent.mkdir(parents=True, exist_ok=True)
    write_image(sheet, out, quality)


def columns_of(kind: str) -> int:
    """How many pictures stand beside each other on a sheet."""
    return COLUMNS.get(kind, MANY)


def picture_of(scene: Scene, width: int, height: int, part: float = 0.4) -> Picture:
    """One frame of a scene, at a part of its length."""
    count = max(round(float(scene.seconds) * 24), 2)
    painting = paint(scene, FINER * width, FINER * height)
    large = rgb_of(Motion(painting, count, Fraction(24)).frame(round(part * (count - 1))))
    return np.asarray(cv2.resize(large, (width, height), interpolation=cv2.INTER_AREA), np.uint8)


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
    """Every painted place once, hour and season changing from one to the next."""
    cells = [(f"{place}, {TIMES[number % 6]}",
              Scene(place, TIMES[number % 6], season=SEASONS[number % 4], place_seed=_seed(place)), 0.4)
             for number, place in enumerate(PAINTERS)]  # fmt: skip
    return list(_rows(cells, columns_of("places")))


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
    """Every subject of a kind: who lives in a becoming place and whole, things as inserts."""
    tests: dict[str, Callable[[str], bool]]
    tests = {"people": is_person, "animals": is_animal, "vehicles": is_vehicle, "plants": PLANTS.__contains__}
    words = [word for word in CATALOGUE if (tests[kind](word) if kind in tests else not any(test(word) for test in tests.values()))]
    return list(_rows([(word, _shown(kind, word), 0.4) for word in words], columns_of(kind)))


def _shown(kind: str, word: str) -> Scene:
    """One subject in its scene."""
    where = CATALOGUE[word].where
    figure = Figure(word, main=True, seed=seed_of(word), facing=1)
    if kind not in ("people", "animals", "vehicles"):
        return Scene("", "morning", size=Size.INSERT, figures=(figure,))
    common = {"water": "sea", "air": "hill"}.get(where, "road")
    place, pose, time = BECOMING.get(word, (common, "", "morning"))
    size = Size.WIDE if kind == "vehicles" or word in SEVERAL else Size.MEDIUM_WIDE
    size = Size.MEDIUM if CATALOGUE[word].height < 0.12 or word == "heron" else size
    size = Size.EXTREME_WIDE if word == "whale" else size
    season = "winter" if place == "snowfield" else "summer"
    return Scene(place, time, season=season, size=size, figures=(replace(figure, pose=pose or figure.pose),), place_seed=_seed(place))


def _rows(cells: list[Cell], across: int) -> Iterable[list[Cell]]:
    for start in range(0, len(cells), across):
        yield cells[start : start + across]
