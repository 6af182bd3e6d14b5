"""The ranked table of a round, and what stands on a reviewer's desk."""

from dataclasses import dataclass
from fractions import Fraction

from django.db.models import Count, Prefetch, Q, QuerySet

from madang.website.applications.models import Application
from madang.website.people.models import Person
from madang.website.reviews import scoring
from madang.website.reviews.models import Case, Decision, Round, Seat, Sheet
from madang.website.reviews.queries.standing import Standpoint


@dataclass(frozen=True, slots=True)
class Given:
    """One reviewer's sheet in the table: the mark is None until it was handed in."""

    sheet: Sheet
    who: str
    mark: Fraction | None
    far: bool

    @property
    def told(self) -> str:
        """As it is printed."""
        return scoring.say(self.mark)


@dataclass(frozen=True, slots=True)
class Row:
    """One application: where it stands among those that the reader may see, who scored it how, and what is decided."""

    case: Case
    name: str
    standing: scoring.Standing
    given: tuple[Given, ...]
    decision: Decision | None
    withdrawn: bool

    @property
    def mean(self) -> str:
        """As it is printed."""
        return scoring.say(self.standing.mean)

    @property
    def spread(self) -> str:
        """As it is printed."""
        return scoring.say(self.standing.spread)


def name_of(case: Case, names: bool, words: str) -> str:
    """Who applied; in a blind review `words` with the number: 신청 3호."""
    if not names:
        return words % {"number": case.number}
    applied = case.application
    return applied.who or applied.title


def table(at: Standpoint, words: str) -> list[Row]:
    """All rows that this reader may see, ranked among themselves: a locked one leaves no gap by which its rank could be told."""
    sheets = Sheet.objects.select_related("seat__person").order_by("id")
    cases = list(at.cases().prefetch_related(Prefetch("sheets", sheets, to_attr="on_desks")).select_related("decision"))
    arrived = {case.pk: place for place, case in enumerate(sorted(cases, key=_arrival))}
    held = {str(case.pk): case for case in cases}
    staying = [case for case in cases if case.application.state != Application.State.WITHDRAWN]
    review = at.review
    found = scoring.standings([_case(case, arrived[case.pk], review.each) for case in staying], review.rules, review.scale, review.ties)
    gone = [scoring.Standing(str(case.pk), {}, {}, 0) for case in cases if case not in staying]
    return [_row(at, held[one.id], one, words) for one in [*found, *gone]]


def _arrival(case: Case) -> tuple[str, int]:
    return (case.application.sent_at.isoformat() if case.application.sent_at else "", case.number)


def _case(case: Case, sent: int, each: int) -> scoring.Case:
    handed = tuple(scoring.Sheet(str(sheet.seat_id), sheet.points) for sheet in case.on_desks if sheet.handed_in_at)
    return scoring.Case(str(case.pk), handed, max(len(case.on_desks), each), sent)


def _row(at: Standpoint, case: Case, one: scoring.Standing, words: str) -> Row:
    given = tuple(
        Given(sheet, str(sheet.seat.person), one.marks.get(str(sheet.seat_id)), str(sheet.seat_id) in one.far) for sheet in case.on_desks
    )
    decision = getattr(case, "decision", None) if at.may.outcome else None
    gone = case.application.state == Application.State.WITHDRAWN
    return Row(case, name_of(case, at.may.names, words), one, given, decision, gone)


def my_sheets(at: Standpoint) -> QuerySet[Sheet]:
    """What lies on this reviewer's desk, what still waits first."""
    mine = Sheet.objects.filter(case__in=at.cases(), seat=at.seat).select_related("case__application__club")
    return mine.order_by("handed_in_at", "case__number")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a round is: sheets given out and handed in, by seat."""

    seat: Seat
    given: int
    handed_in: int


def progress(round: Round) -> list[Progress]:
    """Seat by seat, in one question."""
    mine = Q(sheets__case__round=round)
    seats = Seat.objects.filter(review=round.review_id).select_related("person").annotate(
        given=Count("sheets", filter=mine), handed=Count("sheets", filter=mine & ~Q(sheets__handed_in_at=None))
    )  # fmt: skip
    return [Progress(seat, seat.given, seat.handed) for seat in seats]


def seated(person: Person) -> QuerySet[Round]:
    """The begun rounds in which this person reviews: the newest first, with what still waits for them."""
    mine = Q(cases__sheets__seat__person=person)
    return (
        Round.objects.filter(review__seats__person=person, review__seats__left_at=None)
        .exclude(begun_at=None)
        .select_related("review__call")
        .annotate(
            on_desk=Count("cases__sheets", filter=mine, distinct=True),
            waiting=Count("cases__sheets", filter=mine & Q(cases__sheets__handed_in_at=None), distinct=True),
            declared=Count("review__seats", filter=Q(review__seats__person=person) & ~Q(review__seats__declared_at=None), distinct=True),
        )
        .order_by("-id")
    )


def sheets_on(at: Standpoint, case: Case) -> list[tuple[Sheet, str, list[tuple[scoring.Criterion, int | None, str]]]]:
    """What was handed in about a case: the sheet, its mark as printed, and points and note by criterion."""
    share = scoring.shares(at.review.rules)
    found = Sheet.objects.filter(case=case).exclude(handed_in_at=None).select_related("seat__person")
    return [
        (
            sheet,
            scoring.say(scoring.mark(sheet.points, share, at.review.scale)),
            [(one, sheet.points.get(one.id), sheet.notes.get(one.id, "")) for one in at.review.rules],
        )
        for sheet in found
    ]
