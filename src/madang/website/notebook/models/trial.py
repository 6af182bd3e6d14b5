"""Something tried on purpose: what was done, what was changed, and what was kept the same."""

from uuid import uuid4

from django.db import models
from django.utils import timezone

from madang.website.notebook.models.entry import Entry
from madang.website.people.models import Person


class Trial(models.Model):
    """A fair comparison changes one thing: `kept` says what was not changed."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="trials")
    nonce = models.UUIDField(default=uuid4, unique=True, editable=False)
    done = models.TextField()
    changed = models.CharField(max_length=300, blank=True)
    kept = models.CharField(max_length=300, blank=True)
    came = models.TextField(blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)
    removed_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    corrected_by = models.OneToOneField("self", models.SET_NULL, null=True, blank=True, related_name="corrects")

    class Meta:
        """In the order in which they were tried."""

        ordering = ["id"]
        indexes = [models.Index(fields=["entry", "removed_at"])]

    def __str__(self) -> str:
        return self.done[:40]
