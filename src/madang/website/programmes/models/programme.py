"""A programme: what a hub runs for a year with funders' money."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.film.language import Text
from madang.website.files.models import StoredFile


class Programme(models.Model):
    """`budget` in won. `credit_*` is the line that works made in it must carry. A copy for the next year names its model in `copied_from`;
    the old one stays at its address."""

    slug = models.SlugField(max_length=80, unique=True, allow_unicode=True)
    year = models.PositiveSmallIntegerField(_("year"))
    name_ko = models.CharField(_("name in Korean"), max_length=120)
    name_en = models.CharField(_("name in English"), max_length=120)
    about_ko = models.TextField(_("about it, in Korean"), blank=True)
    about_en = models.TextField(_("about it, in English"), blank=True)
    credit_ko = models.CharField(_("credit line in Korean"), max_length=200, blank=True)
    credit_en = models.CharField(_("credit line in English"), max_length=200, blank=True)
    budget = models.PositiveBigIntegerField(_("budget in won"), null=True, blank=True)
    starts = models.DateField(_("first day"), null=True, blank=True)
    ends = models.DateField(_("last day"), null=True, blank=True)
    shown = models.BooleanField(_("everybody can see it"), default=False)
    copied_from = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="copies")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        """Newest year first."""

        ordering = ["-year", "name_ko", "id"]
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")

    def __str__(self) -> str:
        return f"{self.name_ko} {self.year}"

    @property
    def name(self) -> Text:
        """Its name in both languages."""
        return Text(ko=self.name_ko, en=self.name_en)

    @property
    def credit(self) -> Text:
        """The line that names who made it possible, in both languages."""
        return Text(ko=self.credit_ko, en=self.credit_en)


class Funder(models.Model):
    """Who gives the money; in the order in which they are named."""

    programme = models.ForeignKey(Programme, models.CASCADE, related_name="funders")
    name_ko = models.CharField(_("name in Korean"), max_length=120)
    name_en = models.CharField(_("name in English"), max_length=120)
    logo = models.ForeignKey(StoredFile, models.SET_NULL, null=True, blank=True, related_name="+")
    place = models.PositiveSmallIntegerField(default=0)

    class Meta:
        """As they are named."""

        ordering = ["place", "id"]

    def __str__(self) -> str:
        return self.name_ko

    @property
    def name(self) -> Text:
        """The name in both languages."""
        return Text(ko=self.name_ko, en=self.name_en)
