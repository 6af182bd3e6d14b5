"""The end of a grant (정산): handed in by the club, confirmed by the hub, and what is left goes back."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.website.grants.models.agreement import Agreement
from madang.website.people.models import Person


class Settlement(models.Model):
    """`body` is the canonical JSON of the figures as they were handed in; `to_return` in won repeats what it says goes back. `interest` is
    what the grant earned in the club's account."""

    class State(models.TextChoices):
        """Where it stands."""

        HANDED_IN = "handed in", _("waits for the hub")
        SENT_BACK = "sent back", _("sent back")
        CONFIRMED = "confirmed", _("confirmed; the rest is to be returned")
        RETURNED = "returned", _("closed")

    agreement = models.OneToOneField(Agreement, models.PROTECT, related_name="settlement")
    state = models.CharField(max_length=10, choices=State.choices, default=State.HANDED_IN)
    interest = models.PositiveBigIntegerField(default=0)
    words = models.TextField(max_length=3000, blank=True)
    body = models.TextField()
    digest = models.CharField(max_length=64)
    to_return = models.PositiveBigIntegerField()
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    judged_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    judged_at = models.DateTimeField(null=True, blank=True)
    judged_words = models.TextField(max_length=1000, blank=True)
    returned_on = models.DateField(null=True, blank=True)
    returned_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        """The longest waiting first."""

        ordering = ["at"]
        indexes = [models.Index(fields=["state", "at"], name="settlements_that_wait")]
        verbose_name = _("settlement")
        verbose_name_plural = _("settlements")

    def __str__(self) -> str:
        return f"{self.agreement_id} {self.state}"
