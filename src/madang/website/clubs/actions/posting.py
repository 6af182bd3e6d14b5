"""The notice board: writing, commenting, changing, pinning, removing."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from madang.film.language import Text
from madang.website.clubs.actions.holding import hold_living, must_lead, standing
from madang.website.clubs.actions.mentioning import named_in
from madang.website.clubs.errors import NotForYou, PostGone, TooManyFiles, WroteOften
from madang.website.clubs.models import Attachment, Club, Earlier, Membership, Post
from madang.website.clubs.queries.roles import WRITERS, people_of
from madang.website.files.actions import drop
from madang.website.files.models import StoredFile
from madang.website.notices.actions import tell
from madang.website.notices.models import NoticeChoice
from madang.website.people.actions.noting import note
from madang.website.people.models import Person

MOST_FILES = 6
MOST_AN_HOUR = 60


def may_write(by: Person, club: Club) -> None:
    """Raises NotForYou, WroteOften."""
    mine = standing(club, by)
    if not by.is_active or mine is None or mine.role not in WRITERS:
        raise NotForYou
    if Post.objects.filter(by=by, made_at__gt=timezone.now() - timedelta(hours=1)).count() >= MOST_AN_HOUR:
        raise WroteOften


@transaction.atomic
def write(
    *, by: Person, club: Club, words: str, nonce: UUID, under: Post | None = None, mentioned: Sequence[Person] = (),
    files: Sequence[StoredFile] = (),
) -> Post:  # fmt: skip
    """A post, or a comment under one. Sent twice with one nonce it is one.

    Raises ClubEnded, NotForYou, WroteOften, PostGone, TooManyFiles.
    """
    held = hold_living(club)
    may_write(by, held)
    known = Post.objects.filter(nonce=nonce).first()
    if known is not None:
        if known.by_id != by.pk or known.club_id != held.pk:
            raise NotForYou
        return known
    if len(files) > MOST_FILES:
        raise TooManyFiles(most=MOST_FILES)
    if under is not None and not Post.objects.filter(pk=under.pk, club=held, under=None, removed_at=None).exists():
        raise PostGone
    made = Post.objects.create(club=held, by=by, words=words.strip(), nonce=nonce, under=under)
    Attachment.objects.bulk_create([Attachment(post=made, stored=stored) for stored in files])
    _tell(made, held, _mention(made, held, mentioned))
    return made


def _mention(post: Post, club: Club, chosen: Sequence[Person]) -> list[Person]:
    """Whom the words mean, or who was chosen from the list: only people of the club. Returns those who were not mentioned before."""
    people = people_of(club)
    names, picked = named_in(post.words, [person.display_name for person in people]), {person.pk for person in chosen}
    meant = [person for person in people if person.pk in picked or person.display_name in names]
    known = set(post.mentions.values_list("pk", flat=True))
    post.mentions.set(meant)
    return [person for person in meant if person.pk not in known and person.pk != post.by_id]


def _tell(post: Post, club: Club, mentioned: Sequence[Person]) -> None:
    """Mentions at once; a comment to whoever wrote the post; a new post on everybody's page, mailed only in digests."""
    top = post.under or post
    leads = {"view": "clubs:post", "arguments": {"slug": club.slug, "number": top.pk}}
    said = Text(ko=f"{{who}}님이 {club.name} 게시판에서 불렀어요.", en=f"{{who}} mentioned you on the board of {club.name}.")
    tell(people=mentioned, kind="clubs.mention", words=said, about=post.by, **leads)
    told = {person.pk for person in mentioned} | {post.by_id}
    if post.under is not None:
        if post.under.by is not None and post.under.by_id not in told and standing(club, post.under.by) is not None:
            said = Text(ko="{who}님이 내 글에 댓글을 달았어요.", en="{who} commented on what you wrote.")
            tell(people=[post.under.by], kind="clubs.comment", words=said, about=post.by, **leads)
        return
    others = [person for person in people_of(club) if person.pk not in told]
    digest = set(NoticeChoice.objects.filter(person__in=others, mail__in=["daily", "weekly"]).values_list("person_id", flat=True))
    # not what was written: its author may take it back, and a notice stays
    said = Text(ko=f"{{who}}님이 {club.name} 게시판에 글을 올렸어요.", en=f"{{who}} wrote on the board of {club.name}.")
    tell(people=[one for one in others if one.pk in digest], kind="clubs.post", words=said, about=post.by, **leads)
    tell(people=[one for one in others if one.pk not in digest], kind="clubs.post", words=said, about=post.by, mail=False, **leads)


def _hold_post(post: Post) -> Post:
    held = Post.objects.select_for_update().select_related(None).get(pk=post.pk)
    if held.removed_at is not None:
        raise PostGone
    return held


@transaction.atomic
def rewrite(*, by: Person, post: Post, words: str) -> None:
    """Its author changes it; what it said before can be read. Raises ClubEnded, NotForYou, PostGone."""
    club = hold_living(post.club)
    held = _hold_post(post)
    may_write(by, club)
    if held.by_id != by.pk:
        raise NotForYou
    if held.words == words.strip():
        return
    Earlier.objects.create(post=held, words=held.words)
    Post.objects.filter(pk=held.pk).update(words=words.strip(), changed_at=timezone.now())
    held.refresh_from_db()
    fresh = _mention(held, club, list(held.mentions.all()))
    said = Text(ko=f"{{who}}님이 {club.name} 게시판에서 불렀어요.", en=f"{{who}} mentioned you on the board of {club.name}.")
    arguments = {"slug": club.slug, "number": held.under_id or held.pk}
    tell(people=fresh, kind="clubs.mention", words=said, about=by, view="clubs:post", arguments=arguments)


@transaction.atomic
def pin(*, by: Person, post: Post, pinned: bool) -> None:
    """A leader keeps a post above the others, or no longer. Raises ClubEnded, NotForYou, PostGone."""
    must_lead(by, hold_living(post.club))
    held = _hold_post(post)
    if held.under_id is not None:
        raise NotForYou
    Post.objects.filter(pk=held.pk).update(pinned_at=timezone.now() if pinned else None)


@transaction.atomic
def remove(*, by: Person, post: Post) -> None:
    """Its author or a leader takes it away, with its words, files and history. Raises NotForYou, PostGone."""
    held = _hold_post(post)
    mine = standing(post.club, by)
    leads = mine is not None and mine.role == Membership.Role.LEADER
    if not by.is_active or (held.by_id != by.pk and not leads):
        raise NotForYou
    empty(held, by)
    note(act="removed a post", who=by.pseudonym, club=held.club_id, post=held.pk)


def empty(post: Post, by: Person | None) -> None:
    """Take everything away that it said. Inside a transaction of whoever calls."""
    for attachment in post.attachments.select_related("stored"):
        drop(stored=attachment.stored)
    Earlier.objects.filter(post=post).delete()
    post.mentions.clear()
    Post.objects.filter(pk=post.pk).update(words="", removed_at=timezone.now(), removed_by=by, pinned_at=None)
