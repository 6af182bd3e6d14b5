"""The protocol, read back from its PDF."""

import io

import pytest
from pypdf import PdfReader
from tests.website.doors import signed_in
from tests.website.reviews.laying import Laid, all_scored, be_in, lay

from madang.website.people.models import AuditEntry
from madang.website.reviews.actions import conflicts, deciding, releasing
from madang.website.reviews.models import Case

pytestmark = pytest.mark.django_db


def words(laid: Laid, language: str, who: object = None) -> str:
    answer = signed_in(who or laid.operator).get(f"/{language}/reviews/{laid.round.pk}/protocol/")  # type: ignore[arg-type]
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages).split())


def released() -> Laid:
    laid = lay("scoring", each=2, reviewers=4)
    case = Case.objects.get(application=laid.applications[5])
    conflicts.add(by=laid.operator, round=laid.round, case=case, person=laid.reviewers[2], words="같은 회사에 다녀요.")
    all_scored(laid)
    be_in(laid.round, "deciding")
    deciding.fill_in(
        by=laid.operator, round=laid.round, waiting=1, reason_ko="올해는 자리가 모자라요.", reason_en="No place was left this year."
    )
    return laid


def test_it_is_a_draft_without_a_seal_before_the_release() -> None:
    laid = released()
    told = words(laid, "ko")
    assert ("초안입니다" in told, "확정" in told.replace("확정본", ""), "되돌리지 않습니다" in told) == (True, False, False)


def test_it_tells_in_both_languages_who_how_and_what() -> None:
    laid = released()
    releasing.release(by=laid.operator, round=laid.round, seen=releasing.fingerprint(releasing.staying(laid.round)))
    korean, english = words(laid, "ko"), words(laid, "en")
    for said in (
        "강가 과학클럽 모집", "심사 의사록", "서류 심사", "심사 0 위원장", "심사 2 바다 소리 거점센터가 더함 같은 회사에 다녀요.",
        "계획의 충실함 60 % 60.0 %", "100.00 0.00", "예비 순위 1", "올해는 자리가 모자라요.",
        "하은채가", "되돌리지 않습니다",
    ):  # fmt: skip
        assert said in korean, said
    for said in (
        "Protocol of the review",
        "Soundness of the plan",
        "on the waiting list 1",
        "No place was left this year.",
        "cannot be taken back",
    ):
        assert said in english, said
    assert AuditEntry.objects.filter(act="printed protocol").count() == 2
    assert words(laid, "ko", laid.auditor) == korean


def test_it_opens_to_nobody_else() -> None:
    laid = released()
    for who in (laid.auditor, laid.reviewers[1], laid.reviewers[2], laid.leaders[0]):
        assert signed_in(who).get(f"/ko/reviews/{laid.round.pk}/protocol/").status_code == 403
    assert signed_in(laid.reviewers[0]).get(f"/ko/reviews/{laid.round.pk}/protocol/").status_code == 200
