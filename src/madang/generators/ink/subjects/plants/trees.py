"""Trees as subjects: the motif's own trees, as tall as a picture needs them."""

from dataclasses import replace
from typing import Final

from madang.generators.ink.light import foliage_of
from madang.generators.ink.motifs.trees import tree
from madang.generators.ink.stage import Drawn, Sheet, Stage
from madang.generators.ink.subjects.catalogue import Entry
from madang.generators.ink.subjects.things.entries import SIZES
from madang.generators.ink.view import Pen

OWN_SEASON: Final = {"cherry": "spring", "ginkgo": "autumn", "persimmon": "autumn"}  # when a tree is named, show what it is named for


def in_season(stage: Stage, kind: str) -> Stage:
    """The stage in the season that shows a kind best; summer is what a scene has when it says nothing."""
    season = OWN_SEASON.get(kind, "")
    if not season or stage.scene.season != "summer":
        return stage
    return replace(stage, scene=replace(stage.scene, season=season), foliage=foliage_of(season, stage.scene.weather))


def growing(kind: str, height: float, width: float, grown: str = "") -> Entry:
    """The entry of one kind of tree, which the motif knows as `grown`."""

    def paint(sheet: Sheet, pen: Pen, drawn: Drawn) -> None:
        size = next((grown for trait, grown in SIZES.items() if trait in drawn.traits), 1.0)
        tree(
            sheet.layer,
            in_season(sheet.stage, grown or kind),
            pen,
            grown or kind,
            drawn.seed % 2**31,
            tall=height * size,
            strength=sheet.strength,
        )

    return Entry(paint, height, width, "ground", 0.80)


CATALOGUE: dict[str, Entry] = {
    "tree": growing("tree", 8.0, 7.0, "zelkova"),
    "pine": growing("pine", 8.0, 6.0),
    "willow": growing("willow", 8.0, 7.0),
    "cherry": growing("cherry", 6.0, 6.5),
    "ginkgo": growing("ginkgo", 9.0, 5.5),
    "persimmon-tree": growing("persimmon-tree", 5.5, 5.0, "persimmon"),
}
