"""A club: what residents founded, and what stays when they change."""

from uuid import uuid4

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.website.files.models import StoredFile
from madang.website.people.models import Person


class Club(models.Model):
    """`places` is how many people it takes (None: any number); mentors and guests take none. A club that ended keeps its page, works and
    books. `nonce` keeps a form that was sent twice from founding two."""

    class Joining(models.TextChoices):
        """How people come in."""

        REQUEST = "request", _("whoever asks, after a leader says yes")
        INVITATION = "invitation", _("by invitation only")
        OPEN = "open", _("whoever wants to")

    slug = models.SlugField(max_length=60, unique=True, allow_unicode=True)
    name = models.CharField(_("name"), max_length=60)
    purpose = models.TextField(_("purpose"), max_length=2000)
    neighbourhood = models.CharField(_("neighbourhood"), max_length=60, blank=True)
    meeting_place = models.CharField(_("meeting place"), max_length=120, blank=True)
    picture = models.ForeignKey(StoredFile, models.SET_NULL, null=True, blank=True, related_name="+")
    joining = models.CharField(max_length=10, choices=Joining.choices, default=Joining.REQUEST)
    places = models.PositiveSmallIntegerField(null=True, blank=True)
    nonce = models.UUIDField(default=uuid4, unique=True, editable=False)
    founded_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    founded_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """By name."""

        ordering = ["name", "id"]
        indexes = [models.Index(fields=["ended_at", "name", "id"], name="clubs_by_name")]
        verbose_name = _("club")
        verbose_name_plural = _("clubs")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Its page, in the language that is spoken now."""
        return reverse("clubs:club", args=[self.slug])
