"""Telling people: one row a person, at once on their own page; when a mail may follow is settled here."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from madang.film.language import Text
from madang.website.notices.choices import choice_of
from madang.website.notices.kinds import PURPOSE, is_news, topic_of
from madang.website.notices.models import Notice, NoticeChoice
from madang.website.notices.timing import due
from madang.website.people.models import Consent, Person

LONGEST = 300  # letters


@transaction.atomic(savepoint=False)  # what fails here fails with its caller
def tell(
    *, people: Iterable[Person], kind: str, words: Text, about: Person | None = None, view: str = "",
    arguments: Mapping[str, object] | None = None, mail: bool = True,
) -> None:  # fmt: skip
    """Tell each of these people once, whatever their number, in three questions to the database and within the caller's transaction.

    Where the words name somebody they say `{who}`, and `about` is who it is: so nobody else's notices keep a name that was erased.
    `view` and `arguments` name the page it leads to, which each reader gets in their own language. For kinds see `notices.kinds`.
    """
    told = {person.pk: person for person in people if person.is_active}
    mailed = _mailed(told, kind) if mail else {}
    plain = {name: value if isinstance(value, int | str) else str(value) for name, value in (arguments or {}).items()}
    Notice.objects.bulk_create(
        [
            Notice(
                person=person,
                about=about,
                kind=kind,
                ko=_short(words.ko),
                en=_short(words.en),
                view=view,
                arguments=plain,
                mail_after=mailed.get(pk),
            )
            for pk, person in told.items()
        ],
        batch_size=500,
    )


def _short(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"


def _mailed(people: dict[int, Person], kind: str) -> dict[int, datetime | None]:
    """When each of them may be mailed; who may not be, or wants none, has no moment."""
    reached = {pk for pk, person in people.items() if person.email}
    if is_news(kind):
        reached &= set(Consent.objects.filter(person__in=reached, purpose=PURPOSE, withdrawn_at=None).values_list("person", flat=True))
    choices = {choice.person_id: choice for choice in NoticeChoice.objects.filter(person__in=reached)}
    now = timezone.localtime()
    return {pk: due(now, choice_of(choices.get(pk)), topic_of(kind)) for pk in reached}
