"""What this app keeps about a person, for the file of everything that they may take away."""

from madang.website.people.models import Person
from madang.website.reviews.models import Conflict, Decision, Remark, Seat, Sheet


def archive(person: Person) -> dict[str, object]:
    """By file of the archive. What others wrote stays out, and of an application only its number."""
    sheets = Sheet.objects.filter(seat__person=person).select_related("case").order_by("id")
    conflicts = Conflict.objects.filter(person=person).select_related("review__call")
    return {
        "reviews.json": {
            "seats": [
                {
                    "call": seat.review.call.slug, "chair": seat.chair, "declared_at": seat.declared_at and seat.declared_at.isoformat(),
                    "left_at": seat.left_at and seat.left_at.isoformat(),
                }
                for seat in Seat.objects.filter(person=person).select_related("review__call")
            ],
            "conflicts": [
                {"call": one.review.call.slug, "how": one.how, "kind": one.kind, "words": one.words, "at": one.at.isoformat()}
                for one in conflicts
            ],
            "sheets": [
                {
                    "round": one.case.round_id, "number": one.case.number, "points": one.points, "notes": one.notes, "note": one.note,
                    "handed_in_at": one.handed_in_at and one.handed_in_at.isoformat(),
                }
                for one in sheets
            ],
            "remarks": [
                {"round": one.case.round_id, "number": one.case.number, "words": one.words, "at": one.at.isoformat()}
                for one in Remark.objects.filter(person=person).select_related("case")
            ],
            "decisions": [
                {"round": one.case.round_id, "number": one.case.number, "at": one.at.isoformat()}
                for one in Decision.objects.filter(by=person).select_related("case")
            ],
        }
    }  # fmt: skip
