"""One file that somebody handed in. Its bytes lie under their own hash in the yard's folder, once, however often they come."""

from uuid import uuid4

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.website.people.models import Person


class Content(models.Model):
    """Bytes in the store. Whoever keeps or removes them holds this row meanwhile, so that a removal never meets a new arrival."""

    digest = models.CharField(max_length=64, primary_key=True)
    held_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return self.digest


class StoredFile(models.Model):
    """`digest` is blake3 of the bytes as they are kept (after cleaning), in hex; `size` in bytes; `width` and `height` in pixels.

    Whoever refers to a file decides who may see it; the row itself gives nobody a right.
    """

    class Kind(models.TextChoices):
        """What it is to people; the exact format stands in `media_type`."""

        PICTURE = "picture", _("picture")
        PAPER = "paper", _("paper")  # PDF, HWP, HWPX, DOCX, XLSX, text

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    digest = models.CharField(max_length=64, db_index=True)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    media_type = models.CharField(max_length=100)
    name = models.CharField(max_length=200)  # as it was called where it came from
    size = models.PositiveBigIntegerField()
    width = models.PositiveIntegerField(null=True)
    height = models.PositiveIntegerField(null=True)
    words = models.CharField(max_length=400, blank=True)  # what a picture shows, for who cannot see it
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    kept_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return self.name
