"""The stage: everything a painter needs in one value, and the planes that he leaves. After paper, view and light; before places."""

import hashlib
import math
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from madang.generators.ink.light import Foliage, Light
from madang.generators.ink.paper import Layer, Packed, Paper
from madang.generators.ink.pigment import Floats
from madang.generators.ink.scene import Scene
from madang.generators.ink.view import Pen, View

FAR = math.inf


def seed_of(*words: object) -> int:
    """A stable number from words: the same on every machine and in every run."""
    digest = hashlib.blake2b("\x1f".join(map(str, words)).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1


@dataclass(frozen=True)
class Stage:
    """Scene, camera, light and paper of one picture. Paint sharp things on `stage`, soft ones (sky, mist, far hills, blurred
    foreground) on `stage.half`, which is four times cheaper."""

    scene: Scene
    view: View
    light: Light
    foliage: Foliage
    paper: Paper

    def rng(self, *words: object) -> np.random.Generator:
        """Random numbers of the *place*, the same in all its shots; name the thing, so that things do not disturb each other."""
        return np.random.default_rng(seed_of(self.scene.place_seed, *words))

    def shot_rng(self, *words: object) -> np.random.Generator:
        """Random numbers of this shot alone."""
        return np.random.default_rng(seed_of(self.scene.seed, *words))

    def seed(self, *words: object) -> int:
        """A noise seed of the place (below 2**31)."""
        return seed_of(self.scene.place_seed, *words) % 2**31

    def layer(self) -> Layer:
        return Layer(self.paper)

    def air(self, z: float) -> float:
        """How much of a thing's ink is left at z: 1 near, paler with distance."""
        return 1.0 if z <= 0 else math.exp(-self.view.depth(z) / self.light.air)

    def dark(self, z: float = 0.0) -> float:
        """The ink strength for something at z: the light's own times the air between."""
        return self.light.ink * self.air(z)

    @property
    def unit(self) -> float:
        return self.paper.unit

    @cached_property
    def half(self) -> "Stage":
        paper = self.paper
        coarse = Paper(math.ceil(paper.width / 2), math.ceil(paper.height / 2), paper.unit / 2, paper.fineness / 2)
        return Stage(self.scene, self.view.scaled(0.5), self.light, self.foliage, coarse)


@dataclass(frozen=True, slots=True)
class Life:
    """How a plane moves by itself, over seconds t.

    `sway`: sheared about `root` (sheet pixels of the plane's own sheet) by `amount` (radians), period in seconds. `bob`: up and down by
    `amount` units, rocking. `drift`: sideways by `amount` units a second. `ripple`: the picture below row `root[1]` swings as water does,
    `amount` 1 for a pond, 2 for a sea. `flicker`: density times 1 +- amount, as a flame's light does. `fly`: `amount` units a second
    along `root` direction. `stride`: the same, but on with each new drawing of a turn of the legs (`period` seconds). `still`: not at all.
    `drawing` says which of how many drawings of a turn a plane is; below 0 it is shown in all of them.
    """

    kind: str = "still"
    amount: float = 0.0
    period: float = 4.0
    root: tuple[float, float] = (0.0, 0.0)
    drawing: tuple[int, int] = (-1, 1)


STILL = Life()


@dataclass(frozen=True, slots=True)
class Plane:
    """A finished layer at z metres behind the spot (negative: before it; FAR: the sky), and its own life."""

    name: str
    packed: Packed
    z: float
    life: Life = STILL


@dataclass(frozen=True, slots=True)
class Lamp:
    """A light that shines at night: sheet pixels, radius in units, strength 0 to 1, z in metres, how much it flickers 0 to 1."""

    x: float
    y: float
    radius: float
    z: float
    strength: float = 1.0
    flicker: float = 0.1
    color: Floats | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """A painted place, back to front, with what the rest needs to know of it.

    `floor` is the height in metres of what figures stand on at the spot (a boat's deck, a stage's boards). `water` is (nearest z, farthest
    z) of open water, or None; a figure inside it is reflected. `lamps` shine; `smoke` are sheet pixels (x, y) with z where smoke rises.
    `living` are small lives the place wants: fireflies, petals, leaves, birds, dragonflies, dust, steam, bubbles, sparks, geese, stars.
    `clear` is the stretch across the frame (0 to 1) that figures should prefer. `seat` is a seat's height in metres, 0 for the ground.
    `indoors` keeps rain, snow and mist outside; `window` then are boxes (left, top, right, bottom sheet pixels) through which they show.
    """

    planes: tuple[Plane, ...]
    floor: float = 0.0
    water: tuple[float, float] | None = None
    lamps: tuple[Lamp, ...] = ()
    smoke: tuple[tuple[float, float, float], ...] = ()
    living: tuple[str, ...] = ()
    clear: tuple[float, float] = (0.15, 0.85)
    seat: float = 0.0
    indoors: bool = False
    window: tuple[tuple[float, float, float, float], ...] = field(default=())


PlacePainter = Callable[[Stage], Setting]
SubjectPainter = Callable[["Sheet", Pen, "Drawn"], None]


@dataclass(frozen=True)
class Sheet:
    """What a painter of a subject draws on: a layer, its stage, and `strength`, the darkness at the subject's distance."""

    layer: Layer
    stage: Stage
    strength: float = 1.0

    @property
    def paper(self) -> Paper:
        return self.layer.paper


@dataclass(frozen=True, slots=True)
class Drawn:
    """How a subject is drawn: the figure's words, colours chosen, and random numbers of its own (see Figure in scene).

    `stride` is how much of a turn of the legs has passed (0 to 1), and the metres that a turn covers; None for a held pose."""

    kind: str
    pose: str = "stand"
    traits: tuple[str, ...] = ()
    robe: str = ""
    holds: str = ""
    seed: int = 0
    away: bool = False
    size: str = "wide"
    stride: tuple[float, float] | None = None
