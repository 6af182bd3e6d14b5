"""Beginning an application, from a call's page; and going on from one that was withdrawn."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from madang.website.applications.editions import Edition, edition_of
from madang.website.applications.errors import BegunAlready, CallNotShown, ClubEnded, ClubsOnly, NotOpen, NotYours
from madang.website.applications.models import Answer, Application, Attached
from madang.website.clubs.models import Club, Membership
from madang.website.clubs.queries import role_in
from madang.website.people.actions.noting import note
from madang.website.people.models import Person
from madang.website.programmes.calls import state_at
from madang.website.programmes.calls.window import SAID
from madang.website.programmes.models import Call

MAY_BEGIN = (Membership.Role.LEADER, Membership.Role.MEMBER)
TAKEN_IN = ("open", "last-day", "cannot-tell")  # where the notice does not say when, the hub decides


def takes_clubs(edition: Edition) -> bool:
    """Whether a team applies; else a person or a body does, which needs no club here."""
    return edition.says.may_apply.unit in ("team", "team-or-organisation")


def takes_others(edition: Edition) -> bool:
    """Whether somebody may apply without a club."""
    return edition.says.may_apply.unit != "team"


def begin(
    *, by: Person, call: Call, club: Club | None = None, applicant: str = "", after: Application | None = None, now: datetime | None = None
) -> Application:
    """A draft. `after` is a withdrawn one of the same applicant, whose answers and papers it goes on from. Raises CallNotShown, NotOpen,
    ClubsOnly, ClubEnded, NotYours, BegunAlready."""
    moment = now or timezone.now()
    if call.shown_at is None or call.shown_at > moment:
        raise CallNotShown
    edition = edition_of(call)
    window = state_at(edition.says, moment)
    if window not in TAKEN_IN:
        raise NotOpen(window=SAID[window])
    _judge(by, club, edition)
    try:
        with transaction.atomic():
            made = Application.objects.create(
                call=call, club=club, applicant="" if club else (applicant.strip()[:120] or by.display_name), began_by=by, after=after,
                title=after.title if after else "",
            )  # fmt: skip
            if after is not None:
                _copy(after, made)
            note(act="began application", who=by.pseudonym, application=str(made.pk))
    except IntegrityError:
        raise BegunAlready from None
    return made


def _judge(by: Person, club: Club | None, edition: Edition) -> None:
    if club is None:
        if not takes_others(edition):
            raise ClubsOnly
        return
    if club.ended_at is not None:
        raise ClubEnded
    if role_in(club, by) not in MAY_BEGIN:
        raise NotYours


def _copy(old: Application, new: Application) -> None:
    if (old.call_id, old.club_id) != (new.call_id, new.club_id) or (new.club_id is None and old.began_by_id != new.began_by_id):
        raise NotYours
    Answer.objects.bulk_create(
        [Answer(application=new, field=one.field, value=one.value, by_id=one.by_id, at=one.at) for one in old.answers.all()]
    )
    Attached.objects.bulk_create(
        [Attached(application=new, document=one.document, file_id=one.file_id, by_id=one.by_id, at=one.at) for one in old.papers.all()]
    )
