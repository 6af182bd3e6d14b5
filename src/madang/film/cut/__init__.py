"""Cut: which takes, in what order, joined how; out to editors and back. After takes, before the master.

`timeline`, `exchange` and parts of `edit` import OpenTimelineIO: import them from their modules, where they are needed.
"""

from madang.film.cut.captions import captions
from madang.film.cut.edit import Applied, apply, edit_text, read_edit, read_timeline
from madang.film.cut.layout import Clip, Cut, Edit, Join, JoinKind, Trim, lay_out, scene_starts
from madang.film.cut.subtitles import Subtitle, Translation, Wanting, line_start, source_digest, spoken_stretches, subtitles, wanting

__all__ = [
    "Applied",
    "Clip",
    "Cut",
    "Edit",
    "Join",
    "JoinKind",
    "Subtitle",
    "Translation",
    "Trim",
    "Wanting",
    "apply",
    "captions",
    "edit_text",
    "lay_out",
    "line_start",
    "read_edit",
    "read_timeline",
    "scene_starts",
    "source_digest",
    "spoken_stretches",
    "subtitles",
    "wanting",
]
