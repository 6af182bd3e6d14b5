"""The sample yard of `madang demo`: filled while a visitor waits, and no fuller the second time, also when somebody in it was erased."""

import time

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse

from madang.engine import demo
from madang.website.front import whole
from madang.website.people.models import Person

pytestmark = pytest.mark.django_db
PATIENCE = 60  # seconds; on two cores that nobody else uses it takes about three


def counts() -> dict[str, int]:
    return {model._meta.label: model._base_manager.count() for model in apps.get_models(include_auto_created=True)}


def rows() -> dict[str, list[tuple[object, ...]]]:
    """Everything in every table."""
    return {
        model._meta.label: sorted(model._base_manager.values_list(*(field.attname for field in model._meta.concrete_fields)), key=repr)
        for model in apps.get_models(include_auto_created=True)
    }


def test_it_is_filled_within_a_minute_and_a_second_time_changes_nothing_at_all() -> None:
    began = time.monotonic()
    demo.fill()
    took = time.monotonic() - began
    first = rows()
    for wanted in ("clubs.Club", "programmes.Call", "applications.Sent", "reviews.Sheet", "grants.Entry", "hub_sessions.Mark",
                   "support.Milestone", "notebook.Reading", "proposals.Answer", "notices.Notice"):  # fmt: skip
        assert first[wanted] != [], wanted
    demo.fill()
    second = rows()
    assert {name: len(held) for name, held in second.items()} == {name: len(held) for name, held in first.items()}
    assert {name for name, held in second.items() if held != first[name]} == set()
    assert took < PATIENCE


@pytest.mark.parametrize("part", ["resident", "leader", "operator"])
def test_a_yard_in_which_a_visitor_erased_one_of_its_people_opens_again(part: str) -> None:
    demo.fill()
    whole.forget(person=Person.objects.get(email=f"{part}@madang.example"))
    demo.fill()
    assert Person.objects.get(email=f"{part}@madang.example").is_active
    held = counts()
    demo.fill()
    assert counts() == held
    assert Client().get(reverse("front:home")).status_code == 200
    assert Client().get(reverse("clubs:club", args=["dalbit-camera"])).status_code == 200
