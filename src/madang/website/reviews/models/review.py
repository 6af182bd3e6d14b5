"""A call's review: its rules, its rounds with their dates, and who sits in it."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.film.language import Text
from madang.website.people.models import Person
from madang.website.programmes.models import Call
from madang.website.reviews.phases import Dates
from madang.website.reviews.scoring import Criterion


class Review(models.Model):
    """The rules of one call's review. They are set before the first round begins and do not change afterwards.

    `criteria` is a copy of the call's, as it stood then: rows of id, ko, en, weight (per cent or null), counts. `ties` are names of tie
    rules in their order. `each` is how many reviewers read one application; points go from 0 to `scale`. `words` are what applicants are
    told where a decision has no words of its own: by outcome, `ko` and `en`; they may change until a release, which writes them down.
    """

    call = models.OneToOneField(Call, models.PROTECT, related_name="review")
    blind = models.BooleanField(_("reviewers do not see who applied"), default=False)
    each = models.PositiveSmallIntegerField(_("reviewers for each application"), default=3)
    scale = models.PositiveSmallIntegerField(_("most points of a criterion"), default=10)
    criteria = models.JSONField(default=list)
    ties = models.JSONField(default=list)
    words = models.JSONField(default=dict)
    made_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        """Newest first."""

        ordering = ["-id"]
        verbose_name = _("review")
        verbose_name_plural = _("reviews")

    def __str__(self) -> str:
        return str(self.call)

    @property
    def rules(self) -> tuple[Criterion, ...]:
        """The criteria as values."""
        return tuple(Criterion(row["id"], Text(ko=row["ko"], en=row["en"]), row["weight"], row["counts"]) for row in self.criteria)

    def words_for(self, outcome: str) -> Text:
        """What everybody of this outcome is told; nothing where nothing was written."""
        held = self.words.get(outcome, {})
        return Text(ko=held.get("ko", ""), en=held.get("en", "") or held.get("ko", ""))


class Round(models.Model):
    """One step of choosing. `keeps` is how many go on, or are chosen (None: not limited). It runs from `begun_at`; until then it is a plan.

    `chosen` is how many were chosen at its release: where one of them withdraws, the waiting list moves up to that number again.
    """

    review = models.ForeignKey(Review, models.CASCADE, related_name="rounds")
    place = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=40)  # as the call's stage names it
    keeps = models.PositiveSmallIntegerField(null=True, blank=True)
    opens_at = models.DateTimeField()
    scores_from = models.DateTimeField()
    scores_until = models.DateTimeField()
    talks_until = models.DateTimeField(null=True, blank=True)
    begun_at = models.DateTimeField(null=True, blank=True)
    released_at = models.DateTimeField(null=True, blank=True)
    released_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    chosen = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        """In their order."""

        ordering = ["review", "place"]
        constraints = [models.UniqueConstraint(fields=["review", "place"], name="one_round_at_a_place")]

    def __str__(self) -> str:
        return f"{self.review} {self.place}"

    @property
    def dates(self) -> Dates:
        """Its moments as a value."""
        return Dates(self.opens_at, self.scores_from, self.scores_until, self.talks_until, self.released_at)


class Seat(models.Model):
    """Who reviews. A seat is never taken away from the record: who leaves has `left_at`. `declared_at`: when they told their conflicts."""

    review = models.ForeignKey(Review, models.CASCADE, related_name="seats")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    chair = models.BooleanField(default=False)
    declared_at = models.DateTimeField(null=True, blank=True)
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """As they were asked; one chair."""

        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["review", "person"], name="one_seat_in_a_review"),
            models.UniqueConstraint(fields=["review"], condition=models.Q(chair=True, left_at=None), name="one_chair_of_a_review"),
        ]
        indexes = [models.Index(fields=["person", "left_at"])]

    def __str__(self) -> str:
        return str(self.person)
