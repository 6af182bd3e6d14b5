"""Guardians of people under 14.

Before the guardian confirms, the law (개인정보 보호법 제22조의2; 표준 개인정보 보호지침 제13조) allows no more than
what is needed to ask: the guardian's name and how to reach them. The child is known here by a keyed hash of their
address, which says nothing by itself. Five days without an answer, or a refusal, and the request is gone.
"""

from django.db import models
from django.utils import timezone

from madang.website.people.models.person import Person


class GuardianRequest(models.Model):
    """A question to a guardian. The child's name and birth date are the guardian's to give, and come with the confirmation."""

    child_key = models.CharField(max_length=64, unique=True)
    guardian_name = models.CharField(max_length=80)
    guardian_email = models.EmailField()
    language = models.CharField(max_length=2, default="ko")
    link_key = models.CharField(max_length=64, unique=True)
    asked_at = models.DateTimeField(default=timezone.now)
    confirmed_at = models.DateTimeField(null=True)
    child_name = models.CharField(max_length=40, blank=True)
    child_birth_date = models.DateField(null=True)

    def __str__(self) -> str:
        return f"{self.asked_at:%Y-%m-%d}"


class Guardianship(models.Model):
    """Who confirmed, when, and by which of the lawful ways."""

    person = models.OneToOneField(Person, models.CASCADE, related_name="guardianship")
    guardian_name = models.CharField(max_length=80)
    guardian_email = models.EmailField()
    confirmed_at = models.DateTimeField()
    how = models.CharField(max_length=20, default="mailed link")

    def __str__(self) -> str:
        return f"{self.confirmed_at:%Y-%m-%d}"
