"""A call as it stands in a programme. What it says is data (`madang-call/1`, see `programmes.calls`); once shown, a change is a version."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.film.language import Text
from madang.website.people.models import Person
from madang.website.programmes.models.programme import Programme


class Call(models.Model):
    """Title and window stand here once more, as they are in the newest version, so that lists need not read it. A call is open while it is
    shown and now lies in its window: no switch says so.

    `draft` is what an operator is writing and nobody else sees: the whole of a call that is not shown yet, or a change of one that is. It
    may be half-finished, so it need not read as a call."""

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="calls")
    slug = models.SlugField(max_length=80, unique=True, allow_unicode=True)
    title_ko = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200)
    opens_at = models.DateTimeField(null=True, blank=True)
    closes_at = models.DateTimeField(null=True, blank=True)  # the last instant in which an application still counts
    past = models.BooleanField(default=False)  # kept for reading: never open
    shown_at = models.DateTimeField(null=True, blank=True)
    draft = models.JSONField(null=True, blank=True)
    copied_from = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="copies")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        """The next to close first."""

        ordering = ["closes_at", "id"]
        indexes = [models.Index(fields=["past", "closes_at", "id"], name="calls_by_closing")]
        verbose_name = _("call")
        verbose_name_plural = _("calls")

    def __str__(self) -> str:
        return self.title_ko

    @property
    def title(self) -> Text:
        """Its title in both languages."""
        return Text(ko=self.title_ko, en=self.title_en)


class CallVersion(models.Model):
    """What the call said from `made_at` on: the whole, as `calls.format` writes it. Never changed; none before it is shown."""

    call = models.ForeignKey(Call, models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField()
    data = models.JSONField()
    why_ko = models.CharField(max_length=300, blank=True)  # told to applicants where a shown call changes
    why_en = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        """Newest first."""

        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["call", "number"], name="one_version_of_a_number")]

    def __str__(self) -> str:
        return f"{self.call} {self.number}"

    @property
    def why(self) -> Text:
        """Why it changed, in both languages."""
        return Text(ko=self.why_ko, en=self.why_en)
