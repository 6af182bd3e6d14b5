"""A grant as the tests lay it: a club that was chosen, an agreement in force, a pot, a plan that was approved."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import uuid4

from tests.website.doors import resident

from madang.website.applications.models import Application
from madang.website.clubs.models import Club, Membership
from madang.website.grants.actions import agreeing, paying, planning, spending
from madang.website.grants.agreement_words import Offer
from madang.website.grants.models import Agreement, Expense
from madang.website.people.models import Person
from madang.website.programmes.models import Call, Programme

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
CALL: dict[str, Any] = {
    "format": "madang-call/1", "id": "grant-c", "programme": "p", "category": "science-club", "year": 2026,
    "title": {"ko": "과학클럽 공모", "en": "Science clubs"},
    "host": {"name": {"ko": "동네과학관", "en": "The hub"}, "kind": "hub", "region": "11000"},
    "may_apply": {"unit": "team"}, "grant": {"ceiling": 1_000_000, "how": "fixed"},
    "obligations": [{"kind": "work", "what": {"ko": "과학 영상 한 편", "en": "One film"}, "count": 2}],
}  # fmt: skip
BUDGET: Mapping[str, tuple[int, int]] = {"210-11": (600_000, 0), "210-07": (300_000, 0), "240-01": (100_000, 0)}


@dataclass(frozen=True)
class Grant:
    """Who and what a test needs."""

    programme: Programme
    club: Club
    application: Application
    leader: Person
    treasurer: Person
    operator: Person
    agreement: Agreement


def chosen() -> tuple[Programme, Club, Application, Person, Person, Person]:
    """A club that was chosen, its leader and treasurer, and an operator."""
    operator = resident("ha@example.kr", "하은채", ["operator"])
    leader, treasurer = resident("lead@example.kr", "문가람"), resident("count@example.kr", "오세림")
    programme = Programme.objects.create(slug="grant-p", year=2026, name_ko="사업", name_en="Programme", shown=True, ends=LAST)
    call = Call.objects.create(programme=programme, slug="grant-c", title_ko="과학클럽 공모", title_en="Science clubs")
    call.versions.create(number=1, data=CALL, by=operator)
    club = Club.objects.create(slug="grant-club", name="달빛", purpose="별을 봐요")
    Membership.objects.create(club=club, person=leader, role="leader")
    Membership.objects.create(club=club, person=treasurer, role="treasurer")
    application = Application.objects.create(call=call, club=club, title="밤 벌레 지도", state="chosen", began_by=leader)
    return programme, club, application, leader, treasurer, operator


def offered(amount: int = 1_000_000, own_share: int = 0) -> Grant:
    """An agreement that waits for the club."""
    programme, club, application, leader, treasurer, operator = chosen()
    agreement = agreeing.offer(by=operator, application=application, offer=Offer(amount, own_share, FIRST, LAST))
    return Grant(programme, club, application, leader, treasurer, operator, agreement)


def in_force(amount: int = 1_000_000, own_share: int = 0) -> Grant:
    """Signed by both."""
    grant = offered(amount, own_share)
    for by, name in ((grant.leader, "문가람"), (grant.operator, "하은채")):
        agreeing.sign(by=by, agreement=grant.agreement.pk, digest=grant.agreement.digest, name=name)
    grant.agreement.refresh_from_db()
    return grant


def planned(budget: Mapping[str, tuple[int, int]] = BUDGET, *, paid: int = 1_000_000, own_share: int = 0) -> Grant:
    """With money sent and a plan approved."""
    amount = sum(grant for grant, _ in budget.values())
    grant = in_force(amount, own_share)
    paying.deposit(by=grant.operator, programme=grant.programme, amount=5_000_000, about="시", key="in")
    if paid:
        paying.pay(by=grant.operator, agreement=grant.agreement.pk, amount=paid, day=date(2026, 1, 9), about="", key="pay")
    planning.write(by=grant.treasurer, agreement=grant.agreement.pk, lines=budget)
    planning.judge(by=grant.operator, plan=planning.hand_in(by=grant.treasurer, agreement=grant.agreement.pk).pk, approved=True)
    return grant


def spent(grant: Grant, amount: int, code: str = "210-11", papers: Any = ("card-slip",), **more: Any) -> Expense:
    """One expense, entered by the treasurer with papers of these kinds."""
    given = spending.Given(
        code, amount, more.pop("day", date(2026, 3, 1)), more.pop("payee", "별빛문구"), more.pop("about", "재료"), **more
    )
    kept = [(paper, a_file(grant.treasurer)) for paper in papers]
    return spending.enter(by=grant.treasurer, agreement=grant.agreement.pk, key=uuid4(), given=given, papers=kept)


def a_file(by: Person) -> Any:
    """A real small picture, kept."""
    import io

    from django.core.files.uploadedfile import SimpleUploadedFile
    from PIL import Image

    from madang.website.files.actions import keep

    held = io.BytesIO()
    Image.new("RGB", (8, 8), "white").save(held, "PNG")
    return keep(by=by, upload=SimpleUploadedFile("receipt.png", held.getvalue(), "image/png"), kinds=("picture",))
