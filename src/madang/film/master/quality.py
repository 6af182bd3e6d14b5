"""Quality control: what was measured and what is known of the film become checks a person can read. Last step of the master."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from madang.film.cut.subtitles import GAP, LONGEST, SHORTEST, WIDTH, Subtitle, Wanting
from madang.film.language import Language, Text, full_width, reading_seconds
from madang.film.master.measure import Measured, Stretch

Status = Literal["ok", "told", "failed"]
NEAR = 1.0  # LU by which loudness may miss
SLACK = Fraction(1, 10)  # of a subtitle's reading time


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: a stable name, how it stands, what was found (plain values), and words."""

    name: str
    status: Status
    found: object
    message: Text

    def plain(self) -> dict[str, object]:
        return {"name": self.name, "status": self.status, "found": self.found, "ko": self.message.ko, "en": self.message.en}


@dataclass(frozen=True, slots=True)
class Known:
    """What the film should be. `still` are stretches in which nothing need move (cards, credits); `fallen` and `stale` are shots."""

    frames: int
    rate: Fraction
    loudness: float
    still: tuple[Stretch, ...] = ()
    subtitles: Mapping[Language, Sequence[Subtitle]] | None = None
    missing_letters: tuple[str, ...] = ()
    fallen: tuple[tuple[str, Text], ...] = ()
    stale: tuple[str, ...] = ()
    wanting: Mapping[Language, Wanting] | None = None
    sound: bool = True


def judge(measured: Measured, known: Known) -> tuple[Check, ...]:
    """All checks, in a fixed order."""
    return (
        _frames(measured, known),
        _offset(measured, known),
        _loudness(measured, known),
        _peak(measured),
        _stretches("black", measured.black, Text(ko="검은 화면이 이어져요", en="Black picture")),
        _stretches("frozen", _outside(measured.frozen, known.still), Text(ko="그림이 멈춰 있어요", en="Frozen picture")),
        _stretches("silent", measured.silent if known.sound else (), Text(ko="소리가 없어요", en="Silence")),
        *(_subtitles(language, found, known.rate) for language, found in (known.subtitles or {}).items()),
        _letters(known.missing_letters),
        _fallen(known.fallen),
        _stale(known.stale),
        *(_wanting(language, held) for language, held in (known.wanting or {}).items()),
    )


def _ok(name: str, found: object) -> Check:
    return Check(name, "ok", found, Text(ko="괜찮아요.", en="Good."))


def _frames(measured: Measured, known: Known) -> Check:
    found = {"frames": measured.frames, "wanted": known.frames, "seconds": round(float(measured.picture_seconds), 3)}
    if (measured.frames, measured.rate) == (known.frames, known.rate):
        return _ok("frames", found)
    words = Text(
        ko=f"프레임이 {known.frames}장이어야 하는데 {measured.frames}장이에요.", en=f"{measured.frames} frames instead of {known.frames}."
    )
    return Check("frames", "failed", found, words)


def _offset(measured: Measured, known: Known) -> Check:
    apart = measured.sound_seconds - measured.picture_seconds
    found = {"starts_after": round(float(measured.offset), 4), "ends_after": round(float(apart), 4)}
    if not known.sound or (abs(measured.offset) <= Fraction(1, 1000) and abs(apart) <= 1 / known.rate):
        return _ok("offset", found)
    return Check(
        "offset", "failed", found, Text(ko="그림과 소리의 길이나 시작이 어긋나요.", en="Picture and sound do not start or end together.")
    )


def _loudness(measured: Measured, known: Known) -> Check:
    level = round(measured.level.loudness, 1)
    found = {"lufs": level, "wanted": known.loudness}
    if not known.sound or abs(measured.level.loudness - known.loudness) <= NEAR:
        return _ok("loudness", found)
    words = Text(ko=f"소리 크기가 {level} LUFS예요. {known.loudness} LUFS를 바랐어요.", en=f"{level} LUFS; {known.loudness} was wanted.")
    return Check("loudness", "told", found, words)


def _peak(measured: Measured) -> Check:
    peak = round(measured.level.peak, 2)
    if measured.level.peak <= -1.0 + 0.005:
        return _ok("true-peak", {"dbtp": peak})
    return Check(
        "true-peak",
        "failed",
        {"dbtp": peak},
        Text(ko=f"소리 꼭대기가 {peak} dBTP로 너무 높아요.", en=f"True peak {peak} dBTP is too high."),
    )


def _stretches(name: str, stretches: Sequence[Stretch], words: Text) -> Check:
    found = [[round(float(first), 2), round(float(last), 2)] for first, last in stretches]
    if not found:
        return _ok(name, found)
    where = ", ".join(f"{first:.1f}-{last:.1f} s" for first, last in found)
    return Check(name, "told", found, Text(ko=f"{words.ko}: {where}.", en=f"{words.en}: {where}."))


def _outside(stretches: Iterable[Stretch], allowed: Sequence[Stretch]) -> tuple[Stretch, ...]:
    return tuple(each for each in stretches if not any(first <= each[0] and each[1] <= last + 1 for first, last in allowed))


def _subtitles(language: Language, subtitles: Sequence[Subtitle], rate: Fraction) -> Check:
    """Too fast to read, too wide, too short, too long, too near: each told with its line."""
    found: list[dict[str, object]] = []
    for number, each in enumerate(subtitles):
        seconds = (each.end - each.start) / rate
        wrong = []
        if reading_seconds(" ".join(each.lines), language) > seconds * (1 + SLACK):
            wrong.append("fast")
        if any(full_width(row) > WIDTH[language] for row in each.lines):
            wrong.append("wide")
        if len(each.lines) > 2:
            wrong.append("rows")
        if seconds < SHORTEST - 1 / rate:
            wrong.append("short")
        if seconds > LONGEST:
            wrong.append("long")
        if number and each.start - subtitles[number - 1].end < GAP:
            wrong.append("near")
        if wrong:
            found.append({"line": each.line, "at": round(float(each.start / rate), 2), "wrong": wrong, "text": each.text})
    if not found:
        return _ok(f"subtitles-{language}", {"count": len(subtitles)})
    words = Text(
        ko=f"자막 {len(found)}개를 살펴 주세요(빠르거나 길어요).", en=f"{len(found)} subtitles want a look: too fast, wide or short."
    )
    return Check(f"subtitles-{language}", "told", found, words)


def _letters(missing: tuple[str, ...]) -> Check:
    if not missing:
        return _ok("letters", [])
    shown = " ".join(missing[:20])
    return Check(
        "letters", "failed", list(missing), Text(ko=f"글꼴에 없는 글자가 있어요: {shown}", en=f"No font has these letters: {shown}")
    )


def _fallen(fallen: tuple[tuple[str, Text], ...]) -> Check:
    if not fallen:
        return _ok("fallen", [])
    found = [{"shot": shot, "ko": why.ko, "en": why.en} for shot, why in fallen]
    words = Text(
        ko=f"{len(fallen)}개를 바란 대로 만들지 못해 다른 것으로 채웠어요.",
        en=f"{len(fallen)} could not be made as asked and were filled in.",
    )
    return Check("fallen", "failed", found, words)


def _stale(stale: tuple[str, ...]) -> Check:
    if not stale:
        return _ok("stale", [])
    words = Text(
        ko=f"숏 {len(stale)}개가 글이 바뀌기 전의 테이크예요.", en=f"{len(stale)} shots show takes from before their words changed."
    )
    return Check("stale", "told", list(stale), words)


def _wanting(language: Language, held: Wanting) -> Check:
    if not held.missing and not held.changed:
        return _ok(f"translation-{language}", {})
    words = Text(
        ko=f"번역({language}): 없는 줄 {len(held.missing)}개, 원문이 바뀐 줄 {len(held.changed)}개.",
        en=f"Translation ({language}): {len(held.missing)} lines missing, {len(held.changed)} whose source changed.",
    )
    return Check(f"translation-{language}", "told", {"missing": list(held.missing), "changed": list(held.changed)}, words)
