"""An agreement (협약): what the hub gives, for what, and until when; offered by the hub, signed by whoever gets it, then by the hub."""

from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.website.applications.models import Application
from madang.website.clubs.models import Club
from madang.website.grants.models.ledger import Entry
from madang.website.people.models import Person
from madang.website.programmes.models import Programme


class Agreement(models.Model):
    """`body` is the canonical JSON of all that is agreed, in both languages, and `digest` its blake3: both parties sign these bytes,
    and the database refuses to change them (migrations 0004, 0006). `amount` in won; `own_share` is the holder's own part of the whole, in
    per cent; `first` and `last` are the days between which it is spent, both included.

    A grant is held by a `club`, or by a person or body: then `agent` is who acts for it here, a person's own or whom the hub named. The
    frozen bytes hold keyed hashes of people's names, so that `legal_name` of a person and `representative` can be erased."""

    class Kind(models.TextChoices):
        """Who holds the grant; `holders` says what each must say of itself."""

        CLUB = "club", _("a club")
        PERSON = "person", _("a person")
        COMPANY = "company", _("a company")
        ORGANISATION = "organisation", _("an organisation")

    class State(models.TextChoices):
        """Where it stands; an offer that was withdrawn or declined leaves room for another."""

        OFFERED = "offered", _("waits for its first signature")
        SIGNED = "signed", _("waits for the hub")
        IN_FORCE = "in force", _("in force")
        SETTLED = "settled", _("settled")
        WITHDRAWN = "withdrawn", _("withdrawn by the hub")
        DECLINED = "declined", _("the place was given up")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    number = models.CharField(max_length=20, unique=True)
    application = models.ForeignKey(Application, models.PROTECT, related_name="agreements")
    programme = models.ForeignKey(Programme, models.PROTECT, related_name="agreements")
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.CLUB)
    club = models.ForeignKey(Club, models.PROTECT, null=True, blank=True, related_name="agreements")
    legal_name = models.CharField(max_length=120, blank=True)
    registration = models.CharField(max_length=12, blank=True)
    representative = models.CharField(max_length=80, blank=True)
    agent = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    amount = models.PositiveBigIntegerField()
    own_share = models.PositiveSmallIntegerField(default=0)
    first = models.DateField()
    last = models.DateField()
    body = models.TextField()
    digest = models.CharField(max_length=64)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OFFERED)
    offered_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    offered_at = models.DateTimeField(default=timezone.now)
    ended_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_why = models.CharField(max_length=500, blank=True)

    class Meta:
        """Newest first; an application has one that stands."""

        ordering = ["-offered_at", "-number"]
        indexes = [models.Index(fields=["programme", "state"], name="agreements_of_a_programme")]
        constraints = [
            models.UniqueConstraint(
                fields=["application"], condition=~Q(state__in=("withdrawn", "declined")), name="one_standing_agreement"
            ),
            models.CheckConstraint(condition=Q(first__lte=models.F("last")), name="an_agreement_ends_after_it_begins"),
            models.CheckConstraint(condition=Q(own_share__lt=100), name="an_own_share_leaves_something"),
            models.CheckConstraint(
                condition=Q(kind="club", club__isnull=False, agent=None) | (~Q(kind="club") & Q(club=None, agent__isnull=False)),
                name="a_grant_has_one_holder",
            ),
            models.CheckConstraint(condition=~Q(kind="company") | ~Q(registration=""), name="a_company_is_registered"),
        ]
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")

    def __str__(self) -> str:
        return self.number

    @property
    def who(self) -> str:
        """Its holder, for whoever may read it; a person who was erased has no name any more."""
        return self.club.name if self.club is not None else (self.legal_name or str(_("somebody who was erased")))

    @property
    def shown_as(self) -> str:
        """Its holder as everybody may know it: a person's name is not told in public."""
        return "" if self.kind == self.Kind.PERSON else self.who

    @property
    def account(self) -> str:
        """Whose account the book keeps: a club's number, or this agreement's own where no club holds it."""
        return str(self.club_id) if self.club_id is not None else self.number

    @property
    def spends(self) -> bool:
        """Whether money is planned and spent under it now."""
        return self.state == self.State.IN_FORCE

    @property
    def stands(self) -> bool:
        """Whether it is neither withdrawn nor declined."""
        return self.state not in (self.State.WITHDRAWN, self.State.DECLINED)


class Signature(models.Model):
    """One party's word under these bytes. `name` is the legal name as it was typed; once that person is erased it is empty, and
    `name_key`, a keyed hash, still lets whoever holds the paper show that it was this name."""

    class Party(models.TextChoices):
        """Who signs: whoever holds the grant (the word is kept from when only clubs did), and the hub."""

        HOLDER = "club", _("for whoever gets the grant")
        HUB = "hub", _("the hub")

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="signatures")
    party = models.CharField(max_length=4, choices=Party.choices)
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    name = models.CharField(max_length=80, blank=True)
    name_key = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        """As they signed; each party once."""

        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["agreement", "party"], name="one_signature_of_a_party")]

    def __str__(self) -> str:
        return f"{self.party} {self.at:%Y-%m-%d}"


class Payment(models.Model):
    """Grant money that the hub sent to the holder, on `day`; the book's entry moves the same won."""

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="payments")
    entry = models.OneToOneField(Entry, models.PROTECT, related_name="+")
    amount = models.PositiveBigIntegerField()
    day = models.DateField()
    about = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        """As they were sent."""

        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.day} {self.amount}"
