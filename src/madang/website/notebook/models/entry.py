"""An entry is one question with everything that came of it; `after` is the entry whose answer raised it."""

from uuid import uuid4

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.website.clubs.models import Club
from madang.website.people.models import Person


class Entry(models.Model):
    """`version` counts the changes of its words, so that two people who write at once are both told. Public from `published_at` on."""

    club = models.ForeignKey(Club, models.CASCADE, related_name="entries")
    question = models.CharField(_("question"), max_length=200)
    thinking = models.TextField(_("what we think"), blank=True)
    found = models.TextField(_("what we found"), blank=True)
    after = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="next")
    nonce = models.UUIDField(default=uuid4, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    started_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    started_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(default=timezone.now)
    published_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """What was touched last comes first."""

        ordering = ["-changed_at", "-id"]
        verbose_name = _("entry of a notebook")
        verbose_name_plural = _("entries of notebooks")
        indexes = [models.Index(fields=["club", "-changed_at", "-id"]), models.Index(fields=["-published_at", "-id"])]

    def __str__(self) -> str:
        return self.question


class Version(models.Model):
    """The words of an entry as they once were. Somebody who goes on writing within ten minutes goes on in the same row."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    question = models.CharField(max_length=200)
    thinking = models.TextField(blank=True)
    found = models.TextField(blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        """Newest first."""

        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["entry", "number"], name="one_version_of_an_entry")]

    def __str__(self) -> str:
        return str(self.number)
