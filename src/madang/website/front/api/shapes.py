"""What the API says and hears, as typed shapes. Times are ISO 8601 with their zone, money is whole won, texts come in both languages."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Field, Schema
from pydantic import AwareDatetime

from madang.film.language import Text

MOST = 100  # rows of one answer
Limit = Annotated[int, Field(ge=1, le=MOST)]
After = Annotated[int, Field(ge=0, le=2**63 - 1)]


class Words(Schema):
    """The same words in both languages."""

    ko: str
    en: str

    @staticmethod
    def of(text: Text) -> "Words":
        """From the product's own value."""
        return Words(ko=text.say("ko"), en=text.say("en"))


class Wrong(Schema):
    """What was refused: `kind` for programs, `words` for people."""

    kind: str
    words: str


def answers(done: type[Schema], *, missing: bool = False, clash: bool = False) -> dict[int, type[Schema]]:
    """What an operation may answer: 401 for a key that opens nothing, 403 for a session that may not, 422 for what cannot be read, 409
    for what cannot be now."""
    return {200: done, 401: Wrong, 403: Wrong, 422: Wrong, **({404: Wrong} if missing else {}), **({409: Wrong} if clash else {})}


class ProgrammeShape(Schema):
    """A programme of the hub."""

    id: int
    slug: str
    year: int
    name: Words
    about: Words
    credit: Words
    starts: date | None
    ends: date | None
    funders: list[Words]


class CallShape(Schema):
    """A call in a list; `state` as of now."""

    id: int
    slug: str
    programme: str
    title: Words
    state: Literal["draft", "coming", "open", "closed", "past"]
    opens_at: datetime | None
    closes_at: datetime | None
    version: int | None


class WholeCall(CallShape):
    """A call with all that it says, as `madang-call/1` writes it."""

    data: dict[str, Any]


class ClubShape(Schema):
    """A club. `members` counts people with an account, not names: who they are is theirs to show. `left` are places for who comes now."""

    id: int
    slug: str
    name: str
    purpose: str
    neighbourhood: str
    meeting_place: str
    members: int
    places: int | None
    left: int | None
    joining: Literal["request", "invitation", "open"]
    founded_at: datetime
    ended_at: datetime | None


class Programmes(Schema):
    """A part of the list; `next` is the `after` of the next part."""

    items: list[ProgrammeShape]
    next: int | None


class Calls(Schema):
    """A part of the list; `next` is the `after` of the next part."""

    items: list[CallShape]
    next: int | None


class Clubs(Schema):
    """A part of the list; `next` is the `after` of the next part."""

    items: list[ClubShape]
    next: int | None


class SessionShape(Schema):
    """A session. `left` counts places for people, and is null where there are as many as come; the link of an online one is on its page."""

    id: int
    title: str
    about: str
    kind: Literal["club", "open", "taster"]
    club: str | None
    programme: str | None
    place: str
    host: str
    starts_at: datetime
    ends_at: datetime
    capacity: int | None
    left: int | None
    cancelled_at: datetime | None
    why: str


class Sessions(Schema):
    """A part of the list; `next` is the `after` of the next part."""

    items: list[SessionShape]
    next: int | None


class PresentShape(Schema):
    """Somebody on the host's list: by `seat`, or by `walk_in`, the nonce of the first mark. `size` people are here of those `expected`."""

    seat: UUID | None
    walk_in: UUID | None
    name: str
    expected: int
    size: int


class AttendanceShape(Schema):
    """`people` are different people with an account; `visits` is everybody who was there, `without` of them without an account."""

    people: int
    visits: int
    without: int
    present: list[PresentShape]


class MarkShape(Schema):
    """That `size` people are here (0 takes it back), of a `seat`, or by `name`; `of` corrects a walk-in. `nonce` is made once for each mark
    by whoever marks: one that arrives again is counted once. `at` is when it was marked, where that was before now."""

    nonce: UUID
    seat: UUID | None = None
    of: UUID | None = None
    name: Annotated[str, Field(max_length=40)] = ""
    size: Annotated[int, Field(ge=0, le=60)] = 1
    at: AwareDatetime | None = None
    how: Literal["list", "sheet"] = "list"
    why: Annotated[str, Field(max_length=200)] = ""


class Kept(Schema):
    """The nonces that the yard has now, how many of them are `new`, and the sums as they stand."""

    kept: list[UUID]
    new: int
    people: int
    visits: int
