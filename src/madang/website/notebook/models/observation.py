"""What was seen, where and when; and the numbers that were read off."""

from uuid import uuid4

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.website.files.models import StoredFile
from madang.website.notebook.models.entry import Entry
from madang.website.notebook.numbers import write
from madang.website.notebook.units import joined
from madang.website.people.models import Person


class Observation(models.Model):
    """`nonce` is made by the browser's form: the same one sent twice is one observation. A correction removes the old row and names the
    new one in `corrected_by`, so that nothing that was once noted is lost."""

    class People(models.TextChoices):
        """Whether somebody can be recognised in the photo. Only the first two are shown outside the club."""

        NONE = "none", _("nobody can be recognised")
        AGREED = "agreed", _("everybody in it said yes to showing it (for children, a guardian)")
        UNASKED = "unasked", _("somebody can be recognised and was not asked yet")

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="observations")
    nonce = models.UUIDField(default=uuid4, unique=True, editable=False)
    words = models.TextField(blank=True)
    place = models.CharField(max_length=80, blank=True)
    at = models.DateTimeField()
    photo = models.ForeignKey(StoredFile, models.SET_NULL, null=True, blank=True, related_name="+")
    people = models.CharField(max_length=10, choices=People.choices, default=People.UNASKED)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    noted_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)
    removed_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    corrected_by = models.OneToOneField("self", models.SET_NULL, null=True, blank=True, related_name="corrects")

    class Meta:
        """Newest seen first."""

        ordering = ["-at", "-id"]
        indexes = [models.Index(fields=["entry", "removed_at", "-at"])]

    def __str__(self) -> str:
        return self.words[:40] or f"{self.at:%Y-%m-%d %H:%M}"

    @property
    def may_be_shown(self) -> bool:
        """Whether its photo may leave the club."""
        return self.people in (self.People.NONE, self.People.AGREED)


class Reading(models.Model):
    """One number with its unit. `places` is how many digits stood behind the point: 20.0 is not 20."""

    observation = models.ForeignKey(Observation, models.CASCADE, related_name="readings")
    row = models.PositiveSmallIntegerField()
    what = models.CharField(max_length=40)
    value = models.DecimalField(max_digits=15, decimal_places=6)
    places = models.PositiveSmallIntegerField(default=0, validators=[MaxValueValidator(6)])
    unit = models.CharField(max_length=20)

    class Meta:
        """As they were written down."""

        ordering = ["observation_id", "row"]
        constraints = [models.UniqueConstraint(fields=["observation", "row"], name="one_reading_of_a_row")]

    def __str__(self) -> str:
        return f"{self.what} {self.words}"

    @property
    def words(self) -> str:
        """`23.50 °C`, `31마리`."""
        return joined(write(self.value, self.places), self.unit)
