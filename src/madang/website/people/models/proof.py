"""What proves a person beyond the mailed link: passkeys of their devices, codes of an authenticator app, accounts
elsewhere, keys of programs."""

from django.db import models
from django.utils import timezone

from madang.website.people.models.person import Person


class Passkey(models.Model):
    """One device's key (W3C WebAuthn). `credential` is its number in base64url, `public_key` is COSE; the private half stays there."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="passkeys")
    credential = models.CharField(max_length=1400, unique=True)  # a credential's number has up to 1023 bytes
    public_key = models.BinaryField()
    signs = models.PositiveBigIntegerField(default=0)  # how often it has signed, where the device counts
    name = models.CharField(max_length=60)
    made_at = models.DateTimeField(default=timezone.now)
    used_at = models.DateTimeField(null=True)

    class Meta:
        """As they were added."""

        ordering = ["id"]

    def __str__(self) -> str:
        return self.name


class Identity(models.Model):
    """An account elsewhere that opens this one: who answers for it (`issuer`), and their own number for the person (`subject`). Nothing
    else of it is kept: no token, no name, no address."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="identities")
    issuer = models.CharField(max_length=200)
    subject = models.CharField(max_length=255)
    made_at = models.DateTimeField(default=timezone.now)
    used_at = models.DateTimeField(null=True)

    class Meta:
        """It opens one account; an account is open to one of a place."""

        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["issuer", "subject"], name="one_person_of_an_identity"),
            models.UniqueConstraint(fields=["person", "issuer"], name="one_identity_of_a_place"),
        ]

    def __str__(self) -> str:
        return self.issuer


class OneTimeCodes(models.Model):
    """The secret shared with an authenticator app (TOTP, RFC 6238), sealed with the yard's key. `last_step` is the newest time step that
    was used: no code opens twice."""

    person = models.OneToOneField(Person, models.CASCADE, related_name="one_time_codes")
    sealed = models.BinaryField()
    made_at = models.DateTimeField(default=timezone.now)
    confirmed_at = models.DateTimeField(null=True)
    last_step = models.PositiveBigIntegerField(default=0)
    wrong_codes = models.PositiveSmallIntegerField(default=0)
    shut_until = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.made_at:%Y-%m-%d}"


class SpareCode(models.Model):
    """A code on paper for the day on which the phone is lost: only its keyed hash is kept, and it opens once."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="spare_codes")
    code_key = models.CharField(max_length=64, unique=True)
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return str(self.pk)


class AccessKey(models.Model):
    """A key with which a program acts for a person at the API: only its keyed hash is kept. It ends on a day, or when it is ended."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="access_keys")
    name = models.CharField(max_length=60)
    key_key = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(default=timezone.now)
    until = models.DateField()
    used_on = models.DateField(null=True)

    class Meta:
        """As they were made."""

        ordering = ["id"]

    def __str__(self) -> str:
        return self.name
