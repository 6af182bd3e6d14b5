"""A club's answer to a call."""

from uuid import uuid4

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.website.clubs.models import Club
from madang.website.people.models import Person
from madang.website.programmes.models import Call


class Application(models.Model):
    """Where the call takes clubs, `club` is who applies; where it takes persons or bodies, `applicant` names it, `began_by` stands for it.

    `state` moves only along `applications.states`. `receipt` is the number that the sender was given, unique and never changed.
    """

    class State(models.TextChoices):
        """As design 5 names them."""

        DRAFT = "draft", _("draft")
        SENT = "sent", _("sent")
        WITHDRAWN = "withdrawn", _("withdrawn")
        ELIGIBLE = "eligible", _("meets the conditions")
        INELIGIBLE = "ineligible", _("does not meet the conditions")
        IN_REVIEW = "in review", _("in review")
        CHOSEN = "chosen", _("chosen")
        WAITING = "waiting", _("on the waiting list")
        NOT_CHOSEN = "not chosen", _("not chosen")
        AGREED = "agreed", _("agreement signed")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    call = models.ForeignKey(Call, models.PROTECT, related_name="applications")
    club = models.ForeignKey(Club, models.PROTECT, null=True, blank=True, related_name="applications")
    applicant = models.CharField(max_length=120, blank=True)
    title = models.CharField(max_length=120, blank=True)
    state = models.CharField(max_length=12, choices=State.choices, default=State.DRAFT)
    began_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    began_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True, blank=True)
    receipt = models.CharField(max_length=20, null=True, blank=True, unique=True)
    after = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="+")  # the withdrawn one that it goes on from

    class Meta:
        """As they came in; a club answers a call once."""

        ordering = ["sent_at", "began_at"]
        indexes = [models.Index(fields=["call", "state", "sent_at"]), models.Index(fields=["state", "sent_at"])]
        constraints = [
            models.UniqueConstraint(
                fields=["call", "club"], condition=~models.Q(state="withdrawn"), name="one_application_of_a_club_to_a_call"
            ),
            models.UniqueConstraint(
                fields=["call", "began_by"],
                condition=models.Q(club=None) & ~models.Q(state="withdrawn"),
                name="one_application_of_a_person_to_a_call",
            ),
        ]
        verbose_name = _("application")
        verbose_name_plural = _("applications")

    def __str__(self) -> str:
        return self.title or str(self.id)

    @property
    def who(self) -> str:
        """The club, or the name under which a person or body applies."""
        return self.club.name if self.club is not None else self.applicant
