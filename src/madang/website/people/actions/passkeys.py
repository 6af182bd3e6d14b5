"""Passkeys (W3C WebAuthn, level 2): a device proves by a signature that it is there and that its owner unlocked it."""

from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.utils import timezone
from webauthn import (
    base64url_to_bytes,
    generate_authentication_options,
    generate_registration_options,
    options_to_json,
    verify_authentication_response,
    verify_registration_response,
)
from webauthn.helpers import bytes_to_base64url, parse_authentication_credential_json
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from madang.website.people.actions.connecting import must_keep_a_way
from madang.website.people.actions.noting import note
from madang.website.people.errors import PasskeyRefused
from madang.website.people.models import Passkey, Person

MOST = 20  # passkeys of one person


@dataclass(frozen=True, slots=True)
class Place:
    """Where the browser is: the host's name, and the origin that it will sign (`https://yard.example.kr`)."""

    host: str
    origin: str


@dataclass(frozen=True, slots=True)
class Question:
    """What the browser hands to its device, as JSON, and the challenge to be kept until the answer."""

    options: str
    challenge: str


def ask_for_new(*, person: Person, place: Place, yard: str) -> Question:
    """A question for a new passkey. Devices that have one already decline."""
    options = generate_registration_options(
        rp_id=place.host,
        rp_name=yard,
        user_id=person.pseudonym.bytes,
        user_name=person.email or person.display_name,
        user_display_name=person.display_name,
        exclude_credentials=[PublicKeyCredentialDescriptor(id=base64url_to_bytes(kept.credential)) for kept in person.passkeys.all()],
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED, user_verification=UserVerificationRequirement.REQUIRED
        ),
    )
    return Question(options_to_json(options), bytes_to_base64url(options.challenge))


@transaction.atomic
def add(*, person: Person, place: Place, challenge: str, answer: str, name: str) -> Passkey:
    """Keep the device's public key. Raises PasskeyRefused."""
    try:
        proven = verify_registration_response(
            credential=answer,
            expected_challenge=base64url_to_bytes(challenge),
            expected_rp_id=place.host,
            expected_origin=place.origin,
            require_user_verification=True,
        )
    except (WebAuthnException, ValueError, KeyError, TypeError) as wrong:
        raise PasskeyRefused from wrong
    if person.passkeys.count() >= MOST:
        raise PasskeyRefused
    try:
        with transaction.atomic():
            kept = Passkey.objects.create(
                person=person,
                credential=bytes_to_base64url(proven.credential_id),
                public_key=proven.credential_public_key,
                signs=proven.sign_count,
                name=name.strip()[:60] or timezone.localdate().isoformat(),
            )
    except IntegrityError as wrong:
        raise PasskeyRefused from wrong
    note(act="added a passkey", who=person.pseudonym)
    return kept


@transaction.atomic
def remove(*, person: Person, number: int) -> None:
    """Forget one of one's own. Raises LastWayIn."""
    held = Person.objects.select_for_update().get(pk=person.pk)
    if not held.passkeys.filter(pk=number).exists():
        return
    must_keep_a_way(held)
    if Passkey.objects.filter(person=person, pk=number).delete()[0]:
        note(act="removed a passkey", who=person.pseudonym)


def ask_to_enter(*, place: Place) -> Question:
    """A question that any passkey of this yard may answer: nobody has to say first who they are."""
    options = generate_authentication_options(rp_id=place.host, user_verification=UserVerificationRequirement.REQUIRED)
    return Question(options_to_json(options), bytes_to_base64url(options.challenge))


@transaction.atomic
def enter(*, place: Place, challenge: str, answer: str) -> Person:
    """Whose passkey answered. Raises PasskeyRefused."""
    try:
        credential = parse_authentication_credential_json(answer)
        kept = Passkey.objects.select_for_update().filter(credential=bytes_to_base64url(credential.raw_id)).first()
        if kept is None:
            raise PasskeyRefused
        proven = verify_authentication_response(
            credential=credential,
            expected_challenge=base64url_to_bytes(challenge),
            expected_rp_id=place.host,
            expected_origin=place.origin,
            credential_public_key=bytes(kept.public_key),
            credential_current_sign_count=kept.signs,
            require_user_verification=True,
        )
    except (WebAuthnException, ValueError, KeyError, TypeError) as wrong:
        raise PasskeyRefused from wrong
    person = Person.objects.filter(pk=kept.person_id, is_active=True).first()
    if person is None:
        raise PasskeyRefused
    Passkey.objects.filter(pk=kept.pk).update(signs=proven.new_sign_count, used_at=timezone.now())
    note(act="entered", who=person.pseudonym)
    return person
