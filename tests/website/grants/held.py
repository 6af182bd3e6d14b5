"""A grant that no club holds, as the tests lay it."""

from tests.website.doors import resident
from tests.website.grants.granted import CALL, FIRST, LAST

from madang.website.applications.models import Application
from madang.website.grants.actions import agreeing
from madang.website.grants.agreement_words import Offer
from madang.website.grants.holders import Holder
from madang.website.grants.models import Agreement
from madang.website.people.models import Person
from madang.website.programmes.models import Call, Programme

NUMBER = "123-45-67891"
HOLDERS = {
    "person": ("person", Holder("person", "이새벽")),
    "company": ("company-or-founder-to-be", Holder("company", "창가날씨 공방", "1234567891", "이새벽")),
    "organisation": ("team-or-organisation", Holder("organisation", "온들천 지킴이", "", "이새벽")),
}
TOLD = {  # label and value, as the paper says them
    "person": [("수행자", "이새벽")],
    "company": [("기업", "창가날씨 공방"), ("등록 번호", NUMBER), ("대표자", "이새벽")],
    "organisation": [("단체", "온들천 지킴이"), ("등록 번호", ""), ("대표자", "이새벽")],
}
OFFER = Offer(1_000_000, 0, FIRST, LAST)


def won(unit: str) -> tuple[Application, Person, Person]:
    """An application without a club that was chosen, who applied, and an operator."""
    operator, by = resident("ha@example.kr", "하은채", ["operator"]), resident("dawn@example.kr", "새벽")
    programme = Programme.objects.create(slug="grant-p", year=2026, name_ko="사업", name_en="Programme", shown=True, ends=LAST)
    call = Call.objects.create(programme=programme, slug="grant-c", title_ko="창작 지원", title_en="Creators")
    call.versions.create(number=1, data={**CALL, "may_apply": {"unit": unit}}, by=operator)
    made = Application.objects.create(call=call, applicant="새벽", title="새벽 소리", state="chosen", began_by=by)
    return made, by, operator


def given_to(kind: str, *, signed: bool = True) -> tuple[Agreement, Person, Person]:
    """An agreement with this kind of holder: in force, or only offered."""
    unit, holder = HOLDERS[kind]
    application, by, operator = won(unit)
    made = agreeing.offer(by=operator, application=application, offer=OFFER, holder=holder)
    if signed:
        for who, name in ((by, "이새벽"), (operator, "하은채")):
            agreeing.sign(by=who, agreement=made.pk, digest=made.digest, name=name)
        made.refresh_from_db()
    return made, by, operator
