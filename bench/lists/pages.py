"""Every page that lists something, and every other route with the reason why it stands apart."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bench.lists.choosing import DRAFT, READ, REVIEWED
from bench.lists.helping import AGREED, EXPENSES, YEAR
from bench.lists.neighbourhood import SEATS
from bench.lists.yard import LIFE, MEMBERS, WITHIN, key, ours


@dataclass(frozen=True, slots=True)
class Page:
    """`part` asks (nobody: ""). `most`: how many rows its list holds at most, whatever the yard holds (None: it grows with the yard)."""

    route: str
    part: str = ""
    needs: Mapping[str, object] = field(default_factory=dict)
    query: str = ""
    most: int | None = None

    @property
    def name(self) -> str:
        """As the report calls it."""
        return f"{self.route}{self.query} ({self.part or 'anybody'})"

    @property
    def path(self) -> str:
        """Its address, in the language that is spoken now."""
        from django.urls import reverse

        return reverse(self.route, kwargs=dict(self.needs)) + self.query


TODAY = date.today()
CLUB, SLUG = {"slug": "k0"}, {"club": "k0"}
PROGRAMME, NAMED = {"slug": "p0"}, {"programme": "p0"}
NUMBER = {"number": key(0)}
GRANT = {"id": ours(AGREED)}


def _by(part: str, *pages: str | tuple[str, Mapping[str, object]], query: str = "", most: int | None = None) -> list[Page]:
    return [Page(one, part, {}, query, most) if isinstance(one, str) else Page(one[0], part, one[1], query, most) for one in pages]


PAGES = (
    *_by(
        "",
        "front:home", "sessions:index", "sessions:doors", "programmes:calls", "programmes:deadlines", "api:programmes", "api:calls",
        "api:clubs", "api:sessions", ("sessions:club", CLUB), ("sessions:club-calendar", CLUB), ("notebook:club", SLUG),
    ),
    *_by("", "front:search", query="?q=모임"),
    *_by("", "front:search", query="?q=골목+모이"),
    *_by("", ("sessions:month", {"year": TODAY.year, "number": TODAY.month}), most=500),
    *_by("", ("grants:programme", PROGRAMME), ("grants:money", PROGRAMME), ("programmes:programme", PROGRAMME), most=WITHIN),
    *_by(
        "leader",
        "front:mine", "notices:mine", "applications:mine", "sessions:index", "clubs:index", "notebook:index", "proposals:index",
        "programmes:programmes", ("applications:club", SLUG), ("sessions:club", CLUB), ("notebook:club", SLUG), ("clubs:board", CLUB),
        ("clubs:post", {**CLUB, **NUMBER}), ("notebook:entry", NUMBER), ("notebook:history", NUMBER), ("support:club", CLUB),
        ("applications:history", {"id": ours(DRAFT), "field": "q:why"}), ("clubs:club", CLUB), ("grants:club", CLUB),
    ),
    *_by("leader", "proposals:index", query="?sort=support"),
    *_by("leader", "proposals:index", query="?sort=answered"),
    *_by("leader", "clubs:index", query="?room=on"),
    *_by("leader", "clubs:index", query="?q=관찰"),
    *_by(
        "leader",
        ("clubs:people", CLUB), ("clubs:requests", CLUB), ("clubs:invitations", CLUB), ("clubs:succession", CLUB),
        ("support:mentors", CLUB), ("clubs:post-change", {**CLUB, **NUMBER}), most=MEMBERS,
    ),
    *_by(
        "leader",
        ("clubs:post-history", {**CLUB, **NUMBER}), ("proposals:proposal", NUMBER), ("notebook:story", NUMBER), most=LIFE,
    ),
    *_by("", ("sessions:feed", {"secret": "lists"}), most=500),
    *_by("leader", ("notebook:readings", NUMBER)),
    *_by("mentor", "people:archive"),
    *_by("operator", "sessions:new"),
    *_by("leader", ("sessions:session", NUMBER), ("sessions:materials", NUMBER), "support:certificates", "grants:mine", most=LIFE),
    *_by("leader", ("grants:expenses", GRANT), ("grants:agreement", GRANT), ("grants:settlement", GRANT), most=EXPENSES),
    *_by("leader", ("sessions:attendance", NUMBER), ("sessions:door", NUMBER), ("api:attendance", NUMBER), ("sessions:sheet", NUMBER),
        most=SEATS),
    *_by(
        "operator",
        "front:desk", "people:log", "applications:desk", "applications:csv", "reviews:desk", "support:queue", "support:surveys",
        "clubs:reports", "proposals:reports", "programmes:manage", "grants:index", ("grants:book", PROGRAMME),
        ("support:certificates-of", NAMED), ("support:attended-programme", NAMED),
        ("support:attended-club", {**CLUB, "year": YEAR}), ("proposals:join", NUMBER),
    ),
    *_by("operator", "applications:desk", query="?words=탐구"),
    *[
        Page("grants:index", "operator", query=f"?queue={queue}")
        for queue in ("agreements", "signatures", "plans", "expenses", "settlements")
    ],
    *_by(
        "operator",
        ("reviews:overview", {"number": key(REVIEWED)}), ("reviews:procedure", {"number": key(REVIEWED)}),
        ("reviews:release", {"number": key(REVIEWED)}), ("programmes:edit", PROGRAMME), ("grants:share", PROGRAMME),
        ("support:survey", NUMBER), ("reviews:protocol", {"number": key(REVIEWED)}), most=WITHIN,
    ),
    *_by("operator", ("support:attended-programme", NAMED), query="?least=80&of=percent", most=WITHIN),
    *_by(
        "operator", ("reviews:case", {"number": key(REVIEWED), "case": 1}), ("programmes:versions", {"slug": f"c{REVIEWED}"}), most=LIFE,
    ),
    *_by("reviewer", "reviews:desk", most=LIFE),
    *_by("reviewer", ("reviews:overview", {"number": key(READ)}), ("reviews:declare", {"number": key(READ)}), most=WITHIN),
    *_by("mentor", "support:queue", most=LIFE),
)  # fmt: skip
