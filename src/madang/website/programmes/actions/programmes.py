"""Programmes and their funders. After guarding."""

from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Max

from madang.website.files.models import StoredFile
from madang.website.people.actions.noting import note
from madang.website.people.models import Person
from madang.website.programmes.actions.guarding import demand
from madang.website.programmes.errors import SlugTaken
from madang.website.programmes.models import Funder, Programme

RESERVED = ("new", "manage")  # pages of ours
FIELDS = ("year", "name_ko", "name_en", "about_ko", "about_en", "credit_ko", "credit_en", "budget", "starts", "ends", "shown")


@transaction.atomic
def make(*, by: Person | None, slug: str, **facts: Any) -> Programme:
    """A new programme; `facts` by `FIELDS`. Raises SlugTaken, NotYours."""
    demand(by)
    if slug in RESERVED or Programme.objects.filter(slug=slug).exists():
        raise SlugTaken
    try:
        with transaction.atomic():
            made = Programme.objects.create(slug=slug, **_known(facts))
    except IntegrityError as wrong:
        raise SlugTaken from wrong
    note(act="made programme", who=by.pseudonym if by else None, programme=slug)
    return made


@transaction.atomic
def change(*, by: Person | None, programme: Programme, **facts: Any) -> Programme:
    """Other facts; its address stays. Raises NotYours."""
    demand(by)
    row = Programme.objects.select_for_update().get(pk=programme.pk)
    for name, value in _known(facts).items():
        setattr(row, name, value)
    row.save(update_fields=list(_known(facts)))
    note(act="changed programme", who=by.pseudonym if by else None, programme=row.slug)
    return row


def _known(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in facts.items() if name in FIELDS}


@transaction.atomic
def add_funder(*, by: Person | None, programme: Programme, name_ko: str, name_en: str, logo: StoredFile | None = None) -> Funder:
    """One more, named last. Raises NotYours."""
    demand(by)
    Programme.objects.select_for_update().get(pk=programme.pk)
    last = programme.funders.aggregate(last=Max("place"))["last"]
    place = 0 if last is None else last + 1
    return Funder.objects.create(programme=programme, name_ko=name_ko, name_en=name_en, logo=logo, place=place)


@transaction.atomic
def change_funder(*, by: Person | None, funder: Funder, name_ko: str, name_en: str, logo: StoredFile | None = None) -> None:
    """Other names; another logo where one is given. Raises NotYours."""
    demand(by)
    given = {"name_ko": name_ko, "name_en": name_en} | ({"logo": logo} if logo else {})
    Funder.objects.filter(pk=funder.pk).update(**given)


@transaction.atomic
def remove_funder(*, by: Person | None, funder: Funder) -> None:
    """Name it no more. Raises NotYours."""
    demand(by)
    Funder.objects.filter(pk=funder.pk).delete()


@transaction.atomic
def move_funder(*, by: Person | None, funder: Funder, up: bool) -> None:
    """One place up or down. Raises NotYours."""
    demand(by)
    Programme.objects.select_for_update().get(pk=funder.programme_id)
    rows = list(Funder.objects.filter(programme=funder.programme_id))
    here = next((number for number, row in enumerate(rows) if row.pk == funder.pk), None)
    there = None if here is None else here + (-1 if up else 1)
    if here is None or there is None or not 0 <= there < len(rows):
        return
    rows[here], rows[there] = rows[there], rows[here]
    for place, row in enumerate(rows):
        Funder.objects.filter(pk=row.pk).update(place=place)
