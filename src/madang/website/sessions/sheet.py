"""The attendance sheet on paper."""

from django.utils import timezone

from madang.website.sessions.models import Session
from madang.website.sessions.queries import Attendance

SHEET = """
#facts(((say("때", "When"), data.when), (say("곳", "Where"), data.place), (say("이끄는 사람", "Host"), data.host)))
#let heads = (say("번호", "No."), say("이름", "Name"), say("인원", "People"), say("확인", "Here"))
#listing((auto, 1fr, auto, 4cm), heads, data.rows, ends: (2,))
#text(size: 9pt, fill: soft, say("빈 줄에는 미리 신청하지 않은 분의 이름을 적습니다.", "Empty lines are for people who had no place."))
"""
EMPTY = 8  # lines for who comes without a place


def facts(session: Session, told: Attendance, language: str) -> dict[str, object]:
    """What stands on it."""
    at = timezone.localtime(session.starts_at)
    rows = [[str(one.seat.number), one.name or "–", str(one.expected), ""] for one in told.present if one.seat is not None]
    korean = language != "en"
    return {
        "language": "ko" if korean else "en", "title": "출석부" if korean else "Attendance", "kind": session.title,
        "issuer": session.club.name if session.club else ("거점" if korean else "The hub"),
        "date": f"{at:%Y-%m-%d}", "when": f"{at:%Y-%m-%d %H:%M}", "place": session.place or session.link or "–",
        "host": session.host.display_name or "–",
        "rows": rows + [["", "", "", ""]] * EMPTY,
    }  # fmt: skip
