"""What people come to: a club's meeting, a course of the hub, a taster for whoever is curious."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.website.clubs.models import Club
from madang.website.files.models import StoredFile
from madang.website.people.models import Person
from madang.website.programmes.models import Programme


class Session(models.Model):
    """Times are aware. `capacity` counts people (None: any number). Without a club it is the hub's. Sessions of one `series` are changed
    together where that is wanted. `sequence` grows with each change of time or place, so that calendars follow."""

    class Kind(models.TextChoices):
        """Who may come."""

        CLUB = "club", _("for the club")
        OPEN = "open", _("open to everybody")
        TASTER = "taster", _("a taster for newcomers")

    club = models.ForeignKey(Club, models.PROTECT, null=True, blank=True, related_name="sessions")
    programme = models.ForeignKey(Programme, models.PROTECT, null=True, blank=True, related_name="sessions")
    kind = models.CharField(_("who may come"), max_length=10, choices=Kind.choices, default=Kind.CLUB)
    title = models.CharField(_("title"), max_length=120)
    about = models.TextField(_("what happens"), max_length=4000, blank=True)
    place = models.CharField(_("place"), max_length=160, blank=True)
    link = models.URLField(_("link, where it is online"), max_length=500, blank=True)
    starts_at = models.DateTimeField(_("begins"))
    ends_at = models.DateTimeField(_("ends"))
    capacity = models.PositiveSmallIntegerField(_("places"), null=True, blank=True)
    host = models.ForeignKey(Person, models.PROTECT, related_name="+")
    series = models.UUIDField(null=True, blank=True, db_index=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    why = models.CharField(max_length=300, blank=True)
    sequence = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField(default=timezone.now)
    made_at = models.DateTimeField(default=timezone.now)
    reminded_at = models.DateTimeField(null=True, blank=True)
    hidden_code = models.CharField(max_length=64)  # from which the codes on the host's screen are made; never shown itself

    class Meta:
        """The next one first; it ends after it begins."""

        ordering = ["starts_at", "id"]
        indexes = [
            models.Index(fields=["starts_at"]),
            models.Index(fields=["club", "starts_at"]),
            models.Index(fields=["kind", "starts_at"]),
        ]
        constraints = [models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="a_session_ends_after_it_begins")]
        verbose_name = _("session")
        verbose_name_plural = _("sessions")

    def __str__(self) -> str:
        return self.title

    @property
    def open_to_all(self) -> bool:
        """Whether somebody without a club, or an account, may come."""
        return self.kind != self.Kind.CLUB or self.club_id is None

    @property
    def going_on(self) -> bool:
        """Whether it has begun and not ended."""
        return self.cancelled_at is None and self.starts_at <= timezone.now() < self.ends_at


class Material(models.Model):
    """Something to read or bring: a file, or a link."""

    session = models.ForeignKey(Session, models.CASCADE, related_name="materials")
    words = models.CharField(max_length=160)
    link = models.URLField(max_length=500, blank=True)
    file = models.ForeignKey(StoredFile, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        """As they were added."""

        ordering = ["id"]

    def __str__(self) -> str:
        return self.words
