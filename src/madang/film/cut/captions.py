"""Subtitles as files: SRT, VTT and ASS. After subtitles; the master's soft tracks and the burned letters use the same values."""

from collections.abc import Iterable
from fractions import Fraction

from madang.film.cut.subtitles import Subtitle


def captions(found: Iterable[Subtitle], rate: Fraction, form: str, *, font: str = "Noto Sans KR") -> str:
    """The text of a subtitle file; `form` is srt, vtt or ass. Times are the frames' own, to the millisecond."""
    import pysubs2

    file = pysubs2.SSAFile()
    file.styles["Default"] = pysubs2.SSAStyle(fontname=font, fontsize=18, outline=1.2, shadow=0, marginv=18)
    for subtitle in found:
        start, end = (round(frame / rate * 1000) for frame in (subtitle.start, subtitle.end))
        event = pysubs2.SSAEvent(start=start, end=end)
        event.plaintext = subtitle.text
        file.events.append(event)
    return str(file.to_string(form))
