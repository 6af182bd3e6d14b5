"""What a painter of subjects tells about each kind: how tall it is, and how it likes to be placed."""

from dataclasses import dataclass

from madang.generators.ink.stage import SubjectPainter


@dataclass(frozen=True, slots=True)
class Entry:
    """One kind of subject. `height` and `width` are its natural size in metres. `where` says how it is placed: ground, water, air, wall,
    table, hand, sky. `tall_frames` is the share of the frame's height it fills in an insert or a close-up of it alone. `deck` is
    the height in metres of what a rider or rower sits or stands on (a boat, a chair, a saddle), 0 where there is none."""

    paint: SubjectPainter
    height: float
    width: float
    where: str = "ground"
    tall_frames: float = 0.55
    deck: float = 0.0
