"""Who may open the pages of files: a picture opens by its address alone, and an address that nobody signed leads nowhere."""

from tests.website.roles import NO_SUCH

RULES = {"files:picture": NO_SUCH}
ARGUMENTS = {
    "files:picture.digest": "0" * 64, "files:picture.until": 4_000_000_000, "files:picture.width": 480,
    "files:picture.suffix": "webp", "files:picture.mark": "0" * 40,
}  # fmt: skip
