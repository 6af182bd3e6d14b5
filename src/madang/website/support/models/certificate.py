"""Certificates (이수증): what somebody took part in, to be shown to others and checked by them."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from madang.website.clubs.models import Club
from madang.website.people.models import Person
from madang.website.programmes.models import Programme


class Certificate(models.Model):
    """`number` is random and public. `name` is what its owner chose to be printed, once; `name_key` a keyed hash of it, which stays when
    the person is erased, so that who holds the paper can still have it checked. Both are empty until the owner has chosen. It is about
    `club`, which did all that the programme asked of it. A revoked one stays and says so."""

    number = models.CharField(max_length=20, unique=True)
    programme = models.ForeignKey(Programme, models.PROTECT, related_name="certificates")
    person = models.ForeignKey(Person, models.PROTECT, related_name="certificates")
    club = models.ForeignKey(Club, models.PROTECT, related_name="+")
    name = models.CharField(max_length=80, blank=True)
    name_key = models.CharField(max_length=64, blank=True)
    named_at = models.DateTimeField(null=True)
    made_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    revoked_at = models.DateTimeField(null=True)
    why = models.CharField(max_length=300, blank=True)

    class Meta:
        """One that holds for a person and programme."""

        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "person"], condition=Q(revoked_at=None), name="one_certificate_of_a_person_and_programme"
            )
        ]

    def __str__(self) -> str:
        return self.number
