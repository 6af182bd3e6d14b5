"""A prepared question answers as its queryset does, with other values each time, and what was joined comes along."""

from uuid import UUID, uuid4

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from madang.website.clubs.models import Club, Membership
from madang.website.frame.prepared import Prepared
from madang.website.people.models import Person

pytestmark = pytest.mark.django_db


def somebody(number: int) -> Person:
    return Person.objects.create(email=f"p{number}@example.kr", display_name=f"사람 {number}")


def plain(person: Person) -> dict[str, object]:
    return {name: value for name, value in vars(person).items() if name != "_state"}


def test_a_prepared_question_answers_as_its_queryset_does(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    people = [somebody(number) for number in range(3)]
    by_number = Prepared(lambda pk: Person.objects.filter(pk=pk), int)
    by_pseudonym = Prepared(lambda pseudonym: Person.objects.filter(pseudonym=pseudonym), UUID)
    by_name = Prepared(lambda name: Person.objects.filter(display_name=name), str)
    with django_assert_num_queries(9):
        found = [(by_number.first(one.pk), by_pseudonym.first(one.pseudonym), by_name.first(one.display_name)) for one in people]
    wanted = [plain(Person.objects.get(pk=one.pk)) for one in people]
    assert [[plain(one) for one in row if one] for row in found] == [[one] * 3 for one in wanted]
    assert (by_number.first(-1), by_pseudonym.all(uuid4()), by_name.first("nobody")) == (None, [], None)


def test_what_was_joined_comes_along_and_what_was_deferred_is_asked_for(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    person, club = somebody(1), Club.objects.create(slug="a", name="가", purpose="달린다")
    Membership.objects.create(club=club, person=person, role="leader")
    asked = Prepared(
        lambda club, person: Membership.objects.filter(club=club, person=person).select_related("club", "person").defer("club__purpose"),
        int, int,
    )  # fmt: skip
    with django_assert_num_queries(1):
        found = asked.first(club.pk, person.pk)
        assert found is not None
        assert (found.club.name, found.person.display_name, found.role) == ("가", "사람 1", "leader")
    with django_assert_num_queries(1):
        assert found.club.purpose == "달린다"
    found.role = "member"
    found.save()
    assert Membership.objects.get(pk=found.pk).role == "member"


def test_plain_rows_are_as_values_list_tells_them() -> None:
    person = somebody(1)
    asked = Prepared(lambda pk: Person.objects.filter(pk=pk).values_list("pseudonym", "came_at", "display_name"), int)
    assert asked.all(person.pk) == list(Person.objects.filter(pk=person.pk).values_list("pseudonym", "came_at", "display_name"))


def test_a_value_that_goes_astray_is_told_at_the_first_use() -> None:
    wrong = Prepared(lambda name: Person.objects.filter(display_name__contains=name), str)
    with pytest.raises(ValueError, match="value 0 is not in"):
        wrong.all("가")
    with pytest.raises(TypeError):
        Prepared(lambda pk: Person.objects.filter(pk=pk), int).all()
