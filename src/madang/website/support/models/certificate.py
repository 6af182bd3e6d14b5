"""Certificates (이수증, 참여 확인서): what somebody took part in, to be shown to others and checked by them."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.film.language import Text
from madang.website.clubs.models import Club
from madang.website.people.models import Person
from madang.website.programmes.models import Programme


class Certificate(models.Model):
    """`number` is random and public. `name` is what its owner chose to be printed, once; `name_key` a keyed hash of it, which stays when
    the person is erased, so that who holds the paper can still have it checked. Both are empty until the owner has chosen. It is about
    `club`, which did all that the programme asked of it; or about `came` of `could` sessions of a programme or of a club in a `year`:
    `about` names which. A revoked one stays and says so."""

    class Kind(models.TextChoices):
        """What it tells."""

        DONE = "done", _("the club has done what it promised")
        ATTENDED = "attended", _("came often enough")

    number = models.CharField(max_length=20, unique=True)
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.DONE)
    programme = models.ForeignKey(Programme, models.PROTECT, null=True, related_name="certificates")
    person = models.ForeignKey(Person, models.PROTECT, related_name="certificates")
    club = models.ForeignKey(Club, models.PROTECT, null=True, related_name="+")
    year = models.PositiveSmallIntegerField(null=True)  # of a club's sessions
    about = models.CharField(max_length=40, blank=True)  # `programme/3`, `club/7/2026`: of attendance alone
    came = models.PositiveSmallIntegerField(null=True)
    could = models.PositiveSmallIntegerField(null=True)
    name = models.CharField(max_length=80, blank=True)
    name_key = models.CharField(max_length=64, blank=True)
    named_at = models.DateTimeField(null=True)
    made_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    revoked_at = models.DateTimeField(null=True)
    why = models.CharField(max_length=300, blank=True)

    class Meta:
        """One that holds for a person and what it is about."""

        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "person"], condition=Q(revoked_at=None, kind="done"), name="one_certificate_of_a_person_and_programme"
            ),
            models.UniqueConstraint(
                fields=["about", "person"], condition=Q(revoked_at=None, kind="attended"), name="one_certificate_of_a_persons_attendance"
            ),
        ]
        indexes = [models.Index(fields=["about"], name="certificates_of_attendance")]

    def __str__(self) -> str:
        return self.number

    @property
    def title(self) -> Text:
        """What it is about: the programme's name, or the club's with the year."""
        if self.programme is not None:
            return self.programme.name
        name = self.club.name if self.club else ""
        return Text(ko=f"{name} {self.year}년", en=f"{name}, {self.year}")


class Allowance(models.Model):
    """The hub allows the leaders of this club to make certificates of attendance for it."""

    club = models.OneToOneField(Club, models.CASCADE, related_name="certificate_allowance")
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d}"
