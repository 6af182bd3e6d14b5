"""A grant on the pages, as the people of a club and a hub walk through it."""

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.website.doors import signed_in
from tests.website.grants.granted import BUDGET, a_file, chosen, in_force, planned, spent

from madang.website.applications.models import Application
from madang.website.grants.actions import spending
from madang.website.grants.models import Agreement, Evidence, Expense, Payment, Plan, Settlement
from madang.website.grants.money.codes import codes_as_toml, our_codes
from madang.website.grants.queries.agreed import codes_of

pytestmark = pytest.mark.django_db


def said(client: Client, view: str, **arguments: object) -> str:
    answer = client.get(reverse(f"grants:{view}", kwargs=arguments))
    assert answer.status_code == 200
    return str(answer.content.decode())


def send(client: Client, view: str, arguments: dict[str, object], **fields: object) -> tuple[int, str]:
    answer = client.post(reverse(f"grants:{view}", kwargs=arguments), fields)
    return answer.status_code, answer.headers.get("Location", "") or answer.content.decode()


def picture() -> SimpleUploadedFile:
    import io

    from PIL import Image

    held = io.BytesIO()
    Image.new("RGB", (40, 60), "white").save(held, "PNG")
    return SimpleUploadedFile("receipt.png", held.getvalue(), "image/png")


def test_the_hub_offers_both_sign_and_the_paper_is_there() -> None:
    _, _, application, leader, _, operator = chosen()
    hub, club = signed_in(operator), signed_in(leader)
    assert reverse("grants:offer", args=[application.pk]) in said(hub, "index")
    form = said(hub, "offer", number=application.pk)
    assert 'value="1000000"' in form
    assert 'value="2026-12-31"' in form
    terms = {"own_share": 0, "first": "2026-01-01", "last": "2026-12-31"}
    status, page = send(hub, "offer", {"number": application.pk}, amount=1_000_000, terms_ko="하나\n둘", terms_en="one", **terms)
    assert (status, "약속마다 한국어와 영어를 한 줄씩 적어 주세요." in page) == (422, True)
    assert send(hub, "offer", {"number": application.pk}, amount=1_000_000, terms_ko="하나", terms_en="one", **terms)[0] == 302
    agreement = Agreement.objects.get()
    key = {"id": agreement.pk}
    page = said(club, "sign", **key)
    assert ("하나" in page, "과학 영상 한 편 (2회)" in page, agreement.digest in page) == (True, True, True)
    assert send(club, "sign", key, name="문가람", digest=agreement.digest)[0] == 422, "the box was not ticked"
    assert send(club, "sign", key, name="문가람", digest=agreement.digest, read="on")[0] == 302
    assert send(hub, "sign", key, name="하은채", digest=agreement.digest, read="on")[0] == 302
    assert Application.objects.get().state == "agreed"
    paper = hub.get(reverse("grants:paper", args=[agreement.pk]))
    assert (paper.headers["Content-Type"], paper.content[:4]) == ("application/pdf", b"%PDF")
    assert "양쪽이 서명했어요" in said(club, "agreement", **key)
    assert [hub.get(reverse(f"grants:{view}", args=[agreement.pk])).status_code for view in ("sign", "withdraw")] == [302, 302]
    assert club.get(reverse("grants:decline", args=[agreement.pk])).status_code == 302, "what is in force is not given up by a page"


def test_a_budget_is_written_sent_back_written_again_and_approved() -> None:
    grant = in_force()
    club, hub, key = signed_in(grant.treasurer), signed_in(grant.operator), {"id": grant.agreement.pk}
    status, page = send(club, "plan-write", key, **{"grant:210-11": 900_000, "hand-in": "1"})
    assert (status, "지원금 100,000원을 아직 어느 항목에도 적지 않았어요." in page) == (422, True)
    assert Plan.objects.get().state == "draft", "what was written is kept"
    assert "100,000원을 아직" in said(club, "plan", **key)
    assert send(club, "plan-write", key, **{"grant:210-11": 900_000, "grant:210-07": 100_000, "hand-in": "1"})[0] == 302
    assert send(hub, "plan-send-back", {**key, "number": 1}, why="재료를 나눠 주세요.")[0] == 302
    assert "재료를 나눠 주세요." in said(club, "plan", **key)
    assert send(club, "plan-hand-in", key)[0] == 302
    assert send(club, "plan-take-back", key)[0] == 302
    assert send(club, "plan-hand-in", key)[0] == 302
    assert send(hub, "plan-approve", {**key, "number": 1})[0] == 302
    move = {"source": "210-11", "target": "210-07", "amount": 100_000, "why": ""}
    assert send(club, "plan-move", key, **move)[0] == 302
    assert (Plan.objects.first().number, Plan.objects.first().state) == (2, "approved")  # type: ignore[union-attr]
    status, page = send(club, "plan-move", key, **{**move, "amount": 10_000_000})
    assert (status, "800,000원만 있어요" in page) == (422, True)


def test_an_expense_with_its_receipt_is_judged_and_stands_in_the_sums() -> None:
    grant = planned()
    club, hub, key = signed_in(grant.treasurer), signed_in(grant.operator), {"id": grant.agreement.pk}
    fields = {
        "code": "240-01", "amount": 40_000, "day": "2026-03-01", "payee": "골목국수", "about": "점심", "fund": "grant", "paid": "card",
        "key": str(uuid4()), "revision": 0, "people": 2,
    }  # fmt: skip
    assert send(club, "expense-new", key, **fields, photo=picture())[0] == 302
    row = Expense.objects.get()
    assert [one.paper for one in row.papers.all()] == ["card-slip"]
    page = said(club, "expense", number=row.pk)
    assert ("참석자 명단" in page, "더 필요해요" in page, "<img" in page) == (True, True, True)
    judge = {"revision": row.revision, "words": ""}
    status, to = send(hub, "expense-judge", {"number": row.pk}, accepted="1", **judge)
    assert (status, "참석자 명단" in hub.get(to).content.decode()) == (302, True)
    for paper in ("attendance", "photo"):
        assert send(club, "evidence-add", {"number": row.pk}, paper=paper, file=picture())[0] == 302
    row.refresh_from_db()
    assert send(hub, "expense-judge", {"number": row.pk}, accepted="1", words="", revision=row.revision)[0] == 302
    assert Expense.objects.get().state == "accepted"
    assert "4만 원" in said(Client(), "money", slug=grant.programme.slug)
    evidence = Evidence.objects.first()
    assert evidence is not None
    assert club.get(reverse("grants:evidence", args=[evidence.pk])).status_code == 200
    assert Client().get(reverse("grants:evidence", args=[evidence.pk])).status_code == 302
    send(club, "evidence-remove", {"number": evidence.pk})
    assert Evidence.objects.count() == 3, "what was accepted keeps its papers"
    assert club.get(reverse("grants:expense-change", args=[row.pk])).status_code == 302, "and what it says"


def test_a_change_of_an_old_page_is_told_and_nothing_is_lost() -> None:
    grant = planned()
    row = spent(grant, 10_000)
    club = signed_in(grant.treasurer)
    fields = {
        "code": "210-11",
        "amount": 12_000,
        "day": "2026-03-01",
        "payee": "별빛문구",
        "about": "재료",
        "fund": "grant",
        "paid": "card",
    }
    assert send(club, "expense-change", {"number": row.pk}, **fields, key=str(uuid4()), revision=1)[0] == 302
    status, page = send(club, "expense-change", {"number": row.pk}, **{**fields, "amount": 15_000}, key=str(uuid4()), revision=1)
    assert (status, "그사이에 달라졌어요" in page, 'value="15000"' in page) == (422, True, True)
    assert send(club, "expense-withdraw", {"number": row.pk})[0] == 302
    assert "별빛문구" not in said(club, "expenses", id=grant.agreement.pk)


def test_the_end_on_the_pages() -> None:
    grant = planned()
    row = spent(grant, 200_000)
    spending.judge(by=grant.operator, expense=row.pk, revision=1, state="accepted")
    club, hub, key = signed_in(grant.leader), signed_in(grant.operator), {"id": grant.agreement.pk}
    assert "80만 원" in said(club, "settlement", **key)
    assert send(club, "settle", key, interest=500, words="영상 한 편")[0] == 302
    assert send(hub, "settlement-back", key, why="이자를 다시 봐 주세요.")[0] == 302
    assert "이자를 다시 봐 주세요." in said(club, "settlement", **key)
    assert send(club, "settle", key, interest=700, words="영상 한 편")[0] == 302
    assert send(hub, "settlement-confirm", key)[0] == 302
    assert Settlement.objects.get().to_return == 800_700
    assert send(hub, "settlement-returned", key, day="2027-01-05")[0] == 302
    assert Agreement.objects.get().state == "settled"
    assert hub.get(reverse("grants:settlement-paper", args=[grant.agreement.pk])).content[:4] == b"%PDF"
    assert "정산이 끝난 지원금이에요" in said(club, "agreement", **key)


def test_the_money_of_a_programme_comes_in_and_goes_back() -> None:
    grant = in_force()
    hub, slug = signed_in(grant.operator), {"slug": grant.programme.slug}
    assert send(hub, "money-deposit", slug, amount=3_000_000, about="시 보조금", key="one")[0] == 302
    status, page = send(hub, "money-back", slug, amount=3_000_001, about="반납", key="two")
    assert (status, "남은 금액이 모자라요" in page) == (422, True)
    assert send(hub, "pay", {"id": grant.agreement.pk}, amount=1_000_000, day="2026-01-09", about="", key="three")[0] == 302
    assert Payment.objects.get().amount == 1_000_000
    assert send(hub, "money-back", slug, amount=2_000_000, about="반납", key="two")[0] == 302


def test_a_programme_takes_a_code_table_of_its_own_and_every_mistake_is_told() -> None:
    grant = in_force()
    hub, slug = signed_in(grant.operator), {"slug": grant.programme.slug}
    text = hub.get(reverse("grants:codes-file", kwargs=slug)).content.decode()
    assert text == codes_as_toml(our_codes())
    status, page = send(hub, "codes", slug, file=SimpleUploadedFile("codes.toml", b"format = 'madang-budget-codes/1'\nfree = 1\n"))
    assert (status, 'role="alert"' in page) == (422, True)
    own = text.replace("free_move_percent = 20", "free_move_percent = 35")
    assert send(hub, "codes", slug, file=SimpleUploadedFile("codes.toml", own.encode()))[0] == 302
    assert codes_of(grant.programme).free_move_percent == 35
    assert send(hub, "codes", slug, usual="1")[0] == 302
    assert codes_of(grant.programme) == our_codes()


def test_the_lists_ask_as_much_for_many_rows_as_for_few() -> None:
    grant = planned(BUDGET)
    hub, counts, key = signed_in(grant.operator), [], {"id": grant.agreement.pk}
    pages = (("expenses", key), ("agreement", key), ("settlement", key), ("index", {}))
    spent(grant, 1_000)
    for more in (4, 40):
        paper = a_file(grant.treasurer)
        for number in range(more):
            row = spent(grant, 1_000 + number, papers=())
            Evidence.objects.create(expense=row, paper="card-slip", file=paper)
        asked = []
        for view, arguments in pages:
            hub.get(reverse(f"grants:{view}", kwargs=arguments))
            with CaptureQueriesContext(connection) as queries:
                hub.get(reverse(f"grants:{view}", kwargs=arguments))
            asked.append(len(queries))
        counts.append(asked)
    assert counts[0] == counts[1]
