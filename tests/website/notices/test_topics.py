"""Topics that wait for the daily mail: nothing of them comes at once, everything of them comes once, and the others as ever."""

import ast
from datetime import datetime, timedelta
from pathlib import Path
from unittest.mock import patch
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from tests.website.doors import resident, signed_in
from tests.website.notices.test_timing import choices, moments

import madang.website
from madang.film.language import Text
from madang.website.notices import actions, queries
from madang.website.notices.actions.delivering import deliver
from madang.website.notices.kinds import TOPICS, topic_of
from madang.website.notices.models import Notice, NoticeChoice
from madang.website.notices.timing import Choice, due
from madang.website.people.models import Person

NOON = datetime(2026, 11, 28, 12, 0, tzinfo=ZoneInfo("Asia/Seoul"))
HOURS = {"quiet_from": "21:00", "quiet_until": "08:00"}


@pytest.fixture(autouse=True)
def noon() -> object:
    with patch.object(timezone, "now", lambda: NOON):
        yield


def later(**gone: float) -> object:
    return patch.object(timezone, "now", lambda: NOON + timedelta(**gone))


def tell(person: Person, kind: str) -> None:
    actions.tell(people=[person], kind=kind, words=Text(ko=f"소식: {kind}", en=f"About {kind}"))


def chosen(person: Person, *topics: str, rhythm: str = "each") -> Person:
    answer = signed_in(person).post(reverse("notices:choose"), {"mail": rhythm, "digest": topics, **HOURS})
    assert answer.status_code == 302
    return person


@pytest.mark.django_db
def test_a_topic_that_waits_comes_in_one_mail_in_the_morning_and_the_others_at_once() -> None:
    person = chosen(resident(), "clubs", "support")
    for kind in ("clubs.post", "seat", "clubs.comment", "milestone"):
        tell(person, kind)
    assert (deliver(), [("소식: seat" in str(one.body), "clubs" in str(one.body)) for one in mail.outbox]) == (1, [(True, False)])
    with later(hours=19.9):
        assert deliver() == 0
    with later(hours=20):
        assert (deliver(), deliver()) == (1, 0)
    assert [kind in str(mail.outbox[-1].body) for kind in ("clubs.post", "clubs.comment", "milestone", "seat")] == [True, True, True, False]


@pytest.mark.django_db
def test_what_waits_follows_a_new_choice_and_the_page_shows_it() -> None:
    person = resident()
    tell(person, "clubs.post")
    tell(person, "seat")
    chosen(person, "clubs")
    assert deliver() == 1
    page = signed_in(person).get(reverse("notices:choose"))
    assert page.context["form"].initial["digest"] == ["clubs"]
    assert queries.archive(person)["notices.json"]["only_daily"] == ["clubs"]  # type: ignore[index,call-overload]
    chosen(person)
    assert (deliver(), Notice.objects.filter(mailed_at=None).count()) == (1, 0)


@pytest.mark.django_db
def test_who_gets_everything_together_or_nothing_is_left_so() -> None:
    weekly, never = chosen(resident("w@example.kr"), "clubs", rhythm="weekly"), chosen(resident("n@example.kr"), "clubs", rhythm="never")
    for person in (weekly, never):
        tell(person, "clubs.post")
    assert [Notice.objects.get(person=one).mail_after for one in (weekly, never)] == [
        datetime(2026, 11, 30, 8, 0, tzinfo=ZoneInfo("Asia/Seoul")), None,
    ]  # fmt: skip


@pytest.mark.django_db
def test_a_topic_that_is_none_is_refused_and_nothing_is_kept() -> None:
    answer = signed_in(resident()).post(reverse("notices:choose"), {"mail": "each", "digest": ["clubs", "weather"], **HOURS})
    assert (answer.status_code, NoticeChoice.objects.count()) == (422, 0)


def test_every_kind_that_an_app_tells_belongs_to_a_topic() -> None:
    kinds = set()
    for path in Path(str(madang.website.__path__[0])).rglob("*.py"):
        for call in (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)):
            if getattr(call.func, "id", "") in ("tell", "_tell", "tell_coming") or getattr(call.func, "attr", "") == "tell":
                kinds |= {
                    str(named.value.value) for named in call.keywords if named.arg == "kind" and isinstance(named.value, ast.Constant)
                }
    assert len(kinds) > 15
    assert sorted(kind for kind in kinds if not topic_of(kind)) == []


@given(moments, choices, st.sampled_from(sorted(TOPICS)))
def test_a_topic_in_the_digest_comes_as_in_a_daily_mail_and_never_sooner_than_at_once(moment: datetime, choice: Choice, topic: str) -> None:
    waits = Choice(choice.rhythm, choice.quiet_from, choice.quiet_until, frozenset({topic}))
    daily = Choice("daily", choice.quiet_from, choice.quiet_until)
    assert due(moment, waits, topic) == due(moment, daily if choice.rhythm == "each" else choice)
    assert due(moment, waits, "another") == due(moment, choice)
