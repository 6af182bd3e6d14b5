"""Surveys before and after a programme. Who took part and what was answered are kept apart: nothing leads from one to the other.

An answer stands alone: no sheet binds the answers of one person together, none has a time, and its number is random. A list of who has
answered holds keyed hashes. What a machine's owner could still compare, the order in which rows lie on the disk, is stirred by `actions`.
"""

from uuid import uuid4

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.film.language import Text
from madang.website.people.models import Person
from madang.website.programmes.models import Programme


class Survey(models.Model):
    """Asked of everybody in the programme's clubs while it is open. Its questions do not change once the first answer is there."""

    class Moment(models.TextChoices):
        """When in the year."""

        BEFORE = "before", _("before the programme")
        AFTER = "after", _("after the programme")

    programme = models.ForeignKey(Programme, models.CASCADE, related_name="surveys")
    title_ko = models.CharField(max_length=120)
    title_en = models.CharField(max_length=120)
    moment = models.CharField(max_length=10, choices=Moment.choices)
    opened_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    asked = models.PositiveIntegerField(default=0)  # people to whom it was open, when it was closed
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        """Newest first."""

        ordering = ["-id"]

    def __str__(self) -> str:
        return self.title_ko

    @property
    def title(self) -> Text:
        """Its name in both languages."""
        return Text(ko=self.title_ko, en=self.title_en)


class Question(models.Model):
    """One question. `choices` are pairs `{"ko": …, "en": …}`, of a choice alone."""

    class Kind(models.TextChoices):
        """How it is answered."""

        SCALE = "scale", _("a scale from 1 to 5")
        CHOICE = "choice", _("one of several")
        TEXT = "text", _("in one's own words")

    survey = models.ForeignKey(Survey, models.CASCADE, related_name="questions")
    place = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=10, choices=Kind.choices)
    words_ko = models.CharField(max_length=300)
    words_en = models.CharField(max_length=300)
    choices = models.JSONField(default=list)

    class Meta:
        """As they are asked."""

        ordering = ["place"]
        constraints = [models.UniqueConstraint(fields=["survey", "place"], name="one_question_of_a_place")]

    def __str__(self) -> str:
        return self.words_ko

    @property
    def words(self) -> Text:
        """The question in both languages."""
        return Text(ko=self.words_ko, en=self.words_en)


class Answer(models.Model):
    """One answer to one question, of nobody in particular: 1 to 5, the number of a choice from 0, or words."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    question = models.ForeignKey(Question, models.CASCADE, related_name="answers")
    number = models.PositiveSmallIntegerField(null=True)
    words = models.TextField(max_length=2000, blank=True)

    def __str__(self) -> str:
        return str(self.number if self.number is not None else self.words)


class Taken(models.Model):
    """Somebody took part: a keyed hash of who and which survey, so that nobody answers twice."""

    mark = models.CharField(primary_key=True, max_length=64)
    survey = models.ForeignKey(Survey, models.CASCADE, related_name="taken")

    def __str__(self) -> str:
        return self.mark[:8]
