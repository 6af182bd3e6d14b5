"""Whether a call takes applications in at an instant, to the minute and in Korean time. After call."""

from datetime import datetime
from typing import Literal, TypeAlias

from madang.film.language import Text
from madang.website.programmes.calls.call import Call

State: TypeAlias = Literal["before", "open", "last-day", "closed", "cannot-tell"]
SAID = {
    "before": Text("아직 접수를 시작하지 않았어요.", "It is not open yet."),
    "open": Text("지금 신청할 수 있어요.", "You can apply now."),
    "last-day": Text(
        "오늘이 마감일인데 마감 시각이 공고에 없어요. 서둘러 보내거나 담당자에게 물어봐 주세요.",
        "Today is the last day, and the notice names no hour. Send soon, or ask the hub.",
    ),
    "closed": Text("접수가 끝났어요.", "It is closed."),
    "cannot-tell": Text(
        "접수 기간이 공고에 다 나와 있지 않아요. 담당자에게 물어봐 주세요.", "The notice does not say when it is open. Please ask the hub."
    ),
}


def state_at(call: Call, now: datetime) -> State:
    """What the window says at `now` (with its time zone). A past call is closed. On a closing day whose hour was not stated nobody can say
    more than that it is the last day; without a stated opening the call takes in from its notice on."""
    window = call.window
    begins = window.opens or window.announced
    if call.past or (window.closes is not None and now > window.closes.latest):
        return "closed"
    if begins is not None and now < begins.earliest:
        return "before"
    if window.closes is None or begins is None or (now < begins.latest and begins.day is None):
        return "cannot-tell"
    return "last-day" if now >= window.closes.earliest and window.closes.hour is None else "open"
