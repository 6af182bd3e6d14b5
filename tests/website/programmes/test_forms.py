"""Every one of the fourteen real calls can be entered through the operator's pages, and comes out as its file says."""

from typing import Any

import pytest
from django.urls import reverse
from tests.website.doors import resident, signed_in
from tests.website.programmes.case_form import CASES, call_named
from tests.website.programmes.filling import Operator
from tests.website.programmes.laying import laid_programme

from madang.website.programmes.calls.call import Call as Said
from madang.website.programmes.editing import SECTIONS
from madang.website.programmes.files import plain
from madang.website.programmes.models import Call
from madang.website.programmes.queries import as_kept, call_of

SETS = ("kinds", "ties", "not_counted", "roles", "channels", "tracks", "documents")  # ticked in the order of the page: no order is meant


def in_any_order(held: Any, name: str = "") -> Any:
    """The same, with what is a set in order of letters."""
    if isinstance(held, dict):
        return {key: in_any_order(value, key) for key, value in held.items()}
    if isinstance(held, list):
        rows = [in_any_order(one) for one in held]
        return sorted(rows) if name in SETS and all(isinstance(one, str) for one in rows) else rows
    return held


def begun(operator: Any, year: int, title: dict[str, str]) -> Call:
    """A call from nothing, by the page."""
    programme = laid_programme("2026-entered")
    programme.__class__.objects.filter(pk=programme.pk).update(year=year)
    page = reverse("programmes:call-new", args=[programme.slug])
    answer = operator.post(page, {"title_ko": title["ko"], "title_en": title["en"], "start": "empty"})
    made = Call.objects.get()
    assert (answer.status_code, answer.headers["Location"]) == (302, reverse("programmes:call-edit", args=[made.slug]))
    return made


@pytest.mark.django_db
@pytest.mark.parametrize("id", sorted(CASES))
def test_a_real_call_is_entered_step_by_step_through_the_pages(id: str) -> None:
    wanted = plain(call_named(id))
    client = signed_in(resident("operator@example.kr", "하은채", ["operator"]))
    row = begun(client, wanted["year"], wanted["title"])
    operator = Operator(client, row.slug)
    for section in SECTIONS:
        operator.open(section.name)
        operator.fill(Said, wanted, only=section.fields)
        operator.press("done")
    shown = client.post(reverse("programmes:show", args=[row.slug]))
    assert (shown.status_code, shown.headers["Location"]) == (302, reverse("programmes:call", args=[row.slug]))
    kept = as_kept(call_of(Call.objects.get()))
    assert in_any_order({name: value for name, value in kept.items() if name not in ("format", "id")}) == in_any_order(
        {name: value for name, value in wanted.items() if name != "id"}
    )
