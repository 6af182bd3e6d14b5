"""What a cue's extension says of the voice: (V.O.), (O.S.), (E), (N). Shots ask it of each cue."""

import re
from typing import Literal

_OVER = """
VO N NA NARRATION VOICEOVER 내레이션 나레이션 해설 독백 마음속 MV
"""
OVER = frozenset(_OVER.split())
_OFF = """
OS OC OFF E F FILTER FILTERED 소리 목소리 전화 필터 PRELAP ONPHONE PHONE
"""
OFF = frozenset(_OFF.split())


def voice(extension: str) -> Literal["on", "off", "over"]:
    """Whether a speaker is on the screen, off it (O.S., and E as Koreans write it), or over the picture (V.O., N)."""
    words = {re.sub(r"[^A-Z가-힣]", "", part.upper()) for part in extension.split(",")}
    return "over" if words & OVER else "off" if words & OFF else "on"
