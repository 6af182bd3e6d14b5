"""Showing a call, and publishing changes of a shown one. After drafting."""

from django.db import transaction
from django.utils import timezone

from madang.film.language import Text
from madang.website.notices.actions import tell
from madang.website.people.actions.noting import note
from madang.website.people.models import Person
from madang.website.programmes import calls
from madang.website.programmes.actions.guarding import demand
from madang.website.programmes.errors import NothingChanged, ProgrammeHidden, ShownAlready, WhyMissing
from madang.website.programmes.hearing import who_must_be_told
from madang.website.programmes.models import Call, CallVersion
from madang.website.programmes.queries import as_kept, call_from, call_of, ends, newest_number


@transaction.atomic
def show(*, by: Person | None, call: Call) -> CallVersion:
    """Let everybody see a call: its first version. Raises NotReady, ShownAlready, ProgrammeHidden, NotYours."""
    demand(by)
    row = Call.objects.select_for_update().get(pk=call.pk)
    if row.shown_at is not None:
        raise ShownAlready
    if not row.programme.shown:
        raise ProgrammeHidden
    said = call_from(row.draft or {})
    version = _add(row, said, by, Text())
    row.shown_at = timezone.now()
    row.save(update_fields=["shown_at"])
    note(act="showed call", who=by.pseudonym if by else None, call=row.slug)
    return version


@transaction.atomic
def publish(*, by: Person | None, call: Call, why: Text) -> CallVersion:
    """Publish what was changed in a shown call, and tell whom it concerns. Raises NotReady, NothingChanged, WhyMissing, NotYours."""
    demand(by)
    row = Call.objects.select_for_update().get(pk=call.pk)
    if row.shown_at is None or row.draft is None:
        raise NothingChanged
    said = call_from(row.draft)
    if said == call_of(row):
        raise NothingChanged
    if not (why.ko.strip() and why.en.strip()):
        raise WhyMissing
    version = _add(row, said, by, Text(ko=why.ko.strip()[:300], en=why.en.strip()[:300]))
    note(act="changed call", who=by.pseudonym if by else None, call=row.slug, version=version.number)
    _tell(row, version)
    return version


def _add(row: Call, said: calls.Call, by: Person | None, why: Text) -> CallVersion:
    """The next version; the row's own title and window follow it, and the draft is done."""
    version = CallVersion.objects.create(call=row, number=newest_number(row) + 1, data=as_kept(said), why_ko=why.ko, why_en=why.en, by=by)
    row.title_ko, row.title_en, row.past, row.draft = said.title.ko[:200], said.title.en[:200], said.past, None
    row.opens_at, row.closes_at = ends(said)
    row.save(update_fields=["title_ko", "title_en", "past", "draft", "opens_at", "closes_at"])
    return version


def _tell(row: Call, version: CallVersion) -> None:
    words = Text(
        ko=f"‘{row.title_ko}’ 공모의 내용이 바뀌었어요. 까닭: {version.why_ko}",
        en=f"The call “{row.title_en}” has changed. Why: {version.why_en}",
    )
    tell(people=who_must_be_told(row), kind="call-changed", words=words, view="programmes:call", arguments={"slug": row.slug})
