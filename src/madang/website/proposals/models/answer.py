"""What the hub said, and when. Answers are added; the newest is the one that holds."""

from django.db import models
from django.utils import timezone

from madang.film.language import Text
from madang.website.people.models import Person
from madang.website.proposals.models.proposal import Proposal, State


class Answer(models.Model):
    """`place` is where in this yard it goes on (a session, a programme), as an address without its language: `sessions/12/`."""

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="answers")
    state = models.CharField(max_length=10, choices=State.choices)
    ko = models.TextField(blank=True)
    en = models.TextField(blank=True)
    place = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        """Newest first."""

        ordering = ["-id"]

    def __str__(self) -> str:
        return self.get_state_display()

    @property
    def words(self) -> Text:
        """In both languages; in the one that was written, where it is one."""
        return Text(ko=self.ko or self.en, en=self.en or self.ko)
