"""The pages of grants that no club holds, and those of the sample."""

import pytest
from django.test import Client
from django.urls import reverse
from tests.website.doors import resident, signed_in
from tests.website.grants.held import NUMBER, given_to, won

from madang.website.grants.holders import kinds_of
from madang.website.grants.models import Agreement, Expense
from madang.website.grants.queries.agreed import without_agreement


def shown(client: Client, view: str, **arguments: object) -> str:
    answer = client.get(reverse(f"grants:{view}", kwargs=arguments))
    assert answer.status_code == 200
    return str(answer.content.decode())


@pytest.mark.django_db
def test_the_pages_offer_to_a_company_and_tell_what_is_missing() -> None:
    application, by, operator = won("company-or-founder-to-be")
    assert list(without_agreement()) == [application]
    hub, holder = signed_in(operator), signed_in(by)
    where = reverse("grants:offer", args=[application.pk])
    assert where in shown(hub, "index")
    terms = {"amount": 1_000_000, "own_share": 0, "first": "2026-01-01", "last": "2026-12-31", "terms_ko": "", "terms_en": ""}
    wrong = hub.post(where, {**terms, "kind": "company", "legal_name": "공방", "registration": "1234567890", "agent": "no@example.kr"})
    page = wrong.content.decode()
    told = ("열 자리 가운데 틀린 숫자가 있어요", "꼭 적어야 해요", "이 주소로 들어온 사람이 아직 없어요")
    assert (wrong.status_code, [one in page for one in told]) == (422, [True] * 3)
    good = {
        **terms,
        "kind": "company",
        "legal_name": "창가날씨 공방",
        "registration": "1234567891",
        "representative": "이새벽",
        "agent": "",
    }
    assert hub.post(where, good).status_code == 302
    made = Agreement.objects.get()
    assert (made.registration, made.agent, made.who) == (NUMBER, by, "창가날씨 공방")
    page = shown(holder, "sign", id=made.pk)
    assert (NUMBER in page, "창가날씨 공방" in page, "클럽은" in page) == (True, True, False)
    assert "창가날씨 공방" in shown(holder, "mine")
    assert "이새벽" not in shown(Client(), "money", slug="grant-p")


@pytest.mark.django_db
def test_a_persons_name_is_not_told_in_public_and_strangers_see_nothing_inside() -> None:
    made, by, operator = given_to("person")
    public, inside = shown(Client(), "money", slug="grant-p"), shown(signed_in(operator), "agreement", id=made.pk)
    assert ("이새벽" in public, "새벽 소리" in public, "이새벽" in inside) == (False, True, True)
    stranger = signed_in(resident("stranger@example.kr", "남"))
    for view in ("agreement", "paper", "plan", "expenses", "settlement", "sign", "agent"):
        assert stranger.get(reverse(f"grants:{view}", args=[made.pk])).status_code == 403
    assert reverse("grants:agreement", args=[made.pk]) not in shown(stranger, "mine")
    assert reverse("grants:agreement", args=[made.pk]) in shown(signed_in(by), "mine")
    hub = signed_in(operator)
    assert hub.post(reverse("grants:agent", args=[made.pk]), {"agent": "STRANGER@example.kr"}).status_code == 302
    assert stranger.get(reverse("grants:agreement", args=[made.pk])).status_code == 200


@pytest.mark.django_db
def test_the_sample_has_one_of_each_kind_and_is_made_once() -> None:
    from madang.website.applications import sample as applications
    from madang.website.clubs import sample as clubs
    from madang.website.grants import sample
    from madang.website.people.sample import SAMPLE, sample_person
    from madang.website.programmes import sample as programmes

    people = {one.part: sample_person(one) for one in SAMPLE}
    for app in (clubs, programmes, applications, sample, sample):
        app.fill(people)
    assert dict(Agreement.objects.values_list("kind", "state")) == {
        "club": "in force", "person": "offered", "organisation": "signed", "company": "in force",
    }  # fmt: skip
    assert Expense.objects.filter(agreement__kind="company").count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("unit", "asked"),
    [
        ("person", {"legal_name", "agent"}),
        ("organisation", {"kind", "legal_name", "registration", "representative", "agent"}),
        ("company-or-founder-to-be", {"kind", "legal_name", "registration", "representative", "agent"}),
    ],
)
def test_the_form_asks_only_what_this_call_needs(unit: str, asked: set[str]) -> None:
    application, _, operator = won(unit)
    hub, where = signed_in(operator), reverse("grants:offer", args=[application.pk])
    page = hub.get(where).content.decode()
    every = ("kind", "legal_name", "registration", "representative", "agent")
    assert {name for name in every if f'name="{name}"' in page and f'type="hidden" name="{name}"' not in page} == asked
    given = {"amount": 900_000, "own_share": 0, "first": "2026-01-01", "last": "2026-12-31", "terms_ko": "", "terms_en": "", "agent": ""}
    more = {"kind": kinds_of(unit, club=False)[0], "legal_name": "이새벽", "registration": NUMBER, "representative": "이새벽"}
    assert hub.post(where, given | more).status_code == 302
    assert bool(Agreement.objects.get().registration) == (unit != "person"), "what was not asked is not kept"
