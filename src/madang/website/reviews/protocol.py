"""The protocol of a round: who reviewed, conflicts, criteria, table, ties, decisions, times. Its words stand in `protocol.typ`."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext, override

from madang.film.language import Language, with_particle
from madang.website.frame import times
from madang.website.reviews import scoring
from madang.website.reviews.models import Conflict, Seat
from madang.website.reviews.queries.procedure import conflicts_of
from madang.website.reviews.queries.standing import Standpoint
from madang.website.reviews.queries.tables import Row, name_of, progress, table
from madang.website.reviews.words import kind_of, numbered, tie_words

LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)
SOURCE = Path(__file__).with_name("protocol.typ").read_text("utf-8")


def protocol_of(at: Standpoint, language: Language) -> dict[str, Any]:
    """The facts of the paper. Sealed once the round is released; before that it says that it is a draft."""
    with override(language):
        rows = table(at, numbered())
        review, call, round = at.review, at.review.call, at.round
        share = scoring.shares(review.rules)
        return {
            "language": language, "title": call.title.say(language), "kind": gettext("Protocol of the review"), "step": kind_of(round.kind),
            "issuer": call.programme.name.say(language), "number": f"{review.pk}-{round.place}",
            "date": _moment(round.released_at or timezone.now(), language),
            "sealed": round.released_at is not None, "released": _moment(round.released_at, language),
            "released_by": str(round.released_by or ""), "who_did": with_particle(str(round.released_by or "–"), "이/가"),
            "blind": review.blind, "each": review.each, "scale": review.scale, "keeps": round.keeps,
            "begun": _moment(round.begun_at, language), "dates": [_moment(one, language) for one in _dates(at)],
            "seats": [_seat(one.seat, one.handed_in, language) for one in progress(round)],
            "conflicts": [_conflict(one, name_of(case, at.may.names, numbered())) for one, case in conflicts_of(at)],
            "criteria": [[one.name.say(language), _weight(one), f"{float(share[one.id]) * 100:.1f} %"] for one in review.rules],
            "ties": [tie_words(rule) for rule in review.ties],
            **_results(rows, language),
        }  # fmt: skip


def _results(rows: list[Row], language: Language) -> dict[str, Any]:
    """What came of it."""
    return {
        "rows": [_row(row) for row in rows],
        "marks": [[_short(row), given.who, given.told] for row in rows for given in row.given if given.mark is not None],
        "settled": [[_short(row), tie_words(row.standing.settled)] for row in rows if row.standing.settled],
        "tied": [_short(row) for row in rows if row.standing.tied],
        "far": [[_short(row), given.who, given.told] for row in rows for given in row.given if given.far],
        "decisions": [_decision(row, language) for row in rows],
    }


def _conflict(one: Conflict, name: str) -> list[str]:
    return [str(one.person), name, str(one.get_how_display()), one.words or str(one.get_kind_display())]


def _moment(value: datetime | None, language: Language) -> str:
    """With its year, whatever the year is now: a paper is read later."""
    return times.moment(timezone.localtime(value), language, LONG_AGO) if value else ""


def _dates(at: Standpoint) -> list[datetime | None]:
    one = at.round
    return [one.opens_at, one.scores_from, one.scores_until, one.talks_until]


def _seat(seat: Seat, handed_in: int, language: Language) -> list[str]:
    return [
        str(seat.person),
        "chair" if seat.chair else "left" if seat.left_at else "",
        _moment(seat.declared_at, language),
        str(handed_in),
    ]


def _weight(one: scoring.Criterion) -> str:
    if not one.counts:
        return "not leading"
    return "" if one.weight is None else f"{one.weight} %"


def _short(row: Row) -> str:
    return f"{row.case.number}. {row.name}"


def _row(row: Row) -> list[str]:
    one = row.standing
    rank = "withdrawn" if row.withdrawn else "" if one.rank is None else str(one.rank)
    return [rank, _short(row), f"{len(one.marks)}/{len(one.marks) + one.missing}", row.mean, row.spread]


def _decision(row: Row, language: Language) -> list[str]:
    one = row.decision
    if one is None:
        return [_short(row), "", ""]
    place = f" {one.place}" if one.place else ""
    return [_short(row), f"{one.get_outcome_display()}{place}", one.reason.say(language)]
