"""The secret address of a person's own calendar."""

from django.db import models
from django.utils import timezone

from madang.website.people.models import Person


class Feed(models.Model):
    """`secret` is part of the address, so it stands here as it is; a new one closes the old address."""

    person = models.OneToOneField(Person, models.CASCADE, related_name="feed")
    secret = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.made_at:%Y-%m-%d}"
