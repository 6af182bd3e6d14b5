"""A party that comes: one person, or a family, with an account or without one."""

from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.website.people.models import Person
from madang.website.sessions.models.session import Session


class Seat(models.Model):
    """`size` people, all together or not at all. Without an account, `name` is what the party calls itself, `link_key` the keyed hash of
    its own address, and `email` is there only where somebody wanted mail;
    `confirmed_at` when its reader said that it is theirs. Of children nothing is kept but that they are counted."""

    class State(models.TextChoices):
        """Where it stands."""

        SEATED = "seated", _("has a place")
        WAITING = "waiting", _("is waiting")
        LEFT = "left", _("is not coming")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    session = models.ForeignKey(Session, models.CASCADE, related_name="seats")
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="seats")
    name = models.CharField(max_length=40)
    size = models.PositiveSmallIntegerField(default=1)
    email = models.EmailField(blank=True)
    confirmed_at = models.DateTimeField(null=True)
    language = models.CharField(max_length=2, default="ko")
    number = models.PositiveSmallIntegerField()  # three digits to be said at the door
    link_key = models.CharField(max_length=64, null=True, unique=True)
    network_key = models.CharField(max_length=64, blank=True)
    state = models.CharField(max_length=10, choices=State.choices)
    asked_at = models.DateTimeField(default=timezone.now)
    seated_at = models.DateTimeField(null=True)
    left_at = models.DateTimeField(null=True)
    reach_told = models.BooleanField(default=False)  # answered the questions for reach, or left them; not what

    class Meta:
        """In order of arrival; a person comes to a session once, a number is said by one."""

        ordering = ["asked_at", "id"]
        indexes = [models.Index(fields=["session", "state", "asked_at"])]
        constraints = [
            models.UniqueConstraint(fields=["session", "person"], condition=~Q(state="left"), name="one_seat_of_a_person"),
            models.UniqueConstraint(fields=["session", "number"], name="one_seat_of_a_number"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def unconfirmed(self) -> bool:
        """Whether there is an address of which nobody has said that it is theirs."""
        return bool(self.email) and self.person_id is None and self.confirmed_at is None
