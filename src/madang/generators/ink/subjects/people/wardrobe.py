"""What people of an age and a trade wear: plain looks and their changes, as data. Before looks."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np

from madang.generators.ink.pigment import BLUE, BROWN, DEEP_BLUE, INK, MOSS, OCHRE, PINK, PLUM, RED, TEAL
from madang.generators.ink.subjects.people.inking import Paint
from madang.generators.ink.subjects.people.skeleton import Build

WHITE: Final[Paint] = (BLUE * 0.5 + INK * 0.5, 0.05)
BLACK_HAIR: Final[Paint] = (INK, 1.12)
SHOES: Final[Paint] = (INK, 0.95)
MUTED: Final[tuple[Paint, ...]] = (
    (BLUE, 0.30),
    (INK, 0.30),
    (OCHRE * 0.6 + INK * 0.4, 0.28),
    (MOSS * 0.6 + INK * 0.4, 0.34),
    (PLUM * 0.5 + INK * 0.5, 0.32),
    (TEAL * 0.6 + INK * 0.4, 0.34),
    (BROWN * 0.6 + INK * 0.4, 0.36),
)
DULL: Final[tuple[Paint, ...]] = (
    (INK, 0.62),
    (BLUE * 0.6 + INK * 0.4, 0.66),
    (BROWN * 0.5 + INK * 0.5, 0.60),
    (INK, 0.42),
    (MOSS * 0.4 + INK * 0.6, 0.58),
)


@dataclass(frozen=True, slots=True)
class Look:
    """What is painted on a body. Words:

    `hair` bun, braid, short, long, bob, tail, topknot, bald; `top` shirt, jacket, vest, coat, jeogori, dress, sweater; `bottom`
    trousers, skirt, chima, shorts, none; `hat` none, straw, fedora, cap, peaked, helmet, steel, toque, wool, bucket, gat, crown;
    `gear` anything of glasses, goggles, scarf, apron, backpack, box, cane, beard, bundle, stethoscope, nose,
    ruff, bib, stripes, lined, satchel, lantern, pointer, rod, fiddle.
    """

    age: str
    man: bool
    build: Build
    hair: str
    hair_paint: Paint
    top: str
    top_paint: Paint
    under_paint: Paint
    bottom: str
    bottom_paint: Paint
    shoes: Paint
    hat: str = "none"
    hat_paint: Paint = (INK, 0.7)
    gear: frozenset[str] = frozenset()
    accent: Paint = (RED, 0.7)


AGES: Final[dict[str, tuple[Build, Build]]] = {
    "elder": (Build(1.52, 0.164, 1.06, 20), Build(1.62, 0.157, 1.04, 13)),
    "adult": (Build(1.63, 0.152, 0.95), Build(1.74, 0.146, 1.06, 0, 1.10)),
    "teen": (Build(1.58, 0.157, 0.88), Build(1.64, 0.154, 0.90)),
    "child": (Build(1.20, 0.192, 0.98), Build(1.22, 0.190, 0.98)),
    "baby": (Build(0.66, 0.330, 1.35), Build(0.66, 0.330, 1.35)),
}


def pick(rng: np.random.Generator, choices: tuple[Paint, ...]) -> Paint:
    """One of several cloths."""
    return choices[int(rng.integers(len(choices)))]


def plain(age: str, man: bool, rng: np.random.Generator) -> Look:
    """Somebody of that age with no trade."""
    chance, top, bottom = float(rng.random()), pick(rng, MUTED), pick(rng, DULL)
    base = Look(age, man, AGES[age][man], "short", BLACK_HAIR, "shirt", top, WHITE, "trousers", bottom, SHOES)
    return PLAIN[age](base, chance, rng)


def _elder(look: Look, chance: float, rng: np.random.Generator) -> Look:
    grey: Paint = (INK, 0.22 + 0.12 * chance)
    if look.man:
        gear = frozenset({"beard", "cane"} if chance < 0.75 else {"cane"})
        return replace(look, hair_paint=grey, top="jacket", hat="fedora", hat_paint=(INK, 0.78), gear=gear)
    skirt: Paint = (INK * 0.7 + BLUE * 0.3, 0.34 + 0.16 * chance)
    vest: Paint = (look.top_paint[0], look.top_paint[1] + 0.14)
    bottom = "chima" if chance < 0.62 else "trousers"
    return replace(look, hair="bun", hair_paint=grey, top="vest", top_paint=vest, bottom=bottom, bottom_paint=skirt)


def _adult(look: Look, chance: float, rng: np.random.Generator) -> Look:
    if look.man:
        return replace(look, top="jacket" if chance < 0.6 else "sweater")
    hair = ("bun", "bob", "long", "tail")[int(rng.integers(4))]
    return replace(look, hair=hair, top="shirt" if chance < 0.5 else "jacket", bottom="skirt" if chance < 0.68 else "trousers")


def _teen(look: Look, chance: float, rng: np.random.Generator) -> Look:
    """A school uniform and a bag."""
    hair = "short" if look.man else ("bob", "tail", "long")[int(rng.integers(3))]
    uniform: Paint = (DEEP_BLUE * 0.5 + INK * 0.5, 0.62)
    bottom = "trousers" if look.man else "skirt"
    return replace(look, hair=hair, top_paint=WHITE, bottom=bottom, bottom_paint=uniform, gear=frozenset({"backpack"}), accent=(RED, 0.55))


def _child(look: Look, chance: float, rng: np.random.Generator) -> Look:
    hair = "short" if look.man else ("bob", "braid", "tail")[int(rng.integers(3))]
    gear = frozenset({"backpack"}) if chance < 0.25 else frozenset()
    return replace(look, hair=hair, bottom="shorts" if look.man or chance < 0.3 else "skirt", gear=gear)


def _baby(look: Look, chance: float, rng: np.random.Generator) -> Look:
    return replace(
        look, hair="wisp", hair_paint=(INK, 0.5), top="sweater", top_paint=(PINK * 0.5 + OCHRE * 0.3, 0.22), bottom_paint=WHITE, shoes=WHITE
    )


PLAIN: Final[dict[str, Callable[[Look, float, np.random.Generator], Look]]] = {
    "elder": _elder,
    "adult": _adult,
    "teen": _teen,
    "child": _child,
    "baby": _baby,
}

NAVY: Final[Paint] = (DEEP_BLUE * 0.45 + INK * 0.55, 0.85)
KHAKI: Final[Paint] = (MOSS * 0.7 + INK * 0.3, 0.62)
SOOT: Final[Paint] = (INK, 0.80)
COAT: Final[dict[str, Any]] = {"top": "labcoat", "top_paint": WHITE, "bottom": "trousers"}
TRADES: Final[dict[str, dict[str, Any]]] = {
    "scientist": {**COAT, "under_paint": (BLUE, 0.35), "gear": {"goggles"}},
    "doctor": {**COAT, "under_paint": (TEAL, 0.40), "gear": {"stethoscope"}},
    "soldier": {
        "top": "uniform",
        "top_paint": KHAKI,
        "bottom": "trousers",
        "bottom_paint": KHAKI,
        "hat": "steel",
        "hair": "short",
        "hat_paint": (MOSS * 0.5 + INK * 0.5, 0.80),
        "gear": {"belt", "boots"},
    },
    "guard": {
        "top": "uniform",
        "top_paint": NAVY,
        "bottom": "trousers",
        "bottom_paint": NAVY,
        "hat": "peaked",
        "hair": "short",
        "hat_paint": (INK, 1.0),
        "gear": {"belt", "torch"},
    },
    "teacher": {"top": "jacket", "hat": "none", "gear": {"glasses", "pointer"}},
    "chef": {"top": "jacket", "top_paint": WHITE, "bottom": "trousers", "hat": "toque", "hat_paint": WHITE, "gear": {"apron"}},
    "rider": {
        "top": "sweater",
        "top_paint": (TEAL * 0.7 + INK * 0.3, 0.55),
        "bottom": "trousers",
        "bottom_paint": (INK, 0.72),
        "hat": "helmet",
        "hat_paint": (INK, 0.86),
        "gear": {"box"},
    },
    "farmer": {
        "top": "shirt",
        "top_paint": WHITE,
        "bottom": "trousers",
        "bottom_paint": (INK, 0.34),
        "hat": "straw",
        "hat_paint": (OCHRE, 0.42),
        "gear": {"towel"},
    },
    "fisher": {
        "top": "vest",
        "top_paint": (OCHRE * 0.5 + INK * 0.5, 0.42),
        "bottom": "trousers",
        "hat": "bucket",
        "hat_paint": (MOSS * 0.5 + INK * 0.5, 0.45),
    },
    "musician": {"top": "jacket", "top_paint": SOOT, "bottom_paint": SOOT, "gear": {"fiddle"}},
}


def in_trade(look: Look, kind: str) -> Look:
    """The same person dressed for a trade; nothing changes for who has none."""
    changes = TRADES.get(kind)
    if changes is None:
        return look
    return replace(look, **{**changes, "gear": (look.gear - {"backpack", "cane"}) | frozenset(changes.get("gear", ()))})
