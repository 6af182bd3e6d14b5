"""Sending: once, judged by the moment of arrival, frozen, written through to the disk, receipted. Withdrawing before the call closes."""

import secrets
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from madang.film.language import Text
from madang.website.applications.actions.beginning import TAKEN_IN
from madang.website.applications.actions.moving import move
from madang.website.applications.editions import Edition, edition_of
from madang.website.applications.errors import AnswersLack, AnswersTooLong, NotDraft, NotEligible, NotOpen, NotOver, NotYours, TooLate, both
from madang.website.applications.freezing import digest, frozen
from madang.website.applications.models import Application, Sent
from madang.website.applications.queries import Part, may_send, part_in
from madang.website.applications.sheets import Sheet, sheet_of
from madang.website.frame.disk import written_through
from madang.website.frame.prepared import Prepared
from madang.website.notices.actions import tell
from madang.website.people.actions.noting import note
from madang.website.people.models import Person
from madang.website.programmes.calls import SEOUL, state_at
from madang.website.programmes.calls.window import SAID
from madang.website.programmes.eligibility import Answer, Verdict

LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # none that is taken for another when it is read out


def send(*, by: Person, application: UUID, key: UUID, arrived: datetime, anyway: bool = False) -> Sent:
    """Send it as it stands. A second press, by whomever of the application, gets the same receipt. `arrived` is when the request reached
    the machine; by it the window is judged, to the second. `anyway`: the sender was warned that the conditions say no.

    When this returns, the receipt is on the disk. Raises NotYours, NotDraft (withdrawn), NotOpen, TooLate, AnswersLack, AnswersTooLong,
    NotEligible.
    """
    with written_through():
        held = _held(application)
        part = part_in(held, by)
        if not part.writes:
            raise NotYours
        if held.state != Application.State.DRAFT:
            return _sent_before(held, part)
        if not part.sends:
            raise NotYours
        edition = edition_of(held.call)
        judge_window(edition, arrived)
        sheet = sheet_of(held, edition)
        verdict = sheet.verdict(timezone.localdate(arrived))
        judge_whole(sheet, verdict, anyway=anyway)
        return _seal(sheet, verdict, by, key, arrived)


def _sent_before(held: Application, part: Part) -> Sent:
    before = Sent.objects.filter(application=held).first()
    if before is not None:
        return before
    raise NotDraft if part.sends else NotYours


def _held(application: UUID) -> Application:
    held = _for_update.first(application)
    if held is None:
        raise Application.DoesNotExist
    return held


_for_update = Prepared(
    lambda id: (
        Application.objects.select_for_update(of=("self",), no_key=True)
        .select_related("call", "club", "began_by")
        .defer("call__draft")
        .filter(pk=id)
        .order_by()
    ),
    UUID,
)


def judge_window(edition: Edition, arrived: datetime) -> None:
    """Raises NotOpen, TooLate. What arrives within the closing second counts: 18:00:00.9 is still six o'clock."""
    moment = arrived.replace(microsecond=0)
    window = state_at(edition.says, moment)
    if window == "closed" and edition.says.window.closes is not None and not edition.says.past:
        closes = edition.says.window.closes.latest
        raise TooLate(closed=f"{closes.astimezone(SEOUL):%Y-%m-%d %H:%M:%S}", arrived=f"{arrived.astimezone(SEOUL):%Y-%m-%d %H:%M:%S}")
    if window not in TAKEN_IN:
        raise NotOpen(window=SAID[window])


def judge_whole(sheet: Sheet, verdict: Verdict, *, anyway: bool) -> None:
    """Raises AnswersLack, AnswersTooLong, NotEligible."""
    lacking = [field.words for field in sheet.lacking()]
    names = {one.id: one.name for one in sheet.says.documents}
    lacking += [names[id] for id in sheet.papers_lacking()]
    if lacking:
        raise AnswersLack(which=both(lacking))
    if long := [field.words for field in sheet.too_long()]:
        raise AnswersTooLong(which=both(long))
    if verdict.answer is Answer.NO and not anyway:
        raise NotEligible


def _seal(sheet: Sheet, verdict: Verdict, by: Person, key: UUID, arrived: datetime) -> Sent:
    held, now = sheet.application, timezone.now()
    number = new_number(arrived)
    body = frozen(sheet, verdict, number=number, by=by, arrived=arrived, at=now)
    made = Sent.objects.create(
        application=held, number=number, key=key, version_id=sheet.edition.pk, body=body, digest=digest(body),
        verdict=str(verdict.answer), by=by, arrived_at=arrived, at=now,
    )  # fmt: skip
    Application.objects.filter(pk=held.pk).update(
        state=Application.State.SENT, sent_at=arrived, receipt=number, changed_at=now, title=sheet.value("title")
    )
    note(act="sent application", who=by.pseudonym, application=str(held.pk), receipt=number)
    _tell(sheet, made)
    return made


def new_number(at: datetime) -> str:
    """A receipt's number: the year, and eight letters of which nobody guesses the next one."""
    letters = "".join(secrets.choice(LETTERS) for _ in range(8))
    return f"{at.astimezone(SEOUL).year}-{letters[:4]}-{letters[4:]}"


def _tell(sheet: Sheet, made: Sent) -> None:
    title = sheet.value("title")
    words = Text(
        ko=f"‘{title}’ 신청서를 보냈어요. 접수 번호는 {made.number}이에요.", en=f"“{title}” was sent. The receipt number is {made.number}."
    )
    people = list(sheet.accounts.values()) or [made.by]
    tell(people=people, kind="receipt", words=words, view="applications:receipt", arguments={"id": sheet.application.pk})


@transaction.atomic
def withdraw(*, by: Person, application: UUID, arrived: datetime) -> Application:
    """Take it back while the call is open: a draft, or what was sent and not yet checked. Raises NotYours, NotOver, NoSuchWay."""
    held = _held(application)
    if not may_send(held, by):
        raise NotYours
    if held.state == Application.State.WITHDRAWN:
        return held
    if held.state != Application.State.DRAFT and state_at(edition_of(held.call).says, arrived.replace(microsecond=0)) not in TAKEN_IN:
        raise NotOver
    moved = move(by=by, application=held, to="withdrawn")
    note(act="withdrew application", who=by.pseudonym, application=str(held.pk))
    return moved
