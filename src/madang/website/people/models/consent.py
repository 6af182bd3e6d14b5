"""Consent as data: to what, in which words, when, how, and by whom. A row is never rewritten; a withdrawal closes it."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.website.people.models.person import Person


class Consent(models.Model):
    """`purpose` and `version` name words of `people.purposes`; `language` is the one they were read in."""

    class By(models.TextChoices):
        """Who said yes."""

        SELF = "self", _("yourself")
        GUARDIAN = "guardian", _("your guardian")

    person = models.ForeignKey(Person, models.CASCADE, related_name="consents")
    purpose = models.CharField(max_length=20)
    version = models.CharField(max_length=10)
    language = models.CharField(max_length=2)
    given_at = models.DateTimeField(default=timezone.now)
    how = models.CharField(max_length=20)  # which page or mail
    by = models.CharField(max_length=10, choices=By.choices, default=By.SELF)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        """At most one open consent of a purpose."""

        constraints = [
            models.UniqueConstraint(
                fields=["person", "purpose"], condition=models.Q(withdrawn_at=None), name="one_open_consent_of_a_purpose"
            )
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.version}"
