"""An application in a round: who reads it, who may not, what was scored and said, and what was decided."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.film.language import Text
from madang.website.applications.models import Application
from madang.website.people.models import Person
from madang.website.reviews.models.review import Review, Round, Seat


class Case(models.Model):
    """`number` is what a blind review calls it (신청 3호). It follows neither name nor time, and stays through all rounds."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="cases")
    application = models.ForeignKey(Application, models.PROTECT, related_name="cases")
    number = models.PositiveSmallIntegerField()

    class Meta:
        """By number."""

        ordering = ["round", "number"]
        constraints = [
            models.UniqueConstraint(fields=["round", "application"], name="one_case_of_an_application_in_a_round"),
            models.UniqueConstraint(fields=["round", "number"], name="one_case_of_a_number_in_a_round"),
        ]

    def __str__(self) -> str:
        return str(self.number)


class Conflict(models.Model):
    """This person has nothing to do with this application: cannot read, score, discuss, rank or decide it. It is never lifted.

    `words` says why, where somebody said it; what the yard found itself is said by `kind`.
    """

    class How(models.TextChoices):
        """Who told it."""

        DECLARED = "declared", _("declared")
        FOUND = "found", _("found by the yard")
        ADDED = "added", _("added by the hub")

    class Kind(models.TextChoices):
        """What it is."""

        MEMBER = "member", _("is or was in the club")
        LEADER = "leader", _("leads or led the club")
        WRITER = "writer", _("wrote the application")
        STATED = "stated", _("as stated")

    review = models.ForeignKey(Review, models.CASCADE, related_name="conflicts")
    application = models.ForeignKey(Application, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    how = models.CharField(max_length=10, choices=How.choices)
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.STATED)
    words = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        """As they came; one of a person and an application."""

        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["review", "application", "person"], name="one_conflict_in_a_review")]

    def __str__(self) -> str:
        return f"{self.person} {self.get_kind_display()}"


class Sheet(models.Model):
    """A case that was given to a reviewer, and what they wrote: `points` and `notes` by criterion's id, `note` on the whole.

    `version` counts the savings, so that a second open page never overwrites what the first one wrote.
    """

    case = models.ForeignKey(Case, models.CASCADE, related_name="sheets")
    seat = models.ForeignKey(Seat, models.PROTECT, related_name="sheets")
    points = models.JSONField(default=dict)
    notes = models.JSONField(default=dict)
    note = models.TextField(max_length=4000, blank=True)
    version = models.PositiveIntegerField(default=0)
    page = models.CharField(max_length=16, blank=True)  # which open page saved last
    saved_at = models.DateTimeField(null=True, blank=True)
    handed_in_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """One of a reviewer and a case."""

        ordering = ["case", "id"]
        constraints = [models.UniqueConstraint(fields=["case", "seat"], name="one_sheet_of_a_reviewer")]

    def __str__(self) -> str:
        return f"{self.case} {self.seat}"


class Remark(models.Model):
    """What was said about a case, when scores were in."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="remarks")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    words = models.TextField(max_length=2000)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        """As it was said."""

        ordering = ["id"]

    def __str__(self) -> str:
        return self.words[:40]


class Decision(models.Model):
    """What shall become of it. Pending until the round's release, and until then nobody outside the review can tell that it is there.

    `place` is the order on the waiting list. The reason is told to the applicant, whatever the outcome; where no English is given, the
    Korean is shown. Where it is empty, the review's words for this outcome are told, and written here at the release.
    """

    class Outcome(models.TextChoices):
        """`goes on` to the next round, in all rounds but the last."""

        GOES_ON = "goes on", _("goes on")
        CHOSEN = "chosen", _("chosen")
        WAITING = "waiting", _("on the waiting list")
        NOT_CHOSEN = "not chosen", _("not chosen")

    case = models.OneToOneField(Case, models.CASCADE, related_name="decision")
    outcome = models.CharField(max_length=10, choices=Outcome.choices)
    place = models.PositiveSmallIntegerField(null=True, blank=True)
    reason_ko = models.TextField(max_length=1000, blank=True)
    reason_en = models.TextField(max_length=1000, blank=True)
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return self.get_outcome_display()

    @property
    def reason(self) -> Text:
        """In both languages."""
        return Text(ko=self.reason_ko, en=self.reason_en or self.reason_ko)

    def told(self, review: Review) -> Text:
        """Its own words, or those for everybody of its outcome."""
        return self.reason if self.reason_ko else review.words_for(self.outcome)
