"""How people come into a club: they ask, and perhaps wait for a place; or somebody invites them."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.website.clubs.models.club import Club
from madang.website.clubs.models.membership import Membership
from madang.website.people.models import Person


class JoinRequest(models.Model):
    """A person, with `companions` of the same family, wants to come in. Whoever may come in but finds no place WAITS, in the order
    of asking: an answer that takes a while costs nobody their turn."""

    class State(models.TextChoices):
        """ASKED and WAITING are open; the others are over."""

        ASKED = "asked", _("asked")
        WAITING = "waiting", _("waiting for a place")
        CAME = "came", _("came in")
        DECLINED = "declined", _("declined")
        WITHDRAWN = "withdrawn", _("taken back")

    OPEN = (State.ASKED, State.WAITING)

    club = models.ForeignKey(Club, models.CASCADE, related_name="requests")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    companions = models.PositiveSmallIntegerField(default=0)
    words = models.TextField(max_length=1000, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.ASKED)
    asked_at = models.DateTimeField(default=timezone.now)
    answer = models.TextField(max_length=1000, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")

    class Meta:
        """In order of asking; one open request a person and club."""

        ordering = ["asked_at", "id"]
        indexes = [models.Index(fields=["club", "state"], name="who_wants_to_come_in")]
        constraints = [
            models.UniqueConstraint(fields=["club", "person"], condition=Q(state__in=["asked", "waiting"]), name="one_open_request_a_club")
        ]

    def __str__(self) -> str:
        return self.get_state_display()

    @property
    def size(self) -> int:
        """How many people it is."""
        return 1 + self.companions


class Invitation(models.Model):
    """A link that opens the door `most` times until a moment. The link itself is not kept, only its keyed hash."""

    club = models.ForeignKey(Club, models.CASCADE, related_name="invitations")
    role = models.CharField(max_length=10, choices=Membership.Role.choices, default=Membership.Role.MEMBER)
    digest = models.CharField(max_length=64, unique=True)
    most = models.PositiveSmallIntegerField()
    used = models.PositiveSmallIntegerField(default=0)
    until = models.DateTimeField()
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """Newest first. Never used more often than it may be, whatever runs at once."""

        ordering = ["-id"]
        constraints = [models.CheckConstraint(condition=Q(used__lte=models.F("most")), name="no_invitation_is_used_too_often")]

    def __str__(self) -> str:
        return str(self.made_at.date())

    @property
    def opens(self) -> bool:
        """Whether it still opens the door."""
        return self.revoked_at is None and self.used < self.most and self.until > timezone.now()
