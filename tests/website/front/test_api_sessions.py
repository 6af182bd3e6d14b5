"""Sessions and attendance by the API: what the pages show to the same person, and each mark once."""

import json
from datetime import timedelta
from uuid import uuid4

import pytest
import schemathesis
from django.core.serializers.json import DjangoJSONEncoder
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given
from hypothesis import settings as trying
from tests.website.doors import resident, signed_in
from tests.website.sessions.planned import a_plan, begin, club_of, operator, taster

from madang.website.people.actions import lending
from madang.website.people.models import Person
from madang.website.sessions.actions import planning, seating
from madang.website.sessions.models import Mark, Session

pytestmark = pytest.mark.django_db
HOME = "/api/v1"


def read(path: str, person: Person | None = None) -> tuple[int, dict[str, object]]:
    answer = (signed_in(person) if person else Client()).get(f"{HOME}/{path}")
    return answer.status_code, answer.json()


def sent(session: Session, told: object, by: Person) -> tuple[int, dict[str, object]]:
    headers = {"Authorization": f"Bearer {lending.lend(person=by, name='문 앞 단말기')}"}
    body = told if isinstance(told, bytes) else json.dumps(told)
    answer = Client().post(f"{HOME}/sessions/{session.pk}/marks", body, content_type="application/json", headers=headers)
    return answer.status_code, answer.json()


def test_each_sees_the_sessions_that_the_pages_show_them() -> None:
    leader = resident("l@example.kr", "문가람")
    club = club_of(leader)
    inner = planning.plan(by=leader, club=club, programme=None, what=a_plan(kind="club", title="안 모임"))[0]
    taster(title="맛보기")
    auditor, stranger = resident("a@example.kr", roles=["auditor"]), resident("s@example.kr")
    seen = {
        name: ([one["title"] for one in read("sessions", who)[1]["items"]], read(f"sessions/{inner.pk}", who)[0])
        for name, who in {"nobody": None, "stranger": stranger, "leader": leader, "auditor": auditor, "operator": operator()}.items()
    }
    everything, open_ones = (["안 모임", "맛보기"], 200), (["맛보기"], 404)
    assert seen == {"nobody": open_ones, "stranger": open_ones, "leader": everything, "auditor": everything, "operator": everything}
    assert [one["title"] for one in read("sessions?club=moon", leader)[1]["items"]] == ["안 모임"]


def test_a_session_is_told_whole_but_for_the_link_that_is_for_who_comes() -> None:
    session = taster(4, about="달을 봐요.", link="https://example.kr/room")
    seating.take(session=session, person=resident(), size=3)
    assert read(f"sessions/{session.pk}") == (200, {
        "id": session.pk, "title": "별 보기", "about": "달을 봐요.", "kind": "taster", "club": None, "programme": None, "place": "둔치",
        "host": "하은채", "starts_at": moment(session.starts_at), "ends_at": moment(session.ends_at), "capacity": 4, "left": 1,
        "cancelled_at": None, "why": "",
    })  # fmt: skip
    assert [read(f"sessions/{number}")[0] for number in (session.pk + 1, 0, 2**63)] == [404, 422, 422]


def moment(at: object) -> object:
    return json.loads(json.dumps(at, cls=DjangoJSONEncoder))


def test_a_long_list_is_read_to_its_end_with_the_same_few_questions(django_assert_num_queries: object) -> None:
    planning.plan(by=operator(), club=None, programme=None, what=a_plan(), weeks=25)
    after, found = 0, 0
    while after is not None:
        with django_assert_num_queries(1):  # type: ignore[operator]
            told = read(f"sessions?limit=10&after={after}")[1]
        found, after = found + len(told["items"]), told["next"]
    assert found == 25


def test_marks_sent_again_count_once_and_a_correction_counts() -> None:
    session, host = taster(20), operator()
    seat = str(seating.take(session=session, person=resident(), size=2).pk)
    begin(session)
    street = {"nonce": str(uuid4()), "name": "지나가던 이웃", "size": 2, "at": timezone.now().isoformat()}
    told = [{"nonce": str(uuid4()), "seat": seat, "size": 2}, street]
    answers = [sent(session, told, host) for _ in range(2)]
    assert [(status, held["new"], held["people"], held["visits"]) for status, held in answers] == [(200, 2, 1, 4), (200, 0, 1, 4)]
    assert answers[0][1]["kept"] == [one["nonce"] for one in told]
    sent(session, [{"nonce": str(uuid4()), "of": street["nonce"], "name": "지나가던 이웃", "size": 0, "why": "잘못 적었어요"}], host)
    status, now = read(f"sessions/{session.pk}/attendance", host)
    assert (status, now) == (200, {
        "people": 1, "visits": 2, "without": 1, "present": [
            {"seat": seat, "walk_in": None, "name": "오세림", "expected": 2, "size": 2},
            {"seat": None, "walk_in": street["nonce"], "name": "지나가던 이웃", "expected": 0, "size": 0},
        ],
    })  # fmt: skip


def test_attendance_is_for_hosts_and_of_what_has_begun() -> None:
    session, host, stranger = taster(20), operator(), resident("s@example.kr")
    one = [{"nonce": str(uuid4()), "name": "이웃"}]
    assert [sent(session, one, stranger)[0], sent(session, one, host)[0]] == [403, 409]
    begin(session)
    assert (read(f"sessions/{session.pk}/attendance", stranger)[0], read(f"sessions/{session.pk}/attendance")[0]) == (403, 401)
    assert [sent(session, [{**one[0], **more}], host)[0] for more in ({"seat": str(uuid4()), "name": ""}, {"name": " \u0000"})] == [
        409,
        409,
    ]
    leader = resident("l@example.kr", "문가람")
    inner = begin(planning.plan(by=leader, club=club_of(leader), programme=None, what=a_plan(kind="club"))[0])
    assert [sent(inner, one, stranger)[0], Mark.objects.count()] == [404, 0]
    assert [sent(inner, one, leader)[0], Mark.objects.count()] == [200, 1]


def test_what_cannot_be_read_is_refused_whole() -> None:
    session, host, good = begin(taster(20)), operator(), {"nonce": str(uuid4()), "name": "이웃"}
    later = (timezone.now() + timedelta(hours=1)).replace(tzinfo=None).isoformat()
    wrong = [b"{", {}, [good, {"nonce": "x"}], [{**good, "size": -1}], [{**good, "size": 61}], [{**good, "name": "가" * 41}],
             [{**good, "at": later}], [good] * 1001]  # fmt: skip
    assert [sent(session, one, host)[0] for one in wrong] == [422] * len(wrong)
    assert Mark.objects.count() == 0


def test_a_browser_marks_with_its_pages_token_alone() -> None:
    session, host = begin(taster(20)), operator()
    client = Client(enforce_csrf_checks=True)
    client.force_login(host)
    body = json.dumps([{"nonce": str(uuid4()), "name": "이웃"}])
    assert client.post(f"{HOME}/sessions/{session.pk}/marks", body, content_type="application/json").status_code == 403
    assert Mark.objects.count() == 0


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("name", ["mark", "attendance", "session"])
def test_the_hosts_operations_keep_to_the_document_whatever_is_sent(name: str, live_server: object) -> None:
    home, session = live_server.url, begin(taster(20))  # type: ignore[attr-defined]
    key = lending.lend(person=operator(), name="문 앞 단말기")
    operation = schemathesis.openapi.from_url(f"{home}{HOME}/openapi.json").find_operation_by_id(name)

    @trying(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(case=operation.as_strategy())
    def keeps(case: schemathesis.Case) -> None:
        case.path_parameters = {"number": session.pk}
        case.call_and_validate(base_url=home, headers={"Authorization": f"Bearer {key}"})

    keeps()
