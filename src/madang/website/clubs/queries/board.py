"""The notice board as its club reads it, and what was reported of it."""

from django.db.models import Count, F, OuterRef, Prefetch, QuerySet, Subquery
from django.db.models.functions import Coalesce

from madang.website.clubs.models import Attachment, Club, Post, PostReport


def _whole(posts: QuerySet[Post]) -> QuerySet[Post]:
    files = Attachment.objects.select_related("stored").order_by("id")
    return posts.select_related("by", "club").prefetch_related(Prefetch("attachments", files), "mentions")


def board(club: Club) -> QuerySet[Post]:
    """Posts: the pinned first, then the newest, with `talk`, the number of comments. Removed ones are left out."""
    said = Post.objects.filter(under=OuterRef("pk"), removed_at=None).order_by().values("under").annotate(number=Count("pk"))
    talk = Coalesce(Subquery(said.values("number")), 0)  # counted for the posts of one page; a join would count under all of them
    found = _whole(club.posts.filter(under=None, removed_at=None)).annotate(talk=talk)
    return found.order_by(F("pinned_at").desc(nulls_last=True), "-id")


def comments_of(post: Post) -> QuerySet[Post]:
    """Comments under a post, the oldest first."""
    return _whole(Post.objects.filter(under=post, removed_at=None)).order_by("id")


def found_post(number: int) -> Post | None:
    """A post or comment of this number, with what it is shown with."""
    return _whole(Post.objects.filter(pk=number)).select_related("under").first()


def reported() -> QuerySet[Post]:
    """Posts that were reported and wait for the operators, with `open_reports`; the longest waiting first."""
    open_ = PostReport.objects.filter(settled_at=None).select_related("person")
    found = Post.objects.filter(pk__in=open_.values("post")).select_related("by", "club")
    return found.prefetch_related(Prefetch("reports", open_, to_attr="open_reports")).order_by("id")


def reported_count() -> int:
    """How many reported posts wait."""
    return PostReport.objects.filter(settled_at=None).values("post").distinct().count()
