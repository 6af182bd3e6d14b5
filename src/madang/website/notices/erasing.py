"""Notices go with the person. Those to others say the name only while it is kept (`Notice.about`); what they quote loses it here."""

from collections.abc import Callable, Iterable, Sequence

from django.db import transaction
from django.db.models import Q, QuerySet

from madang.website.notices.models import Notice, NoticeChoice
from madang.website.people.models import Person
from madang.website.people.unnaming import uncalled, unnamed

BEGINNING = 40  # letters of a text by which a quotation of it is found, shortened or whole
AT_ONCE = 50  # texts that are looked for with one question


@transaction.atomic
def forget(*, person: Person) -> None:
    """Remove every notice and every choice."""
    Notice.objects.filter(person=person).delete()
    NoticeChoice.objects.filter(person=person).delete()


@transaction.atomic
def unname(*, names: Sequence[str], quoted: Iterable[str]) -> None:
    """Of notices to others: what quotes one of these texts loses the names as the text itself did; elsewhere they go where they are plainly
    names. Words that only look like one stay: these notices are their readers'."""
    beginnings = sorted({line[:BEGINNING] for text in quoted if (line := text.strip())})
    for start in range(0, len(beginnings), AT_ONCE):
        _write(_holding(beginnings[start : start + AT_ONCE]), lambda words: unnamed(words, names))
    _write(_holding(names), lambda words: uncalled(words, names))


def _holding(parts: Sequence[str]) -> QuerySet[Notice]:
    asked = Q(pk__in=[])
    for part in parts:
        asked |= Q(ko__icontains=part) | Q(en__icontains=part)
    return Notice.objects.filter(asked)


def _write(rows: QuerySet[Notice], clean: Callable[[str], str]) -> None:
    for row in rows.only("pk", "ko", "en").iterator():
        ko, en = clean(row.ko), clean(row.en)
        if (ko, en) != (row.ko, row.en):
            Notice.objects.filter(pk=row.pk).update(ko=ko, en=en)
