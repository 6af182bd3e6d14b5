"""What list pages ask of the database while a yard grows: the number of questions must stay as it is, from 10 rows to 100,000.

`python -m bench.lists 10 1000 100000` in a yard of its own (MADANG_DATA, MADANG_DATABASE_URL) lays clubs with members and applications,
sessions, proposals, programmes, calls and notices, so many of each, and asks every page twice; the answer is JSON.
"""

import json
import os
import sys
import time
from datetime import timedelta
from uuid import uuid4

PAGES = (
    "front:home", "front:mine", "front:desk", "clubs:index", "programmes:programmes", "programmes:calls", "notices:mine", "sessions:index",
    "proposals:index", "applications:mine", "applications:desk", "reviews:desk", "grants:index", "support:queue", "notebook:index",
)  # fmt: skip
MOST_CALLS = 1000  # a hub makes dozens a year


def main() -> int:
    """Lay, ask, tell."""
    from madang.engine import serving, settings

    settings.choose(settings.read(os.environ))
    serving.prepare()
    serving.migrate()
    told: dict[str, dict[str, list[float]]] = {}
    done = 0
    for size in map(int, sys.argv[1:]):
        lay(done, size)
        told[str(size)] = ask()
        done = size
    print(json.dumps(told))
    return 0


def operator() -> object:
    """Who sees every list: an operator, who is in a club too."""
    from madang.website.people.models import Person, Role

    person, _ = Person.objects.get_or_create(email="lists@example.kr", defaults={"display_name": "운영"})
    Role.objects.get_or_create(person=person, kind="operator", until=None)
    return person


def lay(done: int, size: int) -> None:
    """Rows from `done` to `size` of each kind."""
    from django.utils import timezone

    from madang.website.applications.models import Application
    from madang.website.clubs.models import Club, Membership
    from madang.website.notices.models import Notice
    from madang.website.people.models import Person
    from madang.website.programmes.models import Call, Programme
    from madang.website.proposals.models import Proposal
    from madang.website.sessions.models import Session

    me, now, numbers = operator(), timezone.now(), range(done, size)
    calls = range(min(done, MOST_CALLS), min(size, MOST_CALLS))
    Programme.objects.bulk_create([Programme(slug=f"p{n}", year=2026, name_ko=f"사업 {n}", name_en="P", shown=True) for n in calls], 1000)
    programme = Programme.objects.order_by("pk").first()
    Call.objects.bulk_create(
        [
            Call(
                programme=programme, slug=f"c{n}", title_ko=f"공모 {n}", shown_at=now, opens_at=now, closes_at=now + timedelta(9)
            )
            for n in calls
        ], 1000
    )  # fmt: skip
    call = Call.objects.order_by("pk").first()
    people = Person.objects.bulk_create([Person(email=f"l{n}@example.kr", display_name=f"사람 {n}") for n in numbers], 1000)
    clubs = Club.objects.bulk_create([Club(slug=f"k{n}", name=f"모임 {n}", purpose="달린다") for n in numbers], 1000)
    Membership.objects.bulk_create(
        [Membership(club=club, person=one, role="leader") for club, one in zip(clubs, people, strict=True)], 1000
    )
    Application.objects.bulk_create(
        [
            Application(call=call, club=club, began_by=one, state="sent", sent_at=now, receipt=f"R{club.pk}", title="물음")
            for club, one in zip(clubs, people, strict=True)
        ], 1000
    )  # fmt: skip
    hour = timedelta(hours=1)
    Session.objects.bulk_create(
        [
            Session(club=club, kind="open", title=f"만남 {n}", starts_at=now + hour, ends_at=now + 2 * hour, host=me, hidden_code="x" * 40)
            for n, club in zip(numbers, clubs, strict=True)
        ], 1000
    )  # fmt: skip
    Proposal.objects.bulk_create([Proposal(title=f"제안 {n}", by=one, nonce=uuid4()) for n, one in zip(numbers, people, strict=True)], 1000)
    Notice.objects.bulk_create([Notice(person=me, kind="x", ko=f"소식 {n}", en="N") for n in numbers], 1000)


def ask() -> dict[str, list[float]]:
    """By page: status, questions to the database, milliseconds; each of a second time, when all is warm."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext
    from django.urls import reverse
    from django.utils import translation

    client, told = Client(HTTP_HOST="localhost", raise_request_exception=False), {}
    client.force_login(operator())
    for name in PAGES:
        with translation.override("ko"):
            address = reverse(name)
        client.get(address)
        with CaptureQueriesContext(connection) as asked:
            began = time.perf_counter()
            status = client.get(address).status_code
            took = time.perf_counter() - began
        told[name] = [status, len(asked), took * 1000]
    return told


if __name__ == "__main__":
    sys.exit(main())
