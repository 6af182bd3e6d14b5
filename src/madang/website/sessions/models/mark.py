"""Attendance. Rows are only added: a correction is another row, and the last one about somebody holds."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.website.people.models import Person
from madang.website.sessions.models.seat import Seat
from madang.website.sessions.models.session import Session


class Mark(models.Model):
    """`nonce` is made where the mark is made, so that one that arrives twice counts once. `marked_at` is when it was made there,
    `arrived_at` when it came here. It is about a person, a seat, or (walk-ins) a name; `size` people came, none where it takes one back."""

    class How(models.TextChoices):
        """Where the mark comes from."""

        CODE = "code", _("by the code at the door")
        LIST = "list", _("by the host's list")
        SHEET = "sheet", _("by the printed sheet")

    session = models.ForeignKey(Session, models.CASCADE, related_name="marks")
    nonce = models.UUIDField(unique=True)
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="marks")
    seat = models.ForeignKey(Seat, models.PROTECT, null=True, related_name="marks")
    name = models.CharField(max_length=40, blank=True)
    of = models.UUIDField(null=True)  # of a correction about a walk-in: the nonce of the mark that it corrects
    size = models.PositiveSmallIntegerField(default=1)
    how = models.CharField(max_length=10, choices=How.choices)
    by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    marked_at = models.DateTimeField()
    arrived_at = models.DateTimeField(default=timezone.now)
    why = models.CharField(max_length=200, blank=True)  # of a correction

    class Meta:
        """As they arrived."""

        ordering = ["id"]
        indexes = [models.Index(fields=["session", "id"]), models.Index(fields=["person"])]

    def __str__(self) -> str:
        return f"{self.marked_at:%Y-%m-%d %H:%M}"
