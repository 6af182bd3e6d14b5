"""Who offers to lead a club that has nobody who does, and whom its members want."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from madang.website.clubs.models.club import Club
from madang.website.people.models import Person


class Candidacy(models.Model):
    """A member offers to lead. Closed when somebody leads again, or when they take it back."""

    club = models.ForeignKey(Club, models.CASCADE, related_name="candidacies")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    since = models.DateTimeField(default=timezone.now)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        """One open offer a person and club."""

        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["club", "person"], condition=Q(closed_at=None), name="one_open_candidacy_a_club")]

    def __str__(self) -> str:
        return str(self.person)


class Vote(models.Model):
    """One voice a member and club, which may be given anew; it goes with the offer it was given to."""

    club = models.ForeignKey(Club, models.CASCADE, related_name="+")
    candidacy = models.ForeignKey(Candidacy, models.CASCADE, related_name="votes")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")

    class Meta:
        """One voice each."""

        constraints = [models.UniqueConstraint(fields=["club", "person"], name="one_voice_a_member")]

    def __str__(self) -> str:
        return str(self.candidacy_id)
