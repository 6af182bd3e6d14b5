"""`./run bench pictures`: the pictures of record in docs/pictures: three frames of each example, and the grammar's contact sheets."""

import shutil
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs/pictures"
FRAMES = {
    "lotus-pond": ("examples/lotus-pond", ("은가락지", "도시락 배", "웃는다")),
    "night-shift": ("examples/night-shift", ("dusts the great", "flashlight", "full of stars")),
    "old-radio": ("examples/old-radio.txt", ("마당에서", "골목", "등불")),
    "last-bus": ("examples/last-bus.txt", ("가로등", "은하수", "나란히")),
}
SIZE = (800, 450)
SHEETS = ("sizes", "moves", "weathers", "people", "animals", "things", "vehicles", "plants", "places")
WIDEST, HIGHEST = 1800, 2600


def main(runs: int) -> None:
    """Paint and write them all; `runs` is not used."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name, (path, wanted) in FRAMES.items():
        save(strip(ROOT / path, wanted), PICTURES / f"{name}.jpg")
    for kind in SHEETS:
        save(sheet_of(kind), PICTURES / f"{kind}.jpg")


def save(picture: Image.Image, path: Path) -> None:
    """Small enough for a repository."""
    picture.thumbnail((WIDEST, HIGHEST), Image.Resampling.LANCZOS)
    for quality in (88, 80, 70, 58):
        picture.save(path, quality=quality)
        if path.stat().st_size < 700_000:
            break
    print(f"{path.relative_to(ROOT)}: {picture.width}×{picture.height}, {path.stat().st_size // 1000} kB", flush=True)


def strip(path: Path, wanted: tuple[str, ...]) -> Image.Image:
    """The frames whose lines hold the wanted words, beside each other."""
    from madang.film.build.film import plan_film, read_film
    from madang.film.takes.port import FrameSize, TakeRequest
    from madang.generators.ink import Ink

    film = read_film(path)
    shots = plan_film(film).shots
    page = Image.new("RGB", (SIZE[0] * len(wanted), SIZE[1]))
    for number, words in enumerate(wanted):
        shot = next(shot for shot in shots if words.lower() in shot.text.lower())
        folder = Path(tempfile.mkdtemp())
        request = TakeRequest("picture", shot.seed, shot=shot, size=FrameSize(*SIZE), title=film.title, language=film.language)
        made = Ink().make(request, folder, progress=lambda share: None, cancelled=lambda: False, key="")
        page.paste(Image.open(made.path), (number * SIZE[0], 0))
        shutil.rmtree(folder)
    return page


def sheet_of(kind: str) -> Image.Image:
    from madang.generators.ink.sheets import columns_of, contact_sheet

    folder, width = Path(tempfile.mkdtemp()), min(WIDEST // columns_of(kind), 360) // 4 * 4
    contact_sheet(kind, folder / "sheet.png", width=width, height=width * 9 // 32 * 2)
    with Image.open(folder / "sheet.png") as whole:
        page = whole.convert("RGB")
    shutil.rmtree(folder)
    return page
