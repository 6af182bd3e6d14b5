"""A reviewer who is erased, and what they may take away before."""

import pytest
from tests.website.reviews.laying import all_scored, be_in, lay

from madang.website.people.actions import changing
from madang.website.reviews import erasing
from madang.website.reviews.actions import conflicts, talking
from madang.website.reviews.models import Case, Conflict, Remark, Sheet
from madang.website.reviews.queries import archive
from madang.website.reviews.queries.standing import standpoint
from madang.website.reviews.queries.tables import table

pytestmark = pytest.mark.django_db


def test_scores_stay_under_the_pseudonym_and_words_go() -> None:
    laid = lay("scoring", each=1)
    all_scored(laid)
    who = laid.reviewers[1]
    conflicts.declare(
        by=who, round=laid.round, applications=[Case.objects.exclude(sheets__seat__person=who)[0].application_id], words="사촌"
    )
    round = be_in(laid.round, "talking")
    case = Case.objects.select_related("round__review").filter(sheets__seat__person=who)[0]
    talking.remark(by=who, case=case, words="제가 아는 이야기예요.")
    before = [(row.case.number, row.standing.rank, row.mean) for row in table(standpoint(round, laid.operator), "%(number)s")]
    erasing.forget(person=who)
    changing.forget(person=who)
    who.refresh_from_db()
    after = [(row.case.number, row.standing.rank, row.mean) for row in table(standpoint(round, laid.operator), "%(number)s")]
    assert after == before
    told = [
        given.who
        for row in table(standpoint(round, laid.operator), "%(number)s")
        for given in row.given
        if given.sheet.seat.person_id == who.pk
    ]
    assert set(told) == {str(who.pseudonym)}
    assert (Remark.objects.get().words, Conflict.objects.get().words) == ("", "")
    assert standpoint(round, who).part == "nobody"


def test_the_archive_holds_what_i_wrote_and_no_name_of_an_application() -> None:
    laid = lay("scoring", each=1)
    all_scored(laid)
    held = archive(laid.reviewers[1])["reviews.json"]
    assert isinstance(held, dict)
    assert [one["call"] for one in held["seats"]] == ["river-2025"]
    assert len(held["sheets"]) == Sheet.objects.filter(seat__person=laid.reviewers[1]).count()
    assert all(set(one["points"]) == {"c1", "c2"} for one in held["sheets"])
    assert not any(one.title in str(held) for one in laid.applications)
