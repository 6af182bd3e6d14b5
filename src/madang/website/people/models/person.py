"""A person: one account each, known by an e-mail address, shown by a name of their own choice. Nobody has a password."""

from uuid import uuid4

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _


class People(BaseUserManager["Person"]):
    """Finds people by their address."""

    def get_by_natural_key(self, username: str | None) -> "Person":
        """The person with this address."""
        return self.get(email=username)


class Person(AbstractBaseUser, PermissionsMixin):
    """`pseudonym` is how logs and totals name a person; it stays when all else is erased."""

    pseudonym = models.UUIDField(default=uuid4, unique=True, editable=False)
    email = models.EmailField(_("e-mail"), unique=True, null=True)
    display_name = models.CharField(_("name others see"), max_length=40, blank=True)
    birth_date = models.DateField(_("date of birth"), null=True, blank=True)
    language = models.CharField(_("language of mails"), max_length=2, default="ko")
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    came_at = models.DateTimeField(default=timezone.now, editable=False)
    erased_at = models.DateTimeField(null=True, editable=False)
    epoch = models.PositiveIntegerField(default=0, editable=False)  # counted up to end every session of this person

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    objects = People()

    class Meta:
        """Words for the staff pages."""

        verbose_name = _("person")
        verbose_name_plural = _("people")

    def __str__(self) -> str:
        return self.display_name or str(self.pseudonym)

    def get_session_auth_hash(self) -> str:
        """Sessions end when the epoch changes."""
        return salted_hmac("madang.people.session", f"{self.pseudonym}{self.epoch}", algorithm="sha256").hexdigest()

    def has(self, *kinds: str) -> bool:
        """Whether this person holds one of these roles today."""
        today = timezone.localdate()
        return self.is_active and self.roles.filter(Q(until=None) | Q(until__gt=today), kind__in=kinds, since__lte=today).exists()


class LegalName(models.Model):
    """The name on papers: apart from the rest, and only where an agreement needs it."""

    person = models.OneToOneField(Person, models.CASCADE, related_name="legal_name")
    name = models.CharField(max_length=80)
    reason = models.CharField(max_length=200)  # which agreement needs it

    def __str__(self) -> str:
        return str(self.person)


class Role(models.Model):
    """What a person does for the whole hub, from a day on and perhaps until one. Roles in a club belong to the club."""

    class Kind(models.TextChoices):
        """Each opens what the rights table says, and nothing more."""

        OPERATOR = "operator", _("operator")
        REVIEWER = "reviewer", _("reviewer")
        MENTOR = "mentor", _("mentor")
        AUDITOR = "auditor", _("auditor")

    person = models.ForeignKey(Person, models.CASCADE, related_name="roles")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    since = models.DateField(default=timezone.localdate)
    until = models.DateField(null=True, blank=True)

    class Meta:
        """One at a time of each kind."""

        constraints = [models.UniqueConstraint(fields=["person", "kind"], condition=Q(until=None), name="one_open_role_of_a_kind")]

    def __str__(self) -> str:
        return self.get_kind_display()
