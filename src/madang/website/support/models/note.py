"""What a mentor writes to their club."""

from django.db import models
from django.utils import timezone

from madang.website.clubs.models import Club
from madang.website.people.models import Person


class MentorNote(models.Model):
    """Read by the club and by the hub."""

    club = models.ForeignKey(Club, models.CASCADE, related_name="mentor_notes")
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    words = models.TextField(max_length=4000)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        """Newest first."""

        ordering = ["-id"]
        indexes = [models.Index(fields=["club", "-id"])]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d}"
