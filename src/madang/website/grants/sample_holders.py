"""Grants that no club holds, as the sample yard shows them: a person's, offered; an organisation's, signed; a company's, being spent."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from django.utils import timezone

from madang.website.applications.actions import beginning, checking, saving, sending
from madang.website.applications.actions.moving import move
from madang.website.applications.models import Application
from madang.website.grants.actions import agreeing, paying, planning, spending
from madang.website.grants.agreement_words import Offer
from madang.website.grants.holders import Holder
from madang.website.grants.models import Agreement
from madang.website.people.actions import entering
from madang.website.people.models import Person
from madang.website.programmes.actions import drafting, showing
from madang.website.programmes.calls import SEOUL, read_call
from madang.website.programmes.files import plain
from madang.website.programmes.models import Call, Programme

PROGRAMME = "2025-science-club"
SHOWN = datetime(2025, 10, 27, 9, tzinfo=SEOUL)
BEGUN, ARRIVED = datetime(2025, 11, 11, 19, tzinfo=SEOUL), datetime(2025, 11, 20, 20, 3, 41, tzinfo=SEOUL)
CALL = """
format = "madang-call/1"
id = "{slug}"
programme = "neighbourhood-science-club"
category = "{category}"
year = 2025
title = {{ ko = "{ko}", en = "{en}" }}
host = {{ name = {{ ko = "온들과학문화거점센터", en = "Ondeul Science Culture Hub" }}, kind = "regional-hub", region = "온들시" }}

[window]
opens = "2025-11-03 09:00"
closes = "2025-11-21 18:00"

[may_apply]
unit = "{unit}"

[grant]
ceiling = {amount}
how = "ceiling"

[[obligations]]
kind = "work"
what = {{ ko = "{owes_ko}", en = "{owes_en}" }}
"""


@dataclass(frozen=True, slots=True)
class Case:
    """One call and who won it. `by` is a part of the sample, or the name of somebody else."""

    slug: str
    category: str
    unit: str
    ko: str
    en: str
    owes: tuple[str, str]
    amount: int
    by: str
    title: str
    holder: Holder


CASES = (
    Case(
        "2025-neighbour-films", "short-film", "person", "이웃 과학 영상 창작 지원", "Science films by neighbours",
        ("과학 영상 한 편", "One science film"), 900_000, "resident", "우리 동네 새벽 소리", Holder("person", "오세림"),
    ),
    Case(
        "2025-science-partners", "support", "organisation", "과학문화 협력 단체 지원", "Science culture partners",
        ("이웃과 함께하는 체험 두 번", "Two workshops with neighbours"), 3_000_000, "나무결", "냇물 지킴이 교실",
        Holder("organisation", "온들천 지킴이 모임", "", "나무결"),
    ),
    Case(
        "2025-science-content", "content", "company-or-founder-to-be", "과학 콘텐츠 창업 지원", "Science content start-ups",
        ("관찰 꾸러미 하나", "One observation kit"), 5_000_000, "고운하", "창가 날씨 꾸러미",
        Holder("company", "창가날씨 공방 (견본)", "000-00-00000", "고운하"),
    ),
)  # fmt: skip
COMPANY_BUDGET = {"210-11": (3_500_000, 600_000), "210-01": (1_500_000, 0)}


def fill(people: Mapping[str, Person]) -> None:
    """Once, in the programme of last year."""
    programme = Programme.objects.filter(slug=PROGRAMME).first()
    if programme is None or Call.objects.filter(slug=CASES[0].slug).exists():
        return
    operator = people["operator"]
    for case in CASES:
        by = people.get(case.by) or entering.begin(email=f"{case.slug}@madang.example", display_name=case.by, language="ko", notices=False)
        made = agreeing.offer(by=operator, application=_chosen(operator, by, programme, case), offer=_offer(case), holder=case.holder)
        if case.unit != "person":
            agreeing.sign(by=by, agreement=made.pk, digest=made.digest, name=by.display_name)
        if case.holder.kind == "company":
            _run(operator, by, made)


def _offer(case: Case) -> Offer:
    last = max(date(2026, 12, 18), timezone.localdate() + timedelta(days=30))
    return Offer(case.amount, 10 if case.holder.kind == "company" else 0, date(2025, 12, 15), last)


def _chosen(operator: Person, by: Person, programme: Programme, case: Case) -> Application:
    """By last year's window, as the sample of applications does it: only when it was shown and begun is set back by hand."""
    text = CALL.format(
        slug=case.slug, category=case.category, unit=case.unit, ko=case.ko, en=case.en, amount=case.amount, owes_ko=case.owes[0],
        owes_en=case.owes[1],
    )  # fmt: skip
    call = drafting.begin(by=operator, programme=programme, slug=case.slug, data=plain(read_call(text, case.slug)))
    showing.show(by=operator, call=call)
    Call.objects.filter(pk=call.pk).update(shown_at=SHOWN)
    made = beginning.begin(by=by, call=Call.objects.get(pk=call.pk), applicant=case.holder.name, now=BEGUN)
    saving.save(by=by, application=made.pk, written=[saving.Written("title", case.title)])
    sending.send(by=by, application=made.pk, key=uuid5(NAMESPACE_URL, f"madang.{case.slug}"), arrived=ARRIVED, anyway=True)
    held = checking.check(by=operator, application=made.pk, meets=True)
    for state in ("in review", "chosen"):
        held = move(by=operator, application=held, to=state)  # type: ignore[arg-type]
    Application.objects.filter(pk=made.pk).update(began_at=BEGUN)
    return held


def _run(operator: Person, by: Person, made: Agreement) -> None:
    agreeing.sign(by=operator, agreement=made.pk, digest=made.digest, name=operator.display_name)
    paying.pay(by=operator, agreement=made.pk, amount=2_500_000, day=date(2026, 1, 12), about="절반 먼저", key="sample-pay-company")
    planning.write(by=by, agreement=made.pk, lines=COMPANY_BUDGET, why="재료를 먼저 사고, 여름에 인쇄해요.")
    planning.judge(by=operator, plan=planning.hand_in(by=by, agreement=made.pk).pk, approved=True)
    given = spending.Given("210-11", 320_000, date(2026, 2, 3), "별빛문구", "온도계와 통 200개", receipt="30410021")
    spending.enter(by=by, agreement=made.pk, key=uuid5(NAMESPACE_URL, "madang.sample.company"), given=given)
