"""What was spent, with the papers that show it, and what the accountant said."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.website.files.models import StoredFile
from madang.website.grants.models.agreement import Agreement
from madang.website.people.models import Person


class Expense(models.Model):
    """One payment, the `number`-th under its agreement; what its fields mean: `money.budget.Expense`. `key` names the form it came from, so
    that one that is sent twice is one expense. `revision` counts the changes of what it says: a judgement is of the one that was read."""

    class State(models.TextChoices):
        """Where it stands."""

        ENTERED = "entered", _("waits for the hub")
        SENT_BACK = "sent back", _("sent back")
        ACCEPTED = "accepted", _("accepted")
        REFUSED = "refused", _("does not count")
        WITHDRAWN = "withdrawn", _("withdrawn")

    class Fund(models.TextChoices):
        """Whose money it was."""

        GRANT = "grant", _("the grant")
        OWN = "own", _("own money")

    class Paid(models.TextChoices):
        """How it was paid."""

        CARD = "card", _("by card")
        TRANSFER = "transfer", _("by bank transfer")
        CASH = "cash", _("in cash")

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="expenses")
    number = models.PositiveIntegerField()
    key = models.UUIDField()
    code = models.CharField(max_length=12)
    amount = models.PositiveBigIntegerField()
    day = models.DateField()
    payee = models.CharField(max_length=120)
    about = models.CharField(max_length=300)
    fund = models.CharField(max_length=5, choices=Fund.choices, default=Fund.GRANT)
    paid = models.CharField(max_length=8, choices=Paid.choices, default=Paid.CARD)
    receipt = models.CharField(max_length=60, blank=True)
    people = models.PositiveSmallIntegerField(null=True, blank=True)
    refundable_vat = models.PositiveBigIntegerField(default=0)
    payee_is_member = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.ENTERED)
    revision = models.PositiveIntegerField(default=1)
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        """As they were entered."""

        ordering = ["number"]
        indexes = [models.Index(fields=["state", "at"], name="expenses_that_wait")]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "number"], name="one_expense_of_a_number"),
            models.UniqueConstraint(fields=["agreement", "key"], name="one_expense_of_a_form"),
        ]
        verbose_name = _("expense")
        verbose_name_plural = _("expenses")

    def __str__(self) -> str:
        return f"{self.payee} {self.amount}"


class Evidence(models.Model):
    """A paper of an expense; `paper` is a name of `money.codes.PAPERS`."""

    expense = models.ForeignKey(Expense, models.CASCADE, related_name="papers")
    paper = models.CharField(max_length=20)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        """As they were attached."""

        ordering = ["id"]

    def __str__(self) -> str:
        return self.paper


class Judgement(models.Model):
    """The accountant's word on one `revision`. Only added: the newest holds. `hold` is the entry of the book that took the won."""

    expense = models.ForeignKey(Expense, models.PROTECT, related_name="judgements")
    revision = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=Expense.State.choices)
    words = models.TextField(max_length=1000, blank=True)
    hold = models.CharField(max_length=120, blank=True)
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        """As they came."""

        ordering = ["id"]

    def __str__(self) -> str:
        return self.state
