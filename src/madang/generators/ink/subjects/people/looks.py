"""Who somebody is, as something to paint: age, hair, clothes, hat and gear, from the figure's kind, traits, robe and seed. Before figure.

A look is chosen by the seed, never by the shot, so that one person wears the same coat in every picture.
"""

from dataclasses import replace
from typing import Any, Final

import numpy as np

from madang.generators.ink.pigment import BLUE, BY_NAME, DEEP_BLUE, INK, MOSS, OCHRE, PINE, PINK, PLUM, RED, YELLOW, Floats
from madang.generators.ink.stage import Drawn, seed_of
from madang.generators.ink.subjects.people.inking import Paint
from madang.generators.ink.subjects.people.wardrobe import AGES, WHITE, Look, in_trade, pick, plain

MALE: Final = frozenset({"man", "boy", "male", "grandfather", "father", "son", "he", "king", "prince"})
FEMALE: Final = frozenset({"woman", "girl", "female", "grandmother", "mother", "daughter", "she", "queen", "princess"})
WORKERS: Final = frozenset({"soldier", "guard", "rider", "chef", "farmer", "fisher", "doctor", "scientist"})


def look_of(drawn: Drawn) -> Look:
    """The look of a figure."""
    traits, rng = set(drawn.traits), np.random.default_rng(seed_of("look", drawn.seed, drawn.kind))
    age = _age(drawn.kind, traits)
    man = _man(drawn.kind, age, traits, float(rng.random()))
    look = plain(age, man, rng)
    look = in_trade(look, drawn.kind)
    look = _dressed(look, drawn, rng)
    build = look.build
    size = 1 + float(rng.uniform(-0.025, 0.025))
    if "small" in traits:
        size *= 0.90
    if "big" in traits or "tall" in traits:
        size *= 1.10
    wide = build.wide * (1.16 if "fat" in traits else 0.88 if "thin" in traits else 1) * (1 + float(rng.uniform(-0.05, 0.06)))
    return replace(look, build=replace(build, tall=build.tall * size, wide=wide))


def _age(kind: str, traits: set[str]) -> str:
    if kind in AGES and kind != "adult":
        return kind
    if "old" in traits or "elder" in traits:
        return "elder"
    if traits & {"boy", "girl"} and kind != "adult":
        return "teen"
    return "adult"


def _man(kind: str, age: str, traits: set[str], chance: float) -> bool:
    if traits & MALE:
        return True
    if traits & FEMALE or age == "elder":
        return False
    return chance < (0.65 if kind in WORKERS else 0.5)


OUTFITS: Final[dict[str, dict[str, Any]]] = {  # what is named as a whole, from the hat to the trousers
    "clown": {"top": "shirt", "top_paint": (YELLOW, 0.62), "bottom": "baji", "bottom_paint": (RED, 0.62), "hat": "clown",
              "hat_paint": (BLUE, 0.62), "gear": {"nose", "ruff"}, "accent": (RED, 0.72)},
    "acrobat": {"top": "shirt", "top_paint": (RED, 0.66), "bottom": "trousers", "bottom_paint": (RED, 0.66), "shoes": WHITE, "hat": "none",
                "gear": {"belt"}, "accent": (OCHRE, 0.6)},
    "overalls": {"top": "shirt", "bottom": "trousers", "bottom_paint": (BLUE * 0.7 + DEEP_BLUE * 0.3, 0.66), "gear": {"bib"}},
    "pajamas": {"top": "shirt", "top_paint": (BLUE, 0.26), "bottom": "trousers", "bottom_paint": (BLUE, 0.26), "hat": "none",
                "gear": {"stripes"}},
}  # fmt: skip
WHOLE: Final = frozenset({"clown", "acrobat", "pajamas"})  # whose colours are their own

GARMENTS: Final = {
    "uniform": "uniform",
    "coat": "coat",
    "dress": "dress",
    "suit": "jacket",
    "vest": "vest",
    "sweater": "sweater",
    "labcoat": "labcoat",
}
HAIRS: Final = ("bun", "braid", "short", "long", "bald", "bob", "tail", "topknot")
GEAR: Final = ("glasses", "scarf", "apron", "cane", "backpack", "goggles", "beard", "bundle")
HATS: Final = {"cap": "cap", "straw": "straw", "helmet": "helmet", "crown": "crown", "gat": "gat", "wool": "wool"}
HAIR_COLOURS: Final[dict[str, Paint]] = {"grey": (INK, 0.24), "white-hair": (INK, 0.10), "grey-hair": (INK, 0.24), "blonde": (OCHRE, 0.34)}


def _dressed(look: Look, drawn: Drawn, rng: np.random.Generator) -> Look:
    """What the traits and the robe's colour ask for."""
    traits = drawn.traits
    for trait in traits:
        if trait in OUTFITS:
            look = replace(look, **{**OUTFITS[trait], "gear": (look.gear - {"backpack"}) | frozenset(OUTFITS[trait]["gear"])})
        if trait == "grey-hair":
            look = replace(look, gear=look.gear | {"lined"})
        if trait in HAIRS:
            look = replace(look, hair=trait)
        if trait in HAIR_COLOURS and (trait != "grey" or drawn.robe):
            look = replace(look, hair_paint=HAIR_COLOURS[trait])
        if trait in GARMENTS:
            look = replace(look, top=GARMENTS[trait])
        if trait in GEAR:
            look = replace(look, gear=look.gear | {trait})
        if trait in HATS:
            look = replace(look, hat=HATS[trait])
    if "hat" in traits and look.hat == "none":
        look = replace(look, hat="fedora" if look.man else "brim", hat_paint=(INK, 0.62) if look.man else (OCHRE, 0.30))
    if "bareheaded" in traits:
        look = replace(look, hat="none")
    if "hanbok" in traits:
        look = _hanbok(look, rng)
    colour = _colour(drawn) if not WHOLE & set(traits) else None
    if colour is None:
        return look
    if look.top == "jeogori" and not look.man:
        return replace(look, bottom_paint=colour)
    if look.top in ("labcoat",) or look.hat == "toque":
        return replace(look, under_paint=colour, accent=colour)
    return replace(look, top_paint=colour, accent=colour)


def _hanbok(look: Look, rng: np.random.Generator) -> Look:
    pale: tuple[Paint, ...] = ((OCHRE, 0.10), (PINK, 0.14), (MOSS, 0.16), WHITE)
    skirts: tuple[Paint, ...] = ((BLUE, 0.52), (RED * 0.7 + PINK * 0.3, 0.42), (DEEP_BLUE, 0.46), (PLUM, 0.40), (PINE, 0.42))
    bottom = "baji" if look.man else "chima"
    hair = "topknot" if look.man and look.age == "adult" else "braid" if look.age in ("child", "teen") else look.hair if look.man else "bun"
    if look.man:
        pale = (WHITE, (BLUE, 0.16), (OCHRE, 0.10), (INK, 0.14))
    paint = pick(rng, pale) if look.man else pick(rng, skirts)
    hat = "gat" if look.man and look.age in ("adult", "elder") else "none"
    return replace(
        look, top="jeogori", top_paint=pick(rng, pale), bottom=bottom, bottom_paint=paint, hair=hair, hat=hat, hat_paint=(INK, 0.85)
    )


def _colour(drawn: Drawn) -> Paint | None:
    """The robe's colour, or the first colour among the traits ("grey" is hair on an elder, cloth on others)."""
    for name in (drawn.robe, *drawn.traits):
        if name in BY_NAME and not (name == "grey" and name != drawn.robe and drawn.kind == "elder"):
            return paint_named(name)
    return None


def paint_named(name: str) -> Paint:
    """Cloth of a colour of BY_NAME."""
    pigment: Floats = BY_NAME[name]
    thick = {
        "white": 0.05,
        "black": 0.98,
        "ink": 0.98,
        "grey": 0.40,
        "silver": 0.22,
        "yellow": 0.62,
        "gold": 0.55,
        "pink": 0.50,
        "apricot": 0.5,
        "indigo": 0.62,
    }
    return (WHITE[0] if name == "white" else pigment, thick.get(name, 0.60))
