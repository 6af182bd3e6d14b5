"""What was sent, as it was sent: frozen for good. And what operators said of it when they checked it."""

from django.db import models
from django.utils import timezone

from madang.website.applications.models.application import Application
from madang.website.people.models import Person
from madang.website.programmes.models import CallVersion


class Sent(models.Model):
    """`body` is canonical JSON (`freezing`), `digest` its blake3 in hex. `arrived_at` is when the request reached this machine: by it the
    window was judged. The database refuses every change (migration 0002); an application has one at most."""

    application = models.OneToOneField(Application, models.PROTECT, related_name="frozen")
    number = models.CharField(max_length=20, unique=True)
    key = models.UUIDField()  # of the page from which it was sent
    version = models.ForeignKey(CallVersion, models.PROTECT, related_name="+")
    body = models.TextField()
    digest = models.CharField(max_length=64)
    verdict = models.CharField(max_length=12)
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")  # a pseudonym, once that person is erased
    arrived_at = models.DateTimeField()
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        """As they came in."""

        ordering = ["id"]

    def __str__(self) -> str:
        return self.number


class Check(models.Model):
    """An operator's word: meets the conditions, or does not because. The newest holds; earlier ones stay to be read."""

    application = models.ForeignKey(Application, models.CASCADE, related_name="checks")
    meets = models.BooleanField()
    words = models.TextField(max_length=2000, blank=True)
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        """Newest first."""

        ordering = ["-id"]

    def __str__(self) -> str:
        return self.words
