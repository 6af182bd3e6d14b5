"""What of clubs tells who somebody was."""

from django.db import transaction

from madang.website.clubs.actions.holding import hold
from madang.website.clubs.actions.joining import after_leaving
from madang.website.clubs.actions.posting import empty
from madang.website.clubs.actions.seating import close, tell_if_leaderless
from madang.website.clubs.models import Club, Earlier, Invitation, JoinRequest, Membership, Post, PostReport
from madang.website.people.models import Person
from madang.website.people.unnaming import unname


@transaction.atomic
def forget(*, person: Person) -> None:
    """Roles stay as rows of a person who is then nobody, so that a club's history and counts stay; the club outlives its leader.

    What they wrote goes, comments of others under it stay; their name goes from what others wrote, where they were mentioned.
    """
    for post in Post.objects.filter(by=person, removed_at=None):
        empty(post, None)
    Post.objects.filter(by=person).update(by=None)
    _unmention(person)
    unname(person, Club.objects.filter(founded_by=person), "purpose", "meeting_place")
    unname(person, JoinRequest.objects.filter(answered_by=person), "answer")
    unname(person, PostReport.objects.filter(person=person), "words")
    Invitation.objects.filter(made_by=person).update(made_by=None)
    JoinRequest.objects.filter(person=person, state__in=JoinRequest.OPEN).update(state=JoinRequest.State.WITHDRAWN)
    JoinRequest.objects.filter(person=person).update(words="", answer="")
    JoinRequest.objects.filter(answered_by=person).update(answered_by=None)
    PostReport.objects.filter(person=person).update(person=None)
    PostReport.objects.filter(settled_by=person).update(settled_by=None)
    for club in Club.objects.filter(memberships__person=person, memberships__until=None).order_by("pk"):
        _go(club, person)
    Club.objects.filter(founded_by=person).update(founded_by=None)


def _go(club: Club, person: Person) -> None:
    held = hold(club)
    for standing in Membership.objects.filter(club=held, person=person, until=None):
        led = standing.role == Membership.Role.LEADER
        close(standing)
        after_leaving(held)
        if led:
            tell_if_leaderless(held)


def _unmention(person: Person) -> None:
    mark = f"@{person.display_name}"
    for post in Post.objects.filter(mentions=person):
        if person.display_name:
            Post.objects.filter(pk=post.pk).update(words=post.words.replace(mark, "@–"))
            for earlier in Earlier.objects.filter(post=post, words__contains=mark):
                Earlier.objects.filter(pk=earlier.pk).update(words=earlier.words.replace(mark, "@–"))
        post.mentions.remove(person)
