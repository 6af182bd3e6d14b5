"""Every page of the site as somebody finds it in the sample yard: who opens it, what its address needs. A new page needs a line here."""

import re
import sqlite3
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from django.urls import reverse
from django.utils.translation import override

from madang.website.programmes.editing.sections import SECTIONS

CLUB, WAITED_FOR = {"slug": "dalbit-camera"}, {"slug": "baram"}
OPEN_CALL, JUDGED_CALL = ({"slug": f"2026-neighbourhood-science-{name}"} for name in ("club", "stories"))
PROGRAMME, RAN = {"slug": "2026-science-club"}, {"slug": "2025-science-club"}
OURS = "SELECT id FROM applications_application WHERE club_id = (SELECT id FROM clubs_club WHERE slug = 'dalbit-camera') AND state = '{}'"
DRAFT, AGREED = OURS.format("draft"), OURS.format("agreed")
FIELD = f"SELECT application_id AS id, field FROM applications_answer WHERE application_id = ({DRAFT}) AND field LIKE 'q:%'"
OF_AGREED = f"SELECT id AS number FROM ({AGREED})"
OF_OURS = f"SELECT id FROM grants_agreement WHERE application_id = ({AGREED})"
OFFERED = "SELECT id FROM grants_agreement WHERE state = 'offered'"
SPENT = "SELECT id AS number FROM grants_expense WHERE state = '{}' ORDER BY id"
TO_CHECK = "SELECT id FROM applications_application WHERE state = 'sent' ORDER BY sent_at"
MEETING = "SELECT id AS number FROM hub_sessions_session WHERE kind = 'club' ORDER BY starts_at DESC"
TASTER = "SELECT id AS number FROM hub_sessions_session WHERE kind = 'taster' ORDER BY starts_at"
LATER = "SELECT id AS number FROM hub_sessions_session WHERE kind = 'taster' ORDER BY starts_at DESC"
NOW = "SELECT id AS number FROM hub_sessions_session WHERE kind = 'open' ORDER BY starts_at"
SHOWN = "SELECT id AS number FROM notebook_entry WHERE published_at IS NOT NULL ORDER BY id"
KEPT = "SELECT id AS number FROM notebook_entry WHERE published_at IS NULL ORDER BY id"
SEEN = "SELECT id AS number FROM notebook_observation WHERE removed_at IS NULL ORDER BY photo_id IS NULL, id"
TRIED = "SELECT id AS number FROM notebook_trial WHERE removed_at IS NULL ORDER BY id"
POST = "SELECT id AS number, 'dalbit-camera' AS slug FROM clubs_post WHERE club_id = 1 AND under_id IS NULL AND by_id = 2 ORDER BY id DESC"
MEMBER = "SELECT person_id AS number, 'dalbit-camera' AS slug FROM clubs_membership WHERE club_id = 1 AND role = 'member' AND until IS NULL"
PROPOSAL = "SELECT id AS number FROM proposals_proposal WHERE state = '{}' ORDER BY id"
STEP = "SELECT id AS number FROM support_milestone WHERE state = '{}' ORDER BY place"
SURVEY = "SELECT id AS number FROM support_survey ORDER BY id"
FUNDER = (
    "SELECT f.id AS number, p.slug AS slug FROM programmes_funder f JOIN programmes_programme p ON p.id = f.programme_id "
    "WHERE p.slug = '2026-science-club' ORDER BY f.place"
)
ROUND = "SELECT id AS number FROM reviews_round ORDER BY id"
CASE = (
    'SELECT c.round_id AS number, c.number AS "case" FROM reviews_case c JOIN reviews_sheet s ON s.case_id = c.id '
    "JOIN reviews_seat t ON t.id = s.seat_id JOIN people_person p ON p.id = t.person_id WHERE p.display_name = '백이든' "
    "ORDER BY s.handed_in_at IS NOT NULL, c.number"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A page. `part` of the sample opens it (nobody: ""); `needs` are its arguments, or the question to the yard that finds them."""

    route: str
    part: str = ""
    needs: Mapping[str, object] | str = field(default_factory=dict)
    query: str = ""
    status: int = 200

    def path(self, yard: Path, language: str) -> str:
        """Its address in this yard. Raises LookupError where the yard holds nothing that it could show."""
        needs = _found(yard, self.needs) if isinstance(self.needs, str) else self.needs
        with override(language):
            return reverse(self.route, kwargs=dict(needs)) + self.query


def _found(yard: Path, question: str) -> dict[str, object]:
    connection = sqlite3.connect(f"file:{yard / 'yard.sqlite3'}?mode=ro", uri=True)
    try:
        connection.row_factory = sqlite3.Row
        row = connection.execute(question).fetchone()
    finally:
        connection.close()
    if row is None:
        raise LookupError(question)
    return {name: _value(row[name]) for name in row.keys()}  # noqa: SIM118  a row's own `in` asks its values


def _value(found: object) -> object:
    return uuid.UUID(found) if isinstance(found, str) and re.fullmatch("[0-9a-f]{32}", found) else found


def _by(part: str, *places: tuple[str, Mapping[str, object] | str] | str) -> list[Place]:
    return [Place(one, part) if isinstance(one, str) else Place(one[0], part, one[1]) for one in places]


PLACES = [
    *_by(
        "",
        "front:home", "front:about", "front:privacy", "front:look", "front:api", "front:search",
        "people:sign-in", "people:guardian-asked", ("people:demo", {"part": "leader"}), ("people:link", {"secret": "unknown"}),
        "programmes:programmes", ("programmes:programme", PROGRAMME), "programmes:calls", ("programmes:call", OPEN_CALL),
        ("programmes:check", OPEN_CALL), ("programmes:versions", OPEN_CALL), "clubs:index", ("clubs:club", CLUB),
        "sessions:index", "sessions:doors", ("sessions:month", {"year": 2026, "number": 12}), ("sessions:club", CLUB),
        ("sessions:session", TASTER), ("sessions:come", TASTER), ("sessions:poster", TASTER),
        "notebook:index", ("notebook:club", {"club": "dalbit-camera"}), ("notebook:entry", SHOWN),
        "proposals:index", ("proposals:proposal", PROPOSAL.format("will_do")), "support:check", ("grants:programme", RAN),
        ("grants:money", RAN), "sessions:scanned",
    ),
    Place("front:search", query="?q=%E3%84%B7"),
    Place("front:search", query="?q=%EA%B5%AC%EB%A6%84%EC%82%AC%ED%83%95"),  # finds nothing
    Place("support:check", query="?number=0000-0000"),
    Place("applications:verify", query=f"?number=2026-AAAA-AAAA&print={'0' * 64}"),
    Place("programmes:call", "", {"slug": "nothing"}, status=404),
    Place("clubs:invited", "", {"secret": "unknown"}, status=410),
    Place("notices:stop", "", {"token": "unsigned"}, status=404),
    Place("people:confirm", "", {"secret": "unknown"}, status=404),
    Place("sessions:seat", "", {"secret": "unknown"}, status=404),
    Place("people:address-undo", "", {"secret": "unknown"}, status=404),
    Place("people:address-confirm", "resident", {"secret": "unknown"}, status=404),
    *_by(
        "resident",
        "front:home", "front:mine", "people:me", "people:address", "people:forget", "people:second-begin", "people:programs",
        "notices:mine", "notices:choose",
        "clubs:found", ("clubs:join", WAITED_FOR), ("clubs:leave", CLUB), ("clubs:post-report", POST),
        "applications:mine", "grants:mine", ("grants:sign", OFFERED), ("grants:decline", OFFERED),
        "sessions:my-calendar", ("sessions:session", MEETING), "proposals:propose",
        ("proposals:report", PROPOSAL.format("looking")), "support:certificates", ("support:take", SURVEY),
    ),
    Place("clubs:requests", "resident", CLUB, status=403),
    *_by(
        "leader",
        "front:mine", ("programmes:call", OPEN_CALL), ("clubs:club", CLUB), ("clubs:change", CLUB), ("clubs:picture", CLUB),
        ("clubs:end", CLUB),
        ("clubs:family", CLUB), ("clubs:people", CLUB), ("clubs:person", MEMBER), ("clubs:person-remove", MEMBER),
        ("clubs:requests", CLUB),
        ("clubs:invitations", CLUB), ("clubs:succession", CLUB), ("clubs:board", CLUB), ("clubs:post", POST), ("clubs:post-change", POST),
        ("clubs:post-history", POST), ("clubs:post-remove", POST),
        "applications:mine", ("applications:club", {"club": "dalbit-camera"}), ("applications:application", DRAFT),
        ("applications:history", FIELD), ("applications:send", DRAFT),
        ("applications:application", AGREED), ("applications:receipt", AGREED), ("applications:withdraw", DRAFT),
        ("support:club", CLUB), ("support:mentors", CLUB), ("support:attended-club", {**CLUB, "year": 2026}),
        ("support:hand-in", STEP.format("open")), ("grants:club", CLUB), ("grants:agreement", OF_OURS),
        ("grants:plan", OF_OURS), ("grants:plan-write", OF_OURS), ("grants:plan-move", OF_OURS),
        ("grants:expenses", OF_OURS), ("grants:expense-new", OF_OURS), ("grants:expense", SPENT.format("sent back")),
        ("grants:expense-change", SPENT.format("entered")), ("grants:settlement", OF_OURS), ("grants:settle", OF_OURS),
        ("sessions:session", MEETING), ("sessions:edit", MEETING), ("sessions:cancel", MEETING), ("sessions:materials", MEETING),
        ("sessions:attendance", MEETING), ("sessions:door", MEETING),
        ("sessions:here", f"SELECT number, '0000000000' AS code FROM ({MEETING})"),
        ("notebook:begin", {"club": "dalbit-camera"}), ("notebook:entry", KEPT), ("notebook:words", KEPT), ("notebook:history", KEPT),
        ("notebook:restore", f"SELECT number, 1 AS version FROM ({SHOWN})"), ("notebook:observe", KEPT), ("notebook:correct", SEEN),
        ("notebook:delete-photo", SEEN), ("notebook:try", KEPT), ("notebook:trial", TRIED), ("notebook:publish", KEPT),
        ("notebook:meet", KEPT),
        ("proposals:withdraw", PROPOSAL.format("looking")),
    ),
    *_by("mentor", "support:queue", ("support:club", CLUB)),
    *_by("reviewer", ("applications:begin", {"call": OPEN_CALL["slug"]}), "reviews:desk", ("reviews:overview", ROUND),
    ("reviews:declare", ROUND), ("reviews:case", CASE), ("reviews:sheet", CASE)),
    *_by("auditor", "programmes:manage", ("reviews:overview", ROUND), ("grants:book", RAN), "people:log"),
    *_by(
        "operator",
        "front:desk", "front:mine", "people:me", "people:log", "clubs:reports", "programmes:manage", "programmes:new",
        ("programmes:edit", PROGRAMME), ("programmes:funder-add", PROGRAMME), ("programmes:funder", FUNDER),
        ("programmes:call-new", PROGRAMME),
        ("programmes:call-edit", OPEN_CALL), ("programmes:preview", OPEN_CALL),
        *[("programmes:part", {**OPEN_CALL, "section": section.name}) for section in SECTIONS],
        "applications:desk", ("applications:check", TO_CHECK), "support:queue", ("support:add", OF_AGREED),
        ("support:answer", STEP.format("handed in")), ("support:due", STEP.format("open")), "support:surveys",
        ("support:survey-new", {"programme": "2025-science-club"}), ("support:survey", SURVEY),
        ("support:certificates-of", {"programme": "2025-science-club"}),
        ("support:attended-programme", {"programme": "2025-science-club"}), ("grants:deposit", RAN),
        "grants:index", ("grants:money", RAN), ("grants:money-deposit", RAN), ("grants:money-back", RAN), ("grants:codes", RAN),
        ("grants:offer", OF_AGREED), ("grants:pay", OF_OURS), ("grants:agent", OFFERED), ("grants:withdraw", OFFERED),
        ("grants:plan-send-back", f"SELECT id, 1 AS number FROM ({OF_OURS})"), ("grants:settlement-back", OF_OURS),
        ("grants:settlement-returned", OF_OURS), ("grants:expense", SPENT.format("entered")),
        ("grants:share", RAN),
        ("grants:book", RAN),
        "reviews:desk", ("reviews:new", OPEN_CALL), ("reviews:overview", ROUND), ("reviews:change", ROUND), ("reviews:procedure", ROUND),
        ("reviews:words", ROUND),
        "sessions:new", ("sessions:session", NOW), ("sessions:attendance", NOW), ("sessions:door", NOW), ("sessions:reach", TASTER),
        ("proposals:answer", PROPOSAL.format("received")), ("proposals:join", PROPOSAL.format("received")), "proposals:reports",
    ),
]  # fmt: skip
WALKED = {  # pages in the middle of doing something: tests.journeys.walks goes there
    "clubs:share", "clubs:poster", "sessions:seat-mail",
    "people:code", "people:age", "people:guardian", "people:welcome", "people:second-spares",
    "people:second-end", "people:address", "people:address-confirm", "people:address-undo", "programmes:show", "programmes:throw-away",
}  # fmt: skip
FILE, MACHINE, LEADS = "a file to take away", "for programs, not for people", "leads on to another page"
NOT_YET = "opens days after the sample's first: tests/journeys/test_reviews.py goes there"
OTHERWISE = {  # routes that answer GET without being a page, each with its reason
    **dict.fromkeys(
        (
            "alive", "ready", "films:progress", "scans-worker",
            "applications:now", "api:openapi-json", "api:programmes", "api:programme",
            "api:calls", "api:call",
            "api:clubs", "api:club", "api:sessions", "api:session", "api:attendance", "api:api-root",
        ), MACHINE,
    ),
    **dict.fromkeys(
        (
            "front:source", "files:picture", "films:file", "people:archive", "clubs:post-file", "programmes:deadlines",
            "programmes:calendar",
            "programmes:file", "applications:csv", "applications:paper", "applications:body", "applications:receipt-paper",
            "support:file", "support:certificate",
            "reviews:file",
            "reviews:protocol", "sessions:feed", "grants:codes-file", "grants:paper", "grants:settlement-paper", "grants:evidence",
            "sessions:club-calendar", "sessions:session-calendar", "sessions:material",
            "sessions:sheet",
            "notebook:readings", "notebook:story",
        ), FILE,
    ),
    **dict.fromkeys(("root", "elsewhere-back", "notices:follow", "proposals:support"), LEADS),
    **dict.fromkeys(("reviews:fill-in", "reviews:release", "reviews:outcome"), NOT_YET),
    **dict.fromkeys(("people:elsewhere-first", "people:elsewhere-connect"), "nobody comes from elsewhere here: see test_elsewhere.py"),
    "people:second": "in a sample yard nobody owes a second proof: tests/journeys/test_passkeys.py goes there",
    "support:certificate-revoke": "the sample has given no certificate yet: tests/website/support asks for its confirming page",
}  # fmt: skip
