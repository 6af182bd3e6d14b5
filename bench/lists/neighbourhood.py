"""People, their clubs and boards, sessions, notebooks, proposals, notices."""

from datetime import timedelta
from uuid import UUID

from bench.lists.pouring import pour
from bench.lists.yard import DAY, HOUR, LIFE, MEMBERS, OTHERS, WITHIN, Batch, key
from madang.website.clubs import models as clubs
from madang.website.files.models import StoredFile
from madang.website.notebook import models as notebook
from madang.website.notices.models import Notice
from madang.website.people.models import AuditEntry, Person
from madang.website.proposals import models as proposals
from madang.website.sessions import models as sessions

OURS = OTHERS  # from this number on sessions and entries are our club's, posts comments
SEATS = 900  # a seat's number has three digits


def people(batch: Batch) -> None:
    """Neighbours in clubs and outside them, and what the log says of them."""
    for start, name in ((0, "이웃"), (OTHERS, "주민")):
        rows = ((key(start + n), UUID(int=key(start + n)), f"n{start + n}@example.kr", f"{name} {n}") for n in batch)
        pour(Person, "id pseudonym email display_name", rows, password="!")
    rows = ((UUID(int=key(n)), UUID(int=key(OTHERS + n)), batch.now - n * HOUR) for n in batch)
    pour(AuditEntry, "who whom at", rows, act="clubs.joined")  # without keys: asking some pages adds lines, too


def files(batch: Batch) -> None:
    """Pictures, which nobody opens here."""
    rows = ((UUID(int=key(n)), f"{key(n):064x}", f"{n}.webp", key(n)) for n in batch)
    pour(StoredFile, "id digest name by_id", rows, kind="picture", media_type="image/webp", size=1000, width=800, height=600)


def club(batch: Batch) -> None:
    """Clubs with a leader and a member each; every tenth has ended. Ours goes on."""
    rows = (
        (key(n), f"k{n}", f"모임 {n:06}", f"{n % 12 + 1}동", UUID(int=key(n)) if n % 4 == 0 else None, 10 if n % 3 else None, key(n),
         batch.now - n * HOUR, batch.now if n % 10 == 9 else None)
        for n in batch
    )  # fmt: skip
    columns = "id slug name neighbourhood picture_id places founded_by_id founded_at ended_at"
    pour(clubs.Club, columns, rows, purpose="골목에서 함께 관찰하고 이야기해요")


def memberships(batch: Batch) -> None:
    """Who is in which club today, and who was; every tenth club has nobody who leads it."""
    today, us = batch.now.date(), batch.us
    leads = ((key(n), key(n), key(n), "leader", today - n % 900 * DAY, None) for n in batch if n % 10 != 6)
    second = ((key(OTHERS + n), key(n), key(n // 2), "member", today - n % 800 * DAY, None) for n in batch if n > 1)
    before = ((key(2 * OTHERS + n), key(n), key(n // 3), "treasurer", today - 900 * DAY, today - 300 * DAY) for n in batch)
    in_ours = ((key(3 * OTHERS + n), key(0), key(n), "member", today - n * DAY, None) for n in batch.within(MEMBERS) if n)
    roles = ("leader", "treasurer", "mentor")
    was = ((key(4 * OTHERS + n), key(0), key(OTHERS + n), roles[n % 3], today - 900 * DAY, today - n * DAY) for n in batch.within(MEMBERS))
    led = ((key(5 * OTHERS + n), key(n), us["leader"], "leader", today, None) for n in batch.within(LIFE) if n % 10 != 6)
    helped = ((key(6 * OTHERS + n), key(n), us["mentor"], "mentor", today, None) for n in batch.within(LIFE))
    for rows in (leads, second, before, in_ours, was, led, helped):
        pour(clubs.Membership, "id club_id person_id role since until", rows)
    rows = ((key(n), key(n), key(OTHERS + n), "waiting" if n % 5 == 2 else "asked", batch.now - n * HOUR) for n in batch if n)
    ours = (
        (key(OTHERS + n), key(0), key(OTHERS + n), "waiting" if n % 2 else "asked", batch.now - n * HOUR) for n in batch.within(MEMBERS)
    )
    for some in (rows, ours):
        pour(clubs.JoinRequest, "id club_id person_id state asked_at", some, words="저도 하고 싶어요")
    rows = ((key(n), f"{key(n):064x}", batch.now + n * HOUR) for n in batch.within(MEMBERS))
    pour(clubs.Invitation, "id digest until", rows, club_id=key(0), most=10, made_by_id=us["leader"])
    pour(clubs.Candidacy, "id person_id", ((key(n), key(n)) for n in batch.within(MEMBERS) if n), club_id=key(0))
    votes = ((key(n), key(n // 5 + 1), key(n)) for n in batch.within(MEMBERS) if n > 1)
    pour(clubs.Vote, "id candidacy_id person_id", votes, club_id=key(0))


def boards(batch: Batch) -> None:
    """Our board, the talk under its first post, what that said before; files, and what was reported."""
    posts = ((key(n), None, key(n % MEMBERS % batch.size) if n else batch.us["leader"], f"글 {n}", batch.now - n * HOUR) for n in batch)
    under = ((key(OURS + n), key(0), key(n % MEMBERS % batch.size), f"댓글 {n}", batch.now - n * HOUR) for n in batch)
    for rows in (posts, under):
        pour(clubs.Post, "id under_id by_id words made_at", rows, club_id=key(0))
    pour(clubs.Attachment, "id post_id stored_id", ((key(n), key(n), UUID(int=key(n))) for n in batch))
    pour(clubs.Earlier, "id words until", ((key(n), f"전에 쓴 글 {n}", batch.now - n * HOUR) for n in batch.within(LIFE)), post_id=key(0))
    pour(clubs.PostReport, "id post_id person_id", ((key(n), key(n), key(OTHERS + n)) for n in batch), words="불편해요")


def meetings(batch: Batch) -> None:
    """Sessions of all clubs and of ours, of the last years and the next months; seats, marks, materials. Session 0 is open now."""
    columns = "id club_id programme_id kind title starts_at ends_at host_id"
    kinds = ("open", "taster", "club")

    def rows(start: int) -> object:
        for n in batch:
            begins = batch.now - HOUR / 2 + (n // 2 * HOUR if n % 2 == 0 else -(n * HOUR / 3))
            of, programme = (key(0), None) if start else (key(n), key(0) if n < WITHIN else None)
            yield key(start + n), of, programme, kinds[n // 2 % 3], f"만남 {n}", begins, begins + 2 * HOUR, key(n)

    for start in (0, OURS):
        pour(sessions.Session, columns, rows(start), hidden_code="x" * 40, place="마을 과학관", about="함께 해 봐요", capacity=1200)
    seats = ((UUID(int=key(n)), key(n), key(OTHERS + n), 100, "seated") for n in batch if n)
    full = ((UUID(int=key(OTHERS + n)), key(0), key(OTHERS + n), 100 + n, "seated") for n in batch.within(SEATS))
    mine = ((UUID(int=key(2 * OTHERS + n)), key(n), batch.us["leader"], 101, "waiting") for n in batch.within(LIFE) if n)
    for some in (seats, full, mine):
        pour(sessions.Seat, "id session_id person_id number state", some, name="주민")
    came = ((key(n), key(n), UUID(int=key(n)), key(OTHERS + n)) for n in batch if n)
    here = ((key(OTHERS + n), key(0), UUID(int=key(OTHERS + n)), key(OTHERS + n)) for n in batch.within(SEATS))
    for some in (came, here):
        pour(sessions.Mark, "id session_id nonce person_id", some, how="list", marked_at=batch.now)
    if batch.done == 0:
        pour(sessions.Feed, "secret", [("lists",)], person_id=batch.us["leader"])
    brought = ((key(n), f"자료 {n}", UUID(int=key(n))) for n in batch.within(LIFE))
    pour(sessions.Material, "id words file_id", brought, session_id=key(0))


def notebooks(batch: Batch) -> None:
    """A question of each club, and ours; all that was seen and tried for the first one."""
    for start in (0, OURS):
        rows = (
            (key(start + n), key(0) if start else key(n), f"왜 그럴까 {n}?", batch.now - n * HOUR, batch.now - n * HOUR, key(n))
            for n in batch
        )
        pour(notebook.Entry, "id club_id question changed_at published_at started_by_id", rows, thinking="아마도")
    seen = ((key(n), key(0), batch.now - n * HOUR, key(n % MEMBERS % batch.size), UUID(int=key(n)) if n % 8 == 1 else None) for n in batch)
    elsewhere = ((key(OTHERS + n), key(n), batch.now - n * HOUR, key(n), None) for n in batch if n)
    for some in (seen, elsewhere):
        pour(notebook.Observation, "id entry_id at by_id photo_id", some, words="보았다", place="냇가", people="none")
    pour(notebook.Reading, "id observation_id value", ((key(n), key(n), n % 30) for n in batch), row=0, what="물 온도", unit="°C")
    tried = ((key(n), f"해 봄 {n}", key(n)) for n in batch.within(LIFE))
    pour(notebook.Trial, "id done by_id", tried, entry_id=key(0))
    words = ((key(n), n + 1, f"왜 {n}?", key(n)) for n in batch)
    pour(notebook.Version, "id number question by_id", words, entry_id=key(0))
    gone = ((key(2 * OTHERS + n), key(n), batch.now) for n in batch.within(LIFE))
    pour(notebook.Observation, "id by_id removed_at", gone, entry_id=key(0), at=batch.now, words="잘못 봄", people="none")


def wishes(batch: Batch) -> None:
    """Proposals with supports, answers and reports; one into which many were joined."""
    states = ("received", "looking", "will_do", "not_now")
    rows = (
        (key(n), f"제안 {n}", key(OTHERS + n), batch.now - n * HOUR, states[n % 4], batch.now - timedelta(minutes=n), n * 7 % 500)
        for n in batch
    )  # fmt: skip
    pour(proposals.Proposal, "id title by_id proposed_at state answered_at supporters", rows, words="같이 알아봐요")
    joined = ((key(OTHERS + n), f"같은 제안 {n}", key(n)) for n in batch.within(LIFE))
    pour(proposals.Proposal, "id title by_id", joined, joined_into_id=key(0))
    pour(proposals.Support, "id proposal_id person_id", ((key(n), key(n), key(n)) for n in batch))
    said = ((key(n), key(n), f"해 볼게요 {n}", batch.now) for n in batch)
    again = ((key(OTHERS + n), key(0), f"더 알아볼게요 {n}", batch.now) for n in batch.within(LIFE))
    for some in (said, again):
        pour(proposals.Answer, "id proposal_id ko at", some, state="looking")
    pour(proposals.Report, "id proposal_id person_id", ((key(n), key(n), key(n)) for n in batch), words="불편해요")


def notices(batch: Batch) -> None:
    """All that our leader was told, and what some neighbours were."""
    told = ((key(n), batch.us["leader"], key(n), "{who}", batch.now - n * HOUR) for n in batch)
    others = ((key(OTHERS + n), key(n), None, "", batch.now - n * HOUR) for n in batch.within())
    for some in (told, others):
        rows = ((pk, person, about, f"{who} 소식", f"{who} news", at) for pk, person, about, who, at in some)
        pour(Notice, "id person_id about_id ko en made_at", rows, kind="joined", view="clubs:club", arguments={"slug": "k0"})


KINDS = (people, files, club, memberships, boards, meetings, notebooks, wishes, notices)
