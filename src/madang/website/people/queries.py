"""What is read about people."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from madang.website.people.acts import words_of
from madang.website.people.models import AuditEntry, Consent, Guardianship, Person
from madang.website.people.purposes import PURPOSES, Purpose


def age(born: date, today: date) -> int:
    """Full years."""
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


@dataclass(frozen=True, slots=True)
class Standing:
    """A purpose, and the open consent to it, if any."""

    purpose: Purpose
    consent: Consent | None


def standings(person: Person) -> list[Standing]:
    """Each purpose, with what this person said to it."""
    given = {consent.purpose: consent for consent in person.consents.filter(withdrawn_at=None)}
    return [Standing(purpose, given.get(purpose.name)) for purpose in PURPOSES]


def log() -> QuerySet[AuditEntry]:
    """The whole log, newest first."""
    return AuditEntry.objects.all()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the log as a person reads it."""

    at: datetime
    who: str
    act: str
    whom: str


def read_out(entries: list[AuditEntry]) -> list[Line]:
    """Lines with today's names: of erased people, the beginning of the pseudonym; of nobody, a dash."""
    wanted = {found for entry in entries for found in (entry.who, entry.whom) if found}
    names = {person.pseudonym: person.display_name for person in Person.objects.filter(pseudonym__in=wanted)}

    def name(pseudonym: UUID | None) -> str:
        return (names.get(pseudonym) or str(pseudonym)[:8]) if pseudonym else "–"

    return [Line(entry.at, name(entry.who), words_of(entry), name(entry.whom)) for entry in entries]


def archive(person: Person) -> dict[str, object]:
    """Everything that is kept about a person, by file of the archive. Times are ISO 8601."""
    guardian = Guardianship.objects.filter(person=person).first()
    legal = getattr(person, "legal_name", None)
    return {
        "me.json": {
            "pseudonym": str(person.pseudonym), "email": person.email, "display_name": person.display_name,
            "legal_name": legal.name if legal else None, "birth_date": person.birth_date and person.birth_date.isoformat(),
            "language": person.language, "came_at": person.came_at.isoformat(),
        },
        "consents.json": [
            {
                "purpose": consent.purpose, "version": consent.version, "language": consent.language, "how": consent.how, "by": consent.by,
                "given_at": consent.given_at.isoformat(), "withdrawn_at": consent.withdrawn_at and consent.withdrawn_at.isoformat(),
            }
            for consent in person.consents.order_by("id")
        ],
        "passkeys.json": [
            {"name": key.name, "made_at": key.made_at.isoformat(), "used_at": key.used_at and key.used_at.isoformat()}
            for key in person.passkeys.all()
        ],
        "identities.json": [
            {
                "issuer": kept.issuer, "subject": kept.subject, "made_at": kept.made_at.isoformat(),
                "used_at": kept.used_at and kept.used_at.isoformat(),
            }
            for kept in person.identities.all()
        ],
        "programs.json": [
            {
                "name": key.name, "made_at": key.made_at.isoformat(), "until": key.until.isoformat(),
                "used_on": key.used_on and key.used_on.isoformat(),
            }
            for key in person.access_keys.all()
        ],
        "addresses.json": [
            {
                "new": change.new or None, "old": change.old or None, "asked_at": change.asked_at.isoformat(),
                "confirmed_at": change.confirmed_at and change.confirmed_at.isoformat(),
                "undone_at": change.undone_at and change.undone_at.isoformat(),
            }
            for change in person.address_changes.order_by("id")
        ],
        "guardian.json": guardian and {
            "name": guardian.guardian_name, "email": guardian.guardian_email, "how": guardian.how,
            "confirmed_at": guardian.confirmed_at.isoformat(),
        },
        "roles.json": [
            {"role": role.kind, "since": role.since.isoformat(), "until": role.until and role.until.isoformat()}
            for role in person.roles.order_by("id")
        ],
        "log.json": list(_lines_about(person)),
    }  # fmt: skip


def _lines_about(person: Person) -> Iterator[dict[str, object]]:
    """Lines that name this person; whoever else they name stays out."""
    for entry in AuditEntry.objects.filter(Q(who=person.pseudonym) | Q(whom=person.pseudonym)).order_by("id").iterator():
        yield {"at": entry.at.isoformat(), "by_me": entry.who == person.pseudonym, "act": entry.act, "facts": entry.facts}
