"""Somebody says that a proposal hurts or breaks the promises of the yard."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.website.people.models import Person
from madang.website.proposals.models.proposal import Proposal


class Report(models.Model):
    """Open until an operator has decided; who reported is told to nobody but operators."""

    class Outcome(models.TextChoices):
        """What the operator decided."""

        HIDDEN = "hidden", _("hidden")
        STANDS = "stands", _("stands")

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="reports")
    person = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    words = models.TextField(blank=True)
    at = models.DateTimeField(default=timezone.now)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, blank=True)
    settled_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    settled_at = models.DateTimeField(null=True)

    class Meta:
        """Oldest first: who waits longest."""

        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["proposal", "person"], condition=Q(settled_at=None), name="one_open_report_of_a_person")
        ]
        indexes = [models.Index(fields=["id"], condition=Q(settled_at=None), name="proposals_open_reports")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d}"
