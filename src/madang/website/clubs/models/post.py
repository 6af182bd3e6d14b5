"""The notice board of a club: posts, the comments under them, whom they mention, what they said before, and what was reported."""

from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.website.clubs.models.club import Club
from madang.website.files.models import StoredFile
from madang.website.people.models import Person


class Post(models.Model):
    """A post, or a comment `under` one. A removed one keeps its place, without its words, as long as others stand under it."""

    club = models.ForeignKey(Club, models.CASCADE, related_name="posts")
    under = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="comments")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    words = models.TextField(max_length=5000)
    mentions = models.ManyToManyField(Person, related_name="+")
    nonce = models.UUIDField(default=uuid4, unique=True)
    made_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(null=True)
    pinned_at = models.DateTimeField(null=True)
    removed_at = models.DateTimeField(null=True)
    removed_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")

    class Meta:
        """Oldest first, as comments are read; the board turns its posts around."""

        ordering = ["id"]
        indexes = [models.Index(fields=["club", "under", "-pinned_at", "-id"], name="board_of_a_club")]

    def __str__(self) -> str:
        return self.words[:40]


class Earlier(models.Model):
    """What a post said before it was changed, and until when."""

    post = models.ForeignKey(Post, models.CASCADE, related_name="earlier")
    words = models.TextField()
    until = models.DateTimeField(default=timezone.now)

    class Meta:
        """Newest first."""

        ordering = ["-id"]

    def __str__(self) -> str:
        return self.words[:40]


class Attachment(models.Model):
    """A file that hangs on a post."""

    post = models.ForeignKey(Post, models.CASCADE, related_name="attachments")
    stored = models.ForeignKey(StoredFile, models.CASCADE, related_name="+")

    class Meta:
        """As they were handed in."""

        ordering = ["id"]

    def __str__(self) -> str:
        return self.stored.name


class PostReport(models.Model):
    """Somebody tells the operators that something is wrong with a post. Open until it is settled."""

    class Outcome(models.TextChoices):
        """What the operators decided."""

        REMOVED = "removed", _("removed")
        STANDS = "stands", _("it stands")

    post = models.ForeignKey(Post, models.CASCADE, related_name="reports")
    person = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    words = models.TextField(max_length=1000)
    at = models.DateTimeField(default=timezone.now)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, blank=True)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")

    class Meta:
        """The longest waiting first; one open report a person and post."""

        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["post", "person"], condition=Q(settled_at=None), name="one_open_report_of_a_post")]

    def __str__(self) -> str:
        return self.words[:40]
