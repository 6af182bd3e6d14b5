"""The yard of the deadline rush: laid before it, matched after it. Runs in a process of its own: `python -m bench.rush_yard lay|match …`.

MADANG_DATA and MADANG_DATABASE_URL say which yard, as for every `madang` command.
"""

import json
import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

CALL = """
format = "madang-call/1"
id = "rush"
programme = "rush"
category = "science-club"
year = 2026
title = {{ ko = "마감 연습", en = "Rehearsal of a deadline" }}
host = {{ name = {{ ko = "온들", en = "Ondeul" }}, kind = "hub", region = "온들시" }}
[window]
announced = "{day}"
opens = "{day} 00:00"
closes = "{end} 18:00"
[may_apply]
unit = "team"
[[may_apply.rules]]
rule = "members"
who = "at-least"
count = 1
least_age = 19
as_of = "closes"
[[may_apply.rules]]
rule = "members"
who = "more-than-half"
areas = ["온들시"]
ties = ["lives", "works"]
[[questions]]
id = "why"
text = {{ ko = "무엇이 궁금한가요?", en = "What do you want to know?" }}
most_letters = 1200
[[questions]]
id = "how"
text = {{ ko = "어떻게 알아볼까요?", en = "How will you find out?" }}
most_letters = 1200
"""


def main() -> int:
    """Do what is asked; the answer is one JSON value on the standard output."""
    from madang.engine import serving, settings

    settings.choose(settings.read(os.environ))
    serving.prepare()
    if sys.argv[1] == "lay":
        serving.migrate()
        print(json.dumps(lay(int(sys.argv[2]))))
    else:
        print(json.dumps(match(json.loads(Path(sys.argv[2]).read_text()))))
    return 0


def lay(people: int) -> list[dict[str, object]]:
    """A call that is open, and so many clubs of one person, each with a draft and somebody signed in."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore
    from django.contrib.sessions.models import Session
    from django.utils import timezone
    from django.utils.crypto import get_random_string

    from madang.website.applications.models import Application
    from madang.website.clubs.models import Club, Membership
    from madang.website.people.models import Person
    from madang.website.programmes.actions import drafting, programmes, showing
    from madang.website.programmes.calls import SEOUL, read_call
    from madang.website.programmes.files import plain

    today = datetime.now(SEOUL).date()
    text = CALL.format(day=today.isoformat(), end=(today + timedelta(days=2)).isoformat())
    programme = programmes.make(
        by=None, slug="rush", year=2026, name_ko="마감", name_en="Rush", about_ko="", about_en="", credit_ko="", credit_en="", budget=None,
        starts=None, ends=None, shown=True,
    )  # fmt: skip
    call = drafting.begin(by=None, programme=programme, slug="rush", data=plain(read_call(text)))
    showing.show(by=None, call=call)
    Person.objects.bulk_create([Person(email=f"rush{number}@example.kr", display_name=f"사람 {number}") for number in range(people)], 500)
    everybody = list(Person.objects.filter(email__startswith="rush").order_by("pk"))
    Club.objects.bulk_create([Club(slug=f"rush-{person.pk}", name=f"모임 {person.pk}", purpose="달린다") for person in everybody], 500)
    clubs = list(Club.objects.filter(slug__startswith="rush-").order_by("pk"))
    Membership.objects.bulk_create([Membership(club=club, person=person, role="leader") for club, person in zip(clubs, everybody)], 500)
    drafts = [Application(call=call, club=club, began_by=person) for club, person in zip(clubs, everybody)]
    Application.objects.bulk_create(drafts, 500)
    laid, sessions = [], []
    until = timezone.now() + timedelta(days=1)
    for person, draft in zip(everybody, drafts):
        key = get_random_string(32)
        held = {
            SESSION_KEY: str(person.pk), BACKEND_SESSION_KEY: "madang.website.people.sessions.Known",
            HASH_SESSION_KEY: person.get_session_auth_hash(),
        }  # fmt: skip
        sessions.append(Session(session_key=key, session_data=SessionStore().encode(held), expire_date=until))
        laid.append({"person": person.pk, "application": str(draft.pk), "session": key})
    Session.objects.bulk_create(sessions, 500)
    return laid


def match(told: list[dict[str, object]]) -> dict[str, object]:
    """Hold what the browsers were told against the database.

    `told` has application, number and digest of each receipt, and the last value of each field that was told to be saved.
    """
    from blake3 import blake3
    from django.db.models import Count

    from madang.website.applications.models import Answer, Application, Earlier, Sent
    from madang.website.frame.disk import promises, written_through
    from madang.website.people.models import AuditEntry

    rows = {str(one.application_id): one for one in Sent.objects.all()}
    states = dict(Application.objects.values_list("receipt", "state"))
    answers = {(str(one.application_id), one.field): one.value for one in Answer.objects.iterator(2000)}
    wrong: list[str] = []
    for one in told:
        row = rows.get(str(one["application"]))
        if one.get("number") is not None:
            if row is None or row.number != one["number"] or states.get(row.number) != "sent":
                wrong.append(f"receipt {one['number']} of {one['application']} is not there")
            elif blake3(row.body.encode()).hexdigest() != row.digest or json.loads(row.body)["number"] != row.number:
                wrong.append(f"the frozen copy of {row.number} does not fit its digest")
            elif one.get("digest") not in (None, row.digest):
                wrong.append(f"the digest of {row.number} was told otherwise")
            else:
                wrong += _frozen_otherwise(row.body, one)
        for field, value in dict(one["saved"]).items():  # type: ignore[call-overload]
            if answers.get((str(one["application"]), field)) != value:
                wrong.append(f"{field} of {one['application']} is not what was saved")
    noted = AuditEntry.objects.filter(act="sent application").count()
    with written_through():
        disk = promises()
    twice = Sent.objects.values("application").annotate(n=Count("pk")).filter(n__gt=1).count()
    return {
        "receipts": len(rows), "noted": noted, "lost": len(wrong), "wrong": wrong[:5], "double": twice + max(0, noted - len(rows)),
        "answers": len(answers), "earlier": Earlier.objects.count(), "disk": disk,
        "told": sum(one.get("number") is not None for one in told),
        "at": datetime.now(UTC).isoformat(),
    }  # fmt: skip


def _frozen_otherwise(body: str, one: dict[str, object]) -> list[str]:
    """What was saved before the sending was told must stand in what was sent."""
    frozen = {answer["field"]: answer["value"] for answer in json.loads(body)["answers"]}
    saved = dict(one["saved"])  # type: ignore[call-overload]
    return [f"{field} was sent otherwise" for field, value in saved.items() if field in frozen and frozen[field] != value]


if __name__ == "__main__":
    sys.exit(main())
