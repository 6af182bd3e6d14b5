"""The log of what was done to whom. Lines are added and never changed: the database itself refuses (migration 0002)."""

from django.db import models
from django.utils import timezone


class AuditEntry(models.Model):
    """People are named by pseudonym, so that erasing a person leaves the log whole and tells nobody who it was."""

    at = models.DateTimeField(default=timezone.now)
    who = models.UUIDField(null=True)  # nobody: the yard itself
    act = models.CharField(max_length=40)
    whom = models.UUIDField(null=True)
    facts = models.JSONField(default=dict)

    class Meta:
        """Newest first."""

        ordering = ["-id"]
        indexes = [models.Index(fields=["who"]), models.Index(fields=["whom"])]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.act}"
