"""What mentors write to their clubs."""

from django.db import transaction

from madang.film.language import Text
from madang.website.clubs.models import Club
from madang.website.clubs.queries import people_of
from madang.website.notices.actions import tell
from madang.website.people.models import Person
from madang.website.support.actions.milestones import PAGE, WRITERS
from madang.website.support.errors import NotYours
from madang.website.support.models import MentorNote
from madang.website.support.rights import rights_in


@transaction.atomic
def write(*, by: Person, club: Club, words: str) -> MentorNote:
    """A note to the club, which is told. Raises NotYours."""
    if not rights_in(club, by).note:
        raise NotYours
    kept = MentorNote.objects.create(club=club, by=by, words=words.strip())
    told = Text(ko="{who} 멘토가 글을 남겼어요.", en="{who}, your mentor, left a note.")
    tell(people=people_of(club, *WRITERS), kind="mentor", words=told, about=by, view=PAGE, arguments={"slug": club.slug})
    return kept


@transaction.atomic
def remove(*, by: Person, number: int) -> None:
    """Take one's own note away. Raises NotYours."""
    if not MentorNote.objects.filter(pk=number, by=by).delete()[0]:
        raise NotYours
