"""A reviewer's sheet: saved at every pause, handed in, taken back while the phase lasts."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from madang.website.people.actions.noting import note
from madang.website.people.models import Person
from madang.website.reviews import scoring
from madang.website.reviews.actions.standing import the_case
from madang.website.reviews.errors import InConflict, NotFull, NotNow, OutOfScale, SavedElsewhere
from madang.website.reviews.models import Sheet
from madang.website.reviews.queries.standing import Standpoint, standpoint

LONGEST = 4000  # letters of a note


@transaction.atomic
def save(
    *,
    by: Person,
    sheet: Sheet,
    points: Mapping[str, int | None],
    notes: Mapping[str, str],
    note_: str,
    version: int,
    page: str = "",
    hand_in: bool = False,
) -> Sheet:
    """Keep what stands on the sheet now; `hand_in`: and let it count. `version` is the one that the page was made from, `page` its own
    name: a page may follow itself (a draft that was on its way while the button was pressed), but never overwrite another.

    Raises SavedElsewhere, OutOfScale, NotFull (then nothing is kept; save without handing in first), InConflict, NotNow.
    """
    now, at = _mine(sheet, by)
    if now.version != version and not (page and page == now.page):
        raise SavedElsewhere
    if now.handed_in_at:
        if hand_in:
            return now  # pressed twice
        raise NotNow  # what counts is taken back first: never changed by a passing draft
    rules = {one.id for one in at.review.rules}
    given = {name: value for name, value in points.items() if name in rules and value is not None}
    if any(type(value) is not int or not 0 <= value <= at.review.scale for value in given.values()):
        raise OutOfScale(most=at.review.scale)
    if hand_in and (lacking := scoring.missing_points(given, at.review.rules)):
        raise NotFull(which=", ".join(one.name.ko for one in lacking))
    fields: dict[str, Any] = {
        "points": given, "notes": {name: words.strip()[:LONGEST] for name, words in notes.items() if name in rules and words.strip()},
        "note": note_.strip()[:LONGEST], "version": now.version + 1, "page": page, "saved_at": timezone.now(),
        "handed_in_at": timezone.now() if hand_in else None,
    }  # fmt: skip
    if not Sheet.objects.filter(pk=sheet.pk, version=now.version).update(**fields):
        raise SavedElsewhere
    if hand_in:
        note(act="handed in", who=by.pseudonym, review=at.review.pk, case=now.case.number)
    return Sheet.objects.select_related("case").get(pk=sheet.pk)


@transaction.atomic
def take_back(*, by: Person, sheet: Sheet) -> None:
    """What was handed in becomes a draft again, with everything on it."""
    now, at = _mine(sheet, by)
    if Sheet.objects.filter(pk=now.pk).exclude(handed_in_at=None).update(handed_in_at=None):
        note(act="took back", who=by.pseudonym, review=at.review.pk, case=now.case.number)


def _mine(sheet: Sheet, by: Person) -> tuple[Sheet, Standpoint]:
    """The sheet under a lock, where it is this person's and scores are given now. Only the sheet is locked: nobody waits for others."""
    now = (
        Sheet.objects.select_for_update(of=("self",))
        .select_related("case__round__review", "seat")
        .filter(pk=sheet.pk, seat__person=by)
        .first()
    )
    if now is None:
        raise InConflict
    at = standpoint(now.case.round, by)
    if not at.may.scores:
        raise NotNow
    the_case(at, now.case)
    return now, at
