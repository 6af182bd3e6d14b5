"""What a search looks through: one row for each thing that can be found, taken from the apps by `actions.indexing`."""

from django.db import models


class Found(models.Model):
    """`title` and `words` are what a result shows, `spelled…` the same as `searching.spelling` writes it. `mark`
    tells whether the row still says what the app says."""

    kind = models.CharField(max_length=12)
    key = models.CharField(max_length=40)
    title_ko = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200)
    words_ko = models.CharField(max_length=300, blank=True)
    words_en = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField()
    spelled_title = models.TextField()
    spelled = models.TextField()
    mark = models.CharField(max_length=32)

    class Meta:
        """Newest first."""

        ordering = ["-at", "-id"]
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="found_once")]
        indexes = [models.Index(fields=["-at", "-id"], name="found_newest")]

    def __str__(self) -> str:
        return self.title_ko
