"""Sharing applications out among the reviewers, by `assigning`."""

from django.db import transaction

from madang.website.applications.models import Application
from madang.website.people.actions.noting import note
from madang.website.people.models import Person
from madang.website.reviews.actions.conflicts import find
from madang.website.reviews.actions.standing import running
from madang.website.reviews.assigning import CannotAssign, assign
from madang.website.reviews.errors import NobodyDeclared, NoReviewer, NotNow, TooFewReviewers
from madang.website.reviews.models import Case, Conflict, Round, Seat, Sheet


@transaction.atomic
def share_out(*, by: Person, round: Round) -> None:
    """Give every application its reviewers. What somebody has begun to write stays with them; the rest is shared out anew.

    Raises NobodyDeclared with the names that are waited for, TooFewReviewers with the applications for which it is impossible.
    """
    at = running(round, by)
    if at.phase not in ("declaring", "scoring"):
        raise NotNow
    seats = list(Seat.objects.filter(review=at.review, left_at=None).select_related("person"))
    if silent := [str(seat.person) for seat in seats if seat.declared_at is None]:
        raise NobodyDeclared(names=", ".join(silent))
    if not seats:
        raise NoReviewer
    find(review=at.review)
    _lay(at.round, seats)
    note(act="shared out", who=by.pseudonym, review=at.review.pk, round=at.round.place)


def _lay(round: Round, seats: list[Seat]) -> None:
    """Keys are the numbers of cases and seats, with leading zeros: the order in which equals are taken. Somebody who has left after
    handing in counts for that application, and gets no other."""
    cases = {f"{case.number:05}": case for case in Case.objects.filter(round=round).exclude(application__state=Application.State.WITHDRAWN)}
    begun = Sheet.objects.filter(case__in=cases.values()).exclude(saved_at=None).select_related("seat")
    desks = {_key(seat): seat for seat in [*seats, *(sheet.seat for sheet in begun)]}
    numbers = {case.pk: key for key, case in cases.items()}
    kept = {(numbers[sheet.case_id], _key(sheet.seat)) for sheet in begun}
    gone = [key for key, seat in desks.items() if seat.left_at is not None]
    barred = _barred(round, cases, desks) | {(one, who) for one in cases for who in gone if (one, who) not in kept}
    try:
        made = assign(cases, desks, round.review.each, barred, kept)
    except CannotAssign as wrong:
        raise TooFewReviewers(each=wrong.wanted, which=", ".join(str(cases[one].number) for one in sorted(wrong.short))) from wrong
    Sheet.objects.filter(case__round=round, saved_at=None).delete()
    wanted = [(one, who) for one, held in made.items() for who in held if (one, who) not in kept]
    Sheet.objects.bulk_create([Sheet(case=cases[one], seat=desks[who]) for one, who in wanted])


def _key(seat: Seat) -> str:
    return f"{seat.pk:012}"


def _barred(round: Round, cases: dict[str, Case], desks: dict[str, Seat]) -> set[tuple[str, str]]:
    """The conflicts, by key."""
    numbers = {case.application_id: key for key, case in cases.items()}
    people = {seat.person_id: key for key, seat in desks.items()}
    held = Conflict.objects.filter(review=round.review_id, application__in=numbers, person__in=people).values_list("application", "person")
    return {(numbers[one], people[who]) for one, who in held}
