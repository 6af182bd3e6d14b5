"""The ledger's two tables (see `money.ledger`, which says how a database keeps a book). Rows are only added: migration 0002 sees to it."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from madang.website.programmes.models import Programme


class Entry(models.Model):
    """A command that was obeyed. `amount` in won (None: all that is held); who acted is named by pseudonym. `club` names whose account
    it is: a club by its number, whoever else holds a grant by the number of the agreement.
    `until`: when a hold, unless it is settled before, goes back by itself."""

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="entries")
    key = models.CharField(max_length=120)
    kind = models.CharField(max_length=10)
    purse = models.CharField(max_length=10)
    club = models.CharField(max_length=20, blank=True)
    hold = models.CharField(max_length=120, blank=True)
    amount = models.PositiveBigIntegerField(null=True)
    last = models.BooleanField(default=False)
    by = models.CharField(max_length=40, blank=True)
    about = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField(null=True)

    class Meta:
        """A key is used once in a programme."""

        ordering = ["id"]
        indexes = [models.Index(fields=["programme", "purse", "club", "id"]), models.Index(fields=["programme", "hold"])]
        constraints = [models.UniqueConstraint(fields=["programme", "key"], name="one_entry_of_a_key")]

    def __str__(self) -> str:
        return f"{self.kind} {self.amount}"


class Posting(models.Model):
    """Won that came to an account or left it: the `number`-th of this account, after which it stands at `balance`."""

    entry = models.ForeignKey(Entry, models.PROTECT, related_name="postings")
    programme = models.ForeignKey(Programme, models.PROTECT, related_name="+")
    purse = models.CharField(max_length=10)
    place = models.CharField(max_length=10)
    club = models.CharField(max_length=20, blank=True)
    number = models.PositiveIntegerField()
    amount = models.BigIntegerField()
    balance = models.BigIntegerField()

    class Meta:
        """Two entries that were decided on the same standing want the same number: the database lets one of them in."""

        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["programme", "purse", "place", "club", "number"], name="one_posting_of_a_number"),
            models.CheckConstraint(condition=Q(balance__gte=0) | Q(place="funder"), name="only_a_funder_is_below_zero"),
            models.CheckConstraint(condition=~Q(amount=0), name="a_posting_moves_something"),
        ]

    def __str__(self) -> str:
        return f"{self.place} {self.amount}"
