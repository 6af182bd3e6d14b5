"""The second proof: codes of an authenticator app (TOTP, RFC 6238), and spare codes on paper. Nobody's code opens twice."""

import base64
import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta

import pyotp
from cryptography.fernet import Fernet
from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from madang.website.people.actions.noting import note
from madang.website.people.errors import CodesShut, PeopleError, WrongProof
from madang.website.people.keys import key_of
from madang.website.people.models import OneTimeCodes, Passkey, Person, SpareCode

STEP = 30  # seconds
WRONG_CODES = 5
SHUT_FOR = timedelta(minutes=15)
SPARES = 10
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is taken for another


@dataclass(frozen=True, slots=True)
class Secret:
    """What the app has to know, once as an address for its camera and once to be typed."""

    address: str
    typed: str


def _box() -> Fernet:
    return Fernet(base64.urlsafe_b64encode(hashlib.sha256(b"madang.people.codes" + settings.SECRET_KEY.encode()).digest()))


def _app(codes: OneTimeCodes) -> pyotp.TOTP:
    return pyotp.TOTP(_box().decrypt(bytes(codes.sealed)).decode(), interval=STEP)


@transaction.atomic
def begin_codes(*, person: Person, yard: str) -> Secret:
    """A secret for the app; the same one until it is confirmed, so that a page may be loaded twice. `yard` is how the app names it."""
    made = OneTimeCodes(person=person, sealed=_box().encrypt(pyotp.random_base32().encode()))
    codes, _ = OneTimeCodes.objects.get_or_create(person=person, defaults={"sealed": made.sealed})
    if codes.confirmed_at is not None:
        raise WrongProof
    app = _app(codes)
    return Secret(app.provisioning_uri(name=person.email or person.display_name, issuer_name=yard), app.secret)


@transaction.atomic
def confirm_codes(*, person: Person, code: str) -> list[str]:
    """The app shows the right code: from now on it is asked for. Returns the spare codes, which are told this once. Raises WrongProof."""
    codes = OneTimeCodes.objects.select_for_update().filter(person=person, confirmed_at=None).first()
    step = _step_of(codes, code) if codes else None
    if codes is None or step is None:
        raise WrongProof
    OneTimeCodes.objects.filter(pk=codes.pk).update(confirmed_at=timezone.now(), last_step=step)
    note(act="began codes", who=person.pseudonym)
    return _new_spares(person)


def _new_spares(person: Person) -> list[str]:
    SpareCode.objects.filter(person=person).delete()
    words = ["".join(secrets.choice(LETTERS) for _ in range(10)) for _ in range(SPARES)]
    SpareCode.objects.bulk_create([SpareCode(person=person, code_key=_spare_key(person, word)) for word in words])
    return [f"{word[:5]}-{word[5:]}" for word in words]


def _spare_key(person: Person, word: str) -> str:
    return key_of("spare", f"{person.pseudonym}{word}")


def _step_of(codes: OneTimeCodes, code: str) -> int | None:
    """The time step whose code this is: now, or one before or after (clocks differ), and later than the last one used."""
    digits = "".join(letter for letter in code if letter.isdecimal())
    now, app = int(timezone.now().timestamp()) // STEP, _app(codes)
    fits = [step for step in (now - 1, now, now + 1) if constant_time_compare(app.at(step * STEP), digits)]
    return next((step for step in fits if step > codes.last_step), None)


def prove(*, person: Person, code: str) -> None:
    """The second step of signing in. Raises WrongProof, CodesShut."""
    refused = _try(person=person, code=code)
    if refused is not None:
        raise refused


@transaction.atomic
def _try(*, person: Person, code: str) -> PeopleError | None:
    """Refusals are returned, not raised: what was counted must stay."""
    codes = OneTimeCodes.objects.select_for_update().filter(person=person).exclude(confirmed_at=None).first()
    if codes is None:
        return WrongProof()
    if codes.shut_until is not None and codes.shut_until > timezone.now():
        return CodesShut()
    step = _step_of(codes, code)
    if step is not None:
        OneTimeCodes.objects.filter(pk=codes.pk).update(last_step=step, wrong_codes=0, shut_until=None)
        return None
    spare = SpareCode.objects.filter(person=person, used_at=None, code_key=_spare_key(person, _plain(code)))
    if spare.update(used_at=timezone.now()):
        OneTimeCodes.objects.filter(pk=codes.pk).update(wrong_codes=0, shut_until=None)
        note(act="used a spare code", who=person.pseudonym)
        return None
    shut = codes.wrong_codes + 1 >= WRONG_CODES
    OneTimeCodes.objects.filter(pk=codes.pk).update(
        wrong_codes=0 if shut else F("wrong_codes") + 1, shut_until=timezone.now() + SHUT_FOR if shut else None
    )
    return CodesShut() if shut else WrongProof()


def _plain(code: str) -> str:
    return "".join(letter for letter in code.lower() if letter.isalnum())


@transaction.atomic
def end_codes(*, person: Person) -> None:
    """No more codes: the person has given a last one."""
    OneTimeCodes.objects.filter(person=person).delete()
    SpareCode.objects.filter(person=person).delete()
    note(act="ended codes", who=person.pseudonym, whom=person.pseudonym)


@transaction.atomic
def lose_phone(*, person: Person) -> None:
    """Forget app and passkeys and end every session: asked by who sits at the yard's machine, for somebody who has lost them."""
    OneTimeCodes.objects.filter(person=person).delete()
    SpareCode.objects.filter(person=person).delete()
    Passkey.objects.filter(person=person).delete()
    Person.objects.filter(pk=person.pk).update(epoch=F("epoch") + 1)
    note(act="ended codes", whom=person.pseudonym)
