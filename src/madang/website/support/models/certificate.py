"""Certificates (이수증): what somebody took part in, to be shown to others and checked by them."""

from django.db import models
from django.utils import timezone

from madang.website.people.models import Person
from madang.website.programmes.models import Programme


class Certificate(models.Model):
    """`number` is random and public; `name` is what is printed, `name_key` a keyed hash of it, which stays when the person is erased.
    `came` of `of` sessions were attended when it was made. A revoked one stays and says so."""

    number = models.CharField(max_length=20, unique=True)
    programme = models.ForeignKey(Programme, models.PROTECT, related_name="certificates")
    person = models.ForeignKey(Person, models.PROTECT, related_name="certificates")
    name = models.CharField(max_length=80, blank=True)
    name_key = models.CharField(max_length=64)
    came = models.PositiveSmallIntegerField()
    of = models.PositiveSmallIntegerField()
    made_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    revoked_at = models.DateTimeField(null=True)
    why = models.CharField(max_length=300, blank=True)

    class Meta:
        """One that holds for a person and programme."""

        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "person"], condition=models.Q(revoked_at=None), name="one_certificate_of_a_person_and_programme"
            )
        ]

    def __str__(self) -> str:
        return self.number
