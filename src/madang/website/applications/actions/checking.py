"""An operator's word on an application: it meets the conditions, or does not, because. An objection that was right goes the same way."""

from uuid import UUID

from django.db import transaction

from madang.film.language import Text
from madang.website.applications.actions.moving import move
from madang.website.applications.errors import NoReason, NotYours
from madang.website.applications.models import Application, Check
from madang.website.applications.sheets import accounts_of
from madang.website.notices.actions import tell
from madang.website.people.actions.noting import note
from madang.website.people.models import Person, Role


@transaction.atomic
def check(*, by: Person, application: UUID, meets: bool, words: str = "") -> Application:
    """Say it. The reason of a no is required, and told to the applicants. Raises NotYours, NoReason, NoSuchWay."""
    if not by.has(Role.Kind.OPERATOR):
        raise NotYours
    reason = words.strip()[:2000]
    if not meets and not reason:
        raise NoReason
    rows = Application.objects.select_for_update(of=("self",), no_key=True).select_related("call", "club", "began_by")
    held = rows.get(pk=application)
    to = "eligible" if meets else "ineligible"
    Check.objects.create(application=held, meets=meets, words=reason, by=by)
    note(act="checked application", who=by.pseudonym, application=str(held.pk), meets=meets)
    if held.state == to:
        return held
    moved = move(by=by, application=held, to=to)  # type: ignore[arg-type]
    if not meets or held.state == Application.State.INELIGIBLE:
        _tell(moved, held, reason, meets=meets)
    return moved


def _tell(application: Application, held: Application, reason: str, *, meets: bool) -> None:
    people = [person for person, _ in accounts_of(held.club, held.began_by if held.club is None else None).values()]
    title = application.title
    words = (
        Text(ko=f"‘{title}’ 신청을 다시 살펴보았고, 조건에 맞아요.", en=f"“{title}” was looked at again, and meets the conditions.")
        if meets
        else Text(
            ko=f"‘{title}’ 신청이 조건에 맞지 않아요. {reason} 다르게 보시면 담당자에게 알려 주세요.",
            en=f"“{title}” does not meet the conditions. {reason} Tell the hub if you see it differently.",
        )
    )
    tell(people=people, kind="decision", words=words, view="applications:application", arguments={"id": application.pk})
