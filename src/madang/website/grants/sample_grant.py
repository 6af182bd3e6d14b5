"""A grant of the sample yard: agreed, paid, planned and half spent by the sample club, with receipts that this program draws."""

import io
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image, ImageDraw, ImageFont

from madang.film.language import Text
from madang.website.applications.models import Application
from madang.website.clubs.models import Club
from madang.website.files.actions import keep
from madang.website.grants.actions import agreeing, paying, planning, spending
from madang.website.grants.agreement_words import Offer
from madang.website.grants.models import Agreement
from madang.website.grants.money.codes import Paper
from madang.website.people.models import Person

FONT = Path(__file__).resolve().parents[2] / "fonts" / "sans-500-korean.ttf"
AMOUNT = 2_000_000
BUDGET = {"110-05": (300_000, 0), "210-01": (500_000, 0), "210-07": (500_000, 0), "210-11": (550_000, 100_000), "240-01": (150_000, 0)}
TERMS = (Text("완성한 영상 끝에 사업의 안내 문구를 넣습니다.", "The finished film carries the credit line of the programme."),)
SPENT: tuple[tuple[spending.Given, tuple[Paper, ...], str], ...] = (
    (
        spending.Given("210-11", 148_000, date(2026, 3, 7), "별빛문구", "밤 벌레 관찰용 흰 천과 등", receipt="30412207"),
        ("card-slip",), "accepted",
    ),
    (
        spending.Given("210-07", 220_000, date(2026, 4, 18), "온빛장비", "카메라와 렌즈 대여 (하루)", receipt="51177302"),
        ("card-slip",), "accepted",
    ),
    (
        spending.Given("240-01", 54_000, date(2026, 4, 18), "골목국수", "첫 촬영 날 점심", people=9, receipt="99120034"),
        ("card-slip", "attendance", "photo"), "accepted",
    ),
    (
        spending.Given("210-01", 66_000, date(2026, 5, 9), "한마당인쇄", "상영회 포스터 인쇄", receipt="10090871"),
        (), "sent back",
    ),
    (
        spending.Given("210-11", 87_500, date(2026, 6, 2), "별빛문구", "별자리판 재료", receipt="30415518"),
        ("card-slip",), "",
    ),
)  # fmt: skip


def fill(people: Mapping[str, Person], club: Club) -> None:
    """Once: for the application with which the sample club was chosen."""
    operator, leader, resident = people["operator"], people["leader"], people["resident"]
    chosen = Application.objects.filter(club=club, state=Application.State.CHOSEN).select_related("call__programme").first()
    if chosen is None or Agreement.objects.filter(club=club).exists():
        return
    last = max(date(2026, 12, 18), timezone.localdate() + timedelta(days=30))
    made = agreeing.offer(by=operator, application=chosen, offer=Offer(AMOUNT, 0, date(2025, 12, 15), last, TERMS))
    for by in (leader, operator):
        agreeing.sign(by=by, agreement=made.pk, digest=made.digest, name=by.display_name)
    programme = chosen.call.programme
    paying.deposit(by=operator, programme=programme, amount=16_000_000, about="시 보조금", key="sample-grant")
    paying.pay(by=operator, agreement=made.pk, amount=AMOUNT, day=date(2026, 1, 9), about="한 번에 지급", key="sample-pay")
    planning.write(by=leader, agreement=made.pk, lines=BUDGET, why="촬영은 봄과 여름에 하고, 가을에 상영회를 열어요.")
    planning.judge(by=operator, plan=planning.hand_in(by=leader, agreement=made.pk).pk, approved=True)
    for number, (given, papers, state) in enumerate(SPENT):
        _spend(operator, resident if number % 2 else leader, made, number, given, papers, state)


def _spend(
    operator: Person, by: Person, made: Agreement, number: int, given: spending.Given, papers: tuple[Paper, ...], state: str
) -> None:
    kept = [(paper, keep(by=by, upload=_receipt(given, paper), kinds=("picture",), words=given.about)) for paper in papers]
    row = spending.enter(by=by, agreement=made.pk, key=uuid5(NAMESPACE_URL, f"madang.sample.{number}"), given=given, papers=kept)
    if state:
        words = "" if state == "accepted" else "영수증 사진이 없어요. 카드 매출전표를 붙여 주세요."
        spending.judge(by=operator, expense=row.pk, revision=row.revision, state=state, words=words)


def _receipt(given: spending.Given, paper: Paper) -> SimpleUploadedFile:
    """A slip as a till prints it, plainly a sample."""
    page = Image.new("RGB", (640, 860), "#fffdf6")
    draw = ImageDraw.Draw(page)
    large, small = ImageFont.truetype(FONT, 44), ImageFont.truetype(FONT, 28)
    draw.text((320, 70), given.payee, "#1c1b1a", large, "mm")
    title = {"card-slip": "카드 매출전표", "attendance": "참석자 명단", "photo": "그날의 사진"}.get(paper, "영수증")
    draw.text((320, 140), f"{title} (견본)", "#575148", small, "mm")
    lines = [("날짜", f"{given.day:%Y-%m-%d}"), ("내용", given.about), ("승인 번호", given.receipt), ("합계", f"{given.amount:,}원")]
    for place, (label, value) in enumerate(lines):
        top = 240 + place * 110
        draw.text((60, top), label, "#575148", small)
        draw.text((580, top + 44), value, "#1c1b1a", small, "ra")
        draw.line((60, top + 90, 580, top + 90), "#b9b0a0", 2)
    held = io.BytesIO()
    page.save(held, "PNG")
    return SimpleUploadedFile(f"{title}.png", held.getvalue(), "image/png")
