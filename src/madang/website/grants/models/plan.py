"""The budget under an agreement: planned won by code. A change is a plan of its own, so that each can be read later."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.website.grants.models.agreement import Agreement
from madang.website.people.models import Person
from madang.website.programmes.models import Programme


class Plan(models.Model):
    """The approved one with the highest number holds. `why` is the holder's, `words` the hub's."""

    class State(models.TextChoices):
        """Where it stands."""

        DRAFT = "draft", _("being written")
        HANDED_IN = "handed in", _("waits for the hub")
        SENT_BACK = "sent back", _("sent back")
        APPROVED = "approved", _("approved")

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="plans")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    why = models.TextField(max_length=1000, blank=True)
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    judged_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    judged_at = models.DateTimeField(null=True, blank=True)
    words = models.TextField(max_length=1000, blank=True)

    class Meta:
        """Newest first."""

        ordering = ["-number"]
        indexes = [models.Index(fields=["state", "at"], name="plans_that_wait")]
        constraints = [models.UniqueConstraint(fields=["agreement", "number"], name="one_plan_of_a_number")]

    def __str__(self) -> str:
        return f"{self.agreement_id} {self.number}"


class PlanLine(models.Model):
    """Won planned for one code, from the grant and from own money."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="lines")
    code = models.CharField(max_length=12)
    grant = models.PositiveBigIntegerField(default=0)
    own = models.PositiveBigIntegerField(default=0)

    class Meta:
        """By code; a code once."""

        ordering = ["code"]
        constraints = [models.UniqueConstraint(fields=["plan", "code"], name="one_line_of_a_code")]

    def __str__(self) -> str:
        return f"{self.code} {self.grant}"


class ProgrammeCodes(models.Model):
    """The budget codes of a programme, where they are not those that come along: the text of a file `madang-budget-codes/1`."""

    programme = models.OneToOneField(Programme, models.CASCADE, related_name="budget_codes")
    text = models.TextField()
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return str(self.programme)
