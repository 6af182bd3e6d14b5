"""The pages: who sees what, and that what is locked or pending shows by no route."""

import re
from collections.abc import Iterator
from itertools import product

import pytest
from django.test import Client
from django.urls import URLPattern, reverse
from tests.website.doors import resident, signed_in
from tests.website.reviews.laying import Laid, all_scored, be_in, lay, score

from madang.website.applications.models import Application
from madang.website.applications.queries import may_read
from madang.website.clubs.models import Membership
from madang.website.people.models import Person
from madang.website.reviews import urls
from madang.website.reviews.actions import conflicts, deciding, releasing, talking
from madang.website.reviews.models import Case, Conflict, Decision, Sheet

pytestmark = pytest.mark.django_db


def page(client: Client, name: str, **needed: object) -> tuple[int, str]:
    answer = client.get(reverse(f"reviews:{name}", kwargs=needed), follow=True)
    return answer.status_code, answer.content.decode(errors="replace")


def every_page(laid: Laid) -> Iterator[tuple[str, dict[str, object]]]:
    """Every route of the app with every case and application, from the routes themselves."""
    numbers = [*Case.objects.values_list("number", flat=True), 99]
    for pattern in urls.urlpatterns:
        assert isinstance(pattern, URLPattern)
        ways = {
            "number": [laid.round.pk], "case": numbers, "paper": [1], "slug": [laid.call.slug],
            "application": [one.pk for one in laid.applications],
        }  # fmt: skip
        names = list(pattern.pattern.converters)
        for values in product(*(ways[name] for name in names)):
            yield str(pattern.name), dict(zip(names, values, strict=True))


def everything_seen_by(person: Person, laid: Laid) -> str:
    """All that every page tells this person; a PDF counts by its words."""
    client, told = signed_in(person), []
    for name, needed in every_page(laid):
        answer = client.get(reverse(f"reviews:{name}", kwargs=needed), follow=True)
        if answer.headers.get("Content-Type") == "application/pdf":
            import io

            from pypdf import PdfReader

            told.append(" ".join(text.extract_text() for text in PdfReader(io.BytesIO(answer.content)).pages))
        else:
            told.append(answer.content.decode(errors="replace"))
    return "\n".join(told)


def marked(laid: Laid) -> Case:
    """One application whose every trace can be known again: its title, its club, its scores, its discussion, its decision."""
    locked = Case.objects.select_related("application__club").get(application=laid.applications[0])
    Application.objects.filter(pk=locked.application_id).update(title="비밀봉투")
    be_in(laid.round, "scoring")
    for sheet in Sheet.objects.filter(case__round=laid.round).select_related("seat__person", "case"):
        secret = sheet.case_id == locked.pk
        score(laid, sheet, 10 if secret else 6, 9 if secret else 6, "비밀쪽지" if secret else "")
    return locked


TRACES = ("비밀봉투", "비밀쪽지", "비밀토론", "비밀사유", "96.00")


@pytest.mark.parametrize("phase", ["declaring", "scoring", "talking", "deciding", "released"])
@pytest.mark.parametrize("part", ["reviewer", "chair", "operator", "auditor"])
def test_a_conflict_locks_by_every_route(part: str, phase: str) -> None:
    laid = lay("scoring", each=2)
    locked = marked(laid)
    free_operator = laid.operator
    who = {"reviewer": laid.reviewers[1], "chair": laid.reviewers[0], "auditor": laid.auditor}.get(part) or resident(
        "op2@example.kr", "또 다른 운영자", ["operator"]
    )
    Conflict.objects.create(review=laid.round.review, application=locked.application, person=who, how="added")
    Sheet.objects.filter(case=locked, seat__person=who).delete()
    be_in(laid.round, "talking")
    talking.remark(by=free_operator, case=locked, words="비밀토론")
    be_in(laid.round, "deciding")
    for case in Case.objects.all():
        deciding.decide(by=free_operator, case=case, outcome="not chosen", reason_ko="비밀사유" if case == locked else "자리가 모자라요.")
    if phase == "released":
        releasing.release(by=free_operator, round=laid.round, seen=releasing.fingerprint(releasing.staying(laid.round)))
    else:
        be_in(laid.round, phase)
    seen = everything_seen_by(who, laid)
    assert [trace for trace in TRACES if trace in seen] == []
    assert not may_read(Application.objects.get(pk=locked.application_id), who)
    assert page(signed_in(who), "case", number=laid.round.pk, case=locked.number)[0] == 404
    hidden = {"talking": ["비밀사유"], "deciding": [], "released": []}.get(phase, list(TRACES[1:]))
    seen = everything_seen_by(free_operator, laid)
    assert [trace for trace in TRACES if trace not in seen] == hidden  # the traces are there to be seen


def test_whoever_belongs_to_the_club_is_locked_without_a_word_of_anybody() -> None:
    laid = lay("scoring", each=1)
    locked = marked(laid)
    operator = resident("op2@example.kr", "또 다른 운영자", ["operator"])
    be_in(laid.round, "talking")
    assert "비밀봉투" in everything_seen_by(operator, laid)
    Membership.objects.create(club=locked.application.club, person=operator, role="member", until="2020-01-01", since="2019-01-01")
    seen = everything_seen_by(operator, laid)
    assert [trace for trace in TRACES if trace in seen] == []


def test_the_rank_of_what_is_locked_leaves_no_gap() -> None:
    laid = lay("scoring", each=1)
    all_scored(laid)
    round = be_in(laid.round, "talking")
    other = resident("op2@example.kr", "또 다른 운영자", ["operator"])
    Conflict.objects.create(review=round.review, application=laid.applications[2], person=other, how="added")
    told = page(signed_in(other), "overview", number=round.pk)[1]
    ranks = re.findall(r'data-label="순위"><span>(\d+)', told) or re.findall(r'data-label="Rank"><span>(\d+)', told)
    assert ranks == ["1", "2", "3", "4", "5"]


def test_a_blind_review_tells_no_name_before_its_release() -> None:
    laid = lay("scoring", each=1, blind=True)
    Application.objects.filter(pk=laid.applications[0].pk).update(title="가람 별지기의 큰 꿈")
    all_scored(laid)
    names = [one.club.name for one in laid.applications if one.club] + [leader.display_name for leader in laid.leaders]
    for phase in ("scoring", "talking", "deciding"):
        be_in(laid.round, phase)
        for person in laid.reviewers[:2]:
            client = signed_in(person)
            seen = "\n".join(
                client.get(reverse(f"reviews:{name}", kwargs=needed)).content.decode(errors="replace")
                for name, needed in every_page(laid)
                if name not in ("declare", "protocol")
            )
            assert [name for name in names if name in seen] == [], (phase, person)
            assert re.search(r"신청 \d호|Application \d", seen)


def test_before_declaring_a_reviewer_sees_names_and_nothing_else() -> None:
    laid = lay("scoring", each=1)
    marked(laid)
    be_in(laid.round, "scoring")
    late = resident("late@example.kr", "늦은 심사", ["reviewer"])
    from madang.website.reviews.actions.setting_up import seat

    seat(by=laid.operator, review=laid.round.review, person=late)
    seen = everything_seen_by(late, laid)
    assert [trace for trace in TRACES if trace in seen] == []
    assert all(one.club.name in seen for one in laid.applications if one.club)
    told = page(signed_in(late), "declare", number=laid.round.pk)[1]
    places = [told.index(one.club.name) for one in sorted(laid.applications, key=lambda one: one.club.name if one.club else "")]
    assert places == sorted(places)  # by name, not by number


def outside(laid: Laid, leader: Person) -> list[tuple[int, str]]:
    """All that an applicant can reach of the review, and how many questions each page asks."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client, told = signed_in(leader), []
    for name, needed in every_page(laid):
        with CaptureQueriesContext(connection) as asked:
            answer = client.get(reverse(f"reviews:{name}", kwargs=needed))
        words = re.sub(r"nonce-[\w+/=-]+|csrfmiddlewaretoken[^>]*", "", answer.content.decode(errors="replace"))
        told += [(answer.status_code, words), (len(asked), name)]
    return told


def test_applicants_cannot_tell_whether_anything_is_decided() -> None:
    laid = lay("scoring", each=1)
    all_scored(laid)
    be_in(laid.round, "deciding")
    before = outside(laid, laid.leaders[0])
    deciding.fill_in(by=laid.operator, round=laid.round, waiting=1, reason_ko="자리가 모자라요.")
    assert Decision.objects.count() == 6
    assert outside(laid, laid.leaders[0]) == before
    assert {status for status, _ in before if status > 100} <= {302, 403, 404, 405}


def test_after_the_release_each_reads_their_own_result_and_nobody_elses() -> None:
    laid = lay("scoring", each=1)
    all_scored(laid)
    be_in(laid.round, "deciding")
    deciding.fill_in(by=laid.operator, round=laid.round, waiting=1, reason_ko="자리가 모자라요.", reason_en="No place was left.")
    releasing.release(by=laid.operator, round=laid.round, seen=releasing.fingerprint(releasing.staying(laid.round)))
    mine = [page(signed_in(leader), "outcome", application=one.pk) for leader, one in zip(laid.leaders, laid.applications, strict=True)]
    assert [status for status, _ in mine] == [200] * 6
    assert ["자리가 모자라요." in words for _, words in mine] == [False] * 3 + [True] * 3
    english = signed_in(laid.leaders[5]).get(f"/en/reviews/outcome/{laid.applications[5].pk}/").content.decode()
    assert "No place was left." in english
    for stranger in (laid.leaders[1], laid.operator, laid.reviewers[0]):
        assert page(signed_in(stranger), "outcome", application=laid.applications[0].pk)[0] == 404


def test_the_desk_of_a_reviewer_keeps_drafts_as_they_are_written() -> None:
    laid = lay("scoring", each=1)
    who = laid.reviewers[1]
    client, sheet = signed_in(who), Sheet.objects.filter(seat__person=who).select_related("case").first()
    assert sheet is not None
    here = reverse("reviews:sheet", kwargs={"number": laid.round.pk, "case": sheet.case.number})
    shown = client.get(here).content.decode()
    token = re.search(r'name="page" value="(\w+)"', shown)
    assert token is not None
    given = {"version": "0", "page": token.group(1), "points_c1": "7", "note_c1": "또렷해요", "points_c2": "", "note": ""}
    kept = client.post(here, given, headers={"HX-Request": "true"})
    assert (kept.status_code, 'name="version" value="1"' in kept.content.decode()) == (200, True)
    lacking = client.post(here, given | {"version": "1", "hand-in": "1", "note": "끝까지 읽었어요"})
    assert (lacking.status_code, "이웃과의 나눔" in lacking.content.decode()) == (422, True)
    assert Sheet.objects.get(pk=sheet.pk).note == "끝까지 읽었어요"  # what was written is kept although it could not be handed in
    wrong = client.post(here, given | {"version": "2", "points_c2": "11"}, headers={"HX-Request": "true"})
    assert 'class="wrong"' in wrong.content.decode()
    done = client.post(here, given | {"version": "2", "points_c2": "9", "hand-in": "1"})
    assert done.status_code == 302
    assert Sheet.objects.get(pk=sheet.pk).handed_in_at is not None
    other = client.post(here, given | {"page": "another", "version": "0"})
    assert other.status_code == 422
    back = client.post(reverse("reviews:take-back", kwargs={"number": laid.round.pk, "case": sheet.case.number}))
    assert (back.status_code, Sheet.objects.get(pk=sheet.pk).handed_in_at) == (302, None)


def test_releasing_takes_two_steps() -> None:
    laid = lay("scoring", each=1)
    all_scored(laid)
    be_in(laid.round, "deciding")
    client = signed_in(laid.operator)
    here = reverse("reviews:release", kwargs={"number": laid.round.pk})
    assert client.post(here).status_code == 200  # undecided: no second step
    fill = client.post(reverse("reviews:fill-in", kwargs={"number": laid.round.pk}), {"waiting": "1", "reason_ko": "자리가 모자라요."})
    assert fill.status_code == 302
    second = client.post(here).content.decode()
    seen = re.search(r'name="seen" value="(\w+)"', second)
    assert seen is not None
    assert client.post(here, {"seen": seen.group(1)}).status_code == 200  # not sure: nothing happens
    assert Application.objects.filter(state="in review").count() == 6
    assert client.post(here, {"seen": "0" * 64, "sure": "on"}, follow=True).status_code == 200
    assert Application.objects.filter(state="in review").count() == 6
    assert client.post(here, {"seen": seen.group(1), "sure": "on"}).status_code == 302
    assert Application.objects.filter(state="in review").count() == 0


def test_an_operator_sets_a_review_up_by_its_pages() -> None:
    laid = lay()
    laid.round.review.rounds.all().delete()
    type(laid.round.review).objects.all().delete()
    client = signed_in(laid.operator)
    here = reverse("reviews:new", kwargs={"slug": laid.call.slug})
    shown = client.get(here)
    assert shown.status_code == 200
    form = shown.context["form"]
    given = {field.html_name: field.value() for field in form}
    plain = {
        name: value.strftime("%Y-%m-%dT%H:%M") if hasattr(value, "strftime") else value
        for name, value in given.items()
        if value is not None
    }
    wrong = client.post(here, plain | {"round1_scores_until": plain["round1_opens_at"]})
    assert wrong.status_code == 422
    made = client.post(here, plain | {"blind": "blind", "each": "1", "round1_keeps": "2"})
    assert made.status_code == 302
    review = type(laid.round.review).objects.get()
    assert (review.blind, review.each, [one.weight for one in review.rules], review.rounds.get().keeps) == (True, 1, [60, 40], 2)
    procedure = reverse("reviews:procedure", kwargs={"number": review.rounds.get().pk})
    assert client.post(procedure, {"act": "ask", "seat-person": laid.reviewers[0].pk, "seat-chair": "on"}).status_code == 302
    assert client.post(procedure, {"act": "strange"}).status_code == 403
    assert client.post(reverse("reviews:begin", kwargs={"number": review.rounds.get().pk})).status_code == 302
    assert Case.objects.count() == 6
    be_in(review.rounds.get(), "declaring")
    conflicts.declare(by=laid.reviewers[0], round=review.rounds.get(), applications=[])
    assert client.post(procedure, {"act": "share"}, follow=True).status_code == 200
    assert Sheet.objects.count() == 6
    assert (
        client.post(
            procedure, {"act": "conflict", "conflict-who": laid.auditor.pk, "conflict-case": "2", "conflict-words": "조카"}
        ).status_code
        == 302
    )
    assert Conflict.objects.get().words == "조카"


@pytest.mark.parametrize("count", [3, 30])
def test_the_table_asks_the_same_number_of_questions_however_long(count: int, django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    laid = lay("scoring", each=1, count=count)
    all_scored(laid)
    be_in(laid.round, "talking")
    client = signed_in(laid.operator)
    here = reverse("reviews:overview", kwargs={"number": laid.round.pk})
    client.get(here)
    with django_assert_num_queries(QUESTIONS):
        client.get(here)


QUESTIONS = 12


def test_who_applies_without_a_club_reads_the_result_too() -> None:
    laid = lay("scoring", each=1)
    alone = laid.applications[0]
    Application.objects.filter(pk=alone.pk).update(club=None, title="", applicant="솔밭 작은도서관")
    all_scored(laid)
    be_in(laid.round, "deciding")
    deciding.fill_in(by=laid.operator, round=laid.round, waiting=1, reason_ko="자리가 모자라요.")
    releasing.release(by=laid.operator, round=laid.round, seen=releasing.fingerprint(releasing.staying(laid.round)))
    told = page(signed_in(laid.leaders[0]), "outcome", application=alone.pk)
    assert (told[0], "솔밭 작은도서관" in told[1]) == (200, True)
