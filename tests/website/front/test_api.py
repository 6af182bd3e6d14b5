"""The API: the same rights as the pages, in parts that can be read to the end, and a document that it keeps to."""

from datetime import timedelta

import pytest
import schemathesis
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given
from hypothesis import settings as trying
from tests.website.doors import resident, signed_in

from madang.website.clubs.models import Club, Membership
from madang.website.people.actions import lending
from madang.website.programmes.models import Call, CallVersion, Funder, Programme

pytestmark = pytest.mark.django_db


def programme(slug: str = "2026", *, shown: bool = True) -> Programme:
    made = Programme.objects.create(slug=slug, year=2026, name_ko="과학클럽", name_en="Science clubs", shown=shown)
    Funder.objects.create(programme=made, name_ko="어느 시", name_en="A city")
    return made


def call(held: Programme, slug: str, **when: object) -> Call:
    made = Call.objects.create(programme=held, slug=slug, title_ko=slug, title_en=slug, **when)
    CallVersion.objects.create(call=made, number=1, data={"format": "madang-call/1"})
    return made


def asked(path: str, client: Client | None = None, **headers: str) -> tuple[int, dict[str, object]]:
    answer = (client or Client()).get(f"/api/v1/{path}", headers=headers)
    return answer.status_code, answer.json()


def test_a_program_reads_what_everybody_sees() -> None:
    call(programme(), "open", shown_at=timezone.now())
    status, told = asked("programmes/2026")
    assert (status, told) == (200, {
        "id": Programme.objects.get().pk, "slug": "2026", "year": 2026, "name": {"ko": "과학클럽", "en": "Science clubs"},
        "about": {"ko": "", "en": ""}, "credit": {"ko": "", "en": ""}, "starts": None, "ends": None,
        "funders": [{"ko": "어느 시", "en": "A city"}],
    })  # fmt: skip
    assert asked("calls/open")[1]["data"] == {"format": "madang-call/1"}
    assert asked("calls?programme=2026")[1]["next"] is None


def test_what_is_not_shown_is_there_for_operators_and_auditors_alone() -> None:
    hidden = programme("hidden", shown=False)
    call(hidden, "draft")
    call(hidden, "told", shown_at=timezone.now())
    paths = ("programmes/hidden", "calls/draft", "calls/told")
    people = {role: resident(f"{role}@example.kr", role, [role]) for role in ("operator", "auditor", "reviewer")}
    told = {role: [asked(path, signed_in(person))[0] for path in paths] for role, person in people.items()}
    assert told == {"operator": [200] * 3, "auditor": [200] * 3, "reviewer": [404] * 3}
    assert [asked(path)[0] for path in paths] == [404] * 3


def test_a_call_says_how_it_stands_now() -> None:
    now, hour, held = timezone.now(), timedelta(hours=1), programme()
    call(held, "coming", shown_at=now, opens_at=now + hour, closes_at=now + 2 * hour)
    call(held, "open", shown_at=now, opens_at=now - hour, closes_at=now + hour)
    call(held, "closed", shown_at=now, opens_at=now - 2 * hour, closes_at=now - hour)
    call(held, "past", shown_at=now, past=True)
    assert {one["slug"]: one["state"] for one in asked("calls")[1]["items"]} == {
        name: name for name in ("coming", "open", "closed", "past")
    }


def test_a_list_is_read_to_its_end_in_parts_with_the_same_few_questions(django_assert_num_queries: object) -> None:
    Club.objects.bulk_create([Club(slug=f"c{number}", name=f"클럽 {number}", purpose="별 보기") for number in range(25)])
    Membership.objects.create(club=Club.objects.get(slug="c0"), person=resident(), role="leader")
    after, read = 0, []
    while after is not None:
        with django_assert_num_queries(1):  # type: ignore[operator]
            told = asked(f"clubs?limit=10&after={after}")[1]
        read += [(one["slug"], one["members"]) for one in told["items"]]
        after = told["next"]
    assert read == [(f"c{number}", 1 if number == 0 else 0) for number in range(25)]


def test_a_lent_key_acts_for_its_lender_and_a_wrong_one_for_nobody() -> None:
    programme("hidden", shown=False)
    key = lending.lend(person=resident("ha@example.kr", "하은채", ["operator"]), name="표 만들기")
    assert asked("programmes/hidden", Authorization=f"Bearer {key}")[0] == 200
    assert asked("programmes", Authorization=f"Bearer {key}x")[0] == 401


def test_a_session_that_owes_its_second_proof_is_not_in() -> None:
    client = signed_in(resident("ha@example.kr", "하은채", ["operator"]))
    session = client.session
    session["second proof owed"] = True
    session.save()
    answer = client.get("/api/v1/programmes")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/ko/people/enter/second/")


def test_the_document_tells_every_operation_and_the_page_shows_it() -> None:
    document = Client().get("/api/v1/openapi.json").json()
    page = Client().get("/ko/api/").content.decode()
    assert [path for path in document["paths"] if path not in page] == []
    assert [name for name in document["components"]["schemas"] if f'id="{name}"' not in page and name not in ("NinjaInputSchema",)] == []


@pytest.mark.django_db(transaction=True)
def test_the_api_keeps_to_its_document_whatever_is_asked(live_server: object) -> None:
    home, tried = live_server.url, 0  # type: ignore[attr-defined]
    for found in schemathesis.openapi.from_url(f"{home}/api/v1/openapi.json").get_all_operations():

        @trying(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck), database=None)
        @given(case=found.ok().as_strategy())
        def keeps(case: schemathesis.Case) -> None:
            case.call_and_validate(base_url=home)

        keeps()
        tried += 1
    assert tried == sum(len(methods) for methods in Client().get("/api/v1/openapi.json").json()["paths"].values())
