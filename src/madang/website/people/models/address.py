"""A mail address that somebody wants to have here, and the way back from it. Links are kept as keyed hashes only."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from madang.website.people.models.person import Person


class AddressChange(models.Model):
    """Asked for, then confirmed by the link in a mail to `new`; the owner of `old` may undo it for some days.

    `new` is emptied where it came to nothing (asked anew, given up, too late); the keyed hash stays a while, to count how often was asked.
    `told_at` is when a mail with the way back went to `old`.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="address_changes")
    new = models.EmailField(blank=True)
    new_key = models.CharField(max_length=64)
    old = models.EmailField(blank=True)
    link_key = models.CharField(max_length=64, unique=True)
    undo_key = models.CharField(max_length=64, unique=True, null=True)
    asked_at = models.DateTimeField(default=timezone.now)
    confirmed_at = models.DateTimeField(null=True)
    told_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        """One open request of a person, whatever they have open in other windows; who must be told of one is found quickly."""

        constraints = [
            models.UniqueConstraint(fields=["person"], condition=Q(confirmed_at=None) & ~Q(new=""), name="one_open_change_of_an_address")
        ]
        indexes = [
            models.Index(fields=["new_key", "asked_at"], name="addresses_asked_for"),
            models.Index(fields=["confirmed_at"], condition=Q(told_at=None) & ~Q(old=""), name="addresses_to_be_told"),
        ]

    def __str__(self) -> str:
        return f"{self.asked_at:%Y-%m-%d %H:%M}"
