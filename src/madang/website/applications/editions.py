"""The version of a call that holds now, read once and kept: versions never change."""

import json
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from madang.film.language import Text
from madang.website.applications.asking import Asking, asking
from madang.website.applications.errors import CallNotShown
from madang.website.frame.prepared import Prepared
from madang.website.programmes.calls import Call as CallData
from madang.website.programmes.calls import read_call
from madang.website.programmes.models import Call, CallVersion


@dataclass(frozen=True, slots=True)
class Edition:
    """One version: what it says, and what it asks for."""

    pk: int
    number: int
    says: CallData
    asked: Asking


def edition_of(call: Call) -> Edition:
    """The newest version. Raises CallNotShown where there is none yet."""
    found = _newest.first(call.pk)
    if found is None:
        raise CallNotShown
    return edition_at(*found)


_newest = Prepared(lambda call: CallVersion.objects.filter(call=call).order_by("-number").values_list("pk", "number", "made_at")[:1], int)


@lru_cache(maxsize=64)
def edition_at(pk: int, number: int, made_at: object) -> Edition:
    """The version with this key; `made_at`, as the database gives it, tells apart what got the same key in another yard."""
    says = read_call(json.dumps(CallVersion.objects.values_list("data", flat=True).get(pk=pk), ensure_ascii=False))
    return Edition(pk, number, says, asking(says))


def changes_since(call: Call, moment: datetime) -> list[tuple[datetime, Text]]:
    """What was changed in the call after a moment, newest first, as the hub told it."""
    rows = CallVersion.objects.filter(call=call, number__gt=1, made_at__gt=moment).values_list("made_at", "why_ko", "why_en")
    return [(at, Text(ko=ko, en=en or ko)) for at, ko, en in rows if ko or en]
