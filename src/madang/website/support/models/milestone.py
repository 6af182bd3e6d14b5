"""What a chosen club owes, one by one: from the call's obligations, or added by the hub."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.film.language import Text
from madang.website.applications.models import Application
from madang.website.files.models import StoredFile
from madang.website.people.models import Person


class Milestone(models.Model):
    """One thing to be done, in both languages, by a day or without one. Where it stands is its newest step's to say; `state` repeats it."""

    class State(models.TextChoices):
        """Where it stands."""

        OPEN = "open", _("to be done")
        HANDED_IN = "handed in", _("handed in")
        CONFIRMED = "confirmed", _("confirmed")
        SENT_BACK = "sent back", _("sent back")

    application = models.ForeignKey(Application, models.CASCADE, related_name="milestones")
    place = models.PositiveSmallIntegerField(default=0)
    what_ko = models.CharField(max_length=300)
    what_en = models.CharField(max_length=300)
    due = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    reminded_on = models.DateField(null=True)

    class Meta:
        """In the call's order; one of a place."""

        ordering = ["place", "id"]
        constraints = [models.UniqueConstraint(fields=["application", "place"], name="one_milestone_of_a_place")]

    def __str__(self) -> str:
        return self.what_ko

    @property
    def what(self) -> Text:
        """The thing, in both languages."""
        return Text(ko=self.what_ko, en=self.what_en)


class Step(models.Model):
    """What somebody did about it: handed in with words, a link or a file; confirmed or sent back with words. Steps are only added."""

    milestone = models.ForeignKey(Milestone, models.CASCADE, related_name="steps")
    state = models.CharField(max_length=10, choices=Milestone.State.choices)
    words = models.TextField(max_length=2000, blank=True)
    link = models.URLField(max_length=500, blank=True)
    file = models.ForeignKey(StoredFile, models.SET_NULL, null=True, blank=True, related_name="+")
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        """As they came."""

        ordering = ["id"]

    def __str__(self) -> str:
        return self.get_state_display()
