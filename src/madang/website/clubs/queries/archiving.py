"""What this app keeps about a person."""

from datetime import date, datetime

from madang.website.clubs.models import JoinRequest, Membership, Post, PostReport
from madang.website.people.models import Person


def _iso(at: date | datetime | None) -> str | None:
    return at.isoformat() if at else None


def archive(person: Person) -> dict[str, object]:
    """By file of the archive. Times are ISO 8601."""
    return {
        "clubs.json": [
            {
                "club": one.club.name, "role": one.role, "companions": one.companions, "since": one.since.isoformat(),
                "until": _iso(one.until),
            }
            for one in Membership.objects.filter(person=person).select_related("club").order_by("id")
        ],
        "club_requests.json": [
            {
                "club": one.club.name, "state": one.state, "words": one.words, "companions": one.companions, "answer": one.answer,
                "asked_at": one.asked_at.isoformat(), "answered_at": _iso(one.answered_at),
            }
            for one in JoinRequest.objects.filter(person=person).select_related("club").order_by("id")
        ],
        "club_posts.json": [
            {
                "club": one.club.name, "comment": one.under_id is not None, "words": one.words, "made_at": one.made_at.isoformat(),
                "files": [file.stored.name for file in one.attachments.all()], "before": [earlier.words for earlier in one.earlier.all()],
            }
            for one in Post.objects.filter(by=person).select_related("club").prefetch_related("attachments__stored", "earlier")
        ],
        "club_reports.json": [
            {"words": one.words, "at": one.at.isoformat(), "outcome": one.outcome} for one in PostReport.objects.filter(person=person)
        ],
    }  # fmt: skip
