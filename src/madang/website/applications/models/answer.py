"""What stands in the fields of an application: each a row of its own, so that two people in two fields never meet."""

from django.db import models
from django.utils import timezone

from madang.website.applications.models.application import Application
from madang.website.people.models import Person


class Answer(models.Model):
    """`field` is a name of `asking`. `revision` counts every change of the value; `pad` names the page in which it was written, so that a
    page whose answer got lost on the way may write on without meeting itself."""

    application = models.ForeignKey(Application, models.CASCADE, related_name="answers")
    field = models.CharField(max_length=100)
    value = models.TextField()
    revision = models.PositiveIntegerField(default=1)
    pad = models.CharField(max_length=36, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        """One row a field."""

        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["application", "field"], name="one_answer_in_a_field")]

    def __str__(self) -> str:
        return f"{self.field} {self.revision}"


class Earlier(models.Model):
    """What stood in a field before, or what somebody wrote there who was overtaken (`stood` False). Nobody's words are lost."""

    application = models.ForeignKey(Application, models.CASCADE, related_name="earlier")
    field = models.CharField(max_length=100)
    value = models.TextField()
    revision = models.PositiveIntegerField()
    stood = models.BooleanField(default=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        """Newest first."""

        ordering = ["-id"]
        indexes = [models.Index(fields=["application", "field"])]

    def __str__(self) -> str:
        return f"{self.field} {self.revision}"


class Writing(models.Model):
    """Who has the form open, and in which field: told to the others, kept for minutes."""

    application = models.ForeignKey(Application, models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    field = models.CharField(max_length=100, blank=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        """One row a person and form."""

        constraints = [models.UniqueConstraint(fields=["application", "person"], name="one_place_of_a_writer")]

    def __str__(self) -> str:
        return self.field


class Attached(models.Model):
    """A paper of the application: `document` is its id in the call."""

    application = models.ForeignKey(Application, models.CASCADE, related_name="papers")
    document = models.CharField(max_length=80)
    file = models.ForeignKey("files.StoredFile", models.PROTECT, related_name="+")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        """As they were attached."""

        ordering = ["id"]

    def __str__(self) -> str:
        return self.document
