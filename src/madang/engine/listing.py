"""Shots as a table or as JSON lines: what `madang film shots` shows."""

from collections.abc import Sequence

from madang.engine.speaking import tell
from madang.film.language import Language
from madang.film.shots import Shot


def plain_shot(shot: Shot) -> dict[str, object]:
    """A shot as plain values: what a person or a program needs to give it a direction."""
    return {
        "event": "shot",
        "id": shot.id,
        "scene": shot.scene,
        "role": shot.role.value,
        "lines": [shot.lines.first, shot.lines.last],
        "size": shot.size.value,
        "angle": shot.angle.value,
        "move": shot.move.value,
        "seconds": round(float(shot.seconds), 3),
        "place": shot.place,
        "time": shot.time,
        "weather": shot.weather,
        "season": shot.season,
        "mood": shot.mood,
        "subjects": [
            {"kind": subject.kind, "word": subject.word, "id": subject.id, "pose": subject.pose, "count": subject.count}
            for subject in shot.subjects
        ],
        "spoken": [{"id": line.id, "speaker": line.speaker, "words": line.words} for line in shot.spoken],
        "transition": shot.transition,
        "generator": shot.generator,
        "text": shot.text,
        "prompt": {"ko": shot.prompt.ko, "en": shot.prompt.en},
        "suggestion": list(shot.suggestion),
    }


HEADS: dict[Language, tuple[str, ...]] = {
    "ko": ("id", "씬", "줄", "크기", "움직임", "초", "곳", "때", "글"),
    "en": ("id", "scene", "lines", "size", "move", "s", "place", "time", "text"),
}


def print_shots(shots: Sequence[Shot], language: Language, *, as_json: bool) -> None:
    """A table on the standard output, or one JSON line a shot."""
    if as_json:
        for shot in shots:
            tell(plain_shot(shot))
        return
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    for head in HEADS[language]:
        table.add_column(head, overflow="fold" if head in ("글", "text") else "ellipsis", no_wrap=head not in ("글", "text"))
    for shot in shots:
        spoken = " / ".join(f"{line.name.say(language) or line.speaker}: {line.words}" for line in shot.spoken)
        lines = f"{shot.lines.first}-{shot.lines.last}"
        words = " ".join((spoken or shot.text).split())
        place = shot.place_words or shot.place
        scene = str(shot.scene + 1) if shot.scene >= 0 else ""
        table.add_row(shot.id, scene, lines, shot.size.value, shot.move.value, f"{float(shot.seconds):.1f}", place, shot.time, words)
    console = Console(highlight=False, markup=False, soft_wrap=False)
    console.print(table)
    total = float(sum(shot.seconds for shot in shots))
    console.print(f"{len(shots)}개 숏, {total:.0f}초" if language == "ko" else f"{len(shots)} shots, {total:.0f} s")
