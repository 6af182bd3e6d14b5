"""A proposal, and who supports it."""

from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.website.people.models import Person


class State(models.TextChoices):
    """What the hub says to it."""

    RECEIVED = "received", _("Received")
    LOOKING = "looking", _("The hub is looking into it")
    WILL_DO = "will_do", _("Will be done")
    NOT_NOW = "not_now", _("Not this time")


class Proposal(models.Model):
    """`supporters` counts people, those of every proposal that was joined into this one with it; it is written together with their rows.
    `joined_into` always names a proposal that stands by itself."""

    class Kind(models.TextChoices):
        """What is proposed."""

        THEME = "theme", _("A theme to explore")
        SESSION = "session", _("A meeting or class")
        OTHER = "other", _("Something else")

    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.THEME)
    title = models.CharField(_("title"), max_length=80)
    words = models.TextField(_("what and why"), blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="proposals")
    nonce = models.UUIDField(default=uuid4, unique=True, editable=False)
    proposed_at = models.DateTimeField(default=timezone.now)
    state = models.CharField(max_length=10, choices=State.choices, default=State.RECEIVED)
    answered_at = models.DateTimeField(null=True, blank=True)
    supporters = models.PositiveIntegerField(default=0, editable=False)
    joined_into = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="joined")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    hidden_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """Newest first."""

        ordering = ["-id"]
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")
        open_ = Q(joined_into=None, withdrawn_at=None, hidden_at=None)
        indexes = [
            models.Index(fields=["-supporters", "-id"], condition=open_, name="proposals_most_supported"),
            models.Index(fields=["-answered_at", "-id"], condition=open_, name="proposals_answered"),
            models.Index(fields=["-id"], condition=open_, name="proposals_newest"),
            models.Index(fields=["by", "proposed_at"]),
        ]
        del open_

    def __str__(self) -> str:
        return self.title

    @property
    def stands(self) -> bool:
        """Whether everybody may still read it."""
        return self.withdrawn_at is None and self.hidden_at is None


class Support(models.Model):
    """One person's support. It stays with the proposal that it was given to, so that joined proposals can be taken apart again."""

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="supports")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        """One a person."""

        constraints = [models.UniqueConstraint(fields=["proposal", "person"], name="one_support_of_a_person")]

    def __str__(self) -> str:
        return f"{self.proposal_id}"
