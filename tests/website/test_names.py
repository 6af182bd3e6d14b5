"""Names of constraints and indexes: PostgreSQL keeps them in one list for all tables."""

from collections import Counter

from django.apps import apps


def test_no_two_tables_share_the_name_of_a_constraint_or_an_index() -> None:
    named = [
        one.name
        for model in apps.get_models(include_auto_created=True)
        for one in (*model._meta.constraints, *model._meta.indexes)
        if one.name
    ]
    assert len(named) > 50
    assert [name for name, count in Counter(named).items() if count > 1] == []
