"""One asking to enter: a link and a code are mailed, either opens once within a quarter of an hour. Only their hashes are kept."""

from django.db import models
from django.utils import timezone


class Entry(models.Model):
    """`email` is emptied when the entry is used; the keyed hashes stay a day, to count how often was asked."""

    email = models.EmailField(blank=True)
    email_key = models.CharField(max_length=64)
    network_key = models.CharField(max_length=64)
    link_key = models.CharField(max_length=64, unique=True)
    code_key = models.CharField(max_length=64)
    wrong_codes = models.PositiveSmallIntegerField(default=0)
    asked_at = models.DateTimeField(default=timezone.now)
    used_at = models.DateTimeField(null=True)

    class Meta:
        """Asked for by address and by network, within a time."""

        indexes = [models.Index(fields=["email_key", "asked_at"]), models.Index(fields=["network_key", "asked_at"])]

    def __str__(self) -> str:
        return f"{self.asked_at:%Y-%m-%d %H:%M}"
