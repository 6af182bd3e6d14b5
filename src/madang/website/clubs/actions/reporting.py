"""Telling the operators what is wrong on a board, and their decision."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from madang.film.language import Text
from madang.website.clubs.actions.holding import must_serve, standing
from madang.website.clubs.actions.posting import empty
from madang.website.clubs.errors import NotForYou, PostGone, ReportedOften
from madang.website.clubs.models import Post, PostReport
from madang.website.notices.actions import tell
from madang.website.people.actions.noting import note
from madang.website.people.models import Person, Role

MOST_A_DAY = 20


@transaction.atomic
def report(*, by: Person, post: Post, words: str) -> None:
    """Somebody of the club tells the hub; a second report adds to the first. Raises NotForYou, PostGone, ReportedOften."""
    Person.objects.select_for_update().get(pk=by.pk)
    if not by.is_active or standing(post.club, by) is None:
        raise NotForYou
    if not Post.objects.filter(pk=post.pk, removed_at=None).exists():
        raise PostGone
    open_ = PostReport.objects.filter(post=post, person=by, settled_at=None).first()
    if open_ is not None:
        PostReport.objects.filter(pk=open_.pk).update(words=f"{open_.words}\n{words.strip()}"[:4000])
        return
    if PostReport.objects.filter(person=by, at__gt=timezone.now() - timedelta(days=1)).count() >= MOST_A_DAY:
        raise ReportedOften
    PostReport.objects.create(post=post, person=by, words=words.strip())
    note(act="reported a post", who=by.pseudonym, club=post.club_id, post=post.pk)
    operators = Person.objects.filter(is_active=True, roles__kind=Role.Kind.OPERATOR, roles__until=None).distinct()
    said = Text(ko=f"{post.club.name} 게시판의 글이 신고되었어요.", en=f"A post on the board of {post.club.name} was reported.")
    tell(people=operators, kind="clubs.reported", words=said, view="clubs:reports", mail=False)


@transaction.atomic
def settle(*, by: Person, post: Post, remove: bool) -> None:
    """Remove it for good, or let it stand; its open reports are settled. Raises NotForYou."""
    must_serve(by)
    held = Post.objects.select_for_update().get(pk=post.pk)
    outcome = PostReport.Outcome.REMOVED if remove else PostReport.Outcome.STANDS
    PostReport.objects.filter(post=held, settled_at=None).update(outcome=outcome, settled_by=by, settled_at=timezone.now())
    if remove and held.removed_at is None:
        empty(held, by)
        if post.by is not None:
            said = Text(
                ko=f"거점센터가 {post.club.name} 게시판의 내 글을 지웠어요. 까닭이 궁금하면 거점센터에 물어보세요.",
                en=f"The hub has removed what you wrote on the board of {post.club.name}. Ask the hub if you want to know why.",
            )
            tell(people=[post.by], kind="clubs.removed", words=said, view="clubs:club", arguments={"slug": post.club.slug})
    note(act="removed a post" if remove else "let a post stand", who=by.pseudonym, club=held.club_id, post=held.pk)
